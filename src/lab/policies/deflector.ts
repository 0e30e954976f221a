/** The novice, but for one thing: it was never himself. */
import { inForms } from './forms.ts';
import { leader, type Manner } from './habits/leader.ts';
import { manner as ordinary } from './novice.ts';

const own = [
  'own.1.all', 'who.1.complicated', 'room.1.systems', 'room.3.most', 'room.4.hard', 'question.them',
  'what.some', 'cause.vendor', 'own.process', 'repair.team', 'next.never', ...inForms.deflector,
]; // oxfmt-ignore

export const manner: Manner = {
  ...ordinary,
  id: 'deflector',
  summary: 'the novice who was never the one',
  replies: [...own, ...ordinary.replies],
};

export const deflector = leader(manner);
