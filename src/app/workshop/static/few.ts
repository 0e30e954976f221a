/** What a small room may be told: one or two of something are "a few", so that nobody can be pointed at. */
import type { Count } from '../../../workshop/protocol/debrief.ts';
import { smallRoom } from '../../../workshop/protocol/room.ts';

/** @param room players in it */
export const fewOf = (count: number, room: number): Count =>
  count > 0 && count < 3 && room < smallRoom ? 'few' : count;

/** Each count of a record. */
export const fewEach = (counts: Readonly<Record<string, number>>, room: number): Record<string, Count> =>
  Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, fewOf(count, room)]));
