/** What a phone knows of its room, kept up to date over the wire. */
import type { RoomNow } from '../protocol/messages.ts';
import type { Stage } from '../protocol/words.ts';
import type { Wire, WireState } from './wire.ts';

/** Why there is nothing to come back to: removed by the host, or the room is no more. */
export type End = 'removed' | 'gone';

export interface LineState {
  wire: WireState;
  /** Null until the server has told. */
  room: RoomNow | null;
  stage: Stage;
  end: End | null;
}

export interface Line extends Pick<Wire, 'ask' | 'on'> {
  readonly state: LineState;
  /** Told after each change of the state. Returns its unsubscribe. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** @param stage the last that was heard of the room */
export function openLine(wire: Wire, stage: Stage): Line {
  const listeners = new Set<() => void>();
  let state: LineState = { wire: wire.state, room: null, stage, end: null };
  const change = (to: Partial<LineState>) => {
    state = { ...state, ...to };
    for (const listener of [...listeners]) listener();
  };
  const stops = [
    wire.onState((now) =>
      change(now === 'refused' ? { wire: now, end: state.end ?? 'gone' } : { wire: now }),
    ),
    wire.on('room', (body) => {
      const room = body as RoomNow;
      change({ room, stage: room.stage });
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
    on: (name, listener) => wire.on(name, listener),
    close() {
      for (const stop of stops) stop();
      listeners.clear();
      wire.close();
    },
  };
}
