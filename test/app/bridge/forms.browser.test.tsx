/** Forms: what is half filled is kept, nobody who arrives takes it, and what is said in the end is always in view. */
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { settleMs } from '../../../src/app/time.ts';
import { busy, confessing } from './night.ts';
import { focused, middle, pass, place, press, settled, show, tap } from './screen.tsx';
import { states } from './states.ts';
import { widely } from '../../support/wide.ts';

const arrives = { ...busy(), middle: confessing().middle };
const checked = () =>
  [...middle().querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].map(
    ({ name, value }) => `${name} ${value}`,
  );
const foot = () => middle().querySelector('.b-form-foot');

describe('somebody arrives while a form is half filled', () => {
  test('the form stays, with its focus and its place; it says who waits, and moves nothing', async () => {
    const session = await show(busy());
    await press('a', '3', '3');
    const body = middle().querySelector<HTMLElement>('.b-form-body');
    if (!body) throw new Error('no form');
    body.scrollTop = 20;
    const spot = () => {
      const { x, y, width, height } = body.getBoundingClientRect();
      return { x, y, width, height };
    };
    const had = { focus: focused(), scroll: body.scrollTop, at: spot() };
    session.show({ view: arrives });
    await settled();
    expect(middle().querySelector('.b-waits')?.textContent).toContain('waits for your answer');
    expect(middle().querySelector('.b-waits')?.textContent).toContain('What you have begun is kept.');
    expect(focused()).toBe(had.focus);
    expect(body.scrollTop).toBe(had.scroll);
    expect(spot()).toEqual(had.at);
    expect(checked()).toContain('task replica');
  });

  test.each([
    ['a', ['3', '3'], ['task replica', 'person tomas']],
    ['d', ['2', '1'], ['step restore', 'doer mina']],
  ])('what %s held is there again after the talk, and gone once it is said', async (key, digits, kept) => {
    const session = await show(busy());
    await press(key, ...digits);
    session.show({ view: arrives });
    await settled();
    await tap('waits for your answer');
    expect(middle().querySelector('.exchange')).not.toBeNull();
    expect(place().querySelector('.b-verb-begun')?.textContent).toContain('begun, not said yet');
    session.show({ view: busy() });
    await press(key);
    expect(checked()).toEqual(expect.arrayContaining(kept));
    if (key === 'd') await tap('what then is agreed first');
    middle().querySelector<HTMLElement>('.b-form-foot .b-move-main')?.click();
    await settled();
    expect(session.moves).toHaveLength(1);
    expect(place().querySelector('.b-verb-begun')).toBeNull();
    await press(key);
    expect(checked()).not.toEqual(expect.arrayContaining(kept));
  });

  test('a letter is gone on with where it was left, and each audience has its own', async () => {
    const session = await show(busy());
    await page.getByRole('button', { name: /^Executives/ }).click();
    await tap('It is down.');
    await tap('Everybody is affected.');
    session.show({ view: arrives });
    await settled();
    await tap('waits for your answer');
    session.show({ view: busy() });
    await press('s');
    expect(middle().querySelector('.b-letter')?.textContent).toContain('It is down.');
    await tap('Customers');
    expect(middle().querySelector('.b-letter')?.textContent).not.toContain('Everybody is affected.');
    await tap('Executives');
    expect(middle().querySelector('.b-letter')?.textContent).toContain('Everybody is affected.');
    await tap('Start over');
    expect(middle().querySelector('.b-letter')?.textContent).not.toContain('Everybody is affected.');
  });

  test('a draft that comes meanwhile replaces nothing unasked', async () => {
    const session = await show(busy());
    await page.getByRole('button', { name: /^Executives/ }).click();
    await tap('It is down.');
    const update = states['draft']?.view.drafts[0]?.update;
    if (!update) throw new Error('no draft');
    session.show({
      view: busy({ drafts: [{ audience: 'executives', update, before: update, by: 'rosa' }] }),
    });
    await settled();
    expect(middle().querySelector('.b-composer-author')).toBeNull();
    expect(middle().querySelector('.b-letter')?.textContent).toContain('For whom?');
    await tap('has a draft by now');
    expect(middle().querySelector('.b-letter')?.textContent).toContain('Everybody is affected.');
  });

  test('what is not possible any more is asked again', async () => {
    const session = await show(busy());
    await press('a', '3', '3', '{Escape}');
    session.show({ view: busy({ tasks: busy().tasks.filter(({ id }) => id !== 'replica') }) });
    await press('a');
    expect(checked()).toEqual(['person tomas', 'timebox 10']);
    expect(foot()?.textContent).toContain('choose what');
  });

  test('whom one points at goes in over what was kept', async () => {
    await show(busy());
    await press('s');
    await tap('One person');
    await tap('Mina');
    await press('{Escape}');
    await page.getByRole('button', { name: /^Tomás/ }).click();
    expect(checked()).toEqual(['to tomas']);
  });
});

