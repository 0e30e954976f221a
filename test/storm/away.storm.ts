/** A Redis that goes away: each node goes on by itself, and they are one again when it comes back. */
import { expect, test } from 'vitest';
import type { RoomNow, SeatNow } from '../../src/workshop/protocol/messages.ts';
import { readConfig } from '../../src/workshop/server/config.ts';
import { ask, told, withPeople } from '../workshop/people.ts';
import { emptyPlace, kinds } from '../workshop/support.ts';
import { aRedis } from './processes.ts';

test.skipIf(!kinds.includes('postgres'))(
  'a Redis that is away holds nobody up, and nobody has to start a node again',
  async () => {
    const redis = await aRedis();
    await redis.start();
    const { databaseUrl, schema } = await emptyPlace('postgres');
    const place = { databaseUrl, dataDir: '', ...(schema !== undefined && { schema }) };
    const config = { ...readConfig({}), port: 0, databaseUrl, redisUrl: redis.url };
    const [one, two] = [await withPeople(place, { config }), await withPeople(place, { config })];
    try {
      const room = await one.open();
      const host = await one.host(room);
      const seats = told<SeatNow[]>(host, 'seats');
      const [near, far] = [await one.join(room.code), await two.join(room.code)];
      const phone = await one.phone(near);
      await two.phone(far);
      const isHere = (list: SeatNow[], id: string) => list.find((seat) => seat.id === id)?.here === true;
      await seats.until((list) => isHere(list, near.seat) && isHere(list, far.seat));

      const looks = told<RoomNow>(phone, 'room');
      const stages = told<string>(phone, 'stage');
      // Things are under way on both nodes when it goes.
      const asked = Promise.all(['play', 'held', 'play'].map((to) => ask(host, 'stage', { to })));
      await redis.kill();
      await asked;
      expect(await ask(host, 'stage', { to: 'held' })).toEqual({ ok: true });
      await stages.until((stage) => stage === 'held');
      await looks.until(({ stage }) => stage === 'held');
      // The other node is out of earshot.
      await seats.until((list) => isHere(list, near.seat) && !isHere(list, far.seat));

      await redis.start();
      await seats.until(
        (list) => list === seats.list.at(-1) && isHere(list, near.seat) && isHere(list, far.seat),
      );
      const afar = await two.phone(far);
      const heard = new Promise((done) => afar.on('stage', (stage) => stage === 'play' && done(stage)));
      expect(await ask(host, 'stage', { to: 'play' })).toEqual({ ok: true });
      expect(await heard).toBe('play');
    } finally {
      await one.close();
      await two.close();
      await redis.kill();
    }
  },
  120_000,
);
