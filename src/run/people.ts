/** What happens to people at their desks: a task is put down, a thread is broken. */
import { must } from './book.ts';
import { triangular } from './chance.ts';
import { chance, emit, type Night } from './night.ts';
import { personOf, taskOf, unit } from './world.ts';

/** Ids of the people on a task, the first one first. */
export function peopleOn(night: Night, task: string): string[] {
  return Object.entries(night.world.people)
    .filter(([, person]) => person.task === task)
    .map(([id]) => id);
}

/** Stops what a person is on; the work done so far stays with the task. */
export function dropTask(night: Night, id: string, tell: boolean): void {
  const person = personOf(night.world, id);
  if (person.task === null) return;
  if (tell) emit(night, { type: 'dropped', task: person.task, person: id });
  person.task = null;
  person.lag = 0;
  person.timebox = 0;
  if (person.with !== null) personOf(night.world, person.with).with = null;
  person.with = null;
}

/** Somebody breaks a person's thread. In deep work the lag is triangular 1-10-15 minutes, at a break point 1-2. */
export function interrupt(
  night: Night,
  id: string,
  by: string,
  cause: 'noise' | 'player' | 'scenario',
): void {
  const person = night.world.people[id];
  if (!person?.here) return;
  const task = person.task === null ? null : must(night.book.tasks, person.task);
  const begun = task !== null && night.world.minute - person.since >= 1;
  const deep = task?.deep === true && begun;
  const u = chance(night, 'lag', id, person.interruptions);
  const lag = task === null ? 0 : Math.round(deep ? triangular(u, 1, 10, 15) : 1 + u);
  person.interruptions += 1;
  // A second blow while the thread is still lost prolongs the search; it does not start it anew.
  person.lag = Math.max(person.lag, Math.min(20, lag + Math.floor(person.lag / 2)));
  person.focus = unit(person.focus - (deep ? 0.45 : 0.15));
  person.stress = unit(person.stress + 0.03);
  if (task !== null) taskOf(night.world, task.id).steps += deep && task.sequence ? 1 : 0;
  emit(night, { type: 'interrupted', person: id, by, lag: person.lag, deep, cause });
}
