/** Finds it himself: a word to everybody, then the keyboard; looks up when somebody needs an answer. */
import type { Habit } from './habits/habit.ts';
import { inForms } from './forms.ts';
import { leader, type Manner } from './habits/leader.ts';
import { habits, replies } from './novice.ts';

const keyboard: Habit = () => ({ type: 'terminal', action: 'down' });
/** Eight minutes at what comes first on the screen, then a look at the room. */
const dig: Habit = (view, memory) => {
  const dug = memory.done['dug'] ?? 0;
  memory.done['dug'] = 0;
  if (dug >= 8) return null;
  const [next] = view.digs;
  memory.done['dug'] = dug + (next?.minutes ?? 4);
  return { type: 'terminal', action: 'dig', ...(next && { what: next.id }) };
};

const own = ['call.2.logs', 'piotr.1.board', 'terminal.1.look', 'cutover.1.now', ...inForms.hero];

export const manner: Manner = {
  id: 'hero',
  summary: 'looks for the fault himself',
  replies: [...own, ...replies],
  habits: [habits.calls, habits.desk, habits.free, habits.decide, habits.give, habits.updates, keyboard],
  atKeyboard: [dig],
};

export const hero = leader(manner);
