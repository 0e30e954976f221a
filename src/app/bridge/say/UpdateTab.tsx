/** An update: which audience, then the liaison's draft or a letter to fill. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Night } from '../../Night.tsx';
import type { Update } from '../../../run/moves.ts';
import type { EntryOf } from '../../../run/timeline.ts';
import type { AudienceView, View } from '../../../run/view.ts';
import type { Words } from '../../session-types.ts';
import { useBridge } from '../bridge-context.ts';
import type { Forms, Writing } from '../drafts.ts';
import { Choice } from '../parts/Choice.tsx';
import { FormFrame } from '../parts/FormFrame.tsx';
import { MoveButton } from '../parts/MoveButton.tsx';
import { dueKey, promiseState } from '../top/promise.ts';
import { useForm } from '../use-form.ts';
import { Composer } from './Composer.tsx';
import {
  copied,
  correctedAlike,
  correctedIn,
  emptyLetter,
  lastSent,
  letterOf,
  openIn,
  sayable,
  toldOthers,
  updateOf,
} from './update.ts';

interface Props {
  start: string | null;
  /** Who has just been written to, when this is the next letter. */
  sent: string | null;
}

export function UpdateTab({ start, sent }: Props) {
  const { session, view, words, drafts, open, act } = useBridge();
  // What the tab began with: nobody else becomes the most urgent under the eye.
  const [first] = useState(() => mostUrgent(session.view.audiences));
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // A keyboard goes on with whom it is for, not with the button that would send it unread.
    if (sent !== null)
      root.current?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
  }, [sent]);
  const form = useForm('update', { audience: null, letters: {} }, start === null ? {} : { audience: start });
  const audience = form.value.audience ?? first;
  if (audience === null) return null;
  const draft = view.drafts.find((one) => one.audience === audience) ?? null;
  const heard =
    view.log.findLast(
      (one): one is EntryOf<'answer'> => one.type === 'answer' && one.audience === audience,
    ) ?? null;
  const kept = form.value.letters[audience];
  const writing = kept ? stillPossible(kept, draft !== null, view) : begin(view, audience);
  const write = (next: Writing) =>
    form.put({ audience, letters: { ...form.value.letters, [audience]: next } });
  const next = nextFor(audience, view, form.value);
  // Sent: what was begun for others stays, and comes up.
  const done = () => {
    drafts.keep('update', (now) => {
      const others = Object.entries(now?.letters ?? {}).filter(([id]) => id !== audience);
      return others.length === 0 ? null : { audience: null, letters: Object.fromEntries(others) };
    });
    if (next !== null) open({ verb: 'say', tab: 'update', audience: next, sent: audience });
  };
  const update = updateOf(writing.letter);
  const post = { type: 'post', audience, update: update ?? nothing, drafted: writing.drafted } as const;
  const unread = view.drafts.filter((one) => one.audience !== audience).length;
  const isCorrected = draft !== null && correctedIn(draft.update, writing.letter).length > 0;
  // The bet on all of them at once: each of the others goes out as the liaison wrote it, but for what was just corrected.
  const sendAll = async () => {
    drafts.keep('update', () => null);
    for (const { audience: to, update: theirs } of session.view.drafts.filter(
      (one) => one.audience !== audience,
    )) {
      const said = draft === null ? theirs : correctedAlike(theirs, draft.update, writing.letter);
      await act({ type: 'post', audience: to, update: said, drafted: true }, 'stay');
    }
  };
  const told = toldOthers(view, audience, writing.letter);
  return (
    <FormFrame
      of={audience}
      onClear={
        kept
          ? () => {
              drafts.keep('update', (now) => now && cleared(now, audience));
              return () => write(kept);
            }
          : null
      }
      holds={words.t('bridge.cleared.update', { audience: words.night(`audience.${audience}`) })}
      foot={
        <div class="b-sends">
          <MoveButton
            key={audience}
            move={post}
            look="main"
            missing={update === null ? missingText(words, writing) : null}
            then={next === null ? 'close' : 'next'}
            done={done}
          >
            {words.t('bridge.update.send', { audience: words.night(`audience.${audience}`) })}
          </MoveButton>
          {writing.drafted && unread > 0 && (
            <MoveButton key={`${audience}-all`} move={post} look="other" quiet done={() => void sendAll()}>
              {words.t(isCorrected ? 'bridge.update.all.corrected' : 'bridge.update.all', { count: unread })}
            </MoveButton>
          )}
        </div>
      }
    >
      <div class="b-update" ref={root}>
        {sent !== null && sent !== audience && (
          <p class="b-sheet-note">
            {words.t('bridge.update.sent', { audience: words.night(`audience.${sent}`) })}
          </p>
        )}
        <Choice
          name="audience"
          legend={words.t('bridge.update.whom')}
          options={view.audiences.map((one) => ({
            value: one.id,
            label: words.night(`audience.${one.id}`),
            note: dueText(words, one, view.minute),
          }))}
          value={audience}
          onPick={(next) => form.put({ audience: next })}
        />
        {draft !== null && !writing.drafted && (
          // It came while something was being written already: nothing written is replaced unasked.
          <button type="button" class="b-take-draft" onClick={() => write(writingOf(draft.update, true))}>
            {words.t('bridge.update.draft.take', { person: words.person(draft.by) })}
          </button>
        )}
        <Composer
          key={`${audience}-${writing.drafted}`}
          writing={writing}
          write={write}
          draft={writing.drafted ? draft : null}
        />
        {told !== null && (
          <button
            type="button"
            class="b-take-draft"
            onClick={() => {
              const letter = copied(writing.letter, told, view);
              write({ ...writing, letter, slot: openIn(letter)[0] ?? null });
            }}
          >
            {words.t('bridge.update.as', {
              audience: words.night(`audience.${told.audience}`),
              at: words.at(told.minute),
            })}
          </button>
        )}
        {heard !== null && (
          <p class="b-heard">
            {words.t('bridge.update.heard', { at: words.at(heard.minute) })}{' '}
            <q>
              <Night of={`answer.${heard.text}`} />
            </q>
          </p>
        )}
      </div>
    </FormFrame>
  );
}

