/**
 * The moments that the scenario wrote, as this run met them. Missed, left and prevented are told apart here:
 *
 * - replied: answered.
 * - missed: it was open or waiting, and was left, ran out of patience or was still unanswered at the end.
 * - stood-in: somebody else had command and answered. Whoever hands over, or has command taken, has not met it.
 * - prevented: the leader's own acts kept it away. A conversation ended early owes the longest way on that a reply
 *   at least as good would have led to; one that never began is owed when its inject could have come by leading
 *   well (trust, a task's finding, the clock), in this branch and variant.
 * - skipped: a confrontation the player asked not to meet; not offered.
 *
 * What chance, another branch or another variant would have brought, and what only a failure brings, is not offered.
 */
import type { Conversation, Exchange, Inject, Option } from '../scenario/schema.ts';
import type { Behaviour } from '../scenario/vocabulary.ts';
import type { EntryOf } from '../run/timeline.ts';
import { meritOf, primaryOf } from './competency.ts';
import type { Played } from './played.ts';
import { factsOf, reachable } from './reachable.ts';

export type How =
  | 'replied'
  | 'left'
  | 'patience'
  | 'stood-in'
  | 'unanswered'
  | 'ended'
  | 'prevented'
  | 'skipped';

export interface Offer {
  conversation: string;
  exchange: Exchange;
  /** Behaviours it counts for, all of one competency. */
  calls: Behaviour[];
  how: How;
  entry: EntryOf<'replied' | 'missed' | 'stood-in' | 'opened' | 'arrived'> | null;
}

/** Minutes before the end of the night in which something new may stay unanswered without counting as missed. */
const tooLate = 4;

const isOwed = (played: Played, exchange: Exchange): boolean =>
  exchange.arises !== 'branch' &&
  exchange.arises !== 'chance' &&
  !(exchange.confrontation && played.header.options.skipConfrontations);

/** Sum of what an option shows, harm counted against it: of what the moment calls for, if it calls for anything. */
function worthOf(exchange: Exchange, option: Option): number {
  const calls = primaryOf(exchange.calls);
  const keys = Object.entries(option.shows) as [Behaviour, number][];
  return keys
    .filter(([behaviour]) => calls.length === 0 || calls.includes(behaviour))
    .reduce((sum, [behaviour, value]) => sum + meritOf(behaviour, value), 0);
}

/** The way on from an exchange that calls for most, among the options given; itself not included. */
function longestWay(
  played: Played,
  talk: Conversation,
  options: readonly Option[],
  been: readonly string[],
): Exchange[] {
  const count = (way: readonly Exchange[]) =>
    way.reduce((sum, exchange) => sum + primaryOf(exchange.calls).length, 0);
  let best: Exchange[] = [];
  for (const target of new Set(options.map((option) => option.goto))) {
    const next = talk.exchanges.find((exchange) => exchange.id === target);
    if (!next || been.includes(next.id) || !isOwed(played, next)) continue;
    const way = [next, ...longestWay(played, talk, possible(played, next), [...been, next.id])];
    if (count(way) > count(best)) best = way;
  }
  return best;
}

const possible = (played: Played, exchange: Exchange): Option[] =>
  exchange.options.filter((option) => option.when === undefined || reachable(played, option.when));

const offer = (talk: Conversation, exchange: Exchange, how: How, entry: Offer['entry']): Offer => ({
  conversation: talk.id,
  exchange,
  calls: primaryOf(exchange.calls),
  how,
  entry,
});

/** What the timeline says of each exchange: its first answer, else how it was missed, else that it was open. */
function meetings(played: Played): Map<string, { how: How; entry: Offer['entry'] }> {
  const met = new Map<string, { how: How; entry: Offer['entry'] }>();
  const note = (exchange: string, how: How, entry: Offer['entry']) => {
    if (!met.has(exchange)) met.set(exchange, { how, entry });
  };
  for (const entry of played.of('replied')) note(entry.exchange, 'replied', entry);
  for (const entry of played.of('missed')) note(entry.exchange, entry.how, entry);
  for (const entry of played.of('stood-in')) note(entry.exchange, 'stood-in', entry);
  for (const entry of played.of('skipped')) note(entry.exchange, 'skipped', null);
  for (const entry of played.of('opened')) {
    if (isUnanswered(played, entry)) note(entry.exchange, 'unanswered', entry);
  }
  return met;
}

const isUnanswered = (played: Played, entry: { minute: number }): boolean =>
  played.liveEnd !== null && entry.minute <= played.liveEnd - tooLate;

