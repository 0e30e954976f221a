/** A bad night: looks for the fault himself, and when he looks up asks who it was. */
import { leader } from '../../../src/lab/policies/habits/leader.ts';
import { manner as blamer } from '../../../src/lab/policies/blamer.ts';
import { manner as hero } from '../../../src/lab/policies/hero.ts';

export const alone = leader({
  ...hero,
  id: 'alone',
  summary: 'finds it himself, and asks who it was',
  replies: [...hero.replies.slice(0, 4), ...blamer.replies],
});
