import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, openDatabase, upgradeSteps, type UpgradeStep } from '../../src/storage/database.ts';
import { openJournal } from '../../src/storage/first.ts';
import type { Trouble } from '../../src/storage/types.ts';
import { header, moveAt, moves } from './fixtures.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  // The journal's patience passes only as a test says; the database answers as ever.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What another page would find in the database. */
async function stored(id: string) {
  const db = await openDatabase(() => {});
  const reading = db.transaction(['runs', 'events']);
  const [summary, events] = await Promise.all([
    answer<unknown>(reading.objectStore('runs').get(id)),
    answer<unknown[]>(reading.objectStore('events').getAll()),
  ]);
  db.close();
  return { summary, events };
}

/** A journal with what it told. */
function listening(...open: Parameters<typeof openJournal>) {
  const journal = openJournal(...open);
  const troubles: Trouble['code'][] = [];
  journal.onTrouble(({ code }) => troubles.push(code));
  return { journal, troubles };
}

/** A journal whose database does not open before it is released. */
function heldUp() {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const heard = listening(async (gone) => {
    await held;
    return openDatabase(gone);
  });
  return { ...heard, release };
}

/** Milliseconds of patience after which this is over. */
async function waitOf(work: Promise<unknown>): Promise<number> {
  let over = false;
  void work.then(() => (over = true));
  let waited = 0;
  for (; !over && waited < 10_000; waited += 10) await vi.advanceTimersByTimeAsync(10);
  return waited;
}

describe('a night that is played', () => {
  test('has each move stored by the time its effect is shown', async () => {
    const journal = openJournal();
    const id = journal.start(header());
    for (const event of moves(30)) {
      await journal.append(id, event);
      expect(await stored(id)).toMatchObject({
        summary: { id, moves: event.n + 1, end: event.minute, ended: false },
        events: moves(event.n + 1),
      });
    }
    expect(journal.kept).toBe(true);
  });

  test('waits for the disk at each move, and not for ticks', async () => {
    const journal = openJournal();
    const id = journal.start(header());
    await journal.disk();
    const seen: string[] = [];
    const begin = Reflect.get(IDBDatabase.prototype, 'transaction') as IDBDatabase['transaction'];
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const writing = begin.apply(this, args);
      writing.addEventListener('complete', () => seen.push(args[2]?.durability ?? 'default'));
      return writing;
    });
    await journal.append(id, moveAt(0));
    expect(seen).toEqual(['strict']);
    journal.tick(id, 1);
    expect(seen).toEqual(['strict']);
    await journal.settled();
    expect(seen).toEqual(['strict', 'relaxed']);
    await journal.append(id, moveAt(1));
    expect(seen).toEqual(['strict', 'relaxed', 'strict']);
  });

  test('is not stored before anything happened in it', async () => {
    const journal = openJournal();
    journal.start(header());
    expect(await journal.glance()).toBeNull();
  });

  test('has the minute it got to stored with each tick, and when the page goes', async () => {
    const journal = openJournal();
    const id = journal.start(header());
    journal.tick(id, 4);
    await journal.settled();
    expect((await stored(id)).summary).toMatchObject({ end: 4, moves: 0 });
    journal.tick(id, 3);
    await journal.settled();
    expect((await stored(id)).summary).toMatchObject({ end: 4 });
    journal.leave(id, 9);
    await vi.waitFor(async () => expect((await stored(id)).summary).toMatchObject({ end: 9 }));
  });

  test('is what the next visit sees at a glance: the one played last', async () => {
    const journal = openJournal();
    const now = vi.spyOn(Date, 'now');
    now.mockReturnValue(1000);
    const [first, second] = [journal.start(header()), journal.start(header({ seed: 8 }))];
    await journal.append(second, moveAt(0));
    now.mockReturnValue(2000);
    await journal.append(first, moveAt(0));
    expect(await openJournal().glance()).toMatchObject({ id: first, header: header(), moves: 1 });
  });

  test('may begin with the moves of another', async () => {
    const journal = openJournal();
    const id = journal.start(header(), {
      events: moves(5),
      end: 2,
      rewound: { run: 'x', moves: 5, minute: 2 },
    });
    await journal.append(id, moveAt(5));
    expect(await stored(id)).toMatchObject({
      summary: { moves: 6, rewound: { run: 'x' } },
      events: moves(6),
    });
  });

  test('never skips or repeats a move', async () => {
    const journal = openJournal();
    const id = journal.start(header());
    await journal.append(id, moveAt(0));
    await expect(journal.append(id, moveAt(2))).rejects.toThrow('does not follow');
    await expect(journal.append(id, moveAt(0))).rejects.toThrow('does not follow');
    await expect(journal.append('another', moveAt(0))).rejects.toThrow('neither started nor resumed');
  });

  test('keeps the order of moves that nobody waited for', async () => {
    const journal = openJournal();
    const id = journal.start(header());
    for (const event of moves(40)) void journal.append(id, event);
    journal.tick(id, 99);
    await journal.settled();
    expect(await stored(id)).toMatchObject({ summary: { moves: 40, end: 99 }, events: moves(40) });
  });
});