/** What the rest of a conversation would have called for, had it not been left or ended early. */
function endedEarly(played: Played, talk: Conversation, met: readonly Offer[]): Offer[] {
  if (met.some((one) => one.how === 'skipped')) return [];
  const last = met.toSorted((a, b) => (a.entry?.n ?? 0) - (b.entry?.n ?? 0)).at(-1);
  if (!last) return [];
  const been = met.map((one) => one.exchange.id);
  const options = possible(played, last.exchange);
  if (last.how !== 'replied') {
    return longestWay(played, talk, options, been).map((exchange) => offer(talk, exchange, 'ended', null));
  }
  const entry = last.entry;
  const chosen = last.exchange.options.find(
    (option) => entry?.type === 'replied' && entry.options.includes(option.id),
  );
  if (!chosen || chosen.goto !== undefined) return [];
  const better = options.filter((option) => worthOf(last.exchange, option) >= worthOf(last.exchange, chosen));
  return longestWay(played, talk, better, been).map((exchange) => offer(talk, exchange, 'ended', null));
}

/** Whether an inject that never came could have come, by leading well, before the night was over. */
function couldCome(played: Played, inject: Inject, facts: Map<string, number>, depth = 0): boolean {
  const { trigger } = inject;
  const end = played.liveEnd ?? 0;
  if ('chance' in trigger || 'unless' in trigger) return false;
  if (trigger.when !== undefined && !reachable(played, trigger.when, facts)) return false;
  if ('at' in trigger) return trigger.at < end - tooLate;
  if (!('after' in trigger)) return true;
  const before = played.scenario.injects.find((other) => other.id === trigger.after);
  return before !== undefined && depth < 20 && couldCome(played, before, facts, depth + 1);
}

/** A conversation that never began. */
function neverBegan(played: Played, talk: Conversation, facts: Map<string, number>): Offer[] {
  const [first] = talk.exchanges;
  if (!first || played.liveEnd === null || !isOwed(played, first)) return [];
  const injects = played.scenario.injects.filter((inject) => inject.opens === talk.id);
  const arrived = played.of('arrived').find((entry) => injects.some((inject) => inject.id === entry.inject));
  if (arrived && !isUnanswered(played, arrived)) return [];
  const owed =
    arrived !== undefined ||
    first.arises === 'always' ||
    injects.some((inject) => couldCome(played, inject, facts));
  if (!owed) return [];
  const how = arrived ? 'unanswered' : 'prevented';
  const way = [first, ...longestWay(played, talk, possible(played, first), [first.id])];
  const held =
    arrived?.noise === true &&
    played.of('routed').some((entry) => entry.item === arrived.item && entry.by !== 'none');
  return way
    .map((exchange) => offer(talk, exchange, how, arrived ?? null))
    .filter((one) => !(held && one.calls.every((behaviour) => behaviour.startsWith('H'))));
}

const rank: Record<How, number> = {
  replied: 0,
  left: 1,
  patience: 1,
  'stood-in': 1,
  unanswered: 2,
  skipped: 3,
  ended: 4,
  prevented: 4,
};

/** What an offer is an alternative of. */
const groupOf = (one: Offer): string => one.exchange.group ?? one.exchange.id;

/** Somebody was there and was let go. What comes in its place later is another moment, not the same one again. */
const letGo: readonly How[] = ['left', 'patience', 'stood-in'];

const cache = new WeakMap<Played, Offer[]>();

/** All authored moments of a run, one for each group of alternatives; a pure function of the run, kept for its rules. */
export function offersOf(played: Played): readonly Offer[] {
  const known = cache.get(played);
  if (known) return known;
  const facts = factsOf(played);
  const meeting = meetings(played);
  const all = played.scenario.conversations.flatMap((talk) => {
    const met = talk.exchanges.flatMap((exchange) => {
      const one = meeting.get(exchange.id);
      return one ? [offer(talk, exchange, one.how, one.entry)] : [];
    });
    return met.length > 0 ? [...met, ...endedEarly(played, talk, met)] : neverBegan(played, talk, facts);
  });
  cache.set(played, all);
  return all;
}

export interface Moment extends Offer {
  /** Names the moment among those of the behaviour: its group, or itself where the group had another one. */
  moment: string;
}

/**
 * The offers that call for a behaviour: of each group the one that was answered, else the first that was missed; and
 * those that were let go before another of the group came, so that leaving a confession is not made good by the log
 * that finds it.
 */
export function offersFor(played: Played, behaviour: Behaviour): Moment[] {
  const calling = offersOf(played).filter((one) => one.calls.includes(behaviour));
  const groups = new Map<string, Offer>();
  for (const one of calling) {
    const other = groups.get(groupOf(one));
    if (!other || rank[one.how] < rank[other.how]) groups.set(groupOf(one), one);
  }
  return calling.flatMap((one): Moment[] => {
    if (one.how === 'skipped') return [];
    if (groups.get(groupOf(one)) === one) return [{ ...one, moment: groupOf(one) }];
    return letGo.includes(one.how) ? [{ ...one, moment: one.exchange.id }] : [];
  });
}
