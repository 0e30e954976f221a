/** The conductor on a node's sockets: beaten by a timer, asked across nodes, told who is there. */
import type { Server, Socket } from 'socket.io';
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import type { TeamOfMine } from '../../protocol/shared.ts';
import type { Database } from '../database/open.ts';
import type { RoomRow } from '../database/schema.ts';
import { others, type Presence } from '../presence.ts';
import { newId, newSeed } from '../keys.ts';
import type { Ask, Asked } from './ask.ts';
import { openConductor, type Conductor } from './conductor.ts';
import { matesOf, type Held } from './held.ts';
import type { SharedParts } from './messages.ts';
import { places } from './ports.ts';
import { teamsOfRoom } from './show.ts';
import { seatsOf } from './teams.ts';

/** Milliseconds between two beats. */
const beatEvery = 250;

interface AttachParts {
  database: Database;
  nights: (id: string) => CompiledScenario | undefined;
  naming: (id: string) => ReadonlySet<string>;
  now: () => number;
  failed: (error: unknown) => void;
  /** Other nodes are joined: what this one cannot answer they may. */
  joined: boolean;
  presence: Presence;
}

export interface Attached extends SharedParts {
  conductor: Conductor;
  /** Tells a socket that has just come in how the shared run is. */
  greet(socket: Socket, room: RoomRow, seat: string | null): Promise<void>;
  /** Tells those who are connected here of teams before they play; afterwards the conductor does. */
  look(room: RoomRow, here: ReadonlySet<string>): Promise<void>;
  close(): Promise<void>;
}

export function attachConductor(io: Server, parts: AttachParts): Attached {
  const { database, nights, naming, now, failed, joined, presence } = parts;
  const conductor = openConductor({
    database,
    nights,
    naming,
    now,
    failed,
    newSeed,
    node: newId(),
    here: presence,
    send: (place, event, body) => void io.in(place).emit(event, body),
  });
  const timer = setInterval(() => void conductor.beat(), beatEvery);
  timer.unref();
  // Another node asks; null says that the room is not here.
  io.on('conduct', (room: string, ask: Ask, answer: (asked: Asked | null) => void) => {
    conductor.ask(room, ask).then(answer, (error: unknown) => {
      failed(error);
      answer(null);
    });
  });

  const reach = async (room: string, ask: Ask): Promise<Asked> => {
    const here = await conductor.ask(room, ask);
    if (here) return here;
    const answers = joined ? await others<Asked | null>(io, 'conduct', room, ask) : [];
    return answers.find((answer) => answer !== null) ?? { ok: false, code: 'not-now' };
  };

  async function look(row: RoomRow, here: ReadonlySet<string>): Promise<void> {
    if (row.mode !== 'teams' || row.stage !== 'lobby') return;
    const seats = await seatsOf(database.db, row.id);
    const runs: Held['runs'] = new Map();
    const held: Held = {
      id: row.id,
      fence: 0,
      renewedAt: 0,
      row,
      seats,
      here,
      seenAt: new Map(),
      runs,
      shown: '',
      since: now(),
    };
    io.local.in(places.host(row.id)).emit('teams-now', teamsOfRoom(held, now()));
    for (const { id, team, plays } of seats) {
      if (team === 0 || !plays || !here.has(id)) continue;
      const mates = matesOf(held, team, now());
      const you = mates.find(({ seat }) => seat === id)?.roles ?? [];
      io.local.in(places.seat(id)).emit('team', { n: team, mates, you } satisfies TeamOfMine);
    }
  }

  return {
    database,
    conductor,
    reach,
    look,
    async greet(socket, { id, mode }, seat) {
      if (mode === 'alone') return;
      const asked = await reach(id, { name: 'present', seat });
      if (!asked.ok) return;
      if (asked.shared) socket.emit('shared', asked.shared);
      if (asked.mine) socket.emit('my-vote', asked.mine);
    },
    async close() {
      clearInterval(timer);
      await conductor.close();
    },
  };
}
