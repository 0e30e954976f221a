import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/scenario/canonical.ts';
import { loadScenario, type FileText } from '../../src/scenario/load/load.ts';
import { nearest, printProblem } from '../../src/scenario/load/problem.ts';
import { largestFile, readSource } from '../../src/scenario/load/source.ts';
import { words } from '../../src/scenario/load/text-checks.ts';
import { longDayFolder } from '../support/night.ts';

const read = (name: string): string => readFileSync(join(longDayFolder, name), 'utf8');
const scenario = read('scenario.yaml');
const english = read('text/en.yaml');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const load = (files: readonly FileText[]) => loadScenario(files, sha256);
/** Loads the fixture with some text of it replaced; each replacement has to fit. */
async function problemsOf(changes: {
  scenario?: [string, string];
  texts?: [string, string];
  more?: FileText[];
}) {
  const change = (text: string, [from, to]: [string, string] = ['', '']) => {
    if (!text.includes(from)) throw new Error(`the fixture has no "${from}"`);
    return text.replace(from, to);
  };
  const { loaded, problems } = await load([
    { name: 'scenario.yaml', text: change(scenario, changes.scenario) },
    { name: 'text/en.yaml', text: change(english, changes.texts) },
    ...(changes.more ?? []),
  ]);
  expect(loaded === null).toBe(problems.length > 0);
  return problems.map(printProblem);
}
/** Line, counted from 1, of the first line with this text. */
const lineOf = (text: string, part: string): number =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;
const columnOf = (text: string, part: string): number =>
  (text.split('\n')[lineOf(text, part) - 1]?.indexOf(part) ?? -1) + 1;

test('the fixture is in order', async () => {
  expect(await problemsOf({})).toEqual([]);
});

describe('things to look at on your own screen', () => {
  const digs = (text: string): Parameters<typeof problemsOf>[0] => ({
    scenario: ['chapters:\n', `digs:\n  - ${text}\nchapters:\n`],
    texts: [
      '  lead.disk: The disk\n',
      '  lead.disk: The disk\n  dig.log: The log\n  line.dig.log: Nothing.\n',
    ],
  });

  test.each<[string, string, string | null]>([
    ['in order', '{ id: log, minutes: 2, says: [{ text: dig.log, fact: cause }] }', null],
    ['an unknown fact', '{ id: log, minutes: 2, says: [{ text: dig.log, fact: cuase }] }', 'no fact "cuase"'],
    [
      'one that waits for another that is not there',
      '{ id: log, minutes: 2, when: { fact: looked.graph }, says: [{ text: dig.log }] }',
      'no fact "looked.graph"',
    ],
    ['longer than three minutes', '{ id: log, minutes: 4, says: [{ text: dig.log }] }', 'digs.0.minutes'],
    [
      'a line without words',
      '{ id: log, minutes: 2, says: [{ text: dig.none }] }',
      '"line.dig.none" is missing',
    ],
    ['nothing that comes back', '{ id: log, minutes: 2, says: [] }', 'at least one line'],
  ])('%s', async (_name, text, problem) => {
    const problems = await problemsOf(digs(text));
    if (problem === null) expect(problems).toEqual([]);
    else expect(problems.join('\n')).toContain(problem);
  });
});

