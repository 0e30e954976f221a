/** A minute that passes by itself. */
import type { Core } from './core.ts';
import { holdNow } from './state.ts';
import { landed } from './sweep.ts';
import { waitEnds } from './wait.ts';

/** Lets one minute of the night pass, unless a move is under way or the clock holds. */
export function passMinute(core: Core): void {
  const { parts, state } = core;
  const { id, play, keeper } = parts;
  if (state.busy > 0 || holdNow(state, parts) !== null) return;
  const before = state.shown;
  play.step({ type: 'tick' });
  keeper.tick(id, play.minute());
  const after = play.view();
  const entries = landed(before, after);
  const ends = state.waiting ? waitEnds(before, after, entries, parts.scenario) : null;
  if (ends) {
    state.waiting = false;
    state.waitEnd = ends;
  }
  core.show(after, entries);
  core.land(entries, after);
  core.changed();
}
