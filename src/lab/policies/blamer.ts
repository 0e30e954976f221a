/** The novice, but for one thing: asks who it was, and why. */
import { inForms } from './forms.ts';
import { leader, type Manner } from './habits/leader.ts';
import { manner as ordinary } from './novice.ts';

const own = [
  'call.1.release', 'own.1.who', 'hint.1.heads', 'confess.1.rows', 'confess.2.off', 'found.1.why', 'found.2.alone',
  'replay.1.who', 'who.1.name', 'muted.1.rule', 'review.who.quiet', 'wall.careless', 'review.muted.file',
  'room.2.talked', 'question.them', ...inForms.blamer,
]; // oxfmt-ignore

export const manner: Manner = {
  ...ordinary,
  id: 'blamer',
  summary: 'the novice who asks who it was, and why',
  replies: [...own, ...ordinary.replies],
};

export const blamer = leader(manner);
