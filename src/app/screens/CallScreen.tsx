/** The call: the bedroom of the first screen, with the voice where the note was. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { openPlans } from '../../storage/plans.ts';
import { useSession, useWords } from '../context.tsx';
import { sentenceBefore } from '../own-sentence.ts';
import { Bedroom } from '../first/Bedroom.tsx';
import { Controls } from '../panels/Controls.tsx';
import { Middle } from './Middle.tsx';
import './screens.css';

interface Props {
  /** Whether what the player wrote down after an earlier night may be shown: not in a room. */
  ownNote?: boolean;
}

export function CallScreen({ ownNote = false }: Props) {
  const { id, view, scenario } = useSession();
  const [sentence] = useState(() => (ownNote ? sentenceBefore(openPlans().list(), id, Infinity) : null));
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  const caller = view.middle?.with ?? scenario.cast.find((person) => person.part === 'support')?.id ?? '';
  return (
    <Bedroom
      answered
      clock={words.clock(view.clock)}
      top={<Controls />}
      words={
        <div class="call" role="group" aria-labelledby="call-title" ref={place} tabIndex={-1}>
          <h1 class="hidden" id="call-title">
            {words.t('act.call')}
          </h1>
          <Middle />
          {sentence !== null && (
            <p class="call-note">
              {words.t('call.note')} <q dir="auto">{sentence}</q>
            </p>
          )}
        </div>
      }
      phone={
        <div class="phone phone-open" aria-hidden="true">
          <p class="phone-caller">{words.person(caller)}</p>
          <p class="phone-role">{words.role(caller)}</p>
          <span class="voice">
            {Array.from({ length: 11 }, (_, bar) => (
              <i key={bar} />
            ))}
          </span>
        </div>
      }
    />
  );
}
