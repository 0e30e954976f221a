/** The call: a dark bedroom that the ringing phone lights, again and again, until somebody answers. */
import type { Container, Image } from '../phaser.ts';
import { approach, clamp, smooth, wave } from '../motion.ts';
import { bedroomPlan, paintBedroom } from '../paint/bedroom.ts';
import { glow } from '../palette.ts';
import type { StageView } from '../view.ts';
import type { BuildSet, SetParts, StageSet } from './set.ts';

/** Seconds from one ring to the next, and how long one lasts. */
const ring = { every: 2.6, long: 1.5 };

class BedroomSet implements StageSet {
  readonly root: Container;
  readonly #parts: SetParts;
  readonly #lit: Image;
  readonly #halo: Image;
  readonly #rings: Image[];
  readonly #home: { x: number; y: number };
  #level = 0.8;
  #ringing = false;

  constructor(parts: SetParts) {
    const { kit, size, lights } = parts;
    this.#parts = parts;
    const plan = bedroomPlan(size.width, size.height, kit.direction);
    const { phone } = plan;
    this.#home = { x: phone.x, y: phone.y };
    this.root = kit.group();
    this.#lit = kit.layer(size, (context) => paintBedroom(context, plan, true));
    this.#halo = kit.light(
      lights.soft,
      phone.x,
      phone.y,
      phone.height * 2.4,
      phone.height * 2.4,
      glow.monitor,
    );
    this.#rings = [0, 1].map(() => kit.light(lights.ring, phone.x, phone.y, 10, 10, glow.monitor));
    const edges = kit.light(
      lights.vignette,
      size.width / 2,
      size.height / 2,
      size.width,
      size.height,
      0xffffff,
    );
    edges.setBlendMode(0).alpha = 0.75;
    this.root.add([
      kit.layer(size, (context) => paintBedroom(context, plan, false)),
      this.#lit,
      this.#halo,
      ...this.#rings,
      edges,
    ]);
  }

  fits(): boolean {
    return true;
  }

  show(view: StageView): void {
    // Answered, the phone keeps its light and stops shaking.
    this.#ringing = view.noise.some(({ kind }) => kind === 'call');
  }

  frame(time: number, seconds: number): void {
    const { kit, size } = this.#parts;
    const still = kit.reducedMotion;
    const beat = time % ring.every;
    const rings = this.#ringing && (still || beat < ring.long);
    const wanted = !this.#ringing ? 0.72 : rings ? 1 : 0.34;
    this.#level = still ? wanted : approach(this.#level, wanted, rings ? 12 : 3, seconds);
    this.#lit.alpha = this.#level;
    this.#halo.alpha = this.#level * 0.4;
    this.#lit.x = rings && !still ? wave(time, 17) * 0.6 : 0;
    this.#rings.forEach((image, i) => {
      const share = still ? 0.3 + i * 0.25 : clamp((beat - i * 0.35) / 1.3, 0, 1);
      const wide = size.height * (0.36 + smooth(share) * 0.5);
      image.setPosition(this.#home.x, this.#home.y).setDisplaySize(wide, wide);
      image.alpha = this.#ringing ? (1 - share) * 0.4 : 0;
    });
  }

  hit(): null {
    return null;
  }
}

export const buildBedroom: BuildSet = (parts) => new BedroomSet(parts);
