/** A room whose shared runs are played in simulated time: nodes are beaten by hand, phones are sets of ids. */
import { expect } from 'vitest';
import { draw, replay, type RunHeader } from '../../src/run/index.ts';
import { assess } from '../../src/assessment/index.ts';
import type { BallotNow, SharedNow } from '../../src/workshop/protocol/shared.ts';
import type { Mode } from '../../src/workshop/protocol/words.ts';
import { openConductor, type Conductor } from '../../src/workshop/server/conductor/conductor.ts';
import type { Ask, Asked } from '../../src/workshop/server/conductor/ask.ts';
import { namingKeys } from '../../src/workshop/server/conductor/naming.ts';
import type { Database } from '../../src/workshop/server/database/open.ts';
import type { SeatRow } from '../../src/workshop/server/database/schema.ts';
import { movesOf } from '../../src/workshop/server/journal.ts';
import { openRooms, type Rooms } from '../../src/workshop/server/rooms.ts';
import { catalogues, compiled, databaseAt, emptyPlace } from './support.ts';

export const naming: ReadonlySet<string> = new Set(catalogues.flatMap(({ texts }) => namingKeys(texts)));

/** Something that was sent, to whom and when. */
export interface Sent {
  place: string;
  event: string;
  body: unknown;
  at: number;
}

/** Acts of a room that is soon on the bridge. */
export const soon = ['call', 'bridge', 'review', 'room', 'later'];

export class Hall {
  readonly database: Database;
  readonly rooms: Rooms;
  readonly room: string;
  readonly code: string;
  /** Milliseconds since 1970; moved by `pass`. */
  time = 1_000_000;
  here = new Set<string>();
  seats: SeatRow[] = [];
  sent: Sent[] = [];
  readonly failures: unknown[] = [];
  nodes: Conductor[] = [];
  /** Called after each beat. */
  onBeat: (() => Promise<void>) | null = null;

  private constructor(database: Database, rooms: Rooms, room: string, code: string) {
    this.database = database;
    this.rooms = rooms;
    this.room = room;
    this.code = code;
  }

  static async open(kind: Database['kind'], mode: Mode, people: number, acts?: string[]): Promise<Hall> {
    const database = await databaseAt(await emptyPlace(kind));
    let hall: Hall | null = null;
    const rooms = openRooms(database, 30, () => hall?.time ?? 1_000_000);
    const { room, code } = await rooms.open({
      scenario: compiled.scenario.id,
      mode,
      locale: 'en',
      playEndsAt: null,
      sessionEndsAt: null,
      ...(acts === undefined ? {} : { acts: acts as never }),
    });
    hall = new Hall(database, rooms, room, code);
    for (let n = 0; n < people; n++) await hall.join();
    hall.node('a');
    return hall;
  }

  /** Another node, which begins with nothing. */
  node(name: string): Conductor {
    const node = openConductor({
      database: this.database,
      nights: (id) => (id === compiled.scenario.id ? compiled : undefined),
      naming: () => naming,
      node: `${name}-${this.nodes.length}`,
      now: () => this.time,
      newSeed: () => 4_242_424_242,
      here: () => Promise.resolve(this.here),
      send: (place, event, body) =>
        // As it travels: what is changed afterwards is not what was sent.
        void this.sent.push({ place, event, body: structuredClone(body), at: this.time }),
      failed: (error) => void this.failures.push(error),
    });
    this.nodes.push(node);
    return node;
  }

  get conductor(): Conductor {
    const [first] = this.nodes;
    if (!first) throw new Error('no node');
    return first;
  }

  /** A node is gone, as if its plug had been pulled: it lets nothing go. */
  kill(node: Conductor): void {
    this.nodes = this.nodes.filter((one) => one !== node);
  }

  async join(): Promise<SeatRow> {
    const joined = await this.rooms.join({ code: this.code, nickname: null, locale: 'en' });
    if (!joined.ok) throw new Error(joined.code);
    const found = await this.rooms.seat(joined.token);
    if (!found) throw new Error('no seat');
    this.seats.push(found.seat);
    this.here.add(found.seat.id);
    this.time += 1;
    return found.seat;
  }

  seat(n: number): SeatRow {
    const seat = this.seats[n];
    if (!seat) throw new Error(`no seat ${n}`);
    return seat;
  }

