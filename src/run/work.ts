/**
 * Work: a task advances by skill x focus x fatigue; an interruption costs a resume lag, and in work of a fixed
 * sequence it doubles the chance of an error in the next step. Figures: DOMAIN 2.1; a game model.
 */
import type { Task } from '../scenario/schema.ts';
import { must } from './book.ts';
import { holds } from './conditions.ts';
import { applyEffects } from './effects.ts';
import { learn } from './learn.ts';
import { chance, emit, type Night } from './night.ts';
import { dropTask, firstOn, peopleOn } from './people.ts';
import { personOf, taskOf, unit, type PersonState } from './world.ts';

/** Chance of an error in a step of a sequence without interruption, per step. A game figure. */
const errorPerStep = 0.04;
/** Minutes of work between two steps of a sequence. */
const stepLength = 5;
/** Minutes of work that an error costs again. */
const errorCost = 4;
/** A pair's speed against one person's: the second one mostly prevents errors. A game figure. */
const pairBonus = 1.2;

/** Minutes of work done in one night minute. */
export function speed(night: Night, person: PersonState, id: string, task: Task): number {
  const partner = person.with === null ? undefined : night.world.people[person.with];
  const skill = (who: string) => must(night.book.people, who).skills[task.kind] ?? 0.6;
  const best =
    partner && person.with !== null ? Math.max(skill(id), skill(person.with)) * pairBonus : skill(id);
  return (
    night.model.pace *
    best *
    (0.4 + 0.6 * person.focus) *
    (1 - 0.35 * person.fatigue) *
    (1 - 0.2 * person.stress)
  );
}

/**
 * Minutes that somebody's work in hand seems to take still, finding the thread again included; 0 without any. A guess
 * at full pace, as everybody sees it: the true speed is not shown.
 */
export function seemsLeft(night: Night, id: string): number {
  const person = personOf(night.world, id);
  if (person.task === null) return 0;
  const task = must(night.book.tasks, person.task);
  const pace = Math.max(0.2, speed(night, { ...person, focus: 0.9 }, id, task));
  return -Math.floor(-taskOf(night.world, task.id).left / pace) + person.lag;
}

/** Whether the task can be given now. */
export function isOpen(night: Night, task: Task): boolean {
  const state = taskOf(night.world, task.id);
  if (state.doneAt !== null) return false;
  if (!holds(task.opens, night.reading)) return false;
  return task.closes === undefined || !holds(task.closes, night.reading);
}

/** Errors of a step: the chance doubles after an interruption, and grows with those so far (DOMAIN 2.1). */
function mistakes(night: Night, id: string, person: PersonState, task: Task): void {
  const state = taskOf(night.world, task.id);
  const worked = night.world.minute - person.since;
  if (!task.sequence || worked === 0 || worked % stepLength !== 0) return;
  const after = state.steps > 0 ? 2 : 1;
  state.steps = 0;
  const severity = 1 + Math.min(4, person.interruptions) / 4;
  const alone = person.with === null ? 1 : 0.4;
  if (chance(night, 'error', task.id) >= night.model.error * errorPerStep * after * severity * alone) return;
  state.left += errorCost;
  state.redone += errorCost;
  emit(night, { type: 'error', task: task.id, person: id, minutes: errorCost });
}

function finish(night: Night, id: string, task: Task): void {
  const state = taskOf(night.world, task.id);
  const person = personOf(night.world, id);
  const took = night.world.minute - person.since;
  const facts = task.yields
    .filter((found) => found.when === undefined || holds(found.when, night.reading))
    .map((found) => found.fact);
  const late = person.timebox === 0 ? 0 : Math.max(0, took - person.timebox);
  state.left = 0;
  state.doneAt = night.world.minute;
  emit(night, { type: 'done', task: task.id, person: id, took, late, facts });
  for (const other of peopleOn(night, task.id)) dropTask(night, other, false);
  learn(night, `done.${task.id}`, 'flag');
  for (const fact of facts) learn(night, fact, 'task');
  for (const harm of task.decision?.harm ?? []) {
    if (!holds(harm.when, night.reading)) continue;
    emit(night, { type: 'harm', task: task.id, text: harm.text });
    applyEffects(night, harm.effects, []);
  }
  applyEffects(night, task.effects, []);
}

/** One minute of everybody's work, rest and tiredness. */
export function workMinute(night: Night): void {
  for (const id of night.book.present) {
    const person = personOf(night.world, id);
    if (!person.here) continue;
    person.fatigue = unit(person.fatigue + 0.0012);
    person.stress = unit(person.stress + (0.3 - person.stress) * 0.01);
    if (person.frozen > 0) {
      person.frozen -= 1;
      continue;
    }
    if (person.lag > 0) {
      person.lag -= 1;
      continue;
    }
    person.focus = unit(person.focus + (1 - person.focus) * 0.12);
    if (person.task === null || person.roles.length > 0) continue;
    const task = must(night.book.tasks, person.task);
    // Two people on one task who are not a pair get in each other's way: only the first advances it.
    if (firstOn(night, task.id) !== id) continue;
    const state = taskOf(night.world, task.id);
    const done = speed(night, person, id, task);
    state.left -= done;
    state.redone = Math.max(0, state.redone - done);
    mistakes(night, id, person, task);
    if (state.left <= 0) finish(night, id, task);
  }
}
