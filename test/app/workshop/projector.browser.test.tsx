/** The projector: large enough for the last row, blank on a hold, and nothing on it before it was let through. */
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { DebriefNow, RoomChoice } from '../../../src/workshop/protocol/debrief.ts';
import type { BallotNow, SharedNow } from '../../../src/workshop/protocol/shared.ts';
import type { DebriefStep } from '../../../src/workshop/protocol/words.ts';
import { beginPlay } from '../../../src/app/session/engine.ts';
import { loadNight } from '../../../src/app/nights.ts';
import { tellNext } from '../../../src/app/workshop/parts/next-room.ts';
import { measureContrast } from '../contrast.ts';
import { stickingOut, violations } from '../page.tsx';
import { debriefNow, openWorkshopPage, roomNow, start, type Page } from './fake.tsx';
import { widely } from '../../support/wide.ts';

const follow = 'F'.repeat(32);
const choice: RoomChoice = {
  exchange: 'ingrid.1',
  options: ['ingrid.1.rules', 'ingrid.1.command', 'ingrid.1.status'],
  counts: { 'ingrid.1.rules': 6, 'ingrid.1.command': 'few', 'ingrid.1.status': 4 },
  of: 12,
  minority: 'ingrid.1.command',
};
const other: RoomChoice = {
  ...choice,
  exchange: 'call.2',
  options: ['call.2.logs', 'call.2.hold'],
  counts: {},
  minority: null,
};
/** A debrief with something in every step. */
const full = (step: DebriefStep): DebriefNow =>
  debriefNow({
    step,
    words: ['tired', 'proud', 'a little ashamed'],
    takeBack: [{ exchange: 'ingrid.1', count: 5 }],
    predict: {
      exchange: 'ingrid.1',
      options: choice.options,
      guesses: { 'ingrid.1.rules': 3, 'ingrid.1.status': 9 },
    },
    choices: [choice, other],
    whatIfs: [
      {
        exchange: 'ingrid.1',
        from: 'ingrid.1.rules',
        to: 'ingrid.1.command',
        runs: 6,
        minutes: { mean: -4, least: -11, most: 2 },
        cost: { mean: 0, least: 0, most: 0 },
      },
    ],
    recalls: ['On the last release, when nobody knew who was deciding.'],
    commitments: { made: 9, shared: ['When I do not know, I say so first.'], checklist: { 30: 0, 90: 0 } },
  });

let opened: Page | null = null;
afterEach(() => {
  opened?.close();
  opened = null;
});
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(`#root ${selector}`)];
const text = () => document.querySelector('#root')?.textContent ?? '';

async function projector(locale = 'en'): Promise<(name: string, body: unknown) => void> {
  opened = await openWorkshopPage('follow', `#${follow}`, locale);
  const [line] = opened.lines;
  if (!line) throw new Error('nothing was connected');
  expect(line.hello).toEqual({ as: 'follow', token: follow });
  return line.tell;
}

/** Texts on screen that are smaller than a twenty-fourth of its height. */
function tooSmall(): string[] {
  const least = innerHeight / 24;
  const walker = document.createTreeWalker(document.querySelector('#root') as Node, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const said = node.textContent?.trim() ?? '';
    if (said === '' || !parent || parent.closest('.hidden, svg') !== null) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (size < least) found.push(`${said}: ${size}`);
  }
  return found;
}

async function shared(ballot: BallotNow | null): Promise<SharedNow> {
  const night = await loadNight('wrong-table');
  if (!night) throw new Error('the night is missing');
  const play = beginPlay(night, { skipConfrontations: false, mode: 'standard', teaching: false }, 1);
  return {
    run: 'run1',
    rev: 1,
    act: 'bridge',
    view: play.view(),
    unseen: [],
    clock: { running: false, hold: 'ballot', minuteMs: 4_000, waiting: false },
    command: 'deputy',
    you: null,
    team: null,
    ballot,
    said: [{ n: 1, minute: 3, by: 'deputy', move: { type: 'leave' }, text: { id: 'option.call.2.lead' } }],
    handed: [],
  };
}
const ballot: BallotNow = {
  id: 'b1',
  conversation: 'ingrid-joins',
  exchange: 'ingrid.1',
  options: choice.options,
  picks: 1,
  price: 2,
  opensAt: start,
  closesAt: start + 40_000,
  votes: 7,
  seats: 12,
  result: null,
};

describe.each(
  widely(
    [['ar', 1280, 720]],
    [
      ['en', 1280, 720],
      ['en', 1920, 1080],
    ],
  ),
)('in %s at %i × %i', (locale, width, height) => {
  test('every screen is large enough, fits, and breaks no rule', async () => {
    await page.viewport(width, height);
    const tell = await projector(locale);
    const faults: string[] = [];
    const measured: string[] = [];
    const look = async (name: string, selector: string) => {
      await expect.poll(() => all(selector).length, { message: name }).toBeGreaterThan(0);
      const root = document.querySelector('#root');
      if (!root) throw new Error('there is no page');
      const { least, faint } = await measureContrast(root);
      measured.push(`${name} ${least.toFixed(1)}`);
      const found = [...tooSmall(), ...stickingOut(), ...(await violations()), ...faint];
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    };
    tell('room', roomNow());
    await look('lobby', '.lobby-code');
    tell('room', roomNow({ stage: 'play' }));
    await look('play', '.play-left');
    tell('room', roomNow({ stage: 'held' }));
    await look('held', '.projector-blank');
    tell('room', roomNow({ stage: 'play', mode: 'votes' }));
    tell('shared', await shared(ballot));
    await look('ballot', '.wall-ballot');
    tell('shared', {
      ...(await shared({
        ...ballot,
        result: {
          counts: { 'ingrid.1.rules': 5, 'ingrid.1.command': 5 },
          chosen: ['ingrid.1.command'],
          by: 'deputy',
          whys: 3,
        },
      })),
      rev: 2,
    });
    await look('count', '.wall-ballot [data-chosen=true]');
    tell('shared', { ...(await shared(null)), rev: 3 });
    await look('between', '.wall-heard');
    for (const step of ['land', 'self', 'predict', 'see', 'us', 'commit'] as const) {
      tell('room', roomNow({ stage: 'debrief', agenda: { ...roomNow().agenda, step } }));
      tell('debrief', full(step));
      await look(step, `.projector-step[data-step=${step}]`);
    }
    tell('room', roomNow({ stage: 'over' }));
    await look('over', '.projector-blank');
    console.warn(`least contrast of a word, ${locale} ${width}: ${measured.join(', ')}`);
    expect(faults).toEqual([]);
  });
});

