/** Ballots: the rule by which they are counted, and what a phone can do about them, on both databases. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Why, Whys } from '../../src/workshop/protocol/shared.ts';
import { countBallot, type Counted } from '../../src/workshop/server/conductor/count.ts';
import { Hall, soon } from './conductor-support.ts';
import { longKinds } from './support.ts';

describe('a ballot is counted', () => {
  const options = ['c', 'a', 'b'];
  const count = (votes: (string | null)[], deputy: string | null = 'c', picks = 1) => {
    const { chosen, by } = countBallot({ options, deputy, picks, votes });
    return [chosen.join(), by];
  };

  test.each([
    ['most votes win', ['a', 'a', 'b'], 'c', ['a', 'count']],
    ['a pass counts for nobody', [null, null, null, 'b'], 'c', ['b', 'count']],
    ['no vote: as the deputy would', [], 'c', ['c', 'deputy']],
    ['only passes: as the deputy would', [null, null], 'b', ['b', 'deputy']],
    ['a tie that the deputy is in', ['a', 'c'], 'c', ['c', 'deputy']],
    ['a tie without the deputy: the lowest id', ['b', 'a'], 'c', ['a', 'tie']],
    ['no deputy is marked: the lowest id', ['c', 'b'], null, ['b', 'tie']],
  ])('%s', (_name, votes, deputy, expected) => {
    expect(count(votes, deputy)).toEqual(expected);
  });

  test('of two that are taken the two with most votes', () => {
    expect(count(['a', 'b', 'b', 'a', 'c'], 'c', 2)).toEqual(['a,b', 'count']);
    expect(count(['b', 'b', 'a', 'c'], 'c', 2)).toEqual(['b,c', 'deputy']);
  });

  test('whoever gets more than all others wins, and the order in which votes come changes nothing', () => {
    const vote = fc.constantFrom('a', 'b', 'c', null);
    fc.assert(
      fc.property(
        fc.array(vote, { maxLength: 40 }),
        fc.constantFrom('a', 'b', 'c', null),
        (votes, deputy) => {
          const once = countBallot({ options, deputy, picks: 1, votes });
          expect(
            countBallot({ options: [...options].reverse(), deputy, picks: 1, votes: [...votes].reverse() }),
          ).toEqual(once);
          const [chosen = ''] = once.chosen;
          for (const id of options)
            expect(once.counts[chosen] ?? 0).toBeGreaterThanOrEqual(once.counts[id] ?? 0);
          expect(Object.values(once.counts).reduce((sum, n) => sum + n, 0)).toBe(
            votes.filter((one) => one !== null).length,
          );
        },
      ),
    );
  });
});

describe.each(longKinds)('a ballot on %s', (kind) => {
  let hall: Hall;
  const ballot = () => {
    const open = hall.openBallot;
    if (!open) throw new Error('no ballot is open');
    return open;
  };
  const vote = (n: number, option: string | null, why?: string) =>
    hall.conductor.votes.cast(hall.seat(n), {
      ballot: ballot().id,
      option,
      ...(why === undefined ? {} : { why }),
    });
  const counted = () => hall.shared().ballot?.result ?? null;
  /** The counts of the last ballot as the database has them. */
  const stored = async () => {
    const ballots = await hall.database.db.selectFrom('ballots').select('result').orderBy('n').execute();
    return (JSON.parse(ballots.at(-1)?.result ?? 'null') as Counted).counts;
  };
  const option = (at: number): string => ballot().options[at] ?? '';

  beforeEach(async () => {
    hall = await Hall.open(kind, 'votes', 6, soon);
    await hall.stage('play');
    await hall.until(() => hall.openBallot !== null);
  });

  test('whoever counts heads finds everybody in the act, from the first minute, once, and not in a form', async () => {
    const acts = async (of: Hall) => {
      const row = await of.rooms.room(of.room);
      if (!row) throw new Error('no room');
      return Promise.all(
        (['night', 'after'] as const).map(async (part) =>
          (await of.rooms.seats({ ...row, part })).map(({ act }) => act),
        ),
      );
    };
    const counted = [Array.from({ length: 6 }, () => 'call'), Array.from({ length: 6 }, () => null)];
    expect(await acts(hall)).toEqual(counted);
    const fresh = await Hall.open(kind, 'votes', 6, soon);
    await fresh.stage('play');
    await fresh.until(() => fresh.now() !== undefined);
    expect(await acts(fresh)).toEqual(counted);
  });

  test('opens with its price, and nobody is told how it stands', async () => {
    expect(ballot()).toMatchObject({ exchange: 'call.2', picks: 1, votes: 0, seats: 6, result: null });
    expect(ballot().closesAt - ballot().opensAt).toBe(40_000);
    const from = hall.sent.length;
    await vote(0, option(0));
    await vote(1, option(0), 'because');
    await hall.pass(4);
    expect(hall.last('ballot-count')).toMatchObject({ votes: 2, seats: 6 });
    const told = JSON.stringify(hall.sent.slice(from));
    expect(told).not.toContain('counts');
    expect(told).not.toContain('because');
    for (const seat of hall.seats) expect(told).not.toContain(seat.id);
  });

  test('the last vote of a seat counts, once', async () => {
    for (const choice of [option(0), null, option(1), option(2)])
      expect(await vote(0, choice)).toEqual({ ok: true });
    await vote(1, option(2));
    await hall.until(() => counted() !== null);
    const options = hall.shared().ballot?.options ?? [];
    expect(counted()).toMatchObject({ chosen: [options[2]], by: 'count' });
    expect(Object.values(await stored())).toEqual(options.map((_, n) => (n === 2 ? 2 : 0)));
    expect(hall.shared().said.at(-1)).toMatchObject({
      by: 'room',
      move: { type: 'reply', exchange: 'call.2' },
    });
  });

  test('in a room under fifteen one or two votes are not told, nor what would give them away, in a larger one they are', async () => {
    const told = async (room: Hall) => {
      const options = room.openBallot?.options ?? [];
      for (const [n, at] of [0, 0, 0, 1, 2, 2].entries())
        await room.conductor.votes.cast(room.seat(n), {
          ballot: room.openBallot?.id ?? '',
          option: options[at] ?? null,
        });
      await room.until(() => (room.shared().ballot?.result ?? null) !== null);
      const { counts = {} } = room.shared().ballot?.result ?? {};
      return options.slice(0, 3).map((id) => counts[id]);
    };
    expect(await told(hall)).toEqual(['some', 'some', 'some']);
    expect(Object.values(await stored()).slice(0, 3)).toEqual([3, 1, 2]);
    const large = await Hall.open(kind, 'votes', 15, soon);
    await large.stage('play');
    await large.until(() => large.openBallot !== null);
    expect(await told(large)).toEqual([3, 1, 2]);
  });

  test('votes that come together are counted once each', async () => {
    const choice = option(1);
    await Promise.all(hall.seats.flatMap((_, n) => [vote(n, option(0)), vote(n, choice)]));
    await hall.until(() => counted() !== null);
    expect(counted()?.counts[choice]).toBe(6);
  });

  test('closes three seconds after the last of those who are there, and does not wait for a phone that is gone', async () => {
    hall.here.delete(hall.seat(5).id);
    await hall.pass(2);
    for (let n = 0; n < 5; n++) await vote(n, n === 0 ? null : option(0));
    const from = hall.time;
    await hall.until(() => counted() !== null);
    expect(hall.time - from).toBeGreaterThanOrEqual(3_000);
    expect(hall.time - from).toBeLessThanOrEqual(6_000);
  });

  test('a vote after the count is refused, and changes nothing', async () => {
    const { id, options } = ballot();
    await hall.until(() => counted() !== null);
    const before = counted();
    const late = { ballot: id, option: options[0] ?? '' };
    expect(await hall.conductor.votes.cast(hall.seat(0), late)).toEqual({ ok: false, code: 'not-now' });
    await hall.pass(3);
    expect(hall.shared().ballot?.result).toEqual(before);
  });

  test('what is not an option, or not theirs, is refused', async () => {
    expect(await vote(0, 'call.1.floor')).toEqual({ ok: false, code: 'not-possible' });
    await hall.rooms.stepOut(hall.seat(1).id);
    expect(await vote(1, option(0))).toEqual({ ok: false, code: 'not-yours' });
    await hall.rooms.remove(hall.room, hall.seat(2).id);
    expect(await vote(2, option(0))).toEqual({ ok: false, code: 'not-yours' });
    const other = await Hall.open(kind, 'votes', 1);
    const stranger = { ...other.seat(0) };
    expect(await hall.conductor.votes.cast(stranger, { ballot: ballot().id, option: option(0) })).toEqual({
      ok: false,
      code: 'not-now',
    });
    expect(await hall.conductor.votes.cast(hall.seat(0), { ballot: 'nothing', option: null })).toEqual({
      ok: false,
      code: 'not-now',
    });
    expect(await hall.database.db.selectFrom('votes').selectAll().execute()).toEqual([]);
  });

  test('a refreshed phone is told what it voted, and no other is', async () => {
    await vote(0, option(1));
    const present = (n: number) => hall.ask({ name: 'present', seat: hall.seat(n).id });
    expect(await present(0)).toMatchObject({ ok: true, mine: { ballot: ballot().id, option: option(1) } });
    expect(await present(1)).toMatchObject({ ok: true, mine: null, shared: { run: hall.shared().run } });
  });

  test('whys have no name, not even in the database; all of forty, of more eight at random, or those that hold a word', async () => {
    for (let n = 0; n < 14; n++) await hall.join();
    await hall.pass(1);
    for (let n = 0; n < 20; n++) await vote(n, option(n % 2), n === 7 ? 'The pharmacy first' : `reason ${n}`);
    await vote(3, null, 'a pass says nothing');
    await hall.until(() => counted() !== null);
    expect(counted()?.whys).toBe(19);
    const shown = (await hall.conductor.votes.whys(hall.room, null)) as Whys;
    expect(shown).toMatchObject({ total: 19 });
    expect(new Set(shown.whys.map(({ id }: Why) => id)).size).toBe(19);
    const found = await hall.conductor.votes.whys(hall.room, 'PHARMACY');
    expect(found?.whys.map(({ text }) => text)).toEqual(['The pharmacy first']);
    // One more than forty.
    const [one] = await hall.database.db.selectFrom('whys').selectAll().execute();
    if (!one) throw new Error('no why');
    const more = Array.from({ length: 22 }, (_, n) => ({ ...one, id: `more-${n}` }));
    await hall.database.db.insertInto('whys').values(more.slice(1)).execute();
    expect((await hall.conductor.votes.whys(hall.room, null))?.whys).toHaveLength(40);
    await hall.database.db.insertInto('whys').values(more.slice(0, 1)).execute();
    expect(await hall.conductor.votes.whys(hall.room, null)).toMatchObject({
      total: 41,
      whys: { length: 8 },
    });
    const rows = JSON.stringify(await hall.database.db.selectFrom('whys').selectAll().execute());
    for (const seat of hall.seats) expect(rows).not.toContain(seat.id);
    expect(await hall.database.db.selectFrom('votes').selectAll().execute()).toEqual([]);
  });

  test('the host opens one where nobody would have asked, closes it early, and sets its time', async () => {
    await hall.ask({ name: 'ballot-close', body: {} });
    await hall.pass(1);
    expect(counted()).toMatchObject({ by: 'deputy' });
    expect(await hall.ask({ name: 'ballot-close', body: {} })).toEqual({ ok: false, code: 'not-now' });
    await hall.database.db.updateTable('rooms').set({ ballot_seconds: 20 }).execute();
    await hall.until(() => hall.openBallot !== null && ballot().exchange !== 'call.2');
    expect(ballot().closesAt - ballot().opensAt).toBe(20_000);
    expect(await hall.ask({ name: 'ballot-open', body: {} })).toEqual({ ok: false, code: 'not-now' });
    await hall.until(
      () =>
        hall.openBallot === null && hall.shared().view.act === 'bridge' && hall.shared().view.middle !== null,
    );
    expect(await hall.ask({ name: 'ballot-open', body: {} })).toEqual({ ok: true });
    expect(ballot().exchange).toBe(hall.shared().view.middle?.exchange);
  });

  test('a landing ends the open one uncounted: nobody votes or closes it any more, on another node neither', async () => {
    await vote(0, option(0));
    const { id } = ballot();
    await hall.plan({ landed_at: hall.time });
    await hall.until(() => hall.shared().clock.hold === 'ended');
    const late = { ballot: id, option: null };
    for (let nodes = 0; nodes < 2; nodes++) {
      expect(hall.shared().ballot).toBeNull();
      expect(await hall.ask({ name: 'ballot-close', body: {} })).toEqual({ ok: false, code: 'not-now' });
      expect(await hall.conductor.votes.cast(hall.seat(1), late)).toEqual({ ok: false, code: 'not-now' });
      hall.kill(hall.conductor);
      hall.node('b');
      await hall.pass(60);
    }
    expect(hall.failures).toEqual([]);
    await hall.checkStored(hall.shared().run);
  });
});
