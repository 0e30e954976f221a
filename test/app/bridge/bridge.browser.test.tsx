import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { stepOf } from '../../../src/app/bridge/parts/arrows.ts';
import { busy, confessing, entries, first } from './night.ts';
import {
  announced,
  close,
  focused,
  middle,
  opened,
  pass,
  place,
  press,
  settled,
  show,
  tap,
} from './screen.tsx';
import type { testSession } from './session.ts';
import { states, type State } from './states.ts';
import type { Entry, EntryBody } from '../../../src/run/timeline.ts';
import { widely } from '../../support/wide.ts';

type Spoke = Extract<EntryBody, { type: 'spoke' }> & { minute: number };

/** Somebody says in general words that they have nothing in hand; `over` for what it is instead. */
const spoke = (person: string, about: Spoke['about'], over: Partial<Spoke> = {}): Spoke => ({
  minute: 17,
  type: 'spoke',
  person,
  about,
  text: null,
  state: 'idle',
  minutes: 0,
  ...over,
});

/** Tomás has just been asked what he sees. */
const heard = (over: Parameters<typeof busy>[0] = {}) => {
  const log = entries(
    { minute: 16, type: 'checkin', person: 'tomas', how: 'what', task: null, part: null, deep: false },
    spoke('tomas', 'what', { minute: 16, text: 'tomas.work', state: 'work', minutes: 6 }),
    { minute: 17, type: 'tell', person: 'mina', text: 'mina.leans' },
  );
  return busy({ log, heard: 1, ...over });
};

describe('an answer to a question', () => {
  test('is the largest text in the middle, before what came after it and what the deputy asks', async () => {
    await show(heard(), { teaching: true });
    expect(middle().querySelector('.b-asks-line')?.textContent).toContain('I read each one before the');
    expect(middle().querySelector('.b-asks-who')?.textContent).toContain('Tomás');
    // Once, and not again among what was before.
    expect(middle().textContent.split('I read each one').length).toBe(2);
  });

  test('stands above a conversation that took the middle meanwhile', async () => {
    await show(heard({ middle: confessing().middle }));
    expect(middle().querySelector('.exchange-scene')?.textContent).toContain('Tomás: Prompts. I read each');
  });

  test('is worded for anybody where the night has no words for it', async () => {
    const log = entries(spoke('ade', 'help'));
    await show(busy({ log, heard: 0 }));
    expect(middle().querySelector('.b-asks-line')?.textContent).toContain('something to do would help');
  });
});

test('Decide says what the next step waits for, where the night says it', async () => {
  await show(busy({ tasks: [], pending: { id: 'pending.closed' } }));
  await press('d');
  await expect.element(page.getByText('The shop opens with the copy, once it is checked.')).toBeVisible();
});

test('while no step is open Decide leads to what brings one', async () => {
  const { tasks, people } = busy();
  const open = tasks
    .filter(({ decision }) => !decision)
    .map((task) => ({ ...task, people: [], done: false }));
  const session = await show(busy({ tasks: open }));
  await press('d');
  await tap('Give somebody work');
  expect(middle().textContent).toContain('Who');
  session.show({ view: busy({ tasks: [], people }) });
  await press('{Escape}', 'd');
  await tap('Ask somebody what they see');
  expect(middle().textContent).toContain('What do you see?');
});

describe('a first look at the bridge', () => {
  test('costs nothing where the deputy asks: time stands until the first press', async () => {
    const session = await show(busy(), { teaching: true });
    await expect.poll(() => session.calls).toEqual(['compose:true']);
    await press('{Shift}');
    await expect.poll(() => session.calls).toEqual(['compose:true', 'compose:false']);
  });

  test('is nobody else’s: without the deputy’s questions time runs at once', async () => {
    const session = await show(busy(), { teaching: false });
    await settled();
    expect(session.calls).toEqual([]);
  });
});

test('an answer that is being read costs no minute: time stands until the next press', async () => {
  const session = await show(busy(), { teaching: false });
  const log = entries(spoke('ade', 'help'));
  session.show({ view: busy({ log, heard: 0 }) });
  await expect.poll(() => session.calls).toEqual(['compose:true']);
  await press('{Shift}');
  await expect.poll(() => session.calls).toEqual(['compose:true', 'compose:false']);
  // And for nobody for ever.
  const next = { ...log[0], n: 1 } as Entry;
  session.show({ view: busy({ log: [...log, next], heard: 1 }) });
  await expect.poll(() => session.calls.length).toBe(3);
  await pass(10_000);
  await expect.poll(() => session.calls.at(-1)).toBe('compose:false');
});

