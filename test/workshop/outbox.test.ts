/** A phone's outbox against a server that forgets, repeats, refuses and goes away: nothing lost, nothing twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoggedMove } from '../../src/run/index.ts';
import { openOutbox, type Acknowledged, type Post } from '../../src/workshop/client/outbox.ts';
import type { Moves } from '../../src/workshop/protocol/messages.ts';

const move = (n: number): LoggedMove => ({ n, minute: n, by: 'player', move: { type: 'leave' } });

/** Lets everything happen that waits for nothing but its turn. */
const turns = async (count = 20) => {
  for (let n = 0; n < count; n++) await Promise.resolve();
};

/** A server in memory and a clock that is turned by hand. */
function world(fate: (sent: Moves, stored: LoggedMove[]) => Acknowledged | 'lost' | 'unheard' = keep) {
  const stored: LoggedMove[] = [];
  const sent: Moves[] = [];
  let timers: { at: number; due: () => void }[] = [];
  let now = 0;
  const post: Post = {
    send(moves) {
      sent.push(moves);
      const answer = fate(moves, stored);
      // `unheard`: stored, and the answer is lost on its way.
      if (answer === 'unheard') keep(moves, stored);
      return typeof answer === 'string' ? Promise.reject(new Error('no answer')) : Promise.resolve(answer);
    },
    after(ms, then) {
      const timer = { at: now + ms, due: then };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  };
  const pass = async (ms: number) => {
    const until = now + ms;
    await turns();
    for (;;) {
      const [next] = timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
      if (!next) break;
      timers = timers.filter((one) => one !== next);
      now = next.at;
      next.due();
      await turns();
    }
    now = until;
  };
  return { stored, sent, post, pass };
}

/** What the server does when all is well. */
function keep({ moves }: Moves, stored: LoggedMove[]): Acknowledged {
  for (const one of moves) {
    if (one.n > stored.length) return { ok: false, code: 'gap', next: stored.length };
    if (one.n === stored.length) stored.push(one);
  }
  return { ok: true, next: stored.length, ended: false };
}

describe('an outbox', () => {
  test('sends nothing before there is a connection, then everything in order', async () => {
    const { post, sent, stored } = world();
    const outbox = openOutbox(post, 'r', [move(0)], 0);
    outbox.push(move(1));
    await turns();
    expect(sent).toEqual([]);
    expect(outbox.state).toEqual({ at: 'waiting', moves: 2 });
    outbox.resume(0);
    await turns();
    expect(stored.map(({ n }) => n)).toEqual([0, 1]);
    expect(outbox.state).toEqual({ at: 'sent' });
  });

  test('goes on from what the server has, and says again what was not heard', async () => {
    let lose = true;
    const { post, sent, stored, pass } = world((moves, there) => {
      if (lose) {
        lose = false;
        return 'unheard';
      }
      return keep(moves, there);
    });
    const outbox = openOutbox(post, 'r', [], 0);
    outbox.resume(0);
    outbox.push(move(0));
    await turns();
    expect(outbox.state).toEqual({ at: 'waiting', moves: 1 });
    await pass(500);
    expect(sent.length).toBe(2);
    expect(stored.length).toBe(1);
    expect(outbox.state).toEqual({ at: 'sent' });
  });

  test('moves of another window are taken in once, and what follows them is sent', async () => {
    const { post, stored } = world();
    stored.push(move(0), move(1), move(2));
    const outbox = openOutbox(post, 'r', [move(0)], 0);
    outbox.resume(3);
    for (const n of [0, 1, 2, 3]) outbox.push(move(n));
    await turns();
    expect(stored.map(({ n }) => n)).toEqual([0, 1, 2, 3]);
    expect(outbox.state).toEqual({ at: 'sent' });
  });

  test('a server that lost its place is told from there', async () => {
    const { post, stored, pass } = world();
    stored.push(move(0));
    const outbox = openOutbox(post, 'r', [move(0), move(1), move(2)], 2);
    outbox.resume(2);
    await turns();
    await pass(600);
    expect(stored.map(({ n }) => n)).toEqual([0, 1, 2]);
  });

  test('goes on from what was acknowledged when the server does not say where it is', async () => {
    const { post, sent, stored } = world();
    const outbox = openOutbox(post, 'r', [move(0), move(1)], 1);
    outbox.resume(0);
    await turns();
    outbox.pause();
    outbox.push(move(2));
    outbox.resume(null);
    await turns();
    expect(sent.at(-1)?.moves.map(({ n }) => n)).toEqual([2]);
    expect(stored.map(({ n }) => n)).toEqual([0, 1, 2]);
  });

  test('a refusal that does not pass ends it, and says why', async () => {
    const { post, sent, pass } = world(() => ({ ok: false, code: 'not-possible', next: 0 }));
    const outbox = openOutbox(post, 'r', [move(0)], 0);
    outbox.resume(0);
    await turns();
    await pass(120_000);
    expect(outbox.state).toEqual({ at: 'refused', code: 'not-possible' });
    expect(sent.length).toBe(1);
  });

  test('waits longer each time, half a minute at most', async () => {
    const { post, sent, pass } = world(() => 'lost');
    const outbox = openOutbox(post, 'r', [move(0)], 0);
    outbox.resume(0);
    await turns();
    await pass(500 + 1_000 + 2_000);
    expect(sent.length).toBe(4);
    await pass(300_000);
    expect(sent.length).toBeLessThan(20);
  });

  test('a long silence goes out in pieces', async () => {
    const { post, sent, stored } = world();
    const outbox = openOutbox(
      post,
      'r',
      Array.from({ length: 250 }, (_, n) => move(n)),
      250,
    );
    outbox.resume(0);
    await turns(60);
    expect(sent.map(({ moves }) => moves.length)).toEqual([100, 100, 50]);
    expect(stored.length).toBe(250);
  });

  test('whatever the network does, each move is there once and in order', async () => {
    const fates = fc.array(fc.constantFrom('kept', 'lost', 'unheard', 'unstored', 'cut'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fates, fc.integer({ min: 1, max: 30 }), async (list, count) => {
        const left = [...list];
        let cut = () => {};
        const { post, stored, pass } = world((moves, there) => {
          const fate = left.shift() ?? 'kept';
          if (fate === 'unstored') return { ok: false, code: 'unstored' };
          if (fate === 'cut') cut();
          return fate === 'kept' ? keep(moves, there) : fate === 'cut' ? 'unheard' : fate;
        });
        const outbox = openOutbox(post, 'r', [], 0);
        cut = () => {
          outbox.pause();
          post.after(50, () => outbox.resume(stored.length));
        };
        outbox.resume(0);
        for (let n = 0; n < count; n++) {
          outbox.push(move(n));
          if (n % 3 === 0) await pass(100);
        }
        await pass(40 * 30_000);
        expect(stored.map(({ n }) => n)).toEqual(Array.from({ length: count }, (_, n) => n));
        expect(outbox.state).toEqual({ at: 'sent' });
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});
