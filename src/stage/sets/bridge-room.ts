/** The bridge without its people: the room in two lights, and everything in it that glows or dims. */
import type { Container, Image } from '../phaser.ts';
import { approach, clamp, smooth, wave } from '../motion.ts';
import { paintBoard } from '../paint/board.ts';
import { paintChairs } from '../paint/chairs.ts';
import { paintCorridor } from '../paint/corridor.ts';
import { desksBox, paintDesks } from '../paint/desks.ts';
import { foregroundBox, laptopOf, paintForeground, paintTerminal } from '../paint/foreground.ts';
import { paintGlassDoor, paintOffice } from '../paint/office.ts';
import { paintGraph, paintPanel, panelOf, type Graph } from '../paint/status.ts';
import { dawn, day, glow, night, type Light } from '../palette.ts';
import type { BridgePlan, Spot } from '../plan.ts';
import type { Box } from '../kit.ts';
import { BoardCards } from './bridge-board.ts';
import { Callers } from './bridge-callers.ts';
import { Leaving } from './bridge-leaving.ts';
import { Weather } from './bridge-weather.ts';
import type { LeadState } from '../view.ts';
import type { SetParts } from './set.ts';

/** What the room shows; all but the last three are 0..1. */
export interface RoomState {
  /** Dark to dawn. */
  readonly control: number;
  readonly handsOn: number;
  readonly stress: number;
  /** Somebody is at the door. */
  readonly door: number;
  /** How many items the liaison holds. */
  readonly held: number;
  /** How many stand behind the glass and want the leader. */
  readonly callers: number;
  readonly leads: readonly LeadState[];
}

export class BridgeRoom {
  /** Behind the people, before them, and before everything. */
  readonly back: Container;
  readonly front: Container;
  readonly near: Container;
  /** Who has opened the door stands before its glass. */
  readonly doorway: Container;
  readonly #parts: SetParts;
  readonly #plan: BridgePlan;
  readonly #byDay: boolean;
  /** Pictures that fade in with the dawn. */
  readonly #dawn: Image[] = [];
  readonly #horizon: Image;
  readonly #graph: { now: Image; restored: Image };
  readonly #board: BoardCards;
  readonly #callers: Callers;
  readonly #weather: Weather;
  readonly #leaving: Leaving | null;
  readonly #corridor: Image;
  readonly #beams: Image;
  readonly #pendants: Image[];
  readonly #bows: Image[];
  readonly #dust: Image[];
  readonly #edges: Image;
  readonly #terminal: Image[];
  /** As shown now, on its way to `#wanted`. */
  readonly #shown = { control: 0, handsOn: 0, stress: 0, door: 0, held: 0 };
  #wanted: RoomState = { ...this.#shown, callers: 0, leads: [] };

