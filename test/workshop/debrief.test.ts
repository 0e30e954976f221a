/** The debrief on the server: six steps, counts of a room, nothing about one person, and what leaves afterwards. */
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policies } from '../../src/lab/policies/index.ts';
import type { Compare, DebriefNow, Mine, TypedList } from '../../src/workshop/protocol/debrief.ts';
import type { Joined, RoomOpened } from '../../src/workshop/protocol/messages.ts';
import { ask, playWhole, told, withPeople, type People } from './people.ts';
import { emptyPlace, longKinds } from './support.ts';

const policyOf = [policies.commander, policies.novice, policies.hero, policies.nice, policies.blamer];

describe.each(longKinds)('a debrief on %s', (kind) => {
  let people: People;
  let room: RoomOpened;
  let host: Socket;
  const seats: Joined[] = [];
  const phones: Socket[] = [];
  let heard: ReturnType<typeof told<DebriefNow>>;

  const step = async (to: string) => {
    heard.list.length = 0;
    expect(await ask(host, 'step', { to })).toEqual({ ok: true });
    return heard.until((now) => now.step === to);
  };
  /** The next look at the room that is as wished, after something was entered. */
  const next = (wish: (now: DebriefNow) => boolean) => heard.until(wish);

  beforeAll(async () => {
    people = await withPeople(await emptyPlace(kind));
    room = await people.open({ sessionEndsAt: Date.now() + 30 * 60_000 });
    host = await people.host(room);
    heard = told<DebriefNow>(host, 'debrief');
    for (let n = 0; n < 6; n++) {
      const seat = await people.join(room.code);
      seats.push(seat);
      phones.push(await people.phone(seat));
    }
    await ask(host, 'stage', { to: 'play' });
    // Whoever begins later would begin where the others are.
    for (const phone of phones) await ask(phone, 'begin');
    for (const [n, phone] of phones.entries()) await playWhole(phone, policyOf[n % policyOf.length]);
  }, 120_000);
  afterAll(async () => {
    expect(people.failures).toEqual([]);
    await people.close();
  });

  const phone = (n: number): Socket => {
    const one = phones[n];
    if (!one) throw new Error('no such phone');
    return one;
  };

  test('nothing is entered before it, and nothing typed is shown before the host lets it through', async () => {
    expect(await ask(phone(0), 'word', { text: 'tired' })).toEqual({ ok: false, code: 'not-now' });
    const land = await step('land');
    expect(land).toMatchObject({ players: 6, sent: 0, words: [], choices: [], self: null, rated: null });
    expect(land.until).toBeGreaterThan(land.since);
    expect(await ask(phone(0), 'word', { text: ' tired ' })).toEqual({ ok: true });
    expect(await ask(phone(1), 'word', { text: 'x'.repeat(25) })).toMatchObject({ code: 'malformed' });
    expect(await ask(phone(1), 'word', { text: 'a\u202eb' })).toMatchObject({ code: 'malformed' });
    expect((await next(({ sent }) => sent !== 0)).words).toEqual([]);
    const typed = await ask<TypedList>(host, 'typed', { kind: 'word', search: null });
    if (!typed.ok) throw new Error(typed.code);
    expect(typed.items.map(({ text, shown }) => [text, shown])).toEqual([['tired', false]]);
    // It says what, and not who.
    expect(Object.keys(typed.items[0] ?? {}).toSorted()).toEqual(['item', 'shown', 'text']);
    const { item } = typed.items[0] ?? { item: '' };
    expect(await ask(phone(0), 'show', { item, on: true })).toMatchObject({ code: 'malformed' });
    expect(await ask(host, 'show', { item, on: true })).toEqual({ ok: true });
    expect((await next(({ words }) => words.length > 0)).words).toEqual(['tired']);
    // Another word in its place has not been let through.
    heard.list.length = 0;
    await ask(phone(0), 'word', { text: 'angry' });
    expect((await next(({ words }) => words.length === 0)).sent).toBe('few');
  });

  test('self: ratings stay closed unless the host opens them; one or two are a few', async () => {
    await step('self');
    for (const one of [0, 1, 2, 3, 4])
      expect(
        await ask(phone(one), 'self', { ratings: { safety: one === 0 ? 'throughout' : 'atCost' } }),
      ).toEqual({ ok: true });
    expect(await ask(phone(0), 'moment', { exchange: 'call.2' })).toEqual({ ok: true });
    const closed = await next(({ sent, takeBack }) => sent === 5 && takeBack.length === 1);
    expect(closed.self).toBeNull();
    expect(closed.takeBack).toEqual([{ exchange: 'call.2', count: 'few' }]);
    expect(await ask(host, 'distributions', { on: true })).toEqual({ ok: true });
    const open = await next(({ self }) => self !== null);
    expect(open.self).toEqual({
      safety: { throughout: 'few', mostly: 0, atCost: 'several', notTonight: 0, tooLittle: 0 },
    });
    // The nights themselves are seen with the next steps alone.
    expect(open.rated).toBeNull();
    await ask(host, 'distributions', { on: false });
  });

  test('predict, then see: guesses and choices of the whole room, a minority of an option, what-ifs of a group', async () => {
    const asked = await step('predict');
    const { predict } = asked;
    if (!predict) throw new Error('nothing to guess about');
    expect(predict.guesses).toBeNull();
    expect(asked.choices).toEqual([]);
    const [first, second] = predict.options;
    for (const one of [0, 1, 2, 3, 4, 5])
      await ask(phone(one), 'guess', { exchange: predict.exchange, option: one < 4 ? first : second });
    expect(await ask(phone(0), 'guess', { exchange: 'nothing', option: 'x' })).toMatchObject({
      code: 'malformed',
    });
    expect(await ask(phone(0), 'compare')).toEqual({ ok: false, code: 'not-now' });
    await step('see');
    const seen = await next(({ working }) => !working);
    expect(seen.predict?.guesses).toMatchObject({ [first ?? '']: 'several', [second ?? '']: 'few' });
    expect(seen.choices.length).toBeGreaterThan(5);
    for (const { counts, of, options, minority } of seen.choices) {
      expect(of).toBeLessThanOrEqual(6);
      // What fewer came to is told of nobody.
      expect(of).toBeGreaterThanOrEqual(5);
      expect(Object.keys(counts)).toEqual(options);
      for (const count of Object.values(counts)) expect([1, 2]).not.toContain(count);
      if (minority !== null) expect(counts[minority]).toBe('few');
    }
    for (const { runs, from, exchange, minutes } of seen.whatIfs) {
      expect(runs).toBeGreaterThanOrEqual(5);
      expect(seen.choices.find((one) => one.exchange === exchange)?.counts[from]).toBeGreaterThanOrEqual(5);
      expect(minutes.least).toBeLessThanOrEqual(minutes.mean);
    }
    // Too late to guess.
    expect(await ask(phone(0), 'guess', { exchange: predict.exchange, option: first })).toMatchObject({
      code: 'not-now',
    });
  });

  test('how one compares is told to one’s own phone alone, with five others', async () => {
    const answer = await ask<Compare>(phone(0), 'compare');
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.of).toBe(5);
    expect(answer.mine?.delegation).toBeDefined();
    expect(Object.values(answer.room.safety).filter((count) => count === 1 || count === 2)).toEqual([]);
    expect(await ask(host, 'compare')).toMatchObject({ code: 'malformed' });
  });

  test('us and commit: private unless shared, and counted', async () => {
    await step('us');
    expect(await ask(phone(2), 'recall', { text: 'in March' })).toEqual({ ok: true });
    await step('commit');
    for (const one of [0, 1, 2]) await ask(phone(one), 'commitment', { made: true, shared: null });
    await ask(phone(3), 'commitment', { made: true, shared: 'If it burns, then I ask once.' });
    await ask(phone(0), 'checklist', { days: 30, done: true });
    const now = await next(({ commitments }) => commitments.made === 4);
    expect(now.commitments).toEqual({ made: 4, shared: [], checklist: { 30: 'few', 90: 0 } });
    expect(now.recalls).toEqual([]);
    const typed = await ask<TypedList>(host, 'typed', { kind: 'commitment', search: 'BURNS' });
    expect(typed).toMatchObject({ ok: true, of: 1, items: [{ text: 'If it burns, then I ask once.' }] });
  });

  test('a phone that comes back is told what it entered', async () => {
    const [seat] = seats;
    if (!seat) throw new Error('no seat');
    let entered: ReturnType<typeof told<Mine>> | null = null;
    const again = await people.connect({ as: 'seat', token: seat.token }, (socket) => {
      entered = told<Mine>(socket, 'mine');
    });
    const mine = await (entered as ReturnType<typeof told<Mine>> | null)?.until(() => true);
    expect(mine).toMatchObject({
      word: 'angry',
      self: { safety: 'throughout' },
      takeBack: 'call.2',
      commitment: { made: true, shared: null },
      checklist: { 30: true },
      consent: false,
    });
    again.disconnect();
  });

  test('whoever steps out is no longer in it', async () => {
    expect(await ask(phone(5), 'step-out')).toEqual({ ok: true });
    const now = await next(({ players }) => players === 5);
    expect(Math.max(...now.choices.map(({ of }) => of))).toBe(5);
    expect(await ask(phone(5), 'recall', { text: 'x' })).toEqual({ ok: false, code: 'not-now' });
  });

  test('no message to host, projector or phone holds a choice, a rating or a text beside a seat', async () => {
    const ids = seats.map(({ seat }) => seat);
    const text = JSON.stringify(heard.list);
    for (const id of ids) expect(text).not.toContain(id);
    const screen = await people.connect({ as: 'follow', token: room.follow });
    const shown = JSON.stringify(await told<DebriefNow>(screen, 'debrief').until(() => true));
    for (const secret of [...ids, 'angry', 'in March', 'If it burns']) expect(shown).not.toContain(secret);
  });

  test('totals leave for the host alone; a row only with consent, under another id each time', async () => {
    const path = `/api/rooms/${room.room}/export?as=`;
    const bearer = { authorization: `Bearer ${room.secret}` };
    expect((await people.get(`${path}json`)).status).toBe(403);
    expect((await people.get(`${path}json`, { authorization: `Bearer ${room.follow}` })).status).toBe(403);
    expect((await people.get(`${path}xml`, bearer)).status).toBe(400);
    const json = async () =>
      (await (await people.get(`${path}json`, bearer)).json()) as {
        players: number;
        nights: number;
        rows: { id: string }[];
      };
    expect(await json()).toMatchObject({ players: 5, nights: 5, rows: [] });
    const { endings } = (await json()) as unknown as { endings: Record<string, unknown> };
    expect(Object.keys(endings)).toEqual(['restored', 'cut-off', 'landed']);
    expect(await ask(phone(1), 'consent', { on: true })).toEqual({ ok: true });
    // The totals without that row would be those of four others, who did not agree.
    expect((await json()).rows).toEqual([]);
    for (const other of [0, 2, 3, 4]) await ask(phone(other), 'consent', { on: true });
    const [one, two] = [await json(), await json()];
    expect([one.rows.length, two.rows.length]).toEqual([5, 5]);
    const known = new Set(one.rows.map(({ id }) => id));
    expect(two.rows.filter(({ id }) => known.has(id))).toEqual([]);
    const text = JSON.stringify(one);
    for (const { seat, nickname } of seats) {
      expect(text).not.toContain(seat);
      expect(text).not.toContain(nickname);
    }
    for (const typed of ['angry', 'in March', 'If it burns']) expect(text).not.toContain(typed);
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await (await people.get(`${path}csv`, bearer)).arrayBuffer(),
    );
    expect(csv.split('\r\n')[0]).toBe(
      '\ufeff"kind","what","detail","count","of","what in words","detail in words"',
    );
    const page = await people.get(`${path}html`, bearer);
    expect(page.headers.get('content-disposition')).toContain('attachment');
    expect(await page.text()).toContain('For learning. Not validated for');
    expect(await ask(phone(1), 'consent', { on: false })).toEqual({ ok: true });
    expect((await json()).rows).toEqual([]);
    // Of several the order says nothing: it is another one each time, and so are the numbers.
    expect(await ask(phone(1), 'consent', { on: true })).toEqual({ ok: true });
    const orders = new Set<string>();
    const numbers = new Set<string>();
    for (let n = 0; n < 10; n++) {
      const { rows } = await json();
      expect(rows).toHaveLength(5);
      for (const { id } of rows) numbers.add(id);
      orders.add(JSON.stringify(rows.map((row) => ({ ...row, id: '' }))));
    }
    expect(numbers.size).toBe(50);
    expect(orders.size).toBeGreaterThan(1);
  });

  test('erased at once: everybody is told, and nothing opens any more', async () => {
    const told_ = new Promise((done) => phone(0).once('gone', done));
    const erased = await fetch(`${people.server.url}/api/rooms/${room.room}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${room.secret}` },
    });
    expect(erased.status).toBe(200);
    await told_;
    const [seat] = seats;
    if (seat) await expect(people.phone(seat)).rejects.toThrow('not-yours');
    await expect(people.host(room)).rejects.toThrow('not-yours');
    await expect(people.connect({ as: 'follow', token: room.follow })).rejects.toThrow('not-yours');
  });
});