describe('an update', () => {
  const draft = states['draft']?.view.drafts[0];
  if (!draft) throw new Error('no draft');

  test('says what the liaison changed, and what stood there', async () => {
    await show(busy({ drafts: [{ ...draft, audience: 'board' }] }));
    await page.getByRole('button', { name: /^Board/ }).click();
    const lines = [...middle().querySelectorAll('.b-slot-was')].map((one) => one.textContent);
    expect(lines).toEqual(['Rosa changed this. Before: “We are looking into it.”', 'Rosa added this.']);
    // A guess that is touched is struck, not agreed to.
    await tap('We expect it back by 03:44.');
    expect(middle().querySelector<HTMLInputElement>('[name=slot-eta]:checked')?.value).toBe('none');
    expect(middle().querySelectorAll('.b-slot-was')).toHaveLength(1);
  });

  test('cannot be sent while a sentence is open, and says which', async () => {
    const session = await show(busy());
    await page.getByRole('button', { name: /^Executives/ }).click();
    const send = page.getByRole('button', { name: /^Send to Executives/ });
    expect(send.element().getAttribute('aria-disabled')).toBe('true');
    expect(foot()?.textContent).toContain('still open: how bad, for whom');
    await tap('It is down.');
    expect(foot()?.textContent).not.toContain('how bad');
    (send.element() as HTMLElement).click();
    await settled();
    expect(session.moves).toEqual([]);
  });

  test('says what another audience was told in one tap', async () => {
    const truth = { impact: 'down', causeKnown: null, restored: false, sinceLast: null, changed: true, repeat: false, flaw: null } as const; // oxfmt-ignore
    const post = { type: 'post', audience: 'customers', drafted: true, truth, margin: null, n: 90 } as const;
    const update = { ...draft.update, eta: null, scope: 'some' } as const;
    const log = [...busy().log, { ...post, minute: 16, update }];
    const session = await show(busy({ log, drafts: [{ ...draft, audience: 'board' }] }));
    await page.getByRole('button', { name: /^Board/ }).click();
    await tap('As to Customers, 03:23');
    expect(middle().querySelector('.b-letter')?.textContent).toContain('Some are affected.');
    expect(middle().textContent).not.toContain('As to Customers');
    await tap('Send to Board');
    expect(session.moves).toEqual([{ type: 'post', audience: 'board', drafted: true, update }]);
  });
});

describe('starting over', () => {
  test('says what it cleared, and can be taken back', async () => {
    await show(busy());
    await page.getByRole('button', { name: /^Executives/ }).click();
    await tap('It is down.');
    await tap('Start over');
    expect(foot()?.textContent).toContain('Cleared: what you wrote to Executives.');
    expect(middle().querySelector('.b-letter')?.textContent).not.toContain('It is down.');
    await tap('Bring it back');
    expect(middle().querySelector('.b-letter')?.textContent).toContain('It is down.');
    expect(foot()?.textContent).not.toContain('Cleared');
    await tap('Start over');
    await tap('Customers');
    // It is offered where it was, and past once something else was begun there.
    expect(foot()?.textContent).not.toContain('Cleared');
    await tap('Executives');
    expect(foot()?.textContent).toContain('Cleared');
    await tap('It is down.');
    await tap('Start over');
    expect(foot()?.textContent).toContain('Cleared');
  });

  test.each([
    ['a', ['3', '3'], 'task replica'],
    ['d', ['2', '1'], 'step restore'],
  ])('what %s held comes back as it was', async (key, digits, kept) => {
    await show(busy());
    await press(key, ...digits);
    const before = checked();
    expect(before).toContain(kept);
    await tap('Start over');
    expect(checked()).not.toEqual(before);
    await tap('Bring it back');
    expect(checked()).toEqual(before);
  });
});

