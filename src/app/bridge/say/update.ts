/** An update while it is being written: one slot a sentence, each empty or filled. Pure. */
import { standsDone, updateImpacts, type Update } from '../../../run/moves.ts';
import type { EntryOf } from '../../../run/timeline.ts';
import type { DraftView, View } from '../../../run/view.ts';
import type { Words } from '../../session-types.ts';

/** The sentences of an update in the order in which they are asked for. The estimate is never asked for. */
export const slots = ['impact', 'scope', 'action', 'next', 'cause', 'eta'] as const;
export type Slot = (typeof slots)[number];

/** The answer to each slot as one string, or null while it is open; `none` says that nothing is said. */
export type Letter = Record<Slot, string | null>;

export const emptyLetter = (): Letter => ({
  impact: null,
  scope: null,
  action: null,
  next: null,
  cause: null,
  eta: 'none',
});

/** An update as a filled letter. */
export function letterOf(update: Update): Letter {
  return {
    impact: update.impact,
    scope: update.scope,
    action: update.action,
    next: String(update.next),
    cause: update.cause === null ? 'none' : `${update.certainty}:${update.cause}`,
    eta: update.eta === null ? 'none' : String(update.eta),
  };
}

const scopes: readonly Update['scope'][] = ['all', 'some', 'unsaid'];
const nexts = [10, 15, 20, 30, 60, 0] as const;
const etas = [15, 30, 60] as const;

/** The answers a slot offers now; a time that was drafted or sent is one of them. */
export function answers(slot: Slot, view: View, now: string | null = null): string[] {
  switch (slot) {
    case 'impact':
      return view.updateOffers.impacts;
    case 'scope':
      return [...scopes];
    case 'action':
      return view.updateOffers.actions;
    case 'next':
      return withOwn(nexts, now);
    case 'cause':
      return ['none', ...view.updateOffers.causes.flatMap((lead) => [`suspected:${lead}`, `known:${lead}`])];
    case 'eta':
      return ['none', ...withOwn(etas, now)];
  }
}

/** The times offered, and one's own among them in its place; no promise stands last. */
function withOwn(minutes: readonly number[], own: string | null): string[] {
  if (own === null || own === 'none' || minutes.includes(Number(own))) return minutes.map(String);
  const after = minutes.findIndex((one) => one > Number(own) || one === 0);
  return minutes.toSpliced(after < 0 ? minutes.length : after, 0, Number(own)).map(String);
}

/** The letter without what cannot be said any more: work that is done, a cause that was taken back. */
export function sayable(letter: Letter, view: View): Letter {
  const kept = slots.map((slot) => {
    const answer = letter[slot];
    return [slot, answer !== null && answers(slot, view, answer).includes(answer) ? answer : null] as const;
  });
  return { ...letter, ...Object.fromEntries(kept) };
}

/** The next open slot after `slot`, round to the beginning, or null when the letter is whole. */
export function nextOpen(letter: Letter, slot: Slot): Slot | null {
  const at = slots.indexOf(slot);
  const order = [...slots.slice(at + 1), ...slots.slice(0, at + 1)];
  return order.find((one) => letter[one] === null) ?? null;
}

/** The update that a whole letter says, or null while a slot is open. */
export function updateOf(letter: Letter): Update | null {
  const impact = updateImpacts.find((one) => one === letter.impact);
  const scope = scopes.find((one) => one === letter.scope);
  if (!impact || !scope || letter.action === null || letter.next === null || letter.cause === null)
    return null;
  const [certainty, ...lead] = letter.cause.split(':');
  return {
    impact,
    scope,
    action: letter.action,
    next: Number(letter.next),
    eta: letter.eta === null || letter.eta === 'none' ? null : Number(letter.eta),
    cause: letter.cause === 'none' ? null : lead.join(':'),
    certainty: certainty === 'known' ? 'known' : 'suspected',
  };
}

const postsIn = (view: View) => view.log.filter((entry): entry is EntryOf<'post'> => entry.type === 'post');

/** The last update this audience got, to begin the next one from. */
export const lastSent = (view: View, audience: string): Update | null =>
  postsIn(view).findLast((entry) => entry.audience === audience)?.update ?? null;

/** Minutes for which what one audience was told can be said to the next in one tap. */
const sameFor = 10;

