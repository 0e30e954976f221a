/**
 * The session: one run as the screens see it. Screens read `view`, send moves, and subscribe; they never touch
 * the engine, the store, the clock or the sound. Everything here is what is *shown*: while paid minutes sweep
 * by, `view` is the moment on screen and not yet the end of the reply.
 */
import type { Move, Refusal } from '../run/moves.ts';
import type { Thread } from '../run/threads.ts';
import type { Entry } from '../run/timeline.ts';
import type { TextRef, View } from '../run/view.ts';
import type { Report } from '../assessment/types.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { RunLog } from '../run/log.ts';
import type { Settings, Speed } from '../storage/settings.ts';

/** Why the clock is not running, in the order in which they win; `null` when minutes pass. */
export type Hold =
  | 'ended' // the run is over
  | 'paused' // the player asked
  | 'hidden' // the tab is in the background
  | 'elsewhere' // another tab plays this run
  | 'paying' // the minutes of a reply are being shown
  | 'exchange' // something is in the middle (standard mode)
  | 'composer' // a verb's panel is open (standard mode)
  | 'cut' // a caption between chapters is on screen
  | 'still' // this chapter holds the clock
  | 'hearing' // what is said to a screen reader is still being heard (a setting)
  | 'relaxed'; // relaxed mode: time moves only when the player acts or waits

export interface ClockState {
  hold: Hold | null;
  /** Chosen speed, 0.5 to 4 night minutes per four seconds. */
  speed: Speed;
  /** The player asked it to stand, whatever else holds it. */
  paused: boolean;
  /** Running fast until something asks, is due or changes. */
  waiting: boolean;
}

/** The minutes of a reply on their way past: about a second in all, skippable. */
export interface Paying {
  /** Night minutes before and after. */
  from: number;
  to: number;
  /** Entries that have landed so far in this sweep, oldest first. */
  landed: Entry[];
}

/** The caption between two chapters; the shell shows it, `enter()` ends it. */
export interface Cut {
  chapter: string;
  /** The three lines that say what changed, if the chapter has them. */
  changed: TextRef[];
}

/** Why `wait()` stopped by itself, so that the screen can say it. */
export type WaitEnd = 'asks' | 'due' | 'changes' | 'moved' | 'ended';

/**
 * Words, numbers and times in the player's language. Every text that a player sees goes through here.
 * Interface texts live in `src/i18n/<locale>/*.ts` (the bridge's in `bridge.ts`). Show the night's texts with
 * `<Night of="line.x" />` (src/app/Night.tsx), which marks their language and direction.
 */
export interface Words {
  /** BCP 47 tag in use. */
  locale: string;
  dir: 'ltr' | 'rtl';
  /** An interface text: `t('clock.wait')`, `t('log.count', { count: 2 })`. */
  t(key: string, params?: Record<string, string | number>): string;
  /** Whether the interface has this text. */
  has(key: string): boolean;
  /** BCP 47 tag and direction of the night's own texts, which may have fewer languages than the interface. */
  nightLocale: string;
  nightDir: 'ltr' | 'rtl';
  /** A text of the night by full key or reference, with the run's names filled in: `night('task.db-logs')`. */
  night(ref: TextRef | string): string;
  /** Whether the night has this text. */
  knows(key: string): boolean;
  /** A person's name, isolated for bidirectional text. `player` is worded "you". */
  person(id: string): string;
  /** Their job in the night's words. */
  role(id: string): string;
  /** Names joined as the language does: "Mina, Ade and Rosa". */
  list(items: string[]): string;
  number(n: number): string;
  /** Whole dollars: `$412,300`. */
  money(dollars: number): string;
  /** Minutes since midnight (may exceed a day or be negative) as a clock time: `03:24`. */
  clock(minutes: number): string;
  /** A night minute (`entry.minute`) as a clock time. */
  at(minute: number): string;
  /** "6 min". */
  minutes(n: number): string;
}

export interface Session {
  /** Id of the stored run. */
  readonly id: string;
  readonly scenario: Scenario;
  /** The moment on screen; a new object after each change. */
  readonly view: View;
  readonly clock: ClockState;
  readonly paying: Paying | null;
  readonly settings: Settings;
  readonly words: Words;
  /** Another tab plays the run or has played on: this session is over; open the run again. */
  readonly watching: boolean;
  /** The last refusal that was not yet worded away; cleared by the next move. */
  readonly refusal: Refusal | null;
  readonly waitEnd: WaitEnd | null;
  /** Shown by the shell, not by an act's screen. */
  readonly cut: Cut | null;

  /** Makes a move: stored first, then applied. Resolves to the refusal, or null when it happened. */
  move(move: Move): Promise<Refusal | null>;
  /** Writes down what the host of a workshop does to this run: leaves an act out, lands it. As `move` otherwise. */
  hostMove(move: Move): Promise<Refusal | null>;
  /** Would this move be possible now? Pure. */
  refuse(move: Move): Refusal | null;
  /** Night minutes it will cost. */
  price(move: Move): number;
  /** Ids of the people who will hear it, in the order of the cast. */
  hears(move: Move): string[];
  /** Whose thread it breaks, and the minutes that each of them needs more to find it again. */
  breaks(move: Move): Thread[];

  pause(on: boolean): void;
  setSpeed(speed: Speed): void;
  /** Lets minutes run at up to 8x until something asks, is due or visibly changes. Calling again stops it. */
  wait(): void;
  /** A verb's panel opened or closed: holds the clock in standard mode. */
  compose(open: boolean): void;
  /** Something is being said to screen readers, or no longer: holds the clock for whoever listens. */
  hearing(on: boolean): void;
  /** A panel of the shell (settings, keys, log) lies over the screen: holds the clock. */
  cover(on: boolean): void;
  /** Leaves the caption between two chapters. */
  enter(): void;
  /** Finishes a sweep of paid minutes at once. */
  skip(): void;

  /** Tells listeners that words have changed (another language). */
  refresh(): void;
  /** Called after every change of anything above. Returns its unsubscribe. */
  subscribe(listener: () => void): () => void;
  /** Called with each visible entry as it lands on screen. Returns its unsubscribe. */
  onEntry(listener: (entry: Entry, view: View) => void): () => void;

  /** The whole record so far. */
  log(): RunLog;
  /** The report and the whole timeline; only once the run has ended. */
  report(): Promise<{ report: Report; timeline: Entry[] } | null>;
  /** Stops ticking, writes the end and lets go of the run. */
  close: () => Promise<void>;
}
