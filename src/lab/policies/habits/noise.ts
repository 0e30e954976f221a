/** What waits: people at the desk, messages that matter, calls, and who is taken first. */
import type { ItemView, View } from '../../../run/view.ts';
import type { Habit } from './habit.ts';

/** Somebody of the team who stands at the desk and wants to talk. */
function atTheDesk(view: View): ItemView | undefined {
  const team = (id: string) => view.people.some((person) => person.id === id && person.part === 'fixer');
  return view.waiting.find((item) => item.channel === 'visitor' && item.talks && team(item.from));
}

/** Leaves a caller waiting for somebody who stands at the desk. */
export const deskFirst: Habit = (view) => {
  const { middle } = view;
  if (!middle || view.people.some((person) => person.id === middle.with && person.part === 'fixer'))
    return null;
  const item = atTheDesk(view);
  return item ? { type: 'take', item: item.id } : null;
};

/** Takes whoever stands at the desk. */
export const takeDesk: Habit = (view) => {
  const item = atTheDesk(view);
  return item ? { type: 'take', item: item.id } : null;
};

/** Takes the call that waits longest, if it is one that wants to talk. */
export const takeCalls: Habit = (view) => {
  const item = view.waiting.find((one) => one.talks && one.heldBy === null);
  return item ? { type: 'take', item: item.id } : null;
};

/**
 * Messages in which somebody who thinks of orders hears something: a stranger's address, an order that shipped
 * before, payments without orders. The others that came that night speak of trackings, scanners and settlement files.
 */
const telling = ['line.hull.signal', 'line.lee.signal', 'line.pay.signal'];

/** Passes such a message on to the one who can read it; `held`: also out of the liaison's pile. */
export const passOn =
  (expert: string, held: boolean): Habit =>
  (view) => {
    const item = view.waiting.find(
      (one) => one.text !== null && telling.includes(one.text.id) && (held || one.heldBy === null),
    );
    return item ? { type: 'route', item: item.id, to: expert } : null;
  };

/** Hands calls and messages that do not talk to the liaison, as long as there is room. */
export const toLiaison: Habit = (view) => {
  if (!view.liaison || view.liaison.held >= view.liaison.capacity) return null;
  const item = view.waiting.find((one) => one.noise && one.heldBy === null);
  return item ? { type: 'route', item: item.id, to: 'liaison' } : null;
};

/** Picks up calls and messages itself. */
export const takeNoise: Habit = (view) => {
  const item = view.waiting.find((one) => one.noise && one.heldBy === null && !one.read);
  return item ? { type: 'take', item: item.id } : null;
};
