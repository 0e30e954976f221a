/** The landing clock: when a room lands at this pace, and what to leave out to land in time. Pure. */
import type { Act } from '../../scenario/vocabulary.ts';
import { isAfter } from '../protocol/agenda.ts';
import type { Landing } from '../protocol/room.ts';

/** A run as the clock sees it. */
export interface RunPace {
  /** Null for a run that is shared. */
  seat: string | null;
  /** Null before the first move. */
  act: Act | null;
  /** Hundredths of that act that are done. */
  share: number;
  beganAt: number;
  ended: boolean;
}

export interface PaceOfRoom {
  acts: readonly Act[];
  now: number;
  playEndsAt: number | null;
  /** When it was first let play, and for how long time stood since. */
  beganAt: number | null;
  stoodMs: number;
  runs: readonly RunPace[];
}

/** Parts of a whole night that an act usually takes: minutes of one that lasts twenty. A plan, not a measurement. */
const weights: Record<Act, number> = {
  call: 1,
  yesterday: 2,
  bridge: 10,
  review: 3,
  room: 2.5,
  later: 1.5,
  debrief: 0,
};
const minute = 60_000;
/** Minutes that such a part takes in a room: a whole night in 25. */
const usualPace = 1.25;
/** Nobody is taken to be slower or quicker than this, in parts a minute: a pause says nothing about a pace. */
const slowest = 0.25;
const quickest = 2.5;
/** Done parts from which on somebody's own pace counts. */
const enough = 1;
/** The share of runs that has to be down for the room to have landed; the last stragglers are landed by the host. */
const landed = 0.85;

const sum = (list: readonly Act[]) => list.reduce((all, act) => all + weights[act], 0);

/** Parts of a list of acts that a run has behind it. */
function done(list: readonly Act[], { act, share }: RunPace): number {
  if (act === null) return 0;
  const before = sum(list.filter((one) => isAfter(act, one)));
  return before + (list.includes(act) ? (weights[act] * share) / 100 : 0);
}

/** Milliseconds that a run still needs for these acts. */
function needs(room: PaceOfRoom, list: readonly Act[], run: RunPace): number {
  const left = run.ended ? 0 : Math.max(0, sum(list) - done(list, run));
  const since = Math.max(room.beganAt ?? run.beganAt, run.beganAt);
  const elapsed = Math.max(1, room.now - since - room.stoodMs);
  // The pace so far is over all that the room plays, whatever is cut from now on.
  const played = done(room.acts, run);
  const own = played >= enough ? (played / elapsed) * minute : 1 / usualPace;
  return (left / Math.min(quickest, Math.max(slowest, own))) * minute;
}

function landsAt(room: PaceOfRoom, list: readonly Act[]): number | null {
  const times = room.runs.map((run) => needs(room, list, run)).toSorted((a, b) => a - b);
  const last = times[Math.max(0, Math.ceil(times.length * landed) - 1)];
  return last === undefined ? null : Math.round(room.now + last);
}

/** Acts that may be left out, the least first: the end of the night before anything in its middle. */
const cuts: readonly (readonly Act[])[] = [['later'], ['later', 'room'], ['later', 'room', 'review']];

/** When a room lands, and with what left out. */
export function landingOf(room: PaceOfRoom): Landing {
  const { now, playEndsAt } = room;
  const at = landsAt(room, room.acts);
  const list: Landing['cuts'] = [];
  if (at !== null && playEndsAt !== null && at > playEndsAt) {
    for (const cut of cuts) {
      const without = cut.filter((act) => room.acts.includes(act));
      const rest = room.acts.filter((act) => !without.includes(act));
      const then = landsAt(room, rest);
      // What is over already saves nothing.
      if (rest.length === 0 || then === null || then >= (list.at(-1)?.landsAt ?? at)) continue;
      list.push({ without, landsAt: then });
      if (then <= playEndsAt) break;
    }
  }
  return { now, playEndsAt, landsAt: at, cuts: list };
}
