/** What the plan of a room asks of a run: one rule for phones, for shared runs and for the server that checks them. */
import type { Run } from '../../run/index.ts';
import { acts, type Act } from '../../scenario/vocabulary.ts';
import type { Agenda } from './room.ts';
import type { Stage } from './words.ts';

/**
 * - `play`: go on.
 * - `wait`: stand still until the room goes on; no move, no minute.
 * - `skip`: the act is left out. A move `skip` by the host, again until the run is somewhere else.
 * - `land`: a move `land` by the host; the run ends.
 */
export type Planned = 'play' | 'wait' | 'skip' | 'land';

/** Where a run is. */
export interface At {
  act: Act;
  ended: boolean;
}

/** Whether an act comes after another. */
export const isAfter = (act: Act, other: Act): boolean => acts.indexOf(act) > acts.indexOf(other);

/**
 * Whether a run is through with what its room plays: it has ended, or stands behind the last act that is on. Its end is
 * then only a matter of landing.
 */
export function isThrough(
  { acts: played, part }: Pick<Agenda, 'acts' | 'part'>,
  { act, ended }: { act: Act | null; ended: boolean },
): boolean {
  if (ended) return true;
  return part === 'night' && act !== null && !played.some((one) => one === act || isAfter(one, act));
}

/** What a run does next by the plan of its room. */
export function planned({ stage, agenda }: { stage: Stage; agenda: Agenda }, { act, ended }: At): Planned {
  if (ended || stage === 'lobby') return 'wait';
  if (agenda.land || stage === 'debrief' || stage === 'over') return 'land';
  if (stage === 'held' || agenda.paused) return 'wait';
  // A form is short and has no acts to leave out.
  if (agenda.part !== 'night') return 'play';
  if (agenda.boundary !== null && isAfter(act, agenda.boundary)) return 'wait';
  if (agenda.acts.includes(act) || act === 'debrief') return 'play';
  // More may be put on the agenda; until then the run stands at the end of what is played.
  return agenda.acts.some((other) => isAfter(other, act)) ? 'skip' : 'wait';
}

/** Where a run is, for `planned`. */
export function whereIs({ ended, compiled, night }: Run): At {
  return { ended, act: compiled.scenario.chapters[night.world.chapter]?.act ?? 'debrief' };
}

/** Whether acts can be played alone: what comes after the bridge needs a bridge to come after. */
export const isPlayable = (list: readonly Act[]): boolean =>
  list.includes('bridge') || list.every((act) => !isAfter(act, 'bridge'));
