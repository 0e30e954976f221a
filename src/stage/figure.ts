/** One person, from atlas layers: body, a head that turns, a face that changes, and light on both. */
import { hash, type Mood, type Player } from './cast.ts';
import { blend, tintMode, type Container, type Image } from './phaser.ts';
import { silhouette, type Kit } from './kit.ts';
import { approach, wave } from './motion.ts';
import { mix } from './palette.ts';
import type { Posture } from './view.ts';

/** The atlas's paper in Open Peeps units (see assets/art/layers.ts) and two points of every body. */
const paper = { x: -90, y: -110, width: 930, height: 1170 };
const neck = { x: 392, y: 606 };
/** What lies on the level of a desk's surface. */
const chest = { x: 345, y: 865 };

/** The same as a share of the paper's height. */
export const deskLine = (chest.y + 20 - paper.y) / paper.height;

/** The light that a person stands in. */
export interface FigureLight {
  /** Multiplied onto head and body. */
  readonly top: number;
  readonly bottom: number;
  /** The outline from behind, and how strong it is, 0..1. */
  readonly rim: number;
  readonly rimAlpha: number;
  /** A screen or lamp in front: its colour and strength, 0..1. */
  readonly front: number;
  readonly frontAlpha: number;
}

export type Gesture = 'phone' | 'chin';

export interface FigurePose {
  readonly mood: Mood;
  readonly posture: Posture;
  /** What the hands do, where it can be seen from here. */
  readonly gesture?: Gesture | null;
  /** Whom they turn to: 1 as the body faces, -1 the other way. */
  readonly turn?: 1 | -1;
  /** Stops typing again and again, and looks away. */
  readonly uneasy?: boolean;
  /** Behind a desk: nothing below it is drawn. */
  readonly seated: boolean;
  /** 1 looks to the right. */
  readonly facing: 1 | -1;
  /** Drawn size: pixels for one unit. */
  readonly unit: number;
}

/** Without motion an uneasy person is seen looking away. */
const stillGlance = 1;

export class Figure {
  readonly root: Container;
  readonly #head: Container;
  readonly #bodyParts: { rim: Image; base: Image; front: Image };
  readonly #headParts: { rim: Image; base: Image; face: Image; top: Image | null; front: Image };
  /** The raised arm; it comes up and goes down again. */
  readonly #arm: Image;
  #raised = 0;
  #gesture: Gesture | null = null;
  readonly #phase: number;
  #pose: FigurePose = { mood: 'calm', posture: 'still', seated: true, facing: 1, unit: 0.2 };
  /** 1 as the body faces, -1 looking away. */
  #turn = 1;
  #tilt = 0;
  #sink = 0;
  #nextBlink = 2;
  #shownFace = '';