describe('at a glance', () => {
  test('time, money, state, promises, people, leads and who waits', async () => {
    await show(busy());
    const text = place().textContent;
    for (const part of [
      '03:24',
      '17 min in',
      '$412,300',
      'lost since 03:07, $24,000/min',
      'Checkout down for everyone',
      '1 known · 1 suspected · 1 ruled out',
      'promised 03:30',
      'no word yet',
      'the database logs',
      '14 min left, 8 min of it to find the thread again',
      'starts to type, stops',
      'deputy and scribe',
      'holds 1 of 3',
      'goes back in 2 min',
      'held by Rosa',
    ])
      expect(text).toContain(part);
  });

  test('no feeling is ever named: a frightened person is told by what they do', async () => {
    await show(busy());
    expect(place().textContent).not.toMatch(/afraid|fear|scared|tired|angry|concerned/i);
    expect(place().innerHTML).not.toMatch(/aria-label="[^"]*(afraid|tired|angry)/);
  });

  test('an overdue promise is not in red', async () => {
    await show(busy({ minute: 25, clock: 212 }));
    const late = place().querySelector('.b-promises > :last-child [data-kind=overdue] .b-promise-note');
    const money = place().querySelector('.b-money-sum');
    expect(late?.textContent).toContain('6 min past 03:26');
    expect(late && getComputedStyle(late).color).not.toBe(money && getComputedStyle(money).color);
  });

  test('who commands instead of you is said', async () => {
    const log = entries({ minute: 16, type: 'command', holder: 'ingrid', how: 'taken' });
    const session = await show(busy({ command: 'executive', commander: 'ingrid', log }));
    const note = place().querySelector('.b-room-note');
    expect(note?.textContent).toContain('Ingrid has command since 03:23.');
    // Who sits where does not change with it.
    expect(place().querySelectorAll('.b-person')).toHaveLength(5);
    await tap('take it back');
    expect(session.moves).toEqual([{ type: 'resume' }]);
  });
});

describe('the verbs', () => {
  test.each([
    ['s', 'say', 'Say'],
    ['a', 'assign', 'Assign'],
    ['w', 'answer', 'Answer'],
    ['d', 'decide', 'Decide'],
  ])(
    '%s opens %s, holds the clock, and Escape gives the focus back to the verb',
    async (key, verb, title) => {
      const session = await show(busy(), { teaching: false });
      await press(key);
      await expect.element(page.getByRole('dialog', { name: title })).toBeVisible();
      expect(session.calls).toEqual(['compose:true']);
      expect(middle().contains(focused())).toBe(true);
      await press('{Escape}');
      expect(place().querySelector('dialog')).toBeNull();
      expect(session.calls).toEqual(['compose:true', 'compose:false']);
      expect(focused()?.getAttribute('data-verb')).toBe(verb);
    },
  );

  test('stand in the same place whatever is open', async () => {
    await show(busy());
    // Whole pixels: a part of one cannot be seen, and layout rounds it as it likes.
    const spots = () =>
      [...place().querySelectorAll('.b-verb')].map((verb) => {
        const { x, y, width, height } = verb.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
      });
    const before = spots();
    for (const key of ['s', 'a', 'w', 'd']) {
      await press(key);
      expect(spots()).toEqual(before);
    }
  });

  test('single keys can be switched off, and Escape still closes', async () => {
    await show(busy(), { settings: { keys: false } });
    await press('s');
    expect(place().querySelector('dialog')).toBeNull();
    await page.getByRole('button', { name: 'Say' }).click();
    await press('{Escape}');
    expect(place().querySelector('dialog')).toBeNull();
  });

  test('the clock’s own keys', async () => {
    const session = await show(busy(), { teaching: false });
    await press('.', 'p', '+', '-');
    expect(session.calls).toEqual(['wait', 'pause:true', 'speed:2', 'speed:1']);
  });
});

