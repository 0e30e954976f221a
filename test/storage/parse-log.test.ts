import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/storage/checksum.ts';
import { writeLog, writeRun, writeRuns } from '../../src/storage/file.ts';
import { limits } from '../../src/run/log-schema.ts';
import {
  archiveLimit,
  checkAgainst,
  checkLog,
  parseLog,
  parseRunFile,
  parseRuns,
} from '../../src/storage/parse-log.ts';
import { readText } from '../../src/storage/read-text.ts';
import { problemCodes, type Problem, type RunFile } from '../../src/storage/types.ts';
import { everyMove, header, log, moveAt, report } from './fixtures.ts';

const file = (change: Partial<RunFile> = {}): RunFile => ({
  id: '0123456789abcdef0123456789abcdef',
  startedAt: 1_700_000_000_000,
  playedAt: 1_700_000_900_000,
  log: log(everyMove.length),
  report: report(),
  ...change,
});

/** The problem of a text, or a failed test. */
function problemOf(text: string): Problem {
  const result = parseLog(text);
  if (result.ok) throw new Error('this text should not have been a log');
  return result.problem;
}

/** A log's text with one value replaced, by path. */
function broken(path: (string | number)[], value: unknown): string {
  const whole = JSON.parse(JSON.stringify(log(everyMove.length))) as object;
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, whole);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return JSON.stringify(whole);
}

test('a log with every kind of move comes back as it was', () => {
  expect(parseLog(JSON.stringify(log(everyMove.length)))).toEqual({ ok: true, value: log(everyMove.length) });
  expect(parseLog(writeLog(log(2)))).toEqual({ ok: true, value: log(2) });
  expect(parseLog(writeLog(log(0)))).toEqual({ ok: true, value: log(0) });
});

test('a file with a run and one with many come back as they were', () => {
  expect(parseRunFile(writeRun(file()))).toEqual({ ok: true, value: file() });
  expect(parseLog(writeRun(file()))).toEqual({ ok: true, value: file().log });
  const runs = [file(), file({ report: null, id: null, startedAt: null, playedAt: null })];
  expect(parseRuns(writeRuns(runs))).toEqual({ ok: true, value: runs });
  expect(parseRuns(writeRuns([]))).toEqual({ ok: true, value: [] });
});

const wrong: [name: string, text: string, code: Problem['code'], where: string][] = [
  ['nothing', '', 'not-json', ''],
  ['words', 'hello', 'not-json', ''],
  ['a page', '<!doctype html><p>404', 'not-json', ''],
  ['a log with its end cut off', JSON.stringify(log(5)).slice(0, -30), 'truncated', ''],
  ['a log cut off after a bracket', '{"events":[{"n":1}', 'truncated', ''],
  ['a log cut off inside a text', '{"scenario":"a\\"}', 'truncated', ''],
  ['two objects', '{}{}', 'not-json', ''],
  ['a number', '12', 'not-a-log', ''],
  ['null', 'null', 'not-a-log', ''],
  ['a list', '[]', 'not-a-log', ''],
  ['another JSON', '{"name":"package"}', 'not-a-log', ''],
  ['another game', '{"game":"chess","file":1}', 'not-a-log', ''],
  ['a file of a later form', '{"game":"hold-the-bridge","file":3,"x":1}', 'other-format', 'file'],
  ['a log of a later form', broken(['format'], 2), 'other-format', 'format'],
  ['a form that is no number', broken(['format'], 'one'), 'wrong-type', 'format'],
  ['no seed', broken(['seed'], undefined), 'wrong-type', 'seed'],
  ['a negative seed', broken(['seed'], -1), 'wrong-type', 'seed'],
  ['a seed over 32 bits', broken(['seed'], 2 ** 32), 'wrong-type', 'seed'],
  ['a short hash', broken(['contentHash'], 'abc'), 'wrong-type', 'contentHash'],
  ['an unknown mode', broken(['options', 'mode'], 'easy'), 'wrong-type', 'options.mode'],
  ['options that are text', broken(['options'], 'none'), 'wrong-type', 'options'],
  ['an extra field', broken(['score'], 100), 'wrong-type', 'score'],
  ['events that are no list', broken(['events'], {}), 'wrong-type', 'events'],
  ['an event that is null', broken(['events', 3], null), 'wrong-type', 'events[3]'],
  ['an author nobody knows', broken(['events', 3, 'by'], 'me'), 'wrong-type', 'events[3].by'],
  ['half a minute', broken(['events', 3, 'minute'], 1.5), 'wrong-type', 'events[3].minute'],
  [
    'a move nobody knows',
    broken(['events', 3, 'move', 'type'], 'win'),
    'unknown-move',
    'events[3].move.type',
  ],
  [
    'a move without a type',
    broken(['events', 3, 'move', 'type'], undefined),
    'wrong-type',
    'events[3].move.type',
  ],
  ['a move that is text', broken(['events', 3, 'move'], 'say'), 'wrong-type', 'events[3].move'],
  [
    'a person that is a number',
    broken(['events', 6, 'move', 'person'], 3),
    'wrong-type',
    'events[6].move.person',
  ],
  [
    'a missing person',
    broken(['events', 6, 'move', 'person'], undefined),
    'wrong-type',
    'events[6].move.person',
  ],
  ['an extra word in a move', broken(['events', 6, 'move', 'x'], 3), 'wrong-type', 'events[6].move.x'],
  [
    'an id that is too long',
    broken(['events', 2, 'move', 'item'], 'x'.repeat(101)),
    'wrong-type',
    'events[2].move.item',
  ],
  [
    'an id with a line break',
    broken(['events', 2, 'move', 'item'], 'a\nb'),
    'wrong-type',
    'events[2].move.item',
  ],
  ['an empty id', broken(['events', 2, 'move', 'item'], ''), 'wrong-type', 'events[2].move.item'],
  [
    'too many options',
    broken(['events', 0, 'move', 'options'], Array(51).fill('a')),
    'wrong-type',
    'events[0].move.options',
  ],
  [
    'an option that is none',
    broken(['events', 0, 'move', 'options', 0], {}),
    'wrong-type',
    'events[0].move.options[0]',
  ],
  [
    'a wrong update',
    broken(['events', 15, 'move', 'update', 'impact'], 'bad'),
    'wrong-type',
    'events[15].move.update.impact',
  ],
  ['a number left out', broken(['events', 4, 'n'], 5), 'out-of-order', 'events[4].n'],
  [
    'a log numbered from 1',
    JSON.stringify(log(0, { events: [{ ...moveAt(0), n: 1 }], end: 1 })),
    'out-of-order',
    'events[0].n',
  ],
  ['a log without its beginning', broken(['events', 0, 'n'], 6), 'out-of-order', 'events[0].n'],
  ['a minute that goes back', broken(['events', 4, 'minute'], 0), 'time-backwards', 'events[4].minute'],
  ['an end before the last move', broken(['end'], 2), 'time-backwards', 'end'],
  ['an end that is no number', broken(['end'], null), 'wrong-type', 'end'],
  ['an endless end', broken(['end'], 1e300), 'wrong-type', 'end'],
];

