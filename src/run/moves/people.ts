/** Roles, tasks, pairs, relief, check-ins, taking somebody aside. */
import { answerBack, atDesk } from '../asked.ts';
import { must } from '../book.ts';
import { sendHome } from '../effects.ts';
import { called, chance, emit, setFact, type Night } from '../night.ts';
import { dropTask, firstOn, interrupt, peopleOn, startTask, takeRole, unpair } from '../people.ts';
import { openConversation } from '../talk.ts';
import { show } from '../tells.ts';
import { isOpen, seemsLeft } from '../work.ts';
import { personOf, unit } from '../world.ts';
import type { Question } from '../../scenario/vocabulary.ts';
import type { Refusal } from '../moves.ts';
import { refusal, refuseCommander, refusePerson, room, type Handler } from './handler.ts';

/** One person may hold two support roles (deputy and support lead), a fixer one. */
const mostRoles = (night: Night, person: string): number =>
  must(night.book.people, person).part === 'fixer' ? 1 : 2;

export const roleMove: Handler<'role'> = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.role) ?? refusePerson(night, move.person);
    if (shared) return shared;
    const person = personOf(night.world, move.person);
    if (person.roles.includes(move.role)) return refusal('role-taken', move.person);
    if (person.roles.length >= mostRoles(night, move.person)) return refusal('too-many-roles', move.person);
    return must(night.book.people, move.person).part === 'executive'
      ? refusal('person-busy', move.person)
      : null;
  },
  price: () => 0,
  hears: room,
  apply(night, move) {
    takeRole(night, move.person, move.role);
  },
};

/** Whether a task can be given to a person now. */
export function refuseTask(night: Night, taskId: string, person: string, decision: boolean): Refusal | null {
  const task = night.book.tasks.get(taskId);
  if (!task) return refusal('no-such-task', taskId);
  if (!isOpen(night, task)) return refusal('task-closed', taskId);
  if (decision !== (task.decision !== undefined))
    return refusal(decision ? 'not-a-decision' : 'needs-decision', taskId);
  if (person === 'room') return null;
  const away = refusePerson(night, person);
  if (away) return away;
  if (must(night.book.people, person).part !== 'fixer') return refusal('person-busy', person);
  if (personOf(night.world, person).task === taskId) return refusal('already-given', taskId);
  return null;
}

/** Whether somebody has something of their own in hand: the second one on a task who is no pair has not. */
function isBusy(night: Night, id: string): boolean {
  const { task, roles, with: partner } = personOf(night.world, id);
  return roles.length > 0 || partner !== null || (task !== null && firstOn(night, task) === id);
}

/**
 * Hands a task over; without a read-back one time in three something is misheard and costs four minutes. `by` is
 * whoever gives it in the commander's place.
 */
export function give(
  night: Night,
  task: string,
  person: string,
  { timebox, readback, by = null }: { timebox: number; readback: boolean; by?: string | null },
): void {
  const led = must(night.book.tasks, task).led;
  const state = personOf(night.world, person);
  emit(night, {
    type: 'assigned',
    task,
    person,
    timebox,
    readback,
    led,
    busy: isBusy(night, person),
    duplicate: peopleOn(night, task).length > 0,
    ...(by === null ? {} : { by }),
  });
  state.roles = [];
  startTask(night, person, must(night.book.tasks, task), timebox);
  night.world.assigned += 1;
  const takes = seemsLeft(night, person);
  if (readback) emit(night, { type: 'readback', task, person, timebox, takes });
  else if (chance(night, 'misheard', task) < night.model.misheard / 3) state.lag += 4;
}

/** "Can someone": for three minutes nobody does, then two do. */
function askRoom(night: Night, task: string): void {
  emit(night, {
    type: 'assigned',
    task,
    person: 'room',
    timebox: 0,
    readback: false,
    led: must(night.book.tasks, task).led,
    busy: false,
    duplicate: false,
  });
  const free = night.book.fixers.filter(
    (id) => night.world.people[id]?.here && night.world.people[id]?.task === null,
  );
  for (const id of free.slice(0, 2)) {
    startTask(night, id, must(night.book.tasks, task), 0);
    personOf(night.world, id).lag = Math.round(3 * night.model.bystander);
  }
}

export const assignMove: Handler<'assign'> = {
  refuse: (night, move) =>
    refuseCommander(night, move.task) ?? refuseTask(night, move.task, move.person, false),
  price: (_night, move) => (move.readback && move.person !== 'room' ? 1 : 0),
  hears: room,
  apply(night, move) {
    if (move.person === 'room') askRoom(night, move.task);
    else give(night, move.task, move.person, move);
  },
};

export const releaseMove: Handler<'release'> = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.person) ?? refusePerson(night, move.person);
    if (shared) return shared;
    const person = personOf(night.world, move.person);
    const idle = person.task === null && person.roles.length === 0 && person.with === null;
    return idle ? refusal('nothing-in-hand', move.person) : null;
  },
  price: () => 0,
  hears: room,
  apply(night, move) {
    dropTask(night, move.person, true);
    personOf(night.world, move.person).roles = [];
  },
};

