/** What a phone decides by itself: codes, seats, which screen is on, what the room's plan means for the own night. */
import { describe, expect, test } from 'vitest';
import { cleanCode, codeIn, isCode } from '../../../src/app/workshop/phone/code.ts';
import { joinWords } from '../../../src/app/workshop/phone/join-words.ts';
import { firstScene } from '../../../src/app/workshop/phone/scene.ts';
import { joinRoom } from '../../../src/workshop/client/join.ts';
import type { LineState } from '../../../src/workshop/client/line.ts';
import { openSeats, type KeptSeat } from '../../../src/workshop/client/seats.ts';
import type { RoomNow } from '../../../src/workshop/protocol/messages.ts';
import type { Agenda } from '../../../src/workshop/protocol/room.ts';

const agenda = (to: Partial<Agenda> = {}): Agenda => ({
  acts: ['call', 'yesterday', 'bridge', 'review', 'room', 'later'],
  part: 'night',
  boundary: null,
  paused: false,
  land: false,
  step: null,
  ...to,
});

const seat = (to: Partial<KeptSeat> = {}): KeptSeat => ({
  room: 'r',
  seat: 's1',
  token: 't'.repeat(32),
  nickname: 'Quiet Heron 42',
  scenario: 'wrong-table',
  mode: 'alone',
  code: 'KTR4WX',
  at: 1,
  stage: 'lobby',
  part: 'night',
  watches: false,
  runs: {},
  ...to,
});

const begun = { night: { server: 'x', local: 'y' } };

function line(to: Partial<LineState>, plan: Partial<Agenda> | null = {}): LineState {
  const room = plan && ({ scenario: 'wrong-table', agenda: agenda(plan) } as RoomNow);
  return { wire: 'here', room, stage: 'lobby', end: null, ahead: 0, ...to };
}

/** A box like the browser's. */
function box() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}

describe('a code', () => {
  test.each([
    ['/join', '#KTR4WX', 'KTR4WX'],
    ['/join/ktr-4wx', '', 'KTR4WX'],
    ['/join', '#ktr%204wx', null],
    ['/join', '#scoring', null],
    ['/join', '', null],
  ])('in %s%s is %s', (pathname, hash, code) => {
    expect(codeIn({ pathname, hash })).toBe(code);
  });

  test('is as meant, whatever stands between its letters', () => {
    expect(cleanCode(' ktr-4 wx ')).toBe('KTR4WX');
    expect(isCode('KTR4WX')).toBe(true);
    // No vowels, nothing that looks like something else.
    for (const wrong of ['KTR4W', 'KTR4WA', 'KTR4W0', 'KTR4WXX']) expect(isCode(wrong)).toBe(false);
  });
});

describe('seats', () => {
  test('outlive the tab; a room is found by its code, the last one without', () => {
    const device = box();
    openSeats(device, box()).keep(seat());
    openSeats(device, box()).keep(seat({ seat: 's2', code: 'BCDFGH' }));
    const later = openSeats(device, box());
    expect(later.mine('KTR4WX')?.seat).toBe('s1');
    expect(later.mine(null)?.seat).toBe('s2');
    expect(later.mine('ZZZZZZ')).toBeNull();
    later.change('s1', { stage: 'play' });
    later.forget('s2');
    expect(openSeats(device, box()).mine(null)).toEqual(seat({ stage: 'play' }));
  });

  test('of one room in two tabs stay apart', () => {
    const device = box();
    const [one, other] = [box(), box()];
    openSeats(device, one).keep(seat());
    openSeats(device, other).keep(seat({ seat: 's2' }));
    expect(openSeats(device, one).mine('KTR4WX')?.seat).toBe('s1');
    expect(openSeats(device, other).mine('KTR4WX')?.seat).toBe('s2');
  });

  test('hold in this tab where nothing may be kept, and damaged ones are left out', () => {
    const none = openSeats(null, null);
    expect(none.keep(seat())).toBe(false);
    expect(none.mine('KTR4WX')?.seat).toBe('s1');
    const device = box();
    device.setItem('hold-the-bridge.seats', JSON.stringify([{ seat: 1 }, null, seat()]));
    expect(openSeats(device, null).mine(null)?.seat).toBe('s1');
  });
});

describe('the first screen', () => {
  test.each([
    ['lobby', seat(), line({ stage: 'lobby' }), false, 'lobby'],
    ['the phone rings when it begins', seat(), line({ stage: 'play' }), false, 'ring'],
    ['nobody knows yet what is played', seat(), line({ stage: 'play' }, null), false, 'lobby'],
    ['answered', seat(), line({ stage: 'play' }), true, 'game'],
    [
      'played before, no network',
      seat({ runs: begun, stage: 'play' }),
      line({ stage: 'play' }, null),
      false,
      'game',
    ],
    ['a form rings nobody', seat(), line({ stage: 'play' }, { part: 'before' }), false, 'game'],
    ['a night without its call', seat(), line({ stage: 'play' }, { acts: ['bridge'] }), false, 'game'],
    ['the room decides', seat({ mode: 'votes' }), line({ stage: 'play' }), false, 'game'],
    ['held before anything', seat(), line({ stage: 'held' }), false, 'held'],
    ['held in the middle', seat({ runs: begun }), line({ stage: 'held' }), false, 'game'],
    ['removed', seat({ runs: begun }), line({ stage: 'play', end: 'removed' }), false, 'ended'],
    ['erased, and never played', seat(), line({ stage: 'play', end: 'gone' }), false, 'ended'],
    ['the debrief', seat(), line({ stage: 'debrief' }), false, 'game'],
  ] as const)('%s', (_name, sits, state, answered, scene) => {
    expect(firstScene(sits, state, answered)).toBe(scene);
  });
});

describe('joining', () => {
  const wanted = { code: 'KTR4WX', nickname: null, locale: 'en' };
  const answers =
    (body: string, type = 'application/json') =>
    () =>
      Promise.resolve(new Response(body, { headers: { 'content-type': type } }));

  test('tells a seat, a refusal, a silent network and a site without a server apart', async () => {
    const joined = { ok: true, token: 'x', seat: 's', room: 'r' };
    expect(await joinRoom(wanted, answers(JSON.stringify(joined)))).toEqual({ ok: true, joined });
    expect(await joinRoom(wanted, answers('{"ok":false,"code":"locked"}'))).toEqual({
      ok: false,
      code: 'locked',
    });
    expect(await joinRoom(wanted, answers('<html>', 'text/html'))).toEqual({ ok: false, code: 'no-server' });
    expect(await joinRoom(wanted, answers('{"ok":false,"code":"new"}'))).toEqual({
      ok: false,
      code: 'no-server',
    });
    expect(await joinRoom(wanted, () => Promise.reject(new TypeError('failed')))).toEqual({
      ok: false,
      code: 'no-network',
    });
  });

  test('speaks each language of the interface, with names kept apart in right-to-left ones', async () => {
    for (const locale of ['en', 'ar', 'en-XA', 'ar-XB']) {
      const words = await joinWords(locale);
      expect(words.locale).toBe(locale);
      expect(words.t('lobby.name', { name: 'Heron' })).toContain('Heron');
    }
    expect((await joinWords('ar')).t('lobby.name', { name: 'Heron' })).toContain('\u2068Heron\u2069');
  });
});
