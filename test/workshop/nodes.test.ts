/** Two nodes on one PostgreSQL and one Redis, behind a proxy: one room, whichever node somebody is on. */
import { describe, expect, test } from 'vitest';
import { openProxy } from '../../scripts/proxy.ts';
import type { Begun, RoomNow, SeatNow } from '../../src/workshop/protocol/messages.ts';
import { readConfig } from '../../src/workshop/server/config.ts';
import { ask, nightOf, told, withPeople, type People } from './people.ts';
import { redisAnswers, redisUrl } from './redis.ts';
import { emptyPlace, isAllWanted, kinds, type Place } from './support.ts';

const missing = [
  ...((await redisAnswers()) ? [] : [`no Redis answers at ${redisUrl}`]),
  ...(kinds.includes('postgres') ? [] : ['no PostgreSQL answers']),
].join(' and ');
if (missing !== '' && isAllWanted) throw new Error(`two nodes cannot be tested: ${missing}`);

describe.skipIf(missing !== '')(`two nodes${missing === '' ? '' : ` (skipped: ${missing})`}`, () => {
  const start = (place: Place): Promise<People> =>
    withPeople(place, {
      config: { ...readConfig({}), port: 0, databaseUrl: place.databaseUrl, redisUrl },
    });
  const portOf = ({ server }: People) => Number(new URL(server.url).port);

  test('host on one, phone on the other; when that one ends, the phone goes on at the first', async () => {
    const place = await emptyPlace('postgres');
    const [one, two] = [await start(place), await start(place)];
    let isTwoOpen = true;
    try {
      const room = await one.open();
      const host = await one.host(room);
      const lists = told<SeatNow[]>(host, 'seats');
      const seat = await two.join(room.code);
      const phone = await two.phone(seat);
      const stage = new Promise((done) => phone.once('stage', done));
      expect(await ask(host, 'stage', { to: 'play' })).toEqual({ ok: true });
      expect(await stage).toBe('play');
      const begun = await ask<Begun>(phone, 'begin');
      if (!begun.ok) throw new Error(begun.code);
      const { events } = nightOf(begun);
      const send = (socket: typeof phone, from: number, to: number) =>
        ask(socket, 'moves', { run: begun.run, end: 0, moves: events.slice(from, to) });
      expect(await send(phone, 0, 6)).toMatchObject({ ok: true, next: 6 });
      // The console is on another node than the phone, and sees it there.
      await lists.until(([first]) => first?.here === true && first.moves === 6);
      await two.close();
      isTwoOpen = false;
      const again = await one.phone(seat);
      expect(await ask<Begun>(again, 'begin')).toMatchObject({ ok: true, run: begun.run, next: 6 });
      // What was on its way when the node ended comes twice, and is there once.
      expect(await send(again, 4, 9)).toMatchObject({ ok: true, next: 9 });
      expect(one.failures).toEqual([]);
    } finally {
      if (isTwoOpen) await two.close();
      await one.close();
    }
  }, 90_000);

  test('the proxy keeps a visitor at a node, and passes over one that is gone', async () => {
    const place = await emptyPlace('postgres');
    const [one, two] = [await start(place), await start(place)];
    const proxy = await openProxy([portOf(one), portOf(two)]);
    let isTwoOpen = true;
    try {
      const first = await fetch(`${proxy.url}/healthz`);
      const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
      const named = await fetch(`${proxy.url}/healthz`, { headers: { cookie } });
      expect(named.headers.get('set-cookie')).toContain(cookie);
      await two.close();
      isTwoOpen = false;
      const alive = await Promise.all([1, 2, 3].map(() => fetch(`${proxy.url}/readyz`)));
      expect(alive.map(({ status }) => status)).toEqual([200, 200, 200]);
      const room = await one.open();
      const socket = await one.connect({ as: 'follow', token: room.follow });
      await told<RoomNow>(socket, 'room').until(({ id }) => id === room.room);
    } finally {
      await proxy.close();
      if (isTwoOpen) await two.close();
      await one.close();
    }
  }, 90_000);
});

test('a Redis that is not there is said at the start, in one sentence', async () => {
  if (!kinds.includes('postgres')) return;
  const place = await emptyPlace('postgres');
  const config = {
    ...readConfig({}),
    port: 0,
    databaseUrl: place.databaseUrl,
    redisUrl: 'redis://127.0.0.1:1',
  };
  await expect(withPeople(place, { config })).rejects.toThrow(
    /^REDIS_URL names a Redis that cannot be reached/,
  );
}, 60_000);
