/** The commander's own screen: what there is to look at, what it takes, what comes back, and what it is worth. */
import type { Dig } from '../scenario/schema.ts';
import { must } from './book.ts';
import { holds } from './conditions.ts';
import { learn } from './learn.ts';
import { chance, setFact, type Night } from './night.ts';
import { isOpen } from './work.ts';
import { taskOf } from './world.ts';

/** Things to look at that the screen shows at once. */
const mostDigs = 4;
/** Minutes of reading on, without anything in particular. */
const readingOn = 4;
/** Minutes of a fixer's work that a minute of your own is worth: three in a spell of four, where it is worth any. */
const worth = 0.75;

type Answer = Dig['says'][number];

/** What is on the screen now, in the order of the file: nothing twice. */
export function onScreen(night: Night): Dig[] {
  const shown: Dig[] = [];
  for (const one of night.book.digs.values()) {
    if (shown.length === mostDigs) break;
    if (night.world.facts[`looked.${one.id}`] === undefined && holds(one.when, night.reading))
      shown.push(one);
  }
  return shown;
}

export const isOnScreen = (night: Night, id: string): boolean => onScreen(night).some((one) => one.id === id);

/** Night minutes of a dig; without `what` it is reading on. */
export const minutesOf = (night: Night, what: string | undefined): number =>
  (what === undefined ? undefined : night.book.digs.get(what)?.minutes) ?? readingOn;

const handedOver = (night: Night): boolean => night.flow.command === 'handed-over';

/** The line that comes back, or null where no line holds. */
export function answerOf(night: Night, what: string): Answer | null {
  const { says } = must(night.book.digs, what);
  const holding = says.find(
    (one) => (!one.handedOver || handedOver(night)) && (!one.when || holds(one.when, night.reading)),
  );
  return holding ?? null;
}

/**
 * Works at the keyboard. What is found is known to the room; else it may show a little of what the room is after:
 * the first spell of a night does, later ones one time in three, and one with something to look at always does
 * once command was handed over, minute for minute (nobody calls, and you wrote this).
 */
export function dig(night: Night, what: string | undefined, found: Answer | null): void {
  const first = setFact(night, 'dug');
  if (what !== undefined) setFact(night, `looked.${what}`);
  if (found?.fact !== undefined && learn(night, found.fact, 'hands')) return;
  const open = night.book.scenario.tasks.find((task) => task.critical && isOpen(night, task));
  if (!open) return;
  const expert = what !== undefined && handedOver(night);
  if (!first && !expert && chance(night, 'dig', open.id) >= 1 / 3) return;
  const state = taskOf(night.world, open.id);
  state.left = Math.max(1, state.left - minutesOf(night, what) * (expert ? 1 : worth) * night.model.dig);
}
