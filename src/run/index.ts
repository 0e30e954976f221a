/** The run layer's public face. */
export { canonical } from '../scenario/canonical.ts';
export { draw, shuffled } from './chance.ts';
export { engineVersion, logFormat, type RunHeader, type RunLog, type RunOptions } from './log.ts';
export { causes, type Cause, type Ledger } from './ledger.ts';
export { constants, plainModel, type Constant, type Model } from './model.ts';
export type { LoggedMove, Move, MoveType, Refusal, Update } from './moves.ts';
export { preparedInjects } from './moves/host.ts';
export { mostEvents, replay, ReplayError } from './replay.ts';
export {
  breaks,
  createRun,
  fork,
  hears,
  newHeader,
  price,
  refuse,
  stateOf,
  step,
  toLog,
  type Run,
  type RunEvent,
  type StepResult,
} from './run.ts';
export type { DraftFlaw, Entry, EntryBody, EntryOf, EntryType, PostTruth } from './timeline.ts';
export type { Thread } from './threads.ts';
export { view } from './view-of.ts';
export type * from './view.ts';
