/** What of a burst of entries is said aloud, and in which order: what matters whole, the room's small things as far as there is breath. Pure. */
import type { Entry, EntryType } from '../../run/timeline.ts';
import type { Words } from '../session-types.ts';
import { nothingCame } from './came.ts';
import { logLine, plainLine } from './lines.ts';

/**
 * `key`: always said. `small`: said as far as there is room, before `ambience`. `urgent`: said at once, elsewhere.
 */
type Rank = 'urgent' | 'key' | 'small' | 'ambience';

/** A new entry type that nobody ranked is a type error. */
const ranks: Record<EntryType, Rank> = {
  command: 'urgent',
  chapter: 'key',
  changed: 'key',
  phase: 'key',
  impact: 'key',
  said: 'key',
  role: 'key',
  assigned: 'key',
  'at-work': 'key',
  readback: 'key',
  done: 'key',
  dropped: 'key',
  checkin: 'key',
  aside: 'key',
  spoke: 'key',
  relieved: 'key',
  left: 'key',
  asked: 'key',
  decided: 'key',
  harm: 'key',
  error: 'key',
  learned: 'key',
  lead: 'key',
  fell: 'key',
  arrived: 'key',
  told: 'key',
  took: 'key',
  signal: 'key',
  rule: 'key',
  opened: 'key',
  answered: 'key',
  'stood-in': 'key',
  missed: 'key',
  post: 'key',
  promise: 'key',
  answer: 'key',
  'hands-on': 'key',
  end: 'key',
  // One's own words, before what they led to.
  replied: 'key',
  paired: 'small',
  interrupted: 'small',
  routed: 'small',
  expired: 'small',
  tell: 'ambience',
  skipped: 'ambience',
  epilogue: 'ambience',
};

/** Lines of one burst that are not `key`, at most. */
export const mostSmall = 4;
/** Lines of one burst beside what the player did: more than that nobody can hear; the rest is in the log. */
export const most = 7;
/** Lines in one node at most, and the number of lines up to which each has its own. */
const together = 4;
const apart = 3;

/**
 * Command has changed hands, a promised word did not come, or somebody of the team stands at the desk: said at once
 * and not with the news.
 */
export const isUrgent = (entry: Entry): boolean => rankOf(entry, []) === 'urgent';

/** What only the player does; other entries say themselves who did it. */
const own: ReadonlySet<EntryType> = new Set([
  'said',
  'role',
  'aside',
  'paired',
  'relieved',
  'asked',
  'decided',
  'rule',
  'took',
  'hands-on',
  'replied',
]);

/** The player's own doing: said first, with what it cost. */
export function isOwn(entry: Entry): boolean {
  switch (entry.type) {
    case 'assigned':
    case 'checkin':
    case 'post':
      return entry.by === undefined;
    case 'routed':
    case 'lead':
      return entry.by === 'player';
    default:
      return own.has(entry.type);
  }
}

/** What a step cost beside its minutes: a thread that it broke. */
const isCost = (entry: Entry): boolean => entry.type === 'interrupted' && entry.cause === 'player';

/** Whether the line of an entry says its minutes already. */
const saysMinutes = (entry: Entry): boolean => entry.type === 'took' || entry.type === 'hands-on';

function rankOf(entry: Entry, burst: readonly Entry[]): Rank {
  switch (entry.type) {
    case 'arrived':
      // Whoever the liaison took, or who gave up in the same breath, asks nothing of the player any more.
      if (burst.some((one) => closes(one, entry.item))) return 'ambience';
      return entry.channel === 'visitor' && !entry.noise ? 'urgent' : 'key';
    case 'promise':
      return entry.kept ? 'key' : 'urgent';
    case 'routed':
      return entry.by === 'player' ? 'key' : 'ambience';
    case 'expired':
      return burst.some((one) => one.type === 'arrived' && one.item === entry.item) ? 'ambience' : 'small';
    case 'interrupted':
      return entry.cause === 'player' ? 'key' : 'small';
    case 'tell':
      // What the minute aside was paid for.
      return burst.some((one) => one.type === 'aside' && one.person === entry.person) ? 'key' : 'ambience';
    default:
      return ranks[entry.type];
  }
}

const closes = (entry: Entry, item: string): boolean =>
  (entry.type === 'expired' || (entry.type === 'routed' && entry.by === 'liaison')) && entry.item === item;

/** What people say, then what came of work, then what it is called, then who is told of it: cause before consequence. */
const weights: Partial<Record<EntryType, number>> = {
  chapter: 0,
  changed: 0,
  arrived: 1,
  told: 1,
  opened: 1,
  answered: 1,
  learned: 3,
  lead: 3,
  fell: 3,
  phase: 4,
  impact: 4,
  answer: 5,
  promise: 5,
  end: 6,
};
const weightOf = (entry: Entry): number => weights[entry.type] ?? 2;

/**
 * The nodes to put into the log for a burst, in the order in which they are read: what the player did, what it cost,
 * how it was taken, then what came of it and all else that matters, then at most `mostSmall` lines of the rest, and
 * how much more there is in the log. Each is a sentence of its own; a long burst is joined into few nodes.
 * @param cost night minutes that the player's own step took
 * @param taken how those who heard it took it
 */
export function newsOf(
  burst: readonly Entry[],
  words: Words,
  cost = 0,
  taken: readonly string[] = [],
): string[] {
  const told = (...wanted: Rank[]) =>
    burst.flatMap((entry) => {
      const line = wanted.includes(rankOf(entry, burst)) ? logLine(entry, words) : null;
      return line ? [plainLine(line)] : [];
    });
  const lineOf = (entry: Entry) => {
    const line = rankOf(entry, burst) === 'key' ? logLine(entry, words) : null;
    if (!line) return [];
    const nothing = nothingCame(entry, burst) ? [words.t('entry.aside.nothing')] : [];
    return [plainLine(line), ...nothing];
  };
  const did = burst.filter(isOwn);
  const price =
    cost > 0 && did.length > 0 && !did.some(saysMinutes)
      ? [words.t('live.cost', { time: words.minutes(cost) })]
      : [];
  const mine = [...did.flatMap(lineOf), ...price, ...burst.filter(isCost).flatMap(lineOf), ...taken];
  const others = burst
    .filter((entry) => !isOwn(entry) && !isCost(entry))
    .toSorted((a, b) => weightOf(a) - weightOf(b))
    .flatMap(lineOf);
  const key = others.slice(0, most);
  const small = told('small');
  const free = Math.min(mostSmall, most - key.length);
  // The newest of each.
  const some = small.slice(Math.max(0, small.length - free));
  const ambience = told('ambience');
  const rest = [...some, ...ambience.slice(Math.max(0, ambience.length - (free - some.length)))];
  const left = others.length - key.length + small.length - some.length;
  const more = left > 0 ? [words.t('live.more', { count: left })] : [];
  if (mine.length + key.length + rest.length + more.length <= apart)
    return [...mine, ...key, ...rest, ...more].map(sentence);
  return [...joined([...mine, ...key]), ...joined([...rest, ...more])];
}

function joined(lines: readonly string[]): string[] {
  const nodes: string[] = [];
  for (let at = 0; at < lines.length; at += together) {
    nodes.push(
      lines
        .slice(at, at + together)
        .map(sentence)
        .join(' '),
    );
  }
  return nodes;
}

/** Ends like a sentence, so that a voice pauses before the next. */
const sentence = (text: string): string => (/[.!?…؟:](?:["”»’)]|\p{Cf})*$/u.test(text) ? text : `${text}.`);
