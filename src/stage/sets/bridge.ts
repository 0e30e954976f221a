/** The bridge: the office at night, at dawn, and, for yesterday, by day, with its people. */
import { artFor, hash } from '../cast.ts';
import { Figure, type Gesture } from '../figure.ts';
import { clamp, smooth } from '../motion.ts';
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
type Place = 'desk' | 'aside' | 'door' | 'lead' | 'gone';

interface Member {
  readonly figure: Figure;
  /** Their desk's light; null for a visitor. */
  readonly seat: SeatLight | null;
  place: Place;
  /** 0..1: people fade from one place to the next. */
  presence: number;
  person: StagePerson;
  /** In place: nothing moves them until they go somewhere. */
  settled: boolean;
  /** The sum of what falls on them, as last drawn: light is mixed anew only when it changes. */
  fallen: number;
}

/** Places a second: how fast somebody gets up and is gone, and there again. */
const walks = 1.9;

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
  #liaison: Spot | null = null;
  /** Where those look who have no screen to look at: whoever is spoken to, or has come in; null is nowhere. */
  #looked: { id: string; x: number } | null = null;

  constructor(parts: SetParts, view: StageView) {
    const { kit, size, lights } = parts;
    this.#parts = parts;
    this.#key = keyOf(view);
    this.#byDay = view.act === 'yesterday';
    this.#plan = bridgePlan(view.people, size.width, size.height, kit.direction);
    this.#room = new BridgeRoom(parts, this.#plan, this.#byDay);
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
    const liaison = view.people.find((one) => one.liaison);
    this.#liaison = this.#plan.desks.find(({ id }) => id === liaison?.id) ?? null;
    this.#looked = this.#whoIsLookedAt(view);
    for (const person of view.people) {
      const member = this.#members.get(person.id);
      if (!member) continue;
      member.person = person;
      const rings = view.noise.some(({ target, held }) => target === person.id && !held);
      member.seat?.show(person, rings, now);
      if (now) this.#settle(member);
      else if (member.place === placeOf(person)) this.#pose(member, false);
    }
    this.#noise.show(view.noise, (item) => flightOf(item, view.noise, this.#plan, this.#liaison), now);
    this.#room.show(roomState(view), this.#liaison, now);
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
      const seat = spot ? new SeatLight(kit, lights, spot, size) : null;
      const figure = new Figure(kit, person.id, art.get(person.id) ?? 'mina');
      if (seat) this.#people.add(seat.behind);
      seat?.addTo(this.root);
      this.#members.set(person.id, {
        figure,
        seat,
        place: 'gone',
        presence: 0,
        person,
        settled: false,
        fallen: -1,
      });
    }
    for (const { figure } of this.#members.values()) this.#people.add(figure.root);
  }

  #spotOf(id: string, place: Place): Spot {
    if (place === 'aside') return this.#plan.aside;
    if (place === 'door') return this.#plan.doorway;
    if (place === 'lead') return this.#plan.lead;
    return this.#plan.desks.find((desk) => desk.id === id) ?? this.#plan.doorway;
  }

  #whoIsLookedAt({ people }: StageView): { id: string; x: number } | null {
    const one =
      people.find(({ posture }) => posture === 'lead' || posture === 'door') ??
      people.find(({ lit, posture }) => lit && posture !== 'away' && posture !== 'aside');
    return one ? { id: one.id, x: this.#spotOf(one.id, placeOf(one)).x } : null;
  }

  /** Who works looks at the screen; the others turn to whoever is looked at. */
  #turnOf({ id, posture, interrupted }: StagePerson, spot: Spot): 1 | -1 {
    if (!this.#looked || this.#looked.id === id || posture !== 'still' || interrupted) return 1;
    return (this.#looked.x - spot.x) * spot.facing < 0 ? -1 : 1;
  }

  #pose({ person, figure, place, presence }: Member, now: boolean): void {
    const spot = this.#spotOf(person.id, place);
    const { mood, posture, uneasy = false } = person;
    const seated = place === 'desk' && presence === 1;
    const gesture = seated ? gestureOf(person) : null;
    const turn = seated ? this.#turnOf(person, spot) : 1;
    figure.pose({ mood, posture, uneasy, turn, gesture, seated, facing: spot.facing, unit: spot.unit }, now);
  }

  /** On the way: up from the desk and towards the door, in through the door, up to our own desk from below. */
  #walk({ figure, place, presence, person, seat }: Member): void {
    const spot = this.#spotOf(person.id, place);
    const away = 1 - smooth(presence);
    const out = -this.#plan.sign * away * spot.unit;
    const jolt = (seat?.thud ?? 0) * spot.unit * 22;
    if (place === 'desk')
      figure.root.setPosition(spot.x + out * 300, spot.y - spot.unit * 120 * Math.min(1, away * 3) + jolt);
    else if (place === 'aside') figure.root.setPosition(spot.x, spot.y + away * spot.unit * 500);
    else figure.root.setPosition(spot.x + out * 240, spot.y);
  }

  #settle(member: Member): void {
    member.presence = placeOf(member.person) === 'gone' ? 0 : 1;
    this.#arrive(member);
    this.#walk(member);
  }

  #arrive(member: Member): void {
    member.place = placeOf(member.person);
    member.settled = false;
    this.#pose(member, true);
    // The doorway is behind the counter; who was taken aside is before the desks, close to us.
    const { doorway, front, near } = this.#room;
    const layers = { desk: this.#people, gone: this.#people, door: doorway, aside: near, lead: front };
    const layer = layers[member.place];
    layer.add(member.figure.root);
  }

  #frameMember(member: Member, time: number, seconds: number, still: boolean): void {
    const { figure, seat, person } = member;
    const leaves = member.place !== placeOf(person);
    const before = member.presence;
    member.presence = clamp(before + (leaves ? -seconds : seconds) * walks, 0, 1);
    if (before !== member.presence) member.settled = false;
    if (leaves && member.presence === 0) this.#arrive(member);
    if (before !== member.presence && (before === 1 || member.presence === 1)) this.#pose(member, false);
    const shown = member.place !== 'gone' && member.presence > 0;
    figure.root.visible = shown;
    figure.root.alpha = Math.min(1, member.presence * 2.5);
    this.#walk(member);
    const { daylight, handsOn, warmth: lamps } = this.#room;
    seat?.frame(still ? 0 : time, seconds, 1 - daylight);
    if (!shown) return;
    const atDesk = member.place === 'desk' ? seat : null;
    const screen = atDesk?.screen ?? 0.25;
    const warmth = Math.max(lamps * 0.7, atDesk?.warmth ?? (member.place === 'door' ? 0.5 : 0.3));
    const attention = atDesk?.attention ?? 0;
    // Each has a weight of its own, so that two that change against each other are not missed.
    const fallen = daylight + handsOn * 3 + screen * 7 + warmth * 13 + attention * 29;
    if (Math.abs(fallen - member.fallen) > 0.004) {
      member.fallen = fallen;
      figure.light(lightOn({ byDay: this.#byDay, daylight, handsOn, screen, warmth, attention }));
    }
    if (still) figure.still();
    else figure.frame(time, seconds);
  }
}

export const buildBridge: BuildSet = (parts, view) => new BridgeSet(parts, view);

function placeOf({ posture }: StagePerson): Place {
  if (posture === 'aside' || posture === 'door' || posture === 'lead') return posture;
  return posture === 'away' ? 'gone' : 'desk';
}

/** The hands: a call that got through is at the ear; who is afraid or at a loss has a hand at the mouth. */
function gestureOf({ id, mood, posture, interrupted }: StagePerson): Gesture | null {
  if (interrupted) return 'phone';
  if (posture !== 'still') return null;
  return mood === 'afraid' || (mood === 'concerned' && hash(id) % 2 === 0) ? 'chin' : null;
}

/** Between the best night's stress and a bad one's the room closes in: outside of that the eye sees no difference. */
const quietStress = 0.25;
const loudStress = 0.55;

function roomState(view: StageView): RoomState {
  const callers = view.noise.filter(
    ({ held, target, kind }) => !held && target === null && kind !== 'alert',
  ).length;
  const atDoor =
    view.people.some(({ posture }) => posture === 'door') ||
    view.noise.some(({ kind, held }) => kind === 'visitor' && !held);
  return {
    control: controlOf(view),
    handsOn: view.handsOn ? 1 : 0,
    stress: clamp((view.stress - quietStress) / (loudStress - quietStress), 0, 1),
    // Who waits behind the glass stands in the light of the corridor.
    door: atDoor ? 1 : callers > 0 ? 0.6 : 0,
    held: view.noise.filter(({ held }) => held).length,
    callers,
    leads: view.leads ?? [],
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
  return `${light} ${view.people.map(({ id }) => id).join(' ')}`;
}