describe('roles', () => {
  test.each([
    [390, 844],
    [320, 568],
  ])('the rule that is missing is in view as soon as a liaison is made (%ix%i)', async (...size) => {
    await page.viewport(...size);
    const liaison = { person: 'june', people: ['june', 'rosa'], held: 0, capacity: 6 };
    await show(busy({ liaison, rule: null }));
    await press('s');
    await tap('Roles');
    const rule = page.getByRole('button', { name: 'Tell June and Rosa what may pass' });
    expect(seenWhole(rule.element() as HTMLElement)).toBe(true);
    await rule.click();
    // One rule for both of them, and both hear it.
    await tap('hold everything');
    expect(foot()?.textContent).toContain('Tell June and Rosa');
  });

  test('a caller is given to whoever would take them', async () => {
    const [waiting] = busy().waiting;
    if (!waiting) throw new Error('nobody waits');
    const liaison = { person: 'june', people: ['june', 'rosa'], held: 0, capacity: 6 };
    await show(busy({ liaison, waiting: [{ ...waiting, heldBy: null, liaison: 'rosa' }] }));
    await press('w');
    expect(middle().textContent).toContain('Give it to Rosa');
  });
});

describe('the mark of what was begun', () => {
  const mark = () => place().querySelector('.b-verb-begun');

  test('goes with the work that was to be given, and looking at somebody begins nothing', async () => {
    const session = await show(busy());
    await press('a', '3', '3', '{Escape}');
    expect(mark()?.textContent).toContain('begun, not said yet');
    session.show({ view: busy({ tasks: busy().tasks.filter(({ id }) => id !== 'replica') }) });
    await settled();
    expect(mark()).toBeNull();
    await press('s');
    await tap('One person');
    await tap('Mina');
    await press('{Escape}');
    expect(mark()).toBeNull();
  });
});

