/** The stretch in which a night waits for one step: what hangs on it, what can be seen, who can be told meanwhile. */
import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/run/view.ts';
import { widely } from '../../support/wide.ts';
import { page } from 'vitest/browser';
import { busy, confessing, entries, person, task, working } from './night.ts';
import { announced, middle, place, press, settled, show, tap } from './screen.tsx';

/** Mina restores since minute 10; nobody has the payments, and Tomás is free. */
const restoring = (over: Partial<View> = {}): View =>
  busy({
    minute: 30,
    waiting: [],
    people: [
      person('mina', { task: { ...working('restore', 20), since: 20 }, focus: 0.9 }),
      person('tomas'),
      person('ade', { task: working('deployment', 4) }),
      person('june', { roles: ['deputy'] }),
      person('rosa', { roles: ['customer-liaison'] }),
    ],
    tasks: [task('restore', { decision: true, people: ['mina'] }), task('payments'), task('replica')],
    log: entries(
      { minute: 22, type: 'tell', person: 'tomas', text: 'tomas.stops' },
      { minute: 29, type: 'tell', person: 'mina', text: 'mina.leans' },
      { minute: 30, type: 'done', task: 'db-logs', person: 'ade', took: 9, late: 0, facts: [] },
    ),
    ...over,
  });
const stake = () => middle().querySelector('.b-stake');
const threats = () => [...middle().querySelectorAll('.b-stake-threat')].map(({ textContent }) => textContent);

describe('while a step is carried out', () => {
  test('it says who is at it and until when, how far it is, and what could still turn it', async () => {
    await show(restoring({ liaison: null }), { teaching: false });
    expect(stake()?.textContent).toContain('Mina: about 03:57, if nobody breaks in');
    expect(middle().querySelector<HTMLElement>('.b-stake-bar')?.style.getPropertyValue('--part')).toBe(
      String(10 / 30),
    );
    expect(threats()).toEqual([
      'Nobody reads along with Mina: a slip is found late',
      'Nobody has the payment records',
      'Nobody keeps callers away from Mina',
    ]);
    await tap('Nobody has the payment records');
    expect(place().querySelector('.bridge')?.getAttribute('data-open')).toBe('assign');
  });

  test('what was seen to is gone from it, and leaving it alone is said to be enough', async () => {
    const calm = restoring({
      people: [
        person('mina', { task: { ...working('restore', 20), with: 'tomas' } }),
        person('tomas', { task: { ...working('restore', 20), with: 'mina' } }),
        person('rosa', { roles: ['customer-liaison'] }),
      ],
      tasks: [task('restore', { decision: true, people: ['mina', 'tomas'] })],
      liaison: { person: 'rosa', people: ['rosa'], held: 1, capacity: 3 },
    });
    const session = await show(calm, { teaching: false });
    expect(threats()).toEqual([]);
    expect(stake()?.textContent).toContain('It has what it needs.');
    session.show({ view: { ...calm, liaison: { person: 'rosa', people: ['rosa'], held: 3, capacity: 3 } } });
    await settled();
    expect(threats()).toEqual(['Rosa has no ear free: the next caller gets through']);
  });

  test('nothing stands there while only something is looked into', async () => {
    await show(restoring({ people: [person('mina', { task: working('db-logs', 9) })] }), { teaching: false });
    expect(stake()).toBeNull();
  });
});

describe('what can be seen', () => {
  test('stays beside what is said, for each person the newest, and leads to them with the sign in sight', async () => {
    await show(restoring({ people: [...restoring().people.filter(({ id }) => id !== 'tomas'), person('tomas', { tell: { id: 'tell.tomas.stops' } })] }), { teaching: false }); // oxfmt-ignore
    const signs = [...middle().querySelectorAll<HTMLElement>('.b-sign')];
    expect(signs.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('leans in, headphones on'),
      expect.stringContaining('starts to type, stops'),
    ]);
    expect(signs.map(({ dataset }) => dataset['new'])).toEqual(['true', 'false']);
    signs[1]?.click();
    await settled();
    expect(middle().querySelector('.b-sheet')?.textContent).toContain('starts to type, stops');
    expect(middle().querySelector('.b-sheet')?.textContent).toContain('a word outside?');
  });

  test('is past after a while, and with whoever has gone', async () => {
    const session = await show(restoring({ minute: 40 }), { teaching: false });
    expect(middle().querySelectorAll('.b-sign')).toHaveLength(1);
    session.show({ view: restoring({ people: [person('mina', { here: false })] }) });
    await settled();
    expect(middle().querySelectorAll('.b-sign')).toHaveLength(0);
  });

  test.each(
    widely(
      [
        [390, 844],
        [320, 568],
      ],
      [[1280, 720]],
    ),
  )('nothing of it is cut off at %s x %s', async (width, height) => {
    await page.viewport(width, height);
    for (const locale of ['en', 'ar']) {
      await show(restoring({ liaison: null }), { teaching: false, locale });
      const wide = [
        ...middle().querySelectorAll<HTMLElement>('.b-stake, .b-seen, .b-sign, .b-stake-threat'),
      ].filter((one) => one.scrollWidth > one.clientWidth + 1);
      expect(wide.map(({ className }) => className)).toEqual([]);
      for (const button of middle().querySelectorAll<HTMLElement>('.b-sign, .b-stake-threat'))
        expect(button.offsetHeight).toBeGreaterThanOrEqual(24);
    }
  });
});

