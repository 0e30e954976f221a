/** What a session needs from outside: the engine, the store, the time. Each small enough to be replaced in a test. */
import type { LoggedMove, Move, Refusal } from '../../run/moves.ts';
import type { RunLog } from '../../run/log.ts';
import type { Thread } from '../../run/threads.ts';
import type { Entry } from '../../run/timeline.ts';
import type { View } from '../../run/view.ts';
import type { Report } from '../../assessment/types.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { SettingsStore } from '../../storage/settings.ts';
import type { Journal, Seat } from '../../storage/types.ts';
import type { Words } from '../session-types.ts';

export type RunEvent = { type: 'tick' } | { type: 'move'; by: LoggedMove['by']; move: Move };

/** The engine with one run in it. The contract is that of `src/run/index.ts`. */
export interface Play {
  step(event: RunEvent): { refusal: Refusal | null; entries: Entry[] };
  view(): View;
  /** By the player, unless somebody else is named. */
  refuse(move: Move, by?: LoggedMove['by']): Refusal | null;
  price(move: Move): number;
  hears(move: Move): string[];
  breaks(move: Move): Thread[];
  toLog(): RunLog;
  /** Night minutes since the phone rang. */
  minute(): number;
  /** The report and the whole timeline; for a run that has ended. */
  assess(): Promise<{ report: Report; timeline: Entry[] }>;
}

/** Real time, and what the page tells about itself. */
export interface Time {
  /** Milliseconds, only ever compared with each other. */
  now(): number;
  /** Calls back once; returns how to cancel. */
  after(ms: number, then: () => void): () => void;
  /** The tab is in the background. */
  hidden(): boolean;
  /** The tab went to the background or came back. Returns its unsubscribe. */
  onVisibility(then: () => void): () => void;
  /** The page is going away. Returns its unsubscribe. */
  onLeave(then: () => void): () => void;
}

/** The part of the store that a session writes to. */
export interface Keeper extends Pick<Journal, 'append' | 'tick' | 'leave' | 'settled'> {
  finish(id: string, report: Report, end: number): Promise<void>;
}

/** All that a session is made of. */
export interface SessionParts {
  /** Id of the stored run. */
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

/** The browser's time. */
export function browserTime(): Time {
  return {
    now: () => performance.now(),
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    hidden: () => document.visibilityState === 'hidden',
    onVisibility: (then) => listen(document, 'visibilitychange', then),
    onLeave: (then) => listen(window, 'pagehide', then),
  };
}

function listen(target: EventTarget, type: string, then: () => void): () => void {
  target.addEventListener(type, then);
  return () => target.removeEventListener(type, then);
}
