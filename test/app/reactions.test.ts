/** How a room takes a line: the same act is taken the same way, whoever hears it; a strong line costs a face too. */
import { beforeAll, describe, expect, test } from 'vitest';
import { faceOf, reactionTo, takings, type Taking } from '../../src/app/screens/reactions.ts';
import { beatMs } from '../../src/app/screens/Windows.tsx';
import { createRun, newHeader, step, view as viewOf, type Run } from '../../src/run/index.ts';
import { all as arabic } from '../../src/i18n/ar/all.ts';
import { all as english } from '../../src/i18n/en/all.ts';
import { loadNight, type Night } from '../e2e/play/night.ts';

let night: Night;
beforeAll(async () => {
  night = await loadNight();
});

/** A run in the room at the exchange, having said `lines` on the way; everything else as it comes. */
function runAt(exchange: string, lines: readonly string[]): Run {
  const options = { skipConfrontations: false, mode: 'standard', teaching: false } as const;
  const run = createRun(night.compiled, newHeader(night.compiled, { seed: 1, options }));
  for (let guard = 0; guard < 3000; guard++) {
    const { middle, ended } = viewOf(run);
    if (ended || middle?.exchange === exchange) return run;
    if (!middle) step(run, { type: 'tick' });
    else {
      const said = middle.options.find((option) => lines.includes(option));
      const replies = said ? [said] : middle.options.slice(0, Math.max(1, middle.pick.least));
      const move = { type: 'reply', exchange: middle.exchange, options: replies } as const;
      step(run, { type: 'move', by: 'player', move });
    }
  }
  throw new Error(`${exchange} never came`);
}

/** `room.1.i` before it where it can be: some answers are offered only to somebody who has said it. */
const taking = (exchange: string, line: string): Taking | undefined => {
  const lines = line.startsWith('room.1') ? [line] : ['room.1.i', line];
  return reactionTo(viewOf(runAt(exchange, lines)), night.compiled.scenario)?.taking;
};

describe('what the room makes of a line', () => {
  test('before the first one, nothing', () => {
    expect(reactionTo(viewOf(runAt('room.1', [])), night.compiled.scenario)).toBeNull();
  });

  test.each([
    ['room.2', 'room.1.i', 'owned'],
    ['room.2', 'room.1.team', 'deflected'],
    ['room.2', 'room.1.systems', 'blurred'],
    ['room.3', 'room.2.anyone', 'spared'],
    ['room.3', 'room.2.talked', 'pointed'],
    ['room.3', 'room.2.skip', 'passed'],
    ['room.4', 'room.3.number', 'counted'],
    ['room.4', 'room.3.most', 'shrunk'],
    ['room.question', 'room.4.cards', 'dated'],
    ['room.question', 'room.4.never', 'absolute'],
    ['room.question', 'room.4.hard', 'vague'],
    ['statement.what', 'question.yes', 'answered'],
    ['statement.what', 'question.rule', 'ruled'],
    ['statement.what', 'question.them', 'turned'],
  ] as const)('at %s after %s: %s', (exchange, line, expected) => {
    expect(taking(exchange, line)).toBe(expected);
  });

  test('a statement is written and not said: nobody looks up', () => {
    const view = viewOf(runAt('statement.cause', ['what.plain']));
    expect(reactionTo(view, night.compiled.scenario)).toBeNull();
  });

  test.each(takings)('%s moves a face, and has words', (one) => {
    const { people } = viewOf(runAt('room.1', []));
    const faces = people.map((person) => faceOf(person, { taking: one, asker: null }, 'tomas'));
    expect(new Set(faces).size).toBeGreaterThan(1);
    for (const texts of [english, arabic]) expect(texts[`room.taken.${one}`]).toBeTruthy();
  });
});

describe('the hundred windows', () => {
  test.each([0, 3, 28, 62, 100])('with %i lit take some seconds and not many', (lit) => {
    const ms = Array.from({ length: 100 }, (_, n) => beatMs(n, n < lit, lit)).reduce((sum, one) => sum + one);
    expect(ms).toBeGreaterThan(3000);
    expect(ms).toBeLessThan(8000);
  });
});
