/** The bridge: the office at night, at dawn, and, for yesterday, by day. */
import { artFor } from '../cast.ts';
import { Figure } from '../figure.ts';
import type { Container, Image } from '../phaser.ts';
import { approach, clamp, wave } from '../motion.ts';
import { NoiseSprites, type Flight } from '../noise.ts';
import { paintChairs } from '../paint/chairs.ts';
import { lampOf, paintDesks, phoneOf } from '../paint/desks.ts';
import { laptopOf, paintForeground, paintTerminal } from '../paint/foreground.ts';
import { paintNoiseIcons } from '../paint/icons.ts';
import { paintOffice } from '../paint/office.ts';
import { paintGraph, paintPanel, panelOf, type Graph } from '../paint/status.ts';
import { dawn, day, glow, mix, night, type Light } from '../palette.ts';
import { bridgePlan, type BridgePlan, type Spot } from '../plan.ts';
import { SeatLight } from '../seat.ts';
import type { StageNoise, StagePerson, StageView } from '../view.ts';
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

class BridgeSet implements StageSet {
  readonly root: Container;
  readonly #plan: BridgePlan;
  readonly #members = new Map<string, Member>();
  readonly #noise: NoiseSprites;
  readonly #parts: SetParts;
  readonly #key: string;
  /** Pictures that fade in with the dawn. */
  readonly #dawn: Image[] = [];
  readonly #layers: Record<'back' | 'people' | 'front', Container>;
  readonly #corridor: Image;
  readonly #graph: { bad: Image; good: Image };
  readonly #terminal: Image[];
  readonly #edges: Image;
  readonly #beams: Image;
  readonly #horizon: Image;
  readonly #dust: Image[];
  readonly #bows: Image[];
  #view: StageView;
  #control = 0;
  #handsOn = 0;
  #door = 0;
  #stress = 0;
  /** How many held items the bows show. */
  #shield = 0;

