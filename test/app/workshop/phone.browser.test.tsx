/** A participant's phone: joining, waiting, the own night, a shared one, the debrief; on a small screen, in two directions. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadNight } from '../../../src/app/nights.ts';
import { beginPlay } from '../../../src/app/session/engine.ts';
import type { Play } from '../../../src/app/session/ports.ts';
import { newHeader } from '../../../src/run/index.ts';
import type { DebriefNow } from '../../../src/workshop/protocol/debrief.ts';
import type { BallotNow, SharedNow } from '../../../src/workshop/protocol/shared.ts';
import { stickingOut, violations } from '../page.tsx';
import { openPhone, type OpenPhone } from './room.tsx';
import { emptyDebrief } from './debrief-now.ts';
import { widely } from '../../support/wide.ts';

let phone: OpenPhone;
beforeEach(() => page.viewport(320, 568));
afterEach(() => phone.close());

const text = () => phone.root.textContent ?? '';
const see = (wanted: string | RegExp) => expect.poll(text).toMatch(wanted);
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const asked = (name: string) => phone.server.asked.filter((one) => one.name === name).map(({ body }) => body);

const firstOption = () => phone.root.querySelector<HTMLElement>('[data-option]');

/** Gives the first answer until another moment stands there: between a look and a press the screen may be drawn anew. */
async function chooses(): Promise<void> {
  await expect.poll(firstOption).not.toBeNull();
  const was = firstOption()?.dataset['option'];
  const now = () => firstOption()?.dataset['option'];
  await expect
    .poll(() => {
      if (now() === was) firstOption()?.click();
      return now();
    })
    .not.toBe(was);
}

/** What every screen keeps to. */
async function isSound(): Promise<void> {
  expect(await violations()).toEqual([]);
  expect(stickingOut()).toEqual([]);
}

const night = async () => {
  const compiled = await loadNight('wrong-table');
  if (!compiled) throw new Error('the night is missing');
  return compiled;
};

async function join(): Promise<void> {
  await button(/^(Join|انضم)$/).click();
  await expect.poll(() => phone.root.querySelector('.lobby')).not.toBeNull();
}

/** The server gives the seat a night. */
async function begins(): Promise<void> {
  const compiled = await night();
  const options = { skipConfrontations: false, mode: 'standard', teaching: false } as const;
  const header = newHeader(compiled, { seed: 1, options });
  phone.server.answer('begin', () => ({
    ok: true,
    run: 'r1',
    part: 'night',
    header,
    next: 0,
    end: 0,
    moves: [],
  }));
  phone.server.answer('moves', (body) => {
    const { moves } = body as { moves: { n: number }[] };
    return { ok: true, next: (moves.at(-1)?.n ?? -1) + 1, ended: false };
  });
}

