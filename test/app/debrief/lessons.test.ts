/** Lessons: findings that say the same are told once, what weighed most first. */
import { expect, test } from 'vitest';
import { lessonsOf } from '../../../src/app/debrief/lessons.ts';
import { findingText } from '../../../src/app/debrief/wording.ts';
import type { Finding } from '../../../src/assessment/types.ts';
import { playPolicy } from '../../../src/lab/play.ts';
import { policies } from '../../../src/lab/policies/index.ts';
import { reportOf } from '../../../src/lab/sweep.ts';
import { wordsIn, wrongTable } from '../drive.ts';

function finding(over: Partial<Finding> & { reasonId?: string }): Finding {
  const { reasonId = 'reason.D2.full', ...rest } = over;
  return {
    behaviour: 'D2',
    opportunity: 'task',
    at: [1],
    minute: 4,
    points: 3,
    best: 3,
    worst: 0,
    missed: false,
    reason: { id: reasonId },
    source: '',
    contested: false,
    ...rest,
  };
}

test('moments of which the same is said become one line, with the others beside it in the order of the night', () => {
  const { helped } = lessonsOf([
    finding({ minute: 20 }),
    finding({ minute: 9, points: 3, best: 4 }),
    finding({ minute: 12, points: 6, best: 6 }),
  ]);
  expect(helped).toHaveLength(1);
  expect(
    helped[0]?.lines.map(({ finding: one, also }) => [one.minute, also.map(({ minute }) => minute)]),
  ).toEqual([[12, [9, 20]]]);
});

test('what is said differently of the same behaviour is one lesson with two lines; good and bad are two lessons', () => {
  const { helped, cost } = lessonsOf([
    finding({}),
    finding({ points: 0, reasonId: 'reason.D2.room' }),
    finding({ points: 1, reasonId: 'reason.D2.part' }),
  ]);
  expect(helped.map(({ lines }) => lines.length)).toEqual([1]);
  expect(cost.map(({ lines }) => lines.map((line) => line.finding.reason.id))).toEqual([
    ['reason.D2.room', 'reason.D2.part'],
  ]);
});

test('the weightiest lesson comes first, and what was only seen beside another debt is none', () => {
  const { cost } = lessonsOf([
    finding({ points: 1, reasonId: 'reason.D2.part' }),
    finding({ behaviour: 'D6', opportunity: null, points: -7, best: 0, reasonId: 'reason.D6.harm' }),
    finding({ behaviour: 'D7', opportunity: null, points: 0, best: 0, reasonId: 'reason.D7.harm' }),
  ]);
  expect(cost.map(({ behaviour, weight }) => [behaviour, weight])).toEqual([
    ['D6', 7],
    ['D2', 2],
  ]);
});

test('the figures of another moment are another line: only what says the very same is told once', () => {
  const calls = (minute: number, held: number) => ({
    ...finding({ behaviour: 'H1', minute }),
    reason: { id: 'reason.H1.calls', params: { minute, until: minute + 9, held } },
  });
  const { helped } = lessonsOf([calls(10, 4), calls(20, 1), calls(30, 4)]);
  expect(
    helped[0]?.lines.map(({ finding: one, also }) => [one.minute, also.map(({ minute }) => minute)]),
  ).toEqual([
    [10, [30]],
    [20, []],
  ]);
});

test('half of it is not told as help: its sentence says what was left out', () => {
  const { helped, cost } = lessonsOf([
    finding({ behaviour: 'D3', points: 0.7, best: 1, reasonId: 'reason.D3.part' }),
    finding({ behaviour: 'D2', points: 0.8, best: 1 }),
  ]);
  expect([helped, cost].map((side) => side.map(({ behaviour }) => behaviour))).toEqual([['D2'], ['D3']]);
});

test.each(['en', 'ar'])(
  'in played nights no sentence is told twice, but for its time, in %s',
  async (locale) => {
    const words = await wordsIn(locale);
    const { compiled } = wrongTable;
    let told = 0;
    for (const policy of Object.values(policies)) {
      const run = playPolicy(compiled, { policy, seed: 1 });
      const findings = Object.values(reportOf(run).competencies).flatMap((one) => one.findings);
      const { helped, cost } = lessonsOf(findings);
      const sentences = [...helped, ...cost].flatMap(({ behaviour, lines }) =>
        lines.map(({ finding: one }) => {
          const text = findingText(one, run.timeline, compiled.scenario, words) ?? '';
          return `${behaviour} ${text.replaceAll(/\d\d:\d\d/g, '')}`;
        }),
      );
      told += sentences.length;
      expect(sentences.filter((text, at) => sentences.indexOf(text) !== at)).toEqual([]);
    }
    expect(told).toBeGreaterThan(300);
  },
);
