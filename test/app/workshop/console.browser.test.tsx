/** The console and the door before it, with a server that the test plays. */
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { keepRoom, myRooms } from '../../../src/app/workshop/console/my-rooms.ts';
import { onNext } from '../../../src/app/workshop/parts/next-room.ts';
import type { RoomChoice } from '../../../src/workshop/protocol/debrief.ts';
import { stickingOut, violations } from '../page.tsx';
import { widely } from '../../support/wide.ts';
import { debriefNow, json, openWorkshopPage, roomNow, seatNow, start, text, type Page } from './fake.tsx';

const secret = 'S'.repeat(32);
const follow = 'F'.repeat(32);
const ready = {
  readyz: text('ready'),
  'api/addresses': json({ loopbackOnly: false, baseUrl: null, urls: ['http://192.168.1.20:4173'] }),
};

const choice: RoomChoice = {
  exchange: 'ingrid.1',
  options: ['ingrid.1.rules', 'ingrid.1.command', 'ingrid.1.status'],
  counts: { 'ingrid.1.rules': 6, 'ingrid.1.command': 'few', 'ingrid.1.status': 4 },
  of: 12,
  minority: 'ingrid.1.command',
};

let opened: Page | null = null;
afterEach(() => {
  opened?.close();
  opened = null;
  localStorage.clear();
  document.documentElement.style.removeProperty('--text-scale');
});

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(`#root ${selector}`)];
const centre = (box: DOMRect | undefined): [number, number] =>
  box ? [box.x + box.width / 2, box.y + box.height / 2] : [-1, -1];
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** The console of a room, with what the server tells at first. */
async function console(change: Parameters<typeof roomNow>[0] = {}, locale = 'en'): Promise<Page> {
  keepRoom({
    room: 'r1',
    secret,
    code: 'BRDGKP',
    follow,
    scenario: 'wrong-table',
    mode: 'alone',
    openedAt: start,
  });
  const one = await openWorkshopPage('host', `#room=r1&secret=${secret}`, locale, { ...ready });
  opened = one;
  line().tell('room', roomNow(change));
  line().tell(
    'seats',
    Array.from({ length: 11 }, (_, n) => seatNow(n)),
  );
  await expect.poll(() => all('.console').length).toBe(1);
  return one;
}
const bodyOf = (request: RequestInit | undefined) => (typeof request?.body === 'string' ? request.body : '');
function line() {
  const [first] = opened?.lines ?? [];
  if (!first) throw new Error('nothing was connected');
  return first;
}

describe('the door', () => {
  test('opens a room with the times of its agenda, and keeps the secret in the fragment and on the device', async () => {
    opened = await openWorkshopPage('host', '', 'en', {
      ...ready,
      'api/rooms': json({ ok: true, room: 'r9', secret, code: 'BRDGKP', follow }),
    });
    await expect.poll(() => all('form').length).toBe(1);
    await page.getByRole('radio', { name: /^The room votes/ }).click();
    await page.getByRole('radio', { name: /^45/ }).click();
    await button('Open the room').click();
    await expect.poll(() => location.hash).toBe(`#room=r9&secret=${secret}`);
    const request = opened.asked.find(({ path }) => path === 'api/rooms')?.request;
    expect(JSON.parse(bodyOf(request))).toEqual({
      scenario: 'wrong-table',
      mode: 'votes',
      locale: 'en',
      playEndsAt: start + 23 * 60_000,
      sessionEndsAt: start + 45 * 60_000,
      acts: ['call', 'bridge'],
    });
    expect(opened.asked.map(({ path }) => path).filter((path) => path.includes(secret))).toEqual([]);
    expect(myRooms()).toMatchObject([{ room: 'r9', secret, follow, mode: 'votes' }]);
    expect(opened.lines[0]?.hello).toEqual({ as: 'host', room: 'r9', token: secret });
  });

  test('a session of 90 minutes has its two forms', async () => {
    opened = await openWorkshopPage('host', '', 'en', {
      ...ready,
      'api/rooms': json({ ok: false, code: 'unstored' }, 503),
    });
    await expect.poll(() => all('form').length).toBe(1);
    await page.getByRole('radio', { name: /^90/ }).click();
    await button('Open the room').click();
    await expect.poll(() => all('.door-go [role=status]')[0]?.textContent).toContain('Try again');
    const request = opened.asked.find(({ path }) => path === 'api/rooms')?.request;
    expect(JSON.parse(bodyOf(request))).toMatchObject({ forms: ['form-ferry', 'form-meters'] });
  });

  test.each([
    ['plain files', { readyz: text('<!doctype html>', 404) }, 'no workshop server'],
    [
      'a server without its database',
      { readyz: text('the database is not open', 503) },
      'its database is not',
    ],
  ])('behind it %s: says so in plain words', async (_, http, words) => {
    opened = await openWorkshopPage('host', '', 'en', http);
    await expect.poll(() => all('.door-none')[0]?.textContent).toContain(words);
    expect(all('form')).toEqual([]);
  });

  test.each([
    ['en', 1280, 720],
    ['ar', 320, 568],
  ])('breaks no rule and fits, in %s at %i px', async (locale, width, height) => {
    await page.viewport(width, height);
    keepRoom({
      room: 'r1',
      secret,
      code: 'BRDGKP',
      follow,
      scenario: 'wrong-table',
      mode: 'teams',
      openedAt: start,
    });
    opened = await openWorkshopPage('host', '', locale, { ...ready });
    await expect.poll(() => all('form').length).toBe(1);
    expect(stickingOut()).toEqual([]);
    expect(await violations()).toEqual([]);
  });
});