describe.each(widely(['ar'], ['en']))('in %s', (locale) => {
  test('joining says first what the host can see, and keeps what was typed when it fails', async () => {
    phone = await openPhone('alone', { code: null, settings: { locale } });
    await isSound();
    phone.joinAnswer.now = { ok: false, code: 'locked' };
    await page.getByRole('textbox').first().fill('ktr 4wx');
    const name = phone.root.querySelector<HTMLInputElement>('#join-nickname')?.value;
    await button(/^(Join|انضم)$/).click();
    await expect.poll(() => phone.root.querySelector('[role=alert]')?.textContent).toMatch(/locked|أقفل/);
    expect(phone.joins).toEqual([{ code: 'KTR4WX', nickname: name, locale }]);
    await isSound();
    phone.joinAnswer.now = { ok: false, code: 'no-network' };
    await button(/^(Join|انضم)$/).click();
    await expect.poll(() => phone.root.querySelector('[role=alert]')?.textContent).toMatch(/network|شبكة/);
  });

  test('the lobby, a hold, and stepping out', async () => {
    phone = await openPhone('alone', { settings: { locale } });
    await join();
    phone.server.room('lobby');
    await see(/12.*14|١٢.*١٤/);
    await isSound();
    phone.server.tell('stage', 'held');
    await see(/A pause for everybody|استراحة للجميع/);
    await isSound();
    phone.server.room('lobby');
    await button(/^(Step out|انسحب)$/).click();
    await see(/You have stepped out|انسحبت/);
    expect(asked('step-out')).toEqual([null]);
  });

  test('what was voted before is told after the ballot; half a why is there in the next one, and is not sent by itself', async () => {
    phone = await openPhone('votes', { settings: { locale } });
    await join();
    const { shared, ballot } = await atBallot();
    phone.server.room('play');
    phone.server.tell('shared', shared);
    await expect.poll(() => phone.root.querySelectorAll('.ballot-option').length).toBeGreaterThan(1);
    phone.server.tell('my-vote', { ballot: ballot.id, option: ballot.options[1] });
    const isChosen = () =>
      [...phone.root.querySelectorAll<HTMLInputElement>('.ballot-option input')].map(
        ({ checked }) => checked,
      );
    await expect.poll(() => isChosen()[1]).toBe(true);
    await page.getByRole('textbox').fill('Because nobody');
    phone.server.tell('shared', { ...shared, rev: 2, ballot: { ...ballot, id: 'next' } });
    await expect.poll(() => isChosen()).not.toContain(true);
    await expect.element(page.getByRole('textbox')).toHaveValue('Because nobody');
    await page.getByRole('radio').first().click();
    await expect.poll(() => asked('vote').length).toBe(1);
    expect(asked('vote')).toEqual([{ ballot: 'next', option: ballot.options[0] }]);
    sessionStorage.clear();
  });

  test('a ballot: chosen, changed, passed, with a why, and how it came out', async () => {
    phone = await openPhone('votes', { settings: { locale, textSize: 2 } });
    await join();
    const { shared, ballot } = await atBallot();
    phone.server.room('play');
    phone.server.tell('shared', shared);
    await expect
      .poll(() => phone.root.querySelectorAll('.ballot-option').length)
      .toBe(ballot.options.length + 1);
    await isSound();
    await page.getByRole('radio').first().click();
    await page.getByRole('radio').nth(1).click();
    await page.getByRole('textbox').fill('Somebody has to.');
    await button(/^(Add|أضف)$/).click();
    await button(/^(Add|أضف)$/).click();
    await page.getByRole('radio').last().click();
    await expect.poll(() => asked('vote').length).toBe(5);
    const [first, second, third, , last] = asked('vote') as { option: string | null; why?: string }[];
    expect([first?.option, second?.option, third?.why, last?.option]).toEqual([
      ballot.options[0],
      ballot.options[1],
      'Somebody has to.',
      null,
    ]);
    const counts = { [ballot.options[0] ?? '']: 7, [ballot.options[1] ?? '']: 4 };
    const result = { counts, chosen: [ballot.options[0] ?? ''], by: 'count', whys: 3 } as const;
    phone.server.tell('shared', { ...shared, rev: 2, ballot: { ...ballot, result } });
    await expect.poll(() => phone.root.querySelector('.result')?.textContent).toMatch(/7/);
    await isSound();
  });
});

/** A shared night at its first question, as the server tells of it. */
async function atBallot(): Promise<{ play: Play; shared: SharedNow; ballot: BallotNow }> {
  const play = beginPlay(await night(), { skipConfrontations: false, mode: 'standard', teaching: false }, 1);
  const view = play.view();
  const { middle } = view;
  if (!middle) throw new Error('nothing is asked');
  const ballot: BallotNow = {
    id: 'b1',
    conversation: middle.conversation,
    exchange: middle.exchange,
    options: middle.options,
    picks: 1,
    price: middle.minutes,
    opensAt: Date.now(),
    closesAt: Date.now() + 40_000,
    votes: 3,
    seats: 12,
    result: null,
  };
  const shared: SharedNow = {
    run: 's1',
    rev: 1,
    act: view.act,
    view,
    unseen: [],
    clock: { running: false, hold: 'ballot', minuteMs: 4000, waiting: false },
    command: 'deputy',
    you: null,
    team: null,
    ballot,
    said: [],
    handed: [],
  };
  return { play, shared, ballot };
}

