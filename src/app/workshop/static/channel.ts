/** Between the window that collects and the projector's window of the same browser: no network in between. */
import type { Wire } from '../../../workshop/client/wire.ts';
import type { LocalRoom } from './local-room.ts';

const name = 'hold-the-bridge.screen';

/** Tells the projector's window everything, now and after each change. Returns how to stop. */
export function tellScreen(room: LocalRoom): () => void {
  const channel = new BroadcastChannel(name);
  const tell = () => {
    for (const [event, body] of Object.entries(room.told())) channel.postMessage({ event, body });
  };
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'hello') tell();
  });
  const off = room.onChange(tell);
  tell();
  return () => {
    off();
    channel.close();
  };
}

/** The projector's side of it, in the shape of a connection to a server. */
export function openScreenWire(): Wire {
  const channel = new BroadcastChannel(name);
  const listeners = new Map<string, Set<(body: unknown) => void>>();
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const { event, body } = Object(data) as { event?: unknown; body?: unknown };
    if (typeof event !== 'string') return;
    for (const listener of listeners.get(event) ?? []) listener(body);
  });
  // After whoever opened this has subscribed.
  queueMicrotask(() => channel.postMessage('hello'));
  return {
    state: 'here',
    onState: () => () => {},
    on(event, listener) {
      const of = listeners.get(event) ?? new Set();
      listeners.set(event, of.add(listener));
      return () => of.delete(listener);
    },
    ask: () => Promise.resolve({ ok: false, code: 'not-yours' }),
    close: () => channel.close(),
  };
}
