/** The room: rows of faces in half-light. The people of the night sit in the first row. */
import { blend, type Container, type Image } from '../phaser.ts';
import { wave } from '../motion.ts';
import { paintCrowd } from '../paint/crowd.ts';
import { paintHall, paintLamps, paintLectern } from '../paint/hall.ts';
import { headroom } from '../plan.ts';
import { glow } from '../palette.ts';
import type { StageView } from '../view.ts';
import { present, Row, type RowPlace } from './row.ts';
import type { BuildSet, SetParts, StageSet } from './set.ts';

/** Behind the first one. */
const rows = 4;

class HallSet implements StageSet {
  readonly root: Container;
  readonly #row: Row;
  readonly #crowd: { image: Image; x: number; y: number; row: number }[] = [];
  readonly #still: boolean;

  constructor(parts: SetParts, view: StageView) {
    const { kit, size } = parts;
    const { width, height } = size;
    const narrow = width < 640;
    const sign = kit.direction === 'rtl' ? -1 : 1;
    this.#still = kit.reducedMotion;
    this.root = kit.group();
    this.root.add(kit.layer(size, (context) => paintHall(context, size)));
    // Rows behind the first keep their size, whoever sits in front of them.
    const usual = (width * 0.9) / Math.max(6, present(view).length);
    const unitFor = (spacing: number): number =>
      Math.min(spacing / (narrow ? 420 : 620), (height * 0.52) / 800);
    const unit = unitFor(usual);
    for (let row = 0; row < rows; row++) this.#addCrowd(parts, row, unit);
    const lamps = kit.layer(size, (context) => paintLamps(context, size));
    lamps.setBlendMode(blend.add);
    this.root.add(lamps);
    const placeOf = (i: number, seats: number): RowPlace => {
      const spacing = (width * 0.9) / Math.max(1, seats);
      const x = width * 0.05 + spacing * (i + 0.5);
      const facing = (i < seats / 2 ? sign : -sign) as 1 | -1;
      const own = Math.min(unit, unitFor(spacing));
      return {
        x: (sign === 1 ? x : width - x) - headroom(facing, own, narrow),
        y: height * 1.01,
        unit: own,
        facing,
      };
    };
    this.#row = new Row(parts, placeOf, true);
    this.root.add([this.#row.root, kit.layer(size, (context) => paintLectern(context, size))]);
  }

  fits(): boolean {
    return true;
  }

  show(view: StageView, now: boolean): void {
    this.#row.show(
      view,
      (lit) => ({
        top: lit ? 0xffffff : 0xb9b6c6,
        bottom: lit ? 0xf4e8dc : 0x857f92,
        rim: 0xffe2b8,
        rimAlpha: 0.9,
        front: glow.dawn,
        frontAlpha: 0,
      }),
      now,
    );
  }

  frame(time: number, seconds: number): void {
    this.#row.frame(time, seconds);
    if (this.#still) return;
    // People who sit and listen are never quite still.
    for (const { image, x, y, row } of this.#crowd)
      image.setPosition(
        x + wave(time, 0.06, row * 0.31) * (0.6 + row * 0.3),
        y + wave(time, 0.11, row * 0.47) * 0.8,
      );
  }

  hit(x: number, y: number): string | null {
    return this.#row.hit(x, y);
  }

  /** Row 0 is the last one: small, dark, close together. @param front the first row's unit */
  #addCrowd({ kit, size }: SetParts, row: number, front: number): void {
    const { width, height } = size;
    const unit = front * (0.46 + row * 0.13);
    const strip = { width: width * 1.02, height: unit * 1260 };
    const key = kit.paint(strip, (context) =>
      paintCrowd(context, kit.atlas, { row, width: strip.width, base: strip.height - unit * 70, unit }),
    );
    const y = height * 1.01 - front * (40 + (rows - 1 - row) * 200) - strip.height + unit * 195;
    const image = kit.picture(key, -width * 0.01, y);
    this.root.add(image);
    this.#crowd.push({ image, x: image.x, y, row });
  }
}

export const buildHall: BuildSet = (parts, view) => new HallSet(parts, view);