  constructor(parts: SetParts, view: StageView) {
    const { kit, size, lights } = parts;
    this.#parts = parts;
    this.#view = view;
    this.#key = keyOf(view);
    const plan = bridgePlan(view.people, size.width, size.height, kit.direction);
    this.#plan = plan;
    this.root = kit.group();
    this.#layers = { back: kit.group(), people: kit.group(), front: kit.group() };
    const byDay = view.act === 'yesterday';
    const base = byDay ? day : night;
    const others: Light[] = byDay ? [] : [dawn];

    this.#paint(this.#layers.back, base, others, (context, light) => {
      paintOffice(context, plan, light);
      paintPanel(context, panelOf(plan), light);
      paintChairs(context, plan, light);
    });
    this.#graph = this.#addGraph();
    this.#corridor = this.#addCorridor();
    this.#horizon = this.#addHorizon();
    this.#beams = kit
      .light(lights.beams, size.width * 0.56, size.height * 0.5, size.width * 1.05, size.height, glow.dawn)
      .setFlipX(plan.sign === -1);
    const liaisons = new Set(view.people.filter((one) => one.liaison).map((one) => one.id));
    this.#seat(liaisons);
    this.#paint(this.#layers.front, base, others, (context, light) => paintDesks(context, plan, light, liaisons));
    this.root.add([this.#layers.back, this.#layers.people, this.#beams, this.#layers.front]);
    this.#lightSeats();
    this.#paint(this.root, base, others, (context, light) => paintForeground(context, plan, light));
    this.#noise = new NoiseSprites(kit, lights, paintNoiseIcons(kit));
    this.#dust = this.#addDust();
    this.#bows = this.#addBows();
    this.#edges = kit.light(lights.vignette, size.width / 2, size.height / 2, size.width, size.height, 0xffffff);
    this.#edges.setBlendMode(0);
    this.root.add([...this.#dust, ...this.#bows, this.#noise.root, this.#edges]);
    this.#terminal = this.#addTerminal();
  }

  fits(view: StageView): boolean {
    return keyOf(view) === this.#key;
  }

  show(view: StageView, now: boolean): void {
    this.#view = view;
    for (const person of view.people) {
      const member = this.#members.get(person.id);
      if (!member) continue;
      member.person = person;
      member.seat?.show(person, now);
      if (now) this.#settle(member);
      else if (member.place === placeOf(person)) this.#pose(member, false);
    }
    this.#noise.show(view.noise, (item) => this.#flight(item), now);
    if (!now) return;
    this.#control = controlOf(view);
    this.#handsOn = view.handsOn ? 1 : 0;
    this.#stress = view.stress;
    this.#door = this.#doorWanted();
    this.#shield = heldOf(view);
  }

  frame(time: number, seconds: number): void {
    const view = this.#view;
    const still = this.#parts.kit.reducedMotion;
    this.#control = approach(this.#control, controlOf(view), 0.8, seconds);
    this.#handsOn = approach(this.#handsOn, view.handsOn ? 1 : 0, 4, seconds);
    this.#stress = approach(this.#stress, view.stress, 1, seconds);
    this.#door = approach(this.#door, this.#doorWanted(), 5, seconds);
    this.#shield = approach(this.#shield, heldOf(view), 5, seconds);
    for (const member of this.#members.values()) this.#frameMember(member, time, seconds, still);
    if (still) this.#noise.still();
    else this.#noise.frame(time, seconds);
    this.#frameRoom(time, still);
  }

  hit(x: number, y: number): string | null {
    let found: string | null = null;
    let nearest = Infinity;
    for (const [id, { figure, place }] of this.#members) {
      if (place === 'gone') continue;
      const spot = this.#spotOf(id, place);
      const across = Math.abs(x - spot.x) / Math.max(22, spot.width / 2);
      if (across > 1 || y > spot.y + spot.unit * 240 || y < figure.root.y - spot.unit * 900) continue;
      if (across < nearest) [nearest, found] = [across, id];
    }
    return found;
  }

  /** Paints one picture in each light; the later ones lie on top and fade in. */
  #paint(
    parent: Container,
    base: Light,
    others: readonly Light[],
    painter: (context: CanvasRenderingContext2D, light: Light) => void,
  ): void {
    const { kit, size } = this.#parts;
    parent.add(kit.layer(size, (context) => painter(context, base)));
    for (const light of others) {
      const picture = kit.layer(size, (context) => painter(context, light));
      parent.add(picture);
      this.#dawn.push(picture);
    }
  }

  #seat(liaisons: ReadonlySet<string>): void {
    const { kit, lights, size } = this.#parts;
    const art = artFor(this.#view.people.map(({ id }) => id));
    for (const person of this.#view.people) {
      const spot = this.#plan.desks.find(({ id }) => id === person.id);
      const seat = spot ? new SeatLight(kit, lights, spot, size, liaisons.has(person.id)) : null;
      const figure = new Figure(kit, person.id, art.get(person.id) ?? 'mina');
      if (seat) this.#layers.people.add(seat.behind);
      this.#members.set(person.id, { figure, seat, place: 'gone', presence: 0, person });
    }
    for (const { figure } of this.#members.values()) this.#layers.people.add(figure.root);
  }

  #lightSeats(): void {
    for (const { seat } of this.#members.values()) seat?.addTo(this.root);
  }

  #addGraph(): { bad: Image; good: Image } {
    const { kit } = this.#parts;
    const panel = panelOf(this.#plan);
    const draw = (which: Graph): Image =>
      kit.picture(
        kit.paint(panel, (context, size) => paintGraph(context, size, which)),
        panel.x,
        panel.y,
      );
    const byDay = this.#view.act === 'yesterday';
    const graph = { bad: draw(byDay ? 'steady' : 'fallen'), good: draw('restored') };
    this.#layers.back.add([graph.bad, graph.good]);
    return graph;
  }

  /** The lit corridor in the open door. */
  #addCorridor(): Image {
    const { kit } = this.#parts;
    const { door } = this.#plan;
    const key = kit.paint(door, (context, { width, height }) => {
      const light = context.createLinearGradient(0, 0, 0, height);
      light.addColorStop(0, '#ffdca6');
      light.addColorStop(0.6, '#e0a05a');
      light.addColorStop(1, '#a8692f');
      context.fillStyle = light;
      context.fillRect(0, 0, width, height);
      context.fillStyle = 'rgba(90,50,20,0.28)';
      context.beginPath();
      context.moveTo(0, height);
      context.lineTo(width * 0.3, height * 0.62);
      context.lineTo(width * 0.7, height * 0.62);
      context.lineTo(width, height);
      context.fill();
      context.fillStyle = 'rgba(255,246,220,0.8)';
      context.fillRect(width * 0.36, height * 0.1, width * 0.28, height * 0.03);
    });
    const image = kit.picture(key, door.x - door.width / 2, door.y);
    this.#layers.back.add(image);
    return image;
  }

  /** The first light over the roofs, before the sky itself turns. */
  #addHorizon(): Image {
    const { kit, lights, size } = this.#parts;
    const image = kit.light(lights.soft, size.width * 0.61, this.#plan.sill, size.width * 1.5, size.height, 0xd0705a);
    this.#layers.back.add(image);
    return image;
  }

  #addTerminal(): Image[] {
    const { kit, lights, size } = this.#parts;
    const { x, y, width } = laptopOf(this.#plan);
    const screen = kit.layer(size, (context) => paintTerminal(context, this.#plan));
    const around = kit.light(lights.soft, x, y, width * 4, width * 3, glow.monitor);
    this.root.add([around, screen]);
    return [around, screen];
  }

  #addDust(): Image[] {
    const { kit, lights, size } = this.#parts;
    const lamp = this.#lampPoint();
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
    const spot = this.#liaisonSpot();
    // On a phone there is a neighbour's face where they would be.
    if (!spot || this.#plan.narrow) return [];
    return [0, 1, 2].map((i) => {
      const x = spot.x + spot.facing * spot.unit * (375 + i * 44);
      const bow = kit.light(lights.bow, x, spot.y - spot.unit * 430, spot.unit * 120, spot.unit * 400, glow.sodium);
      return bow.setFlipX(spot.facing === -1);
    });
  }

  #lampPoint(): { x: number; y: number } {
    const spot = this.#liaisonSpot();
    return spot ? lampOf(spot) : { x: this.#plan.width * 0.7, y: this.#plan.height * 0.4 };
  }

  #liaisonSpot(): Spot | null {
    const liaison = this.#view.people.find((one) => one.liaison);
    return this.#plan.desks.find(({ id }) => id === liaison?.id) ?? null;
  }

  #spotOf(id: string, place: Place): Spot {
    if (place === 'aside') return this.#plan.aside;
    if (place === 'door') return this.#plan.doorway;
    return this.#plan.desks.find((desk) => desk.id === id) ?? this.#plan.doorway;
  }

  #pose(member: Member, now: boolean): void {
    const { person, figure, place } = member;
    const spot = this.#spotOf(person.id, place);
    figure.root.setPosition(spot.x, spot.y);
    const { mood, posture } = person;
    figure.pose({ mood, posture, seated: place === 'desk', facing: spot.facing, unit: spot.unit }, now);
  }

  #settle(member: Member): void {
    this.#arrive(member);
    member.presence = member.place === 'gone' ? 0 : 1;
  }

  #arrive(member: Member): void {
    member.place = placeOf(member.person);
    const { figure, place } = member;
    this.#pose(member, true);
    // Close to us: before the desks, behind the leader's own.
    const layer = place === 'aside' ? this.#layers.front : this.#layers.people;
    layer.add(figure.root);
    if (place === 'door') this.#layers.back.add(figure.root);
  }

  #frameMember(member: Member, time: number, seconds: number, still: boolean): void {
    const { figure, seat, person } = member;
    const moves = member.place !== placeOf(person);
    member.presence = clamp(member.presence + (moves ? -seconds : seconds) * 4, 0, 1);
    if (moves && member.presence === 0) this.#arrive(member);
    const shown = member.place !== 'gone' && member.presence > 0;
    figure.root.visible = shown;
    figure.root.alpha = member.presence;
    seat?.frame(still ? 0 : time, seconds, 1 - this.#daylight());
    if (!shown) return;
    figure.light(this.#lightOn(member));
    if (still) figure.still();
    else figure.frame(time, seconds);
  }

  /** Night or day, the screen before them, the lamp beside them, the corridor behind them. */
  #lightOn({ seat, place }: Member): Parameters<Figure['light']>[0] {
    const daylight = this.#daylight();
    const [nightTop, nightBottom] = night.people;
    const [dayTop, dayBottom] = this.#view.act === 'yesterday' ? day.people : dawn.people;
    const dim = 1 - 0.5 * this.#handsOn * (1 - daylight);
    const dark = 1 - daylight;
    const screen = place === 'desk' ? (seat?.screen ?? 0) : 0.25;
    const warmth = place === 'desk' ? (seat?.warmth ?? 0) : place === 'door' ? 0.5 : 0.3;
    const seen = seat?.attention ?? 0;
    const nightlyTop = mix(mix(0, nightTop, dim), warmth > 0.01 ? 0xe8b888 : 0xb9d0f5, warmth * 0.4 + screen * 0.15);
    const nightlyBottom = mix(mix(0, nightBottom, dim), warmth > 0.01 ? 0xffd9ac : 0xd9eaff, warmth * 0.35 + screen * 0.35);
    return {
      top: mix(mix(nightlyTop, dayTop, daylight), 0xffffff, seen * 0.3),
      bottom: mix(mix(nightlyBottom, dayBottom, daylight), 0xffffff, seen * 0.3),
      rim: mix(mix(night.rim, glow.sodium, warmth * 0.8), this.#view.act === 'yesterday' ? day.rim : dawn.rim, daylight),
      rimAlpha: 0.85 - 0.25 * daylight,
      front: warmth > 0.3 ? glow.sodium : glow.monitor,
      frontAlpha: (screen * 0.17 + warmth * 0.05) * dark,
    };
  }

  /** 0 at night, 1 by day. */
  #daylight(): number {
    return this.#view.act === 'yesterday' ? 1 : this.#control;
  }

  #doorWanted(): number {
    const waits = this.#view.people.some(({ posture }) => posture === 'door');
    return waits || this.#view.noise.some(({ kind, held }) => kind === 'visitor' && !held) ? 1 : 0;
  }

  #frameRoom(time: number, still: boolean): void {
    const { size } = this.#parts;
    const light = this.#daylight();
    // Late: the dark lasts, then the colours come; the horizon is the first to know.
    for (const picture of this.#dawn) fadeTo(picture, this.#control ** 1.6);
    fadeTo(this.#horizon, this.#control * (1 - this.#control) * 2.6);
    fadeTo(this.#corridor, this.#door);
    fadeTo(this.#graph.good, clamp((this.#control - 0.82) / 0.12, 0, 1));
    fadeTo(this.#graph.bad, 1 - this.#graph.good.alpha);
    fadeTo(this.#beams, clamp((this.#control - 0.35) * 1.1, 0, 0.75));
    for (const image of this.#terminal) fadeTo(image, this.#handsOn * 0.9);
    this.#bows.forEach((bow, i) => fadeTo(bow, clamp(this.#shield - i, 0, 1) * (0.85 - i * 0.2)));
    const pulse = still ? 0.5 : wave(time, 0.85 + this.#stress * 0.5) * 0.5 + 0.5;
    const edges = 0.34 * (1 - light) + this.#stress * (0.12 + 0.26 * pulse) + this.#handsOn * 0.8;
    fadeTo(this.#edges, clamp(edges, 0, 0.97));
    this.#dust.forEach((mote, i) => {
      mote.alpha = (0.14 + 0.14 * (still ? 0 : wave(time, 0.09, i * 0.37))) * (0.4 + 0.6 * (1 - light));
      if (still) return;
      mote.x += wave(time, 0.05, i * 0.29) * 0.05;
      mote.y = ((mote.y - 0.06 - (i % 4) * 0.015 + size.height) % size.height) || 0;
    });
  }

  /** From the edge beyond the liaison, where phones and streets are; visitors come through the door. */
  #flight(item: StageNoise): Flight {
    const { width, height, sign, door, leader, narrow } = this.#plan;
    const size = clamp(height * 0.095, 18, 42);
    const farEdge = sign === 1 ? width + size : -size;
    const rank = this.#view.noise.filter((one) => one.held === item.held && one.target === item.target).indexOf(item);
    const from =
      item.kind === 'visitor'
        ? { x: door.x, y: door.y + door.height * 0.5 }
        : { x: farEdge, y: height * (0.1 + 0.12 * (rank % 3)) };
    const liaison = this.#liaisonSpot();
    if (item.held && liaison) {
      const lamp = lampOf(liaison);
      const step = size * 1.08;
      const side = -liaison.facing;
      const to = narrow
        ? { x: liaison.x + side * step * (rank - 1), y: liaison.y - liaison.unit * 800 - size * 0.55 }
        : { x: lamp.x + side * step * (0.2 + 0.55 * rank), y: lamp.y - size * (1.4 + 0.7 * (rank % 2)) - step * 0.2 * rank };
      return { from, to: inside(to, width, size), bow: height * 0.16, size };
    }
    const desk = this.#plan.desks.find(({ id }) => id === item.target);
    const goal = desk ? phoneOf(desk) : { x: leader.x, y: leader.y - height * 0.01 };
    const to = { x: goal.x, y: goal.y - size * (0.62 + rank * 0.95) };
    return { from, to: inside(to, width, size), bow: height * 0.2, size };
  }
}

export const buildBridge: BuildSet = (parts, view) => new BridgeSet(parts, view);

function inside({ x, y }: { x: number; y: number }, width: number, size: number): { x: number; y: number } {
  return { x: clamp(x, size * 0.6, width - size * 0.6), y: Math.max(size * 0.6, y) };
}

function heldOf(view: StageView): number {
  return view.noise.filter(({ held }) => held).length;
}

/** An invisible picture costs nothing only when it is not drawn at all. */
function fadeTo(image: Image, alpha: number): void {
  image.alpha = alpha;
  image.visible = alpha > 0.003;
}

function placeOf({ posture }: StagePerson): Place {
  if (posture === 'aside' || posture === 'door') return posture;
  return posture === 'away' ? 'gone' : 'desk';
}

function controlOf(view: StageView): number {
  if (view.act === 'yesterday') return 0;
  return view.act === 'debrief' ? Math.max(0.9, view.control) : view.control;
}

/** What the painted pictures depend on. */
function keyOf(view: StageView): string {
  const light = view.act === 'yesterday' ? 'day' : 'night';
  return `${light} ${view.people.map(({ id, liaison }) => `${id}${liaison ? '*' : ''}`).join(' ')}`;
}
