/**
 * What a small room may be told of its counts. One rule for the server and for a room without one, so that nobody can be
 * pointed at, also not by whoever counts heads and subtracts. Pure.
 */
import type { Count, Few, RoomChoice, RoomWhatIf } from './debrief.ts';
import { smallGroup, smallRoom } from './room.ts';

const isSmall = (count: number): count is 1 | 2 => count === 1 || count === 2;

/** A number that stands by itself: one or two of a small room are a few. @param room players in it */
export const fewOf = (count: number, room: number): Few =>
  room < smallRoom && isSmall(count) ? 'few' : count;

/**
 * Numbers whose sum is known. Where one of them is a few, no other is told: several are three or more. Where even that
 * would leave only one way to come to the sum, all that can be told is which of them are not nought.
 *
 * With n that are not nought several leave no choice only when each of them is three, at a sum of n + 2(n - 1) at most;
 * so a sum from 3n - 1 on always leaves one more for somebody to have.
 */
export function fewEach<K extends string>(
  counts: Readonly<Record<K, number>>,
  room: number,
): Record<K, Count> {
  const all = Object.values<number>(counts);
  if (room >= smallRoom || !all.some(isSmall)) return { ...counts };
  const sum = all.reduce((whole, one) => whole + one, 0);
  const taken = all.filter((one) => one > 0).length;
  const tell = (count: number): Count => {
    if (count === 0) return 0;
    if (sum < 3 * taken - 1) return 'some';
    return isSmall(count) ? 'few' : 'several';
  };
  return Object.fromEntries(
    Object.entries<number>(counts).map(([key, count]) => [key, tell(count)]),
  ) as Record<K, Count>;
}

/**
 * An option that few took and that is worth hearing: of what is told, so that pointing at it tells nothing more.
 * @param exact chooses where all numbers are told
 */
export function worthHearing(
  options: readonly string[],
  told: Readonly<Record<string, Count>>,
  exact: () => string | null,
): string | null {
  if (options.every((option) => typeof (told[option] ?? 0) === 'number')) return exact();
  return options.find((option) => told[option] === 'few') ?? null;
}

/** Below this many, that five took the one option tells how many took the other. */
const enoughToTry = smallGroup + 2;

/**
 * Over how many nights something was tried is how many took it: told as that is. That there is something to tell at all
 * says that five took it, so it is left out where that alone would give a few away.
 */
export function whatIfsAsTold(whatIfs: readonly RoomWhatIf[], choices: readonly RoomChoice[]): RoomWhatIf[] {
  return whatIfs.flatMap((one): RoomWhatIf[] => {
    const choice = choices.find(({ exchange }) => exchange === one.exchange);
    const taken = choice?.counts[one.from];
    if (!choice || typeof taken !== 'string') return [one];
    return taken === 'several' && choice.of >= enoughToTry ? [{ ...one, runs: taken }] : [];
  });
}
