/** Who wants the leader stands behind the glass of the door, three at most, and does not go away by itself. */
import { silhouette, type Kit } from '../kit.ts';
import { approach, wave } from '../motion.ts';
import type { Container } from '../phaser.ts';
import type { BridgePlan } from '../plan.ts';

/** Whose outline each borrows, and where it stands: a share of the door's width from its middle. */
const shadows = [
  { art: 'noor', at: 0.16, size: 1, tone: 0x4a3420 },
  { art: 'ade', at: -0.24, size: 0.93, tone: 0x5d4228 },
  { art: 'june', at: 0.36, size: 0.86, tone: 0x6b4d30 },
] as const;

export class Callers {
  readonly #callers: { root: Container; x: number; y: number; level: number; i: number }[];
  #count = 0;
  readonly #still: boolean;

  constructor(kit: Kit, { door }: BridgePlan, parent: Container) {
    this.#still = kit.reducedMotion;
    const unit = door.width / 900;
    this.#callers = shadows.map(({ art, at, size, tone }, i) => {
      const x = door.x + door.width * at;
      const y = door.y + door.height;
      const root = kit.group(x, y);
      const scale = (unit * size) / kit.atlas.data.meta.scale;
      const parts = [`${art}-body`, `${art}-head`]
        .filter((frame) => kit.hasPiece(frame))
        .map((frame) => silhouette(kit.piece(frame, 0.46, 1).setScale(scale), tone));
      root.add(parts);
      root.alpha = 0;
      return { root, x, y, level: 0, i };
    });
    // The last one stands furthest away.
    parent.add(this.#callers.map(({ root }) => root).toReversed());
  }

  show(count: number, now: boolean): void {
    this.#count = count;
    if (now) for (const caller of this.#callers) caller.level = caller.i < count ? 1 : 0;
  }

  frame(time: number, seconds: number): void {
    for (const caller of this.#callers) {
      caller.level = approach(caller.level, caller.i < this.#count ? 1 : 0, 4, seconds);
      caller.root.visible = caller.level > 0.01;
      if (!caller.root.visible) continue;
      caller.root.alpha = caller.level;
      // From one foot to the other.
      const shift = this.#still ? 0 : wave(time, 0.13, caller.i * 0.37) * 1.6;
      caller.root.setPosition(caller.x + shift, caller.y + (1 - caller.level) * 12);
    }
  }
}
