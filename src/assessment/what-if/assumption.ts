/** Which figure of the model an effect rests on most, and where that figure comes from (docs/model.md). */
import { plainModel, type Constant, type Model } from '../../run/model.ts';
import type { Move } from '../../run/moves.ts';
import type { Cause } from '../../run/ledger.ts';
import type { Worked } from './changes.ts';
import type { Pairs } from './pairs.ts';
import { measures, type Assumption, type Differences, type Measure } from './types.ts';

type Evidence = Pick<Assumption, 'direction' | 'size' | 'source'>;

/** Tags as in docs/model.md: for which way it goes, and for how much. */
export const evidence: Readonly<Record<Constant, Evidence>> = {
  lag: {
    direction: 'S',
    size: 'S',
    source: 'Parnin (10,000 sessions); against it Mark, Gudith and Klocke 2008',
  },
  candour: { direction: 'P', size: 'G', source: 'Riskin 2015, 2017; Frazier 2017' },
  error: { direction: 'P', size: 'G', source: 'Altmann, Trafton and Hambrick 2014; Westbrook 2010' },
  misheard: { direction: 'P', size: 'G', source: 'El-Shafy 2017 (observational)' },
  bystander: { direction: 'P', size: 'G', source: 'PagerDuty, bystander effect' },
  noise: { direction: 'G', size: 'G', source: '' },
  patience: { direction: 'G', size: 'G', source: '' },
  pace: { direction: 'G', size: 'G', source: '' },
  rework: { direction: 'D', size: 'G', source: '' },
  dig: { direction: 'G', size: 'G', source: '' },
  guardrail: { direction: 'P', size: 'G', source: 'VA/NCPS action hierarchy; RCA2' },
};

const talks: ReadonlySet<Move['type']> = new Set(['reply', 'leave', 'say', 'aside', 'relieve', 'take']);
const shields: ReadonlySet<Move['type']> = new Set(['post', 'role', 'rule', 'route']);

function isRoom(move: Move | null): boolean {
  return move?.type === 'assign' && move.person === 'room';
}

const readback = (move: Move | null): boolean | null =>
  move?.type === 'assign' || move?.type === 'decide' ? move.readback : null;

/** The cause whose minutes moved most over all pairs. */
function movedMost(pairs: readonly Pairs[], index: number): Cause | null {
  const sums = new Map<Cause, number>();
  for (const { before, after } of pairs) {
    const other = after[index];
    if (!other) continue;
    for (const cause of Object.keys(before.causes) as Cause[]) {
      sums.set(cause, (sums.get(cause) ?? 0) + other.causes[cause] - before.causes[cause]);
    }
  }
  const [first] = [...sums].toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return first && first[1] !== 0 ? first[0] : null;
}

const errorsMoved = (pairs: readonly Pairs[], index: number): boolean =>
  pairs.reduce(
    (sum, { before, after }) => sum + (after[index]?.errors ?? before.errors) - before.errors,
    0,
  ) !== 0;

function byCause(cause: Cause | null, move: Move | null, errors: boolean): Constant {
  const shielding = move !== null && shields.has(move.type);
  switch (cause) {
    case 'thread':
      return shielding ? 'noise' : 'lag';
    case 'silence':
      return 'candour';
    case 'redone':
      return errors ? 'error' : 'rework';
    case 'hands':
      return 'dig';
    case 'fault':
    case 'idle':
    case null:
      return shielding ? 'noise' : 'pace';
  }
}

/** The constant behind what followed from change `index` of these pairs; null when only points moved. */
export function restsOn(
  { was, now }: Worked,
  headline: Measure,
  pairs: readonly Pairs[],
  index: number,
): Constant | null {
  if (headline === 'points') return null;
  if (headline === 'nights') return 'guardrail';
  const move = now ?? was;
  if (isRoom(was) || isRoom(now)) return 'bystander';
  if (was !== null && now !== null && readback(was) !== readback(now)) return 'misheard';
  if (move?.type === 'terminal') return 'dig';
  if (headline === 'truth') return move && talks.has(move.type) ? 'candour' : 'pace';
  return byCause(movedMost(pairs, index), move, errorsMoved(pairs, index));
}

/** Factors with which a constant is tried. */
export const tries = { half: 0.5, more: 1.5 } as const;

export const modelWith = (constant: Constant, factor: number): Model => ({
  ...plainModel,
  [constant]: factor,
});

/** Differences smaller than this are no direction. */
const deadZone: Differences = {
  minutes: 0.25,
  cost: 2000,
  truth: 0.25,
  promises: 0.05,
  nights: 0.25,
  points: 0.05,
};

const signOf = (name: Measure, value: number): number =>
  Math.abs(value) < deadZone[name] ? 0 : value > 0 ? 1 : -1;

/** Measures that go the other way when the assumption is wrong by half. */
export function turnsOf(plain: Differences, others: readonly Differences[]): Measure[] {
  return measures.filter((name) => {
    const sign = signOf(name, plain[name]);
    return sign !== 0 && others.some((other) => signOf(name, other[name]) === -sign);
  });
}

/** What counts as one step of each outcome, to tell which effect is the clearest. */
const steps: Omit<Differences, 'points'> = { minutes: 5, cost: 100_000, truth: 8, promises: 1, nights: 10 };

/** The clearest effect, in steps. */
export const sizeOf = (name: Measure, mean: number): number =>
  name === 'points' ? 0 : Math.abs(mean) / steps[name];

/** The outcome with the clearest effect; money follows minutes and speaks only where they are silent. */
export function headlineOf(means: Differences): Measure {
  const names = ['minutes', 'truth', 'promises', 'nights', 'cost'] as const;
  const clear = names.filter((name) => signOf(name, means[name]) !== 0);
  const [first] = clear
    .filter((name) => name !== 'cost' || clear.length === 1)
    .toSorted((a, b) => sizeOf(b, means[b]) - sizeOf(a, means[a]));
  return first ?? 'points';
}