describe('say', () => {
  test('who hears and what it costs stand beside each line before it is said', async () => {
    const session = await show(busy());
    await press('s');
    const line = page.getByRole('button', { name: /We find out what broke/ });
    await expect.element(line).toHaveAccessibleDescription('the whole room hears · takes no time');
    // The first was said when the bridge opened.
    await press('2');
    expect(session.moves).toEqual([{ type: 'say', line: 'frame' }]);
    expect(place().querySelector('dialog')).toBeNull();
  });

  test('a digit says the same line all night: what was said keeps its place, what comes later stands last', async () => {
    const session = await show(busy({ says: ['declare', 'frame', 'thank'], log: [] }));
    await press('s');
    const rows = () => [...middle().querySelectorAll('.b-lines button')];
    const lines = () =>
      rows().map((row) =>
        [row.querySelector('.b-digit')?.textContent, row.getAttribute('aria-disabled')].join(' '),
      );
    expect(lines()).toEqual(['1 false', '2 false', '3 false']);
    await press('1');
    const log = entries({
      minute: 4,
      type: 'said',
      line: 'declare',
      kind: 'declare',
      hearers: 'room',
      shows: {},
    });
    session.show({ view: busy({ says: ['frame', 'invite', 'thank'], log }) });
    await press('s');
    expect(lines()).toEqual(['1 true', '2 false', '3 false', '4 false']);
    expect(rows()[0]?.textContent).toContain('said');
    // Pressed again in a hurry it says nothing, and nothing else either.
    await press('1', '2');
    expect(session.moves).toEqual([
      { type: 'say', line: 'declare' },
      { type: 'say', line: 'frame' },
    ]);
  });

  test('a desk is a shortcut to what can be said there', async () => {
    const session = await show(busy());
    await page.getByRole('button', { name: /^Tomás/ }).click();
    await expect
      .element(page.getByRole('button', { name: /a word outside/ }))
      .toHaveTextContent('only Tomás hears');
    await press('4');
    expect(session.moves).toEqual([{ type: 'aside', person: 'tomas' }]);
  });

  test('a first update is five taps and Send', async () => {
    const session = await show(busy());
    await page.getByRole('button', { name: /^Executives/ }).click();
    for (const answer of [
      'It is down.',
      'Everybody is affected.',
      'Being worked on: the database logs.',
      '15 min',
      'We suspect: Tuesday',
    ])
      await tap(answer);
    expect(middle().querySelector('.b-letter')?.textContent).toContain('You hear from us again at 03:39.');
    await tap('Send to Executives');
    expect(session.moves).toEqual([
      {
        type: 'post',
        audience: 'executives',
        drafted: false,
        update: {
          impact: 'down',
          scope: 'all',
          action: 'db-logs',
          next: 15,
          eta: null,
          cause: 'release',
          certainty: 'suspected',
        },
      },
    ]);
  });

  test("the liaison's draft is sent as it is, or with one line changed", async () => {
    const update = {
      impact: 'down',
      scope: 'all',
      action: 'looking',
      next: 15,
      eta: 20,
      cause: null,
      certainty: 'suspected',
    } as const;
    const session = await show(busy({ drafts: [{ audience: 'board', update, before: update, by: 'rosa' }] }));
    await page.getByRole('button', { name: /^Board/ }).click();
    expect(middle().textContent).toContain('Rosa has a draft');
    await tap('We expect it back by 03:44.');
    await tap('No estimate');
    await tap('Send to Board');
    expect(session.moves).toEqual([
      { type: 'post', audience: 'board', drafted: true, update: { ...update, eta: null } },
    ]);
  });

  test('roles are given one after another without leaving', async () => {
    const session = await show(first());
    await press('s');
    await tap('Roles');
    const row = page.getByRole('group', { name: /^customer liaison/i });
    await row.getByRole('button', { name: 'Rosa' }).click();
    await page
      .getByRole('group', { name: /^scribe/i })
      .getByRole('button', { name: 'June' })
      .click();
    expect(session.moves).toEqual([
      { type: 'role', role: 'customer-liaison', person: 'rosa' },
      { type: 'role', role: 'scribe', person: 'june' },
    ]);
    expect(place().querySelector('dialog')).not.toBeNull();
  });

  test('the standing rule with names', async () => {
    const session = await show(busy());
    await press('s');
    await tap('The liaison');
    await tap('pass these names');
    expect(middle().querySelector('.b-move-main')?.getAttribute('aria-disabled')).toBe('true');
    await tap('Leeds warehouse');
    await tap('Tell Rosa');
    expect(session.moves).toEqual([{ type: 'rule', rule: 'names', names: ['lee'] }]);
  });
});