describe('drafts that wait', () => {
  const waits = () => {
    const view = states['draft']?.view;
    if (!view) throw new Error('no drafts');
    return view;
  };
  const without = (audience: string) => ({
    view: { ...waits(), drafts: waits().drafts.filter((one) => one.audience !== audience) },
  });
  const send = (audience: string) => page.getByRole('button', { name: `Send to ${audience}` });
  /** What a thumb would touch in the middle of what it has just touched. */
  const under = (at: DOMRect) => document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);

  test.each([
    [1280, 720],
    [390, 844],
    [320, 568],
  ])('the next comes up when one is sent, and the spot under the thumb rests (%ix%i)', async (...size) => {
    await page.viewport(...size);
    const session = await show(waits());
    await press('s');
    await tap('An update');
    const first = send('Board').element().getBoundingClientRect();
    await send('Board').click();
    session.show(without('board'));
    await settled();
    expect(checked()).toContain('audience customers');
    expect(middle().querySelector('.b-sheet-note')?.textContent).toBe('Sent to Board. The next one waits.');
    // Another tap in a hurry.
    (under(first) as HTMLElement | null)?.click();
    await settled();
    expect(session.moves).toHaveLength(1);
    await pass(settleMs);
    expect(under(first)?.closest('button')).toBe(send('Customers').element());
    await send('Customers').click();
    session.show({ view: { ...without('customers').view, drafts: without('board').view.drafts.slice(1) } });
    await settled();
    expect(session.moves.map((move) => move.type === 'post' && move.audience)).toEqual([
      'board',
      'customers',
    ]);
    expect(checked()).toContain('audience executives');
  });

  test('all of them go out at once where one bets on it', async () => {
    const session = await show(waits());
    await press('s');
    await tap('An update');
    await tap('Send it, and 2 drafts unread');
    await expect.poll(() => session.moves.length).toBe(3);
    const sent = session.moves.map((move) => (move.type === 'post' && move.drafted ? move.audience : ''));
    expect(new Set(sent)).toEqual(new Set(['board', 'customers', 'executives']));
  });

  test('what was corrected in the first is corrected in those that go out with it', async () => {
    const session = await show(waits());
    await press('s');
    await tap('An update');
    middle().querySelector<HTMLElement>('.b-slot[data-slot=impact]')?.click();
    await settled();
    middle().querySelector<HTMLElement>('.b-composer input:not(:checked)')?.click();
    await settled();
    await tap('Send it, and 2 drafts unread with the same change');
    await expect.poll(() => session.moves.length).toBe(3);
    const impacts = session.moves.map((move) => (move.type === 'post' ? move.update.impact : ''));
    expect(new Set(impacts).size).toBe(1);
    expect(impacts[0]).not.toBe(waits().drafts[0]?.update.impact);
  });

  test('after the last one the panel closes, and nothing of the room is pressed by the same thumb', async () => {
    await page.viewport(390, 844);
    const view = { ...waits(), drafts: waits().drafts.slice(0, 1) };
    const session = await show(view);
    await press('s');
    await tap('An update');
    await tap('Customers');
    const last = send('Customers').element().getBoundingClientRect();
    await send('Customers').click();
    session.show({ view: busy() });
    await settled();
    expect(place().querySelector('dialog')).toBeNull();
    (under(last) as HTMLElement | null)?.click();
    await settled();
    expect(place().querySelector('dialog')).toBeNull();
    await pass(settleMs);
    expect(under(last)?.className).not.toBe('b-still');
  });

  test('by keyboard the focus is on the next one, not on its button', async () => {
    const session = await show(waits());
    await press('s');
    await tap('An update');
    send('Board').element().focus();
    await press('{Enter}');
    session.show(without('board'));
    await settled();
    expect(focused()?.getAttribute('value')).toBe('customers');
  });
});

describe('answering', () => {
  test('the order stays while it is open, whoever comes; who has gone is not replaced', async () => {
    const view = busy({ waiting: states['crowd']?.view.waiting ?? [] });
    const session = await show(view);
    await press('w');
    const order = () =>
      [...middle().querySelectorAll<HTMLInputElement>('[name=item]')].map(({ value }) => value);
    const before = order();
    const late = { ...view.waiting[0], id: 'late', patience: 0 } as (typeof view.waiting)[number];
    session.show({ view: { ...view, waiting: [late, ...view.waiting.toReversed()] } });
    await settled();
    expect(order()).toEqual([...before, 'late']);
    const [first] = before;
    session.show({ view: { ...view, waiting: view.waiting.filter(({ id }) => id !== first) } });
    await settled();
    expect(middle().querySelector('.b-ways')).toBeNull();
    expect(middle().textContent).toContain('Who is next?');
    expect(session.moves).toEqual([]);
  });
});

describe('a digit that was on its way', () => {
  test('chooses nothing of what has just come up; a moment later it does', async () => {
    const session = await show(busy());
    session.show({ view: arrives });
    await settled();
    expect(middle().querySelector('[data-settling]')).not.toBeNull();
    await press('2');
    expect(session.moves).toEqual([]);
    // It has ended the moment: whoever is that quick need not wait.
    expect(middle().querySelector('[data-settling]')).toBeNull();
    await press('2');
    expect(session.moves).toMatchObject([{ type: 'reply', options: ['confess.why'] }]);
  });

  test('nothing of it is told to a screen reader, and a button pressed by hand works at once', async () => {
    const session = await show(busy());
    session.show({ view: arrives });
    await settled();
    const reply = middle().querySelector<HTMLElement>('.reply');
    expect(reply?.getAttribute('aria-disabled')).toBe('false');
    reply?.click();
    await settled();
    expect(session.moves).toHaveLength(1);
  });
});

