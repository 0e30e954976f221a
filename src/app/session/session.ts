/**
 * Drives one run: lets minutes pass, takes moves one at a time, stores each before its effect is shown, and
 * shows the minutes that a reply cost. Everything that the outside world does to it comes through its ports.
 */
import type { Session } from '../session-types.ts';
import { createCore, type Core } from './core.ts';
import { passMinute } from './minute.ts';
import { createMover } from './mover.ts';
import type { Play, SessionParts } from './ports.ts';
import { holdNow, type State } from './state.ts';
import { createSweeper } from './sweeper.ts';

/** A session for a run that is at the moment `parts.play` is at. It ticks until `close`. */
export function createSession(parts: SessionParts): Session {
  const { id, scenario, play, keeper } = parts;
  const report = reporter(parts);
  const core = createCore(parts, { minute: () => passMinute(core), ended: () => void report() });
  const { state } = core;
  const sweeper = createSweeper(core);
  const mover = createMover(core, sweeper);
  const deafen = listen(core);
  core.changed();
  if (state.shown.ended) void report();

  return {
    id,
    scenario,
    get view() {
      return state.shown;
    },
    get clock() {
      const { speed } = parts.settings.current;
      return { hold: holdNow(state, parts), speed, paused: state.paused, waiting: state.waiting };
    },
    get paying() {
      return state.paying;
    },
    get settings() {
      return parts.settings.current;
    },
    get words() {
      return parts.words();
    },
    get watching() {
      return state.old;
    },
    get refusal() {
      return state.refusal;
    },
    get waitEnd() {
      return state.waitEnd;
    },
    get cut() {
      return state.cut;
    },
    ...controls(core),
    move: (move) => mover.move(move, 'player'),
    hostMove: (move) => mover.move(move, 'host'),
    refuse: (move) => play.refuse(move),
    price: (move) => play.price(move),
    hears: (move) => play.hears(move),
    breaks: (move) => play.breaks(move),
    skip: () => sweeper.finish(),
    refresh: () => core.changed(),
    subscribe: (listener) => core.subscribe(listener),
    onEntry: (listener) => core.onEntry(listener),
    log: () => play.toLog(),
    report,
    async close() {
      state.closed = true;
      sweeper.finish();
      core.changed();
      deafen();
      await mover.done();
      if (!state.old) keeper.leave(id, play.minute());
      await keeper.settled();
    },
  };
}

/** What the player does to the clock and to what lies over the screen. */
function controls(
  core: Core,
): Pick<Session, 'pause' | 'setSpeed' | 'wait' | 'compose' | 'hearing' | 'cover' | 'enter'> {
  const { parts, state } = core;
  const set = (change: Partial<State>) => {
    Object.assign(state, change);
    core.changed();
  };
  return {
    pause: (on) => set({ paused: on }),
    setSpeed: (speed) => parts.settings.set({ speed }),
    wait() {
      // Whoever lets time pass has heard enough.
      if (holdNow(state, parts) === 'hearing') state.hearing = false;
      const waiting = !state.waiting;
      set({ waiting, waitEnd: null });
    },
    compose: (open) => set({ composing: open }),
    hearing(on) {
      state.hearing = on;
      if (parts.settings.current.listens) core.changed();
    },
    cover: (on) => set({ covered: on }),
    enter: () => set({ cut: null }),
  };
}

/** Hears what the page, the settings and the other tabs do, until the returned function is called. */
function listen(core: Core): () => void {
  const { parts, state } = core;
  const { id, play, keeper, time, settings, seat } = parts;
  const changed = () => core.changed();
  const cleanup = [
    time.onVisibility(changed),
    time.onLeave(() => state.old || keeper.leave(id, play.minute())),
    settings.subscribe(changed),
    seat?.onChange((now) => {
      if (now === 'elsewhere') state.old = true;
      changed();
    }),
  ];
  return () => {
    for (const undo of cleanup) undo?.();
  };
}

/** The report of a run that has ended, worked out once and stored with the run. */
function reporter({ id, play, keeper }: SessionParts): Session['report'] {
  let assessed: ReturnType<Play['assess']> | null = null;
  return async () => {
    if (!play.view().ended) return null;
    if (!assessed) {
      assessed = play.assess();
      const { report } = await assessed;
      await keeper.finish(id, report, play.minute());
    }
    return assessed;
  };
}
