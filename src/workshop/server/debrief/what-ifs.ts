/** What another answer would have led to, over the room's own runs: only for groups that may be told apart. */
import type { RoomWhatIf, Spread } from '../../protocol/debrief.ts';
import type { Mode } from '../../protocol/words.ts';
import { byDivision, type Tally } from './choices.ts';
import type { Desk, Difference } from './desk.ts';
import type { NightOfRoom } from './nights.ts';
import { isGroup } from './private.ts';

/** Moments that are tried, and runs of each. */
const most = 3;
const mostRuns = 60;

interface Trial {
  exchange: string;
  from: string;
  to: string;
  nights: NightOfRoom[];
}

/** The most divided moments, the answer that most gave against the one that the next most gave. */
function trialsOf(mode: Mode, nights: readonly NightOfRoom[], tallies: readonly Tally[]): Trial[] {
  return byDivision(tallies)
    .flatMap(({ exchange, options, counts }) => {
      const [from, to] = options.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
      if (from === undefined || to === undefined) return [];
      const chose = nights.filter(({ digest }) => digest.choices[exchange]?.includes(from));
      // The one run of a room that votes is everybody's.
      return isGroup(chose.length) || (mode === 'votes' && chose.length === 1)
        ? [{ exchange, from, to, nights: chose.slice(0, mostRuns) }]
        : [];
    })
    .slice(0, most);
}

const spreadOf = (values: readonly number[]): Spread => ({
  mean: values.reduce((sum, one) => sum + one, 0) / values.length,
  least: Math.min(...values),
  most: Math.max(...values),
});

/** Works them out one after the other. */
export async function whatIfsOf(
  desk: Desk,
  mode: Mode,
  nights: readonly NightOfRoom[],
  tallies: readonly Tally[],
): Promise<RoomWhatIf[]> {
  const list: RoomWhatIf[] = [];
  for (const { exchange, from, to, nights: chose } of trialsOf(mode, nights, tallies)) {
    const found: Difference[] = [];
    for (const { log } of chose) {
      const difference = await desk.whatIf(log, exchange, to);
      if (difference) found.push(difference);
    }
    // Runs that could not be changed leave a group that may be too small to be told of.
    if (!isGroup(found.length) && !(mode === 'votes' && found.length === 1)) continue;
    const minutes = spreadOf(found.map((one) => one.minutes));
    const cost = spreadOf(found.map((one) => one.cost));
    list.push({ exchange, from, to, runs: found.length, minutes, cost });
  }
  return list;
}
