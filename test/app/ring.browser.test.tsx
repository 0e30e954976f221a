/** The ringing phone by keyboard and ear: that minutes can wait for what is said is offered before it is answered. */
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { firstCall } from '../../src/app/first/calls.ts';
import { Ring } from '../../src/app/first/Ring.tsx';
import { firstWords } from '../../src/app/first/words.ts';
import '../../src/app/styles/base.css';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

test.each(['en', 'ar'])(
  'on the way to the answer one passes it, and then it can be seen (%s)',
  async (locale) => {
    const [words, call] = await Promise.all([firstWords(locale), firstCall(locale)]);
    const set: boolean[] = [];
    const nothing = () => undefined;
    render(
      <Ring
        call={call}
        words={words}
        answered={false}
        failed={false}
        onListens={(on) => set.push(on)}
        onAnswer={nothing}
        onLocale={nothing}
        onSettings={nothing}
      />,
      root,
    );
    const box = root.querySelector<HTMLInputElement>('.bedroom-ear input');
    const label = box?.closest('label');
    expect(label?.textContent).toBe(words.t('first.listens'));
    expect(label?.getBoundingClientRect().width).toBeLessThan(2);
    const passed: (Element | null)[] = [];
    for (let n = 0; n < 4; n++) {
      await userEvent.tab();
      passed.push(document.activeElement);
    }
    expect(passed.indexOf(box ?? null)).toBeLessThan(passed.indexOf(root.querySelector('.phone-answer')));
    box?.focus();
    expect(label?.getBoundingClientRect().width).toBeGreaterThan(100);
    await userEvent.keyboard(' ');
    expect(set).toEqual([true]);
  },
);
