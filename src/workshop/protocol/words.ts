/** The words of a workshop, as data; types come from them. */

/** Who plays what: everybody their own run, a run a team, or one run that the room decides together. */
export const modes = ['alone', 'teams', 'votes'] as const;
export type Mode = (typeof modes)[number];

/** Where a room is. `held` blanks every screen and can be left again; `over` cannot. */
export const stages = ['lobby', 'play', 'held', 'debrief', 'over'] as const;
export type Stage = (typeof stages)[number];

/** What a seat is for. A watcher has stepped out: unscored and unnamed. */
export const seatKinds = ['player', 'watcher'] as const;
export type SeatKind = (typeof seatKinds)[number];

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
