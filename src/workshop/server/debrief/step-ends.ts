/** When a step of a debrief is over by the plan. Pure. */
import { debriefSteps, stepShares, type DebriefStep } from '../../protocol/words.ts';
import type { RoomRow } from '../database/schema.ts';

const minute = 60_000;
/** Milliseconds at the end of a session with forms: ten minutes for the second one, five for *commit* after it. */
const afterUs = 15 * minute;

/** Minutes for which `stepShares` are those of a debrief. */
const whole = Object.values(stepShares).reduce((sum, one) => sum + one, 0);
/** A room that landed early talks longer, but by no more than half of what its plan has for a step. */
const longest = 1.5;

/**
 * Its share of what is left of the session, and half as long again as by the plan at most: what steps before it did not
 * take is not all of it for one of them. In a session with forms the second one comes between *us* and *commit*, and has
 * its time.
 * @returns milliseconds since 1970; null where no end was set, or it has passed
 */
export function stepEnds(
  {
    play_ends_at: lands,
    session_ends_at: ends,
    step_since: since,
    forms,
  }: Pick<RoomRow, 'play_ends_at' | 'session_ends_at' | 'step_since' | 'forms'>,
  step: DebriefStep,
): number | null {
  if (ends === null || since === null || ends <= since) return null;
  const form = forms !== null && step !== 'commit' && ends - afterUs > since;
  const steps = debriefSteps.slice(debriefSteps.indexOf(step)).filter((one) => !form || one !== 'commit');
  const left = steps.reduce((sum, one) => sum + stepShares[one], 0);
  const time = ends - since - (form ? afterUs : 0);
  const planned = lands === null || lands >= ends ? whole * minute : ends - lands;
  const most = (longest * planned * stepShares[step]) / whole;
  return Math.round(since + Math.min(most, (time * stepShares[step]) / left));
}
