/**
 * The run log: the whole record of a run and the only persisted truth. A run is rebuilt from it by replay.
 */
import type { LoggedMove } from './moves.ts';

/** Version of the log's shape. */
export const logFormat = 1;

/**
 * Version of rules and rubric. A golden test (test/run/engine.test.ts) forces it up when a change makes the same log
 * end differently; a log of another engine opens read-only with its own stored report.
 */
export const engineVersion = 2;

export interface RunOptions {
  /** Leave out the exchanges marked as confrontations. */
  skipConfrontations: boolean;
  /** `pressure` keeps the clock running while a conversation is open; kept out of trends. */
  mode: 'standard' | 'relaxed' | 'pressure';
  /** The deputy's teaching questions on the first night; no effect on the score. */
  teaching: boolean;
}

/** What identifies a run and fixes its chance, written before the first move. */
export interface RunHeader {
  format: number;
  engine: number;
  scenario: string;
  /** SHA-256 of the compiled scenario without its texts, lower-case hex. */
  contentHash: string;
  /** Unsigned 32-bit integer. */
  seed: number;
  /** Drawn at the start and written down; other seeds of the same log keep it. */
  variant: string;
  options: RunOptions;
}

export interface RunLog extends RunHeader {
  events: LoggedMove[];
  /** The last tick reached, in night minutes since the phone rang. */
  end: number;
}
