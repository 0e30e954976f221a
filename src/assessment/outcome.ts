/** What the night came to: shown beside the score, never part of it. */
import type { Ledger } from '../run/ledger.ts';
import type { Played } from './played.ts';
import type { Outcome } from './types.ts';

/** When and how the room learned the holder's secret; without a named secret, the first thing that was told. */
function learned(played: Played): Pick<Outcome, 'learnedAt' | 'learnedHow'> {
  const { secret } = played.scenario;
  const entry = played
    .of('learned')
    .find((one) => (secret === undefined ? one.how === 'told' : one.fact === secret));
  if (!entry) return { learnedAt: null, learnedHow: 'never' };
  return { learnedAt: entry.minute, learnedHow: entry.how === 'told' ? 'told' : 'found' };
}

/** People who went home of themselves: being relieved is not leaving. */
function whoLeft(played: Played): string[] {
  const relieved = new Set(played.of('relieved').map((entry) => entry.person));
  return [...new Set(played.of('left').map((entry) => entry.person))].filter(
    (person) => !relieved.has(person),
  );
}

/** The minute in which the host ended a night that was not restored, and not cut off by then either. */
function landedAt({ scenario, of }: Played, ledger: Ledger): number | null {
  const landed = of('end').find(({ how }) => how === 'landed');
  return landed && ledger.restoredAt === null && landed.minute < scenario.cutoff.minute
    ? landed.minute
    : null;
}

/**
 * Minutes to the restore. A night without one counts up to its cut-off, also where the host ended it sooner: ten
 * minutes of a night that was ended are no quick restore. An exercise has no cut-off of its own.
 */
function minutesOf({ scenario: { kind, cutoff } }: Played, ledger: Ledger, landed: number | null): number {
  return landed !== null && (kind === 'night' || kind === 'test') ? cutoff.minute : ledger.minutes;
}

export function outcomeOf(played: Played, ledger: Ledger): Outcome {
  const landed = landedAt(played, ledger);
  return {
    minutesToRestore: minutesOf(played, ledger, landed),
    cutOff: ledger.restoredAt === null,
    ...(landed !== null && { landedAt: landed }),
    cost: ledger.cost,
    costByCause: { ...ledger.costByCause },
    minutesByCause: { ...ledger.minutesByCause },
    ...learned(played),
    peopleWhoLeft: whoLeft(played),
    interruptions: played.of('interrupted').length,
  };
}
