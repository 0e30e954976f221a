/** The same promises held against a real browser's database, locks, quota and closed pages. */
import { cdp } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { databaseName } from '../../src/storage/database.ts';
import { openJournal } from '../../src/storage/first.ts';
import { openRuns } from '../../src/storage/runs.ts';
import { openSeat } from '../../src/storage/tabs.ts';
import type { RunStore } from '../../src/storage/types.ts';
import { header, log, moveAt, moves, report } from './fixtures.ts';

function wipe(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('not deleted'));
  });
}
beforeEach(wipe);
afterEach(async () => {
  vi.unstubAllGlobals();
  await wipe();
});

async function only(runs: RunStore) {
  const { runs: listed, damaged } = await runs.list();
  expect([listed.length, damaged]).toEqual([1, []]);
  const run = await runs.load(listed[0]?.id ?? '');
  if (!run.ok) throw new Error(run.problem.message);
  return run.value;
}

test('a night is stored, read again, exported, and imported elsewhere', async () => {
  const runs = openRuns();
  const id = runs.start(header());
  for (const event of moves(40)) await runs.append(id, event);
  await runs.finish(id, report(), 60);
  const run = await only(openRuns());
  expect(run).toMatchObject({ id, log: log(40, { end: 60 }), report: report(), ended: true });
  const text = await runs.exportAll();
  expect(await runs.clear()).toBe(true);
  expect(await openRuns().importText(text)).toEqual({ ok: true, value: { added: [id], known: [], left: 0 } });
  // One's own nights come back as played; nobody has played them back yet.
  expect(await only(openRuns())).toEqual({ ...run, doubt: 'waiting' });
});

/** Plays in a page of its own; says each number that the journal has confirmed, first before and then after. */
const player = `
  import { openJournal } from '/src/storage/first.ts';
  import { header, moveAt } from '/test/storage/fixtures.ts';
  const journal = openJournal();
  const id = journal.start(header());
  for (let n = 0; n < 10_000; n++) {
    await journal.append(id, { ...moveAt(n), minute: n });
    if (!journal.kept) throw new Error('not kept');
    parent.postMessage({ shown: n }, '*');
    journal.tick(id, n + 1);
  }
`;

test('pages closed at 20 random instants lose no move that was shown, and no more than one minute', async () => {
  const lengths: number[] = [];
  for (let kill = 0; kill < 20; kill++) {
    await wipe();
    const frame = document.createElement('iframe');
    let shown = -1;
    const listen = ({ data }: MessageEvent<{ shown?: number }>) => {
      shown = Math.max(shown, data.shown ?? -1);
    };
    addEventListener('message', listen);
    frame.srcdoc = `<!doctype html><script type="module">${player}</script>`;
    document.body.append(frame);
    await expect.poll(() => shown, { timeout: 10_000, interval: 5 }).toBeGreaterThan(2);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
    frame.remove();
    const last = shown;
    removeEventListener('message', listen);
    const run = await only(openRuns());
    expect(run.log.events.length).toBeGreaterThan(last);
    expect(run.log.events.map(({ n }) => n)).toEqual([...run.log.events.keys()]);
    expect(run.end).toBeGreaterThanOrEqual(last);
    lengths.push(run.log.events.length);
  }
  // Otherwise the instants were not random at all.
  expect(new Set(lengths).size).toBeGreaterThan(5);
}, 60_000);

test('the minute of a page that goes away is stored', async () => {
  const frame = document.createElement('iframe');
  const ready = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
  frame.srcdoc = `<!doctype html><script type="module">
    import { openJournal } from '/src/storage/first.ts';
    import { header, moveAt } from '/test/storage/fixtures.ts';
    const journal = openJournal();
    const id = journal.start(header());
    await journal.append(id, moveAt(0));
    addEventListener('pagehide', () => journal.leave(id, 33));
    parent.postMessage('ready', '*');
  </script>`;
  document.body.append(frame);
  await ready;
  frame.remove();
  expect((await only(openRuns())).end).toBe(33);
});

test('a full disk is told once, and the night is stored when there is room again', async () => {
  // A bucket of its own, because Chromium remembers for half a minute how much room it found in one.
  vi.stubGlobal('indexedDB', await freshBucket());
  const journal = openJournal();
  const told: string[] = [];
  journal.onTrouble(({ code }) => told.push(code));
  await quota(location.origin, 1);
  const id = journal.start(header());
  await journal.append(id, moveAt(0));
  await journal.append(id, moveAt(1));
  expect([journal.kept, told]).toEqual([false, ['full']]);
  await quota(location.origin, null);
  await journal.append(id, moveAt(2));
  expect([journal.kept, told]).toEqual([true, ['full']]);
  expect((await only(openRuns())).log.events).toEqual(moves(3));
});

async function freshBucket(): Promise<IDBFactory> {
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: { open(name: string): Promise<{ indexedDB: IDBFactory }> };
  };
  return (await storageBuckets.open(`bucket-${Date.now()}`)).indexedDB;
}

async function quota(origin: string, quotaSize: number | null): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  await session.send(
    'Storage.overrideQuotaForOrigin',
    quotaSize === null ? { origin } : { origin, quotaSize },
  );
}

describe.each(['locks', 'channel'])('two tabs with %s', (means) => {
  const ports = {
    locks: means === 'locks' ? navigator.locks : null,
    channel: (name: string) => new BroadcastChannel(name),
  };
  const seat = (settle = async () => {}) => openSeat(`run-${means}`, settle, ports);

  test('take turns at one run without losing a move', async () => {
    const [one, two] = [openRuns(), openRuns()];
    const first = await seat(() => one.settled());
    const second = await seat(() => two.settled());
    expect([first.state, second.state]).toEqual(['here', 'elsewhere']);
    const id = one.start(header());
    for (const event of moves(5)) void one.append(id, event);
    await second.takeOver();
    expect([first.state, second.state]).toEqual(['elsewhere', 'here']);
    expect(await two.resume(id)).toMatchObject({ ok: true, value: { log: { events: moves(5) } } });
    await two.append(id, moveAt(5));
    await first.takeOver();
    expect([first.state, second.state]).toEqual(['here', 'elsewhere']);
    expect(await one.resume(id)).toMatchObject({ ok: true, value: { moves: 6 } });
    first.release();
    await expect.poll(() => second.state).toBe('here');
    second.release();
    expect([one.kept, two.kept]).toEqual([true, true]);
  });
});
