/**
 * Work while somebody else commands: what lies open goes to a free person who knows the subject, with a time-box and a
 * read-back, and they are asked when it is due. Plain good practice and no more: nothing is called known, no step that
 * needs a decision is taken, nobody is pulled off anything.
 */
import type { Task } from '../scenario/schema.ts';
import { answerBack } from './asked.ts';
import { must } from './book.ts';
import { give } from './moves/people.ts';
import { emit, type Night } from './night.ts';
import { firstOn } from './people.ts';
import { isOpen } from './work.ts';
import { personOf, taskOf, type PersonState } from './world.ts';

/** Minutes that an order is given for: the work and a third of it again, in fives. A game figure. */
const timeboxOf = ({ effort }: Task): number => Math.max(5, Math.floor((effort * 4 + 14) / 15) * 5);

const isFree = ({ here, task, roles, frozen, with: partner }: PersonState): boolean =>
  here && task === null && roles.length === 0 && frozen === 0 && partner === null;

/** The free fixer who knows most about it, the first of the cast among equals; whoever commands fixes nothing. */
function fitting(night: Night, task: Task): string | null {
  let best: string | null = null;
  let most = 0;
  for (const id of night.book.fixers) {
    if (id === night.world.commander || !isFree(personOf(night.world, id))) continue;
    const skill = must(night.book.people, id).skills[task.kind] ?? 0;
    if (skill <= most) continue;
    most = skill;
    best = id;
  }
  return best;
}

/** The next order: open work on the way to the restore that nobody has, in file order, and somebody for it. */
function nextOrder(night: Night): { task: Task; person: string } | null {
  for (const task of night.book.scenario.tasks) {
    const wanted = (task.led || task.critical) && task.decision === undefined;
    if (!wanted || taskOf(night.world, task.id).doneAt !== null) continue;
    if (firstOn(night, task.id) !== undefined || !isOpen(night, task)) continue;
    const person = fitting(night, task);
    if (person !== null) return { task, person };
  }
  return null;
}

/** Somebody whose time-box ends in this minute. Asking then breaks nothing. */
function dueNow(night: Night): string | undefined {
  const { world } = night;
  return night.book.fixers.find((id) => {
    const { here, task, timebox, since } = personOf(world, id);
    return here && task !== null && timebox > 0 && world.minute === since + timebox;
  });
}

function followUp(night: Night, person: string, by: string): void {
  const { task } = personOf(night.world, person);
  const deep = task !== null && must(night.book.tasks, task).deep;
  emit(night, { type: 'checkin', person, how: 'what', task, part: 1, deep, by });
  answerBack(night, person, 'what');
}

/** One minute of it, by whoever does it: a question that is due, or else at most one order. */
export function handOut(night: Night, by: string): void {
  const due = dueNow(night);
  if (due !== undefined) {
    followUp(night, due, by);
    return;
  }
  const order = nextOrder(night);
  if (order) give(night, order.task.id, order.person, { timebox: timeboxOf(order.task), readback: true, by });
}
