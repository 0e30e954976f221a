/** The words of a workshop, as data; types come from them. */
import type { Rating as ReportRating } from '../../assessment/types.ts';

/** Who plays what: everybody their own run, a run a team, or one run that the room decides together. */
export const modes = ['alone', 'teams', 'votes'] as const;
export type Mode = (typeof modes)[number];

/** Where a room is. `held` blanks every screen and can be left again; `over` cannot. */
export const stages = ['lobby', 'play', 'held', 'debrief', 'over'] as const;
export type Stage = (typeof stages)[number];

/** What a seat is for. A watcher has stepped out: unscored and unnamed. */
export const seatKinds = ['player', 'watcher'] as const;
export type SeatKind = (typeof seatKinds)[number];

/** Which of a session's runs: a short form before, the night, a parallel form after. */
export const parts = ['before', 'night', 'after'] as const;
export type Part = (typeof parts)[number];

/** The six steps of a debrief, in order. */
export const debriefSteps = ['land', 'self', 'predict', 'see', 'us', 'commit'] as const;
export type DebriefStep = (typeof debriefSteps)[number];

/** Parts of the time of a debrief that each step has: minutes of one that lasts thirty. */
export const stepShares: Readonly<Record<DebriefStep, number>> = {
  land: 2,
  self: 5,
  predict: 3,
  see: 10,
  us: 6,
  commit: 4,
};

/** Words for a rating, as in a report. */
export const ratings = [
  'throughout',
  'mostly',
  'atCost',
  'notTonight',
  'tooLittle',
] as const satisfies ReportRating[];
export type Rating = (typeof ratings)[number];

/** What participants type, and the host lets through. */
export const typedKinds = ['word', 'recall', 'commitment'] as const;
export type TypedKind = (typeof typedKinds)[number];

/**
 * Why something was not done. Stable: phones and consoles word them by `workshop.refused.<code>`.
 * Expected; only bugs throw.
 */
export const refusalCodes = [
  'no-room', // no room has this code, or it is over
  'locked', // the host lets nobody in any more
  'full', // as many seats as a room may have
  'too-often', // too many tries from here; later
  'not-yours', // the token or the link does not open this
  'malformed', // not a message of this protocol
  'too-big', // more than a message or a run may hold
  'no-run', // the run was not begun, or belongs to another seat
  'gap', // a move is missing before these: send again from `next`
  'conflict', // another move is stored under this number
  'not-possible', // the night does not allow that move at that minute
  'not-now', // the room is not at that point
  'unstored', // the database did not take it; try again
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
