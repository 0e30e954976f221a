/**
 * What falls out of the game model and is typed in nowhere: how much longer an unshielded night is, and how much later
 * the truth comes where people are blamed. Figures of a game, not of the world.
 */
import type { CompiledScenario } from '../scenario/compiled.ts';
import { blamer } from './policies/blamer.ts';
import { commander } from './policies/commander.ts';
import type { Policy } from './policies/policy.ts';
import { unshielded } from './policies/unshielded.ts';
import { median } from './statistics.ts';
import { minutesOf, seeds, sweep, type Night } from './sweep.ts';

export interface Emergence {
  /** Median night minutes to the restore; a night that was cut off counts with its last minute. */
  shielded: number;
  unshielded: number;
  /** unshielded / shielded. */
  ratio: number;
  /** Share of the unshielded nights that were cut off, 0..1. */
  cutOff: number;
  /** Interruptions by callers of one fixer in an hour of an unshielded night. */
  interruptionsPerHour: number;
  /** Median minute at which the room learned what ran; a night in which it never did counts with its last minute. */
  learnedLedWell: number;
  learnedBlaming: number;
  /** Share of the nights in which somebody told it, 0..1. */
  toldLedWell: number;
  toldBlaming: number;
}

const learnedAt = (nights: readonly Night[]): number[] =>
  nights.map(({ report }) => report.outcome.learnedAt ?? report.outcome.minutesToRestore);

const share = (nights: readonly Night[], holds: (night: Night) => boolean): number =>
  nights.filter(holds).length / nights.length;

const isTold = ({ report }: Night): boolean => report.outcome.learnedHow === 'told';

function perFixerHour(nights: readonly Night[]): number {
  let calls = 0;
  let hours = 0;
  for (const { run, report } of nights) {
    calls += run.timeline.filter((entry) => entry.type === 'interrupted' && entry.cause === 'noise').length;
    const fixers = run.compiled.scenario.cast.filter(({ part }) => part === 'fixer').length;
    hours += (report.outcome.minutesToRestore * fixers) / 60;
  }
  return calls / hours;
}

/** Plays `count` nights of each of the three; the variant of each night is drawn from its seed. */
export function emergence(compiled: CompiledScenario, count: number): Emergence {
  const play = (policy: Policy) => sweep(compiled, seeds(count), { policy });
  const led = play(commander);
  const bare = play(unshielded);
  const blamed = play(blamer);
  const minutes = { led: median(minutesOf(led)), bare: median(minutesOf(bare)) };
  return {
    shielded: minutes.led,
    unshielded: minutes.bare,
    ratio: minutes.bare / minutes.led,
    cutOff: share(bare, ({ report }) => report.outcome.cutOff),
    interruptionsPerHour: perFixerHour(bare),
    learnedLedWell: median(learnedAt(led)),
    learnedBlaming: median(learnedAt(blamed)),
    toldLedWell: share(led, isTold),
    toldBlaming: share(blamed, isTold),
  };
}