describe('the console', () => {
  test('hold is one tap and comes back to where the room was', async () => {
    await console({ stage: 'play' });
    await button('Hold').click();
    expect(line().sent.at(-1)).toEqual({ name: 'stage', body: { to: 'held' } });
    line().tell('stage', 'held');
    await button('End the hold').click();
    expect(line().sent.at(-1)).toEqual({ name: 'stage', body: { to: 'play' } });
    line().tell('room', roomNow({ stage: 'held', agenda: { ...roomNow().agenda, step: 'us' } }));
    await button('End the hold').click();
    expect(line().sent.at(-1)).toEqual({ name: 'stage', body: { to: 'debrief' } });
  });

  test('shows who is here and where, and nothing else of anybody', async () => {
    await console({ stage: 'play' });
    line().tell('seats', [
      seatNow(1),
      seatNow(2, { here: false, act: 'call' }),
      seatNow(3, { kind: 'watcher', nickname: '', act: null }),
    ]);
    await expect.poll(() => all('.seats li').length).toBe(3);
    const [one, two, three] = all('.seats li').map((row) => row.textContent);
    expect(one).toMatch(/^Quiet Lantern 11the bridgeRemove/);
    expect(two).toMatch(/away · the call/);
    expect(three).toMatch(/^Somebody who watches/);
  });

  test('somebody who was removed by mistake comes back in one tap', async () => {
    await console({ stage: 'play' });
    await page.getByRole('button', { name: 'Remove Quiet Lantern 12' }).click();
    expect(line().sent.at(-1)).toEqual({ name: 'remove', body: { seat: 's2' } });
    await button('Let back in').click();
    expect(line().sent.at(-1)).toEqual({ name: 'restore', body: { seat: 's2' } });
  });

  test('says when it lands, what to leave out when that is late, and asks twice before it lands everyone', async () => {
    await console({ stage: 'play' });
    const late = start + 42 * 60_000;
    line().tell('landing', {
      now: start,
      playEndsAt: start + 30 * 60_000,
      landsAt: late,
      cuts: [{ without: ['later'], landsAt: start + 29 * 60_000 }],
    });
    await expect.poll(() => all('.landing')[0]?.textContent).toContain('At this pace you land at 10:42.');
    await button('six months later: then 10:29').click();
    expect(line().sent.at(-1)).toEqual({
      name: 'agenda',
      body: { acts: ['call', 'yesterday', 'bridge', 'review', 'room'] },
    });
    line().tell('landing', { now: start, playEndsAt: start + 30 * 60_000, landsAt: late, cuts: [] });
    await expect.poll(() => all('.landing')[0]?.textContent).toContain('There is nothing to leave out');
    expect(all('.cuts')).toEqual([]);
    const before = line().sent.length;
    await button('Land everyone').click();
    expect(line().sent.length).toBe(before);
    await button('Land everyone now').click();
    expect(line().sent.at(-1)).toEqual({ name: 'land', body: {} });
  });

  test('what cannot be taken back is asked where it was pressed, in sight, and a key pressed twice does nothing', async () => {
    await page.viewport(1280, 720);
    await console({ stage: 'play', mode: 'votes' });
    line().tell('seats', [seatNow(1)]);
    const sent = () => line().sent.map(({ name }) => name);
    const land = page.getByRole('button', { name: 'Land everyone', exact: true });
    for (let press = 0; press < 4; press++) {
      if (press % 2 === 0) land.element().focus();
      await userEvent.keyboard('{Enter}');
      const asks = press % 2 === 0;
      await expect.poll(() => all('.sure').length).toBe(asks ? 1 : 0);
      if (!asks) continue;
      const answers = all('.sure .button').map((one) => one.getBoundingClientRect());
      expect(answers.every(({ top, bottom }) => top >= 0 && bottom <= innerHeight)).toBe(true);
      expect(all('.sure')[0]?.contains(document.elementFromPoint(...centre(answers[0])))).toBe(true);
    }
    expect(sent()).not.toContain('land');
    // No other way to end everybody's night in one tap.
    expect(all('.next .button').map((one) => one.textContent)).not.toContain('To the debrief');
    line().tell('room', roomNow({ stage: 'play', mode: 'votes', nights: 1, through: 1 }));
    await button('To the debrief').click();
    expect(line().sent.at(-1)).toEqual({ name: 'step', body: { to: 'land' } });
  });

  test('whoever works by keyboard stays where they were when a button has done its work and goes', async () => {
    await console({ stage: 'play' });
    const focused = () => document.activeElement?.textContent?.trim();
    const press = async (name: string | RegExp) => {
      page.getByRole('button', { name }).element().focus();
      await userEvent.keyboard('{Enter}');
    };
    await press('Land everyone');
    await expect.poll(focused).toBe('Cancel');
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Land everyone');
    // The next in the list is under the hand, not the top of the page.
    line().tell('seats', [seatNow(1), seatNow(2), seatNow(3)]);
    await expect.poll(() => all('.seats li').length).toBe(3);
    page.getByRole('button', { name: 'Remove Quiet Lantern 12' }).element().focus();
    line().tell('seats', [seatNow(1), seatNow(3)]);
    await expect.poll(focused).toBe('Remove Quiet Lantern 13');
    line().tell('seats', [seatNow(1)]);
    await expect.poll(focused).toBe('Remove Quiet Lantern 11');
    // Who has let go of it is not made to hold something.
    page.getByRole('button', { name: 'Remove Quiet Lantern 11' }).element().focus();
    (document.activeElement as HTMLElement).blur();
    line().tell('seats', [seatNow(2)]);
    await expect.poll(() => all('.seats li')[0]?.textContent).toContain('Lantern 12');
    expect(document.activeElement).toBe(document.body);
    await press('Hold');
    line().tell('room', roomNow({ stage: 'held' }));
    await expect.poll(focused).toBe('End the hold');
  });

  test('a ballot is as long as the server says, on a laptop that took over too, and on both', async () => {
    await console({ mode: 'votes', stage: 'play', ballotSeconds: 75 });
    const slider = () => page.getByRole('slider').element() as HTMLInputElement;
    await expect.poll(() => slider().value).toBe('75');
    slider().focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => slider().value).toBe('70');
    expect(line().sent.at(-1)).toEqual({ name: 'ballot-time', body: { seconds: 70 } });
    line().tell('room', roomNow({ mode: 'votes', stage: 'play', ballotSeconds: 70 }));
    line().tell('room', roomNow({ mode: 'votes', stage: 'play', ballotSeconds: 25 }));
    await expect.poll(() => slider().value).toBe('25');
    // What is refused goes back.
    line().answers['ballot-time'] = { ok: false, code: 'not-yours' };
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => slider().value).toBe('25');
  });

  test('a rehearsal that has played is ended from any screen: erased, and a room with the same plan opens', async () => {
    await console({ stage: 'debrief', rehearsal: true, agenda: { ...roomNow().agenda, step: 'see' } });
    const plan = {
      scenario: 'wrong-table',
      mode: 'alone',
      locale: 'en',
      playEndsAt: start - 7 * 60_000,
      sessionEndsAt: start + 15 * 60_000,
      acts: ['call', 'bridge'],
    } as const;
    const [known] = myRooms();
    if (!known) throw new Error('no room');
    keepRoom({ ...known, openedAt: start - 30 * 60_000, plan: { ...plan, acts: [...plan.acts] } });
    Object.assign(opened?.http ?? {}, {
      'api/rooms/r1': json({ ok: true }),
      'api/rooms': json({
        ok: true,
        room: 'r2',
        secret: 'N'.repeat(32),
        code: 'KRTWXY',
        follow: 'G'.repeat(32),
      }),
    });
    await button('End the rehearsal').click();
    expect(opened?.asked.filter(({ path }) => path.startsWith('api/rooms'))).toEqual([]);
    const shown: string[] = [];
    const stop = onNext(follow, (next) => shown.push(next));
    await button('Erase it, and open the new room').click();
    await expect.poll(() => location.hash).toBe(`#room=r2&secret=${'N'.repeat(32)}`);
    await expect.poll(() => shown).toEqual(['G'.repeat(32)]);
    stop();
    const [erased, asked] = opened?.asked.filter(({ path }) => path.startsWith('api/rooms')) ?? [];
    expect([erased?.path, erased?.request?.method]).toEqual(['api/rooms/r1', 'DELETE']);
    // The times count from now on.
    expect(JSON.parse(bodyOf(asked?.request))).toEqual({
      ...plan,
      playEndsAt: start + 23 * 60_000,
      sessionEndsAt: start + 45 * 60_000,
    });
    expect(myRooms().map(({ room }) => room)).toEqual(['r2']);
  });

  test('a room that was opened long before says so before play begins', async () => {
    await console();
    expect(all('.lobby-late')).toEqual([]);
    opened?.clock.tick(21 * 60_000);
    await expect.poll(() => all('.lobby-late')[0]?.textContent).toContain('Play was to end at 10:30.');
    await button('Set the times').click();
    await button('45 min').click();
    await button('Keep these times').click();
    expect(line().sent.at(-1)).toEqual({
      name: 'ends',
      body: { playEndsAt: start + 44 * 60_000, sessionEndsAt: start + 66 * 60_000 },
    });
  });

  test('goes through the six steps with a sentence and a question for each, on the console alone', async () => {
    await console({ stage: 'debrief', agenda: { ...roomNow().agenda, step: 'land' } });
    const seen = new Set<string>();
    for (const step of ['land', 'self', 'predict', 'see', 'us', 'commit'] as const) {
      line().tell('room', roomNow({ stage: 'debrief', agenda: { ...roomNow().agenda, step } }));
      line().tell('debrief', debriefNow({ step }));
      await expect.poll(() => all('.step-list [aria-current=step]')[0]?.textContent).toMatch(/\d/);
      await expect.poll(() => seen.has(all('.notes-say')[0]?.textContent ?? '')).toBe(false);
      seen.add(all('.notes-say')[0]?.textContent ?? '');
      expect(all('.notes dd').length).toBeGreaterThanOrEqual(2);
    }
    expect(seen.size).toBe(6);
    await button('End the session').click();
    expect(line().sent.at(-1)).toEqual({ name: 'stage', body: { to: 'over' } });
  });

  test('once it is over nothing is left that leads people in', async () => {
    await console({ stage: 'over', code: null });
    await expect.poll(() => all('#after').length).toBe(1);
    const offered = all('.join-card .button').map((one) => one.textContent);
    expect(offered).toEqual(['Another laptop']);
  });

  test('lets a typed word through only when it is ticked', async () => {
    await console({ stage: 'debrief', agenda: { ...roomNow().agenda, step: 'land' } });
    line().answers['typed'] = {
      ok: true,
      items: [
        { item: 'i1', text: 'tired', shown: false },
        { item: 'i2', text: '<b>rude</b>', shown: false },
      ],
      of: 2,
    } as never;
    line().tell('debrief', debriefNow({ sent: 8 }));
    await expect.poll(() => all('.typed li').length).toBe(2);
    expect(all('.typed li')[1]?.textContent).toBe('<b>rude</b>');
    expect(line().sent.some(({ name }) => name === 'show')).toBe(false);
    await page.getByRole('checkbox', { name: 'tired' }).click();
    expect(line().sent.at(-1)).toEqual({ name: 'show', body: { item: 'i1', on: true } });
  });

  test('says a refusal in words, and that a lost connection comes back', async () => {
    await console({ stage: 'play' });
    line().answers['pause'] = { ok: false, code: 'not-now' };
    await button('Pause').click();
    await expect.poll(() => all('[role=alert]')[0]?.textContent).toContain('not at that point');
    line().become('away');
    await expect.poll(() => all('.console-line')[0]?.textContent).toContain('comes back by itself');
    line().tell('taken-over', null);
    await expect.poll(() => all('main')[0]?.textContent).toContain('Another console has taken over');
  });

  test('the phone test says when the phone came, and what to do when it does not', async () => {
    const one = await console();
    await button('Check before they come').click();
    await expect.poll(() => all('dialog .qr').length).toBe(1);
    expect(all('.preflight')[0]?.textContent).toContain('192.168.1.20:4173');
    await expect
      .poll(() => all('.preflight > li').map((line) => line.dataset['good']))
      .toEqual(['true', 'true']);
    one.http['api/reach'] = json({ ok: true, reached: false });
    // The page begins to wait once it has been drawn.
    const after = (ms: number, selector: string) => {
      one.clock.tick(ms);
      return all(selector)[0];
    };
    await expect.poll(() => after(46_000, '.phone-test')?.textContent).toContain('client isolation');
    one.http['api/reach'] = json({ ok: true, reached: true });
    await expect.poll(() => after(2_000, '.phone-test-state')?.dataset['state']).toBe('reached');
  });

  test('a server that only this computer reaches is named, with the command', async () => {
    const one = await console();
    one.http['api/addresses'] = json({ loopbackOnly: true, baseUrl: null, urls: [] });
    await button('Check before they come').click();
    await expect.poll(() => all('.preflight')[0]?.textContent).toContain('HOST=0.0.0.0 npm start');
    expect(all('dialog .qr')).toEqual([]);
  });

  test('taking over elsewhere gives a new secret, in the address and on the device', async () => {
    await console({ stage: 'play' });
    const next = 'N'.repeat(32);
    line().answers['takeover'] = { ok: true, secret: next } as never;
    await button('Another laptop').click();
    await button('Shut all other consoles').click();
    await button('Yes, shut them now').click();
    await expect.poll(() => location.hash).toBe(`#room=r1&secret=${next}`);
    expect(myRooms()).toMatchObject([{ room: 'r1', secret: next }]);
    expect(opened?.lines.at(-1)?.hello).toMatchObject({ token: next });
  });

  test.each([
    ['en', 1280, 720, 'lobby'],
    ['ar', 1280, 720, 'play'],
    ['en', 320, 568, 'play'],
    ['ar', 320, 568, 'debrief'],
    ['en', 1280, 720, 'over'],
  ] as const)('breaks no rule and fits, in %s at %i × %i, %s', async (locale, width, height, stage) => {
    await page.viewport(width, height);
    await console(
      { stage, agenda: { ...roomNow().agenda, step: stage === 'debrief' ? 'see' : null } },
      locale,
    );
    if (stage === 'debrief') line().tell('debrief', debriefNow({ step: 'see', choices: [choice] }));
    await expect.poll(() => all('.notes').length).toBe(1);
    expect(stickingOut()).toEqual([]);
    expect(await violations()).toEqual([]);
  });
});

