/** Lays the moves of two attempts side by side: what answers the same moment stands in one row. Pure. */
import { canonical } from '../../scenario/canonical.ts';
import type { TracedMove } from './retrace.ts';

export interface Pair {
  /** At least one of the two is there. */
  one: TracedMove | null;
  other: TracedMove | null;
  /** The same was done, and at about the same minute. */
  same: boolean;
}

/** Night minutes by which the same act may differ before it counts as earlier or later. */
export const atAboutTheSame = 2;

/** What a move is about: two moves with the same subject answer the same moment. */
export function subjectOf({ move, from }: Pick<TracedMove, 'move' | 'from'>): string {
  switch (move.type) {
    case 'reply':
      return `reply ${move.exchange}`;
    case 'take':
    case 'route':
      return `item ${from ?? move.item}`;
    case 'say':
      return `say ${move.line}`;
    case 'role':
      return `role ${move.role}`;
    case 'assign':
    case 'ask':
    case 'decide':
      return `${move.type} ${move.task}`;
    case 'lead':
      return `lead ${move.lead}`;
    case 'post':
      return `post ${move.audience}`;
    case 'release':
    case 'pair':
    case 'relieve':
    case 'checkin':
    case 'aside':
      return `${move.type} ${move.person}`;
    case 'terminal':
      return `terminal ${move.action}`;
    case 'leave':
    case 'rule':
    case 'handover':
    case 'resume':
    case 'skip':
    case 'hold':
    case 'land':
      return move.type;
    case 'inject':
      return `inject ${move.inject}`;
  }
}

/** What was done, whole: places in the tray are numbered as they fill, so that the same caller has two numbers. */
function actOf({ move, from }: TracedMove): string {
  return canonical(from !== null && 'item' in move ? { ...move, item: from } : move);
}

/**
 * The moves of both in rows, in the order in which they were made: first the longest run of subjects that both went
 * through in the same order, then what is left of the same subject, whenever it was.
 */
export function align(ones: readonly TracedMove[], others: readonly TracedMove[]): Pair[] {
  const pairs = inOrder(ones, others);
  const paired = new Set(pairs.flat());
  const left = others.filter((move) => !paired.has(move));
  for (const one of ones.filter((move) => !paired.has(move))) {
    const at = left.findIndex((other) => subjectOf(other) === subjectOf(one) && isNear(one, other));
    const [other] = at < 0 ? [] : left.splice(at, 1);
    pairs.push([one, other ?? null]);
  }
  for (const other of left) pairs.push([null, other]);
  const began = ([one, other]: (typeof pairs)[number]) => one?.minute ?? other?.minute ?? 0;
  const place = ([one, other]: (typeof pairs)[number]) => one?.n ?? other?.n ?? 0;
  return pairs
    .sort((a, b) => began(a) - began(b) || place(a) - place(b))
    .map(([one, other]) => ({ one, other, same: isSame(one, other) }));
}

/** Night minutes within which a second call of the same person, or a second update, still answers the same moment. */
const near = 15;

/** An exchange comes once a night, whenever that is; other subjects come again. */
function isNear(one: TracedMove, other: TracedMove): boolean {
  return one.move.type === 'reply' || Math.abs(one.minute - other.minute) <= near;
}

function isSame(one: TracedMove | null, other: TracedMove | null): boolean {
  if (!one || !other || Math.abs(one.minute - other.minute) > atAboutTheSame) return false;
  return actOf(one) === actOf(other);
}

/** The longest common subsequence by subject; where there are several, the one that pairs equal acts. */
function inOrder(
  ones: readonly TracedMove[],
  others: readonly TracedMove[],
): [TracedMove | null, TracedMove | null][] {
  const a = ones.map((move) => ({ subject: subjectOf(move), whole: actOf(move) }));
  const b = others.map((move) => ({ subject: subjectOf(move), whole: actOf(move) }));
  const wide = b.length + 1;
  // best[i * wide + j]: the most that the moves from i and from j on can have in common; equal acts count for more.
  const best = new Float64Array((a.length + 1) * wide);
  const worth = (i: number, j: number) =>
    a[i]?.subject !== b[j]?.subject ? 0 : a[i]?.whole === b[j]?.whole ? 1.001 : 1;
  const at = (i: number, j: number) => best[i * wide + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const match = worth(i, j);
      const both = match === 0 ? 0 : match + at(i + 1, j + 1);
      best[i * wide + j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  const pairs: [TracedMove | null, TracedMove | null][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const match = worth(i, j);
    if (match > 0 && at(i, j) === match + at(i + 1, j + 1))
      pairs.push([ones[i++] ?? null, others[j++] ?? null]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** How many rows at the beginning are the same: what a branch shares with the attempt it was taken from. */
export function sharedStart(pairs: readonly Pair[]): number {
  const at = pairs.findIndex(({ same }) => !same);
  return at < 0 ? pairs.length : at;
}