/** To whom after `audience`: whose draft is the most urgent, else for whom something was begun; null for nobody. */
function nextFor(audience: string, { audiences, drafts }: View, { letters }: Forms['update']): string | null {
  const others = audiences.filter(({ id }) => id !== audience);
  const drafted = others.filter(({ id }) => drafts.some((one) => one.audience === id));
  return mostUrgent(drafted) ?? mostUrgent(others.filter(({ id }) => letters[id] !== undefined));
}

/** What a letter to this audience begins with: the liaison's draft, the last one sent, or nothing. */
function begin(view: View, audience: string): Writing {
  const draft = view.drafts.find((one) => one.audience === audience);
  if (draft) return writingOf(draft.update, true);
  const last = lastSent(view, audience);
  return last ? writingOf(last, false) : { letter: emptyLetter(), slot: 'impact', drafted: false };
}

/** What a letter says that is not written yet: it is never sent. */
const nothing: Update = {
  impact: 'unknown',
  scope: 'unsaid',
  action: 'looking',
  next: 0,
  eta: null,
  cause: null,
  certainty: 'suspected',
};

/** Why it cannot be sent: the sentences that are still open. */
const missingText = (words: Words, { letter }: Writing): string =>
  words.t('bridge.update.missing', {
    what: words.list(openIn(letter).map((slot) => words.t(`bridge.update.slot.${slot}.short`))),
  });

const writingOf = (update: Update, drafted: boolean): Writing => ({
  letter: letterOf(update),
  slot: null,
  drafted,
});

/** A letter that was left and is gone on with: what cannot be said any more is asked again. */
function stillPossible(writing: Writing, hasDraft: boolean, view: View): Writing {
  const letter = sayable(writing.letter, view);
  return { letter, slot: writing.slot ?? openIn(letter)[0] ?? null, drafted: writing.drafted && hasDraft };
}

function cleared(form: Forms['update'], audience: string): Forms['update'] {
  const others = Object.entries(form.letters).filter(([id]) => id !== audience);
  return { audience, letters: Object.fromEntries(others) };
}

function dueText(words: Words, audience: AudienceView, minute: number): string {
  const state = promiseState(audience, minute, 15);
  if (state.kind === 'none') return words.t('bridge.promise.nothing');
  const at = audience.promisedAt === null ? '' : words.at(audience.promisedAt);
  return words.t(state.kind === 'overdue' ? 'bridge.promise.overdue' : dueKey(audience), {
    at,
    time: words.minutes(-state.left),
  });
}

/** The audience whose promise is nearest, else the first. */
function mostUrgent(audiences: { id: string; promisedAt: number | null }[]): string | null {
  const sorted = [...audiences].sort((a, b) => (a.promisedAt ?? 9999) - (b.promisedAt ?? 9999));
  return sorted[0]?.id ?? null;
}
