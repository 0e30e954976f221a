/** The novice, but for one thing: is warm to everybody in the room, and tells nobody outside anything. */
import { leader, type Manner } from './habits/leader.ts';
import { manner as ordinary, habits } from './novice.ts';

const own = ['call.2.hold', 'fixed.1.nothing', 'nadia.1.silent'];

const { updates: _silent, ...rest } = habits;

export const manner: Manner = {
  ...ordinary,
  id: 'nice',
  summary: 'the novice who is nice to everybody and says nothing outside',
  replies: [...own, ...ordinary.replies],
  habits: Object.values(rest),
};

export const nice = leader(manner);
