/**
 * Which injects can fire at all: most wait for a fact that is not there yet, and no minute asks them. Follows from the
 * world, is kept beside it, and changes no answer: an inject is asked about exactly as soon as it might say yes.
 */
import type { Condition, Inject, Trigger } from '../scenario/schema.ts';

/** Facts without which a condition cannot hold. */
function needed(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  if ('fact' in condition) return [condition.fact];
  if ('since' in condition) return [condition.since];
  return 'all' in condition ? condition.all.flatMap(needed) : [];
}

/** Facts without which a trigger cannot be due. */
function needs(trigger: Trigger): string[] {
  if ('by' in trigger) return [];
  const facts = needed(trigger.when);
  return 'after' in trigger ? [`inject.${trigger.after}`, ...facts] : facts;
}

/** The minute before which a trigger cannot be due. */
function earliest(trigger: Trigger): number {
  if ('at' in trigger) return trigger.at;
  return 'by' in trigger ? trigger.by : 0;
}

/** An inject with what it waits for, worked out once for a scenario. */
export interface Waiter {
  inject: Inject;
  needs: readonly string[];
  earliest: number;
}

export const waitersOf = (injects: readonly Inject[]): Waiter[] =>
  injects.map((inject) => ({ inject, needs: needs(inject.trigger), earliest: earliest(inject.trigger) }));

/** What of a world says who waits for what. */
interface Known {
  minute: number;
  facts: Readonly<Record<string, number>>;
  fired: Readonly<Record<string, number>>;
}

/** Where each inject stands. */
export class Waiting {
  readonly #waiters: readonly Waiter[];
  readonly #world: Known;
  /** By position in the file: whether a minute has to ask. */
  readonly #asked: boolean[];
  /** Positions that wait for a fact. */
  readonly #parked = new Map<string, number[]>();

  constructor(waiters: readonly Waiter[], world: Known) {
    this.#waiters = waiters;
    this.#world = world;
    this.#asked = waiters.map(() => false);
    waiters.forEach(({ inject }, position) => {
      if (world.fired[inject.id] === undefined) this.#park(position);
    });
  }

  /** Lets it wait for the first fact that it still misses; asks it when there is none. */
  #park(position: number): void {
    const missing = this.#waiters[position]?.needs.find((fact) => this.#world.facts[fact] === undefined);
    if (missing === undefined) {
      this.#asked[position] = true;
      return;
    }
    const others = this.#parked.get(missing);
    if (others) others.push(position);
    else this.#parked.set(missing, [position]);
  }

  /** A fact became true: whoever waited for it waits for something else now, or is asked from here on. */
  learned(fact: string): void {
    const positions = this.#parked.get(fact);
    if (!positions) return;
    this.#parked.delete(fact);
    for (const position of positions) this.#park(position);
  }

  /**
   * Asks each inject that might fire, in file order; what one of them sets, those after it in the file see. `fire`
   * says whether it did: it is not asked again.
   */
  ask(fire: (inject: Inject) => boolean): void {
    const { minute } = this.#world;
    for (let position = 0; position < this.#asked.length; position++) {
      if (this.#asked[position] !== true) continue;
      const waiter = this.#waiters[position];
      if (waiter && minute >= waiter.earliest && fire(waiter.inject)) this.#asked[position] = false;
    }
  }
}
