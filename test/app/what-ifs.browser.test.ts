/** What-ifs in a real worker: answers, progress, a question taken back, what is refused. */
import { afterEach, expect, test } from 'vitest';
import { Asking, finish } from '../../src/assessment/what-if/index.ts';
import { NoAnswer, openWhatIfs, type WhatIfClient } from '../../src/app/what-ifs.ts';
import { canonical } from '../../src/run/index.ts';
import { evening, tiny } from '../assessment/what-if/tiny.ts';

const compiled = tiny({
  calls: ['H2'],
  options: [
    { id: 'a', shows: { H2: 1 } },
    { id: 'b', shows: { H2: -1 }, effects: [{ effort: 20, task: 'fix' }] },
  ],
});
const log = evening(compiled);

let client: WhatIfClient | null = null;
afterEach(() => {
  client?.close();
  client = null;
});

test('a worker answers what the library answers, and tells how far it is', async () => {
  client = openWhatIfs(compiled, log);
  const seen: { done: number; total: number }[] = [];
  const all = await client.debrief({ onProgress: (progress) => seen.push(progress) });
  expect(canonical(all) === canonical(finish(new Asking(compiled, log).debrief()))).toBe(true);
  for (const { done, total } of seen) expect(done).toBeLessThanOrEqual(total);
  const changes = (await client.alternatives(1)).map(({ change }) => change);
  expect(changes.length).toBeGreaterThan(0);
  expect(await client.ask(changes.slice(0, 1))).toHaveLength(1);
});

test('a question is taken back, and the next one is answered', async () => {
  client = openWhatIfs(compiled, log);
  const controller = new AbortController();
  const first = client.debrief({ signal: controller.signal });
  controller.abort();
  await expect(first).rejects.toMatchObject({ name: 'NoAnswer', code: 'cancelled' });
  expect((await client.luck()).seeds).toHaveLength(16);
});

test('a move that is not there is refused with its code', async () => {
  client = openWhatIfs(compiled, log);
  await expect(client.alternatives(99)).rejects.toMatchObject({ code: 'no-such-move' });
});

test('closing rejects what is open', async () => {
  client = openWhatIfs(compiled, log);
  const open = client.debrief();
  client.close();
  await expect(open).rejects.toBeInstanceOf(NoAnswer);
});
