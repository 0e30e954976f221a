/**
 * What fixed logs and fixed nights come to under each version of the rules, to the byte: `golden.test.ts` says in a few
 * numbers what a change did, this says that there was one. When it fails, stored runs would end otherwise than they
 * did: raise `engineVersion` in `src/run/log.ts`, and add a line for the new version here; never change an old one.
 * (A new or mended case of a behaviour moves `rubric` without any rule having changed: then the last line is mended.)
 *
 * The logs are nights of scripted players on the fixture `long-day`, made once with
 * `npm run bridge -- play test/fixtures/long-day --policy <name> --seed 1 --log test/fixtures/golden/<name>.json`;
 * when the fixture is edited on purpose they are made again.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportOf } from '../../src/lab/sweep.ts';
import { canonical, engineVersion, replay, type RunLog } from '../../src/run/index.ts';
import { cases } from '../assessment/cases/index.ts';
import { longDay } from '../support/night.ts';

interface Digests {
  /** Timeline and report of the fixed logs. */
  run: string;
  /** Findings of the three small nights of each behaviour. */
  rubric: string;
}

/** What each version of the engine comes to. The first had no such record. */
const golden: Readonly<Record<number, Digests>> = {
  2: { run: '2dda296247bc017a', rubric: '0c9f004e4d7fa19e' },
};

const folder = join(import.meta.dirname, '../fixtures/golden');
const digest = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex').slice(0, 16);
/** Without the number of the engine itself, and the hash that says which fixture it was. */
const bare = <T extends { engine: number; contentHash: string }>({
  engine: _,
  contentHash: __,
  ...rest
}: T) => rest;

test('fixed logs and fixed nights come to what they came to under this engine', () => {
  const logs = readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as RunLog);
  expect(logs.length).toBeGreaterThanOrEqual(5);
  const runs = logs.map((log) => {
    const run = replay(longDay, { ...log, engine: engineVersion });
    return [run.minute, run.timeline, bare(reportOf(run))];
  });
  const nights = Object.values(cases).flatMap(({ earns, not, near }) =>
    [earns, not, near].map(([what, make]) => [what, make().report().competencies] as const),
  );
  expect({ engine: engineVersion, run: digest(runs), rubric: digest(nights) }).toEqual({
    engine: engineVersion,
    ...golden[engineVersion],
  });
});

test('only the last version has a line that may still be mended', () => {
  const versions = Object.keys(golden).map(Number);
  expect(Math.max(...versions)).toBe(engineVersion);
  expect(new Set(Object.values(golden).map(({ run, rubric }) => `${run} ${rubric}`)).size).toBe(
    versions.length,
  );
});