/** A shared night on the bridge, some minutes in. */
async function onBridge(seen: (shared: SharedNow) => Partial<SharedNow>): Promise<SharedNow> {
  const { play, shared } = await atBallot();
  for (let guard = 0; guard < 400; guard++) {
    const { act, middle, minute } = play.view();
    if (act === 'bridge' && minute > 12) break;
    if (!middle) play.step({ type: 'tick' });
    else {
      const options = middle.options.slice(0, Math.max(1, middle.pick.least));
      play.step({ type: 'move', by: 'room', move: { type: 'reply', exchange: middle.exchange, options } });
    }
  }
  const view = play.view();
  const now = { ...shared, ballot: null, act: view.act, view };
  return { ...now, ...seen(now) };
}

test('the own night: what was not sent yet is said, and sent once the network is back', async () => {
  phone = await openPhone('alone');
  await join();
  await begins();
  phone.server.room('play');
  await button('Answer').click();
  await expect.poll(firstOption).not.toBeNull();
  phone.server.link('away');
  await chooses();
  await expect
    .poll(() => phone.root.querySelector('.line-state')?.textContent)
    .toBe('Kept on this phone. One move waits for the network.');
  await isSound();
  phone.server.link('here');
  await expect.poll(() => phone.root.querySelector('.line-state')?.textContent).toBe('');
  const sent = (asked('moves') as { moves: { n: number }[] }[]).flatMap(({ moves }) =>
    moves.map(({ n }) => n),
  );
  expect(sent).toEqual([0]);
});

test('a server that refuses is said in words, and the night goes on', async () => {
  phone = await openPhone('alone');
  await join();
  await begins();
  phone.server.room('play');
  await button('Answer').click();
  await expect.poll(firstOption).not.toBeNull();
  phone.server.answer('moves', () => ({ ok: false, code: 'not-possible', next: 0 }));
  await chooses();
  await see('the room no longer hears of it');
  await expect.poll(firstOption).not.toBeNull();
});

test('the room’s plan: waits at a boundary, leaves an act out, lands where it is', async () => {
  phone = await openPhone('alone');
  await join();
  await begins();
  phone.server.room('play', { boundary: 'call' });
  await button('Answer').click();
  for (let n = 0; n < 2; n++) {
    await chooses();
  }
  await see('You are through with this part');
  // The next act is left out: the bridge comes, and nobody was asked about yesterday.
  phone.server.room('play', { acts: ['call', 'bridge'] });
  await expect.poll(() => phone.root.querySelector('.bridge, .cut-bridge')).not.toBeNull();
  // All that is played lies behind: nothing more is promised.
  phone.server.room('play', { acts: ['call'] });
  await see('The debrief begins with the room.');
  expect(phone.root.textContent).not.toContain('in a moment');
  phone.server.room('play', { land: true });
  await see('Your night ends here');
  const moves = (asked('moves') as { moves: { by: string; move: { type: string } }[] }[]).flatMap(
    (one) => one.moves,
  );
  const types = moves.map(({ by, move }) => `${by} ${move.type}`);
  expect(types.filter((one) => one === 'host skip').length).toBe(5);
  expect(types.at(-1)).toBe('host land');
});

