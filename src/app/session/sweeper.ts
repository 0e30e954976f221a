/** Lets paid minutes pass on the screen, frame by frame, where the engine has run them already. */
import type { View } from '../../run/view.ts';
import type { Core } from './core.ts';
import { between, frameMs, frames, landed } from './sweep.ts';

export interface Sweeper {
  /** Shows the way from one moment to the other; at once where nothing moves or no minute passes. */
  sweep(before: View, after: View): void;
  /** Ends the sweep that is under way at its last frame. */
  finish(): void;
}

export function createSweeper(core: Core): Sweeper {
  const { parts, state } = core;
  let finish: (() => void) | null = null;
  return {
    sweep(before, after) {
      const list = frames(before, after);
      let at = 0;
      let cancel = () => {};
      const end = () => {
        cancel();
        core.land(
          list.slice(at).flatMap((frame) => frame.entry ?? []),
          after,
        );
        state.paying = null;
        finish = null;
        core.show(after, landed(before, after));
        core.changed();
      };
      const next = () => {
        const frame = list[at];
        if (!frame) return end();
        at += 1;
        state.shown = between(before, after, list, at);
        state.paying = {
          from: before.minute,
          to: after.minute,
          landed: list.slice(0, at).flatMap((one) => one.entry ?? []),
        };
        if (frame.entry) core.land([frame.entry], state.shown);
        core.changed();
        cancel = parts.time.after(frameMs(list.length), next);
      };
      finish = end;
      if (parts.still() || after.minute === before.minute) end();
      else next();
    },
    finish: () => finish?.(),
  };
}
