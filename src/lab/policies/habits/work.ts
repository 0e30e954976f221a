/** Giving work to people, coming back to it, and the steps that need a decision. */
import type { Move, PersonView, TaskView, View } from '../../../run/view.ts';
import { fixers, isFree, knows, type Habit } from './habit.ts';

/** Whom one would ask first for a kind of work, as the roles beside the names say. */
const experts: Record<string, readonly string[]> = {
  data: ['mina', 'tomas', 'ade'],
  platform: ['tomas', 'ade', 'mina'],
  release: ['ade', 'tomas', 'mina'],
};

/** Work that is no longer of use once something is known. */
const moot: Record<string, string> = {
  'db-logs': 'rows-gone',
  'audit-trail': 'delete-0231',
  'replica-check': 'rows-gone',
  'row-count': 'rows-gone',
  'failover-check': 'rows-gone',
  'deploy-diff': 'rows-gone',
};

const isMoot = (view: View, task: string): boolean => {
  const fact = moot[task];
  return fact !== undefined && knows(view, fact);
};

/** The free person who knows most of it, or any free one. */
function bestFor(view: View, task: TaskView): PersonView | undefined {
  const free = fixers(view).filter((person) => isFree(person) && !isPartner(view, person.id));
  const order = experts[task.kind] ?? [];
  return free.toSorted((a, b) => rank(order, a.id) - rank(order, b.id))[0];
}
const rank = (order: readonly string[], id: string): number => {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
};
const isPartner = (view: View, id: string): boolean => view.people.some((person) => person.task?.with === id);

export interface Giving {
  /** Time-box in minutes by task; `other` for the rest, 0 for none. */
  timebox: { other: number } & Record<string, number>;
  readback: boolean;
  /** Tasks that it never gives. */
  never?: readonly string[];
  /** Tasks given only to the one who knows it best; the rest go to whoever is free. */
  wait?: readonly string[];
}

/** Gives each open task to one free person. */
export const give =
  (giving: Giving): Habit =>
  (view) => {
    for (const task of view.tasks) {
      if (task.decision || task.done || task.people.length > 0) continue;
      if (giving.never?.includes(task.id) || isMoot(view, task.id)) continue;
      const person = bestFor(view, task);
      if (!person) return null;
      if (giving.wait?.includes(task.id) && person.id !== experts[task.kind]?.[0]) continue;
      const timebox = giving.timebox[task.id] ?? giving.timebox.other;
      return { type: 'assign', task: task.id, person: person.id, timebox, readback: giving.readback };
    }
    return null;
  };

/** Frees people from work that is no longer of use. */
export const freeFromMoot: Habit = (view) => {
  const person = fixers(view).find(({ task }) => task !== null && isMoot(view, task.id));
  return person ? { type: 'release', person: person.id } : null;
};

/** Asks how it goes when a time-box is over, and not before. */
export const comeBack: Habit = (view, memory) => {
  for (const { id, task } of fixers(view)) {
    if (!task || task.timebox === 0) continue;
    const part = (view.minute - task.since) / task.timebox;
    const name = `back.${task.id}`;
    if (part < 1 || part > 1.2 || memory.done[name] !== undefined) continue;
    memory.done[name] = 1;
    return { type: 'checkin', person: id, how: 'what' };
  }
  return null;
};

/** "Any news?" to whoever has been at something longest. */
export const anyNews: Habit = (view) => {
  const longest = fixers(view)
    .filter(({ task }) => task !== null)
    .toSorted((a, b) => (a.task?.since ?? 0) - (b.task?.since ?? 0))[0];
  return longest ? { type: 'checkin', person: longest.id, how: 'what' } : null;
};

export interface Deciding {
  /** Asks the room for risks and strong objections first. */
  ask: readonly string[] | 'all';
  backup: readonly string[] | 'all';
  readback: boolean;
  timebox: number;
  /** Leaves a step alone until another piece of work is done, if somebody is on it. */
  after?: Record<string, string>;
  /** Leaves a step alone until another piece of work is done that somebody waits for, if it is open. */
  first?: Record<string, string>;
  /** Takes people off this work for a step that matters more. */
  over?: readonly string[];
  never?: readonly string[];
}

const among = (list: readonly string[] | 'all', id: string): boolean => list === 'all' || list.includes(id);

/** Who does the step: the one who knows it best, free or on lesser work. */
function doer(view: View, task: TaskView, over: readonly string[]): PersonView | undefined {
  const can = fixers(view).filter(
    (person) =>
      isFree(person) ||
      (person.task !== null && (over.includes(person.task.id) || isMoot(view, person.task.id))),
  );
  const order = experts[task.kind] ?? [];
  return can.toSorted((a, b) => rank(order, a.id) - rank(order, b.id))[0];
}

/** Decides each step that waits for a decision: asks or not, then approves. */
export const decide =
  (how: Deciding): Habit =>
  (view): Move | null => {
    for (const task of view.tasks) {
      if (!task.decision || task.done || task.people.length > 0) continue;
      if (how.never?.includes(task.id)) continue;
      const first = how.after?.[task.id];
      if (first !== undefined && view.people.some((person) => person.task?.id === first)) continue;
      const counted = how.first?.[task.id];
      if (counted !== undefined && view.tasks.some(({ id, done }) => id === counted && !done)) continue;
      const person = doer(view, task, how.over ?? []);
      if (!person) continue;
      if (!task.asked && among(how.ask, task.id)) return { type: 'ask', task: task.id };
      return {
        type: 'decide',
        task: task.id,
        choice: 'approve',
        person: person.id,
        timebox: how.timebox,
        readback: how.readback,
        backup: among(how.backup, task.id),
      };
    }
    return null;
  };

/** Sits somebody who told down beside the one who puts it right. */
export const pairAfter =
  (task: string): Habit =>
  (view, memory) => {
    const told = view.people.find(({ id, here }) => here && id === memory.toldBy);
    const worker = fixers(view).find((person) => person.task?.id === task);
    if (!told || !worker || worker.id === told.id || worker.task?.with !== null) return null;
    if (memory.done['pair'] !== undefined) return null;
    memory.done['pair'] = 1;
    return { type: 'pair', person: worker.id, with: told.id };
  };

/** Goes to somebody who told, some minutes later, and offers help. */
export const lookAfter =
  (after: number): Habit =>
  (view, memory) => {
    if (memory.toldBy === null || memory.done['care'] !== undefined) return null;
    memory.done['told-at'] ??= view.minute;
    if (view.minute - memory.done['told-at'] < after) return null;
    const person = view.people.find(({ id, here }) => here && id === memory.toldBy);
    if (!person) return null;
    memory.done['care'] = 1;
    return { type: 'checkin', person: person.id, how: 'help' };
  };

/** Calls cards of the board known once the room has said so. */
export const callLeads =
  (table: Record<string, string>): Habit =>
  (view) => {
    const card = view.leads.find(
      ({ id, state }) => state === 'suspected' && table[id] !== undefined && knows(view, table[id]),
    );
    return card ? { type: 'lead', lead: card.id, to: 'known' } : null;
  };
