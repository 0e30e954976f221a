import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, openDatabase, type Table } from '../../src/storage/database.ts';
import { writeLog, writeRun, writeRuns } from '../../src/storage/file.ts';
import { parseRuns } from '../../src/storage/parse-log.ts';
import { engineVersion } from '../../src/run/log.ts';
import { openMemoryRuns, openRuns } from '../../src/storage/runs.ts';
import type { Parsed, RunStore, Trouble } from '../../src/storage/types.ts';
import { header, log, moveAt, moves, report } from './fixtures.ts';

let clock = 1_700_000_000_000;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.spyOn(Date, 'now').mockImplementation(() => ++clock);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A stored run as the text of a file. */
const exported = async (runs: RunStore, id: string): Promise<string> => writeRun(value(await runs.load(id)));

/** A run with some moves in it, ended if a report is given. */
async function played(runs: RunStore, count = 3, ended = false, seed = 7): Promise<string> {
  const id = runs.start(header({ seed }));
  for (const event of moves(count)) await runs.append(id, event);
  if (ended) await runs.finish(id, report({ seed }), 80);
  return id;
}

function value<T>(result: Parsed<T>): T {
  if (!result.ok)
    throw new Error(`${result.problem.code} at ${result.problem.where}: ${result.problem.message}`);
  return result.value;
}

/** Changes a record behind the store's back; without a value, removes it. */
async function tamper(table: Table, key: IDBValidKey, change: (record: object) => unknown) {
  const db = await openDatabase(() => {});
  const records = db.transaction(table, 'readwrite').objectStore(table);
  const next = change(await answer(records.get(key) as IDBRequest<object>));
  if (next === undefined) await answer(records.delete(key));
  else await answer(table === 'runs' ? records.put(next) : records.put(next, key));
  db.close();
}

