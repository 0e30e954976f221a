/** What a room's plan means for one's own night. Pure. */
import { acts, type Act } from '../../../scenario/vocabulary.ts';
import type { Agenda } from '../../../workshop/protocol/room.ts';

const at = (act: Act): number => acts.indexOf(act);

/** Where the own night is against the plan. */
export type Course =
  | 'play'
  /** The room waits here for everybody. */
  | 'boundary'
  /** An act that the room leaves out: the deputy answers. */
  | 'skip'
  /** Nothing of what the room plays is left, or everybody landed. */
  | 'landed';

/** @param act the act that the run is in */
export function courseOf(act: Act, { acts: played, boundary, land }: Agenda): Course {
  if (land || act === 'debrief') return 'landed';
  const last = Math.max(...played.map(at));
  if (at(act) > last) return 'landed';
  if (boundary !== null && at(act) > at(boundary)) return 'boundary';
  return played.includes(act) ? 'play' : 'skip';
}
