/** The bridge by keyboard and ear: the focus always has a place, money is told on demand, a missing rule is said. */
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SessionProvider, WordsProvider } from '../../../src/app/context.tsx';
import { CutScreen } from '../../../src/app/screens/CutScreen.tsx';
import { ShellProvider } from '../../../src/app/shell.tsx';
import { TimeProvider } from '../../../src/app/time.ts';
import { HandTime } from '../hand-time.ts';
import { busy, confessing, entries, first } from './night.ts';
import { announced, close, focused, middle, place, press, settled, shell, show, tap } from './screen.tsx';

const given = entries({ minute: 5, type: 'assigned', task: 'db-logs', person: 'mina', timebox: 10, readback: true, led: true, busy: false, duplicate: false }); // oxfmt-ignore

test('M tells what it has cost and what it costs', async () => {
  await show(busy());
  await press('m');
  expect(announced.at(-1)).toBe('Lost so far: $412,300, and $24,000 a minute.');
});

test('the focus goes along through a talk, its minutes, and the quiet after it', async () => {
  const session = await show(confessing());
  middle().querySelector<HTMLElement>('.reply')?.focus();
  session.show({
    paying: { from: 16, to: 18, landed: [] },
    clock: { hold: 'paying', speed: 1, paused: false, waiting: false },
  });
  await settled();
  expect(focused()?.className).toBe('b-paying');
  session.show({ view: busy(), paying: null });
  await settled();
  expect(focused()?.className).toBe('b-idle');
});

test('a scene that opens has the focus, whatever had it; one behind a panel takes it when the panel goes', async () => {
  const session = await show(busy());
  place().querySelector<HTMLElement>('[data-verb=say]')?.focus();
  session.show({ view: confessing() });
  await settled();
  expect(focused()?.className).toContain('exchange');
  session.show({ view: busy() });
  await settled();
  await press('a');
  session.show({ view: confessing() });
  await settled();
  expect(focused()?.closest('dialog')).not.toBeNull();
});

test('a form that is opened while somebody speaks says first that they wait, and what there is to choose from is counted', async () => {
  const session = await show(confessing());
  const { middle: talk } = session.view;
  expect(middle().querySelector('.exchange')?.ariaLabel).toContain(`${talk?.options.length} replies`);
  await press('a');
  expect(announced).toContain(session.words.t('refusal.conversation-open'));
  session.show({ view: busy() });
  await settled();
  await press('{Escape}');
  announced.length = 0;
  await press('a');
  expect(announced).not.toContain(session.words.t('refusal.conversation-open'));
});

test('what June asks of whoever waits is told three times, and not each time that somebody comes', async () => {
  const view = busy();
  const [one] = view.waiting;
  if (!one) throw new Error('nobody waits');
  const session = await show({ ...view, waiting: [] });
  announced.length = 0;
  for (const from of ['leeds', 'doris', 'max', 'hull', 'ward']) {
    session.show({ view: { ...view, waiting: [{ ...one, id: `${from}.1`, from }] } });
    await settled();
    session.show({ view: { ...view, waiting: [] } });
    await settled();
  }
  const asked = announced.filter((line) => line.includes('Who answers'));
  expect(asked).toHaveLength(3);
});

test('W leads to whoever speaks, where nobody else waits', async () => {
  await show({ ...confessing(), waiting: [] });
  place().querySelector<HTMLElement>('[data-verb=say]')?.focus();
  await press('w');
  expect(place().querySelector('dialog')).toBeNull();
  expect(focused()?.className).toContain('exchange');
});

test('W stands at the ways of who is named, and Enter gives nobody away', async () => {
  const session = await show(busy());
  await press('w');
  const label = focused()?.getAttribute('aria-labelledby') ?? '';
  const chosen = middle().querySelector<HTMLInputElement>('[name=item]:checked')?.value;
  const from = session.view.waiting.find(({ id }) => id === chosen)?.from ?? '';
  expect(document.getElementById(label)?.textContent).toContain(
    session.words.person(from).replaceAll(/\p{Cf}/gu, ''),
  );
  await press('{Enter}', ' ');
  expect(session.moves).toEqual([]);
  await press('2');
  expect(session.moves).toEqual([{ type: 'route', item: chosen, to: 'liaison' }]);
});

test('End and Home go to the last and the first subject of a panel', async () => {
  await show(busy());
  await press('s');
  middle().querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  await press('{End}');
  expect(focused()?.id).toBe('say-tab-liaison');
  await press('{Home}');
  expect(focused()?.id).toBe('say-tab-room');
});

test('the deputy is not named twice', async () => {
  const log = given;
  await show(first({ liaison: { person: 'june', people: ['june'], held: 0, capacity: 3 }, says: [], log }));
  expect(announced.at(-1)?.match(/June/g)).toHaveLength(1);
});

describe('a caption between two chapters', () => {
  async function caption() {
    const session = await show(busy());
    close();
    const calls: string[] = [];
    const shown = Object.assign(session, { enter: () => calls.push('enter') });
    const time = new HandTime();
    render(
      <ShellProvider value={shell}>
        <WordsProvider value={session.words}>
          <SessionProvider value={shown}>
            <TimeProvider value={time}>
              <CutScreen cut={{ chapter: 'bridge', changed: [] }} />
            </TimeProvider>
          </SessionProvider>
        </WordsProvider>
      </ShellProvider>,
      place(),
    );
    await settled();
    time.pass(60_000);
    return calls;
  }

  test('goes by itself after a tap, and waits for whoever came by key', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    await userEvent.click(button);
    expect(await caption()).toEqual(['enter']);
    button.focus();
    await press('{Enter}');
    expect(await caption()).toEqual([]);
    // A screen reader's click: no pointer came before it.
    await userEvent.click(button);
    button.click();
    expect(await caption()).toEqual([]);
    button.remove();
  });
});

describe('a liaison who was told nothing', () => {
  const view = first({
    liaison: { person: 'rosa', people: ['rosa'], held: 0, capacity: 3 },
    says: [],
    log: given,
  });

  test('it is said where the role is given, and the rule is one tap from there', async () => {
    const session = await show(view, { teaching: false });
    await press('s');
    await tap('Roles');
    expect(middle().textContent).toContain('whoever comes still reaches the fixers');
    await tap('Tell Rosa what may pass');
    await tap('hold everything');
    session.show({ view: { ...view, rule: 'hold' } });
    await tap('Roles');
    expect(middle().textContent).not.toContain('whoever comes still reaches');
  });

  test('the deputy asks on a first night, and the rule is one tap from the question', async () => {
    await show(view);
    await page.getByRole('button', { name: 'Say what may pass' }).click();
    await expect
      .element(page.getByRole('tab', { name: 'The liaison' }))
      .toHaveAttribute('aria-selected', 'true');
  });
});

test('that the night is cut off has a place under Next, with the minutes left', async () => {
  const log = entries({ minute: 111, type: 'told', inject: 'older-soon', from: 'june', text: 'older.soon' });
  await show(busy({ minute: 112, clock: 299, log, waiting: [] }), { teaching: false });
  const due = middle().querySelector('.b-due[data-kind=cutoff]');
  expect(due?.textContent).toContain("Sunday's copy goes back, 11 min left");
});
