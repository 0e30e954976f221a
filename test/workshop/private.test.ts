/** What may be told of a room, the change between two forms, and a table that no spreadsheet runs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { competencies, type Act, type Competency } from '../../src/scenario/vocabulary.ts';
import { isThrough } from '../../src/workshop/protocol/agenda.ts';
import { changesOf, studentT, type Both } from '../../src/workshop/server/debrief/change.ts';
import { choiceOf } from '../../src/workshop/server/debrief/choices.ts';
import {
  isTold,
  isToldOfTeams,
  told,
  toldBy,
  toldEndings,
  toldRatings,
} from '../../src/workshop/server/debrief/private.ts';
import { toCsv } from '../../src/workshop/server/export/csv.ts';
import type { RoomExport } from '../../src/workshop/server/export/export.ts';
import { toPage } from '../../src/workshop/server/export/page.ts';
import { servedWords } from '../../src/workshop/server/served-words.ts';
import { openLog } from '../../src/workshop/server/log.ts';

describe('counts', () => {
  test('one and two are a few in a room under fifteen, and no number otherwise lies', () => {
    expect([0, 1, 2, 3].map((count) => told(count, 14))).toEqual([0, 'few', 'few', 3]);
    expect([0, 1, 2, 3].map((count) => told(count, 15))).toEqual([0, 1, 2, 3]);
    expect(toldBy(['a', 'b'], ['a', 'a', 'b', 'b', 'b'], 5)).toEqual({
      a: 'few',
      b: 'several',
    });
  });

  test('under five there is no group', () => {
    expect(toldRatings(['mostly', 'mostly', 'mostly', 'atCost'], 40)).toBeNull();
    expect(toldRatings(['mostly', 'mostly', 'mostly', 'mostly', 'atCost'], 5)).toMatchObject({
      mostly: 'several',
      atCost: 'few',
    });
  });
});

test('what a part of a room did is told of a group alone, what all did of all', () => {
  expect([3, 4, 5, 12].map((of) => isTold(of, 12))).toEqual([false, false, true, true]);
  expect([1, 4].map((all) => isTold(all, all))).toEqual([true, true]);
  // One team of three would be told apart, two are not; a room that is one team is a whole room.
  expect([1, 2, 3].map((of) => isToldOfTeams(of, 3))).toEqual([false, true, true]);
  expect(isToldOfTeams(1, 1)).toBe(true);
});

test('a night is through when nothing that is on comes after it; a form when it has ended', () => {
  const at = (act: Act | null, ended = false) => ({ act, ended });
  const plan = { acts: ['call', 'bridge'] as Act[], part: 'night' } as const;
  expect([at(null), at('call'), at('yesterday'), at('bridge')].map((one) => isThrough(plan, one))).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([at('review'), at('later'), at('call', true)].map((one) => isThrough(plan, one))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isThrough({ ...plan, part: 'before' }, at('review'))).toBe(false);
});

describe('before and after', () => {
  const scores = (value: number | null) =>
    Object.fromEntries(competencies.map((one) => [one, value])) as Record<Competency, number | null>;
  const seats = (differences: readonly number[]): Both[] =>
    differences.map((difference) => ({ before: scores(50), after: scores(50 + difference) }));

  test('is not told below twelve seats', () => {
    expect(changesOf(seats(Array.from({ length: 11 }, () => 10)))).toBeNull();
    expect(changesOf(seats(Array.from({ length: 12 }, () => 10)))).toHaveLength(competencies.length);
  });

  test('says so where there is no evidence, and which way where there is', () => {
    const wobbly = [8, -9, 12, -11, 3, -4, 9, -8, 6, -7, 2, -1];
    expect(changesOf(seats(wobbly))?.[0]).toMatchObject({ n: 12, evidence: 'none' });
    const better = wobbly.map((one) => one + 15);
    const [up] = changesOf(seats(better)) ?? [];
    expect(up).toMatchObject({ evidence: 'up', mean: 15 });
    expect((up?.low ?? 0) > 0 && (up?.high ?? 0) < 30).toBe(true);
    expect(changesOf(seats(better.map((one) => -one)))?.[0]).toMatchObject({ evidence: 'down' });
  });

  test('a competency that was seen too little in one form does not count for that seat', () => {
    const list = seats(Array.from({ length: 12 }, () => 5));
    const [first] = list;
    if (first) first.after.safety = null;
    const told_ = changesOf(list) ?? [];
    expect(told_.map(({ competency }) => competency)).not.toContain('safety');
    expect(told_).toHaveLength(competencies.length - 1);
  });

  test('quantiles of Student’s t', () => {
    for (const [degrees, quantile] of [
      [11, 2.201],
      [20, 2.086],
      [60, 2.0],
      [500, 1.965],
    ] as const)
      expect(Math.abs(studentT(degrees) - quantile)).toBeLessThan(0.01);
  });
});

const empty: RoomExport = {
  scenario: 'wrong-table',
  mode: 'alone',
  acts: ['call', 'bridge'],
  players: 6,
  nights: 6,
  endings: null,
  choices: [],
  ratings: {},
  commitments: { made: 0, checklist: { 30: 0, 90: 0 } },
  change: null,
  rows: [],
};

const nothing = () => undefined;

/** A table as a spreadsheet reads it (RFC 4180): lines of cells. */
function readTable(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') lines.push([]);
    else if (end === '') break;
  }
  return lines.slice(0, -1);
}