describe('assign', () => {
  test('three digits and Enter: a task, a person, a time', async () => {
    const session = await show(busy());
    await press('a', '3', '3', '1');
    expect(middle().querySelector('.b-sentence')?.textContent).toBe(
      'Tomás, the replica numbers. Back to me in 5 min. Say it back?',
    );
    await press('{Enter}');
    expect(session.moves).toEqual([
      { type: 'assign', task: 'replica', person: 'tomas', timebox: 5, readback: true },
    ]);
  });

  const choose = async (name: string, value: string) => {
    middle().querySelector<HTMLElement>(`input[name=${name}][value=${value}]`)?.click();
    await settled();
  };

  test('a face that is pressed while work is given is whom it is given to, and it is said', async () => {
    const session = await show(busy());
    await press('a', '3');
    for (const name of [/^Tomás/, /^Mina/]) await page.getByRole('button', { name }).click();
    await choose('person', 'ade');
    await page.getByRole('button', { name: /^Mina/ }).click();
    expect(middle().querySelector('.b-sentence')?.textContent).toContain('Mina, the replica numbers.');
    expect(announced).toContain('Mina is chosen.');
    await press('{Control>}{Enter}{/Control}');
    expect(session.moves).toEqual([
      { type: 'assign', task: 'replica', person: 'mina', timebox: 10, readback: true },
    ]);
    // Whom work cannot be given to is spoken to, as ever.
    await press('a');
    await page.getByRole('button', { name: /^Rosa/ }).click();
    expect(middle().textContent).toContain('a word outside?');
  });

  test('Ctrl and Enter say what is open from anywhere in it, and say what is missing', async () => {
    const session = await show(busy(), { settings: { keys: false } });
    await page.getByRole('button', { name: /^Assign/ }).click();
    await press('{Control>}{Enter}{/Control}');
    expect(session.moves).toEqual([]);
    expect(announced.join(' ')).toContain('choose what');
    await choose('task', 'replica');
    await choose('person', 'mina');
    await press('{Meta>}{Enter}{/Meta}');
    expect(session.moves).toHaveLength(1);
  });

  test('the read-back has its price, and the room has none to give', async () => {
    await show(busy());
    await press('a');
    const foot = () => middle().querySelector('.b-form-foot')?.textContent;
    expect(foot()).toContain('Hear it back, 1 min: nothing misheard');
    await tap('The room');
    expect(foot()).not.toContain('misheard');
    expect(middle().textContent).not.toContain('…,');
    await tap('the replica numbers');
    expect(middle().textContent).toContain('Can someone take the replica numbers?');
  });

  test('a refusal is told before it is tried, in words', async () => {
    const session = await show(busy(), {
      refuse: (move) => (move.type === 'assign' ? { code: 'already-given', what: move.task } : null),
    });
    await press('a', '1', '1', '2', '{Enter}');
    expect(middle().querySelector('.b-move-main')?.textContent).toContain('That is already given.');
    expect(session.moves).toEqual([]);
  });

  test('release, pair and relieve', async () => {
    const session = await show(busy());
    for (const words of ['Take Ade off it', 'Send Ade home', 'Tomás sits down with Ade']) {
      await press('a');
      await tap('Change something');
      await tap('Ade');
      await tap(words);
    }
    expect(session.moves).toEqual([
      { type: 'release', person: 'ade' },
      { type: 'relieve', person: 'ade' },
      { type: 'pair', person: 'ade', with: 'tomas' },
    ]);
  });
});

describe('answer', () => {
  test.each([
    ['1', { type: 'take', item: 'i2' }],
    ['2', { type: 'route', item: 'i2', to: 'liaison' }],
    ['3', { type: 'route', item: 'i2', to: 'defer' }],
    ['4', { type: 'route', item: 'i2', to: 'refuse' }],
  ])('W %s', async (key, move) => {
    const session = await show(busy());
    await press('w');
    const ways = middle().querySelector<HTMLElement>('.b-ways button');
    ways?.focus();
    await press(key);
    expect(session.moves).toEqual([move]);
  });

  test('a card in the tray opens on whom it is about, and can be passed on', async () => {
    const session = await show(busy());
    await page.getByRole('button', { name: /Leeds warehouse/ }).click();
    expect(middle().textContent).toContain('Picks look doubled?');
    await tap('Pass it on');
    await tap('To Mina');
    expect(session.moves).toEqual([{ type: 'route', item: 'i1', to: 'mina' }]);
  });
});

