/** What the page and the what-if worker say to each other. */
import type { Alternative, Change, Luck, WhatIf, WhatIfs } from '../assessment/what-if/index.ts';
import type { RunLog } from '../run/index.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';

/** What may be asked. `debrief`: those that taught most; `ask`: some changes of the player's. */
export type Question =
  | { kind: 'debrief' }
  | { kind: 'luck' }
  /** What can be asked about a move of the log. */
  | { kind: 'alternatives'; n: number }
  | { kind: 'ask'; changes: Change[] };

export interface Answers {
  debrief: WhatIfs;
  luck: Luck;
  alternatives: Alternative[];
  ask: WhatIf[];
}

export type ToWorker =
  | { type: 'night'; compiled: CompiledScenario; log: RunLog }
  | { type: 'question'; id: number; question: Question }
  | { type: 'cancel'; id: number };

export type FromWorker =
  | { type: 'progress'; id: number; done: number; total: number }
  | { type: 'answer'; id: number; answer: Answers[Question['kind']] }
  /** Expected: the log is not over, the move is not there. `code` as in WhatIfError and ReplayError. */
  | { type: 'refused'; id: number; code: string; message: string }
  | { type: 'failed'; id: number; message: string };