export const pairMove: Handler<'pair'> = {
  refuse(night, move) {
    const shared =
      refuseCommander(night, move.person) ??
      refusePerson(night, move.person) ??
      refusePerson(night, move.with);
    if (shared) return shared;
    if (move.person === move.with) return refusal('no-such-person', move.with);
    const isFixer = (id: string) => must(night.book.people, id).part === 'fixer';
    if (!isFixer(move.person) || !isFixer(move.with)) return refusal('person-busy', move.with);
    return personOf(night.world, move.person).task === null ? refusal('no-such-task', move.person) : null;
  },
  price: () => 0,
  hears: room,
  apply(night, move) {
    dropTask(night, move.with, true);
    const person = personOf(night.world, move.person);
    unpair(night, move.person);
    personOf(night.world, move.with).roles = [];
    personOf(night.world, move.with).with = move.person;
    person.with = move.with;
    setFact(night, `paired.${move.person}`);
    emit(night, { type: 'paired', person: move.person, with: move.with, by: 'player' });
  },
};

export const relieveMove: Handler<'relieve'> = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.person) ?? refusePerson(night, move.person);
    if (shared) return shared;
    return must(night.book.people, move.person).part === 'fixer' ? null : refusal('person-busy', move.person);
  },
  price: () => 1,
  hears: room,
  apply(night, move) {
    emit(night, { type: 'relieved', person: move.person });
    sendHome(night, move.person);
  },
};

/** Part of the time-box that is gone, or null without one. */
function partGone(night: Night, id: string): number | null {
  const person = personOf(night.world, id);
  if (person.task === null || person.timebox === 0) return null;
  return (night.world.minute - person.since) / person.timebox;
}

/** Whether a question breaks somebody's thread. Who is due to report has come up for air: asking then breaks nothing. */
function breaksIn(night: Night, id: string, how: Question): boolean {
  const part = partGone(night, id);
  return personOf(night.world, id).task !== null && (part === null || part < 0.8 || how === 'eta');
}

/**
 * Whoever is spoken to by themselves says what they stand at the desk with, or came with while they were asked: that
 * is the attempt, taken. True when it is in the middle now.
 */
function takeAttempt(night: Night, person: string): boolean {
  if (night.flow.exchange !== null || night.flow.command !== 'leading') return false;
  const item = atDesk(night, person);
  if (!item || item.conversation === null) return false;
  const { id, from, channel, text, noise } = item;
  emit(night, { type: 'took', item: id, from, channel, text, noise, minutes: 0 });
  openConversation(night, item.conversation, item);
  return true;
}

/** Whether a conversation with this person is in the middle. */
function talksWith(night: Night, person: string): boolean {
  const found = night.book.exchanges.get(night.flow.exchange ?? '');
  return found !== undefined && called(night, found.conversation.with) === person;
}

export const checkinMove: Handler<'checkin'> = {
  refuse: (night, move) => refuseCommander(night, move.person) ?? refusePerson(night, move.person),
  price: () => 1,
  hears: (night, move) => (move.how === 'eta' ? room(night) : [move.person]),
  breaks: (night, move) => (breaksIn(night, move.person, move.how) ? [move.person] : []),
  apply(night, move) {
    const person = personOf(night.world, move.person);
    const part = partGone(night, move.person);
    const task = person.task === null ? null : must(night.book.tasks, person.task);
    emit(night, {
      type: 'checkin',
      person: move.person,
      how: move.how,
      task: task?.id ?? null,
      part,
      deep: task?.deep ?? false,
    });
    setFact(night, `asked.${move.person}`);
    if (breaksIn(night, move.person, move.how)) interrupt(night, move.person, 'leader', 'player');
    if (move.how === 'eta') {
      night.world.pokes += 1;
      person.candour = unit(person.candour - 0.04 * night.model.candour);
      person.stress = unit(person.stress + 0.08);
    } else if (move.how === 'help' && night.world.minute - person.helped >= 15) {
      person.helped = night.world.minute;
      person.candour = unit(person.candour + 0.04 * night.model.candour);
      person.stress = unit(person.stress - 0.05);
    }
    answerBack(night, move.person, move.how);
  },
};

export const asideMove: Handler<'aside'> = {
  refuse: (night, move) => refuseCommander(night, move.person) ?? refusePerson(night, move.person),
  price: () => 1,
  hears: (_night, move) => [move.person],
  breaks: (_night, move) => [move.person],
  apply(night, move) {
    emit(night, { type: 'aside', person: move.person });
    setFact(night, `aside.${move.person}`);
    if (move.person === night.holder) setFact(night, 'aside.holder');
    const person = personOf(night.world, move.person);
    if (person.task !== null) interrupt(night, move.person, 'leader', 'player');
    takeAttempt(night, move.person);
  },
  after(night, move) {
    const person = personOf(night.world, move.person);
    if (!person.here || talksWith(night, move.person) || takeAttempt(night, move.person)) return;
    // Close up one sees how they are, whatever is said.
    show(night, move.person, person);
    answerBack(night, move.person, 'aside');
  },
};
