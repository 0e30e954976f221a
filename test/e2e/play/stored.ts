/** What the page has stored: the truth of a run, read past the interface. */
import type { Page } from 'playwright';
import type { RunHeader, RunLog } from '../../../src/run/index.ts';
import type { LoggedMove } from '../../../src/run/moves.ts';

/** Runs in the page. No function in it may have a name: tsx adds a helper for it that a page does not have. */
async function readDatabase(): Promise<{ runs: unknown[]; events: unknown[]; keys: unknown[] }> {
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('hold-the-bridge');
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error('the database cannot be read'));
  });
  const reading = db.transaction(['runs', 'events']);
  const wanted = [
    reading.objectStore('runs').getAll(),
    reading.objectStore('events').getAll(),
    reading.objectStore('events').getAllKeys(),
  ];
  await new Promise((done) => (reading.oncomplete = done));
  db.close();
  const [runs = [], events = [], keys = []] = wanted.map((request) => request.result as unknown[]);
  return { runs, events, keys };
}

interface StoredRun {
  id: string;
  header: RunHeader;
  end: number;
  playedAt: number;
}

/** The log of the run played last, as it is stored; null when none is. */
export async function storedLog(page: Page): Promise<RunLog | null> {
  const { runs, events, keys } = await page.evaluate(readDatabase);
  const [latest] = (runs as StoredRun[]).sort((a, b) => b.playedAt - a.playedAt);
  if (latest === undefined) return null;
  const own = (events as LoggedMove[])
    .filter((_, n) => (keys as [string, number][])[n]?.[0] === latest.id)
    .sort((a, b) => a.n - b.n);
  return { ...latest.header, events: own, end: latest.end };
}