describe('what is wrong is told with its place and what to do', () => {
  test.each<[string, Parameters<typeof problemsOf>[0], string]>([
    [
      'a mistyped person',
      { scenario: ['interrupt: ana', 'interrupt: anna'] },
      'scenario.yaml:LINE(max.status):COLUMN: there is no person "anna"; did you mean "ana"',
    ],
    [
      'a fact that nobody declares',
      { scenario: ['restored: fixed', 'restored: zzzzzzz'] },
      'scenario.yaml:LINE(restored: fixed):11: there is no fact "zzzzzzz"; name one that the file declares',
    ],
    [
      'an exchange that is not there',
      { scenario: ['goto: knows.2', 'goto: knows.3'] },
      'scenario.yaml:LINE(knows.thanks):COLUMN: there is no exchange "knows.3"; did you mean "knows.1"',
    ],
    [
      'a number where a word is wanted',
      { scenario: ['effort: 300', 'effort: long'] },
      'scenario.yaml:LINE(effort: 300):13: tasks.1.effort is "long"; write a number',
    ],
    [
      'a field that nobody knows',
      { scenario: ['    deep: true\n    sequence', '    deeep: true\n    sequence'] },
      'scenario.yaml:LINE(effort: 300)+1:12: there is no field "deeep" in tasks.1; mend its name, or drop it',
    ],
    [
      'a candour of 5',
      { scenario: ['candour: 0.5, tells', 'candour: 5, tells'] },
      'scenario.yaml:LINE(id: ana, part):COLUMN: cast.0.candour is 5; at most 1 is possible',
    ],
    [
      'a field that is missing',
      { scenario: ['    effort: 300\n', ''] },
      'scenario.yaml:LINE(- id: fix):COLUMN: tasks.1 has no "effort"; add it',
    ],
    [
      'a word that is none of those known',
      { scenario: ['part: deputy', 'part: deputi'] },
      'scenario.yaml:LINE(part: deputy):COLUMN: cast.2.part is "deputi"; did you mean "deputy"',
    ],
    [
      'a condition in no form',
      { scenario: ['when: { fact: approved.fix }', 'when: { fackt: approved.fix }'] },
      'scenario.yaml:LINE(fact: approved.fix):COLUMN: phases.2.when is not as it has to be; it takes one of all, any, not, fact, quantity, op, value, since, atLeast',
    ],
    [
      'one id used twice',
      { scenario: ['{ id: ben, part: fixer', '{ id: ana, part: fixer'] },
      'scenario.yaml:LINE(id: ben, part):COLUMN: the id "ana" is used twice in cast; give each its own id',
    ],
    [
      'no option of the deputy',
      { scenario: ['shows: { H2: 1 }, deputy: true', 'shows: { H2: 1 }'] },
      'scenario.yaml:LINE(id: max.1):9: exchange "max.1" has 0 options marked deputy; mark exactly one',
    ],
    [
      'two options of the deputy that are offered together',
      { scenario: ['- { id: max.status, effects', '- { id: max.status, deputy: true, effects'] },
      'scenario.yaml:LINE(id: max.1):9: exchange "max.1" has 2 options marked deputy; mark exactly one',
    ],
    [
      'a call that no option shows',
      { scenario: ['calls: [H2]', 'calls: [H3]'] },
      'scenario.yaml:LINE(id: max.1):9: exchange "max.1" calls for H3, and no option shows it; tag an option with it or drop the call',
    ],
    [
      'a text that is missing',
      { texts: ['  lead.disk: The disk\n', ''] },
      'scenario.yaml:LINE(id: disk, truth):5: the text "lead.disk" is missing; add it to text/en.yaml',
    ],
  ])('%s', async (_name, changes, expected) => {
    const [from] = changes.scenario ?? ['\0'];
    const pattern = /LINE\((.*?)\)(\+1)?:(\d+|COLUMN)/;
    const [, part = '', plus, column] = pattern.exec(expected) ?? [];
    const line = lineOf(scenario, part) + (plus === undefined ? 0 : 1);
    const problems = await problemsOf(changes);
    expect(from).not.toBe('');
    // The column is given where it is the author's to find, else only that it lies on that line.
    const told = problems.map((problem) =>
      column === 'COLUMN' ? problem.replace(/^(\S+?:\d+):\d+:/, '$1:COLUMN:') : problem,
    );
    expect(told).toContain(expected.replace(pattern, `${line}:${column}`));
  });

  test('a place is exact to the column', async () => {
    const [problem] = await problemsOf({ scenario: ['{ fact: approved.fix }', '{ fact: aproved }'] });
    const line = lineOf(scenario, 'approved.fix');
    expect(problem).toMatch(
      new RegExp(`^scenario.yaml:${line}:${columnOf(scenario, 'approved.fix')}: there is no fact "aproved"`),
    );
  });

  test('an option that is too long', async () => {
    const long = Array.from({ length: 17 }, (_, i) => `word${i}`).join(' ');
    const problems = await problemsOf({ texts: ['I call you at nine.', long] });
    expect(problems).toEqual([
      `text/en.yaml:${lineOf(english, 'option.max.listen')}:22: "option.max.listen" has 17 words; keep it to 16`,
    ]);
  });

  test('an answer that is missing, or too long to be heard at once', async () => {
    const answer: [string, string] = ['{ id: max.listen,', '{ id: max.listen, answer: nod,'];
    const missing = await problemsOf({ scenario: answer });
    expect(missing).toHaveLength(1);
    expect(missing[0]).toContain('the text "answer.nod" is missing');
    const say = (words: number) => `${'yes '.repeat(words).trim()}\n`;
    const long = (words: number) =>
      problemsOf({
        scenario: answer,
        texts: ['  answer.thanks:', `  answer.nod: ${say(words)}  answer.thanks:`],
      });
    expect(await long(8)).toEqual([]);
    const [problem] = await long(9);
    expect(problem).toContain('"answer.nod" has 9 words; keep it to 8');
  });

  test('all of it at once, not only the first', async () => {
    const problems = await problemsOf({
      scenario: ['goto: knows.2', 'goto: nowhere'],
      texts: ['  answer.noted: Noted.\n', ''],
    });
    expect(problems).toHaveLength(2);
  });

  test('no scenario.yaml, and no texts', async () => {
    const nothing = await load([]);
    expect(nothing.problems.map(printProblem)).toEqual([
      'scenario.yaml:1:1: the folder has no scenario.yaml; name a scenario folder',
    ]);
    const mute = await load([{ name: 'scenario.yaml', text: scenario }]);
    expect(mute.problems.map(printProblem)).toEqual([
      'text/en.yaml:1:1: the scenario has no texts; add text/en.yaml',
    ]);
  });
});

