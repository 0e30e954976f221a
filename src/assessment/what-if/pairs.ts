/** The original and the changed log on one seed, played from what they share. */
import { draw } from '../../run/chance.ts';
import type { Model } from '../../run/model.ts';
import { rework, type Worked } from './changes.ts';
import type { Score } from './cues.ts';
import { measure, type Measured } from './measure.ts';
import { Playback } from './playback.ts';
import type { Dropped } from './types.ts';

/** Other seeds that a log is played on. */
export const otherSeeds = 16;

/** The other seeds of a night: fixed by its own, and none of them twice. */
export function seedsFor(seed: number): number[] {
  const seeds: number[] = [];
  for (let i = 0; seeds.length < otherSeeds; i++) {
    const other = Math.floor(draw({ seed, purpose: 'what-if', subject: String(i) }) * 4294967296);
    if (other !== seed && !seeds.includes(other)) seeds.push(other);
  }
  return seeds;
}

/** One night as played from the score. */
export interface Side extends Measured {
  kept: ReadonlySet<number>;
  dropped: readonly Dropped[];
  stoodIn: readonly string[];
}

function sideOf(playback: Playback, withPoints: boolean): Side {
  const { kept, dropped, stoodIn } = playback;
  return { ...measure(playback.run, withPoints), kept, dropped, stoodIn };
}

/** The original, and each change; a change whose moment never came is the original itself. */
export interface Pairs {
  before: Side;
  after: Side[];
}

export interface PairOptions {
  withPoints: boolean;
  model?: Model;
  /** The original on this seed, if it was measured before. */
  known?: Side | undefined;
}

/** Plays a seed once up to each change and forks there: what was before the change is shared, not played again. */
export function playPairs(
  score: Score,
  seed: number,
  worked: readonly Worked[],
  { withPoints, model, known }: PairOptions,
): Pairs {
  const also = worked.flatMap(({ comes }) => comes ?? []);
  const base = Playback.start(score, seed, model, also);
  const after: (Side | undefined)[] = worked.map(() => undefined);
  let open = worked.map((one, index) => ({ one, index }));
  do {
    open = open.filter(({ one, index }) => {
      const { gone, comes } = one;
      const isNow = (gone !== null && base.isDue(gone)) || (comes !== null && base.isDue(comes));
      if (isNow) after[index] = sideOf(base.fork(rework(one)).finish(), withPoints);
      return !isNow;
    });
    // Nobody else needs the rest of the original when it is known.
    if (open.length === 0 && known) break;
  } while (base.advance());
  const before = known ?? sideOf(base, withPoints);
  return { before, after: after.map((side) => side ?? before) };
}

/** Later moves that the original keeps on a seed, and those of them that the changed night drops. */
export function laterMoves(before: Side, after: Side, order: number): { kept: number; dropped: Dropped[] } {
  const later = [...before.kept].filter((n) => n > order);
  const dropped = after === before ? [] : after.dropped.filter(({ n }) => n > order && before.kept.has(n));
  return { kept: later.length, dropped: dropped.toSorted((a, b) => a.n - b.n) };
}
