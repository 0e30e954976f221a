/** The command line, run in this process: what it answers, what it refuses, with which exit code. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bridge } from '../../src/cli/bridge.ts';
import type { Report } from '../../src/assessment/index.ts';
import type { RunLog } from '../../src/run/index.ts';
import { canonical } from '../../src/scenario/canonical.ts';
import { longDayFolder } from '../support/night.ts';

const folder = mkdtempSync(join(tmpdir(), 'bridge-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  exit: number;
  out: string;
  err: string;
}

async function type(...args: string[]): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await bridge(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

let files = 0;
function file(text: string | Uint8Array, name = `${files++}.json`): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A played log of the fixture. */
async function played(seed = 3, ...flags: string[]): Promise<{ path: string; log: RunLog }> {
  const path = join(folder, `played-${files++}.json`);
  const { exit, err } = await type(
    'play',
    longDayFolder,
    '--policy',
    'random',
    '--seed',
    String(seed),
    '--log',
    path,
    ...flags,
  );
  if (exit !== 0) throw new Error(err);
  return { path, log: JSON.parse(readFileSync(path, 'utf8')) as RunLog };
}

const replay = (path: string, ...flags: string[]) =>
  type('replay', path, '--scenario', longDayFolder, ...flags);

/** One sentence on the error side, no trace, nothing on the other. */
function expectComplaint(answer: Answer, exit: number, sentence: RegExp | string): void {
  expect(answer.err).toMatch(sentence);
  expect(answer.exit).toBe(exit);
  expect(answer.err.split('\n')).toHaveLength(1);
  expect(answer.err).not.toMatch(/\bat .*\.ts:\d|node:internal|undefined|\[object/);
  expect(answer.out).toBe('');
}

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('%s lists every command', async (word) => {
    const { exit, out } = await type(word);
    expect(exit).toBe(0);
    for (const name of ['check <scenario folder>', 'play <scenario>', 'replay <log>'])
      expect(out).toContain(name);
  });

  test.each(['check', 'play', 'replay'])('%s --help says its flags', async (command) => {
    const { exit, out } = await type(command, '--help');
    expect(exit).toBe(0);
    expect(out).toContain(`Usage: npm run bridge -- ${command}`);
    expect(out).toContain('--json');
  });

  test('without a command is shown, and is not a success', async () => {
    const { exit, out } = await type();
    expect(exit).toBe(2);
    expect(out).toContain('Usage');
  });

  test.each<[string[], string]>([
    [['chek'], 'There is no command "chek"; did you mean "check".'],
    [
      ['dance'],
      'There is no command "dance"; there are check, items, panel, play, replay, selfcheck, whatif.',
    ],
    [['check'], '"check" takes <scenario folder>, and nothing was given; `check --help` says more.'],
    [['check', 'a', 'b'], '"check" takes <scenario folder>, and 2 were given; `check --help` says more.'],
    [['replay', 'x.json', '--jsn'], "Unknown option '--jsn'; `replay --help` says what there is."],
    [
      ['play', longDayFolder, '--seed'],
      "Option '--seed <value>' argument missing; `play --help` says what there is.",
    ],
    [
      ['play', longDayFolder, '--policy', 'random', '--seed', '-1'],
      '--seed has no value; one that begins with a dash is written --seed=-1; `play --help` says what there is.',
    ],
    [['check', '\u001b[31mred'], 'There is no scenario " [31mred"; name a folder that holds a scenario.yaml'],
  ])('%j is told what was wrong', async (args, sentence) => {
    const answer = await type(...args);
    expect(answer.err).toContain(sentence);
    expect([1, 2]).toContain(answer.exit);
    expect(answer.err.split('\n')).toHaveLength(1);
  });
});

