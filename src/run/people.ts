/** What happens to people at their desks: a task is put down, a thread is broken. */
import { must } from './book.ts';
import { triangular } from './chance.ts';
import { holds } from './conditions.ts';
import { chance, emit, setFact, type Night } from './night.ts';
import type { Task } from '../scenario/schema.ts';
import type { Role } from '../scenario/vocabulary.ts';
import { personOf, taskOf, unit, type PersonState } from './world.ts';

/** Whether somebody of the room can act: neither gone home nor told to hold still. Voices always can. */
export function canAct(night: Night, id: string): boolean {
  const person = night.world.people[id];
  return person === undefined || (person.here && person.frozen === 0);
}

/** Ids of the people on a task, the first one first. */
export function peopleOn(night: Night, task: string): string[] {
  const { people } = night.world;
  return night.book.present.filter((id) => people[id]?.task === task);
}

/** The first person on a task, or undefined. Asked for every minute: no list is made. */
export function firstOn(night: Night, task: string): string | undefined {
  const { people } = night.world;
  for (const id of night.book.present) if (people[id]?.task === task) return id;
  return undefined;
}

/** Two people who sit together get up; their tasks stay as they are. */
export function unpair(night: Night, id: string): void {
  const person = personOf(night.world, id);
  if (person.with !== null) personOf(night.world, person.with).with = null;
  person.with = null;
}

/** Stops what a person is on; the work done so far stays with the task. */
export function dropTask(night: Night, id: string, tell: boolean): void {
  const person = personOf(night.world, id);
  unpair(night, id);
  if (person.task === null) return;
  if (tell) emit(night, { type: 'dropped', task: person.task, person: id });
  person.task = null;
  person.lag = 0;
  person.timebox = 0;
}

/** Gives a task to a person; what they were on is dropped. */
export function startTask(night: Night, id: string, task: Task, timebox: number): void {
  dropTask(night, id, true);
  const person = personOf(night.world, id);
  const state = taskOf(night.world, task.id);
  person.task = task.id;
  person.since = night.world.minute;
  person.timebox = timebox;
  person.lag = 0;
  person.focus = Math.max(person.focus, 0.55);
  // A longer job because of the state it is started in is part of the fault, once.
  if (state.left === state.effort) {
    for (const slower of task.slower ?? []) {
      if (holds(slower.when, night.reading)) state.left += slower.effort;
    }
    state.effort = state.left;
  }
}

/** Gives a support role to one person; whoever had it has it no more, and what they were on is put down. */
export function takeRole(night: Night, id: string, role: Role): void {
  for (const person of Object.values(night.world.people))
    person.roles = person.roles.filter((other) => other !== role);
  dropTask(night, id, true);
  personOf(night.world, id).roles.push(role);
  setFact(night, `role.${role}`);
  emit(night, { type: 'role', role, person: id });
}

/** Interruptions of a person in this minute so far: what a draw of the minute is counted by. */
function interruptedNow(night: Night, id: string): number {
  const { timeline, world } = night;
  let count = 0;
  for (let at = timeline.length - 1; at >= 0; at--) {
    const entry = timeline[at];
    if (entry?.minute !== world.minute) break;
    if (entry.type === 'interrupted' && entry.person === id) count += 1;
  }
  return count;
}

/** Whether somebody is so far into their work that it takes long to find the way back. */
function isDeep(night: Night, { task, since }: PersonState): boolean {
  return task !== null && must(night.book.tasks, task).deep && night.world.minute - since >= 1;
}

/**
 * Minutes that somebody looks for the thread if it is broken now, by a draw in 0..1: in deep work triangular 1-10-15,
 * at a break point 1-2. A second blow while it is still lost prolongs the search; it does not start it anew.
 */
export function lagOf(night: Night, id: string, u: number): number {
  const person = personOf(night.world, id);
  const whole = isDeep(night, person) ? triangular(u, 1, 10, 15) : 1 + u;
  const lag = person.task === null ? 0 : Math.round(whole * night.model.lag);
  return Math.max(person.lag, Math.min(20, lag + Math.floor(person.lag / 2)));
}

/** Somebody breaks a person's thread. */
export function interrupt(
  night: Night,
  id: string,
  by: string,
  cause: 'noise' | 'player' | 'scenario',
): void {
  const person = night.world.people[id];
  if (!person?.here) return;
  const task = person.task === null ? null : must(night.book.tasks, person.task);
  const deep = isDeep(night, person);
  const lag = lagOf(night, id, chance(night, 'lag', id, interruptedNow(night, id)));
  person.interruptions += 1;
  person.lag = lag;
  person.focus = unit(person.focus - (deep ? 0.45 : 0.15));
  person.stress = unit(person.stress + 0.03);
  if (task !== null) taskOf(night.world, task.id).steps += deep && task.sequence ? 1 : 0;
  emit(night, { type: 'interrupted', person: id, by, lag: person.lag, deep, cause });
}
