/** The bridge: the office at night, at dawn, and, for yesterday, by day, with its people. */
import { artFor } from '../cast.ts';
import { Figure } from '../figure.ts';
import { clamp } from '../motion.ts';
import { NoiseSprites } from '../noise.ts';
import { paintNoiseIcons } from '../paint/icons.ts';
import type { Container } from '../phaser.ts';
import { bridgePlan, type BridgePlan, type Spot } from '../plan.ts';
import { SeatLight } from '../seat.ts';
import type { StagePerson, StageView } from '../view.ts';
import { flightOf } from './bridge-flight.ts';
import { lightOn } from './bridge-light.ts';
import { BridgeRoom, type RoomState } from './bridge-room.ts';
import type { BuildSet, SetParts, StageSet } from './set.ts';

/** Where a person can be drawn. */
type Place = 'desk' | 'aside' | 'door' | 'gone';

interface Member {
  readonly figure: Figure;
  /** Their desk's light; null for a visitor. */
  readonly seat: SeatLight | null;
  place: Place;
  /** 0..1: people fade from one place to the next. */
  presence: number;
  person: StagePerson;
}

/** Places a second: how fast somebody is gone, and there again. */
const walks = 4;

class BridgeSet implements StageSet {
  readonly root: Container;
  readonly #parts: SetParts;
  readonly #plan: BridgePlan;
  readonly #key: string;
  readonly #byDay: boolean;
  readonly #room: BridgeRoom;
  readonly #people: Container;
  readonly #members = new Map<string, Member>();
  readonly #noise: NoiseSprites;
  readonly #liaison: Spot | null;