describe('decide', () => {
  test('the room is asked first, then a person, a way back, and yes', async () => {
    const session = await show(busy());
    await press('d', '2');
    await tap('risks? Strong objections?');
    await tap('Mina');
    await tap('what then is agreed first');
    await tap('Do it');
    expect(session.moves).toEqual([
      { type: 'ask', task: 'restore' },
      {
        type: 'decide',
        task: 'restore',
        choice: 'approve',
        person: 'mina',
        timebox: 15,
        readback: true,
        backup: true,
      },
    ]);
  });

  test('what the room said stays in sight; a no needs nobody', async () => {
    const session = await show(busy());
    await press('d');
    expect(middle().textContent).toContain('nobody has tried the way back');
    middle().querySelector<HTMLElement>('.b-move-other')?.click();
    await settled();
    expect(session.moves).toEqual([{ type: 'decide', task: 'rollback', choice: 'refuse', person: '', timebox: 15, readback: false, backup: false }]); // oxfmt-ignore
  });

  test('an arrow only goes from one to the next; a tap, Space or Enter moves a lead', async () => {
    const session = await show(busy({ waiting: [] }));
    const group = page.getByRole('radiogroup', { name: "Tuesday's release" });
    (group.getByRole('radio', { name: 'Suspected' }).element() as HTMLElement).focus();
    const seen: (string | undefined)[] = [];
    for (const key of ['{ArrowRight}', '{ArrowRight}', '{ArrowRight}', '{ArrowLeft}', '{ArrowLeft}']) {
      await press(key);
      seen.push(focused()?.textContent);
    }
    expect(seen).toEqual(['Known', 'Ruled out', 'Suspected', 'Ruled out', 'Known']);
    expect(session.moves).toEqual([]);
    await press('{Enter}', '{ArrowRight}', ' ');
    await group.getByRole('radio', { name: 'Known' }).click();
    expect(session.moves).toEqual(
      ['known', 'ruledOut', 'known'].map((to) => ({ type: 'lead', lead: 'release', to })),
    );
  });

  test('from right to left the arrows turn round with the words', () => {
    expect([stepOf('ArrowRight', 'ltr'), stepOf('ArrowRight', 'rtl')]).toEqual([1, -1]);
    expect([stepOf('ArrowLeft', 'ltr'), stepOf('ArrowLeft', 'rtl')]).toEqual([-1, 1]);
    expect(stepOf('ArrowUp', 'ltr')).toBe(0);
  });

  test('up and down lead from card to card, at the same state, round the ends, and call nothing', async () => {
    const session = await show(busy({ waiting: [] }));
    const cards = [...place().querySelectorAll<HTMLElement>('.b-leads [role=radiogroup]')].filter(
      (one) => one.offsetParent !== null,
    );
    expect(cards.length).toBeGreaterThan(1);
    const at = () => {
      const card = cards.findIndex((one) => one.contains(focused()));
      return `${card} ${focused()?.textContent}`;
    };
    cards[0]?.querySelectorAll<HTMLElement>('[role=radio]')[1]?.focus();
    const first = at();
    await press('{ArrowDown}');
    expect(at()).toBe(`1 ${focused()?.textContent}`);
    expect(at().slice(2)).toBe(first.slice(2));
    await press('{ArrowUp}', '{ArrowUp}');
    expect(at()).toBe(`${cards.length - 1}${first.slice(1)}`);
    expect(session.moves).toEqual([]);
  });

  test('a lead that cannot be moved is only looked at', async () => {
    const session = await show(busy({ waiting: [] }), {
      refuse: (move) => (move.type === 'lead' ? { code: 'already-given', what: move.lead } : null),
    });
    const group = page.getByRole('radiogroup', { name: "Tuesday's release" });
    (group.getByRole('radio', { name: 'Suspected' }).element() as HTMLElement).focus();
    await press('{ArrowRight}', '{Enter}');
    expect(focused()?.textContent).toBe('Known');
    expect(session.moves).toEqual([]);
  });

  test('a yes and a no name the step', async () => {
    await show(busy());
    await press('d');
    await expect.element(page.getByRole('button', { name: /^Do it ?: roll back the release/ })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^No ?: roll back the release/ })).toBeVisible();
  });

  test('command is handed over by name', async () => {
    const session = await show(busy());
    await press('d');
    await tap('Command');
    await tap('June, you have command');
    expect(session.moves).toEqual([{ type: 'handover', to: 'june' }]);
  });
});

