/** The bridge without its people: the room in two lights, and everything in it that glows or dims. */
import type { Container, Image } from '../phaser.ts';
import { approach, clamp, wave } from '../motion.ts';
import { paintChairs } from '../paint/chairs.ts';
import { paintCorridor } from '../paint/corridor.ts';
import { lampOf, paintDesks } from '../paint/desks.ts';
import { laptopOf, paintForeground, paintTerminal } from '../paint/foreground.ts';
import { paintOffice } from '../paint/office.ts';
import { paintGraph, paintPanel, panelOf, type Graph } from '../paint/status.ts';
import { dawn, day, glow, night, type Light } from '../palette.ts';
import type { BridgePlan, Spot } from '../plan.ts';
import type { SetParts } from './set.ts';

/** What the room shows; all but `held` are 0..1. */
export interface RoomState {
  /** Dark to dawn. */
  readonly control: number;
  readonly handsOn: number;
  readonly stress: number;
  /** Somebody is at the door. */
  readonly door: number;
  /** How many items the liaison holds. */
  readonly held: number;
}

export class BridgeRoom {
  /** Behind the people, before them, and before everything. */
  readonly back: Container;
  readonly front: Container;
  readonly near: Container;
  readonly #parts: SetParts;
  readonly #plan: BridgePlan;
  readonly #byDay: boolean;
  readonly #liaison: Spot | null;
  /** Pictures that fade in with the dawn. */
  readonly #dawn: Image[] = [];
  readonly #horizon: Image;
  readonly #graph: { now: Image; restored: Image };
  readonly #corridor: Image;
  readonly #beams: Image;
  readonly #bows: Image[];
  readonly #dust: Image[];
  readonly #edges: Image;
  readonly #terminal: Image[];
  /** As shown now, on its way to `#wanted`. */
  readonly #shown = { control: 0, handsOn: 0, stress: 0, door: 0, held: 0 };
  #wanted: RoomState = this.#shown;