describe('another language', () => {
  /** A catalogue that says everything as English does, but for one line. */
  const german = (from = 'locale: en', to = 'locale: de'): FileText => {
    const text = english.replace('locale: en', 'locale: de');
    if (from !== 'locale: en' && !text.includes(from)) throw new Error(`the fixture has no "${from}"`);
    return { name: 'text/de.yaml', text: text.replace(from, to) };
  };
  const listen = '  option.max.listen: I call you at nine.';
  const at = lineOf(english, listen);

  test('has to keep the placeholders', async () => {
    const greeting: [string, string] = ['I call you at nine.', 'I call {{holder}} at nine.'];
    expect(await problemsOf({ texts: greeting, more: [german()] })).toEqual([
      `text/de.yaml:${at}:22: "option.max.listen" has other placeholders than text/en.yaml; use holder`,
    ]);
    const kept = german(listen, '  option.max.listen: Um neun rufe ich {{holder}} an.');
    expect(await problemsOf({ texts: greeting, more: [kept] })).toEqual([]);
  });

  test('has all texts, and none of its own', async () => {
    expect(await problemsOf({ more: [german(listen, '  option.max.listn: Um neun.')] })).toEqual([
      expect.stringContaining(`the text "option.max.listen" is missing, after "`),
      `text/de.yaml:${at}:21: "option.max.listn" is not a text of text/en.yaml; remove it or mend its name`,
    ]);
    const lacking = await problemsOf({ more: [german(`${listen}\n`, '')] });
    const [before = ''] = english.split('\n')[at - 2]?.trim().split(':') ?? [];
    const column = before.length + '  : '.length + 1;
    expect(lacking).toEqual([
      `text/de.yaml:${at - 1}:${column}: the text "option.max.listen" is missing, after "${before}"; translate it from text/en.yaml:${at}`,
    ]);
  });

  test('that lacks its first text is told where the texts begin', async () => {
    const first = english.slice(english.indexOf('\n  title:') + 1).split('\n')[0] ?? '';
    expect(await problemsOf({ more: [german(`${first}\n`, '')] })).toEqual([
      `text/de.yaml:${lineOf(english, first)}:3: the text "title" is missing; translate it from text/en.yaml:${lineOf(english, first)}`,
    ]);
  });

  test('does not touch the hash that runs are bound to', async () => {
    const hash = async (files: FileText[]) => (await load(files)).loaded?.compiled.contentHash;
    const plain = [
      { name: 'scenario.yaml', text: scenario },
      { name: 'text/en.yaml', text: english },
    ];
    const one = await hash(plain);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(await hash([...plain, german(listen, '  option.max.listen: Um neun.')])).toBe(one);
    expect(
      await hash([{ name: 'scenario.yaml', text: `${scenario}\n# a remark` }, plain[1] as FileText]),
    ).toBe(one);
    expect(
      await hash([
        { name: 'scenario.yaml', text: scenario.replace('effort: 300', 'effort: 301') },
        plain[1] as FileText,
      ]),
    ).not.toBe(one);
  });
});

