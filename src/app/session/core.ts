/** What the parts of a session share: its state, how a moment gets on the screen, and who is told of it. */
import type { Entry } from '../../run/timeline.ts';
import type { View } from '../../run/view.ts';
import type { Cut, Session } from '../session-types.ts';
import { pace } from './hold.ts';
import { createPacer } from './pacer.ts';
import type { SessionParts } from './ports.ts';
import { beginning, holdNow, type State } from './state.ts';

export interface Core extends Pick<Session, 'subscribe' | 'onEntry'> {
  readonly parts: SessionParts;
  readonly state: State;
  /** Tells whoever listens, and lets minutes pass at the pace of this moment. */
  changed(): void;
  /** Says which entries have landed on the screen. */
  land(entries: readonly Entry[], view: View): void;
  /** Puts a moment on screen, with the caption if it begins another chapter. */
  show(view: View, entries: readonly Entry[]): void;
}

/** What happens by itself. */
interface Happenings {
  /** A minute of the screen's clock is full. */
  minute(): void;
  /** The last moment of the run is on screen. */
  ended(): void;
}

export function createCore(parts: SessionParts, happenings: Happenings): Core {
  const state = beginning(parts);
  const pacer = createPacer(parts.time, () => happenings.minute());
  const listeners = new Set<() => void>();
  const entryListeners = new Set<(entry: Entry, view: View) => void>();
  return {
    parts,
    state,
    changed() {
      const { speed } = parts.settings.current;
      pacer.rate(state.closed ? null : pace(holdNow(state, parts), speed, state.waiting));
      for (const listener of [...listeners]) listener();
    },
    land(entries, view) {
      for (const entry of entries) for (const listener of [...entryListeners]) listener(entry, view);
    },
    show(view, entries) {
      if (view.chapter !== state.shown.chapter && !view.ended) state.cut = captionOf(view.chapter, entries);
      state.shown = view;
      if (view.ended) happenings.ended();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onEntry(listener) {
      entryListeners.add(listener);
      return () => entryListeners.delete(listener);
    },
  };
}

/** The caption of a chapter with the lines that say what changed over the cut. */
export function captionOf(chapter: string, entries: readonly Entry[]): Cut {
  const lines = entries.flatMap((entry) =>
    entry.type === 'changed' ? [{ id: `changed.${entry.text}` }] : [],
  );
  return { chapter, changed: lines };
}