test('a phone that follows from elsewhere fits, too', async () => {
  await page.viewport(320, 568);
  const tell = await projector('ar');
  for (const step of ['see', 'predict'] as const) {
    tell('room', roomNow({ stage: 'debrief', agenda: { ...roomNow().agenda, step } }));
    tell('debrief', full(step));
    await expect.poll(() => all('.wall-options').length).toBe(1);
    expect(stickingOut()).toEqual([]);
  }
});

test('a hold leaves nothing of the room on the wall', async () => {
  const tell = await projector();
  tell('room', roomNow({ stage: 'debrief', agenda: { ...roomNow().agenda, step: 'land' } }));
  tell('debrief', full('land'));
  await expect.poll(text).toContain('ashamed');
  tell('stage', 'held');
  await expect.poll(text).toBe('A moment. Nothing goes on without you.');
});

test('a ballot shows its count only when it has closed', async () => {
  const tell = await projector();
  tell('room', roomNow({ stage: 'play', mode: 'votes' }));
  tell('shared', await shared(ballot));
  await expect.poll(() => all('.wall-foot')[0]?.textContent).toMatch(/^0:40 7 of 12 in/);
  expect(all('.wall-options strong')).toEqual([]);
  expect(text()).toContain('costs about 2 min');
  tell('shared', {
    ...(await shared({
      ...ballot,
      result: { counts: { 'ingrid.1.rules': 8 }, chosen: ['ingrid.1.rules'], by: 'count', whys: 0 },
    })),
    rev: 2,
  });
  await expect.poll(() => all('.wall-options strong').map((one) => one.textContent)).toEqual(['8', '0', '0']);
  expect(text()).toContain('Most votes.');
  // The night has gone on: what was decided is over, also while nothing new is put to the room.
  opened?.clock.tick(61_000);
  await expect.poll(() => all('.wall-heard').length).toBe(1);
  expect(all('.wall-options')).toEqual([]);
});

test('see shows what the host points at, with "a few" for few, the guess, and that the model is one', async () => {
  const tell = await projector();
  tell('room', roomNow({ stage: 'debrief', agenda: { ...roomNow().agenda, step: 'see' } }));
  tell('debrief', full('see'));
  await expect
    .poll(() => all('.wall-options strong').map((one) => one.textContent))
    .toEqual(['6', 'a few', '4']);
  expect(all('[data-minority=true]')[0]?.textContent).toContain('worth hearing');
  expect(text()).toContain('guessed: 9');
  expect(all('.see-model')[0]?.textContent).toMatch(
    /^In the model: .* 4 min sooner on average \(-11 to \+2, over 6 nights/,
  );
  tell('focus', 'call.2');
  await expect.poll(() => all('.wall-options li').length).toBe(2);
  tell('focus', 'no-such-moment');
  await expect.poll(() => all('.wall-options li').length).toBe(3);
});

test('what is not told is drawn as half, and not as if all had chosen it', async () => {
  const tell = await projector();
  tell('room', roomNow({ stage: 'debrief', agenda: { ...roomNow().agenda, step: 'see' } }));
  const counts = { 'ingrid.1.rules': 'some', 'ingrid.1.command': 'some', 'ingrid.1.status': 0 } as const;
  tell('debrief', { ...full('see'), choices: [{ ...choice, counts, minority: null }] });
  await expect
    .poll(() => all('.wall-options strong').map((one) => one.textContent))
    .toEqual(['some', 'some', '0']);
  expect(all('.wall-bar').map((one) => one.style.inlineSize)).toEqual(['50%', '50%', '0%']);
});

test.each([
  ['the projector’s window', 'host', '#follow='],
  ['a remote screen of this browser', 'follow', '#'],
] as const)('after a rehearsal %s goes on with the room itself', async (_, at, hash) => {
  opened = await openWorkshopPage(at, `${hash}${follow}`);
  opened.lines[0]?.tell('gone', null);
  await expect.poll(text).toContain('over');
  tellNext({ was: 'X'.repeat(32), follow: 'Y'.repeat(32) });
  tellNext({ was: follow, follow: 'N'.repeat(32) });
  await expect.poll(() => opened?.lines.length).toBe(2);
  expect(opened.lines[1]?.hello).toEqual({ as: 'follow', token: 'N'.repeat(32) });
  opened.lines[1]?.tell('room', roomNow());
  await expect.poll(() => all('.lobby-code').length).toBe(1);
});

test('nothing on it can be pressed', async () => {
  const tell = await projector();
  tell('room', roomNow());
  await expect.poll(() => all('.lobby-code').length).toBe(1);
  expect(all('button, a, input, select')).toEqual([]);
});

test('a link that was cut off says so', async () => {
  opened = await openWorkshopPage('follow', '#short');
  await expect.poll(text).toContain('Ask for the whole link');
});