describe('check', () => {
  test('counts a scenario that is in order', async () => {
    const { exit, out } = await type('check', longDayFolder);
    expect(exit).toBe(0);
    const [first = '', ...rest] = out.split('\n');
    expect(first).toMatch(
      /^long-day is in order: 44 texts \(en\); 3 decisions, 0 of them key; words by act: bridge \d+/,
    );
    expect(first).toContain(
      'opportunities: delegation 3, safety 2, ownership 0, communication 1, shielding 1, learning 0.',
    );
    expect(rest.length).toBeGreaterThan(0);
    for (const line of rest) expect(line).toMatch(/^Words shown to the .*; decisions met: [1-3]\.$/);
  });

  test('--json says the same as data', async () => {
    const { out } = await type('check', longDayFolder, '--json');
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      problems: [],
      scenario: 'long-day',
      texts: 44,
      opportunities: { delegation: 3 },
    });
  });

  test('finds our own scenario in order, by its name', async () => {
    const { exit, out, err } = await type('check', 'wrong-table');
    expect(err).toBe('');
    expect(exit).toBe(0);
    expect(out).toMatch(/^wrong-table is in order: /);
  }, 60_000);

  const broken = (change: (text: string) => string): string => {
    const copy = join(folder, `scenario-${files++}`);
    cpSync(longDayFolder, copy, { recursive: true });
    const path = join(copy, 'scenario.yaml');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return copy;
  };

  test('does not wait at a pipe that stands for a file', async () => {
    for (const name of ['scenario.yaml', 'text/en.yaml']) {
      const copy = broken((text) => text);
      rmSync(join(copy, name));
      execFileSync('mkfifo', [join(copy, name)]);
      const { exit, out, err } = await type('check', copy);
      expect(exit).toBe(1);
      expect(`${out}${err}`).toMatch(/There is no scenario|Something that is no file stands in the scenario/);
    }
  });

  test('prints one line for each problem', async () => {
    const copy = broken((text) =>
      text.replace('interrupt: ana', 'interrupt: anna').replace('restored: fixed', 'restored: fixd'),
    );
    const { exit, out } = await type('check', copy);
    expect(exit).toBe(1);
    const lines = out.split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line.startsWith(join(copy, 'scenario.yaml:'))).toBe(true);
      expect(line).toMatch(/:\d+:\d+: there is no (person|fact) ".*"; did you mean "(ana|fixed)"$/);
    }
    const json = JSON.parse((await type('check', copy, '--json')).out) as {
      ok: boolean;
      problems: unknown[];
    };
    expect(json).toMatchObject({ ok: false });
    expect(json.problems).toHaveLength(2);
  });

  test('plays a night that reads well, and says in which variant it offers too little', async () => {
    const copy = join(folder, `scenario-${files++}`);
    cpSync('scenarios/wrong-table', copy, { recursive: true });
    const path = join(copy, 'scenario.yaml');
    const only = (text: string, id: string) =>
      text.replace(`  - id: ${id}\n`, `  - id: ${id}\n    when: { fact: variant.labels }\n`);
    writeFileSync(path, ['review-actions', 'review-guardrail'].reduce(only, readFileSync(path, 'utf8')));
    const { exit, out, err } = await type('check', copy);
    expect([exit, err]).toEqual([1, '']);
    const lines = out.split('\n');
    for (const line of lines)
      expect(line).toMatch(
        /scenario\.yaml:\d+:\d+: the (commander|novice)'s night in "(captures|addresses)" after (authorise|flag|wait), (grant|refuse) has 3 opportunities in learning; a night offers at least 4/,
      );
    expect(lines).toHaveLength(2 * 6 * 2);
  }, 60_000);

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'broken YAML',
      (text) => text.replace('cast:', 'cast: ['),
      /scenario\.yaml:\d+:\d+: .*; mend the YAML here/,
    ],
    [
      'an alias bomb',
      () => `a: &a [x]\n${'b: [*a,*a]\n'.repeat(1)}c: [${'*a,'.repeat(5000)}*a]\n`,
      /scenario\.yaml:1:1: .*/,
    ],
    ['noise', () => '\u0007%@`!'.repeat(50_000), /scenario\.yaml:\d+:\d+: .*/],
  ])('%s is lines and not a crash', async (_name, change, line) => {
    const { exit, out, err } = await type('check', broken(change));
    expect(exit).toBe(1);
    expect(err).toBe('');
    for (const one of out.split('\n')) expect(one).toMatch(line);
  });

  test('a folder that is none, a file, a folder without a scenario', async () => {
    const nothing = /^There is no scenario ".*"; name a folder that holds a scenario\.yaml, or one of .*\.$/;
    expectComplaint(await type('check', join(folder, 'nowhere')), 1, nothing);
    expectComplaint(await type('check', folder), 1, nothing);
    expectComplaint(
      await type('check', join(longDayFolder, 'scenario.yaml')),
      1,
      /is a file; name the scenario's folder\.$/,
    );
    expectComplaint(
      await type('check', 'wrong-tabel'),
      1,
      'There is no scenario "wrong-tabel"; did you mean "wrong-table".',
    );
    const empty = join(folder, 'empty');
    mkdirSync(join(empty, 'scenario.yaml'), { recursive: true });
    expectComplaint(await type('check', empty), 1, nothing);
  });
});