describe('exports', () => {
  test('a table says what its ids mean, in the room’s language, and every line is as long', () => {
    const texts: Record<string, string> = {
      'line.e': 'سأنضم إليكم، «هيلين».',
      'option.o': '=انضمي, "أنت"\nتسمعين',
      'competency.safety': 'الأمان النفسي',
    };
    const given: RoomExport = {
      ...empty,
      choices: [
        { exchange: 'e', options: ['o', 'p'], counts: { o: 'several', p: 'few' }, of: 12, minority: 'p' },
      ],
      ratings: {
        safety: { throughout: 'several', mostly: 'few', atCost: 0, notTonight: 0, tooLittle: 0 },
      },
    };
    const csv = toCsv(given, (key) => texts[key]);
    // Spreadsheets that would guess are told the encoding.
    expect(new TextEncoder().encode(csv).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const table = readTable(csv.slice(1));
    expect(table.every((line) => line.length === 7)).toBe(true);
    expect(table).toContainEqual([
      'choice',
      'e',
      'o',
      'several',
      '12',
      texts['line.e'],
      `'${texts['option.o']}`,
    ]);
    expect(table).toContainEqual(['choice', 'e', 'p', 'few', '12', texts['line.e'], '']);
    expect(table).toContainEqual(['rating', 'safety', 'mostly', 'few', '6', 'الأمان النفسي', '']);
  });

  test('no cell of a table begins a formula, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('=', '+', '-', '@', '\t', '\r', ''), (text, first) => {
        const option = first + text;
        const given: RoomExport = {
          ...empty,
          scenario: option,
          choices: [{ exchange: option, options: [option], counts: { [option]: 3 }, of: 6, minority: null }],
        };
        const csv = toCsv(given, () => option);
        const cells = readTable(csv.slice(1)).flat();
        expect(cells).toContain(/^[=+\-@\t\r]/.test(option) ? `'${option}` : option);
        expect(cells.filter((one) => /^[=+\-@\t\r]/.test(one))).toEqual([]);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  test('say how the nights ended, those that the host ended apart, and no minutes of theirs as a restore', () => {
    const row = { ...{ id: 'x', choices: {}, ending: 'landed' as const, minutes: 123, cost: 5 } };
    const ratings = Object.fromEntries(competencies.map((one) => [one, 'mostly' as const])) as never;
    const given: RoomExport = {
      ...empty,
      nights: 9,
      endings: { restored: 4, 'cut-off': 'few', landed: 3 },
      rows: [{ ...row, ratings }],
    };
    const csv = toCsv(given, nothing);
    expect(csv).toContain(
      '"end","restored","",4,9,"",""\r\n"end","cut-off","","few",9,"",""\r\n"end","landed","",3,9',
    );
    expect(csv).toContain('"row","x","end","landed","","",""\r\n"row","x","minutes",123,""');
    for (const [tag, words] of [
      ['en', 'ended by the host before a restore'],
      ['ar', 'أنهاه الميسّر'],
    ] as const)
      expect(toPage(given, servedWords([tag]), () => undefined)).toMatch(
        new RegExp(`${words}.*<td class="n">3<`),
      );
    // Too few to be told apart: nothing is said of it.
    expect(toCsv(empty, nothing)).not.toContain('"end"');
    expect(toldEndings(['restored', 'landed', 'landed', 'landed'], 40)).toBeNull();
    expect(toldEndings(['restored', 'landed', 'landed', 'landed', 'landed'], 5)).toEqual({
      restored: 'few',
      'cut-off': 0,
      landed: 'several',
    });
  });

  test('a page holds no script, whatever a text says', () => {
    const page = toPage(
      {
        ...empty,
        choices: [{ exchange: 'e', options: ['o'], counts: { o: 'few' }, of: 6, minority: null }],
      },
      servedWords(['en']),
      () => '<script>alert(1)</script>"\'&',
    );
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('a few');
    expect(toPage(empty, servedWords(['ar-EG']), () => undefined)).toContain('dir="rtl"');
  });
});

test('logs hold no name, code, token or text, even when somebody logs one', () => {
  const lines: string[] = [];
  const log = openLog('info', (line) => void lines.push(line));
  const error = Object.assign(new Error('duplicate key (nickname)=(Maria)'), {
    code: '23505',
    detail: 'Key (nickname)=(Maria)',
  });
  log.error({ err: error, nickname: 'Maria', seat: { token: 'secret-token' } }, 'something failed');
  log.info({ code: 'BCDFGH', count: 3 }, 'a room');
  const all = lines.join('');
  for (const secret of ['Maria', 'secret-token', 'BCDFGH']) expect(all).not.toContain(secret);
  expect(all).toContain('23505');
  expect(all).toContain('"count":3');
});

test('what most chose is no minority, however many answers there were', () => {
  const tally = { exchange: 'e', options: ['a', 'b', 'c', 'd'], of: 12 };
  const minority = (counts: Record<string, number>) => choiceOf({ ...tally, counts }, 12).minority;
  expect(minority({ a: 5, b: 4, c: 3, d: 0 })).toBe('b');
  // Which of those that are not told is larger is not told either.
  expect(minority({ a: 4, b: 3, c: 3, d: 2 })).toBe('d');
  expect(minority({ a: 9, b: 1, c: 2, d: 0 })).toBe('b');
  expect(minority({ a: 11, b: 1, c: 0, d: 0 })).toBe('b');
  expect(minority({ a: 12, b: 0, c: 0, d: 0 })).toBeNull();
  expect(minority({ a: 3, b: 3, c: 3, d: 3 })).toBeNull();
});
