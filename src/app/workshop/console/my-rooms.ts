/** The rooms that were opened on this device, so that a closed tab is no lost room. */
import { browserBox, readBox, writeBox, type TextBox } from '../../../storage/box.ts';
import type { NewRoom } from '../../../workshop/protocol/messages.ts';
import { modes, type Mode } from '../../../workshop/protocol/words.ts';

export interface MyRoom {
  room: string;
  secret: string;
  code: string;
  /** Token of the read-only link. */
  follow: string;
  scenario: string;
  mode: Mode;
  /** Milliseconds since 1970. */
  openedAt: number;
  /** What was asked for when it was opened; missing on a laptop that took over. */
  plan?: NewRoom | null;
}

const key = 'hold-the-bridge.rooms';
/** Rooms remembered; the oldest is forgotten first. */
const most = 20;

/** Those that can be read, the newest first. */
export function myRooms(box: TextBox | null = browserBox()): MyRoom[] {
  const kept = readBox(box, key);
  return Array.isArray(kept) ? kept.filter(isRoom).toSorted((a, b) => b.openedAt - a.openedAt) : [];
}

/** Keeps a room, or what has changed of it. False when the device keeps nothing. */
export function keepRoom(room: MyRoom, box: TextBox | null = browserBox()): boolean {
  const others = myRooms(box).filter((one) => one.room !== room.room);
  return writeBox(box, key, [room, ...others].slice(0, most));
}

/** The same plan for a room that is opened now; null where it is not known. */
export function planAnew({ plan, openedAt }: MyRoom, now: number): NewRoom | null {
  if (!plan) return null;
  const later = (at: number | null) => (at === null ? null : at + now - openedAt);
  return { ...plan, playEndsAt: later(plan.playEndsAt), sessionEndsAt: later(plan.sessionEndsAt) };
}

export function forgetRoom(id: string, box: TextBox | null = browserBox()): void {
  writeBox(
    box,
    key,
    myRooms(box).filter(({ room }) => room !== id),
  );
}

function isRoom(value: unknown): value is MyRoom {
  if (typeof value !== 'object' || value === null) return false;
  const { openedAt, mode, ...texts } = value as Record<string, unknown>;
  return (
    typeof openedAt === 'number' &&
    modes.some((one) => one === mode) &&
    ['room', 'secret', 'code', 'follow', 'scenario'].every((name) => typeof texts[name] === 'string')
  );
}
