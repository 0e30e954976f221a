/**
 * The seats that this device holds. A seat is its token: whoever has it sits there. It outlives the tab; which of
 * several a tab sits on is the tab's own business, so that one laptop can try out a room in several windows.
 */
import { browserBox, readBox, tabBox, writeBox, type TextBox } from '../../storage/box.ts';
import type { Joined } from '../protocol/messages.ts';
import type { Part, Stage } from '../protocol/words.ts';

export interface KeptSeat extends Joined {
  /** As it stands on the projector. */
  code: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The last that was heard of the room, for when there is no network. */
  stage: Stage;
  /** Which run of the session was played last. */
  part: Part;
  /** Stepped out: watches. */
  watches: boolean;
  /** The own runs that were begun, by part of the session: their ids at the server and in this device's store. */
  runs: Partial<Record<Part, { server: string; local: string }>>;
}

export interface Seats {
  /** The seat of this tab, for a room's code or (null) for whichever it last sat on. */
  mine(code: string | null): KeptSeat | null;
  /** The seat that a run or a plan of this device belongs to; null for one that was played alone. */
  ofRun(local: string): KeptSeat | null;
  /** Keeps a seat, and sits this tab down on it. False when it will not outlive the tab. */
  keep(seat: KeptSeat): boolean;
  /** Changes what is known of a seat. */
  change(id: string, to: Partial<KeptSeat>): void;
  forget(id: string): void;
}

const key = 'hold-the-bridge.seats';
const tabKey = 'hold-the-bridge.seat';
/** Older ones go; rooms last a day. */
const mostKept = 12;

export function openSeats(device: TextBox | null = browserBox(), tab: TextBox | null = tabBox()): Seats {
  /** Where nothing may be kept, it holds until the tab closes. */
  let memory: KeptSeat[] = [];
  const all = (): KeptSeat[] => {
    const found = readBox(device, key);
    return Array.isArray(found) ? found.filter(isSeat) : memory;
  };
  const write = (seats: KeptSeat[]): boolean => {
    memory = seats.slice(0, mostKept);
    return writeBox(device, key, memory);
  };
  return {
    mine(code) {
      const seats = all().filter((seat) => code === null || seat.code === code);
      const here = readBox(tab, tabKey);
      return seats.find(({ seat }) => seat === here) ?? seats[0] ?? null;
    },
    ofRun: (local) =>
      all().find(
        ({ seat, runs }) => seat === local || Object.values(runs).some((run) => run.local === local),
      ) ?? null,
    keep(seat) {
      writeBox(tab, tabKey, seat.seat);
      return write([seat, ...all().filter((one) => one.seat !== seat.seat)]);
    },
    change: (id, to) => void write(all().map((seat) => (seat.seat === id ? { ...seat, ...to } : seat))),
    forget: (id) => void write(all().filter(({ seat }) => seat !== id)),
  };
}

function isSeat(value: unknown): value is KeptSeat {
  const { token, seat, room, code, scenario, mode, stage, part, runs } = Object(value) as Partial<
    Record<keyof KeptSeat, unknown>
  >;
  return (
    [token, seat, room, code, scenario, mode, stage, part].every((one) => typeof one === 'string') &&
    typeof runs === 'object' &&
    runs !== null
  );
}
