/** Which attempts trends are made of, when two are about the same, and which drill comes next. */
import { describe, expect, test } from 'vitest';
import { changeOf, formsDiffer, sortRuns, suggest, trendOf } from '../../src/app/progress/trend.ts';
import { competencies, type Competency } from '../../src/scenario/vocabulary.ts';
import type { Mark, RunSummary } from '../../src/storage/types.ts';
import { summarise, newSummary } from '../../src/storage/summary.ts';
import { header, report } from '../storage/fixtures.ts';

const listed = [
  { id: 'wrong-table', kind: 'night' as const },
  { id: 'form-a', kind: 'form' as const },
  { id: 'form-b', kind: 'form' as const },
  { id: 'swoop', kind: 'drill' as const, competency: 'shielding' as const },
  { id: 'alone', kind: 'drill' as const, competency: 'shielding' as const },
  { id: 'confession', kind: 'drill' as const, competency: 'safety' as const },
];

let clock = 0;
/** An ended attempt whose scores are 70 unless said otherwise; later calls began later. */
function attempt(
  scenario: string,
  scores: Partial<Record<Competency, number | null>> = {},
  change: Partial<RunSummary> = {},
): RunSummary {
  const made = report();
  for (const name of competencies) {
    const score = scores[name] === undefined ? 70 : scores[name];
    made.competencies[name] = {
      ...made.competencies[name],
      score,
      band: 2,
      rating: score === null ? 'tooLittle' : score >= 60 ? 'mostly' : 'notTonight',
    };
  }
  clock += 1000;
  return {
    ...newSummary(header({ scenario })),
    startedAt: clock,
    ended: true,
    outcome: summarise(made),
    ...change,
  };
}
const pressure = header().options;

describe('trends are made of', () => {
  test('first, unrewound attempts at a night or a form; the rest is practice', () => {
    const first = attempt('wrong-table');
    const again = attempt('wrong-table');
    const form = attempt('form-a');
    const drill = attempt('swoop');
    const branch = attempt('form-b', {}, { rewound: { run: form.id, moves: 3, minute: 4 } });
    const sorted = sortRuns([branch, drill, form, again, first], listed);
    expect(sorted.firsts).toEqual([first, form]);
    expect(sorted.practice).toEqual([branch, drill, again]);
  });

  test('nothing played under pressure, by others, or that could not have happened', () => {
    const runs = [
      attempt('wrong-table', {}, { header: header({ options: { ...pressure, mode: 'pressure' } }) }),
      attempt('wrong-table', {}, { origin: 'imported' }),
      attempt('wrong-table', {}, { doubt: 'impossible' }),
      attempt('wrong-table', {}, { ended: false, outcome: null }),
    ];
    expect(sortRuns(runs, listed)).toEqual({
      firsts: [],
      practice: [],
      apart: { pressure: 1, elsewhere: 1, doubt: 1 },
      unfinished: 1,
    });
    const relaxed = attempt(
      'wrong-table',
      {},
      { header: header({ options: { ...pressure, mode: 'relaxed' } }) },
    );
    expect(sortRuns([...runs, relaxed], listed).firsts).toEqual([relaxed]);
  });
});

const mark = (score: number | null, band = 2): Mark => ({ score, band, moments: 6 });

test.each([
  [mark(60), mark(60 + formsDiffer), 'same'],
  [mark(60), mark(60 - formsDiffer), 'same'],
  [mark(60), mark(61 + formsDiffer), 'more'],
  [mark(60), mark(59 - formsDiffer), 'less'],
  [mark(60, 12), mark(71, 2), 'same'],
  [mark(60, 2), mark(73, 12), 'more'],
  [mark(null), mark(73), 'none'],
  [null, mark(73), 'none'],
] as const)('from %o to %o is %s', (before, now, change) => {
  expect(changeOf(before, now)).toBe(change);
});

test('an attempt that saw too little of a competency has no point in it, and the next is compared with the one before', () => {
  const runs = [
    attempt('wrong-table', { safety: 40 }),
    attempt('form-a', { safety: null }),
    attempt('form-b'),
  ];
  expect(trendOf(runs, 'safety').map(({ run, change }) => [run.header.scenario, change])).toEqual([
    ['wrong-table', 'none'],
    ['form-b', 'more'],
  ]);
});

describe('the drill that is suggested', () => {
  test('is of the competency that was lowest, the one played least', () => {
    const runs = [attempt('wrong-table', { shielding: 30, safety: 50 }), attempt('swoop')];
    expect(suggest(runs, listed)).toMatchObject({
      drill: 'alone',
      competency: 'shielding',
      moments: 5,
      played: 0,
    });
  });

  test('goes by the latest attempt in which enough was seen', () => {
    const runs = [attempt('wrong-table', { shielding: 30 }), attempt('form-a', { shielding: null, safety: 50 }), attempt('form-b', { shielding: 90, safety: 55 })]; // oxfmt-ignore
    expect(suggest(runs, listed)).toMatchObject({ drill: 'confession', competency: 'safety' });
  });

  test('is none while nothing counts', () => {
    expect(suggest([], listed)).toBeNull();
    expect(suggest([attempt('swoop', { shielding: 10 })], listed)).toBeNull();
  });
});

test('a thousand runs are sorted in no time that anybody notices', () => {
  const runs = Array.from({ length: 1000 }, () => attempt('wrong-table'));
  expect(sortRuns(runs, listed).practice).toHaveLength(999);
});
