/** Which set each act plays in. */
import type { StageAct } from '../view.ts';
import { buildBedroom } from './bedroom.ts';
import { buildBridge } from './bridge.ts';
import { buildHall } from './hall.ts';
import { buildLater } from './later.ts';
import { buildReview } from './review.ts';
import type { BuildSet } from './set.ts';

const sets: Record<StageAct, BuildSet> = {
  call: buildBedroom,
  yesterday: buildBridge,
  bridge: buildBridge,
  review: buildReview,
  room: buildHall,
  later: buildLater,
  debrief: buildBridge,
};

export const buildSet: BuildSet = (parts, view) => sets[view.act](parts, view);