  constructor(
    readonly kit: Kit,
    readonly id: string,
    readonly art: Player,
  ) {
    this.#phase = (hash(id) % 1000) / 1000;
    const bodyPart = (): Image => part(kit, `${art}-body`, chest);
    const headPart = (frame: string): Image => part(kit, frame, neck);
    this.#bodyParts = {
      rim: silhouette(bodyPart(), 0xffffff),
      base: bodyPart(),
      front: silhouette(bodyPart(), 0xffffff).setBlendMode(blend.add),
    };
    this.#headParts = {
      rim: silhouette(headPart(`${art}-head`), 0xffffff),
      base: headPart(`${art}-head`),
      face: headPart('face-calm'),
      top: kit.hasPiece(`${art}-top`) ? headPart(`${art}-top`) : null,
      front: silhouette(headPart(`${art}-head`), 0xffffff).setBlendMode(blend.add),
    };
    this.root = kit.group();
    this.#head = kit.group(neck.x - chest.x, neck.y - chest.y);
    const { rim, base, face, top, front } = this.#headParts;
    this.#arm = headPart(`${art}-chin`);
    this.#head.add([rim, base, face, ...(top ? [top] : []), front, this.#arm]);
    const body = this.#bodyParts;
    this.root.add([body.rim, body.base, body.front, this.#head]);
  }

  /** @param now true: no turning, already there */
  pose(pose: FigurePose, now: boolean): void {
    this.#pose = pose;
    this.root.setScale(pose.unit * pose.facing, pose.unit);
    const body = `${this.art}-${pose.seated ? 'bust' : 'body'}`;
    for (const image of Object.values(this.#bodyParts)) image.setFrame(body);
    const rimShift = -8 - 0.7 / pose.unit;
    this.#bodyParts.rim.setPosition(rimShift, rimShift * 0.6);
    this.#headParts.rim.setPosition(rimShift, rimShift * 0.6);
    if (now) {
      this.#turn = this.#turnWanted(stillGlance);
      this.#tilt = tiltOf(pose);
      this.#sink = sinkOf(pose);
    }
    this.#showFace(`face-${pose.mood}`);
    this.#raise(pose.gesture ?? null, now);
  }

  #raise(gesture: Gesture | null, now: boolean): void {
    const known = gesture !== null && this.kit.hasPiece(`${this.art}-${gesture}`) ? gesture : null;
    if (known && known !== this.#gesture) {
      this.#arm.setFrame(`${this.art}-${known}`);
      this.#raised = 0;
    }
    this.#gesture = known;
    if (now) this.#raised = known ? 1 : 0;
  }

  light(light: FigureLight): void {
    const body = this.#bodyParts;
    const head = this.#headParts;
    body.base.setTint(light.bottom, light.bottom, mix(light.bottom, 0, 0.35), mix(light.bottom, 0, 0.35));
    head.base.setTint(light.top, light.top, light.bottom, light.bottom);
    head.face.setTint(light.top, light.top, light.bottom, light.bottom);
    head.top?.setTint(light.top, light.top, light.bottom, light.bottom);
    this.#arm.setTint(light.top, light.top, light.bottom, light.bottom);
    body.rim.setTint(light.rim).setTintMode(tintMode.fill).alpha = light.rimAlpha;
    head.rim.setTint(light.rim).setTintMode(tintMode.fill).alpha = light.rimAlpha;
    body.front.setTint(light.front).setTintMode(tintMode.fill);
    head.front.setTint(light.front).setTintMode(tintMode.fill);
    // A light in front and below: strong on the chin, none on the hair.
    const { frontAlpha } = light;
    head.front.setAlpha(0, 0, frontAlpha, frontAlpha);
    body.front.setAlpha(frontAlpha * 0.9, frontAlpha * 0.9, 0, 0);
    head.front.visible = frontAlpha > 0.004;
    body.front.visible = head.front.visible;
  }

  /** Breathes, types, blinks, turns. */
  frame(time: number, seconds: number): void {
    const pose = this.#pose;
    const glance = wave(time, 0.16, this.#phase);
    this.#turn = approach(this.#turn, this.#turnWanted(glance), 9, seconds);
    this.#tilt = approach(this.#tilt, tiltOf(pose), 4, seconds);
    this.#sink = approach(this.#sink, sinkOf(pose), 4, seconds);
    this.#raised = approach(this.#raised, this.#gesture ? 1 : 0, 7, seconds);
    this.#blink(time);
    const breath = wave(time, pose.mood === 'afraid' ? 0.42 : 0.24, this.#phase);
    const types = pose.posture === 'typing' && !(pose.uneasy && glance > -0.35);
    const typing = types ? this.#typing(time) : 0;
    const tremor = pose.mood === 'afraid' ? wave(time, 5.5, this.#phase) * 0.9 : 0;
    this.#place(breath, typing, tremor);
  }

  /** The same without any motion. */
  still(): void {
    this.#turn = this.#turnWanted(stillGlance);
    this.#place(0, 0, 0);
  }

  #place(breath: number, typing: number, tremor: number): void {
    const head = this.#head;
    head.x = neck.x - chest.x + tremor;
    head.y = neck.y - chest.y + this.#sink + breath * 2.2 + typing * 3;
    head.angle = this.#tilt + breath * 0.5 + typing * 0.5;
    // Never quite zero: a head that turns is thin for a moment, not gone.
    head.scaleX = Math.abs(this.#turn) < 0.12 ? 0.12 * Math.sign(this.#turn || 1) : this.#turn;
    this.#arm.visible = this.#raised > 0.02;
    this.#arm.alpha = Math.min(1, this.#raised * 3);
    this.#arm.y = (1 - this.#raised) * 260;
    const lift = 1 + breath * 0.006;
    this.#bodyParts.base.setPosition(typing * 1.6, this.#sink * 0.6 - typing);
    this.#bodyParts.front.setPosition(typing * 1.6, this.#sink * 0.6 - typing);
    this.#bodyParts.base.scaleY = this.#bodyParts.base.scaleX * lift;
    this.#bodyParts.front.scaleY = this.#bodyParts.base.scaleY;
  }

  /** Bursts of keys with pauses between, out of step with the neighbours. */
  #typing(time: number): number {
    const busy = wave(time, 0.11, this.#phase) + 0.5 * wave(time, 0.27, this.#phase * 3);
    return busy < -0.35 ? 0 : wave(time, 3.3, this.#phase) * 0.7 + wave(time, 5.1, this.#phase) * 0.3;
  }

  /** @param glance -1..1: who is uneasy looks away while it is high */
  #turnWanted(glance: number): number {
    const { mood, posture, uneasy, turn = 1 } = this.#pose;
    if (posture === 'aside') return 1;
    return mood === 'afraid' || (uneasy && glance > 0.2) ? -1 : turn;
  }

  #blink(time: number): void {
    if (time < this.#nextBlink) return;
    const closed = `blink-${this.#pose.mood}`;
    if (this.#shownFace === closed || !this.kit.hasPiece(closed)) {
      this.#showFace(`face-${this.#pose.mood}`);
      this.#nextBlink = time + 2.2 + ((this.#phase * 977 + time * 1.7) % 3.4);
    } else {
      this.#showFace(closed);
      this.#nextBlink = time + 0.13;
    }
  }

  #showFace(frame: string): void {
    if (this.#shownFace === frame) return;
    this.#shownFace = frame;
    this.#headParts.face.setFrame(frame);
  }
}

/** Degrees that the head leans forward (positive: looks down). */
const tilts: Record<Mood, number> = { calm: 0, concerned: 3, afraid: 2, tired: 7, angry: -2, relieved: -4 };
const workingTilt = 3;

function tiltOf({ mood, posture }: FigurePose): number {
  return tilts[mood] + (posture === 'typing' ? workingTilt : 0);
}

/** Units that head and shoulders hang down. */
const sinks: Record<Mood, number> = {
  calm: 0,
  concerned: 4,
  afraid: 14,
  tired: 18,
  angry: -4,
  relieved: -5,
};

function sinkOf({ mood }: FigurePose): number {
  return sinks[mood];
}

/** One layer with its origin at a point of the paper; in units, so its parent's scale is pixels a unit. */
function part(kit: Kit, frame: string, at: { x: number; y: number }): Image {
  return kit
    .piece(frame, (at.x - paper.x) / paper.width, (at.y - paper.y) / paper.height)
    .setScale(1 / kit.atlas.data.meta.scale);
}