describe('play', () => {
  test('writes a log that replays to the same report', async () => {
    const { path, log } = await played(7);
    expect(log).toMatchObject({ scenario: 'long-day', seed: 7 });
    const report = JSON.parse((await replay(path, '--json')).out) as Report;
    const direct = await type('play', longDayFolder, '--policy', 'random', '--seed', '7', '--json');
    expect(canonical(report)).toBe(direct.out);
  });

  test('plays the same night for the same seed, another for another', async () => {
    const [one, two, other] = [await played(5), await played(5), await played(6)];
    expect(readFileSync(one.path)).toEqual(readFileSync(two.path));
    expect(one.log.events).not.toEqual(other.log.events);
  });

  test('takes the variant that is named', async () => {
    expect((await played(1, '--variant', 'ben')).log.variant).toBe('ben');
    expect((await played(1, '--variant', 'ana')).log.variant).toBe('ana');
  });

  test('takes what was chosen the day before', async () => {
    const chosen = async (yesterday: string, seed: string) => {
      const path = join(folder, `yesterday-${files++}.json`);
      await type(
        'play',
        'wrong-table',
        '--policy',
        'random',
        '--seed',
        seed,
        '--yesterday',
        yesterday,
        '--log',
        path,
      );
      const { events } = JSON.parse(readFileSync(path, 'utf8')) as RunLog;
      return events.flatMap(({ move }) => (move.type === 'reply' ? move.options : []));
    };
    for (const seed of ['1', '2']) {
      expect(await chosen('flag,grant', seed)).toEqual(
        expect.arrayContaining(['y.release.flag', 'y.access.grant']),
      );
      expect(await chosen('wait,refuse', seed)).toEqual(
        expect.arrayContaining(['y.release.wait', 'y.access.refuse']),
      );
    }
  }, 60_000);

  const wanted = ['play', longDayFolder, '--policy', 'random', '--seed', '1'];
  test.each<[string, string[], RegExp]>([
    [
      'no policy',
      ['play', longDayFolder, '--seed', '1'],
      /^Say with --policy which policy to use: .*random.*\.$/,
    ],
    [
      'an unknown policy',
      ['play', longDayFolder, '--policy', 'randm', '--seed', '1'],
      /^There is no policy "randm"; did you mean "random"\.$/,
    ],
    [
      'a policy of every object',
      ['play', longDayFolder, '--policy', 'constructor', '--seed', '1'],
      /^There is no policy "constructor"; /,
    ],
    ['no seed', ['play', longDayFolder, '--policy', 'random'], /^Say with --seed /],
    [
      'a seed that is none',
      ['play', longDayFolder, '--policy', 'random', '--seed', '1e3'],
      /^"1e3" is no seed; /,
    ],
    [
      'a seed that is too large',
      ['play', longDayFolder, '--policy', 'random', '--seed', '4294967296'],
      /is no seed; /,
    ],
    [
      'an unknown variant',
      [...wanted, '--variant', 'anna'],
      /^There is no variant "anna"; did you mean "ana"\.$/,
    ],
    [
      'one word of the day before',
      [...wanted, '--yesterday', 'wait'],
      /^--yesterday takes <release>,<access>/,
    ],
    [
      'a day before that is not there',
      [...wanted, '--yesterday', 'wait,refuse'],
      /^"long-day" has no decision about release the day before\.$/,
    ],
    [
      'a day before with other words',
      ['play', 'wrong-table', ...wanted.slice(2), '--yesterday', 'wait,maybe'],
      /^There is no access "maybe"; there are /,
    ],
  ])('%s is refused', async (_name, args, sentence) => {
    expectComplaint(await type(...args), 2, sentence);
  });

  test('a log that cannot be written is said', async () => {
    expectComplaint(await type(...wanted, '--log', folder), 1, /is a folder; name a file for the log\.$/);
    expectComplaint(
      await type(...wanted, '--log', join(folder, 'no/such/folder.json')),
      1,
      /^The folder for ".*" does not exist\.$/,
    );
  });
});