describe('storage that refuses', () => {
  const refusals: [name: string, indexedDB: unknown, code: Trouble['code']][] = [
    ['is not there', undefined, 'forbidden'],
    ['is null', null, 'forbidden'],
    ['throws', { open: () => { throw new DOMException('no', 'SecurityError'); } }, 'forbidden'], // oxfmt-ignore
    ['does not allow changes', { open: () => { throw new DOMException('no', 'InvalidStateError'); } }, 'forbidden'], // oxfmt-ignore
    ['is broken', { open: () => { throw new DOMException('no', 'UnknownError'); } }, 'failed'], // oxfmt-ignore
  ];
  test.each(refusals)(
    'because it %s lets the night be played, and is told once',
    async (_name, factory, code) => {
      vi.stubGlobal('indexedDB', factory);
      const { journal, troubles } = listening();
      expect(await journal.glance()).toBeNull();
      expect(journal.kept).toBe(false);
      const id = journal.start(header());
      for (const event of moves(5)) await journal.append(id, event);
      journal.tick(id, 8);
      journal.leave(id, 9);
      await journal.settled();
      expect(troubles).toEqual([code]);
      expect(journal.sheets.get(id)).toMatchObject({ events: moves(5), summary: { end: 9 } });
    },
  );

  test('is told to whoever listens later, until they stop', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const journal = openJournal();
    await journal.glance();
    const [late, gone] = [vi.fn(), vi.fn()];
    journal.onTrouble(gone)();
    journal.onTrouble(late);
    expect(late).toHaveBeenCalledExactlyOnceWith({ code: 'forbidden', detail: expect.any(String) as string });
    vi.stubGlobal('indexedDB', { open: () => { throw new DOMException('no', 'QuotaExceededError'); } }); // oxfmt-ignore
    await journal.glance();
    expect(late).toHaveBeenCalledTimes(2);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  test('for lack of room loses nothing once there is room again', async () => {
    const { journal, troubles } = listening();
    const id = journal.start(header());
    await journal.append(id, moveAt(0));
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await journal.append(id, moveAt(1));
    await journal.append(id, moveAt(2));
    expect(journal.kept).toBe(false);
    expect(await stored(id)).toMatchObject({ summary: { moves: 1 }, events: moves(1) });
    full.mockRestore();
    journal.tick(id, 3);
    await journal.settled();
    expect(journal.kept).toBe(true);
    expect(await stored(id)).toMatchObject({ summary: { moves: 3, end: 3 }, events: moves(3) });
    expect(troubles).toEqual(['full']);
  });

  test('for a moment, after the move was written, loses nothing either', async () => {
    const { journal, troubles } = listening();
    const id = journal.start(header());
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
      this: IDBObjectStore,
    ) {
      this.transaction.abort();
      throw new DOMException('gone', 'UnknownError');
    });
    await journal.append(id, moveAt(0));
    expect(put).toHaveBeenCalledOnce();
    expect((await stored(id)).events).toEqual([]);
    await journal.append(id, moveAt(1));
    expect(await stored(id)).toMatchObject({ events: moves(2) });
    expect(troubles).toEqual(['failed']);
  });

  test('by never answering holds the night up once, not at each move', async () => {
    const { journal, troubles, release } = heldUp();
    const id = journal.start(header());
    const waited: number[] = [];
    for (const event of moves(5)) waited.push(await waitOf(journal.append(id, event)));
    expect(waited).toEqual([1000, 50, 50, 50, 50]);
    expect(troubles).toEqual([]);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(troubles).toEqual(['stuck']);
    release();
    await journal.settled();
    expect(await stored(id)).toMatchObject({ events: moves(5) });
    expect(journal.kept).toBe(true);
  });
});

test('a slow disk makes the night go on, keeps it, and frightens nobody', async () => {
  const { journal, troubles, release } = heldUp();
  const id = journal.start(header());
  expect(await waitOf(journal.append(id, moveAt(0)))).toBe(1000);
  await vi.advanceTimersByTimeAsync(5000);
  release();
  await journal.settled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(troubles).toEqual([]);
  expect(journal.kept).toBe(true);
  expect(await stored(id)).toMatchObject({ events: moves(1) });
});

