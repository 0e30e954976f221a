/** A debrief in which nothing has been said yet, as the server tells it. */
import type { DebriefNow } from '../../../src/workshop/protocol/debrief.ts';

export const emptyDebrief = (change: Partial<DebriefNow> = {}): DebriefNow => ({
  step: 'land',
  since: 0,
  until: null,
  players: 0,
  sent: 0,
  words: [],
  self: null,
  rated: null,
  takeBack: [],
  predict: null,
  choices: [],
  whatIfs: [],
  working: false,
  recalls: [],
  commitments: { made: 0, shared: [], checklist: { 30: 0, 90: 0 } },
  change: null,
  ...change,
});
