/**
 * The constants of the game model that a what-if may lean on, as factors: 1 is what docs/model.md states. A night is
 * always played with 1; only a replay that asks "and if this figure were wrong?" gives others. Multiplying by 1 changes
 * no bit, so a replay without a model is the night as it was.
 */

/**
 * lag: minutes of finding the thread again; candour: how far a word moves it; error: slips in a fixed sequence;
 * misheard: work given without a read-back; bystander: minutes in which "can someone" is nobody; noise: callers;
 * patience: what an audience makes of an update; pace: work done in a minute; rework: minutes that a mistake costs
 * again; dig: what you find at the keyboard; guardrail: what a purchase takes off the chance six months later.
 */
export const constants = [
  'lag',
  'candour',
  'error',
  'misheard',
  'bystander',
  'noise',
  'patience',
  'pace',
  'rework',
  'dig',
  'guardrail',
] as const;
export type Constant = (typeof constants)[number];

/** A factor for each constant. */
export type Model = Readonly<Record<Constant, number>>;

/** The model as it is documented and played. */
export const plainModel: Model = {
  lag: 1,
  candour: 1,
  error: 1,
  misheard: 1,
  bystander: 1,
  noise: 1,
  patience: 1,
  pace: 1,
  rework: 1,
  dig: 1,
  guardrail: 1,
};
