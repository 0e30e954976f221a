/**
 * The letter: its sentences are the largest text, each one a slot that can be chosen again. An empty letter asks
 * slot by slot, so that a first update is five taps and Send; a draft can be sent as it is.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useBridge } from '../bridge-context.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Choice } from '../parts/Choice.tsx';
import { MoveButton } from '../parts/MoveButton.tsx';
import { answers, chip, nextOpen, sentence, slots, updateOf, type Letter, type Slot } from './update.ts';

interface Props {
  audience: string;
  drafted: boolean;
  start: Letter;
}

export function Composer({ audience, drafted, start }: Props) {
  const { view, words } = useBridge();
  const [letter, write] = useState(start);
  const [slot, turn] = useState<Slot | null>(() => (updateOf(start) ? null : 'impact'));
  const update = updateOf(letter);
  const author = drafted ? view.liaison : null;
  const root = useRef<HTMLDivElement>(null);
  const pick = (answer: string, browsing: boolean) => {
    if (!slot) return;
    const next = { ...letter, [slot]: answer };
    write(next);
    if (!browsing) turn(nextOpen(next, slot));
  };
  useLayoutEffect(() => {
    // The question that had the focus is answered and gone; a keyboard goes on with the next one, or with Send.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const first = root.current?.querySelector<HTMLElement>('input, .b-move');
    (root.current?.querySelector<HTMLElement>('input:checked') ?? first)?.focus();
  }, [slot]);
  return (
    <div class="b-composer" ref={root}>
      {author && (
        <p class="b-composer-author">
          <Avatar person={author.person} size="small" />{' '}
          {words.t('bridge.update.draft', { person: words.person(author.person) })}
        </p>
      )}
      <Letter letter={letter} slot={slot} turn={turn} />
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
      {update && (
        <MoveButton move={{ type: 'post', audience, update, drafted }} look="main">
          {words.t('bridge.update.send', { audience: words.night(`audience.${audience}`) })}
        </MoveButton>
      )}
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