describe('what is refused', () => {
  test.each(wrong)('%s', (_name, text, code, where) => {
    expect(problemOf(text)).toEqual({ code, where, message: expect.any(String) as string });
  });

  test('too many moves, before they are looked at', () => {
    const events = Array(limits.events + 1).fill(0);
    expect(problemOf(JSON.stringify({ ...header(), events, end: 1 }))).toMatchObject({ code: 'too-long', where: 'events' }); // oxfmt-ignore
  });

  test('100 MB of noise, at once', () => {
    const noise = '{"'.padEnd(100_000_000, '[');
    const before = performance.now();
    expect(problemOf(noise).code).toBe('too-big');
    expect(parseRuns(noise)).toMatchObject({ ok: false, problem: { code: 'too-big' } });
    expect(performance.now() - before).toBeLessThan(200);
    expect(noise.length).toBeGreaterThan(archiveLimit);
  });

  test('a million brackets', () => {
    const deep = '['.repeat(999_000);
    expect(problemOf(deep).code).toBe('not-json');
    expect(problemOf(`{"a":${deep}`).code).toBe('truncated');
    const closed = '['.repeat(500_000) + ']'.repeat(500_000);
    expect(problemOf(closed).code).toMatch(/not-a-log|not-json/);
    expect(problemOf(broken(['events', 0, 'move', 'options'], 0).replace('"options":0', `"options":${closed}`)).code).toMatch(/wrong-type|not-json/); // oxfmt-ignore
  });

  test('messages stay short and printable, whatever they quote', () => {
    const nasty = `\u0007\u202e${'x'.repeat(10_000)}`;
    for (const text of [
      broken(['variant'], nasty),
      broken([nasty], 1),
      broken(['events', 0, 'move', 'type'], nasty),
    ]) {
      const { message, where } = problemOf(text);
      expect(`${message}${where}`).toMatch(/^[\x20-\x7e]{1,200}$/);
    }
  });
});