describe('at the keyboard', () => {
  const hands = states['hands']?.view ?? busy();

  test('the temptation is one tap away', async () => {
    const session = await show(busy());
    await page.getByRole('button', { name: 'Your keyboard minutes a look' }).click();
    expect(session.moves).toEqual([{ type: 'terminal', action: 'down' }]);
    // What comes up under the thumb is not looked at by the same tap.
    expect(place().querySelector('.b-still')).not.toBeNull();
  });

  test('meanwhile the room is out of reach, and digits dig or look up', async () => {
    const session = await show(hands);
    for (const part of ['.b-room', '.b-side', '.b-verbs', '.b-promises'])
      expect(place().querySelector(part)?.hasAttribute('inert')).toBe(true);
    await press('s');
    expect(place().querySelector('dialog')).toBeNull();
    await tap('Read on');
    await tap('Look up');
    expect(session.moves).toEqual([
      { type: 'terminal', action: 'dig' },
      { type: 'terminal', action: 'up' },
    ]);
  });

  test('digits choose what to look at; what came back stands above, a comment of your own apart', async () => {
    const session = await show(states['screen']?.view ?? busy());
    expect(focused()?.textContent).toContain("Yesterday's diff");
    const newest = middle().querySelector('[data-newest=true]');
    expect(newest?.textContent).toContain('The queue');
    expect(newest?.querySelector('.b-screen-comment')?.textContent).toContain('// cannot happen');
    expect(middle().textContent).toContain('forty thousand rows');
    await press('2', '5');
    expect(session.moves).toEqual([
      { type: 'terminal', action: 'dig', what: 'slow' },
      { type: 'terminal', action: 'up' },
    ]);
  });

  test('whoever handed command over is told who has the room', async () => {
    await show(
      busy({ handsOn: true, command: 'handed-over', commander: 'june', digs: [{ id: 'log', minutes: 2 }] }),
    );
    expect(middle().textContent).toContain('June has the room');
  });

  test('nothing has come back while it is being read', async () => {
    const session = await show(states['screen']?.view ?? busy());
    session.show({ paying: { from: 17, to: 19, landed: [] } });
    await settled();
    expect(middle().textContent).toContain('The queue');
    expect(middle().textContent).not.toContain('cannot happen');
    expect(middle().textContent).not.toContain('forty thousand rows');
    await press('1');
    expect(session.moves).toEqual([]);
  });

  test('looking up shows what was missed, holds the clock until it is read, then the room again', async () => {
    const state = states['missed'];
    const session = await show(state?.view ?? busy());
    session.show(state?.then ?? {});
    await settled();
    expect(middle().textContent).toContain('3 things passed you by');
    expect(middle().textContent).toContain('I have the board in ten minutes');
    expect(session.calls.at(-1)).toBe('compose:true');
    await tap('Go on');
    expect(session.calls.at(-1)).toBe('compose:false');
    expect(middle().textContent).toContain('Lately');
  });
});

test('a look that somebody’s taking command ended is read before the room goes on', async () => {
  const { digs: screen, log } = states['screen']?.view ?? busy();
  const session = await show(busy({ handsOn: true, command: 'hands', waiting: [], digs: screen, log }));
  const taken = entries({ minute: 21, type: 'command', holder: 'ingrid', how: 'taken' });
  const all = [...log, ...taken].map((one, n) => ({ ...one, n }));
  session.show({ view: busy({ command: 'executive', commander: 'ingrid', minute: 21, log: all }) });
  await settled();
  expect(middle().querySelector('.b-missed .b-screen-back')?.textContent).not.toBe('');
  expect(middle().textContent).toContain('takes command');
  await tap('Go on');
  expect(middle().textContent).toContain('I’ll take it back');
});

