/** Runs and reports as the engine makes them, through everything that storage does to them. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { playPolicy } from '../../src/lab/play.ts';
import { policies } from '../../src/lab/policies/index.ts';
import { reportOf } from '../../src/lab/sweep.ts';
import { canonical, replay, stateOf, toLog } from '../../src/run/index.ts';
import { writeRun } from '../../src/storage/file.ts';
import { checkAgainst, parseRunFile } from '../../src/storage/parse-log.ts';
import { openRuns } from '../../src/storage/runs.ts';
import { fromFragment, toFragment } from '../../src/storage/share.ts';
import { statusOf } from '../../src/storage/status.ts';
import { longDay } from '../support/night.ts';

const nights = Object.entries(policies).flatMap(([name, policy]) =>
  [1, 2, 3].map((seed) => ({ name, seed, run: playPolicy(longDay, { policy, seed }) })),
);

describe.each(nights)('a night of $name on seed $seed', ({ run }) => {
  const log = toLog(run);
  const report = reportOf(run);
  const same = (other: typeof log) => canonical(stateOf(replay(longDay, other))) === canonical(stateOf(run));

  test('comes back from the store and from a file', async () => {
    const { events, end, ...header } = log;
    const runs = openRuns();
    const id = runs.start(header);
    for (const event of events) await runs.append(id, event);
    await runs.finish(id, report, end);
    const stored = await openRuns().load(id);
    if (!stored.ok) throw new Error(JSON.stringify(stored.problem));
    expect(stored.value).toMatchObject({ log, report, ended: true });
    expect(same(stored.value.log)).toBe(true);
    expect(parseRunFile(writeRun(stored.value))).toMatchObject({ ok: true, value: { log, report } });
  });

  test('comes back from a link, and may be replayed here', () => {
    const link = toFragment(log);
    if (!link.ok) throw new Error(JSON.stringify(link.problem));
    const back = fromFragment(link.value);
    if (!back.ok) throw new Error(JSON.stringify(back.problem));
    expect(back.value.log).toEqual(log);
    expect(same(back.value.log)).toBe(true);
    expect(checkAgainst(log, { scenario: { id: longDay.scenario.id }, contentHash: longDay.contentHash })).toBeNull(); // oxfmt-ignore
    expect(statusOf(log, longDay.contentHash)).toBe('current');
  });
});