/** Every screen and dialog of a console, with something in each; `npm test` leaves them to `.ci/run`. */
describe.each(
  widely<[string, number, number, number]>(
    [],
    [
      ['ar', 390, 844, 1],
      ['en', 320, 568, 2],
      ['ar', 1280, 720, 2],
    ],
  ),
)('in %s at %i × %i, text × %i', (locale, width, height, scale) => {
  test('every screen and dialog breaks no rule and fits', { timeout: 120_000 }, async () => {
    await page.viewport(width, height);
    document.documentElement.style.setProperty('--text-scale', String(scale));
    const one = await console({}, locale);
    const faults: string[] = [];
    const look = async (name: string, selector: string) => {
      await expect.poll(() => all(selector).length, { message: name }).toBeGreaterThan(0);
      // A colour on its way to another is neither.
      for (const animation of document.getAnimations()) animation.finish();
      const found = [...stickingOut(), ...(await violations())];
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    };
    const mate = { seat: 's1', nickname: 'Quiet Lantern 11', roles: ['deputy' as const], here: true };
    const teams = [1, 2].map((n) => ({ run: `run${n}`, n, act: null, mates: [mate], ended: false }));
    line().tell('teams-now', teams);
    line().tell('room', roomNow({ mode: 'teams' }));
    await look('teams', '.team-list');
    for (const mode of ['teams', 'votes'] as const) {
      line().tell('room', roomNow({ stage: 'play', mode }));
      await look(mode, mode === 'votes' ? '.votes' : '.team-list');
    }
    line().answers['typed'] = {
      ok: true,
      items: [{ item: 'i1', text: 'Incomprehensibilities', shown: false }],
      of: 1,
    } as never;
    for (const step of ['land', 'self', 'predict', 'see', 'us', 'commit'] as const) {
      line().tell('room', roomNow({ stage: 'debrief', agenda: { ...roomNow().agenda, step } }));
      line().tell('debrief', debriefNow({ step, choices: [choice] }));
      await look(step, '.step-time');
    }
    for (const opener of [
      '.console-what .link',
      '.console-bar .row .button-plain',
      '.join-card > button:nth-last-of-type(2)',
      '.join-card > button:nth-last-of-type(1)',
    ]) {
      all(opener)[0]?.click();
      await look(opener, 'dialog[open]');
      all('dialog[open] button')[0]?.click();
      await expect.poll(() => all('dialog[open]').length, { message: opener }).toBe(0);
    }
    line().tell('room', roomNow({ stage: 'over' }));
    await look('over', '.notes');
    expect(one.asked.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});
