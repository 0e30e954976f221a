/** The bridge by keyboard and ear: the focus always has a place, money is told on demand, a missing rule is said. */
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { busy, confessing, entries, first } from './night.ts';
import { announced, focused, middle, press, settled, show, tap } from './screen.tsx';

const given = entries({ minute: 5, type: 'assigned', task: 'db-logs', person: 'mina', timebox: 10, readback: true, led: true, busy: false, duplicate: false }); // prettier-ignore

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