describe('a word that lies ready while somebody speaks', () => {
  const due = {
    audiences: [{ id: 'customers', promisedAt: 18, lastPostAt: 3, posts: 1, patience: 0.6 }],
    drafts: [
      {
        audience: 'customers',
        by: 'rosa',
        update: { impact: 'down', scope: 'all', action: 'looking', next: 15, eta: null, cause: null, certainty: 'suspected' },
        before: { impact: 'down', scope: 'all', action: 'looking', next: 15, eta: null, cause: null, certainty: 'suspected' },
      },
    ],
  } as const; // oxfmt-ignore

  test('is offered where the promise is close, goes out in two presses, and the talk is still there', async () => {
    const session = await show(confessing({ ...due, waiting: [] } as unknown as Partial<View>));
    await tap('Customers expect word');
    await tap('Send to');
    expect(session.moves).toEqual([
      expect.objectContaining({ type: 'post', audience: 'customers', drafted: true }),
    ]);
    expect(middle().querySelector('.exchange')).not.toBeNull();
  });

  test('is not pressed on anybody while there is time, or nothing is written', async () => {
    await show(confessing({ ...due, minute: 5 } as unknown as Partial<View>));
    expect(middle().querySelector('.b-beside')).toBeNull();
    await show(confessing({ ...due, drafts: [] } as unknown as Partial<View>));
    expect(middle().querySelector('.b-beside')).toBeNull();
  });
});

describe('minutes that were paid', () => {
  test('a message that was answered says what was written, over what came meanwhile', async () => {
    const log = entries(
      { minute: 15, type: 'took', item: 'i3', from: 'lee', channel: 'message', text: 'lee.note', noise: true, minutes: 2 },
      { minute: 17, type: 'done', task: 'db-logs', person: 'mina', took: 9, late: 0, facts: [] },
    ); // oxfmt-ignore
    await show(busy({ log, waiting: [] }), { teaching: false });
    expect(middle().querySelector('.b-newest')?.textContent).toContain(
      'You write back to Leeds warehouse, 2 min',
    );
    expect(middle().querySelector('.b-newest')?.textContent).toContain('Seen. We are on it.');
  });

  test.each([
    ['nothing', false],
    ['something', true],
  ])('a word outside that brought %s says so', async (_what, learns) => {
    const log = entries(
      { minute: 16, type: 'aside', person: 'tomas' },
      {
        minute: 17,
        type: 'spoke',
        person: 'tomas',
        about: 'aside',
        text: 'tomas.work',
        state: 'work',
        minutes: 6,
      },
      ...(learns ? [{ minute: 17, type: 'learned', fact: 'rows', how: 'told' } as const] : []),
    );
    await show(busy({ log, heard: 1, waiting: [] }), { teaching: false });
    expect(middle().querySelector('.b-came-nothing') === null).toBe(learns);
  });
});

describe('at ten past five', () => {
  const log = entries({ minute: 111, type: 'told', inject: 'older-soon', from: 'june', text: 'older.soon' });

  test('time is up, and is seen to be', async () => {
    const session = await show(confessing({ minute: 123, log }));
    expect(middle().querySelector('.b-time-up')?.textContent).toBe('05:10 Time is up.');
    session.show({ view: confessing({ minute: 122, log }) });
    await settled();
    expect(middle().querySelector('.b-time-up')).toBeNull();
    const back = [...log, { ...entries({ minute: 122, type: 'learned', fact: 'restore-verified', how: 'task' })[0], n: 9 }]; // oxfmt-ignore
    session.show({ view: confessing({ minute: 123, log: back as View['log'] }) });
    await settled();
    expect(middle().querySelector('.b-time-up')).toBeNull();
    await press('{Escape}');
    expect(announced).not.toContain('');
  });
});
