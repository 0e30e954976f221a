/** Runs in the page of `storage.bench.ts`: fills the browser's own database and takes the times. */
import { familiesOf } from '../../src/app/past/families.ts';
import { everything, filtered } from '../../src/app/past/filter.ts';
import { sortRuns } from '../../src/app/progress/trend.ts';
import { openJournal } from '../../src/storage/first.ts';
import { writeRuns } from '../../src/storage/file.ts';
import { openRuns } from '../../src/storage/runs.ts';
import { fromFragment, toFragment } from '../../src/storage/share.ts';
import type { RunFile } from '../../src/storage/types.ts';
import { header, moveAt, report } from '../storage/fixtures.ts';
import { playedLog } from '../storage/played-log.ts';

const runCount = 1000;
const moveCount = 150;

/** Milliseconds that a piece of work takes. */
async function timed(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

function at(share: number, values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
}

export async function measure() {
  const journal = openJournal();
  const id = journal.start(header());
  const appends: number[] = [];
  for (let n = 0; n < moveCount; n++) appends.push(await timed(() => journal.append(id, moveAt(n))));

  const files = Array.from({ length: runCount }, (_, i): RunFile => {
    const id = i.toString(16).padStart(32, '0');
    return { id, startedAt: i, playedAt: i, log: playedLog(moveCount, i), report: report({ seed: i }) };
  });
  const text = writeRuns(files);
  const runs = openRuns();
  const imported = await timed(() => runs.importText(text));
  // As a later visit: nothing in memory.
  const visit = openRuns();
  const glance = await timed(() => visit.glance());
  const lists: number[] = [];
  for (let i = 0; i < 9; i++) lists.push(await timed(() => visit.list()));
  const listed = (await visit.list()).runs;
  if (listed.length !== runCount + 1 || !runs.kept) throw new Error(`${listed.length} runs were stored`);
  await visit.load(id);
  const loads: number[] = [];
  for (const run of listed.slice(0, 20)) loads.push(await timed(() => visit.load(run.id)));
  const exported = await timed(() => visit.exportAll());

  // What the list and the progress page work out of the summaries before they draw.
  const sorts: number[] = [];
  for (let i = 0; i < 9; i++)
    sorts.push(
      await timed(() => {
        filtered(listed, { ...everything, state: 'ended' }, () => 'night', 0);
        familiesOf(listed);
        sortRuns(listed, [{ id: 'wrong-table', kind: 'night' }]);
      }),
    );

  const link = toFragment(playedLog(moveCount, 1));
  if (!link.ok) throw new Error(link.problem.message);
  const opened: number[] = [];
  for (let i = 0; i < 20; i++) opened.push(await timed(() => fromFragment(link.value)));

  const removed = await timed(() => visit.removeAll(listed.map(({ id }) => id)));
  if ((await openRuns().list()).runs.length > 0) throw new Error('not all runs were removed');

  return {
    removed,
    sorted: at(0.5, sorts),
    appendMedian: at(0.5, appends),
    appendSlow: at(0.95, appends),
    glance,
    list: at(0.5, lists),
    load: at(0.5, loads),
    imported,
    exported,
    linkOpened: at(0.5, opened),
  };
}
