/** Comforts: no problem at all, take a walk, never mind the rule; and does not come back to it. */
import { inForms } from './forms.ts';
import { leader, type Manner } from './habits/leader.ts';
import { habits, replies } from './novice.ts';

const own = [
  'hint.1.expect', 'confess.1.water', 'confess.2.off', 'found.1.step', 'found.2.home', 'replay.1.thanks', 'muted.1.fine',
  'review.muted.forget', 'room.2.skip', ...inForms.rescuer,
]; // oxfmt-ignore

const { care: _never, ...rest } = habits;

export const manner: Manner = {
  id: 'rescuer',
  summary: 'comforts everybody, and does not come back to it',
  replies: [...own, ...replies],
  habits: Object.values(rest),
};

export const rescuer = leader(manner);
