/** Which set each act plays in. */
import type { StageAct } from '../view.ts';
import { BridgeSet } from './bridge.ts';
import type { BuildSet } from './set.ts';

const bridge: BuildSet = (parts, view) => new BridgeSet(parts, view);

const sets: Record<StageAct, BuildSet> = {
  call: bridge,
  yesterday: bridge,
  bridge,
  review: bridge,
  room: bridge,
  later: bridge,
  debrief: bridge,
};

export const buildSet: BuildSet = (parts, view) => sets[view.act](parts, view);
