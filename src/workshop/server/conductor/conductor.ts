/**
 * Plays the shared runs of the rooms that this node has. It is beaten from outside a few times a second; what time it
 * is comes from outside, too. Nothing here is only in memory: another node that takes the lease goes on from the
 * database.
 */
import type { RoomRow } from '../database/schema.ts';
import type { Database } from '../database/open.ts';
import { openAsks, type Ask, type Asked } from './ask.ts';
import { sharedRuns } from './begin.ts';
import { commandOf, matesOf, planOf, presentPlayers, type Held } from './held.ts';
import { openLeases } from './lease.ts';
import { rebuild, type Live } from './live.ts';
import { advance, finish, noteHold, serially, type Players } from './play.ts';
import { places, type ConductorPorts } from './ports.ts';
import { runsOf } from './run-for.ts';
import { teamsOfRoom, tell } from './show.ts';
import { openStore, type Store } from './store.ts';
import { makeTeams, placeNewcomers, seatsOf, usualSize } from './teams.ts';
import { openVotes, type Votes } from './votes.ts';

/** Milliseconds between two looks at the database, and between two renewals of a lease. */
const lookEvery = 1_000;
const renewEvery = 2_000;

export interface Conductor {
  readonly votes: Votes;
  readonly store: Store;
  /** Does what is due. Beats that come while one is going on are dropped. */
  beat(): Promise<void>;
  /** Looks at the database at the next beat, whenever that was last done. */
  hurry(): void;
  /** Answers a message, or null where this node does not have the room. */
  ask(room: string, ask: Ask): Promise<Asked | null>;
  /** Lets all rooms go. */
  close(): Promise<void>;
}

/** Rooms whose shared runs want a node: those that play, and those with a run that has still to be ended. */
function rooms({ db }: Database): Promise<RoomRow[]> {
  return db
    .selectFrom('rooms')
    .selectAll()
    .where('mode', 'in', ['votes', 'teams'])
    .where('part', '=', 'night')
    .where(({ and, or, eb, exists, selectFrom }) =>
      or([
        and([eb('stage', '=', 'play'), eb('landed_at', 'is', null)]),
        exists(
          selectFrom('shared')
            .innerJoin('runs', 'runs.id', 'shared.run_id')
            .select('shared.run_id')
            .whereRef('shared.room_id', '=', 'rooms.id')
            .where('runs.ended_at', 'is', null),
        ),
      ]),
    )
    .execute();
}