test('a commander has the ordinary bridge, asks what it costs, and moves through the server', async () => {
  phone = await openPhone('votes');
  await join();
  phone.server.answer('quote', () => ({ ok: true, refusal: null, price: 1, hears: [] }));
  phone.server.answer('shared-move', () => ({ ok: true, rev: 5, refusal: null }));
  phone.server.room('play');
  phone.server.tell('shared', await onBridge(() => ({ command: 'seat' })));
  await expect.poll(() => phone.root.querySelector('.bridge')).not.toBeNull();
  await isSound();
  phone.root.querySelector<HTMLElement>('[data-option], [data-verb=say]')?.click();
  await expect.poll(() => phone.root.querySelector('.b-move, .b-panel, [data-given]')).not.toBeNull();
  await button('Give it back').click();
  expect(asked('volunteer')).toEqual([{ on: false }]);
});

test('a ballot takes the screen, and what the commander had half filled in is there after it', async () => {
  phone = await openPhone('votes');
  await join();
  phone.server.answer('quote', () => ({ ok: true, refusal: null, price: 1, hears: [] }));
  phone.server.room('play');
  const { ballot } = await atBallot();
  const leads = await onBridge(({ view }) => ({ command: 'seat', view: { ...view, middle: null } }));
  phone.server.tell('shared', leads);
  const verb = () => phone.root.querySelector<HTMLElement>('[data-verb=assign]');
  await expect.poll(verb).not.toBeNull();
  verb()?.click();
  const task = () => phone.root.querySelector<HTMLInputElement>('.b-give input[name=task]');
  await expect.poll(task).not.toBeNull();
  task()?.click();
  await expect.poll(() => task()?.checked).toBe(true);
  phone.server.tell('shared', { ...leads, rev: 2, ballot });
  await expect.poll(() => phone.root.querySelector('.ballot')).not.toBeNull();
  expect(verb()).toBeNull();
  phone.server.tell('shared', { ...leads, rev: 3, ballot: null });
  await expect.poll(() => verb()?.querySelector('.b-verb-begun') ?? null).not.toBeNull();
  verb()?.click();
  await expect.poll(() => task()?.checked).toBe(true);
});

test('a role of a team sees its part, and hands it over', async () => {
  phone = await openPhone('teams');
  await join();
  phone.server.room('play');
  const mates = [
    { seat: 'other', nickname: 'Paper Ferry 12', roles: ['commander'] as const, here: true },
    { seat: 'seat', nickname: 'Quiet Heron 42', roles: ['deputy'] as const, here: true },
  ];
  const shared = await onBridge(() => ({
    command: 'other',
    you: ['deputy'],
    unseen: ['timeline', 'customers', 'staff', 'callers'],
    team: { n: 1, mates: mates.map((mate) => ({ ...mate, roles: [...mate.roles] })) },
  }));
  phone.server.tell('shared', shared);
  await see('You see who does what');
  await isSound();
  await button('Hand over').first().click();
  await expect.poll(() => asked('hand').length).toBe(1);
  const { note } = asked('hand')[0] as { note: { kind: 'lead'; id: string } };
  phone.server.tell('shared', { ...shared, rev: 9, handed: [{ n: 0, minute: 13, from: 'deputy', ...note }] });
  await see(/handed over \d\d:\d\d/);
  // Its log stays with the server; an error that nobody catches fails the test.
  await button('Log').click();
  await expect.poll(() => document.querySelector('dialog ol')).not.toBeNull();
  await isSound();
});

test.each([
  ['land', 'word', { text: 'Tired' }],
  ['us', 'recall', { text: 'Tired' }],
] as const)('the step %s of the debrief sends what was typed', async (step, name, body) => {
  phone = await openPhone('votes');
  await join();
  phone.server.room('debrief');
  phone.server.tell('debrief', debriefAt(step));
  await page.getByRole('textbox').fill('Tired');
  await isSound();
  await button('Send').click();
  await see('It is there.');
  expect(asked(name)).toEqual([body]);
});

