/** Effects of options, injects and tasks: each is one key of the scenario's effect union, applied in order. */
import type { Effect } from '../scenario/schema.ts';
import { must } from './book.ts';
import { commandReturns } from './commander.ts';
import { addLead, learn } from './learn.ts';
import { emit, resolveWho, setFact, type Night } from './night.ts';
import { queueConversation } from './items.ts';
import { audienceOf, lookUp, personOf, taskOf, unit } from './world.ts';
import { dropTask, interrupt, peopleOn, startTask, takeRole, unpair } from './people.ts';

type Quantities = 'candour' | 'stress' | 'fatigue';

function shift(
  night: Night,
  quantity: Quantities,
  by: number,
  who: string,
  hearers: readonly string[],
): void {
  const size = quantity === 'candour' ? by * night.model.candour : by;
  for (const id of resolveWho(night, who, hearers)) {
    const person = night.world.people[id];
    if (person?.here) person[quantity] = unit(person[quantity] + size);
  }
}

/** Sends a person home; their task stops where it is. */
export function sendHome(night: Night, id: string): void {
  const person = personOf(night.world, id);
  if (!person.here) return;
  dropTask(night, id, true);
  person.here = false;
  person.roles = [];
  emit(night, { type: 'left', person: id });
  learn(night, `left.${id}`, 'flag');
  if (id === night.reading.holder) setFact(night, 'left.holder');
  if (id === night.reading.other) setFact(night, 'left.other');
}

function transferCommand(night: Night, holder: 'deputy' | 'executive' | 'player', minutes: number): void {
  if (holder === 'player') return commandReturns(night);
  night.world.commandUntil = night.world.minute + minutes;
  // Whoever has lost command has looked up.
  lookUp(night.world);
  night.signals.push(`taken.${holder}`);
  const person = night.book.scenario.cast.find(({ part }) => part === holder)?.id ?? holder;
  night.world.commander = person;
  emit(night, { type: 'command', holder: person, how: 'taken' });
}

function pair(night: Night, first: string, second: string): void {
  const a = personOf(night.world, first);
  const b = personOf(night.world, second);
  if (!a.here || !b.here || first === second) return;
  dropTask(night, second, true);
  unpair(night, first);
  a.with = second;
  b.with = first;
  emit(night, { type: 'paired', person: first, with: second, by: 'scenario' });
}

/** Puts somebody at a task as if they had been for some minutes. */
function atWork(
  night: Night,
  person: string,
  { task, timebox, ago }: Extract<Effect, { works: string }>,
): void {
  const second = peopleOn(night, task).length > 0;
  startTask(night, person, must(night.book.tasks, task), timebox);
  personOf(night.world, person).since -= ago;
  emit(night, { type: 'at-work', task, person, timebox, ago, second });
}

/** Applies one effect; `hearers` are the people an effect on `hearers` reaches. */
function applyEffect(night: Night, effect: Effect, hearers: readonly string[]): void {
  if ('fact' in effect) learn(night, effect.fact, 'told');
  else if ('candour' in effect) shift(night, 'candour', effect.candour, effect.who, hearers);
  else if ('stress' in effect) shift(night, 'stress', effect.stress, effect.who, hearers);
  else if ('fatigue' in effect) shift(night, 'fatigue', effect.fatigue, effect.who, hearers);
  else if ('interrupt' in effect) {
    for (const id of resolveWho(night, effect.interrupt, hearers)) interrupt(night, id, 'scene', 'scenario');
  } else if ('patience' in effect) {
    const audience = audienceOf(night.world, effect.audience);
    audience.patience = unit(audience.patience + effect.patience);
  } else if ('effort' in effect) {
    const task = taskOf(night.world, effect.task);
    const effort = effect.effort * night.model.rework;
    task.left = Math.max(1, task.left + effort);
    task.effort = Math.max(task.effort, task.left);
    task.redone = Math.max(0, task.redone + effort);
  } else if ('lead' in effect) addLead(night, must(night.book.leads, effect.lead).id);
  else if ('leaves' in effect)
    for (const id of resolveWho(night, effect.leaves, hearers)) sendHome(night, id);
  else if ('returns' in effect)
    for (const id of resolveWho(night, effect.returns, hearers)) personOf(night.world, id).here = true;
  else if ('freezes' in effect) {
    for (const id of resolveWho(night, effect.freezes, hearers))
      personOf(night.world, id).frozen = effect.minutes;
  } else if ('pairs' in effect) {
    const [first] = resolveWho(night, effect.pairs, hearers);
    const [second] = resolveWho(night, effect.with, hearers);
    if (first !== undefined && second !== undefined) pair(night, first, second);
  } else if ('works' in effect) {
    for (const id of resolveWho(night, effect.works, hearers)) atWork(night, id, effect);
  } else if ('holds' in effect) {
    for (const id of resolveWho(night, effect.holds, hearers)) takeRole(night, id, effect.role);
  } else if ('command' in effect) transferCommand(night, effect.command, effect.minutes);
  else queueConversation(night, effect.opens);
}

export function applyEffects(night: Night, effects: readonly Effect[], hearers: readonly string[]): void {
  for (const effect of effects) applyEffect(night, effect, hearers);
}