describe('the middle', () => {
  test('a conversation is answered by digit, and can be left', async () => {
    const session = await show(confessing());
    expect(middle().textContent).toContain('Only Tomás hears this');
    await press('2');
    await tap('Leave the conversation');
    expect(session.moves).toEqual([
      { type: 'reply', exchange: 'confess.1', options: ['confess.why'] },
      { type: 'leave' },
    ]);
  });

  test('a panel can be opened over it, and Back shows it again', async () => {
    const session = await show(confessing());
    await press('w', '{Escape}');
    expect(middle().textContent).toContain("It's probably nothing, but.");
    expect(session.moves).toEqual([]);
  });

  test('paid minutes land one by one and can be skipped', async () => {
    const session = await show(busy(), { teaching: false });
    session.show({
      paying: { from: 16, to: 18, landed: busy().log.slice(-2) },
      clock: { hold: 'paying', speed: 1, paused: false, waiting: false },
    });
    await settled();
    expect(middle().textContent).toContain('That takes 2 min.');
    expect(middle().textContent).toContain('8 min to find the thread again');
    await press('.');
    expect(session.calls).toEqual(['skip']);
  });

  test('the deputy asks on a first night, and is silent when that was switched off', async () => {
    await show(first());
    expect(middle().textContent).toContain('Who leads this?');
    expect(place().querySelector('[data-lesson=true]')?.getAttribute('data-verb')).toBe('say');
    close();
    await show(first(), { teaching: false });
    expect(middle().textContent).not.toContain('Who leads this?');
    expect(place().querySelector('[data-lesson=true]')).toBeNull();
  });

  test('the deputy’s question is told once, and again when it is another', async () => {
    const session = await show(first());
    expect(announced).toEqual(['June: They all talk at once. Who leads this?']);
    session.show({ view: { ...first(), minute: 2 } });
    await press('s', '{Escape}');
    expect(announced).toHaveLength(1);
    session.show({ view: first({ says: [] }) });
    await settled();
    expect(announced).toHaveLength(2);
    expect(middle().textContent).toContain(announced[1]?.split(': ')[1]);
  });

  test('a focus whose place has gone is found again in the middle, and what has it has a name', async () => {
    const log = entries({ minute: 16, type: 'command', holder: 'ingrid', how: 'taken' });
    const session = await show(busy({ command: 'executive', commander: 'ingrid', log }));
    // Whatever had it on the screen before is gone.
    expect(focused()).toBe(place().querySelector('.b-idle'));
    await expect.element(page.getByRole('group', { name: 'Ingrid has command since 03:23.' })).toHaveFocus();
    const back = middle().querySelector<HTMLElement>('.b-theirs button');
    back?.focus();
    await press('{Enter}');
    expect(session.moves).toEqual([{ type: 'resume' }]);
    session.show({ view: busy() });
    await settled();
    expect(back?.isConnected).toBe(false);
    await expect.element(page.getByRole('group', { name: 'In front of you' })).toHaveFocus();
  });

  test('a focus that the player took away stays away', async () => {
    const session = await show(busy());
    (focused() as HTMLElement).blur();
    session.show({ view: busy({ minute: 18 }) });
    await settled();
    expect(focused()).toBe(document.body);
  });

  test('why waiting ended is said', async () => {
    const session = await show(busy());
    session.show({ waitEnd: 'due' });
    await settled();
    expect(middle().textContent).toContain('An update is almost due.');
    // The newest change has no words of its own (somebody with nothing in hand was called): the one before it is said.
    const log = entries(
      { minute: 16, type: 'left', person: 'ade' },
      { minute: 17, type: 'interrupted', person: 'mina', by: 'lee', cause: 'noise', lag: 0, deep: false },
    );
    session.show({ waitEnd: 'changes', view: busy({ minute: 17, log, waiting: [] }) });
    await settled();
    expect(middle().querySelector('.b-wait-end')?.textContent).toContain('Ade');
    expect(middle().textContent).not.toContain('Something has changed.');
  });

  test('nobody is said to ask when nobody waits any more, and nobody to need you while a step waits', async () => {
    const session = await show(busy(), { teaching: false });
    session.show({ waitEnd: 'asks' });
    await settled();
    expect(middle().textContent).toContain('Somebody asks for you.');
    const alone = { waiting: [], audiences: [], stress: 0 };
    session.show({ view: busy(alone) });
    await settled();
    expect(middle().textContent).not.toContain('Somebody asks for you.');
    expect(middle().textContent).not.toContain('Nobody needs you');
    session.show({ view: busy({ ...alone, tasks: [] }) });
    await settled();
    expect(middle().textContent).toContain('Nobody needs you right now.');
  });
});

test('step out is one tap, the rest behind one', async () => {
  await show(busy());
  await page.getByRole('button', { name: 'Step out' }).click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Log', exact: true }).click();
  expect(opened).toEqual(['out', 'log']);
});

test('without WebGL the screen is whole and says so to nobody', async () => {
  const canvas = HTMLCanvasElement.prototype;
  const original = canvas.getContext;
  canvas.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: []) {
    return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest);
  } as typeof original;
  try {
    await show(busy(), { settings: { stage: true } });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(place().querySelector('.bridge')?.getAttribute('data-picture')).toBe('false');
    await press('s');
    expect(place().querySelector('dialog')).not.toBeNull();
  } finally {
    canvas.getContext = original;
  }
});

/** Brings a state on screen as a player would. */
async function stage(state: State, options: Parameters<typeof testSession>[1] = {}) {
  const session = await show(state.view, options);
  if (state.over) session.show(state.over);
  for (const key of state.keys ?? []) await press(key);
  for (const words of state.click ?? []) if (session.words.locale === 'en') await tap(words);
  if (state.then) session.show(state.then);
  await settled();
  return session;
}

