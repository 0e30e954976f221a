/**
 * Drives one run: lets minutes pass, takes moves one at a time, stores each before its effect is shown, and
 * shows the minutes that a reply cost. Everything that the outside world does to it comes through its ports.
 */
import type { Move, Refusal } from '../../run/moves.ts';
import type { Entry } from '../../run/timeline.ts';
import type { View } from '../../run/view.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Seat } from '../../storage/types.ts';
import type { Cut, Paying, Session, WaitEnd, Words } from '../session-types.ts';
import type { SettingsStore } from '../../storage/settings.ts';
import { holdOf, pace } from './hold.ts';
import { createPacer } from './pacer.ts';
import type { Keeper, Play, Time } from './ports.ts';
import { between, frameMs, frames, landed } from './sweep.ts';
import { waitEnds } from './wait.ts';

export interface SessionParts {
  id: string;
  scenario: Scenario;
  play: Play;
  keeper: Keeper;
  time: Time;
  settings: SettingsStore;
  words(): Words;
  /** Skip sweeps: reduced motion. */
  still(): boolean;
  /** Null where only one tab can exist. */
  seat: Seat | null;
}

/** A session for a run that is at the moment `parts.play` is at. It ticks until `close`. */
export function createSession(parts: SessionParts): Session {
  const { id, scenario, play, keeper, time, settings } = parts;
  const mode = play.toLog().options.mode;
  const listeners = new Set<() => void>();
  const entryListeners = new Set<(entry: Entry, view: View) => void>();
  const cleanup: (() => void)[] = [];

  let shown = play.view();
  let paying: Paying | null = null;
  let finishSweep: (() => void) | null = null;
  let cut: Cut | null = null;
  let refusal: Refusal | null = null;
  let waitEnd: WaitEnd | null = null;
  let paused = false;
  let composing = false;
  let covered = false;
  let waiting = false;
  let closed = false;
  /** Another tab has played on, or plays: what this one knows is old, and must not be written. */
  let old = parts.seat?.state === 'elsewhere';
  /** Moves are made one after another; ticks stay out while one is being stored. */
  let busy = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let assessed: ReturnType<Play['assess']> | null = null;

  const hold = () =>
    holdOf({ view: shown, mode, paused: paused || covered, hidden: time.hidden(), watching: old, cut: cut !== null, paying: paying !== null, composing, waiting }); // prettier-ignore

  const pacer = createPacer(time, minute);

  function changed() {
    pacer.rate(closed ? null : pace(hold(), settings.current.speed, waiting));
    for (const listener of [...listeners]) listener();
  }

  function land(entries: readonly Entry[], view: View) {
    for (const entry of entries) for (const listener of [...entryListeners]) listener(entry, view);
  }

  /** Puts a moment on screen, with the caption if it begins another chapter. */
  function show(view: View, entries: readonly Entry[]) {
    if (view.chapter !== shown.chapter && !view.ended) cut = captionOf(view.chapter, entries);
    shown = view;
    if (view.ended) void report();
  }

  function minute() {
    if (busy > 0 || hold() !== null) return;
    const before = shown;
    play.step({ type: 'tick' });
    keeper.tick(id, play.minute());
    const after = play.view();
    const entries = landed(before, after);
    const ends = waiting ? waitEnds(before, after, entries) : null;
    if (ends) {
      waiting = false;
      waitEnd = ends;
    }
    show(after, entries);
    land(entries, after);
    changed();
  }

  /** Lets the paid minutes pass on screen; resolves when they have. */
  function sweep(before: View, after: View): Promise<void> {
    const list = frames(before, after);
    const done = new Promise<void>((resolve) => {
      let at = 0;
      let cancel = () => {};
      const end = () => {
        cancel();
        land(
          list.slice(at).flatMap((frame) => frame.entry ?? []),
          after,
        );
        paying = null;
        finishSweep = null;
        show(after, landed(before, after));
        changed();
        resolve();
      };
      const next = () => {
        const frame = list[at];
        if (!frame) return end();
        at += 1;
        const view = between(before, after, list, at);
        shown = view;
        paying = {
          from: before.minute,
          to: after.minute,
          landed: list.slice(0, at).flatMap((one) => one.entry ?? []),
        };
        if (frame.entry) land([frame.entry], view);
        changed();
        cancel = time.after(frameMs(list.length), next);
      };
      finishSweep = end;
      if (parts.still() || after.minute === before.minute) end();
      else next();
    });
    return done;
  }

  async function make(move: Move): Promise<Refusal | null> {
    if (closed || old) return { code: 'not-now', what: '' };
    finishSweep?.();
    const no = play.refuse(move);
    refusal = no;
    if (no) {
      changed();
      return no;
    }
    const log = play.toLog();
    await keeper.append(id, { n: log.events.length, minute: play.minute(), by: 'player', move });
    const before = shown;
    const result = play.step({ type: 'move', by: 'player', move });
    keeper.tick(id, play.minute());
    if (waiting) {
      waiting = false;
      waitEnd = 'moved';
    } else waitEnd = null;
    if (!result.refusal) void sweep(before, play.view());
    refusal = result.refusal;
    return result.refusal;
  }

  /** The report, worked out once and stored with the run. */
  async function report() {
    if (!play.view().ended) return null;
    if (!assessed) {
      assessed = play.assess();
      const { report: made } = await assessed;
      await keeper.finish(id, made, play.minute());
    }
    return assessed;
  }

  cleanup.push(time.onVisibility(changed));
  cleanup.push(time.onLeave(() => old || keeper.leave(id, play.minute())));
  cleanup.push(settings.subscribe(changed));
  const seated = parts.seat?.onChange((state) => {
    if (state === 'elsewhere') old = true;
    changed();
  });
  if (seated) cleanup.push(seated);
  changed();
  if (shown.ended) void report();

  return {
    id,
    scenario,
    get view() {
      return shown;
    },
    get clock() {
      return { hold: hold(), speed: settings.current.speed, waiting };
    },
    get paying() {
      return paying;
    },
    get settings() {
      return settings.current;
    },
    get words() {
      return parts.words();
    },
    get watching() {
      return old;
    },
    get refusal() {
      return refusal;
    },
    get waitEnd() {
      return waitEnd;
    },
    get cut() {
      return cut;
    },
    move(move) {
      busy += 1;
      const result = queue
        .then(() => make(move))
        .finally(() => {
          busy -= 1;
          changed();
        });
      queue = result.catch(() => {});
      return result;
    },
    refuse: (move) => play.refuse(move),
    price: (move) => play.price(move),
    hears: (move) => play.hears(move),
    pause(on) {
      paused = on;
      changed();
    },
    setSpeed: (speed) => settings.set({ speed }),
    wait() {
      waiting = !waiting;
      waitEnd = null;
      if (waiting) paused = false;
      changed();
    },
    compose(open) {
      composing = open;
      changed();
    },
    cover(on) {
      covered = on;
      changed();
    },
    enter() {
      cut = null;
      changed();
    },
    skip: () => finishSweep?.(),
    refresh: changed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onEntry(listener) {
      entryListeners.add(listener);
      return () => entryListeners.delete(listener);
    },
    log: () => play.toLog(),
    report,
    async close() {
      closed = true;
      finishSweep?.();
      changed();
      for (const undo of cleanup) undo();
      await queue;
      if (!old) keeper.leave(id, play.minute());
      await keeper.settled();
    },
  };
}

/** The caption of a chapter with the lines that say what changed over the cut. */
function captionOf(chapter: string, entries: readonly Entry[]): Cut {
  const lines = entries.flatMap((entry) =>
    entry.type === 'changed' ? [{ id: `changed.${entry.text}` }] : [],
  );
  return { chapter, changed: lines };
}
