/** Every message that a reading can hold. Worded in the interface's texts under `reader.`. */
import { features } from './features.ts';

const kinds = ['empty', 'too-long', 'other-language', 'noise', 'not-a-statement'] as const;
const levels = ['0', '1', '2', '3', '4'] as const;
/** Beside one for each feature: what kind of find it is. */
const variants = [
  'agent.taking',
  'agent.act',
  'agent.thing',
  'agent.by',
  'agent.nobody',
  'regret.formula',
  'passive.happened',
  'naming.role',
  'naming.name',
] as const;
const missing = ['agent', 'failing', 'repair'] as const;
const doubts = ['short', 'edge', 'mixed', 'neutral'] as const;
const questions = [
  'denial',
  'naming',
  'agent',
  'failing',
  'passive',
  'deflection',
  'buried',
  'harm',
  'repair',
  'minimising',
  'overclaiming',
  'prevention',
  'regret',
  'bolstering',
  'late',
  'certainty',
] as const;

export const messageIds = [
  ...kinds.map((id) => `reader.kind.${id}` as const),
  ...levels.map((id) => `reader.level.${id}` as const),
  ...features.map((id) => `reader.why.${id}` as const),
  ...variants.map((id) => `reader.why.${id}` as const),
  ...features.map((id) => `reader.has.${id}` as const),
  ...missing.map((id) => `reader.lacks.${id}` as const),
  ...doubts.map((id) => `reader.doubt.${id}` as const),
  ...questions.map((id) => `reader.ask.${id}` as const),
] as const;

export type MessageId = (typeof messageIds)[number];
type Short<Id> = Id extends `reader.${infer Rest}` ? Rest : never;
/** An id without `reader.` before it, as the rules write it. */
export type ShortId = Short<MessageId>;
export type Why = ShortId extends infer Id ? (Id extends `why.${infer Rest}` ? Rest : never) : never;
