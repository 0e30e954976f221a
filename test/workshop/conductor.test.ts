/** A whole night that a room plays, in simulated time, on both databases. */
import { describe, expect, test } from 'vitest';
import type { BallotResult } from '../../src/workshop/protocol/shared.ts';
import { Hall, voters } from './conductor-support.ts';
import { longKinds } from './support.ts';

const minute = 60_000;

describe.each(longKinds)('a room that votes on %s', (kind) => {
  test('plays a whole night in 25 minutes, and its ballots average at most 45 seconds', async () => {
    const hall = await Hall.open(kind, 'votes', 12);
    await hall.stage('play');
    hall.onBeat = voters(hall, 7);
    const from = hall.time;
    await hall.until(() => hall.now()?.clock.hold === 'ended');
    expect((hall.time - from) / minute).toBeLessThanOrEqual(25);
    const ballots = await hall.database.db.selectFrom('ballots').selectAll().orderBy('n').execute();
    const lasted = ballots.map(({ opened_at, closed_at }) => ((closed_at ?? 0) - opened_at) / 1_000);
    const mean = lasted.reduce((sum, seconds) => sum + seconds, 0) / lasted.length;
    console.warn(
      `${kind}: night ${((hall.time - from) / minute).toFixed(1)} min, ${ballots.length} ballots, mean ${mean.toFixed(1)} s`,
    );
    expect(ballots.length).toBeGreaterThanOrEqual(8);
    expect(mean).toBeLessThanOrEqual(45);
    expect(Math.max(...lasted)).toBeLessThanOrEqual(90);
    // Each was counted, and nobody can look up who chose what.
    for (const { result, options } of ballots) {
      const { counts, chosen } = JSON.parse(result ?? 'null') as BallotResult;
      expect(Object.keys(counts).sort()).toEqual((JSON.parse(options) as string[]).sort());
      expect(chosen.length).toBeGreaterThan(0);
    }
    expect(await hall.database.db.selectFrom('votes').selectAll().execute()).toEqual([]);
    const [run] = await hall.runs();
    expect(run?.ended_at).not.toBeNull();
    await hall.checkStored(run?.run_id ?? '');
    expect(hall.failures).toEqual([]);
  }, 120_000);
});