describe('replay', () => {
  test('prints the report in the shape that other programs read', async () => {
    const { path } = await played(3);
    const { exit, out } = await replay(path, '--json');
    expect(exit).toBe(0);
    const report = JSON.parse(out) as Report;
    expect(out).toBe(canonical(report));
    expect(report).toMatchObject({
      notice: expect.stringMatching(/^For learning\. Not validated for.*not yet checked/) as string,
    });
    expect(report).toMatchObject({
      scenario: 'long-day',
      seed: 3,
      outcome: { minutesToRestore: expect.any(Number) as number },
    });
    expect(Object.keys(report.competencies).toSorted()).toEqual([
      'communication',
      'delegation',
      'learning',
      'ownership',
      'safety',
      'shielding',
    ]);
    const { delegation } = report.competencies;
    expect(Object.keys(delegation)).toEqual(
      expect.arrayContaining(['offered', 'earned', 'charged', 'score', 'band', 'rating', 'findings']),
    );
    const [finding] = delegation.findings;
    expect(finding).toMatchObject({
      behaviour: expect.any(String) as string,
      at: expect.any(Array) as number[],
      reason: { id: expect.any(String) as string },
    });
  });

  test('gives the same bytes each time, and for an equal log written in another order', async () => {
    const { path, log } = await played(4);
    const once = await replay(path, '--json');
    expect((await replay(path, '--json')).out).toBe(once.out);
    const turned = file(JSON.stringify(Object.fromEntries(Object.entries(log).toReversed()), null, 2));
    expect((await replay(turned, '--json')).out).toBe(once.out);
  });

  test('without --json says in lines what it came to', async () => {
    const { exit, out } = await replay((await played(3)).path);
    expect(exit).toBe(0);
    expect(out).toMatch(/^long-day, variant (ana|ben), seed 3, engine \d+\n/);
    expect(out).toContain('delegation');
    expect(out).not.toContain('where the log ends');
    expect(out).toMatch(/For learning\. Not validated for.*not yet checked by independent experts/);
  });

  test('says that a night was left before its end', async () => {
    const { log } = await played(3);
    const left = { ...log, events: [], end: 5 };
    expect((await replay(file(JSON.stringify(left)))).out).toContain(
      'not over where the log ends, not restored after 5 minutes',
    );
  });

  test('says that the host ended a night, and counts all of it', async () => {
    const { log } = await played(3);
    const landed = { n: 0, minute: 5, by: 'host', move: { type: 'land' } };
    const path = file(JSON.stringify({ ...log, events: [landed], end: 5 }));
    const { out } = await replay(path);
    expect(out).toContain('ended by the host in minute 5, not restored, counted as 1440 minutes');
    expect(out).toMatch(/by cause: .*not played 1435 min/);
    expect(JSON.parse((await replay(path, '--json')).out)).toMatchObject({
      outcome: { minutesToRestore: 1440, cutOff: true, landedAt: 5 },
    });
  });

  test('refuses what is no log', async () => {
    const cases: [string | Uint8Array, RegExp][] = [
      ['', /This is not a run of this game/],
      ['{"format":', /cut off/],
      ['not json at all', /it is not JSON/],
      ['[]', /This is not a run of this game: found a list of 0\./],
      ['null', /This is not a run of this game/],
      ['{"a":1}', /This is not a run of this game/],
      ['['.repeat(500_000), /This is not a run of this game/],
      [Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]), /This is not a text file\./],
    ];
    for (const [text, sentence] of cases) expectComplaint(await replay(file(text)), 1, sentence);
  });

  test('refuses a log of something else, and says which', async () => {
    const { log } = await played(3);
    const changed = (change: Record<string, unknown>) => replay(file(JSON.stringify({ ...log, ...change })));
    expectComplaint(
      await changed({ scenario: 'wrong-table' }),
      1,
      /This is a run of "wrong-table", not of "long-day"\./,
    );
    expectComplaint(
      await changed({ engine: 99 }),
      1,
      /This run was played with a newer version of the rules \(99; /,
    );
    expectComplaint(await changed({ format: 99 }), 1, /at format: This log has form 99/);
    expectComplaint(
      await changed({ contentHash: '0'.repeat(64) }),
      1,
      /"long-day" has been changed since this run was played\./,
    );
    expectComplaint(await changed({ variant: 'cat' }), 1, /at variant: "long-day" has no variant "cat"\./);
    expectComplaint(await changed({ seed: -1 }), 1, /at seed: /);
    const elsewhere = file(JSON.stringify({ ...log, scenario: '../../etc' }));
    expectComplaint(await type('replay', elsewhere), 1, '"../../etc" in the log is no scenario\'s name.');
    const unknown = file(JSON.stringify({ ...log, scenario: 'other' }));
    expectComplaint(await type('replay', unknown), 1, /^There is no scenario "other"; /);
  });

  test('refuses moves that were not possible, and names the first', async () => {
    const { log } = await played(3);
    const add = (minute: number, move: unknown) =>
      replay(
        file(
          JSON.stringify({
            ...log,
            events: [...log.events, { n: log.events.length, minute, by: 'player', move }],
          }),
        ),
      );
    const at = new RegExp(`at events\\[${log.events.length}\\]`);
    expectComplaint(await add(log.end, { type: 'take', item: 'i9999' }), 1, at);
    expectComplaint(
      await add(log.end, { type: 'take', item: 'i9999' }),
      1,
      /Event \d+ \("take"\) was not possible at minute \d+: [a-z-]+ \(\S+\)\./,
    );
    // At the first minute nobody has said anything yet, whatever the player went on to do.
    const leaving = { n: 0, minute: 1, by: 'player', move: { type: 'leave' } };
    expectComplaint(
      await replay(file(JSON.stringify({ ...log, events: [leaving], end: 1 }))),
      1,
      /Event \d+ \("leave"\) was not possible at minute \d+: nothing-open\.$/,
    );
    expectComplaint(await add(log.end, { type: 'dance' }), 1, /There is no move the text "dance"\./);
    expectComplaint(await add(0, { type: 'leave' }), 1, /comes after minute/);
    const renumbered = { ...log, events: log.events.map((event) => ({ ...event, n: event.n * 2 })) };
    expectComplaint(
      await replay(file(JSON.stringify(renumbered))),
      1,
      /Move 1 is expected here, not move 2\./,
    );
  });

  test('refuses a log with more moves than a night can hold', async () => {
    const { log } = await played(3);
    const move = { n: 0, minute: 0, by: 'player', move: { type: 'leave' } };
    const many = { ...log, events: Array.from({ length: 25_000 }, (_, n) => ({ ...move, n })) };
    expectComplaint(await replay(file(JSON.stringify(many))), 1, /25000 moves; no run has more than 20000\./);
    expectComplaint(
      await replay(file(JSON.stringify({ ...log, end: 90_000 }))),
      1,
      /at end: Expected a whole number from 0 to 20000, found 90000\./,
    );
  });

  test('refuses a file that is not there, or none', async () => {
    expectComplaint(await replay(join(folder, 'nowhere.json')), 1, /^There is no log ".*nowhere\.json"\.$/);
    expectComplaint(await replay(folder), 1, /is a folder, not a log\.$/);
    expectComplaint(await replay('/dev/zero'), 1, /is not a file; write - to read what is piped in\.$/);
    expectComplaint(await replay('x'.repeat(5000)), 1, /^No name is that long for a log /);
    expectComplaint(await replay('a\0b'), 1, /log/);
  });
});