const sizes = widely<[number, number]>(
  [[320, 568]],
  [
    [1280, 720],
    [390, 844],
  ],
);
const forms = ['assign', 'decide', 'restore', 'update', 'draft', 'liaison'] as const;

/** Opens a form by its verb and its place among the tabs, so that it works in every language. */
async function openForm(name: (typeof forms)[number], locale: string) {
  const state = states[name];
  if (!state) throw new Error(name);
  const session = await show(state.view, { locale });
  for (const key of state.keys ?? []) await press(key);
  const tab = { update: 2, draft: 2, liaison: 4 }[name as string];
  if (tab !== undefined) {
    middle().querySelectorAll<HTMLElement>('[role=tab]')[tab]?.click();
    await settled();
  }
  return session;
}

describe.each(widely(['ar'], ['en']))('in %s', (locale) => {
  describe.each(sizes)('at %i x %i', (width, height) => {
    test.each(forms)('%s: what is said in the end is in view, and covers no choice', async (name) => {
      await page.viewport(width, height);
      await openForm(name, locale);
      if (name === 'update') {
        // Five answers, and it can be sent.
        for (let n = 0; n < 5; n++) {
          middle().querySelector<HTMLElement>('.b-composer label')?.click();
          await settled();
        }
      }
      // A draft is not sent unread: what is new in it is seen as it comes up, over the button, and on a phone that is
      // not small all of it.
      const read = height < 600 ? '[data-changed=true], .b-slot-was' : '.b-slot, .b-slot-was';
      if (name === 'draft')
        for (const line of middle().querySelectorAll<HTMLElement>(read))
          expect(seenWhole(line), line.textContent).toBe(true);
      // Each line of a letter is a target of its own, for a thumb.
      for (const line of middle().querySelectorAll<HTMLElement>('.b-slot'))
        expect(line.getBoundingClientRect().height, line.textContent).toBeGreaterThanOrEqual(44);
      const buttons = [...middle().querySelectorAll<HTMLElement>('.b-form-foot .b-move')];
      expect(buttons.length).toBeGreaterThan(0);
      const body = middle().querySelector('.b-form-body');
      if (!body) throw new Error('no form');
      for (const button of buttons) expect(seenWhole(button)).toBe(true);
      // Room for at least one choice, and each can be brought into it.
      const window = body.getBoundingClientRect();
      expect(window.height).toBeGreaterThanOrEqual(88);
      for (const choice of body.querySelectorAll<HTMLElement>('label, .b-slot, .b-move')) {
        choice.scrollIntoView({ block: 'nearest' });
        expect(seenWhole(choice)).toBe(true);
        for (const button of buttons) expect(seenWhole(button)).toBe(true);
      }
    });
  });
});

const phones = widely<[number, number]>([[320, 568]], [[390, 844]]);

/** Opens a subject of a verb by its place among the tabs. */
async function openTab(key: string, tab: number) {
  await press(key);
  middle().querySelectorAll<HTMLElement>('[role=tab]')[tab]?.click();
  await settled();
}

const labels = (name: string) => [...middle().querySelectorAll<HTMLElement>(`label:has([name="${name}"])`)];

