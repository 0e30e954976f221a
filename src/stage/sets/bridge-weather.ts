/** Rain on the windows: it falls at night, and it has stopped when the day comes. */
import { wave } from '../motion.ts';
import type { Container, Image } from '../phaser.ts';
import { wallOf } from '../paint/board.ts';
import type { BridgePlan } from '../plan.ts';
import type { SetParts } from './set.ts';

const drops = { wide: 26, narrow: 10 } as const;

export class Weather {
  readonly #drops: { image: Image; speed: number; phase: number }[] = [];
  readonly #top: number;
  readonly #sill: number;
  readonly #still: boolean;

  constructor({ kit, lights, size }: SetParts, plan: BridgePlan, parent: Container) {
    this.#still = kit.reducedMotion;
    this.#top = size.height * 0.06;
    this.#sill = plan.sill;
    const { left, right } = wallOf(plan);
    const inner = plan.door.x + plan.sign * plan.door.width * 0.85;
    const [from, to] = plan.sign === 1 ? [inner, size.width] : [0, inner];
    for (let i = 0; i < (plan.narrow ? drops.narrow : drops.wide); i++) {
      const x = from + ((i * 0.618) % 1) * (to - from);
      if (!plan.narrow && x > left && x < right) continue;
      const long = size.height * (0.05 + ((i * 7) % 5) * 0.012);
      const image = kit.light(lights.streak, x, this.#top, 1.6, long, 0x9fc4f2).setOrigin(0.5, 1);
      // The tail is above the drop.
      image.scaleY *= -1;
      parent.add(image);
      this.#drops.push({ image, speed: 0.1 + ((i * 13) % 7) * 0.035, phase: (i * 0.37) % 1 });
    }
  }

  frame(time: number, dark: number): void {
    const fall = this.#sill - this.#top;
    for (const { image, speed, phase } of this.#drops) {
      const along = this.#still ? phase : (time * speed + phase + 0.06 * wave(time, 0.4, phase)) % 1;
      image.y = this.#top + Math.abs(along) * fall;
      image.alpha = 0.5 * dark * (1 - Math.abs(along) * 0.5);
      image.visible = image.alpha > 0.02;
    }
  }
}
