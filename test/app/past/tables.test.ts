/** Runs as tables: RFC 4180, safe in a spreadsheet, with what was chosen out of what at which minute. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { csv } from '../../../src/app/past/csv.ts';
import { familiesOf, sizeOf } from '../../../src/app/past/families.ts';
import { everything, filtered } from '../../../src/app/past/filter.ts';
import { tableOf, tablesOf } from '../../../src/app/past/tables.ts';
import { playPolicy } from '../../../src/lab/play.ts';
import { policies } from '../../../src/lab/policies/index.ts';
import { reportOf } from '../../../src/lab/sweep.ts';
import { toLog } from '../../../src/run/index.ts';
import { digestLimit, writeDigest } from '../../../src/storage/digest.ts';
import { openRuns } from '../../../src/storage/runs.ts';
import { toFragment } from '../../../src/storage/share.ts';
import { newSummary } from '../../../src/storage/summary.ts';
import type { RunSummary } from '../../../src/storage/types.ts';
import { header } from '../../storage/fixtures.ts';
import { wrongTable } from '../drive.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('a table', () => {
  test('ends its lines with CR LF, begins with a mark, and quotes what needs it', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x,y', 'say "no"'],
          ['two\nlines', null],
        ],
      ),
    ).toBe('\uFEFFa,b\r\n"x,y","say ""no"""\r\n"two\nlines",\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])(
    'takes the force of %j, a text',
    (text) => {
      const [, row = ''] = csv(['a'], [[text]]).split('\r\n', 2);
      expect(row.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  test('leaves numbers and switches as they are', () => {
    expect(csv(['a'], [[-1.5, true, 0]]).split('\r\n')[1]).toBe('-1.5,true,0');
  });
});

/** Reads a table back: head and records. Quotes as in RFC 4180. */
function read(text: string): Record<string, string>[] {
  const cells = [...text.replace('\uFEFF', '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  const [head = [], ...body] = rows.slice(0, -1);
  return body.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

describe('a played night', () => {
  const { compiled } = wrongTable;
  const run = playPolicy(compiled, { policy: policies.novice, seed: 2 });
  const log = toLog(run);
  const report = reportOf(run);

  async function kept() {
    const store = openRuns();
    const { events, end, ...head } = log;
    const id = store.start(head);
    for (const event of events) await store.append(id, event);
    await store.finish(id, report, end);
    return { store, runs: (await store.list()).runs };
  }

  test('has a row for each night, each finding and each choice', async () => {
    const { store, runs } = await kept();
    const [night] = read(await tableOf('nights', store, runs));
    expect(night).toMatchObject({
      scenario: 'wrong-table',
      ended: 'true',
      cost_usd: String(report.outcome.cost),
    });
    expect(night?.['notice']).toContain('Not validated');
    const findings = read(await tableOf('findings', store, runs));
    expect(findings).toHaveLength(Object.values(report.competencies).flatMap((one) => one.findings).length);
  });

  test('is one JSON object with the same three tables', async () => {
    const { store, runs } = await kept();
    const tables = JSON.parse(await tablesOf(store, runs)) as Record<string, unknown[]>;
    expect(tables['choices']).toHaveLength(log.events.length);
    expect(tables['nights']).toHaveLength(1);
    expect(tables['notice']).toContain('not yet checked by independent experts');
  });

  test.each(['commander', 'novice'] as const)(
    'of the %s fits a link of under 2 kB, what it came to included',
    (name) => {
      for (const seed of [1, 2, 3, 4, 5]) {
        const played = playPolicy(compiled, { policy: policies[name], seed });
        const made = reportOf(played);
        const link = toFragment(toLog(played), made);
        if (!link.ok) throw new Error(link.problem.message);
        expect(link.value.length).toBeLessThan(2000);
        expect(writeDigest(made).length).toBeLessThanOrEqual(digestLimit);
      }
    },
  );
});

const day = 86_400_000;
const summary = (change: Partial<RunSummary> = {}): RunSummary => ({ ...newSummary(header()), ...change });

test('a filter goes by what, mode, state and day', () => {
  const now = 100 * day;
  const pressure = header({ options: { ...header().options, mode: 'pressure' } });
  const runs = [
    summary({ id: 'old', startedAt: 0, ended: true }),
    summary({ id: 'new', startedAt: now - day, ended: false }),
    summary({ id: 'dare', startedAt: now - 2 * day, ended: true, header: pressure }),
    summary({ id: 'branch', startedAt: now - day, rewound: { run: 'old', moves: 2, minute: 3 } }),
    summary({ id: 'drill', startedAt: now - day, header: header({ scenario: 'swoop' }) }),
  ];
  const ids = (filter: Partial<typeof everything>) =>
    filtered(runs, { ...everything, ...filter }, (id) => (id === 'swoop' ? 'drill' : undefined), now).map(
      ({ id }) => id,
    );
  expect(ids({})).toHaveLength(5);
  expect(ids({ days: 7 })).toEqual(['new', 'dare', 'branch', 'drill']);
  expect(ids({ mode: 'pressure' })).toEqual(['dare']);
  expect(ids({ state: 'branch' })).toEqual(['branch']);
  expect(ids({ state: 'ended', days: 30 })).toEqual(['dare']);
  expect(ids({ kind: 'drill' })).toEqual(['drill']);
});

test('branches hang from the attempt they came from; lost parents and circles leave nobody out', () => {
  const from = (run: string) => ({ rewound: { run, moves: 1, minute: 1 } });
  const runs = [
    summary({ id: 'c', startedAt: 3, ...from('b') }),
    summary({ id: 'b', startedAt: 2, ...from('a') }),
    summary({ id: 'a', startedAt: 1 }),
    summary({ id: 'd', startedAt: 4, ...from('gone') }),
    summary({ id: 'x', startedAt: 5, ...from('y') }),
    summary({ id: 'y', startedAt: 6, ...from('x') }),
  ];
  const families = familiesOf(runs);
  expect(families.get('c')).toBe(families.get('a'));
  expect(families.get('a')?.branches[0]?.branches[0]?.run.id).toBe('c');
  expect(sizeOf(families.get('b') as NonNullable<ReturnType<typeof families.get>>)).toBe(3);
  expect(families.get('d')?.run.id).toBe('d');
  expect(new Set([...families.values()].map(({ run }) => run.id))).toEqual(new Set(['a', 'd', 'x', 'y']));
});
