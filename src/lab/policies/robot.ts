/** Ticks every box whenever it can be ticked: thanks, invitations, offers of help, risks, updates, words aside. */
import type { Move, PersonView, View } from '../../run/view.ts';
import { replies } from './commander.ts';
import { count, fixers, type Habit } from './habits/habit.ts';
import { leader, type Manner } from './habits/leader.ts';
import { takeCalls, toLiaison } from './habits/noise.ts';
import { role, rule, say } from './habits/opening.ts';
import { honest } from './habits/updates.ts';
import { decide, give } from './habits/work.ts';

/** The kind thing to each person in turn, one in a minute. */
const kindness: Habit = (view, memory): Move | null => {
  const people: PersonView[] = fixers(view);
  if (memory.done[`kind.${view.minute}`] !== undefined) return null;
  memory.done[`kind.${view.minute}`] = 1;
  const turn = count(memory, 'kindness');
  const person = people[turn % Math.max(1, people.length)];
  if (!person) return null;
  if (turn % 4 === 3) return { type: 'aside', person: person.id };
  return { type: 'checkin', person: person.id, how: turn % 2 === 0 ? 'what' : 'help' };
};

const post: Habit = (view: View, memory): Move | null => {
  const draft = view.drafts[0];
  if (draft) return { type: 'post', audience: draft.audience, update: draft.update, drafted: true };
  const stale = view.audiences.find(({ lastPostAt }) => lastPostAt !== null && view.minute - lastPostAt >= 5);
  if (!stale) return null;
  count(memory, 'posts');
  return {
    type: 'post',
    audience: stale.id,
    update: honest(view, undefined, 15),
    drafted: view.liaison !== null,
  };
};

export const manner: Manner = {
  id: 'robot',
  summary: 'makes every positive move whenever it can be made',
  replies,
  habits: [
    say(
      'declare',
      'frame',
      'invite-mina',
      'invite-tomas',
      'invite-ade',
      'thank',
      'own-team',
      'other-records',
    ),
    role('deputy', 'deputy'),
    role('scribe', 'deputy'),
    role('customer-liaison', 'support'),
    role('internal-liaison', 'support'),
    rule('hold'),
    toLiaison,
    takeCalls,
    post,
    decide({ ask: 'all', backup: 'all', readback: true, timebox: 10, over: ['audit-trail', 'vendor-check'] }),
    give({ timebox: { other: 10 }, readback: true }),
    kindness,
  ],
};

export const robot = leader(manner);
