/** The novice, but for one thing: posts to everybody every three minutes, with an estimate, whether there is news or not. */
import type { Move } from '../../run/view.ts';
import type { Habit } from './habits/habit.ts';
import { leader, type Manner } from './habits/leader.ts';
import { honest } from './habits/updates.ts';
import { habits, manner as ordinary } from './novice.ts';

/** Minutes after which silence feels unbearable. */
const often = 3;

const spam: Habit = (view, memory): Move | null => {
  const due = view.audiences.find(
    ({ lastPostAt }) => lastPostAt === null || view.minute - lastPostAt >= often,
  );
  if (!due) return null;
  const last = memory.sent[due.id];
  const update = last ?? { ...honest(view, undefined, 5), eta: 30 };
  memory.sent[due.id] = update;
  return { type: 'post', audience: due.id, update, drafted: view.liaison !== null };
};

export const manner: Manner = {
  ...ordinary,
  id: 'spammer',
  summary: 'the novice who posts the same to everybody every three minutes',
  habits: Object.values({ ...habits, updates: spam }),
};

export const spammer = leader(manner);
