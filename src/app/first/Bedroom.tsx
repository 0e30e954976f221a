/** The bedroom that the night begins in: pictures around whatever is said in it. Shared with the call's screen. */
import type { ComponentChildren } from 'preact';
import './first.css';

interface Props {
  answered: boolean;
  top: ComponentChildren;
  words: ComponentChildren;
  phone: ComponentChildren;
  /** What the clock on the night table shows. */
  clock: string;
}

export function Bedroom({ answered, top, words, phone, clock }: Props) {
  return (
    <div class="bedroom" data-answered={answered || undefined}>
      <div class="bedroom-room" aria-hidden="true" />
      <div class="bedroom-lit" aria-hidden="true" />
      <header class="bedroom-top">{top}</header>
      <main class="bedroom-words" id="main">
        {words}
      </main>
      <div class="nighttable">
        <div class="nighttable-light" aria-hidden="true" />
        <div class="nighttable-top" aria-hidden="true" />
        <div class="nighttable-clock" aria-hidden="true">
          {clock}
        </div>
        <div class="nighttable-glass" aria-hidden="true" />
        {phone}
      </div>
    </div>
  );
}
