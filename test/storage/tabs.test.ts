import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Channel } from '../../src/storage/tabs-guard.ts';
import { openSeat, type TabPorts } from '../../src/storage/tabs.ts';

/**
 * Locks and channels of one browser, by the rules of the Web Locks specification as far as seats use them.
 * `tabs.browser.test.ts` holds the same behaviour against Chromium's own.
 */
function browser() {
  interface Request {
    granted(lock: object | null): void;
    stolen(): void;
  }
  const held = new Map<string, Request>();
  const waiting = new Map<string, Request[]>();
  const channels = new Set<Channel & { name: string }>();

  function grantNext(name: string) {
    const next = waiting.get(name)?.shift();
    held.delete(name);
    if (next === undefined) return;
    held.set(name, next);
    next.granted({});
  }

  const locks = {
    request(name: string, options: LockOptions, work: (lock: Lock | null) => unknown) {
      return new Promise((resolve, reject) => {
        const request: Request = {
          granted: (lock) =>
            queueMicrotask(() => {
              void Promise.resolve(work(lock as Lock | null)).then((result) => {
                resolve(result);
                if (held.get(name) === request) grantNext(name);
              });
            }),
          stolen: () => reject(new DOMException('stolen', 'AbortError')),
        };
        if (options.steal === true) held.get(name)?.stolen();
        else if (held.has(name)) {
          if (options.ifAvailable === true) return request.granted(null);
          const queue = waiting.get(name) ?? [];
          waiting.set(name, queue);
          queue.push(request);
          options.signal?.addEventListener('abort', () => {
            queue.splice(queue.indexOf(request), 1);
            request.stolen();
          });
          return;
        }
        held.set(name, request);
        request.granted({});
      });
    },
  } as unknown as LockManager;

  function channel(name: string): Channel {
    const mine = {
      name,
      onmessage: null as Channel['onmessage'],
      postMessage(data: unknown) {
        for (const other of channels) {
          if (other !== mine && other.name === name)
            setTimeout(() => channels.has(other) && other.onmessage?.(new MessageEvent('message', { data })));
        }
      },
      close: () => void channels.delete(mine),
    };
    channels.add(mine);
    return mine;
  }

  /** A tab that died: its lock is free, its channel silent. */
  function crash(name: string) {
    held.get(name)?.stolen();
    grantNext(name);
  }
  return { locks, channel, crash };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets time pass until a promise has settled. */
async function soon<T>(promise: Promise<T>): Promise<T> {
  let open = true;
  void promise.finally(() => {
    open = false;
  });
  for (let i = 0; i < 1000 && open; i++) await vi.advanceTimersByTimeAsync(10);
  return promise;
}
const seat = (ports: TabPorts, settle = async () => {}, run = 'run') => soon(openSeat(run, settle, ports));

const means: [name: string, ports: () => TabPorts][] = [
  ['locks and a channel', () => browser()],
  ['a channel alone', () => ({ ...browser(), locks: null })],
];

describe.each(means)('with %s', (_name, make) => {
  test('the first tab plays and the second one says so', async () => {
    const ports = make();
    const [first, second] = [await seat(ports), await seat(ports)];
    expect([first.state, second.state]).toEqual(['here', 'elsewhere']);
    expect((await seat(ports, undefined, 'another run')).state).toBe('here');
  });

  // Ids are drawn, so who comes first differs: ten rounds meet every order of three.
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('of tabs opened at once exactly one plays (%i)', async () => {
    const ports = make();
    const all = await Promise.all([seat(ports), seat(ports), seat(ports)]);
    // Who gives way does so when it hears of the other, which takes the channel a moment.
    await vi.advanceTimersByTimeAsync(10_000);
    const states = all.map((one) => one.state);
    expect(states.filter((state) => state === 'here')).toHaveLength(1);
  });

  test('another tab takes over after the first one has stored what it had', async () => {
    const ports = make();
    const steps: string[] = [];
    const first = await seat(ports, async () => {
      steps.push(`settle while ${first.state}`);
      await new Promise((resolve) => setTimeout(resolve, 300));
      steps.push('settled');
    });
    const second = await seat(ports);
    first.onChange((state) => steps.push(`first ${state}`));
    second.onChange((state) => steps.push(`second ${state}`));
    await soon(second.takeOver());
    expect(steps).toEqual(['first elsewhere', 'settle while elsewhere', 'settled', 'second here']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([first.state, second.state]).toEqual(['elsewhere', 'here']);
    await soon(first.takeOver());
    expect([first.state, second.state]).toEqual(['here', 'elsewhere']);
  });

  test('a tab that does not answer loses its seat all the same', async () => {
    const ports = make();
    const first = await seat(ports, () => new Promise(() => {}));
    const second = await seat(ports);
    await soon(second.takeOver());
    await vi.advanceTimersByTimeAsync(10_000);
    expect([first.state, second.state]).toEqual(['elsewhere', 'here']);
  });

  test('the waiting tab gets the seat when the other one is closed', async () => {
    const ports = make();
    const [first, second] = [await seat(ports), await seat(ports)];
    const told = vi.fn();
    second.onChange(told);
    first.release();
    await vi.advanceTimersByTimeAsync(1000);
    expect(second.state).toBe('here');
    expect(told).toHaveBeenCalledExactlyOnceWith('here');
  });

  test('a tab that stopped waiting is not given the seat', async () => {
    const ports = make();
    const [first, second, third] = [await seat(ports), await seat(ports), await seat(ports)];
    second.release();
    first.release();
    await vi.advanceTimersByTimeAsync(1000);
    expect([second.state, third.state]).toEqual(['elsewhere', 'here']);
  });

  test('of three tabs the one that asks gets the seat, and none gets lost', async () => {
    const ports = make();
    const [first, second, third] = [await seat(ports), await seat(ports), await seat(ports)];
    await soon(third.takeOver());
    await vi.advanceTimersByTimeAsync(5000);
    expect([first.state, second.state, third.state]).toEqual(['elsewhere', 'elsewhere', 'here']);
    await soon(third.takeOver());
    third.release();
    await vi.advanceTimersByTimeAsync(1000);
    expect([first.state, second.state].sort()).toEqual(['elsewhere', 'here']);
  });
});

test('with locks, a crashed tab leaves its seat to the next', async () => {
  const ports = browser();
  await seat(ports);
  const second = await seat(ports);
  ports.crash('hold-the-bridge.run.run');
  await vi.advanceTimersByTimeAsync(100);
  expect(second.state).toBe('here');
});

test('with locks alone, a seat can be taken without asking', async () => {
  const { locks } = browser();
  const ports: TabPorts = { locks, channel: () => null };
  const [first, second] = [await seat(ports), await seat(ports)];
  expect(second.state).toBe('elsewhere');
  await soon(second.takeOver());
  await vi.advanceTimersByTimeAsync(100);
  expect([first.state, second.state]).toEqual(['elsewhere', 'here']);
});

test('with locks, a tab whose seat was asked for and never taken plays on', async () => {
  const ports = browser();
  const first = await seat(ports);
  ports.channel('hold-the-bridge.run.run').postMessage('give');
  await vi.advanceTimersByTimeAsync(50);
  expect(first.state).toBe('elsewhere');
  await vi.advanceTimersByTimeAsync(5000);
  expect(first.state).toBe('here');
});

test('with neither, every tab plays', async () => {
  const ports: TabPorts = { locks: null, channel: () => null };
  const [first, second] = [await seat(ports), await seat(ports)];
  expect([first.state, second.state]).toEqual(['here', 'here']);
});