  constructor(parts: SetParts, plan: BridgePlan, byDay: boolean, liaison: Spot | null) {
    const { kit, size, lights } = parts;
    this.#parts = parts;
    this.#plan = plan;
    this.#byDay = byDay;
    this.#liaison = liaison;
    [this.back, this.front, this.near] = [kit.group(), kit.group(), kit.group()];
    this.#paint(this.back, (context, light) => {
      paintOffice(context, plan, light);
      paintPanel(context, panelOf(plan), light);
      paintChairs(context, plan, light);
    });
    this.#horizon = this.#addHorizon();
    this.#graph = { now: this.#addGraph(byDay ? 'steady' : 'fallen'), restored: this.#addGraph('restored') };
    this.#corridor = kit.layer(size, (context) => paintCorridor(context, plan));
    this.back.add(this.#corridor);
    this.#beams = kit
      .light(lights.beams, size.width * 0.56, size.height * 0.5, size.width * 1.05, size.height, glow.dawn)
      .setFlipX(plan.sign === -1);
    this.front.add(this.#beams);
    const liaisons = new Set(liaison ? [liaison.id] : []);
    this.#paint(this.front, (context, light) => paintDesks(context, plan, light, liaisons));
    this.#paint(this.near, (context, light) => paintForeground(context, plan, light));
    this.#dust = this.#addDust();
    this.#bows = this.#addBows();
    this.#edges = kit
      .light(lights.vignette, size.width / 2, size.height / 2, size.width, size.height, 0xffffff)
      .setBlendMode(0);
    this.#terminal = this.#addTerminal();
    this.near.add([...this.#dust, ...this.#bows, this.#edges, ...this.#terminal]);
  }

  /** @param now true: be there at once */
  show(state: RoomState, now: boolean): void {
    this.#wanted = state;
    if (now) Object.assign(this.#shown, state);
  }

  /** 0 at night, 1 by day. */
  get daylight(): number {
    return this.#byDay ? 1 : this.#shown.control;
  }

  get handsOn(): number {
    return this.#shown.handsOn;
  }

  frame(time: number, seconds: number): void {
    const shown = this.#shown;
    const wanted = this.#wanted;
    shown.control = approach(shown.control, wanted.control, 0.8, seconds);
    shown.handsOn = approach(shown.handsOn, wanted.handsOn, 4, seconds);
    shown.stress = approach(shown.stress, wanted.stress, 1, seconds);
    shown.door = approach(shown.door, wanted.door, 5, seconds);
    shown.held = approach(shown.held, wanted.held, 5, seconds);
    this.#frameDawn(shown.control);
    fadeTo(this.#corridor, shown.door);
    for (const image of this.#terminal) fadeTo(image, shown.handsOn * 0.9);
    this.#bows.forEach((bow, i) => fadeTo(bow, clamp(shown.held - i, 0, 1) * (0.85 - i * 0.2)));
    this.#frameEdges(time);
    this.#frameDust(time);
  }

  /** Late: the dark lasts, then the colours come; the horizon is the first to know. */
  #frameDawn(control: number): void {
    for (const picture of this.#dawn) fadeTo(picture, control ** 1.6);
    fadeTo(this.#horizon, control * (1 - control) * 2.6);
    fadeTo(this.#graph.restored, clamp((control - 0.82) / 0.12, 0, 1));
    fadeTo(this.#graph.now, 1 - this.#graph.restored.alpha);
    fadeTo(this.#beams, clamp((control - 0.35) * 1.1, 0, 0.75));
  }

  /** The room closes in: a little at night, with a pulse under stress, hard when the leader looks down. */
  #frameEdges(time: number): void {
    const { stress, handsOn } = this.#shown;
    const pulse = this.#parts.kit.reducedMotion ? 0.5 : wave(time, 0.85 + stress * 0.5) * 0.5 + 0.5;
    const edges = 0.34 * (1 - this.daylight) + stress * (0.12 + 0.26 * pulse) + handsOn * 0.8;
    fadeTo(this.#edges, clamp(edges, 0, 0.97));
  }

  #frameDust(time: number): void {
    const still = this.#parts.kit.reducedMotion;
    const { height } = this.#parts.size;
    const bright = 0.4 + 0.6 * (1 - this.daylight);
    this.#dust.forEach((mote, i) => {
      mote.alpha = (0.14 + (still ? 0 : 0.14 * wave(time, 0.09, i * 0.37))) * bright;
      if (still) return;
      mote.x += wave(time, 0.05, i * 0.29) * 0.05;
      mote.y = (mote.y - 0.06 - (i % 4) * 0.015 + height) % height;
    });
  }

  /** Paints one picture in each light that this room can stand in; the dawn lies on the night. */
  #paint(parent: Container, painter: (context: CanvasRenderingContext2D, light: Light) => void): void {
    const { kit, size } = this.#parts;
    parent.add(kit.layer(size, (context) => painter(context, this.#byDay ? day : night)));
    if (this.#byDay) return;
    const picture = kit.layer(size, (context) => painter(context, dawn));
    parent.add(picture);
    this.#dawn.push(picture);
  }

  #addGraph(which: Graph): Image {
    const { kit } = this.#parts;
    const panel = panelOf(this.#plan);
    const key = kit.paint(panel, (context, size) => paintGraph(context, size, which));
    const image = kit.picture(key, panel.x, panel.y);
    this.back.add(image);
    return image;
  }

  /** The first light over the roofs, before the sky itself turns. */
  #addHorizon(): Image {
    const { kit, lights, size } = this.#parts;
    const { door, sign, sill } = this.#plan;
    const near = door.x + sign * door.width * 0.8;
    const far = sign === 1 ? size.width : 0;
    const wide = Math.abs(far - near);
    const image = kit
      .light(lights.streak, (near + far) / 2, sill, wide, size.height * 0.5, 0xe0765a)
      .setOrigin(0.5, 0);
    // The texture fades downwards; upside down it rises from the sill.
    image.scaleY *= -1;
    this.back.add(image);
    return image;
  }

  /** The leader's own screen, lit while their hands are on it. */
  #addTerminal(): Image[] {
    const { kit, lights, size } = this.#parts;
    const { x, y, width } = laptopOf(this.#plan);
    const screen = kit.layer(size, (context) => paintTerminal(context, this.#plan));
    return [kit.light(lights.soft, x, y, width * 4, width * 3, glow.monitor), screen];
  }

  /** Motes in the lamp's light. */
  #addDust(): Image[] {
    const { kit, lights, size } = this.#parts;
    const lamp = this.#liaison ? lampOf(this.#liaison) : { x: size.width * 0.7, y: size.height * 0.4 };
    return Array.from({ length: this.#plan.narrow ? 8 : 16 }, (_, i) => {
      const across = (((i * 61) % 100) / 100 - 0.5) * size.height * 0.8;
      const down = (((i * 37) % 100) / 100 - 0.35) * size.height * 0.7;
      const wide = 2 + (i % 3);
      return kit.light(lights.soft, lamp.x + across, lamp.y + down, wide, wide, 0xffd9a0);
    });
  }

  /** Between the liaison and the others, one bow for each thing held, three at most. */
  #addBows(): Image[] {
    const { kit, lights } = this.#parts;
    const spot = this.#liaison;
    // On a phone there is a neighbour's face where they would be.
    if (!spot || this.#plan.narrow) return [];
    return [0, 1, 2].map((i) => {
      const x = spot.x + spot.facing * spot.unit * (375 + i * 44);
      const y = spot.y - spot.unit * 430;
      return kit
        .light(lights.bow, x, y, spot.unit * 120, spot.unit * 400, glow.sodium)
        .setFlipX(spot.facing === -1);
    });
  }
}

/** An invisible picture costs nothing only when it is not drawn at all. */
function fadeTo(image: Image, alpha: number): void {
  image.alpha = alpha;
  image.visible = alpha > 0.003;
}