  async stage(to: 'play' | 'held' | 'debrief'): Promise<void> {
    await this.rooms.move(this.room, to);
  }

  /** Changes the room's row, as the host's messages do. */
  async plan(change: { paused?: number; boundary?: string | null; landed_at?: number }): Promise<void> {
    await this.database.db.updateTable('rooms').set(change).where('id', '=', this.room).execute();
  }

  /** Lets time pass, in steps of a beat. */
  async pass(seconds: number, until?: () => boolean, step = 1_000): Promise<void> {
    const end = this.time + seconds * 1_000;
    while (this.time < end && !until?.()) {
      this.time += step;
      for (const node of this.nodes) await node.beat();
      await this.onBeat?.();
    }
  }

  /** Lets time pass until something holds; fails when it does not within some minutes. */
  async until(what: () => boolean, minutes = 30): Promise<void> {
    await this.pass(minutes * 60, what);
    expect(this.failures).toEqual([]);
    if (!what())
      throw new Error(`it did not happen in ${minutes} minutes; last: ${JSON.stringify(this.brief())}`);
  }

  brief(): object {
    const { act, clock, ballot, view } = this.now() ?? {};
    return { act, clock, ballot, minute: view?.minute, middle: view?.middle?.exchange };
  }

  /** What a place was told last under a name. */
  last<T>(event: string, place = this.room): T | undefined {
    return this.sent.findLast((one) => one.event === event && one.place === place)?.body as T | undefined;
  }

  /** The shared run as a place was told last. */
  now(place = this.room): SharedNow | undefined {
    return this.last<SharedNow>('shared', place);
  }

  /** The shared run as a place was told last; fails where it was told nothing. */
  shared(place = this.room): SharedNow {
    const now = this.now(place);
    if (!now) throw new Error(`${place} was told nothing`);
    return now;
  }

  get openBallot(): BallotNow | null {
    const { ballot } = this.now() ?? {};
    return ballot && ballot.result === null ? ballot : null;
  }

  async ask(ask: Ask): Promise<Asked> {
    for (const node of this.nodes) {
      const answer = await node.ask(this.room, ask);
      if (answer) return answer;
    }
    return { ok: false, code: 'not-now' };
  }

  /** What is stored of each shared run. */
  async runs() {
    return this.database.db
      .selectFrom('shared')
      .innerJoin('runs', 'runs.id', 'shared.run_id')
      .selectAll()
      .where('shared.room_id', '=', this.room)
      .orderBy('team')
      .execute();
  }

  /** The stored moves of a run, played again from nothing, come to the stored minute and report. */
  async checkStored(run: string): Promise<void> {
    const row = (await this.runs()).find(({ id }) => id === run);
    if (!row) throw new Error('no such run');
    const header = JSON.parse(row.header) as RunHeader;
    const events = await movesOf(this.database.db, run);
    expect(events.map(({ n }) => n)).toEqual(events.map((_, n) => n));
    const again = replay(compiled, { ...header, events, end: row.end });
    expect(again.minute).toBe(row.end);
    if (row.report === null) return;
    const { timeline, ledger } = again;
    const report = assess({ scenario: compiled.scenario, header, timeline: [...timeline], ledger });
    expect(JSON.parse(row.report)).toEqual(JSON.parse(JSON.stringify(report)));
  }
}

/** Phones that vote by chance of their own: some late, some pass, some not at all. */
export function voters(hall: Hall, seed: number, mostSeconds = 35): () => Promise<void> {
  const done = new Set<string>();
  return async () => {
    const ballot = hall.openBallot;
    if (!ballot) return;
    for (const seat of hall.seats) {
      const key = `${ballot.id} ${seat.id}`;
      const chance = (purpose: string) =>
        draw({ seed, purpose, subject: ballot.exchange + hall.seats.indexOf(seat) });
      if (done.has(key) || !hall.here.has(seat.id) || chance('asleep') < 0.05) continue;
      if (hall.time - ballot.opensAt < (4 + chance('when') * mostSeconds) * 1_000) continue;
      done.add(key);
      const option =
        chance('pass') < 0.1
          ? null
          : (ballot.options[Math.floor(chance('what') * ballot.options.length)] ?? null);
      const why = chance('why') < 0.3 ? { why: `because ${hall.seats.indexOf(seat)}` } : {};
      await hall.conductor.votes.cast(seat, { ballot: ballot.id, option, ...why });
    }
  };
}