describe('coming back', () => {
  test('finds every move, the minute, and the report', async () => {
    const id = await played(openRuns(), 20, true);
    const run = value(await openRuns().load(id));
    expect(run).toMatchObject({ id, ended: true, moves: 20, log: log(20, { end: 80 }), report: report() });
    expect(run.outcome).toEqual({
      minutesToRestore: 71,
      cutOff: false,
      cost: 412_300.5,
      mostly: 'idle',
      ratings: Object.fromEntries(Object.keys(report().competencies).map((name) => [name, 'notTonight'])),
      marks: Object.fromEntries(
        Object.keys(report().competencies).map((name) => [name, { score: 31.25, band: 6.2, moments: 5 }]),
      ),
    });
  });

  test('plays on after any number of closed tabs as if there had been none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('move', 'tick', 'close'), { maxLength: 40 }),
        async (steps) => {
          vi.stubGlobal('indexedDB', new IDBFactory());
          let runs = openRuns();
          const id = runs.start(header());
          await runs.append(id, moveAt(0));
          let [made, end] = [1, 0];
          for (const step of steps) {
            if (step === 'move') await runs.append(id, { ...moveAt(made++), minute: end });
            if (step === 'tick') runs.tick(id, ++end);
            if (step !== 'close') continue;
            await runs.settled();
            runs = openRuns();
            expect(value(await runs.resume(id)).log.events).toHaveLength(made);
          }
          await runs.settled();
          const { log: kept } = value(await openRuns().load(id));
          expect([kept.events.length, kept.end]).toEqual([made, end]);
          expect(kept.events.map(({ n }) => n)).toEqual([...Array(made).keys()]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('to a run that was never there says so', async () => {
    expect(await openRuns().load('nope')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(await openRuns().resume('nope')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  test('after the other tab has played on gets what that tab did', async () => {
    const [here, there] = [openRuns(), openRuns()];
    const id = await played(here, 3);
    value(await there.resume(id));
    await there.append(id, moveAt(3));
    expect(value(await here.load(id)).log.events).toHaveLength(4);
    value(await here.resume(id));
    await here.append(id, moveAt(4));
    expect(here.kept).toBe(true);
    expect(value(await openRuns().load(id)).log.events).toEqual(moves(5));
  });
});

describe('the list', () => {
  test('is newest first and leaves the logs alone', async () => {
    const runs = openRuns();
    const ids = [await played(runs, 1), await played(runs, 5, true), await played(runs, 2)];
    const { runs: listed, damaged } = await openRuns().list();
    expect(listed.map(({ id }) => id)).toEqual(ids.reverse());
    expect(listed.map(({ moves: count, ended }) => [count, ended])).toEqual([[2, false], [5, true], [1, false]]); // oxfmt-ignore
    expect(listed[0]).not.toHaveProperty('log');
    expect(damaged).toEqual([]);
  });

  test('has no run in which nothing happened', async () => {
    const runs = openRuns();
    runs.start(header());
    expect((await runs.list()).runs).toEqual([]);
  });
});

describe('attempts', () => {
  test('are never overwritten by a rewind', async () => {
    const runs = openRuns();
    const id = await played(runs, 10, true);
    const attempt = value(await runs.rewind(id, 4));
    await runs.append(attempt, { ...moveAt(4), move: { type: 'resume' } });
    expect(value(await openRuns().load(id)).log).toEqual(log(10, { end: 80 }));
    expect(value(await openRuns().load(attempt))).toMatchObject({
      ended: false,
      report: null,
      rewound: { run: id, moves: 4 },
      log: { ...header(), events: [...moves(4), { n: 4, move: { type: 'resume' } }] },
    });
    expect(await runs.rewind('nope', 1)).toMatchObject({ ok: false });
    // It begins again at the minute of the move that is taken back, not at that of the one before.
    expect(value(await runs.load(attempt))).toMatchObject({ rewound: { minute: 2 } });
    expect(value(await openRuns().load(value(await runs.rewind(id, 2)))).log.end).toBe(moveAt(2).minute);
    const start = value(await runs.rewind(id, 0));
    expect(value(await runs.load(start)).log).toEqual(log(0, { end: 0 }));
  });

  test('keep the report of the day', async () => {
    const runs = openRuns();
    const id = await played(runs, 2, true);
    const later = openRuns();
    value(await later.resume(id));
    await later.finish(id, report({ engine: 99 }), 500);
    expect(value(await openRuns().load(id))).toMatchObject({ report: { engine: engineVersion }, end: 80 });
    await expect(openRuns().finish(id, report(), 1)).rejects.toThrow('neither started nor resumed');
  });

  test('are removed one by one or all at once', async () => {
    const runs = openRuns();
    const ids = [await played(runs), await played(runs, 3, true), await played(runs)];
    const [first = '', second = '', third = ''] = ids;
    expect(await runs.remove(second)).toBe(true);
    expect((await openRuns().list()).runs.map(({ id }) => id)).toEqual([third, first]);
    expect(await openRuns().load(second)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(value(await openRuns().load(first)).log.events).toEqual(moves(3));
    expect(await runs.clear()).toBe(true);
    expect((await openRuns().list()).runs).toEqual([]);
    const db = await openDatabase(() => {});
    for (const table of ['runs', 'events', 'reports'] as const) {
      expect(await answer(db.transaction(table).objectStore(table).count())).toBe(0);
    }
    db.close();
  });

  test('that are removed while they are played stay removed', async () => {
    const runs = openRuns();
    const id = await played(runs);
    await runs.clear();
    await runs.append(id, moveAt(3));
    runs.tick(id, 9);
    runs.leave(id, 10);
    await runs.settled();
    for (const store of [runs, openRuns()]) {
      expect((await store.list()).runs).toEqual([]);
      expect(await store.load(id)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    }
  });
});

describe('a damaged record', () => {
  test.each([
    ['a missing last move', 'events', 2, () => undefined, { code: 'truncated', where: 'events' }],
    ['a missing move within', 'events', 1, () => undefined, { code: 'truncated', where: 'events' }],
    [
      'a move that is another',
      'events',
      1,
      (move: object) => ({ ...move, n: 7 }),
      { code: 'out-of-order', where: 'events[1].n' },
    ],
    ['a move that is nothing', 'events', 1, () => null, { code: 'wrong-type', where: 'events[1]' }],
    [
      'a move of no kind',
      'events',
      1,
      (move: object) => ({ ...move, move: { type: 'x' } }),
      { code: 'unknown-move', where: 'events[1].move.type' },
    ],
    [
      'a changed header',
      'runs',
      null,
      (run: object) => ({ ...run, header: { ...header(), seed: 'x' } }),
      { code: 'wrong-type', where: 'seed' },
    ],
    [
      'no header',
      'runs',
      null,
      (run: object) => ({ ...run, header: null }),
      { code: 'wrong-type', where: '' },
    ],
    ['no summary', 'runs', null, () => undefined, { code: 'wrong-type', where: '' }],
    ['a broken report', 'reports', null, () => ({ outcome: 1 }), { code: 'wrong-type' }],
  ] as const)(
    'with %s is refused with the reason, and the others are not',
    async (_name, table, n, change, expected) => {
      const runs = openRuns();
      const [good, id] = [await played(runs, 3, true), await played(runs, 3, true)];
      await tamper(table, n === null ? id : [id, n], change);
      expect(await openRuns().load(id)).toMatchObject({ ok: false, problem: expected });
      expect(value(await openRuns().load(good)).log.events).toEqual(moves(3));
      expect(parseRuns(await openRuns().exportAll())).toMatchObject({ ok: true, value: [{ id: good }] });
      expect(await runs.remove(id)).toBe(true);
    },
  );

  test('that cannot be shown is counted in the list', async () => {
    const runs = openRuns();
    const [good, id] = [await played(runs), await played(runs)];
    await tamper('runs', id, (run) => ({ ...run, startedAt: 'yesterday' }));
    const { runs: listed, damaged } = await openRuns().list();
    expect([listed.map((run) => run.id), damaged]).toEqual([[good], [id]]);
  });
});

describe('a browser that keeps nothing', () => {
  test.each([
    ['because it cannot', () => openRuns(), undefined],
    ['because it was asked not to', () => openMemoryRuns(), indexedDB],
  ])('%s still gives the whole night and its debrief until the tab closes', async (_why, open, factory) => {
    vi.stubGlobal('indexedDB', factory);
    const runs = open();
    const told: Trouble['code'][] = [];
    runs.onTrouble(({ code }) => told.push(code));
    const id = await played(runs, 12, true);
    expect(value(await runs.load(id))).toMatchObject({
      log: log(12, { end: 80 }),
      report: report(),
      ended: true,
    });
    expect((await runs.list()).runs.map((run) => run.id)).toEqual([id]);
    const attempt = value(await runs.rewind(id, 2));
    await runs.append(attempt, moveAt(2));
    const text = await exported(runs, id);
    expect(await runs.remove(id)).toBe(false);
    expect((await runs.list()).runs.map((run) => run.id)).toEqual([attempt]);
    expect(value(await runs.importText(text)).added).toHaveLength(1);
    expect((await runs.list()).runs).toHaveLength(2);
    expect(runs.kept).toBe(false);
    expect(told).toEqual(['forbidden']);
  });

  test('because it is full shows the debrief of this night and the nights before', async () => {
    const runs = openRuns();
    const before = await played(runs, 3, true);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const id = await played(runs, 6, true);
    expect(runs.kept).toBe(false);
    expect(value(await runs.load(id))).toMatchObject({ ended: true, log: { events: moves(6) } });
    expect((await runs.list()).runs.map((run) => run.id)).toEqual([id, before]);
    expect((await openRuns().list()).runs.map((run) => run.id)).toEqual([before]);
  });

  test('or breaks while it is read says so', async () => {
    const runs = openRuns();
    const id = await played(runs);
    const other = openRuns();
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('disk', 'UnknownError');
    });
    expect(await other.load(id)).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
    expect(other.kept).toBe(false);
  });
});

describe('a file of everything', () => {
  test('keeps who played a run and what it was rewound from, also when ids are taken', async () => {
    const runs = openRuns();
    const root = await played(runs, 6, true);
    const branch = value(await runs.rewind(root, 3));
    await runs.append(branch, { ...moveAt(3), move: { type: 'resume' } });
    const text = await runs.exportAll();
    expect(await runs.removeAll([root, branch])).not.toBeNull();
    expect((await openRuns().list()).runs).toEqual([]);
    value(await openRuns().importText(text));
    const back = (await openRuns().list()).runs;
    expect(back).toMatchObject([
      { id: branch, origin: 'played', rewound: { run: root, moves: 3, minute: 1 }, doubt: 'waiting' },
      { id: root, origin: 'played', rewound: null },
    ]);
    // The same two beside others that have their ids: the branch follows its parent.
    vi.stubGlobal('indexedDB', new IDBFactory());
    const other = openRuns();
    const sheet = parseRuns(text);
    const strangers = value(sheet).map((run) => ({ ...run, log: { ...run.log, seed: 99 } }));
    value(await other.importText(writeRuns(strangers)));
    value(await other.importText(text));
    const mine = (await other.list()).runs.filter((run) => run.header.seed !== 99);
    expect(mine.map(({ id }) => id)).not.toContain(root);
    expect(mine.find((run) => run.rewound)?.rewound?.run).toBe(mine.find((run) => !run.rewound)?.id);
  });

  test('is not needed to take a deletion back: what was removed is put back as it was', async () => {
    const runs = openRuns();
    const ids = [await played(runs, 4, true, 1), await played(runs, 5, false, 2)];
    await tamper('events', [ids[1] ?? '', 3], () => 'damaged');
    const before = (await runs.list()).runs;
    const first = value(await runs.load(ids[0] ?? ''));
    const removed = await runs.removeAll(ids);
    expect((await openRuns().list()).runs).toEqual([]);
    expect(await runs.load(ids[0] ?? '')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(await removed?.putBack()).toBe(true);
    expect((await openRuns().list()).runs).toEqual(before);
    expect(value(await runs.load(ids[0] ?? ''))).toEqual(first);
    // It can be played on.
    const next = openRuns();
    value(await next.resume(ids[0] ?? ''));
  });

  test('what playing a run back has shown is written down', async () => {
    const id = value(await openRuns().importText(writeLog(log(4)))).added[0] ?? '';
    await openRuns().certify(id, 'impossible');
    expect(value(await openRuns().load(id))).toMatchObject({ doubt: 'impossible', ended: false });
    await openRuns().certify(id, { report: report() });
    const run = value(await openRuns().load(id));
    expect(run).toMatchObject({ ended: true, report: report(), outcome: { cost: 412_300.5 } });
    expect(run).not.toHaveProperty('doubt');
  });
});

describe('files', () => {
  test('carry a run to another browser and back', async () => {
    const runs = openRuns();
    const id = await played(runs, 25, true);
    const text = await exported(runs, id);
    vi.stubGlobal('indexedDB', new IDBFactory());
    const other = openRuns();
    expect(value(await other.importText(text))).toEqual({ added: [id], known: [], left: 0 });
    const before = value(await runs.load(id));
    expect(value(await openRuns().load(id))).toEqual({ ...before, origin: 'imported', doubt: 'waiting' });
    expect(await exported(openRuns(), id)).toBe(text);
    value(await other.resume(id));
  });

  test('carry all runs; what is known stays as it is', async () => {
    const runs = openRuns();
    const ids = [
      await played(runs, 3, false, 1),
      await played(runs, 4, true, 2),
      await played(runs, 0, true, 3),
    ];
    const text = await runs.exportAll();
    await runs.remove(ids[1] ?? '');
    const { added, known } = value(await runs.importText(text));
    expect(added).toEqual([ids[1]]);
    expect(new Set(known)).toEqual(new Set([ids[0], ids[2]]));
    expect(value(await openRuns().importText(text)).added).toEqual([]);
    expect((await openRuns().list()).runs).toHaveLength(3);
  });

  test('of the command line are taken in once', async () => {
    const runs = openRuns();
    const { added } = value(await runs.importText(writeLog(log(4))));
    expect(value(await runs.load(added[0] ?? ''))).toMatchObject({
      log: log(4),
      report: null,
      ended: false,
      origin: 'imported',
    });
    expect(value(await runs.importText(JSON.stringify(log(4))))).toEqual({
      added: [],
      known: added,
      left: 0,
    });
  });

  test('never overwrite a run that went on here', async () => {
    const runs = openRuns();
    const id = await played(runs, 3);
    const text = await exported(runs, id);
    await runs.append(id, moveAt(3));
    const { added } = value(await runs.importText(text));
    expect(added).toHaveLength(1);
    expect(added).not.toEqual([id]);
    expect(value(await openRuns().load(id)).log.events).toEqual(moves(4));
    expect(value(await openRuns().load(added[0] ?? '')).log.events).toEqual(moves(3));
  });

  test('with the same run twice bring it once', async () => {
    const runs = openRuns();
    const id = await played(runs, 3, true);
    const one = value(await runs.load(id));
    await runs.clear();
    expect(value(await openRuns().importText(writeRuns([one, one])))).toEqual({
      added: [id],
      known: [],
      left: 0,
    });
  });

  test('of many runs say how far they are, and are called off between two handfuls', async () => {
    const many = Array.from({ length: 50 }, (_, seed) => ({
      ...{ id: seed.toString(16).padStart(32, '0'), startedAt: seed, playedAt: seed },
      ...{ log: log(2, { seed }), report: null },
    }));
    const stop = new AbortController();
    const seen: number[] = [];
    const first = value(
      await openRuns().importText(writeRuns(many), {
        signal: stop.signal,
        onProgress({ phase, done, total }) {
          if (phase !== 'storing') return;
          expect(total).toBe(50);
          seen.push(done);
          if (done > 0) stop.abort();
        },
      }),
    );
    expect(seen).toEqual([0, 20]);
    expect([first.added.length, first.known, first.left]).toEqual([40, [], 10]);
    expect((await openRuns().list()).runs).toHaveLength(40);
    const rest = value(await openRuns().importText(writeRuns(many)));
    expect([rest.added.length, rest.known.length, rest.left]).toEqual([10, 40, 0]);
    expect(value(await openRuns().load(many[49]?.id ?? '')).log).toEqual(log(2, { seed: 49 }));
  });

  test('called off before anything is stored store nothing', async () => {
    const text = writeLog(log(4));
    const called = value(await openRuns().importText(text, { signal: AbortSignal.abort() }));
    expect(called.added).toEqual([]);
    expect((await openRuns().list()).runs).toEqual([]);
  });

  test('with anything wrong leave everything as it was', async () => {
    const runs = openRuns();
    const id = await played(runs, 3, true);
    const text = (await runs.exportAll()).replace('"minutesToRestore":71', '"minutesToRestore":1');
    await runs.clear();
    expect(await runs.importText(text)).toMatchObject({
      ok: false,
      problem: { code: 'edited', where: 'runs[0]' },
    });
    expect((await runs.list()).runs).toEqual([]);
    expect(await runs.load(id)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });
});