  constructor(parts: SetParts, plan: BridgePlan, byDay: boolean) {
    const { kit, size, lights } = parts;
    this.#parts = parts;
    this.#plan = plan;
    this.#byDay = byDay;
    [this.back, this.front, this.near, this.doorway] = [kit.group(), kit.group(), kit.group(), kit.group()];
    const whole = { x: 0, y: 0, ...size };
    this.#paint(this.back, whole, (context, light) => {
      paintOffice(context, plan, light);
      paintPanel(context, panelOf(plan), light);
      paintBoard(context, plan, light);
      paintChairs(context, plan, light);
    });
    this.#horizon = this.#addHorizon();
    this.#weather = new Weather(parts, plan, this.back);
    this.#graph = { now: this.#addGraph(byDay ? 'steady' : 'fallen'), restored: this.#addGraph('restored') };
    this.#board = new BoardCards(kit, plan, this.back);
    const door = doorBox(plan);
    this.#corridor = kit.part(door, (context) => paintCorridor(context, plan));
    this.back.add(this.#corridor);
    this.#callers = new Callers(kit, plan, this.back);
    this.back.add(kit.part(door, (context) => paintGlassDoor(context, plan, byDay ? day : night)));
    this.back.add(this.doorway);
    this.#leaving = byDay ? new Leaving(kit, plan, this.back) : null;
    this.#pendants = this.#addPendants();
    this.#beams = kit
      .light(lights.beams, size.width * 0.56, size.height * 0.5, size.width * 1.05, size.height, glow.dawn)
      .setFlipX(plan.sign === -1);
    this.front.add(this.#beams);
    this.#paint(this.front, desksBox(plan), (context, light) => paintDesks(context, plan, light));
    this.#paint(this.near, foregroundBox(plan), (context, light) => paintForeground(context, plan, light));
    this.#dust = this.#addDust();
    this.#bows = [0, 1, 2].map(() => kit.light(lights.bow, 0, 0, 10, 10, glow.sodium));
    this.#edges = kit
      .light(lights.vignette, size.width / 2, size.height / 2, size.width, size.height, 0xffffff)
      .setBlendMode(0);
    this.#terminal = this.#addTerminal();
    this.near.add([...this.#dust, ...this.#bows, this.#edges, ...this.#terminal]);
  }

  /** @param now true: be there at once */
  show(state: RoomState, liaison: Spot | null, now: boolean): void {
    this.#wanted = state;
    this.#board.show(state.leads, now);
    this.#callers.show(state.callers, now);
    this.#placeBows(liaison);
    if (!now) return;
    const { control, handsOn, stress, door, held } = state;
    Object.assign(this.#shown, { control, handsOn, stress, door, held });
  }

  /** 0 at night, 1 by day. */
  get daylight(): number {
    return this.#byDay ? 1 : dawnOf(this.#shown.control);
  }

  /** 0..1: how warm the lamps overhead make the room. */
  get warmth(): number {
    return this.#byDay ? 0 : clamp(this.#shown.control * 1.8, 0, 1) * (1 - this.daylight);
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
    this.#frameLight(shown.control);
    this.#board.frame(seconds);
    this.#callers.frame(time, seconds);
    this.#leaving?.frame(time);
    this.#weather.frame(time, 1 - this.daylight);
    fadeTo(this.#corridor, shown.door);
    for (const image of this.#terminal) fadeTo(image, shown.handsOn * 0.9);
    for (let i = 0; i < this.#bows.length; i++) {
      const bow = this.#bows[i];
      if (bow) fadeTo(bow, this.#bowsShown ? clamp(shown.held - i, 0, 1) * (0.85 - i * 0.2) : 0);
    }
    this.#frameEdges(time);
    this.#frameDust(time);
  }

  /** Control is light: first the lamps come on, one after the other, then the sky turns. */
  #frameLight(control: number): void {
    const daylight = dawnOf(control);
    for (const picture of this.#dawn) fadeTo(picture, daylight);
    fadeTo(this.#horizon, this.#byDay ? 0 : smooth((control - 0.2) / 0.4) * (1 - daylight) * 0.8);
    fadeTo(this.#graph.restored, clamp((control - 0.82) / 0.12, 0, 1));
    fadeTo(this.#graph.now, 1 - this.#graph.restored.alpha);
    fadeTo(this.#beams, clamp((control - 0.55) * 1.5, 0, 0.75));
    const count = this.#pendants.length;
    for (let i = 0; i < count; i++) {
      const pendant = this.#pendants[i];
      const on = smooth((control - 0.08 - (i / count) * 0.42) / 0.12);
      if (pendant) fadeTo(pendant, this.#byDay ? 0 : on * (0.42 - 0.36 * daylight));
    }
  }

  /** The room closes in: a little at night, with a pulse under stress, hard when the leader looks down. */
  #frameEdges(time: number): void {
    const { stress, handsOn } = this.#shown;
    const pulse = this.#parts.kit.reducedMotion ? 0.5 : wave(time, 0.85 + stress * 0.5) * 0.5 + 0.5;
    const edges = 0.34 * (1 - this.daylight) + stress * (0.12 + 0.26 * pulse) + handsOn * 0.8;
    fadeTo(this.#edges, this.#byDay ? 0 : clamp(edges, 0, 0.97));
  }

  #frameDust(time: number): void {
    const still = this.#parts.kit.reducedMotion;
    const { height } = this.#parts.size;
    const bright = 0.4 + 0.6 * (1 - this.daylight);
    for (let i = 0; i < this.#dust.length; i++) {
      const mote = this.#dust[i];
      if (!mote) continue;
      mote.alpha = (0.14 + (still ? 0 : 0.14 * wave(time, 0.09, i * 0.37))) * bright;
      if (still) continue;
      mote.x += wave(time, 0.05, i * 0.29) * 0.05;
      mote.y = (mote.y - 0.06 - (i % 4) * 0.015 + height) % height;
    }
  }

  /** Paints one picture in each light that this room can stand in; the dawn lies on the night. */
  #paint(
    parent: Container,
    box: Box,
    painter: (context: CanvasRenderingContext2D, light: Light) => void,
  ): void {
    const { kit } = this.#parts;
    parent.add(kit.part(box, (context) => painter(context, this.#byDay ? day : night)));
    if (this.#byDay) return;
    const picture = kit.part(box, (context) => painter(context, dawn));
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

  /** Warm light from the lamps overhead, one for each desk; they come on as the team gets its grip. */
  #addPendants(): Image[] {
    const { kit, lights, size } = this.#parts;
    const top = size.height * 0.05;
    const cones = this.#plan.desks.map(({ x, width, y }) =>
      kit.light(lights.shade, x, top, width * 1.15, (y - top) * 1.2, 0xe0984e).setOrigin(0.5, 0),
    );
    this.back.add(cones);
    return cones;
  }

  /** The leader's own screen, lit while their hands are on it. */
  #addTerminal(): Image[] {
    const { kit, lights } = this.#parts;
    const { x, y, width } = laptopOf(this.#plan);
    const screen = kit.part(foregroundBox(this.#plan), (context) => paintTerminal(context, this.#plan));
    return [kit.light(lights.soft, x, y, width * 4, width * 3, glow.monitor), screen];
  }

  /** Motes in the light at the far end. */
  #addDust(): Image[] {
    const { kit, lights, size } = this.#parts;
    const end = this.#plan.desks.at(-1);
    const lamp = end
      ? { x: end.x, y: end.y - end.unit * 330 }
      : { x: size.width * 0.7, y: size.height * 0.4 };
    return Array.from({ length: this.#plan.narrow ? 6 : 14 }, (_, i) => {
      const across = (((i * 61) % 100) / 100 - 0.5) * size.height * 0.9;
      const down = (((i * 37) % 100) / 100 - 0.35) * size.height * 0.7;
      const wide = 2 + (i % 3);
      return kit.light(lights.soft, lamp.x + across, lamp.y + down, wide, wide, 0xffd9a0);
    });
  }

  #bowsShown = false;

  /** Between the liaison and the others, one bow for each thing held, three at most. */
  #placeBows(spot: Spot | null): void {
    // On a phone there is a neighbour's face where they would be.
    this.#bowsShown = spot !== null && !this.#plan.narrow;
    if (!spot) return;
    this.#bows.forEach((bow, i) => {
      bow
        .setPosition(spot.x + spot.facing * spot.unit * (375 + i * 44), spot.y - spot.unit * 430)
        .setDisplaySize(spot.unit * 120, spot.unit * 400)
        .setFlipX(spot.facing === -1);
    });
  }
}

/** How much of the day is there: the dark lasts, then the colours come. */
function dawnOf(control: number): number {
  return smooth((control - 0.4) / 0.58);
}

function doorBox({ door }: BridgePlan): Box {
  const edge = door.width * 0.06;
  return {
    x: door.x - door.width / 2 - edge,
    y: door.y - edge,
    width: door.width + edge * 2,
    height: door.height + edge,
  };
}

/** An invisible picture costs nothing only when it is not drawn at all. */
function fadeTo(image: Image, alpha: number): void {
  image.alpha = alpha;
  image.visible = alpha > 0.003;
}
