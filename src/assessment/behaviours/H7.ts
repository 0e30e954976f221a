/** Reads silence as no progress: asks before the time-box is nearly over. Leaving deep work alone is the opposite. */
import type { EntryOf } from '../../run/timeline.ts';
import { behaviour } from '../behaviour.ts';
import { brokenByNoise, pokes } from '../interruptions.ts';
import type { Played, Span } from '../played.ts';
import type { Opportunity } from '../rule.ts';

/** Minutes of deep work that are long enough to be left alone. */
const shortest = 4;
const early = 0.8;

/** Work in somebody's hands: given tonight, or begun before the scenario opens. */
type Begun = EntryOf<'assigned' | 'at-work'>;

const minutesBefore = (begun: Begun): number => (begun.type === 'at-work' ? begun.ago : 0);

/** The stretch of a deep task in which nothing is due: until 80 per cent of its time-box, or until it is done. */
function stretch(played: Played, given: Begun, effort: number): Span {
  const ended = (entry: { task: string; n: number }) => entry.task === given.task && entry.n > given.n;
  const end = played.of('done').find(ended) ?? played.of('dropped').find(ended);
  const whole = given.timebox > 0 ? given.timebox : effort;
  const due = given.minute - minutesBefore(given) + Math.floor(whole * early);
  return { from: given.minute, to: Math.min(end?.minute ?? due, due, played.liveEnd ?? due) };
}

/** Whether a caller whom nobody kept away pulled them out of it. */
const isBroken = (played: Played, person: string, span: Span): boolean =>
  brokenByNoise(played, person).some(({ minute }) => minute >= span.from && minute < span.to);

function left(played: Played, given: Begun, effort: number): Opportunity[] {
  const span = stretch(played, given, effort);
  if (given.person === 'room' || span.to - span.from < shortest) return [];
  const poke = pokes(played).find(
    (one) => one.person === given.person && one.minute > span.from && one.minute < span.to,
  );
  // Whom a caller reached in it was not left alone: that is told of the caller (H1), and nothing was kept here.
  if (!poke && isBroken(played, given.person, span)) return [];
  const done = played.of('done').find((entry) => entry.task === given.task && entry.n > given.n);
  return [
    {
      id: `H7.${given.task}`,
      at: poke ? poke.at : done ? [done.n] : [],
      minute: poke?.minute ?? span.from,
      share: poke ? 0 : 1,
      times: 1,
      missed: false,
      reason: {
        id: `reason.H7.${poke ? 'none' : 'full'}`,
        params: {
          minute: poke?.minute ?? span.from,
          person: given.person,
          task: given.task,
          minutes: span.to - span.from,
        },
      },
    },
  ];
}

export const H7 = behaviour({
  id: 'H7',
  sign: '-',
  weight: 2,
  reasonForWeight:
    'Leaving deep work alone is play, and often the strongest move for four minutes; a poke loses it, and costs what H6 would have charged for one.',
  source: 'PagerDuty anti_patterns.md "silence"; Parnin (10 to 15 minutes from resuming to the first edit)',
  arising(played) {
    const deep = new Map(
      played.scenario.tasks.filter((task) => task.deep).map((task) => [task.id, task.effort]),
    );
    const first = new Map<string, Begun>();
    for (const entry of [...played.of('at-work'), ...played.of('assigned')])
      if (!first.has(entry.task)) first.set(entry.task, entry);
    return [...first.values()].flatMap((entry) => {
      const effort = deep.get(entry.task);
      return effort === undefined ? [] : left(played, entry, effort);
    });
  },
  harmful: (played) =>
    pokes(played)
      .filter((poke) => poke.kind === 'what')
      .map((poke) => ({
        at: poke.at,
        minute: poke.minute,
        times: 0.5,
        reason: { id: 'reason.H7.charge', params: { minute: poke.minute, person: poke.person } },
      })),
});
