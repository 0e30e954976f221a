/** What of a room may be told apart: decided here and nowhere else. */
import { endings, type Ending } from '../../../assessment/types.ts';
import type { Count, Few } from '../../protocol/debrief.ts';
import { fewEach, fewOf } from '../../protocol/few.ts';
import { smallGroup } from '../../protocol/room.ts';
import { ratings, type Rating } from '../../protocol/words.ts';

/** A count of the whole room that stands by itself: in a small one, one or two are a few. */
export const told = (count: number, players: number): Few => fewOf(count, players);

/** Whether something may be told of these as a group of their own. */
export const isGroup = (size: number): boolean => size >= smallGroup;

/**
 * Whether what `of` of `all` did may be told: the whole room's always, a part of it only as a group. Whoever is not
 * among them would otherwise know what a handful did.
 */
export const isTold = (of: number, all: number): boolean => isGroup(of) || of === all;

/**
 * The same of teams, `of` of `all` of them. Two are more than five people, one is somebody's own night; and where one or
 * two of people are a few, so are one or two teams.
 */
export const isToldOfTeams = (of: number, all: number): boolean => of > 1 || of === all;

/** Counts by a key, as they may be told beside each other. */
export function toldBy<K extends string>(
  keys: readonly K[],
  values: readonly K[],
  players: number,
): Record<K, Count> {
  const counts = Object.fromEntries(
    keys.map((key) => [key, values.filter((value) => value === key).length]),
  ) as Record<K, number>;
  return fewEach(counts, players);
}

/** How many nights came to which end; null where they are no group. */
export const toldEndings = (values: readonly Ending[], players: number): Record<Ending, Count> | null =>
  isGroup(values.length) ? toldBy(endings, values, players) : null;

/** How many rate how; null where they are no group. */
export const toldRatings = (values: readonly Rating[], players: number): Record<Rating, Count> | null =>
  isGroup(values.length) ? toldBy(ratings, values, players) : null;
