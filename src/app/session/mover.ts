/** Takes moves one at a time and stores each before its effect is shown. */
import type { LoggedMove, Move, Refusal } from '../../run/moves.ts';
import type { Core } from './core.ts';
import type { Sweeper } from './sweeper.ts';

export interface Mover {
  /** Makes a move after those that are under way; resolves to why not, or to null. */
  move(move: Move, by: LoggedMove['by']): Promise<Refusal | null>;
  /** Resolves when no move is under way. */
  done(): Promise<unknown>;
}

export function createMover(core: Core, sweeper: Sweeper): Mover {
  const { state } = core;
  let queue: Promise<unknown> = Promise.resolve();
  return {
    move(move, by) {
      state.busy += 1;
      const result = queue
        .then(() => make(core, sweeper, move, by))
        .finally(() => {
          state.busy -= 1;
          core.changed();
        });
      queue = result.catch(() => {});
      return result;
    },
    done: () => queue,
  };
}

async function make(core: Core, sweeper: Sweeper, move: Move, by: LoggedMove['by']): Promise<Refusal | null> {
  const { parts, state } = core;
  const { id, play, keeper } = parts;
  if (state.closed || state.old) return { code: 'not-now', what: '' };
  sweeper.finish();
  state.refusal = play.refuse(move, by);
  if (state.refusal) {
    core.changed();
    return state.refusal;
  }
  const { events } = play.toLog();
  await keeper.append(id, { n: events.length, minute: play.minute(), by, move });
  const before = state.shown;
  const { refusal } = play.step({ type: 'move', by, move });
  keeper.tick(id, play.minute());
  state.waitEnd = state.waiting ? 'moved' : null;
  state.waiting = false;
  if (!refusal) sweeper.sweep(before, play.view());
  state.refusal = refusal;
  return refusal;
}
