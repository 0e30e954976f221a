/** An update while it is being written: one slot a sentence, each empty or filled. Pure. */
import { updateImpacts, type Update } from '../../../run/moves.ts';
import type { View } from '../../../run/view.ts';
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

/** The answers a slot offers now. */
export function answers(slot: Slot, view: View): string[] {
  switch (slot) {
    case 'impact':
      return view.updateOffers.impacts;
    case 'scope':
      return [...scopes];
    case 'action':
      return [
        'looking',
        ...view.tasks.filter((task) => task.people.length > 0 && !task.done).map((task) => task.id),
      ];
    case 'next':
      return nexts.map(String);
    case 'cause':
      return ['none', ...view.updateOffers.causes.flatMap((lead) => [`suspected:${lead}`, `known:${lead}`])];
    case 'eta':
      return ['none', ...etas.map(String)];
  }
}

/** The letter without what cannot be said any more: work that is done, a cause that was taken back. */
export function sayable(letter: Letter, view: View): Letter {
  const kept = slots.map((slot) => {
    const answer = letter[slot];
    return [slot, answer !== null && answers(slot, view).includes(answer) ? answer : null] as const;
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

/** The last update this audience got, to begin the next one from. */
export function lastSent(view: View, audience: string): Update | null {
  for (let i = view.log.length - 1; i >= 0; i--) {
    const entry = view.log[i];
    if (entry?.type === 'post' && entry.audience === audience) return entry.update;
  }
  return null;
}

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
    return answer === 'looking'
      ? words.t('bridge.update.action.looking')
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
