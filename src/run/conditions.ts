/** Structured conditions over the world. Evaluated often: no allocation. */
import type { Condition } from '../scenario/schema.ts';
import type { Quantity } from '../scenario/vocabulary.ts';
import type { World } from './world.ts';

/** What conditions are read against: the world, who holds the secret in this variant, and who could have. */
export interface Reading {
  world: World;
  holder: string;
  other: string;
}

const who = (reading: Reading, of: string | undefined): string =>
  of === 'holder' ? reading.holder : of === 'other' ? reading.other : (of ?? '');

function heldNow(world: World): number {
  let count = 0;
  for (const item of world.items) if (item.heldBy !== null) count += 1;
  return count;
}

/** One exported table: each quantity with how it is read. Unknown subjects read as 0. */
export const readQuantity: Record<Quantity, (reading: Reading, of: string | undefined) => number> = {
  minute: ({ world }) => world.minute,
  bridgeMinute: ({ world }) => (world.bridgeSince === null ? 0 : world.minute - world.bridgeSince),
  candour: (reading, of) => reading.world.people[who(reading, of)]?.candour ?? 0,
  stress: (reading, of) => reading.world.people[who(reading, of)]?.stress ?? 0,
  fatigue: (reading, of) => reading.world.people[who(reading, of)]?.fatigue ?? 0,
  focus: (reading, of) => reading.world.people[who(reading, of)]?.focus ?? 0,
  still: (reading, of) => reading.world.people[who(reading, of)]?.frozen ?? 0,
  patience: ({ world }, of) => world.audiences[of ?? '']?.patience ?? 0,
  overdue: ({ world }, of) => {
    const due = world.audiences[of ?? '']?.promisedAt;
    return due === null || due === undefined ? 0 : Math.max(0, world.minute - due);
  },
  held: ({ world }) => heldNow(world),
  waiting: ({ world }) => world.items.length - heldNow(world),
  progress: ({ world }, of) => {
    const task = world.tasks[of ?? ''];
    if (!task) return 0;
    return task.doneAt === null ? 1 - task.left / task.effort : 1;
  },
  interruptions: (reading, of) => reading.world.people[who(reading, of)]?.interruptions ?? 0,
  working: (reading, of) => ((reading.world.people[who(reading, of)]?.task ?? null) === null ? 0 : 1),
  late: (reading, of) => {
    const person = reading.world.people[who(reading, of)];
    if (!person || person.task === null || person.timebox === 0) return 0;
    return Math.max(0, reading.world.minute - person.since - person.timebox);
  },
  pokes: ({ world }) => world.pokes,
  handsOn: ({ world }) => world.handsOn,
  assigned: ({ world }) => world.assigned,
};

/** Whether the condition holds now. */
export function holds(condition: Condition, reading: Reading): boolean {
  if ('fact' in condition) return reading.world.facts[condition.fact] !== undefined;
  if ('all' in condition) {
    for (const part of condition.all) if (!holds(part, reading)) return false;
    return true;
  }
  if ('any' in condition) {
    for (const part of condition.any) if (holds(part, reading)) return true;
    return false;
  }
  if ('not' in condition) return !holds(condition.not, reading);
  if ('since' in condition) {
    const at = reading.world.facts[condition.since];
    return at !== undefined && reading.world.minute - at >= condition.atLeast;
  }
  const value = readQuantity[condition.quantity](reading, condition.of);
  switch (condition.op) {
    case '<':
      return value < condition.value;
    case '<=':
      return value <= condition.value;
    case '>':
      return value > condition.value;
    case '>=':
      return value >= condition.value;
  }
}

/** The first alternative whose condition holds, or null. */
export function firstHolding<T extends { when?: Condition | undefined }>(
  list: readonly T[],
  reading: Reading,
): T | null {
  for (const entry of list) if (entry.when === undefined || holds(entry.when, reading)) return entry;
  return null;
}