/** What another audience has just been told, where this letter does not say the same: the newest one. */
export function toldOthers(view: View, audience: string, letter: Letter): EntryOf<'post'> | null {
  const post = postsIn(view).findLast(
    (one) => one.audience !== audience && view.minute - one.minute <= sameFor,
  );
  return post && slots.some((slot) => copied(letter, post, view)[slot] !== letter[slot]) ? post : null;
}

/** The letter with what another audience was told; its own promise stays, and a time by which all is back is a time. */
export function copied(letter: Letter, { update, minute }: EntryOf<'post'>, view: View): Letter {
  const left = update.eta === null ? 0 : minute + update.eta - view.minute;
  const said = letterOf({ ...update, eta: left > 0 ? left : null });
  return sayable({ ...said, next: letter.next ?? said.next }, view);
}

/** What the liaison wrote anew into a draft: each sentence with what stood there before. */
export function changesIn({ update, before }: DraftView, letter: Letter): Map<Slot, string> {
  const [now, then] = [letterOf(update), letterOf(before)];
  const changed = slots.filter(
    (slot) => slot !== 'next' && now[slot] !== then[slot] && letter[slot] === now[slot],
  );
  return new Map(changed.map((slot) => [slot, then[slot] ?? 'none']));
}

/**
 * The sentences of a draft in the order in which they are read: what was written anew first, in its place whatever is
 * done to it, so that it is never under the fold of a small phone beside a button that sends it.
 */
export function newestFirst(draft: DraftView): Slot[] {
  const changed = changesIn(draft, letterOf(draft.update));
  return [...slots.filter((one) => changed.has(one)), ...slots.filter((one) => !changed.has(one))];
}

/** The sentences of a draft that were corrected; its promise is each audience's own. */
export const correctedIn = (draft: Update, letter: Letter): Slot[] =>
  slots.filter((slot) => slot !== 'next' && letter[slot] !== null && letter[slot] !== letterOf(draft)[slot]);

/** A draft for another audience with what was corrected in this one, wherever both had said the same. */
export function correctedAlike(other: Update, draft: Update, letter: Letter): Update {
  const [theirs, was] = [letterOf(other), letterOf(draft)];
  const alike = correctedIn(draft, letter).filter((slot) => theirs[slot] === was[slot]);
  return updateOf({ ...theirs, ...Object.fromEntries(alike.map((slot) => [slot, letter[slot]])) }) ?? other;
}

/** Whether an answer says nothing. */
export const isUnsaid = (answer: string): boolean => answer === 'none' || answer === 'unsaid';

/** The sentences that are still open. */
export const openIn = (letter: Letter): Slot[] => slots.filter((slot) => letter[slot] === null);

/**
 * A sentence of the update. A night may word the plain ones itself (`update.impact.down`: "Nobody can order"),
 * else the interface's general ones are used.
 */
export function sentence(slot: Slot, answer: string, view: View, words: Words): string {
  const own = `update.${slot}.${answer}`;
  if (words.knows(own)) return words.night(own);
  if (answer === 'none' || slot === 'impact' || slot === 'scope')
    return words.t(`bridge.update.${slot}.${answer}`);
  if (slot === 'action') {
    if (answer === 'looking' || answer === 'watching') return words.t(`bridge.update.action.${answer}`);
    return answer.startsWith(standsDone)
      ? words.t('bridge.update.action.done', { task: words.night(`task.${answer.slice(standsDone.length)}`) })
      : words.t('bridge.update.action.task', { task: words.night(`task.${answer}`) });
  }
  if (slot === 'cause') {
    const [certainty, ...lead] = answer.split(':');
    return words.t(`bridge.update.cause.${certainty ?? 'suspected'}`, {
      lead: words.night(`lead.${lead.join(':')}`),
    });
  }
  const minutes = Number(answer);
  if (slot === 'next' && minutes === 0) return words.t('bridge.update.next.none');
  return words.t(`bridge.update.${slot}.at`, { at: words.at(view.minute + minutes) });
}

/** A short label of the same answer, for its chip. */
export function chip(slot: Slot, answer: string, view: View, words: Words): string {
  const minutes = Number(answer);
  if (slot === 'next' && minutes > 0) return words.minutes(minutes);
  if (slot === 'eta' && answer !== 'none') return words.minutes(minutes);
  return sentence(slot, answer, view, words);
}
