/** What a room chose: counts of options, the most telling moment, and a minority worth hearing. Pure. */
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import type { Exchange } from '../../../scenario/schema.ts';
import type { RoomChoice } from '../../protocol/debrief.ts';
import { fewEach, worthHearing } from '../../protocol/few.ts';

/** How often each option of a moment was taken: by seats, by teams, or by the votes of the room. */
export interface Tally {
  exchange: string;
  options: string[];
  counts: Record<string, number>;
  of: number;
}

/** At most this share of a room is a minority. */
const minority = 1 / 3;

/** The moments that are put to a room, in the order of the file. */
export const keyExchanges = ({ scenario }: CompiledScenario): Exchange[] =>
  scenario.conversations.flatMap(({ exchanges }) => exchanges.filter(({ key }) => key));

/** Counts the answers of runs. */
export function tallyOf(compiled: CompiledScenario, answers: readonly Record<string, string[]>[]): Tally[] {
  return keyExchanges(compiled).flatMap(({ id, options }) => {
    const given = answers.flatMap((one) => one[id] ?? []);
    const of = answers.filter((one) => one[id] !== undefined).length;
    if (of === 0) return [];
    // What only some nights offer, and nobody took, may have been offered to nobody.
    const ids = options
      .filter(({ id: option, when }) => when === undefined || given.includes(option))
      .map((option) => option.id);
    const counts = Object.fromEntries(
      ids.map((option) => [option, given.filter((one) => one === option).length]),
    );
    return [{ exchange: id, options: ids, counts, of }];
  });
}

/** An option that somebody took and few did; none where all who differ are spread over many. */
function minorityOf({ options, counts, of }: Tally): string | null {
  // What most took is no minority, however many answers there are.
  const most = Math.max(...Object.values(counts));
  const few = options
    .map((option) => ({ option, count: counts[option] ?? 0 }))
    .filter(({ count }) => count > 0 && count < most && count <= of * minority)
    .toSorted((a, b) => b.count - a.count);
  return few[0]?.option ?? null;
}

export function choiceOf(tally: Tally, players: number): RoomChoice {
  const { exchange, options, of } = tally;
  const counts = fewEach(
    Object.fromEntries(options.map((option) => [option, tally.counts[option] ?? 0])),
    players,
  );
  return { exchange, options, counts, of, minority: worthHearing(options, counts, () => minorityOf(tally)) };
}

/** How divided a room was: 0 when all took the same, 1 when two options halve it. */
export function dividedOf({ counts, of }: Tally): number {
  const [first = 0, second = 0] = Object.values(counts).toSorted((a, b) => b - a);
  return of === 0 ? 0 : (2 * Math.min(first, second)) / of;
}

/** The most divided first, those that more of the room met before others. */
export const byDivision = (tallies: readonly Tally[]): Tally[] =>
  [...tallies].toSorted((a, b) => dividedOf(b) * b.of - dividedOf(a) * a.of);