export function openConductor(ports: ConductorPorts): Conductor {
  const { database, node, now, nights, newSeed, failed } = ports;
  const leases = openLeases(database, node, now);
  const store = openStore(database, node, now, failed);
  const votes = openVotes(database, now, failed);
  const mine = new Map<string, Held>();
  const parts: Players = {
    ports,
    store,
    votes,
    forget(held, live, stored) {
      held.runs.delete(live.id);
      // Somebody else has the room: whatever this node thinks of it is old.
      if (stored === 'lost') mine.delete(held.id);
    },
  };
  const asks = openAsks(parts);
  let beating = false;
  let lookedAt = -Infinity;
  let closed = false;

  async function look(): Promise<void> {
    lookedAt = now();
    const found = await rooms(database);
    for (const id of mine.keys())
      if (!found.some((row) => row.id === id)) {
        mine.delete(id);
        await leases.release(id);
      }
    for (const row of found) await attendRoom(row).catch(failed);
  }

  /** Takes or keeps a room, and brings what this node knows of it up to date. */
  async function attendRoom(row: RoomRow): Promise<void> {
    const known = mine.get(row.id);
    if (!known || now() - known.renewedAt >= renewEvery) {
      const fence = await leases.take(row.id);
      if (fence === null) return void mine.delete(row.id);
      if (known?.fence === fence) known.renewedAt = now();
      else mine.set(row.id, newHeld(row, fence));
    }
    const held = mine.get(row.id);
    if (held) await refresh(held, row);
  }

  const newHeld = (row: RoomRow, fence: number): Held => ({
    id: row.id,
    fence,
    renewedAt: now(),
    row,
    seats: [],
    here: new Set(),
    seenAt: new Map(),
    runs: new Map(),
    since: now(),
    shown: '',
  });

  async function refresh(held: Held, row: RoomRow): Promise<void> {
    held.row = row;
    held.here = await ports.here(held.id);
    for (const seat of held.here) held.seenAt.set(seat, now());
    held.seats = await seatsOf(database.db, held.id);
    if (row.mode === 'teams' && row.stage === 'play') await seatEverybody(held);
    const compiled = nights(row.scenario);
    if (!compiled) return;
    for (const shared of await sharedRuns(database, held, compiled, newSeed, now()))
      if (!held.runs.has(shared.run_id)) {
        const live = await rebuild(database.db, shared, nights, now());
        if (live?.ballot?.result === null) live.ballot = reopened(live, held);
        held.runs.set(shared.run_id, live);
      }
    for (const live of runsOf(held)) {
      await serially(live, async () => {
        if (planOf(held, live.run) !== 'land') return noteHold(parts, held, live);
        if (!live.over) await finish(parts, held, live);
      });
    }
    const shown = shownOf(held, now());
    if (shown !== held.shown) {
      held.shown = shown;
      for (const live of runsOf(held)) live.told.dirty = true;
      if (row.mode === 'teams') ports.send(places.host(held.id), 'teams-now', teamsOfRoom(held, now()));
    }
  }

  /** A ballot that was open when another node died: whoever had no time to vote gets some. */
  function reopened(live: Live, held: Held): Live['ballot'] {
    const again = 10_000;
    return (
      live.ballot && {
        ...live.ballot,
        seats: presentPlayers(held).length,
        closesAt: Math.max(live.ballot.closesAt, now() + again),
      }
    );
  }

  async function seatEverybody(held: Held): Promise<void> {
    if (!held.seats.some(({ team }) => team > 0)) await makeTeams(database, held.id, usualSize);
    else if (!(await placeNewcomers(database, held.id, held.seats))) return;
    held.seats = await seatsOf(database.db, held.id);
  }

  async function beatRoom(held: Held): Promise<void> {
    await Promise.all(
      runsOf(held).map(async (live) => {
        if (!live.busy && !live.over)
          await serially(live, () => advance(parts, held, live)).catch((error: unknown) => {
            failed(error);
            parts.forget(held, live, 'unstored');
          });
        // What was not stored was not seen.
        if (held.runs.get(live.id) === live && !live.busy) tell(held, live, ports);
      }),
    );
  }

  const conductor: Conductor = {
    votes,
    store,
    async beat() {
      if (beating || closed) return;
      beating = true;
      try {
        if (now() - lookedAt >= lookEvery) await look();
        await Promise.all([...mine.values()].map(beatRoom));
      } catch (error) {
        failed(error);
      } finally {
        beating = false;
      }
    },
    hurry: () => void (lookedAt = -Infinity),
    async ask(room, ask) {
      const held = mine.get(room);
      return held ? asks(held, ask) : null;
    },
    async close() {
      closed = true;
      while (beating) await new Promise((done) => setTimeout(done, 10));
      await store.settled();
      await votes.settled();
      for (const id of mine.keys()) await leases.release(id);
      mine.clear();
    },
  };
  return conductor;
}

/** Whatever of a room is shown beside its runs: when it changes everybody is told. */
function shownOf(held: Held, now: number): string {
  const { stage, paused, boundary, acts, landed_at: landed } = held.row;
  const runs = runsOf(held);
  // A whole room is told of seats by numbers alone; in a team it is seen who is gone, and to whom a role has passed.
  const who = runs.map((live) =>
    live.team === 0 ? commandOf(held, live, now) : matesOf(held, live.team, now),
  );
  return JSON.stringify([stage, paused, boundary, acts, landed, who]);
}
