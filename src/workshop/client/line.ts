/** What a phone knows of its room, kept up to date over the wire. */
import type { RoomNow } from '../protocol/messages.ts';
import type { Stage } from '../protocol/words.ts';
import type { Wire, WireState } from './wire.ts';

/** What else a seat is told. It may come before the screen that reads it, and may not come again for long. */
const told = ['shared', 'ballot-count', 'mine', 'my-vote', 'team', 'debrief'] as const;
export type Told = (typeof told)[number];

/** Why there is nothing to come back to: removed by the host, or the room is no more. */
export type End = 'removed' | 'gone';

export interface LineState {
  wire: WireState;
  /** Null until the server has told. */
  room: RoomNow | null;
  stage: Stage;
  end: End | null;
  /** Milliseconds that the server's clock is ahead of this phone's. */
  ahead: number;
}

export interface Line extends Pick<Wire, 'ask'> {
  readonly state: LineState;
  /** Told of each message of that name, and at once of the last one that came before. Returns its unsubscribe. */
  on(name: Told, listener: (body: unknown) => void): () => void;
  /** Told after each change of the state. Returns its unsubscribe. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/**
 * @param stage the last that was heard of the room
 * @param now milliseconds since 1970 by this phone's clock
 */
export function openLine(wire: Wire, stage: Stage, now: () => number): Line {
  const listeners = new Set<() => void>();
  let state: LineState = { wire: wire.state, room: null, stage, end: null, ahead: 0 };
  const change = (to: Partial<LineState>) => {
    state = { ...state, ...to };
    for (const listener of [...listeners]) listener();
  };
  const last = new Map<Told, unknown>();
  const hearers = new Map<Told, Set<(body: unknown) => void>>(told.map((name) => [name, new Set()]));
  const hear = (name: Told) => (body: unknown) => {
    last.set(name, body);
    for (const hearer of [...(hearers.get(name) ?? [])]) hearer(body);
  };
  const stops = [
    ...told.map((name) => wire.on(name, hear(name))),
    wire.onState((now) =>
      change(now === 'refused' ? { wire: now, end: state.end ?? 'gone' } : { wire: now }),
    ),
    wire.on('room', (body) => {
      const room = body as RoomNow;
      change({ room, stage: room.stage, ahead: room.clock.now - now() });
    }),
    // A hold comes at once, before the next look at the room.
    wire.on('stage', (body) => change({ stage: body as Stage })),
    wire.on('removed', () => change({ end: 'removed' })),
    wire.on('gone', () => change({ end: 'gone' })),
  ];
  return {
    get state() {
      return state;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (name, body) => wire.ask(name, body),
    on(name, listener) {
      hearers.get(name)?.add(listener);
      if (last.has(name)) listener(last.get(name));
      return () => hearers.get(name)?.delete(listener);
    },
    close() {
      for (const stop of stops) stop();
      listeners.clear();
      wire.close();
    },
  };
}
