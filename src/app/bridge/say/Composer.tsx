/**
 * The letter: its sentences are the largest text, each one a slot that can be chosen again. An empty letter asks
 * slot by slot, so that a first update is five taps and Send; a draft can be sent as it is.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useBridge } from '../bridge-context.ts';
import type { Writing } from '../drafts.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Choice } from '../parts/Choice.tsx';
import { answers, chip, nextOpen, sentence, slots, type Letter, type Slot } from './update.ts';

interface Props {
  writing: Writing;
  write: (next: Writing) => void;
}

export function Composer({ writing, write }: Props) {
  const { view, words } = useBridge();
  const { letter, slot, drafted } = writing;
  const author = drafted ? view.liaison : null;
  const root = useRef<HTMLDivElement>(null);
  const pick = (answer: string, browsing: boolean) => {
    if (!slot) return;
    const next = { ...letter, [slot]: answer };
    write({ ...writing, letter: next, slot: browsing ? slot : nextOpen(next, slot) });
  };
  useLayoutEffect(() => {
    // The question that had the focus is answered and gone; a keyboard goes on with the next one, or with Send.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const composer = root.current;
    const stop =
      composer?.querySelector<HTMLElement>('input:checked') ??
      composer?.querySelector<HTMLElement>('input') ??
      composer?.closest('.b-form')?.querySelector<HTMLElement>('.b-move');
    stop?.focus();
  }, [slot]);
  return (
    <div class="b-composer" ref={root}>
      {author && (
        <p class="b-composer-author">
          <Avatar person={author.person} size="small" />{' '}
          {words.t('bridge.update.draft', { person: words.person(author.person) })}
        </p>
      )}
      <Letter letter={letter} slot={slot} turn={(one) => write({ ...writing, slot: one })} />
      {slot && (
        <Choice
          key={slot}
          name={`slot-${slot}`}
          legend={words.t(`bridge.update.slot.${slot}`)}
          options={answers(slot, view).map((answer) => ({
            value: answer,
            label: chip(slot, answer, view, words),
            ...(slot === 'next' && answer !== '0' && { note: words.at(view.minute + Number(answer)) }),
          }))}
          value={letter[slot]}
          onPick={pick}
        />
      )}
      {slot === 'next' && <p class="b-bet">{words.t('bridge.update.bet')}</p>}
    </div>
  );
}

function Letter({ letter, slot, turn }: { letter: Letter; slot: Slot | null; turn: (slot: Slot) => void }) {
  const { view, words } = useBridge();
  return (
    <p class="b-letter">
      {slots.map((one) => {
        const answer = letter[one];
        const text =
          answer === null ? words.t(`bridge.update.slot.${one}`) : sentence(one, answer, view, words);
        return (
          <button
            key={one}
            type="button"
            class="b-slot"
            data-empty={answer === null}
            data-unsaid={answer === 'none' || answer === 'unsaid'}
            aria-pressed={one === slot}
            onClick={() => turn(one)}
          >
            {text}
          </button>
        );
      })}
    </p>
  );
}