async function problems(): Promise<string[]> {
  // Things on their way in are half transparent for a moment.
  for (const animation of document.getAnimations()) animation.finish();
  const { violations } = await axe.run(place(), {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
  );
}

const sizes = widely(
  [
    { width: 320, height: 568, scale: 1 },
    { width: 390, height: 844, scale: 2 },
  ],
  [
    { width: 1280, height: 720, scale: 1 },
    { width: 390, height: 844, scale: 1 },
    { width: 1280, height: 720, scale: 2 },
  ],
);

/** Parts of the screen that are wider inside than outside. */
function tooWide(): string[] {
  const parts = [
    ...place().querySelectorAll<HTMLElement>('.bridge, .b-middle, .b-middle > *, .b-tray, .b-verbs, .b-top'),
  ];
  return parts
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
    .map((one) => `${one.className}: ${one.scrollWidth}`);
}

describe('beside the middle', () => {
  const leads = busy().leads.map((lead) =>
    lead.id === 'release' ? { ...lead, speaksFor: [{ id: 'fact.rows' }] } : lead,
  );

  test('the board stands there whatever is open, and one tap moves a card', async () => {
    const session = await show(busy({ leads }));
    for (const key of ['s', 'a', 'w']) {
      await press(key);
      const board = place().querySelector('.b-side .b-board');
      expect(board?.checkVisibility()).toBe(true);
      expect(board?.querySelectorAll('.b-lead')).toHaveLength(3);
      await press('{Escape}');
    }
    const card = page.getByRole('radiogroup', { name: "Tuesday's release" });
    await card.getByRole('radio', { name: 'Known' }).click();
    expect(session.moves).toEqual([{ type: 'lead', lead: 'release', to: 'known' }]);
  });

  test('what speaks for a card is counted there, and in Decide it is said', async () => {
    await show(busy({ leads }));
    expect(place().querySelector('.b-side')?.textContent).toContain('1 for, 0 against');
    await press('d');
    await page.getByRole('tab', { name: 'What we think' }).click();
    expect(middle().textContent).toContain('for Mina says forty thousand rows are gone');
    expect(middle().textContent).toContain('Nobody has said anything for it or against it.');
  });

  test('whoever stops waiting leaves a place that can be seen', async () => {
    const came = { type: 'arrived', item: 'i8', inject: 'sales', channel: 'call', from: 'victor', text: 'sales.1', noise: true, harm: false, signal: false } as const; // oxfmt-ignore
    const gone = { type: 'expired', item: 'i8', from: 'victor', noise: true } as const;
    await show(busy({ log: entries({ minute: 13, ...came }, { minute: 16, ...gone }) }));
    expect(place().querySelector('.b-tray')?.textContent).toContain('Victor has hung up.');
    close();
    await show(busy({ log: entries({ minute: 10, ...came }, { minute: 13, ...gone }) }));
    expect(place().querySelector('.b-tray')?.textContent).not.toContain('hung up');
  });

  test('a room in which nobody works is not called quiet while work lies open', async () => {
    const { people, tasks, audiences } = busy();
    const idle = {
      waiting: [],
      people: people.map((one) => ({ ...one, task: null })),
      tasks: tasks.filter((task) => !task.decision).map((task) => ({ ...task, people: [] })),
      audiences: audiences.map((one) => ({ ...one, promisedAt: null })),
    };
    await show(busy(idle), { teaching: false });
    expect(place().querySelector('.b-quiet')?.textContent).toContain('this is open: the database logs');
    close();
    await show(busy({ ...idle, people }), { teaching: false });
    expect(place().querySelector('.b-quiet')?.textContent).not.toContain('this is open');
  });

  test('in the quiet middle stands what was said last, and what is due', async () => {
    await show(
      busy({
        log: entries({ minute: 16, type: 'said', line: 'frame', kind: 'frame', hearers: 'room', shows: {} }),
      }),
      { teaching: false },
    );
    expect(place().querySelector('.b-newest')?.textContent).toContain('We find out what broke');
    const due = [...place().querySelectorAll('.b-due')].map((one) => one.textContent);
    expect(due.some((one) => one.includes('Board expect word'))).toBe(true);
    expect(due.some((one) => one.includes('roll back the release: yes or no'))).toBe(true);
  });
});

describe.each(Object.keys(states))('the state %s', (name) => {
  const state = states[name] ?? { view: busy() };

  test.each(widely([[320, 568]], [[1280, 720]]))(
    'has no problem that axe finds at %i x %i',
    async (width, height) => {
      await page.viewport(width, height);
      await stage(state);
      expect(await problems()).toEqual([]);
    },
  );

  // Arabic is the widest here: its bars and sums are longer than English ones.
  test.each(['ar'])('does not scroll sideways in %s, at any size, nor at twice the text', async (locale) => {
    await stage(state, { locale });
    for (const { width, height, scale } of sizes) {
      await page.viewport(width, height);
      document.documentElement.style.setProperty('--text-scale', String(scale));
      expect({ width, scale, tooWide: tooWide() }).toEqual({ width, scale, tooWide: [] });
    }
  });
});
