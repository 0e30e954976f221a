/** The review, two days later: the wall, the table, the people, and a low sun. */
import type { Container, Image } from '../phaser.ts';
import { wave } from '../motion.ts';
import { paintTable, paintWall, stringOf, type WallPlan } from '../paint/wall.ts';
import { afternoon, glow } from '../palette.ts';
import { headroom } from '../plan.ts';
import type { StageView } from '../view.ts';
import { Row, type RowPlace } from './row.ts';
import type { BuildSet, SetParts, StageSet } from './set.ts';

class ReviewSet implements StageSet {
  readonly root: Container;
  readonly #row: Row;
  readonly #sun: Image;
  /** Over the pin that holds nothing. */
  readonly #gapLight: Image;
  readonly #gap: boolean;
  readonly #still: boolean;

  constructor(parts: SetParts, view: StageView) {
    const { kit, size, lights } = parts;
    const { width, height } = size;
    const narrow = width < 640;
    const sign = kit.direction === 'rtl' ? -1 : 1;
    const plan: WallPlan = { width, height, sign, table: height * 0.86 };
    this.#still = kit.reducedMotion;
    this.#gap = view.gap === true;
    const placeOf = (i: number, n: number): RowPlace => {
      const spacing = (width * 0.94) / Math.max(1, n);
      const x = width * 0.03 + spacing * (i + 0.5);
      const unit = Math.min(spacing / (narrow ? 430 : 700), (height * 0.42) / 800);
      // They look at each other; at a pin that holds nothing all of them look.
      const facing = (!this.#gap && i < n / 2 ? sign : -sign) as 1 | -1;
      return {
        x: (sign === 1 ? x : width - x) - headroom(facing, unit, narrow),
        y: plan.table,
        unit,
        facing,
      };
    };
    this.#row = new Row(parts, placeOf, false);
    this.#sun = kit
      .light(lights.beams, width * 0.5, height * 0.5, width * 1.1, height * 1.1, glow.dawn)
      .setFlipX(sign === -1);
    const pin = { x: width * (narrow ? 0.25 : 0.08), y: stringOf(plan) + 40 };
    this.#gapLight = kit.light(
      lights.soft,
      sign === 1 ? pin.x : width - pin.x,
      pin.y,
      Math.min(width * 0.9, 460),
      height * 0.95,
      0xffe2ae,
    );
    this.#gapLight.visible = this.#gap;
    this.root = kit.group();
    this.root.add([
      kit.layer(size, (context) => paintWall(context, plan, afternoon)),
      this.#gapLight,
      this.#row.root,
      this.#sun,
      kit.layer(size, (context) => paintTable(context, plan, afternoon)),
    ]);
  }

  fits(view: StageView): boolean {
    return (view.gap === true) === this.#gap;
  }

  show(view: StageView, now: boolean): void {
    const [top, bottom] = afternoon.people;
    this.#row.show(
      view,
      (lit) => ({
        top: lit ? 0xffffff : top,
        bottom: lit ? 0xffffff : bottom,
        rim: afternoon.rim,
        rimAlpha: lit ? 0.95 : 0.6,
        front: glow.dawn,
        frontAlpha: 0,
      }),
      now,
    );
  }

  frame(time: number, seconds: number): void {
    this.#row.frame(time, seconds);
    this.#gapLight.alpha = 0.42 + (this.#still ? 0 : 0.06 * wave(time, 0.11));
    this.#sun.alpha = 0.26 + (this.#still ? 0 : 0.04 * wave(time, 0.05));
  }

  hit(x: number, y: number): string | null {
    return this.#row.hit(x, y);
  }
}

export const buildReview: BuildSet = (parts, view) => new ReviewSet(parts, view);
