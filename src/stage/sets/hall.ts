/** The room: rows of faces in half-light. The people of the night sit in the first row. */
import { players } from '../cast.ts';
import { Image, type Container } from '../phaser.ts';
import { silhouette } from '../kit.ts';
import { wave } from '../motion.ts';
import { dice } from '../paint/brush.ts';
import { paintHall, paintLamps, paintLectern } from '../paint/hall.ts';
import { glow, mix } from '../palette.ts';
import type { StageView } from '../view.ts';
import { Row, rowKey } from './row.ts';
import type { BuildSet, SetParts, StageSet } from './set.ts';

/** One listener in the dark: a head without a face, and where it rests. */
interface Listener {
  readonly parts: Image[];
  readonly y: number;
  readonly phase: number;
}

class HallSet implements StageSet {
  readonly root: Container;
  readonly #row: Row;
  readonly #key: string;
  readonly #crowd: Listener[] = [];
  readonly #still: boolean;

  constructor(parts: SetParts, view: StageView) {
    const { kit, size } = parts;
    const { width, height } = size;
    const narrow = width < 640;
    const sign = kit.direction === 'rtl' ? -1 : 1;
    this.#key = rowKey(view);
    this.#still = kit.reducedMotion;
    this.root = kit.group();
    this.root.add(kit.layer(size, (context) => paintHall(context, size)));
    for (let row = 0; row < 4; row++) this.#addCrowd(parts, row, narrow);
    const lamps = kit.layer(size, (context) => paintLamps(context, size));
    lamps.setBlendMode(1);
    this.root.add(lamps);
    this.#row = new Row(parts, view, (i, n) => {
      const spacing = (width * 0.9) / Math.max(1, n);
      const x = width * 0.05 + spacing * (i + 0.5);
      const unit = Math.min(spacing / (narrow ? 420 : 620), (height * 0.5) / 800);
      return { x: sign === 1 ? x : width - x, y: height * 0.97, unit, facing: x < width / 2 ? 1 : -1 };
    });
    this.root.add([this.#row.root, kit.layer(size, (context) => paintLectern(context, size))]);
  }

  fits(view: StageView): boolean {
    return rowKey(view) === this.#key;
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
    for (const { parts, y, phase } of this.#crowd)
      for (const part of parts) part.y = y + wave(time, 0.12, phase) * 1.2;
  }

  hit(x: number, y: number): string | null {
    return this.#row.hit(x, y);
  }

  /** Row 0 is the last one: small, dark, close together. */
  #addCrowd({ kit, size, atlasScale }: SetParts, row: number, narrow: boolean): void {
    const { width, height } = size;
    const chance = dice(70 + row);
    const unit = (height * (0.1 + row * 0.033)) / 400;
    const spacing = unit * (narrow ? 520 : 560);
    const y = height * (0.46 + row * 0.105);
    const tone = mix(0x27344f, 0x5d6a88, row / 4);
    for (let x = -spacing * chance(); x < width + spacing; x += spacing * (0.86 + chance() * 0.3)) {
      const art = players[Math.floor(chance() * players.length)] ?? 'mina';
      const facing = x < width / 2 ? 1 : -1;
      const scale = unit / atlasScale;
      const piece = (frame: string, shift: number): Image =>
        kit.part(frame, (345 + 90) / 930, (865 + 110) / 1170).setPosition(x + shift, y).setScale(scale * facing, scale);
      const rim = -facing * 1.2;
      const parts = [
        silhouette(piece(`${art}-bust`, rim), mix(tone, 0xffe2b8, 0.35)),
        piece(`${art}-bust`, 0).setTint(tone),
        silhouette(piece(`${art}-head`, rim), mix(tone, 0xffe2b8, 0.35)),
        piece(`${art}-head`, 0).setTint(tone),
        piece(`face-${chance() < 0.5 ? 'calm' : chance() < 0.6 ? 'concerned' : 'tired'}`, 0).setTint(tone),
      ];
      this.root.add(parts);
      this.#crowd.push({ parts, y, phase: chance() });
    }
  }
}

export const buildHall: BuildSet = (parts, view) => new HallSet(parts, view);
