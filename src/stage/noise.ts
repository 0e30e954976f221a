/** Noise in flight: each item is a sign that flies at somebody, or is turned aside to the liaison. */
import { blend, Image, type Container } from './phaser.ts';
import type { Kit } from './kit.ts';
import { clamp, lerp, smooth, wave } from './motion.ts';
import type { Lights } from './paint/lights.ts';
import type { NoiseIcons } from './paint/icons.ts';
import { glow } from './palette.ts';
import type { StageNoise } from './view.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where one item comes from and where it ends; `bow` bends the way between, in pixels upwards. */
export interface Flight {
  readonly from: Point;
  readonly to: Point;
  readonly bow: number;
  /** Width of the sign in pixels. */
  readonly size: number;
}

/** Seconds from the edge to the desk: long enough to be seen coming. */
const flightSeconds = 1.3;
const dotsOnTrail = 9;

export class NoiseSprites {
  readonly root: Container;
  readonly #items = new Map<string, Sign>();

  constructor(
    readonly kit: Kit,
    readonly lights: Lights,
    readonly icons: NoiseIcons,
  ) {
    this.root = kit.group();
  }

  /** @param flightOf where each item belongs now */
  show(
    noise: readonly StageNoise[],
    flightOf: (item: StageNoise, index: number) => Flight,
    now: boolean,
  ): void {
    for (const [id, sign] of this.#items)
      if (!noise.some((item) => item.id === id)) {
        sign.destroy();
        this.#items.delete(id);
      }
    noise.forEach((item, index) => {
      let sign = this.#items.get(item.id);
      if (!sign) {
        sign = new Sign(this.kit, this.lights, this.root);
        this.#items.set(item.id, sign);
      }
      const { free, held } = this.icons[item.kind];
      sign.send(flightOf(item, index), item.held ? held : free, item, now);
    });
  }

  frame(time: number, seconds: number): void {
    for (const sign of this.#items.values()) sign.frame(time, seconds);
  }

  still(): void {
    for (const sign of this.#items.values()) sign.frame(0, flightSeconds * 2);
  }
}

class Sign {
  readonly #sign: Image;
  readonly #ring: Image;
  readonly #dots: Image[] = [];
  readonly #kit: Kit;
  #flight: Flight = { from: { x: 0, y: 0 }, to: { x: 0, y: 0 }, bow: 0, size: 20 };
  /** Seconds of the flight so far. */
  #age = 0;
  #held = false;
  #rings = false;
  #born = false;

  constructor(kit: Kit, lights: Lights, parent: Container) {
    this.#kit = kit;
    for (let i = 0; i < dotsOnTrail; i++) this.#dots.push(new Image(kit.scene, 0, 0, lights.dot));
    this.#ring = new Image(kit.scene, 0, 0, lights.ring).setBlendMode(blend.add);
    this.#sign = new Image(kit.scene, 0, 0, lights.soft);
    parent.add([...this.#dots, this.#ring, this.#sign]);
  }

  send(flight: Flight, texture: string, item: StageNoise, now: boolean): void {
    const moved = flight.to.x !== this.#flight.to.x || flight.to.y !== this.#flight.to.y;
    if (!this.#born || moved) {
      // Turned aside on its way: the new flight starts where it is.
      const from = this.#born && !now ? { x: this.#sign.x, y: this.#sign.y } : flight.from;
      this.#flight = { ...flight, from };
      this.#age = now ? flightSeconds : 0;
    }
    this.#born = true;
    this.#held = item.held;
    this.#rings = !item.held && (item.kind === 'call' || item.kind === 'alert');
    this.#sign.setTexture(texture).setDisplaySize(flight.size, flight.size);
    for (const dot of this.#dots) dot.setTint(item.held ? glow.sodium : 0x9fb0cf);
  }

  frame(time: number, seconds: number): void {
    this.#age += seconds;
    const share = smooth(this.#age / flightSeconds);
    const arrived = this.#age >= flightSeconds;
    const { size } = this.#flight;
    const buzz = arrived && this.#rings && time % 1.6 < 0.7 ? wave(time, 11) * size * 0.045 : 0;
    const bob = arrived && this.#held ? wave(time, 0.22, (this.#flight.to.x % 97) / 97) * size * 0.06 : 0;
    this.#sign.x = this.#at(share, 'x') + buzz;
    this.#sign.y = this.#at(share, 'y') + bob;
    this.#sign.alpha = clamp(this.#age * 4, 0, this.#held ? 0.95 : 1);
    this.#frameRing(time, arrived);
    this.#frameTrail(time, share);
  }

  #frameRing(time: number, arrived: boolean): void {
    const ring = this.#ring;
    ring.visible = arrived && this.#rings;
    if (!ring.visible) return;
    const beat = this.#kit.reducedMotion ? 0.35 : (time / 1.6) % 1;
    const wide = this.#flight.size * (0.8 + beat * 1.1);
    ring.setPosition(this.#sign.x, this.#sign.y).setDisplaySize(wide, wide).setTint(glow.monitor);
    ring.alpha = (1 - beat) * 0.55;
  }

  /** Held items keep a dotted line to where they came from; flying ones pull a short one. */
  #frameTrail(time: number, share: number): void {
    const { size } = this.#flight;
    const march = this.#kit.reducedMotion ? 0.5 : (time * 0.55) % 1;
    for (let i = 0; i < this.#dots.length; i++) {
      const dot = this.#dots[i];
      if (!dot) continue;
      const along = this.#held ? ((i + march) / dotsOnTrail) * share : share - (i + 1) * 0.035;
      dot.visible = along > 0 && along < share && (this.#held || share < 1);
      if (!dot.visible) continue;
      dot.setPosition(this.#at(along, 'x'), this.#at(along, 'y'));
      const wide = size * (this.#held ? 0.1 : 0.26 * (1 - i / dotsOnTrail));
      dot.setDisplaySize(wide, wide);
      dot.alpha = this.#held ? 0.25 + 0.6 * along : 0.5 * (1 - i / dotsOnTrail);
    }
  }

  /** One coordinate on the way (quadratic, bowed upwards), without making a point object. */
  #at(share: number, axis: 'x' | 'y'): number {
    const { from, to, bow } = this.#flight;
    const middle = (from[axis] + to[axis]) / 2 - (axis === 'y' ? bow : 0);
    return lerp(lerp(from[axis], middle, share), lerp(middle, to[axis], share), share);
  }

  destroy(): void {
    for (const image of [...this.#dots, this.#ring, this.#sign]) image.destroy();
  }
}
