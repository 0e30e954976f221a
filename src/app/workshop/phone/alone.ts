/**
 * A night of one's own in a room: the ordinary game over a run whose header the server gives. Each move is stored on
 * this device, then sent; without a network the night goes on, and what waits is sent when there is one again.
 */
import type { RunStore, StoredRun } from '../../../storage/types.ts';
import type { Line } from '../../../workshop/client/line.ts';
import type { Outbox } from '../../../workshop/client/outbox.ts';
import type { KeptSeat } from '../../../workshop/client/seats.ts';
import { openSender } from '../../../workshop/client/sender.ts';
import type { Begun, SentMove } from '../../../workshop/protocol/messages.ts';
import type { Part, RefusalCode } from '../../../workshop/protocol/words.ts';
import { resumeRun, type Opened } from '../../runs.ts';
import type { Services } from '../../services.ts';
import { relayed } from './relay.ts';

export type Alone =
  | {
      kind: 'open';
      opened: Opened;
      outbox: Outbox;
      /** Those of the app, whose store passes moves on. */
      services: Services;
      close(): void;
    }
  /** The server does not let it begin now; `unstored` also stands for a network that is away. */
  | { kind: 'refused'; code: RefusalCode };

interface Wanted {
  services: Services;
  line: Line;
  seat: KeptSeat;
  part: Part;
  skipConfrontations: boolean;
  /** Called with what has to be kept of the seat before the first move. */
  keep(runs: KeptSeat['runs']): void;
}

/** Opens the seat's run of a part: goes on with it, or begins it. */
export async function openAlone(wanted: Wanted): Promise<Alone> {
  const { services, line, seat, part } = wanted;
  const known = seat.runs[part];
  const stored = known && (await services.store.resume(known.local));
  // Here already: the night goes on whether or not the server answers.
  if (known && stored?.ok) return goOn(wanted, known, stored.value);
  const begun = await line.ask<Begun>('begin', {
    have: 0,
    ...(wanted.skipConfrontations && { skipConfrontations: true }),
  });
  if (!begun.ok) return { kind: 'refused', code: begun.code };
  const { run: server, header, moves, end } = begun;
  // What was played on another device, or before this one lost it, comes back from the server.
  const local = services.store.start(header, { events: [...moves], end, rewound: null });
  services.store.tick(local, end);
  await services.store.settled();
  wanted.keep({ ...seat.runs, [begun.part]: { server, local } });
  const fresh = await services.store.resume(local);
  if (!fresh.ok) throw new Error(`a run that was just begun cannot be read: ${fresh.problem.message}`);
  return goOn(wanted, { server, local }, fresh.value);
}

async function goOn(
  { services, line }: Wanted,
  { server, local }: { server: string; local: string },
  { log }: StoredRun,
): Promise<Alone> {
  const sender = openSender(line, server, log.events as SentMove[], log.end);
  const { outbox } = sender;
  const store: RunStore = relayed(services.store, (run) => (run === local ? outbox : null));
  const passing = { ...services, store };
  return {
    kind: 'open',
    opened: await resumeRun(passing, local),
    outbox,
    services: passing,
    close: () => sender.close(),
  };
}