describe('files that mean harm', () => {
  const told = (text: string) => {
    const source = readSource('scenario.yaml', text);
    return 'problems' in source ? source.problems.map(printProblem) : [];
  };

  test('broken YAML names the place', () => {
    const [problem] = told('id: long-day\ncast: [\n  { id: ana\n');
    expect(problem).toMatch(/^scenario\.yaml:\d+:\d+: .+; mend the YAML here$/);
    expect(told('id: a\nid: b\n')).toEqual([
      'scenario.yaml:2:1: Map keys must be unique; mend the YAML here',
    ]);
  });

  test('aliases that multiply are not unfolded', () => {
    const letters = 'abcdefghi';
    const bomb = letters.split('').map((letter, i) => {
      const inside = i === 0 ? 'x' : `*${letters[i - 1] ?? ''}`;
      return `${letter}: &${letter} [${Array.from({ length: 9 }, () => inside).join(', ')}]`;
    });
    expect(told(bomb.join('\n'))).toEqual([
      'scenario.yaml:1:1: its aliases (*name) unfold into too much; write out what they stand for',
    ]);
  });

  test('what contains itself is refused', () => {
    expect(told('id: &self\n  all: [*self, *self]\n')[0]).toMatch(
      /levels deep, or in itself; write it out flat$/,
    );
  });

  test('a million brackets are refused without a crash', () => {
    expect(told('['.repeat(100_000))[0]).toContain('it is nested too deeply');
  });

  test('a file that is too large is not parsed', () => {
    expect(told('a'.repeat(largestFile + 1))[0]).toMatch(
      /^scenario\.yaml:1:1: the file has \d+ characters; keep it under/,
    );
  });

  test.each(['', 'just a text', '[]', '42', 'null', '\0\u0001'])('%j is no scenario', async (text) => {
    const { problems } = await load([
      { name: 'scenario.yaml', text },
      { name: 'text/en.yaml', text: english },
    ]);
    expect(problems.length).toBeGreaterThan(0);
    expect(printProblem(problems[0] as (typeof problems)[number])).toMatch(/^scenario\.yaml:1:1: /);
  });
});

describe('small parts', () => {
  test.each([
    ['anna', 'ana'],
    ['tomas', 'tomás'],
    ['xyz', null],
    ['', null],
  ])('nearest to "%s" is %j', (word, expected) => {
    expect(nearest(word, ['ana', 'ben', 'tomás'])).toBe(expected);
  });

  test.each([
    ['I call you at nine.', 5],
    ['Thanks {{name}}, {{a.b, plural}} now', 4],
    ['- - ...', 0],
    ['', 0],
    ['  two   words ', 2],
  ])('"%s" has %i words', (text, count) => {
    expect(words(text)).toBe(count);
  });

  test('canonical JSON is the same for equal values', () => {
    expect(canonical({ b: 1, a: [true, null, 'é'], c: undefined })).toBe('{"a":[true,null,"é"],"b":1}');
    expect(canonical({ x: 'e\u0301' })).toBe(canonical({ x: '\u00e9' }));
  });
});