test('the debrief: own view, a guess, what the room did, the commitment that stays here unless shared', async () => {
  phone = await openPhone('votes');
  await join();
  phone.server.room('debrief');
  phone.server.tell('debrief', debriefAt('self'));
  await page.getByRole('radio', { name: 'Mostly' }).first().click();
  await button('Send').click();
  await see('It is there.');
  expect(asked('self')).toEqual([{ ratings: { delegation: 'mostly' } }]);
  const exchange = (await night()).scenario.conversations
    .flatMap(({ exchanges }) => exchanges)
    .find(({ key }) => key);
  if (!exchange) throw new Error('the night has no key decision');
  const options = exchange.options.map(({ id }) => id);
  const asks = { exchange: exchange.id, options, guesses: null };
  phone.server.tell('debrief', { ...debriefAt('predict'), predict: asks });
  await page.getByRole('radio').first().click();
  await expect.poll(() => asked('guess')).toEqual([{ exchange: exchange.id, option: options[0] }]);
  await isSound();
  const counts = { [options[0] ?? '']: 'few', [options[1] ?? '']: 9 } as const;
  const choices = [{ exchange: exchange.id, options, counts, of: 11, minority: null }];
  phone.server.tell('debrief', { ...debriefAt('see'), choices });
  await see('a few');
  await isSound();
  phone.server.tell('debrief', debriefAt('commit'));
  await page.getByRole('textbox', { name: 'The first sentence' }).fill('Thank you. Is it still running?');
  await button('Keep it').click();
  await expect.poll(() => asked('commitment')).toEqual([{ made: true, shared: null }]);
  await page.getByRole('checkbox', { name: /Show it to the room/ }).click();
  await expect
    .poll(() => asked('commitment').at(-1))
    .toEqual({ made: true, shared: 'Thank you. Is it still running?' });
  // The night is everybody's: there is no row of one's own to consent to.
  expect(page.getByRole('checkbox', { name: /row of the host/ }).query()).toBeNull();
  await isSound();
  phone.server.room('over');
  await see('The workshop is over');
});

test('whoever led a night of their own says on their own phone whether it may be a row of an export', async () => {
  phone = await openPhone('alone');
  await join();
  phone.server.room('debrief');
  phone.server.tell('debrief', debriefAt('commit'));
  await page.getByRole('checkbox', { name: /row of the host/ }).click();
  await expect.poll(() => asked('consent')).toEqual([{ on: true }]);
});

test.each([
  ['teams', /team’s debrief/],
  ['votes', /room’s night/],
] as const)(
  'in %s the night that was led together opens in the same debrief, kept nowhere',
  async (mode, name) => {
    phone = await openPhone(mode);
    await join();
    // What earlier tests have kept stays.
    const kept = (await phone.services.store.list()).runs;
    const { play } = await atBallot();
    play.step({ type: 'move', by: 'host', move: { type: 'land' } });
    phone.server.answer('our-night', () => ({ ok: false, code: 'not-now' }));
    phone.server.room('debrief');
    phone.server.tell('debrief', debriefAt('predict'));
    await see('A guess');
    expect(button(name).query()).toBeNull();
    phone.server.tell('debrief', debriefAt('see'));
    await button(name).click();
    await see('Your night is not there yet');
    await isSound();
    phone.server.answer('our-night', () => ({ ok: true, run: 's1', log: play.toLog() }));
    await page.getByRole('main').getByRole('button').click();
    await expect.poll(() => phone.root.querySelector('.debrief-main[data-place=reveal]')).not.toBeNull();
    await isSound();
    await button('More').click();
    await expect.poll(() => phone.root.querySelectorAll('.debrief-parts button').length).toBe(5);
    expect((await phone.services.store.list()).runs).toEqual(kept);
    await button('Back to the room').click();
    await expect.poll(() => button('How I compare with this room').query() !== null).toBe(mode === 'teams');
    // What is not kept here is not said to be.
    phone.server.room('over');
    await see('it can be opened here until the room is erased');
    expect(phone.root.textContent).not.toContain('Your night');
  },
);

function debriefAt(step: DebriefNow['step']): DebriefNow {
  return emptyDebrief({ step, players: 11, words: ['calm'] });
}
