/** The light at one desk: the monitor that glows with focus, its reflections, the liaison's lamp. */
import type { Container, Image } from './phaser.ts';
import type { Kit, Size } from './kit.ts';
import { approach, wave } from './motion.ts';
import { lampBox, lampOf, monitorOf, paintLamp, phoneOf } from './paint/desks.ts';
import type { Lights } from './paint/lights.ts';
import { glow } from './palette.ts';
import type { Spot } from './plan.ts';
import type { StagePerson } from './view.ts';

/** Light falls at once and comes back slowly: finding the thread again takes minutes. */
const darkensASecond = 9;
const relightsASecond = 0.7;

interface Screen {
  readonly haze: Image;
  readonly edge: Image;
  readonly table: Image;
  readonly floor: Image;
  readonly attention: Image;
}

export class SeatLight {
  /** Behind the person: keeps a dark head apart from a dark city. */
  readonly behind: Image;
  readonly #screen: Screen;
  readonly #lamp: { bulb: Image; cone: Image; around: Image; stand: Image };
  /** The phone on the desk, lit while somebody calls. */
  readonly #phone: Image;
  /** The moment in which the thread is lost: light from the phone, then nothing. */
  readonly #flash: Image;
  /** 0..1, what the monitor shows now. */
  #level = 0;
  #lampLevel = 0;
  #attention = 0;
  #wanted = { level: 0, lamp: 0, attention: 0, rings: 0 };
  /** 1 when interrupted a moment ago. */
  #thud = 0;
  #interrupted = false;

  readonly #still: boolean;

  constructor(
    kit: Kit,
    lights: Lights,
    readonly spot: Spot,
    stage: Size,
  ) {
    this.#still = kit.reducedMotion;
    const { x, y, unit, width } = spot;
    const monitor = monitorOf(spot);
    const middle = monitor.x + monitor.width / 2;
    this.behind = kit.light(lights.soft, x, y - unit * 420, unit * 1000, unit * 1000, 0x33548f);
    this.#screen = {
      haze: kit
        .light(lights.cone, middle, monitor.y + 1, monitor.width * 1.9, unit * 520, glow.monitor)
        .setOrigin(0.5, 1),
      edge: kit.light(
        lights.plain,
        middle,
        monitor.y,
        monitor.width * 0.9,
        Math.max(1.5, unit * 9),
        0xcfe6ff,
      ),
      table: kit.light(lights.soft, middle, y + 1, monitor.width * 1.5, unit * 90, glow.monitor),
      floor: kit
        .light(
          lights.streak,
          middle,
          y + stage.height * 0.075,
          monitor.width * 1.2,
          stage.height * 0.15,
          glow.monitor,
        )
        .setOrigin(0.5, 0),
      attention: kit.light(lights.soft, x, y, width * 1.25, unit * 260, 0xe9edf5),
    };
    this.#lamp = lampLights(kit, lights, spot);
    const phone = phoneOf(spot);
    this.#phone = kit.light(lights.soft, phone.x, phone.y - unit * 20, unit * 260, unit * 200, 0xcfe6ff);
    this.#flash = kit.light(lights.ring, phone.x, phone.y - unit * 20, unit * 300, unit * 300, 0xcfe6ff);
  }

  addTo(front: Container): void {
    const { haze, edge, table, floor, attention } = this.#screen;
    const { around, cone, stand, bulb } = this.#lamp;
    front.add([floor, table, haze, edge, attention, around, cone, stand, bulb, this.#phone, this.#flash]);
  }

  /** @param rings something that nobody holds back is on the phone of this desk */
  show(person: StagePerson, rings: boolean, now: boolean): void {
    const gone = person.posture !== 'typing' && person.posture !== 'still';
    const wanted = this.#wanted;
    wanted.level = person.interrupted || gone ? 0 : person.focus;
    wanted.lamp = person.liaison && person.unasked !== true && !gone ? 1 : 0;
    wanted.attention = person.lit && !gone ? 1 : 0;
    wanted.rings = rings ? 1 : 0;
    if (person.interrupted && !this.#interrupted && !now) this.#thud = 1;
    this.#interrupted = person.interrupted;
    this.#lamp.stand.visible = person.liaison;
    if (!now) return;
    this.#level = this.#wanted.level;
    this.#lampLevel = this.#wanted.lamp;
    this.#attention = this.#wanted.attention;
  }

  /** @param dark 1 at night, 0 in daylight, where lamps and screens hardly show */
  frame(time: number, seconds: number, dark: number): void {
    const { level, lamp, attention } = this.#wanted;
    const rate = level < this.#level ? darkensASecond : relightsASecond;
    this.#level = approach(this.#level, level, rate, seconds);
    this.#lampLevel = approach(this.#lampLevel, lamp, 3, seconds);
    this.#attention = approach(this.#attention, attention, 5, seconds);
    const shown = this.#level * (0.35 + 0.65 * dark);
    const { haze, edge, table, floor } = this.#screen;
    haze.alpha = shown * 0.4 * (0.3 + 0.7 * dark);
    edge.alpha = 0.06 + shown * 0.85;
    table.alpha = shown * 0.5;
    floor.alpha = shown * 0.55 * dark;
    this.behind.alpha = (0.24 + 0.3 * this.#level) * dark;
    this.#screen.attention.alpha = this.#attention * 0.34;
    this.#frameLamp(time, dark);
    this.#framePhone(time, seconds);
  }

  #framePhone(time: number, seconds: number): void {
    const pulse = this.#still ? 0.8 : 0.6 + 0.4 * wave(time, 1.4, this.spot.x % 1);
    this.#phone.alpha = this.#wanted.rings * pulse * 0.75;
    this.#thud = Math.max(0, this.#thud - seconds * 2.2);
    this.#flash.alpha = this.#thud * this.#thud;
    const wide = this.spot.unit * (300 + (1 - this.#thud) * 520);
    this.#flash.setDisplaySize(wide, wide);
  }

  #frameLamp(time: number, dark: number): void {
    // Off in full daylight.
    const level = this.#lampLevel * Math.min(1, dark * 1.4);
    const alive = 1 + 0.02 * wave(time, 0.7);
    this.#lamp.around.alpha = level * 0.32 * alive;
    this.#lamp.cone.alpha = level * 0.6;
    this.#lamp.bulb.alpha = level;
  }

  /** 1 in the moment in which the thread is lost, then falling to 0. */
  get thud(): number {
    return this.#thud;
  }

  /** 0..1: the screen on the face. */
  get screen(): number {
    return this.#level;
  }

  /** 0..1: the lamp on the face. */
  get warmth(): number {
    return this.#lampLevel;
  }

  get attention(): number {
    return this.#attention;
  }
}

function lampLights(
  kit: Kit,
  lights: Lights,
  spot: Spot,
): { bulb: Image; cone: Image; around: Image; stand: Image } {
  const { x, y } = lampOf(spot);
  const { unit, facing } = spot;
  const wide = unit * 1250;
  const cone = kit
    .light(lights.shade, x + facing * unit * 8, y + unit * 30, unit * 620, unit * 330, glow.sodium)
    .setOrigin(0.5, 0);
  cone.angle = -facing * 8;
  return {
    around: kit.light(lights.soft, x + facing * unit * 120, y + unit * 40, wide, wide * 0.86, 0xc87a2c),
    cone,
    stand: kit.part(lampBox(spot), (context) => paintLamp(context, spot)),
    bulb: kit.light(lights.soft, x, y + unit * 30, unit * 190, unit * 120, 0xffdca8),
  };
}
