/** Yesterday at 16:40: colleagues with their coats on, on their way along the back wall to the door. */
import { silhouette, type Kit } from '../kit.ts';
import { clamp, wave } from '../motion.ts';
import type { Container } from '../phaser.ts';
import type { BridgePlan } from '../plan.ts';

/** Whose outline each borrows, and when in the round it sets off, 0..1. */
const walkers = [
  { art: 'noor', at: 0.12, tone: 0x8797ad },
  { art: 'tomas', at: 0.45, tone: 0x94a1b3 },
  { art: 'ingrid', at: 0.55, tone: 0x7d8da5 },
  { art: 'ade', at: 0.86, tone: 0x8b99ae },
] as const;
/** Seconds from the far end to the door, with the wait until the next round. */
const round = 34;

export class Leaving {
  readonly #walkers: { root: Container; at: number }[];
  readonly #plan: BridgePlan;
  readonly #still: boolean;
  readonly #base: number;

  constructor(kit: Kit, plan: BridgePlan, parent: Container) {
    this.#plan = plan;
    this.#still = kit.reducedMotion;
    const unit = (plan.desks[0]?.unit ?? 0.2) * 0.5;
    this.#base = plan.skirting + plan.height * 0.03;
    this.#walkers = walkers.map(({ art, at, tone }) => {
      const root = kit.group();
      const scale = unit / kit.atlas.data.meta.scale;
      root.add(
        [`${art}-body`, `${art}-head`]
          .filter((frame) => kit.hasPiece(frame))
          .map((frame) => silhouette(kit.piece(frame, 0.46, 1).setScale(scale), tone)),
      );
      // The drawing looks to the right; the door is at the near end.
      root.scaleX = -plan.sign;
      parent.add(root);
      return { root, at };
    });
  }

  frame(time: number): void {
    const { width, door, sign } = this.#plan;
    const far = sign === 1 ? width * 1.08 : -width * 0.08;
    for (const { root, at } of this.#walkers) {
      const along = this.#still ? at : (time / round + at) % 1;
      const step = this.#still ? 0 : Math.abs(wave(time, 0.85, at));
      root.setPosition(far + (door.x - far) * along, this.#base - step * 3);
      // Through the door they are gone.
      root.alpha = clamp((1 - along) * 12, 0, 1);
    }
  }
}
