/**
 * What every rule of the reducer works on: the scenario's tables, the world, the timeline, and what the machine
 * last said about flow. Rules write to the world and the timeline, and hand events for the machine over as data.
 */
import type { Book } from './book.ts';
import { draw } from './chance.ts';
import type { Reading } from './conditions.ts';
import type { RunHeader } from './log.ts';
import type { Model } from './model.ts';
import type { EntryBody, Entry } from './timeline.ts';
import type { Waiting } from './waiting.ts';
import type { World } from './world.ts';

/** Who holds command, as the machine has it. `hands` is the commander at the keyboard without having handed over. */
export type Command = 'leading' | 'hands' | 'handed-over' | 'deputy' | 'executive';

/** What the machine owns, read from its snapshot after each event. */
export interface Flow {
  chapter: string;
  command: Command;
  phase: string;
  /** The exchange in the middle, or null. */
  exchange: string | null;
}

export interface Night {
  book: Book;
  header: RunHeader;
  /** Factors on the model's constants; all 1 in play. */
  model: Model;
  /** Who holds this variant's secret. */
  holder: string;
  world: World;
  timeline: Entry[];
  flow: Flow;
  /** Events for the machine, in order; the step empties it. */
  signals: string[];
  /** What conditions are read against. */
  reading: Reading;
  /** The injects that have not fired, by what they wait for. */
  waiting: Waiting;
}

/**
 * Entry types that are no news to a player: bookkeeping, and what they did themselves. The longest gap between two
 * of all the others is a design bound (four minutes).
 */
const unseen = new Set([
  ...['phase', 'rule', 'promise', 'error', 'epilogue', 'learned'],
  ...['said', 'role', 'assigned', 'lead', 'post', 'routed', 'took', 'decided', 'checkin', 'hands-on'],
]);

/** Adds an entry to the timeline. */
export function emit(night: Night, body: EntryBody): void {
  night.timeline.push({ n: night.timeline.length, minute: night.world.minute, ...body });
  if (!unseen.has(body.type)) night.world.seenAt = night.world.minute;
}

/** A keyed draw of this run at this minute. */
export function chance(night: Night, purpose: string, subject: string, ordinal = 0): number {
  return draw({ seed: night.header.seed, purpose, subject, minute: night.world.minute, ordinal });
}

/** Marks a fact as true from this minute on; true if it was new. */
export function setFact(night: Night, fact: string): boolean {
  if (night.world.facts[fact] !== undefined) return false;
  night.world.facts[fact] = night.world.minute;
  night.waiting.learned(fact);
  return true;
}

/** Ids behind a `who` of an effect; `hearers` is filled in by the caller. */
export function resolveWho(night: Night, who: string, hearers: readonly string[]): readonly string[] {
  if (who === 'all') return Object.keys(night.world.people);
  if (who === 'hearers') return hearers;
  if (who === 'holder') return [night.holder];
  if (who === 'other')
    return night.book.scenario.variants
      .map((variant) => variant.holder)
      .filter((id) => id !== night.holder)
      .slice(0, 1);
  return [who];
}

/** The person a scenario means: `holder` is whoever keeps the secret in this variant. */
export const called = (night: Night, id: string): string => (id === 'holder' ? night.holder : id);
