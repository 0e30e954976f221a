/**
 * The debrief's six steps on the wire. A seat sends what its person enters; the room gets counts, and typed things
 * only after the host let them through. No event but `compare` (to one seat) is about one person.
 */
import * as v from 'valibot';
import type { RunLog } from '../../run/log.ts';
import { Id as RunId } from '../../run/log-schema.ts';
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import { Id, line } from './pieces.ts';
import { typedLimits } from './room.ts';
import { ratings, typedKinds, type DebriefStep, type Rating } from './words.ts';

// What a seat sends. The last one counts; an empty text takes back what was sent.

/** *land*: one word. */
export const Word = v.strictObject({ text: line(0, typedLimits.word) });
/** *self*: how one rates oneself, before seeing anything. */
export const SelfRating = v.strictObject({
  ratings: v.strictObject(
    Object.fromEntries(competencies.map((one) => [one, v.exactOptional(v.picklist(ratings))])) as Record<
      Competency,
      v.ExactOptionalSchema<v.PicklistSchema<typeof ratings, undefined>, undefined>
    >,
  ),
});
/** *self*: the moment that one would take back; null for none. */
export const TakeBack = v.strictObject({ exchange: v.nullable(RunId) });
/** *predict*: what did this room do at X? */
export const Guess = v.strictObject({ exchange: RunId, option: RunId });
/** *us*: when did this last happen here? */
export const Recall = v.strictObject({ text: line(0, typedLimits.recall) });
/** *commit*: if-then. Only its being made leaves the phone unless it is shared: then `text` is sent, too. */
export const Commitment = v.strictObject({
  made: v.boolean(),
  shared: v.nullable(line(0, typedLimits.commitment)),
});
/** The check-list after 30 and 90 days, when its person taps *share*. */
export const Checklist = v.strictObject({ days: v.picklist([30, 90]), done: v.boolean() });
/** May this seat's own row leave in the export? */
export const Consent = v.strictObject({ on: v.boolean() });

/** `mine`: what this seat has entered, told after each connection. */
export interface Mine {
  word: string;
  self: Partial<Record<Competency, Rating>>;
  takeBack: string | null;
  guesses: Record<string, string>;
  recall: string;
  commitment: { made: boolean; shared: string | null };
  checklist: Partial<Record<30 | 90, boolean>>;
  consent: boolean;
}

// What the host sends.

/** `predict`: the exchange that the room guesses about; null for the one that the server finds most telling. */
export const AskPredict = v.strictObject({ exchange: v.nullable(RunId) });
/** `focus`: what of *see* stands on the projector: an exchange, or `ratings`; null for whatever stands first. */
export const SetFocus = v.strictObject({ item: v.nullable(RunId) });
/** `distributions`: the room's ratings by competency on the projector; off unless the host turns it on. */
export const SetDistributions = v.strictObject({ on: v.boolean() });
/** `show`: lets something typed through to the projector, or takes it back. */
export const Show = v.strictObject({ item: Id, on: v.boolean() });
/**
 * `typed`: what was typed, for the host alone. Up to 40 are all there; of more eight come at random, others by search.
 */
export const AskTyped = v.strictObject({ kind: v.picklist(typedKinds), search: v.nullable(line(0, 60)) });
export interface TypedItem {
  item: string;
  text: string;
  shown: boolean;
}
/** Answer to `typed`. */
export interface TypedList {
  items: TypedItem[];
  /** How many there are in all. */
  of: number;
}
export const typedAtOnce = 40;
export const typedAtRandom = 8;

// What the room is told: `debrief`, to host, projector, follow links and seats.

/** How many; `few` for one or two in a room under 15. */
export type Few = number | 'few';
/**
 * How many of those whose sum is known: beside a few, `several` are three or more; `some` are not nought, and nothing
 * else is told.
 */
export type Count = Few | 'several' | 'some';

/** A moment that the whole room met, with what it chose. */
export interface RoomChoice {
  exchange: string;
  /** Ids of options, in the order of the scenario. */
  options: string[];
  counts: Record<string, Count>;
  /** Seats (teams, in teams) that came there. */
  of: number;
  /** An option that few chose and that is worth hearing; of an option, never of a person. */
  minority: string | null;
}

/** One option against another over the room's own runs, in the model. Told only of a group that is large enough. */
export interface RoomWhatIf {
  exchange: string;
  from: string;
  to: string;
  /** Runs that were replayed with the change. */
  runs: Count;
  minutes: Spread;
  /** Dollars. */
  cost: Spread;
}
export interface Spread {
  mean: number;
  least: number;
  most: number;
}

/** Mean change between the forms before and after, of a competency, over seats with both. */
export interface Change {
  competency: Competency;
  n: number;
  mean: number;
  /** Interval of 95 %. */
  low: number;
  high: number;
  /** `none`: the interval holds 0; said as "no evidence of change". */
  evidence: 'up' | 'down' | 'none';
}

export interface DebriefNow {
  step: DebriefStep;
  /** When it began, and when the next one is due by the plan; milliseconds since 1970. */
  since: number;
  until: number | null;
  /** Players in the room, and how many have sent what this step asks for. */
  players: number;
  sent: Count;
  /** Words let through, in the order in which they were. */
  words: string[];
  /** How the room rates itself; null while distributions are off or the room is too small. */
  self: Partial<Record<Competency, Record<Rating, Count>>> | null;
  /** How the nights rate; the same rule. */
  rated: Partial<Record<Competency, Record<Rating, Count>>> | null;
  /** The moments that most would take back, the most first. */
  takeBack: { exchange: string; count: Count }[];
  /** What the room guesses about; counts of guesses and of what was done come with *see*. */
  predict: { exchange: string; options: string[]; guesses: Record<string, Count> | null } | null;
  /** What the room chose; empty before *see*. */
  choices: RoomChoice[];
  whatIfs: RoomWhatIf[];
  /** The what-ifs are still being worked out. */
  working: boolean;
  recalls: string[];
  commitments: { made: Count; shared: string[]; checklist: Record<30 | 90, Count> };
  /** Null with fewer than twelve seats that have both forms. */
  change: Change[] | null;
}

/** `compare`, asked by a seat from *see* on: its own night beside the room's. Refused in a room too small for it. */
export interface Compare {
  /** Nights that are compared. */
  of: number;
  mine: Record<Competency, Rating> | null;
  room: Record<Competency, Record<Rating, Count>>;
}

/**
 * `our-night`, asked by a seat from *see* on: the night that its team, or the whole room, led together. It is over, so
 * that its seed tells nothing any more; no move in it says whose hand made it.
 */
export interface OurNight {
  run: string;
  log: RunLog;
}

/** What the server tells in a debrief, by name. */
export interface DebriefEvents {
  debrief: DebriefNow;
  /** What the host points at; not kept: a screen that comes later shows what stands first. */
  focus: string | null;
  mine: Mine;
}
