/** What-ifs as data: a change of one move, what followed from it in the model, and how sure that is. */
import type { Constant } from '../../run/model.ts';
import type { Move, Refusal } from '../../run/moves.ts';
import type { Behaviour, Competency } from '../../scenario/vocabulary.ts';

/**
 * One move changed, removed or added. `n` numbers a move of the player's log. A reply that is removed is a
 * conversation that is left; an item in `move` is named by its id in the player's own run.
 */
export type Change =
  | { kind: 'replace'; n: number; move: Move }
  | { kind: 'remove'; n: number }
  /** The same move some night minutes before. */
  | { kind: 'earlier'; n: number; minutes: number }
  /** A move more, at a night minute, or (`before`) right before move `before` of the log, whenever that comes. */
  | { kind: 'add'; minute: number; move: Move; before?: number };

/** What is compared. All but `points` are outcomes of the model; none of those is ever scored. */
export const measures = ['minutes', 'cost', 'truth', 'promises', 'nights', 'points'] as const;
export type Measure = (typeof measures)[number];

export interface Measures {
  /** Night minutes until the restore; a night that was cut off counts with its last minute. */
  minutes: number;
  /** Dollars. */
  cost: number;
  /** Minute at which the room learned the truth, or null for never. */
  truth: number | null;
  /** Promised updates that were missed. */
  promises: number;
  /** Of a hundred nights six months later, those that reach customers; null when the night did not get there. */
  nights: number | null;
  /** Rubric points of each competency: earned less charged. */
  points: Record<Competency, number>;
}

/**
 * Differences of one measure, changed less original, over the other seeds. Where the truth never came out it counts
 * with the minute of the cut-off. `points` are those of the competency concerned.
 */
export interface Spread {
  mean: number;
  median: number;
  least: number;
  most: number;
  /** Seeds on which it went down, stayed, went up. */
  less: number;
  same: number;
  more: number;
}

/** A later move that the machine refused, or whose moment never came. */
export interface Dropped {
  n: number;
  /** Night minute in the player's log. */
  minute: number;
  move: Move;
  /** As refused last; `never-came` when there was never an occasion. */
  code: Refusal['code'] | 'never-came';
}

/** One side of a pair on the player's own seed. */
export interface Played {
  measures: Measures;
  /** Exchanges that the log never had to answer, answered as the deputy would. */
  stoodIn: string[];
}

/** How far a what-if can be relied on. */
export interface Reliance {
  /** Later moves that the original keeps, over all 17 pairs, and those of them that the changed run drops. */
  kept: number;
  dropped: number;
  /** On the player's own seed: what was dropped, and how many later moves the log has. */
  own: { kept: number; dropped: Dropped[] };
  /** Over a quarter was dropped, on the own seed or on all together. */
  unreliable: boolean;
}

/** The figure of the model on which an effect rests most, halved and made half again as large. */
export interface Assumption {
  constant: Constant;
  /**
   * Evidence for which way it goes and for how much, as in docs/model.md: P primary text read, S secondary page,
   * G a figure of the game, D dramatised.
   */
  direction: 'P' | 'S' | 'G' | 'D';
  size: 'P' | 'S' | 'G' | 'D';
  /** Where it comes from; empty for a figure of the game. */
  source: string;
  /** Mean differences with half of the figure, and with one and a half times. */
  half: Differences;
  more: Differences;
  /** Measures whose sign turns under either. */
  turns: Measure[];
}

export type Differences = Record<Measure, number>;

/** What a what-if teaches about: one finding of the report, and whether it was a strong or a weak move. */
export interface About {
  competency: Competency;
  behaviour: Behaviour;
  opportunity: string | null;
  /** `helped`: a strong move, taken away; `cost`: a weak one, made good. */
  was: 'helped' | 'cost';
  /** Points of the rubric at stake in that finding. */
  stake: number;
  /** Points of that behaviour before and after, on the player's own seed. */
  points: { before: number; after: number };
}

/** A change to try, with the finding it comes from; `about` is null for one that the player asked for freely. */
export interface Candidate {
  change: Change;
  about: Omit<About, 'points'> | null;
}

export interface WhatIf {
  change: Change;
  /** The move as it was (null for an added one), the move as tried (null for a removed one). */
  was: Move | null;
  now: Move | null;
  /** Who sent what the move speaks of, where it is about a call, a message or a visitor; else null. */
  from: string | null;
  /** Night minutes at which it was made, and at which it is tried on the player's own seed. */
  minute: number;
  at: number;
  /** The competency whose points are compared. */
  competency: Competency;
  about: About | null;
  /** The player's own seed, apart. `made`: the machine took the changed move there. */
  own: { made: boolean; before: Played; after: Played; differences: Differences };
  /** The other seeds, in the order of `WhatIfs.seeds`. */
  pairs: { seed: number; before: Measures; after: Measures }[];
  spread: Record<Measure, Spread>;
  /** Not one measure moved, on any seed. */
  nothing: boolean;
  /** The outcome with the clearest effect; `points` when nothing but the score moved. */
  headline: Measure;
  reliance: Reliance;
  /** Null when only points moved: they follow from the rubric, not from the model. */
  assumption: Assumption | null;
  /** The sign of the headline turns when the assumption is wrong by half: not to be picked. */
  turned: boolean;
}

/** The same moves on other seeds: what was luck. */
export interface Luck {
  own: Measures;
  seeds: number[];
  nights: Measures[];
  /** Range over the other seeds; the mean is of the values, not of differences. */
  spread: Record<'minutes' | 'cost' | 'promises', { mean: number; least: number; most: number }>;
  /** Nights on which the truth never came out. */
  never: number;
  /** Share of the log's moves that the other seeds could keep, 0..1. */
  kept: number;
}

export interface WhatIfs {
  scenario: string;
  contentHash: string;
  engine: number;
  seed: number;
  variant: string;
  /** The other seeds. */
  seeds: number[];
  luck: Luck;
  /** All candidates that were replayed, at most eight, in the order of the shortlist. */
  tried: WhatIf[];
  /** Positions in `tried` of the three to five that taught most, in the order to show them. */
  picked: number[];
}

/** A change that a player may ask for, with a word for what it does. */
export interface Alternative {
  change: Change;
  kind: 'other-reply' | 'leave' | 'remove' | 'earlier' | 'other' | 'aside' | 'ask-first';
}

export interface Progress {
  done: number;
  total: number;
}

/** Why no what-if can be made of a log. */
export class WhatIfError extends Error {
  readonly code: 'unfinished' | 'no-such-move' | 'not-possible';

  constructor(code: WhatIfError['code'], message: string) {
    super(message);
    this.name = 'WhatIfError';
    this.code = code;
  }
}
