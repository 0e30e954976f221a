/** What a reading of a statement is. Wording, not law or truth: it advises and changes no score. */

import type { Feature } from './features.ts';
import type { MessageId } from './messages.ts';

/**
 * - `read`: an English statement; the only kind with a level.
 * - `empty`: no letters in it.
 * - `too-long`: over `longest` characters.
 * - `other-language`: words, and not English ones.
 * - `noise`: no words of any language that we could tell.
 * - `not-a-statement`: English, and about nothing that went wrong: a poem, a recipe, a greeting.
 */
export const kinds = ['read', 'empty', 'too-long', 'other-language', 'noise', 'not-a-statement'] as const;
export type Kind = (typeof kinds)[number];

/** How well one reading of the wording can be told from its neighbours. */
export const sureness = ['sure', 'fairly', 'unsure'] as const;
export type Sure = (typeof sureness)[number];

/** 0 denies or finds a scapegoat, 1 deflects, 2 regrets without a doer, 3 owns it diluted, 4 owns it. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** Something to say, worded at display: a key of the interface's texts and what goes into it. */
export interface Message {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A marked part of the text. Offsets are in UTF-16 units of the text as it was given. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly feature: Feature;
  readonly helps: boolean;
  readonly reason: Message;
}

export interface Reading {
  readonly kind: Kind;
  /** Says why a text was not read, and what to do; for `read`, in a sentence what the level means. */
  readonly summary: Message;
  /** Null for all kinds but `read`. */
  readonly level: Level | null;
  readonly sure: Sure;
  /** Why not surer; empty when sure. */
  readonly doubts: readonly Message[];
  /** Why this level, the weightiest first. */
  readonly reasons: readonly Message[];
  /** In the order of the text. May overlap. */
  readonly spans: readonly Span[];
  /** What to ask oneself, at most four, the weightiest first. Questions, never sentences to paste. */
  readonly questions: readonly Message[];
  readonly found: Readonly<Record<Feature, boolean>>;
}