describe('a database that changes', () => {
  const addNotes: UpgradeStep = (db) => void db.createObjectStore('notes');

  test('is upgraded step by step and keeps its runs', async () => {
    const journal = openJournal();
    const id = journal.start(header());
    await journal.append(id, moveAt(0));
    const renamed: UpgradeStep = (_db, change) =>
      void change.objectStore('runs').createIndex('startedAt', 'startedAt');
    const newer = await openDatabase(() => {}, [...upgradeSteps, addNotes, renamed]);
    expect([...newer.objectStoreNames]).toEqual(['events', 'notes', 'reports', 'runs']);
    expect([...newer.transaction('runs').objectStore('runs').indexNames]).toEqual(['playedAt', 'startedAt']);
    expect(await answer(newer.transaction('events').objectStore('events').getAll())).toEqual(moves(1));
    newer.close();
  });

  test('under an open page makes that page play on and say that it is old', async () => {
    const { journal, troubles } = listening();
    const id = journal.start(header());
    await journal.append(id, moveAt(0));
    const newer = await openDatabase(() => {}, [...upgradeSteps, addNotes]);
    await journal.append(id, moveAt(1));
    expect(troubles).toEqual(['newer']);
    expect(await answer(newer.transaction('events').objectStore('events').getAll())).toEqual(moves(1));
    newer.close();
  });

  test('that an older page will not let go of makes the new page wait and play on', async () => {
    const stubborn = await answer(indexedDB.open('hold-the-bridge', 1));
    stubborn.onversionchange = () => {};
    const { journal, troubles } = listening((gone) => openDatabase(gone, [...upgradeSteps, addNotes])); // oxfmt-ignore
    const id = journal.start(header());
    expect(await waitOf(journal.append(id, moveAt(0)))).toBe(1000);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(troubles).toEqual(['stuck']);
    stubborn.close();
    await journal.settled();
  });

  test('whose connection ended is opened again', async () => {
    const opened: IDBDatabase[] = [];
    const { journal, troubles } = listening(async (gone) => {
      const db = await openDatabase(gone);
      opened.push(db);
      return db;
    });
    const id = journal.start(header());
    await journal.append(id, moveAt(0));
    // As a browser does that ran into trouble: first without a word, then with a `close` event.
    opened[0]?.close();
    await journal.append(id, moveAt(1));
    opened[1]?.close();
    opened[1]?.onclose?.(new Event('close'));
    await journal.append(id, moveAt(2));
    expect(opened).toHaveLength(3);
    expect(await stored(id)).toMatchObject({ events: moves(3) });
    expect(troubles).toEqual([]);
  });

  test('because somebody cleared it gets the whole night again', async () => {
    const { journal, troubles } = listening();
    const id = journal.start(header());
    for (const event of moves(4)) await journal.append(id, event);
    const db = await openDatabase(() => {});
    for (const table of ['runs', 'events'] as const)
      await answer(db.transaction(table, 'readwrite').objectStore(table).clear());
    db.close();
    await journal.append(id, moveAt(4));
    expect(await stored(id)).toMatchObject({ summary: { moves: 5 }, events: moves(5) });
    expect(troubles).toEqual([]);
  });

  test('because another tab went on with the run is left as that tab made it', async () => {
    const { journal: here, troubles } = listening();
    const id = here.start(header());
    await here.append(id, moveAt(0));
    const there = openJournal();
    const sheet = here.sheets.get(id);
    if (sheet === undefined) throw new Error('no sheet');
    there.sheets.set(id, structuredClone(sheet));
    await there.append(id, { ...moveAt(1), move: { type: 'say', line: 'frame' } });
    await there.append(id, moveAt(2));
    await here.append(id, moveAt(1));
    expect(troubles).toEqual(['elsewhere']);
    expect(here.kept).toBe(false);
    here.tick(id, 50);
    await here.settled();
    expect(await stored(id)).toMatchObject({
      summary: { moves: 3, end: 1 },
      events: [moveAt(0), { n: 1, move: { line: 'frame' } }, moveAt(2)],
    });
  });

  test('passes over damaged records at a glance', async () => {
    const journal = openJournal();
    const id = journal.start(header());
    await journal.append(id, moveAt(0));
    const db = await openDatabase(() => {});
    const runs = db.transaction('runs', 'readwrite').objectStore('runs');
    await answer(runs.put({ id: 'damaged', playedAt: Date.now() + 1e6 }));
    await answer(runs.put({ id: 'worse', playedAt: Date.now() + 2e6, header: null }));
    db.close();
    expect(await openJournal().glance()).toMatchObject({ id });
  });
});
