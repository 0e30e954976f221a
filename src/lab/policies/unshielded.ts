/** The commander without the shield: no liaison, no standing rule, all else the same. For measuring what noise does. */
import { leader, type Manner } from './habits/leader.ts';
import { leading, manner as shielded } from './commander.ts';

export const manner: Manner = {
  ...shielded,
  id: 'unshielded',
  summary: 'the commander without a liaison or a standing rule',
  habits: [...leading.start, ...leading.frame, ...leading.rest],
};

export const unshielded = leader(manner);
