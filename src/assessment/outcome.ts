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

export function outcomeOf(played: Played, ledger: Ledger): Outcome {
  return {
    minutesToRestore: ledger.minutes,
    cutOff: ledger.restoredAt === null,
    cost: ledger.cost,
    costByCause: { ...ledger.costByCause },
    minutesByCause: { ...ledger.minutesByCause },
    ...learned(played),
    peopleWhoLeft: whoLeft(played),
    interruptions: played.of('interrupted').length,
  };
}
