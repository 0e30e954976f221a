/** The stage's public surface. Importing it costs nothing: Phaser loads when a stage is created. */
import type { Stage, StageOptions } from './view.ts';

export { avatarStyle, type AvatarStyle } from './avatars.ts';
export { bridgePlan, type BridgePlan, type Spot } from './plan.ts';
export type {
  LeadState,
  Mood,
  Posture,
  Stage,
  StageAct,
  StageCost,
  StageNoise,
  StageOptions,
  StagePerson,
  StageView,
} from './view.ts';

/**
 * A picture of the night in `parent`, which it fills. Rejects when there is no WebGL, when Phaser or
 * the art cannot be loaded, or when starting takes too long; nothing is left behind then.
 */
export async function createStage(parent: HTMLElement, options: StageOptions): Promise<Stage> {
  const { openStage } = await import('./open.ts');
  return openStage(parent, options);
}