  constructor(parts: SetParts, view: StageView) {
    const { kit, size, lights } = parts;
    this.#parts = parts;
    this.#key = keyOf(view);
    this.#byDay = view.act === 'yesterday';
    this.#plan = bridgePlan(view.people, size.width, size.height, kit.direction);
    const liaison = view.people.find((one) => one.liaison);
    this.#liaison = this.#plan.desks.find(({ id }) => id === liaison?.id) ?? null;
    this.#room = new BridgeRoom(parts, this.#plan, this.#byDay, this.#liaison);
    this.#people = kit.group();
    this.root = kit.group();
    this.root.add([this.#room.back, this.#people, this.#room.front]);
    this.#seat(view);
    this.#noise = new NoiseSprites(kit, lights, paintNoiseIcons(kit));
    this.root.add([this.#room.near, this.#noise.root]);
  }

  fits(view: StageView): boolean {
    return keyOf(view) === this.#key;
  }

  show(view: StageView, now: boolean): void {
    for (const person of view.people) {
      const member = this.#members.get(person.id);
      if (!member) continue;
      member.person = person;
      member.seat?.show(person, now);
      if (now) this.#settle(member);
      else if (member.place === placeOf(person)) this.#pose(member, false);
    }
    this.#noise.show(view.noise, (item) => flightOf(item, view.noise, this.#plan, this.#liaison), now);
    this.#room.show(roomState(view), now);
  }

  frame(time: number, seconds: number): void {
    const still = this.#parts.kit.reducedMotion;
    for (const member of this.#members.values()) this.#frameMember(member, time, seconds, still);
    if (still) this.#noise.still();
    else this.#noise.frame(time, seconds);
    this.#room.frame(time, seconds);
  }

  hit(x: number, y: number): string | null {
    let found: string | null = null;
    let nearest = 1;
    for (const [id, { place }] of this.#members) {
      if (place === 'gone') continue;
      const spot = this.#spotOf(id, place);
      const across = Math.abs(x - spot.x) / Math.max(22, spot.width / 2);
      if (across > nearest || y > spot.y + spot.unit * 240 || y < spot.y - spot.unit * 900) continue;
      [nearest, found] = [across, id];
    }
    return found;
  }

  /** Everybody and their desk's light; whose place is where is decided by the first view. */
  #seat(view: StageView): void {
    const { kit, lights, size } = this.#parts;
    const art = artFor(view.people.map(({ id }) => id));
    for (const person of view.people) {
      const spot = this.#plan.desks.find(({ id }) => id === person.id);
      const seat = spot ? new SeatLight(kit, lights, spot, size, spot === this.#liaison) : null;
      const figure = new Figure(kit, person.id, art.get(person.id) ?? 'mina');
      if (seat) this.#people.add(seat.behind);
      seat?.addTo(this.root);
      this.#members.set(person.id, { figure, seat, place: 'gone', presence: 0, person });
    }
    for (const { figure } of this.#members.values()) this.#people.add(figure.root);
  }

  #spotOf(id: string, place: Place): Spot {
    if (place === 'aside') return this.#plan.aside;
    if (place === 'door') return this.#plan.doorway;
    return this.#plan.desks.find((desk) => desk.id === id) ?? this.#plan.doorway;
  }

  #pose({ person, figure, place }: Member, now: boolean): void {
    const spot = this.#spotOf(person.id, place);
    const { mood, posture } = person;
    figure.root.setPosition(spot.x, spot.y);
    figure.pose({ mood, posture, seated: place === 'desk', facing: spot.facing, unit: spot.unit }, now);
  }

  #settle(member: Member): void {
    this.#arrive(member);
    member.presence = member.place === 'gone' ? 0 : 1;
  }

  #arrive(member: Member): void {
    member.place = placeOf(member.person);
    this.#pose(member, true);
    // The doorway is behind the counter; who was taken aside is before the desks, close to us.
    const { back, front } = this.#room;
    const layer = { desk: this.#people, gone: this.#people, door: back, aside: front }[member.place];
    layer.add(member.figure.root);
  }

  #frameMember(member: Member, time: number, seconds: number, still: boolean): void {
    const { figure, seat, person } = member;
    const leaves = member.place !== placeOf(person);
    member.presence = clamp(member.presence + (leaves ? -seconds : seconds) * walks, 0, 1);
    if (leaves && member.presence === 0) this.#arrive(member);
    const shown = member.place !== 'gone' && member.presence > 0;
    figure.root.visible = shown;
    figure.root.alpha = member.presence;
    const { daylight, handsOn } = this.#room;
    seat?.frame(still ? 0 : time, seconds, 1 - daylight);
    if (!shown) return;
    const atDesk = member.place === 'desk' ? seat : null;
    const screen = atDesk?.screen ?? 0.25;
    const warmth = atDesk?.warmth ?? (member.place === 'door' ? 0.5 : 0.3);
    const attention = atDesk?.attention ?? 0;
    figure.light(lightOn({ byDay: this.#byDay, daylight, handsOn, screen, warmth, attention }));
    if (still) figure.still();
    else figure.frame(time, seconds);
  }
}

export const buildBridge: BuildSet = (parts, view) => new BridgeSet(parts, view);

function placeOf({ posture }: StagePerson): Place {
  if (posture === 'aside' || posture === 'door') return posture;
  return posture === 'away' ? 'gone' : 'desk';
}

function roomState(view: StageView): RoomState {
  const atDoor =
    view.people.some(({ posture }) => posture === 'door') ||
    view.noise.some(({ kind, held }) => kind === 'visitor' && !held);
  return {
    control: controlOf(view),
    handsOn: view.handsOn ? 1 : 0,
    stress: view.stress,
    door: atDoor ? 1 : 0,
    held: view.noise.filter(({ held }) => held).length,
  };
}

/** The debrief is the same room in the morning, however the night went. */
function controlOf({ act, control }: StageView): number {
  if (act === 'yesterday') return 0;
  return act === 'debrief' ? Math.max(0.9, control) : control;
}

/** What the painted pictures depend on. */
function keyOf(view: StageView): string {
  const light = view.act === 'yesterday' ? 'day' : 'night';
  return `${light} ${view.people.map(({ id, liaison }) => `${id}${liaison ? '*' : ''}`).join(' ')}`;
}
