/** Everything that a session knows beside the run itself. */
import type { RunOptions } from '../../run/log.ts';
import type { Refusal } from '../../run/moves.ts';
import type { View } from '../../run/view.ts';
import type { Cut, Hold, Paying, WaitEnd } from '../session-types.ts';
import { holdOf } from './hold.ts';
import type { SessionParts } from './ports.ts';

export interface State {
  /** Fixed for a run. */
  readonly mode: RunOptions['mode'];
  /** The moment on screen; while paid minutes sweep by it is not yet the end of the reply. */
  shown: View;
  paying: Paying | null;
  cut: Cut | null;
  refusal: Refusal | null;
  waitEnd: WaitEnd | null;
  /** The player asked for it. */
  paused: boolean;
  /** A verb's panel is open. */
  composing: boolean;
  /** Something is being said to screen readers. */
  hearing: boolean;
  /** A panel of the shell lies over the screen. */
  covered: boolean;
  waiting: boolean;
  /** Moves that are made or wait their turn; minutes stay out while there is one. */
  busy: number;
  /** Another tab has played on, or plays: what this one knows is old, and must not be written. */
  old: boolean;
  closed: boolean;
}

/** The state of a session that begins at the moment its run is at. */
export function beginning({ play, seat }: SessionParts): State {
  return {
    mode: play.toLog().options.mode,
    shown: play.view(),
    paying: null,
    cut: null,
    refusal: null,
    waitEnd: null,
    paused: false,
    composing: false,
    hearing: false,
    covered: false,
    waiting: false,
    busy: 0,
    old: seat?.state === 'elsewhere',
    closed: false,
  };
}

/** Why minutes do not pass now; null when they do. */
export function holdNow(state: State, { time, settings }: SessionParts): Hold | null {
  return holdOf({
    view: state.shown,
    mode: state.mode,
    // Whoever waits lets time pass; it stands again after that.
    paused: (state.paused && !state.waiting) || state.covered,
    hidden: time.hidden(),
    watching: state.old,
    cut: state.cut !== null,
    paying: state.paying !== null,
    composing: state.composing,
    hearing: state.hearing && settings.current.listens,
    waiting: state.waiting,
  });
}
