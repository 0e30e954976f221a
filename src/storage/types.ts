/**
 * What the storage layer offers: runs that survive a closed tab, a full disk and a second tab.
 * Expected failures are values with stable codes (the interface words them by `problem.<code>` and
 * `trouble.<code>`); only bugs throw. No DOM here: the command line shares the log's part.
 */
import type { Cause, Rating, Report } from '../assessment/types.ts';
import type { RunHeader, RunLog } from '../run/log.ts';
import type { LoggedMove } from '../run/moves.ts';
import type { Competency } from '../scenario/vocabulary.ts';

/** Why a text, file, link or stored record is no run that can be opened. */
export const problemCodes = [
  'too-big', // more bytes than any run has
  'not-text', // not UTF-8
  'not-json',
  'truncated', // the end is missing
  'not-a-log', // JSON, but something else
  'other-format', // a log whose shape this version does not know
  'too-long', // more moves than any run has
  'wrong-type', // a field is missing, unknown, or holds what it may not hold
  'unknown-move',
  'out-of-order', // move numbers do not follow one another
  'time-backwards', // a move before the one before it, or an end before the last move
  'edited', // the file was changed after it was exported
  'other-scenario',
  'older-engine',
  'newer-engine',
  'other-content', // the same scenario, since changed
  'not-a-link',
  'too-long-for-link', // can be exported as a file instead
  'not-found', // no such run is stored
  'unreadable', // the browser cannot read its own storage
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  code: ProblemCode;
  /** Path of the field it is about, `events[12].move.person`; empty when it is about the whole. */
  where: string;
  /** One plain English sentence, for the command line and for bug reports. */
  message: string;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** A run as a file carries it. A bare `RunLog` (what the command line writes) parses to one without the rest. */
export interface RunFile {
  /** Id under which it was stored, or null for a bare log. */
  id: string | null;
  /** Milliseconds since 1970, or null for a bare log. */
  startedAt: number | null;
  playedAt: number | null;
  log: RunLog;
  report: Report | null;
  /** As in `RunSummary`; an older file does not say. */
  rewound?: RunSummary['rewound'];
  /** Whether it was played by whoever made the file; only a file of everything says so. */
  origin?: RunSummary['origin'];
}

/**
 * Whether this version may replay a run: `current`, or read-only with its stored report because the rules
 * (`other-engine`) or the night (`other-content`) have changed since.
 */
export type RunStatus = 'current' | 'other-engine' | 'other-content';

/** What a list of runs shows of an ended one. */
export interface OutcomeSummary {
  minutesToRestore: number;
  cutOff: boolean;
  /** As in the report: the minute in which a workshop's host ended it, unrestored. */
  landedAt?: number;
  /** Dollars. */
  cost: number;
  /** The cause that took most minutes, or null when none did. */
  mostly: Cause | null;
  ratings: Record<Competency, Rating>;
  /** What trends need of each competency; a row stored by an older version has none. */
  marks?: Record<Competency, Mark>;
}

/** One competency of one night, as a list of runs keeps it. */
export interface Mark {
  /** 0..100, or null when too little was seen. */
  score: number | null;
  /** One standard deviation over seeds, in score points. */
  band: number;
  /** Opportunities that it rests on. */
  moments: number;
}

export interface RunSummary {
  id: string;
  header: RunHeader;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Milliseconds since 1970 of the last move or tick. */
  playedAt: number;
  /** Night minutes reached. */
  end: number;
  /** Moves made. */
  moves: number;
  /** Its report has been stored. */
  ended: boolean;
  outcome: OutcomeSummary | null;
  /** `imported`: from a link or a single file, perhaps somebody else's. */
  origin: 'played' | 'imported';
  /**
   * Of a run that came from outside: `waiting` until it was played back, `impossible` when its moves could not have
   * happened. Absent when there is nothing to say against it.
   */
  doubt?: 'waiting' | 'impossible';
  /** The attempt it was rewound from, how many of its moves it kept, and the night minute it began again at. */
  rewound: { run: string; moves: number; minute: number } | null;
}

/** A run with its log, as `load` returns it. */
export interface StoredRun extends RunSummary {
  log: RunLog;
  report: Report | null;
}

/** Why runs are not being kept right now. */
export const troubleCodes = [
  'forbidden', // the browser does not let this page store anything
  'full', // no room left
  'newer', // a newer version of the game, in another tab, has changed the database: reload
  'stuck', // storage does not answer (another tab holds it, or the disk is very slow)
  'elsewhere', // another tab has gone on with this run
  'failed', // anything else
] as const;
export type TroubleCode = (typeof troubleCodes)[number];

export interface Trouble {
  code: TroubleCode;
  /** What the browser said; for the console and bug reports, not for players. */
  detail: string;
}

/** How a new attempt begins that is not empty: a rewind, or somebody's link played on from. */
export interface Beginning {
  events: LoggedMove[];
  end: number;
  rewound: RunSummary['rewound'];
}

/**
 * Writes the run that is being played. Small enough for the first chunk. Whatever happens to the browser's
 * storage, the calls below succeed: the run then lives in memory, and each later call tries again.
 */
export interface Journal {
  /** False while something could not be stored; turns true by itself when it could. */
  readonly kept: boolean;
  /** Told once for each code; a late listener is told what was already said. Returns its unsubscribe. */
  onTrouble(listener: (trouble: Trouble) => void): () => void;
  /** The run played last, or null when none is stored. Never waits longer than a second. */
  glance(): Promise<RunSummary | null>;
  /** Begins an attempt and returns its id at once; it is written with its first move or tick. */
  start(header: RunHeader, beginning?: Beginning): string;
  /**
   * Stores a move. Await it before showing the move's effect: it resolves when the move would survive a power
   * cut, or when storage has failed (`kept` is false then). Throws only if `n` does not follow the last move's.
   */
  append(id: string, event: LoggedMove): Promise<void>;
  /** Stores how far the night has got, in night minutes. Call it after every step that moved the clock. */
  tick(id: string, end: number): void;
  /** The same while the page goes away (`pagehide`): one write, not awaited. */
  leave(id: string, end: number): void;
  /** Resolves when everything written so far has been stored or has failed. */
  settled(): Promise<void>;
}

/** How far a file has been read, or its runs been stored: numbers of runs. */
export interface ImportProgress {
  phase: 'reading' | 'storing';
  done: number;
  total: number;
}

export interface ImportOptions {
  onProgress?: (progress: ImportProgress) => void;
  /** Calls it off: between two runs while they are read, between two handfuls while they are stored. */
  signal?: AbortSignal;
}

export interface Imported {
  added: string[];
  /** Those that were here already, by their id here. */
  known: string[];
  /** Runs of the file that were not stored because it was called off. */
  left: number;
}

/** The whole store: the journal, and everything that is done with runs afterwards. */
export interface RunStore extends Journal {
  /** Newest first; `damaged` are ids of records that cannot be read and can only be removed. */
  list(): Promise<{ runs: RunSummary[]; damaged: string[] }>;
  /** Reads a run to look at it. */
  load(id: string): Promise<Parsed<StoredRun>>;
  /** Reads a run to play on: afterwards `append` and `tick` take its id. */
  resume(id: string): Promise<Parsed<StoredRun>>;
  /** Stores the report with the run and marks it as ended. */
  finish(id: string, report: Report, end: number): Promise<void>;
  /** Begins a new attempt with the first `moves` moves of another one, at the minute of the next; that one stays as it is. */
  rewind(id: string, moves: number): Promise<Parsed<string>>;
  /** False when storage refused. */
  remove(id: string): Promise<boolean>;
  /** Several at once. Null when storage refused, and then nothing is removed. */
  removeAll(ids: readonly string[]): Promise<Removed | null>;
  /** Removes every run. False when storage refused. */
  clear(): Promise<boolean>;
  /** Every readable run, or every readable one of some, as the text of one file. */
  exportAll(ids?: readonly string[]): Promise<string>;
  /**
   * Takes in a file with one run, many, or a bare log. All or nothing is read; what is here already is left as
   * it is and counted as `known`. Nothing is ever overwritten. What was stored before it was called off stays, and
   * the same file brings in the rest.
   */
  importText(text: string, options?: ImportOptions): Promise<Parsed<Imported>>;
  /**
   * Writes down what playing back a run from outside has shown: that its moves are possible, with the report that
   * they lead to (null when the night is not over), or that they are not.
   */
  certify(id: string, found: { report: Report | null } | 'impossible'): Promise<void>;
}

/** Runs that were removed, until the page is closed. */
export interface Removed {
  /** Stores them again as they were. False when storage refused. */
  putBack(): Promise<boolean>;
}

/** Who plays a run when it is open in several tabs. */
export interface Seat {
  /** `here`: this tab plays. `elsewhere`: another one does; show that, and offer to take over. */
  readonly state: 'here' | 'elsewhere';
  /** Told when the seat is lost or won (also when the other tab closes). Returns its unsubscribe. */
  onChange(listener: (state: 'here' | 'elsewhere') => void): () => void;
  /** Asks the other tab to store what it has, then plays here. Resolves when this tab has the seat. */
  takeOver(): Promise<void>;
  /** Gives the seat back and stops listening. */
  release(): void;
}