describe.each(widely(['ar'], ['en']))('on a phone, in %s,', (locale) => {
  describe.each(phones)('of %i x %i', (width, height) => {
    beforeEach(() => page.viewport(width, height));

    test.each([
      ['s', 1, 'to'],
      ['a', 1, 'change'],
    ])('what can be said to somebody is in sight once they are chosen (%s)', async (key, tab, name) => {
      await show(busy(), { locale, settings: { motion: 'reduced' } });
      await openTab(key, tab);
      for (const chosen of [1, 0]) {
        labels(name)[chosen]?.click();
        await settled();
        const lines = [...middle().querySelectorAll<HTMLElement>('.b-lines .b-move')];
        expect(lines.length).toBeGreaterThan(2);
        expect(lines.filter((line) => !seenWhole(line))).toEqual([]);
      }
    });

    test('who can take a task is in sight once it is chosen, and a step can be asked about', async () => {
      await show(busy(), { locale, settings: { motion: 'reduced' } });
      await press('a');
      labels('task')[1]?.click();
      await settled();
      const [first] = labels('person');
      expect(first && seenWhole(first)).toBe(true);
      await press('{Escape}', 'd');
      labels('step')[1]?.click();
      await settled();
      const ask = middle().querySelector<HTMLElement>('.b-step-risks .b-move');
      expect(ask && seenWhole(ask)).toBe(true);
      const foot = middle().querySelector('.b-form-foot')?.getBoundingClientRect();
      expect(foot?.height).toBeLessThanOrEqual(144);
      const [yes, no] = [...middle().querySelectorAll('.b-verdict > .b-move')].map((one) =>
        one.getBoundingClientRect(),
      );
      expect(yes?.top).toBe(no?.top);
    });

    test('the answers to the next question of an update are in sight', async () => {
      await show(busy(), { locale, settings: { motion: 'reduced' } });
      await openTab('s', 2);
      for (let n = 0; n < 4; n++) {
        const answers = [...middle().querySelectorAll<HTMLElement>('.b-composer label')];
        expect(answers.length).toBeGreaterThan(1);
        expect(answers.filter((one) => !seenWhole(one))).toEqual([]);
        answers[0]?.click();
        await settled();
      }
    });

    test('every subject is in sight, and a finger fits on it and on whoever waits over it', async () => {
      await show(busy(), { locale });
      for (const [verb, subjects] of [
        ['s', 5],
        ['d', 4],
      ] as const) {
        await press(verb);
        const tabs = [...middle().querySelectorAll<HTMLElement>('[role=tab]')];
        expect(tabs).toHaveLength(subjects);
        expect(tabs.filter((tab) => !seenWhole(tab)).map((tab) => tab.textContent)).toEqual([]);
        const waits = [...place().querySelectorAll<HTMLElement>("[data-held='false'].b-waiting")].filter(
          (one) => one.checkVisibility(),
        );
        expect(waits.length).toBeGreaterThan(0);
        for (const one of [...tabs, ...waits])
          expect(one.getBoundingClientRect().height, one.textContent).toBeGreaterThanOrEqual(44);
        await press('{Escape}');
      }
    });

    test('what begins again and the way out stand side by side', async () => {
      const session = await show(busy(), { locale });
      await press('a');
      labels('task')[1]?.click();
      await settled();
      const pair = () =>
        ['.b-clear', '.b-sheet-close'].map((one) => middle().querySelector<HTMLElement>(one));
      for (const one of pair()) expect(one && seenWhole(one)).toBe(true);
      session.show({ view: arrives });
      await settled();
      for (const one of [...pair(), middle().querySelector<HTMLElement>('.b-waits')])
        expect(one && seenWhole(one)).toBe(true);
    });

    test('what goes on below says so, until one is there', async () => {
      await show({ ...confessing(), middle: long() }, { locale });
      const talk = middle().querySelector<HTMLElement>('.exchange');
      await expect.poll(() => talk?.hasAttribute('data-more')).toBe(true);
      if (talk) talk.scrollTop = talk.scrollHeight;
      await expect.poll(() => talk?.hasAttribute('data-more')).toBe(false);
    });
  });
});

/** A talk that is longer than any phone. */
function long() {
  const talk = confessing().middle;
  if (!talk) throw new Error('nobody speaks');
  return { ...talk, lines: Array.from({ length: 8 }, () => talk.lines).flat() };
}

test('time that stands is seen to stand on a phone', async () => {
  await page.viewport(320, 568);
  const session = await show(confessing());
  const mark = () => place().querySelector<HTMLElement>('.b-clock-stands');
  expect(mark()?.textContent).toBe('time stands');
  expect(mark()?.offsetWidth).toBeGreaterThan(0);
  session.show({ view: busy(), clock: { hold: null, speed: 1, paused: false, waiting: false } });
  await settled();
  expect(mark()).toBeNull();
});

/** Whether all of it is on the screen, and nothing lies over its middle or just inside its corners. */
function seenWhole(element: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) return false;
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [(left + right) / 2, top + 3],
    [(left + right) / 2, bottom - 3],
  ] as const;
  return points.every(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
}
