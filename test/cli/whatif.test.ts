/** `whatif` on the command line: the numbers of the library, words for people, one sentence for what cannot be. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Asking, finish, type WhatIf, type WhatIfs } from '../../src/assessment/what-if/index.ts';
import { bridge } from '../../src/cli/bridge.ts';
import { loadFolder } from '../../src/cli/folder.ts';
import type { RunLog } from '../../src/run/index.ts';
import { canonical } from '../../src/scenario/canonical.ts';

const folder = mkdtempSync(join(tmpdir(), 'whatif-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function type(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await bridge(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

const path = join(folder, 'night.json');
let log: RunLog;
beforeAll(async () => {
  await type('play', 'wrong-table', '--policy', 'novice', '--seed', '7', '--log', path);
  log = JSON.parse(readFileSync(path, 'utf8')) as RunLog;
});

async function asking(): Promise<Asking> {
  const { loaded } = await loadFolder(new URL('../../scenarios/wrong-table', import.meta.url).pathname);
  if (!loaded) throw new Error('wrong-table does not load');
  return new Asking(loaded.compiled, log);
}

/** Position of the first reply on the bridge. */
const firstReply = () => log.events.findIndex(({ move, minute }) => move.type === 'reply' && minute > 5);

test('--json prints what the library computes, byte for byte', async () => {
  const { exit, out } = await type('whatif', path, '--json');
  expect(exit).toBe(0);
  const { notice, ...all } = JSON.parse(out) as WhatIfs & { notice: string };
  expect(canonical(all) === canonical(finish((await asking()).debrief()))).toBe(true);
  expect(notice).toMatch(/^For learning\. /);
  expect(all).toMatchObject({ scenario: 'wrong-table', seed: 7 });
  expect(all.seeds).toHaveLength(16);
}, 120_000);

test('--move --json prints all that may be asked about that move', async () => {
  const n = firstReply();
  const { exit, out } = await type('whatif', path, '--move', String(n), '--json');
  expect(exit).toBe(0);
  const answer = JSON.parse(out) as { move: number; seeds: number[]; tried: WhatIf[] };
  expect(answer.move).toBe(n);
  expect(answer.tried.length).toBeGreaterThan(1);
  for (const { change } of answer.tried) expect('n' in change && change.n).toBe(n);
  expect(canonical(answer.tried) === canonical(finish((await asking()).move(n)))).toBe(true);
}, 120_000);

test('in words: the luck, each change with its clock time, and the line of every report', async () => {
  const { exit, out } = await type('whatif', path);
  expect(exit).toBe(0);
  expect(out).toMatch(/The same moves on 16 other nights took between \d+ min and \d+ min/);
  expect(out).toMatch(/^ {2}\* At 0\d:\d\d/m);
  expect(out).toContain('For learning.');
  expect(out).not.toMatch(/\{\{|whatif\.|undefined|NaN|[\u2066-\u2069]/);
}, 120_000);

describe('one sentence for what cannot be', () => {
  const cut = join(folder, 'cut.json');
  const other = join(folder, 'other.json');
  beforeAll(() => {
    const events = log.events.filter(({ minute }) => minute < 20);
    writeFileSync(cut, JSON.stringify({ ...log, events, end: 20 }));
    writeFileSync(other, JSON.stringify({ ...log, contentHash: '0'.repeat(64) }));
  });

  test.each<[string, () => string[], number, RegExp]>([
    ['no log', () => ['whatif'], 2, /takes <log>/],
    ['a log that is not there', () => ['whatif', join(folder, 'none.json')], 1, /There is no log/],
    ['a move that is no number', () => ['whatif', path, '--move', 'x'], 2, /"x" is no move/],
    ['a negative move', () => ['whatif', path, '--move=-1'], 2, /"-1" is no move/],
    [
      'a move that is not in the log',
      () => ['whatif', path, '--move', '9999'],
      1,
      /has no move 9999; .* from 0 to \d+/,
    ],
    ['a night that is not over', () => ['whatif', cut], 1, /was not played to its end/],
    ['a log of another version', () => ['whatif', other], 1, /has been changed since this run was played/],
    ['a flag that is none', () => ['whatif', path, '--seeds', '3'], 2, /--seeds/],
  ])('%s', async (_name, args, exit, sentence) => {
    const answer = await type(...args());
    expect(answer.err).toMatch(sentence);
    expect([answer.exit, answer.out]).toEqual([exit, '']);
    expect(answer.err.split('\n')).toHaveLength(1);
    expect(answer.err).not.toMatch(/\bat .*\.ts:\d|node:internal|undefined|\[object/);
  });
});