describe('an exported file', () => {
  const text = writeRun(file());

  test('is refused when it was edited, and says so', () => {
    const edits: [string, string][] = [
      ['"seed": 7', '"seed": 8'],
      ['"call.1.who"', '"call.1.you"'],
      ['"minutesToRestore":71', '"minutesToRestore":31'],
      ['"startedAt": 17', '"startedAt": 16'],
    ];
    for (const [from, to] of edits) {
      expect(text).toContain(from);
      expect(problemOf(text.replace(from, to)).code).toBe('edited');
    }
    expect(problemOf(text.replace(/"sum": "\w+"/, '"sum": null')).code).toBe('edited');
  });

  test('survives another layout and another order of keys', () => {
    const { game, file: form, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const other = JSON.stringify(
      { ...Object.fromEntries(Object.entries(rest).reverse()), file: form, game },
      null,
      4,
    );
    expect(parseRunFile(other)).toEqual({ ok: true, value: file() });
  });

  test('names the place in the run that is wrong', () => {
    const many = writeRuns([file(), file()]).replaceAll('"by":"player","move":{"type":"leave"}', '"by":"player","move":{"type":"flee"}'); // oxfmt-ignore
    expect(parseRuns(many)).toMatchObject({
      ok: false,
      problem: { where: 'runs[0].log.events[1].move.type' },
    });
    expect(parseRuns(writeRun(file()).replace('"rating":"notTonight"', '"rating":"bad"'))).toMatchObject({ ok: false, problem: { code: 'wrong-type', where: 'report.competencies.delegation.rating' } }); // oxfmt-ignore
  });

  test('with many runs is not one run', () => {
    expect(problemOf(writeRuns([file(), file()])).code).toBe('not-a-log');
    expect(problemOf(writeRuns([])).code).toBe('not-a-log');
  });

  test('cut off anywhere is never taken for a whole one', () => {
    for (let end = 0; end < text.trimEnd().length; end += 7)
      expect(parseLog(text.slice(0, end)).ok).toBe(false);
  });

  test('has the same checksum whatever made it', () => {
    const { log: l, report: r, ...rest } = file();
    expect(checksum({ report: r, log: l, ...rest })).toBe(checksum(file()));
    expect(checksum(file())).toMatch(/^[0-9a-f]{16}$/);
  });
});

test('a log is held against the scenario and the rules', () => {
  const compiled = { scenario: { id: 'wrong-table' }, contentHash: 'ab'.repeat(32) };
  const log = header({ engine: 5 });
  expect(checkAgainst(log, compiled, 5)).toBeNull();
  expect(checkAgainst({ ...log, scenario: 'other' }, compiled, 5)?.code).toBe('other-scenario');
  expect(checkAgainst(log, compiled, 6)?.code).toBe('older-engine');
  expect(checkAgainst(log, compiled, 4)?.code).toBe('newer-engine');
  expect(checkAgainst({ ...log, contentHash: 'cd'.repeat(32) }, compiled, 5)?.code).toBe('other-content');
});

describe('a stream', () => {
  async function* chunks(count: number, chunk: Uint8Array) {
    for (let i = 0; i < count; i++) {
      served++;
      yield chunk;
      await Promise.resolve();
    }
  }
  let served = 0;

  test('is read as text, even where a letter is split', async () => {
    const [head, tail] = [Uint8Array.of(0x61, 0xc3), Uint8Array.of(0xa9)];
    async function* split() {
      yield head;
      yield tail;
      await Promise.resolve();
    }
    expect(await readText(split(), 10)).toEqual({ ok: true, value: 'aé' });
  });

  test('stops as soon as it is too long', async () => {
    served = 0;
    const result = await readText(chunks(1_000_000, new Uint8Array(1000)), 10_000);
    expect(result).toMatchObject({ ok: false, problem: { code: 'too-big' } });
    expect(served).toBe(11);
  });

  test('of something else than text is refused', async () => {
    expect(await readText(chunks(1, Uint8Array.of(0xff, 0xfe, 0)), 10)).toMatchObject({ ok: false, problem: { code: 'not-text' } }); // oxfmt-ignore
  });
});

describe('whatever comes', () => {
  const codes = new Set<string>(problemCodes);
  const holds = (text: string) => {
    const result = parseRuns(text);
    if (result.ok) return;
    expect(codes.has(result.problem.code)).toBe(true);
    expect(result.problem.message.length).toBeLessThan(250);
  };

  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), holds));
  });

  test('any JSON', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), holds));
  });

  test('a good log with anything anywhere', () => {
    const base = JSON.parse(writeRun(file())) as object;
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]) => {
      if (path.length > 0) paths.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(base, []);
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.jsonValue({ maxDepth: 3 }),
        fc.boolean(),
        (path, value, bare) => {
          const whole = structuredClone(base);
          const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, whole);
          Reflect.set(parent, path.at(-1) ?? '', value);
          holds(JSON.stringify(bare ? Reflect.get(whole, 'log') : whole));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('parsing what was parsed changes nothing', () => {
    const once = checkLog(JSON.parse(JSON.stringify(log(40))));
    expect(once.ok && checkLog(once.value)).toEqual(once);
  });
});
