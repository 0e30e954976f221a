/**
 * The letter: its sentences are the largest text, each one a slot that can be chosen again. An empty letter asks
 * slot by slot, so that a first update is five taps and Send; a draft can be sent as it is.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DraftView } from '../../../run/view.ts';
import { useBridge } from '../bridge-context.ts';
import type { Writing } from '../drafts.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Choice } from '../parts/Choice.tsx';
import {
  answers,
  changesIn,
  chip,
  isUnsaid,
  letterOf,
  newestFirst,
  nextOpen,
  sentence,
  slots,
  type Letter,
  type Slot,
} from './update.ts';

interface Props {
  writing: Writing;
  write: (next: Writing) => void;
  /** The liaison's draft that it began as, or null. */
  draft: DraftView | null;
}

export function Composer({ writing, write, draft }: Props) {
  const { view, words } = useBridge();
  const { letter, slot } = writing;
  const root = useRef<HTMLDivElement>(null);
  const isDraft = draft !== null;
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
  useLayoutEffect(() => {
    // The text comes before everything else: where there is no room for all, it stands at the top, and a question
    // that is asked comes into view under it.
    const composer = root.current;
    const question = composer?.querySelector('.b-ask');
    if (slot !== null) question?.scrollIntoView({ block: 'nearest' });
    else if (isDraft) composer?.scrollIntoView({ block: 'nearest' });
  }, [slot, isDraft]);
  return (
    <div class="b-composer" ref={root}>
      {draft && (
        <p class="b-composer-author">
          <Avatar person={draft.by} size="small" />{' '}
          {words.t('bridge.update.draft', { person: words.person(draft.by) })}
        </p>
      )}
      <Letter
        letter={letter}
        slot={slot}
        draft={draft}
        turn={(one) => write({ ...writing, letter: turned(one, letter, draft), slot: one })}
      />
      {slot && (
        <Choice
          key={slot}
          name={`slot-${slot}`}
          legend={words.t(`bridge.update.slot.${slot}`)}
          options={answers(slot, view, letter[slot]).map((answer) => ({
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

/** The letter once a sentence of it is asked again: a drafted guess that is touched is not agreed to, it is struck. */
const turned = (slot: Slot, letter: Letter, draft: DraftView | null): Letter =>
  slot === 'eta' && draft !== null && letter.eta === letterOf(draft.update).eta
    ? { ...letter, eta: 'none' }
    : letter;

interface LetterProps {
  letter: Letter;
  slot: Slot | null;
  draft: DraftView | null;
  turn: (slot: Slot) => void;
}

function Letter({ letter, slot, draft, turn }: LetterProps) {
  const { view, words } = useBridge();
  const changes = draft === null ? new Map<Slot, string>() : changesIn(draft, letter);
  return (
    <p class="b-letter">
      {(draft === null ? slots : newestFirst(draft)).map((one) => {
        const answer = letter[one];
        const before = changes.get(one);
        const text =
          answer === null ? words.t(`bridge.update.slot.${one}`) : sentence(one, answer, view, words);
        return (
          <button
            key={one}
            type="button"
            class="b-slot"
            data-slot={one}
            data-empty={answer === null}
            data-unsaid={answer !== null && isUnsaid(answer)}
            data-changed={before !== undefined}
            aria-expanded={one === slot}
            onClick={() => turn(one)}
          >
            {text}
            {draft && before !== undefined && (
              <span class="b-slot-was">
                {isUnsaid(before)
                  ? words.t('bridge.update.added', { person: words.person(draft.by) })
                  : words.t('bridge.update.changed', {
                      person: words.person(draft.by),
                      was: sentence(one, before, view, words),
                    })}
              </span>
            )}
          </button>
        );
      })}
    </p>
  );
}
