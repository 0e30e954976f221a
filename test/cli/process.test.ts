/** The command line as people start it: another process, with files and pipes that mean no good. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { longDayFolder, night } from '../support/night.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'bridge-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  exit: number | null;
  out: string;
  err: string;
}

/** Starts the command; it gets `input` on its standard input, until it stops reading. */
function start(args: string[], input: Iterable<string> = []): Promise<Answer> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { cwd: root });
    const texts = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString()));
    child.on('error', failed);
    child.on('close', (exit) => done({ exit, ...texts }));
    // It may well be gone before it has read everything.
    child.stdin.on('error', () => undefined);
    for (const part of input) child.stdin.write(part);
    child.stdin.end();
  });
}

const replay = (path: string, input: Iterable<string> = []) =>
  start(['replay', path, '--scenario', longDayFolder, '--json'], input);

/** A file of this size that begins with these characters; the rest takes no room on the disk. */
function bigFile(name: string, part: string, bytes: number): string {
  const path = join(folder, name);
  writeFileSync(path, part.repeat(1000));
  truncateSync(path, bytes);
  return path;
}

function* parts(part: string, times: number): Generator<string> {
  for (let i = 0; i < times; i++) yield part;
}

describe('the command', () => {
  test('answers on standard output and ends well', async () => {
    const log = join(folder, 'night.json');
    writeFileSync(log, JSON.stringify(night().assign('ana', 'find').wait(10).log));
    const file = await replay(log);
    expect(file).toMatchObject({ exit: 0, err: '' });
    expect(JSON.parse(file.out)).toMatchObject({ scenario: 'long-day', seed: 1 });
    const piped = await replay('-', [JSON.stringify(night().assign('ana', 'find').wait(10).log)]);
    expect(piped.out).toBe(file.out);
  });

  test.each<[string, () => Promise<Answer>, RegExp]>([
    [
      '100 MB of noise',
      () => replay(bigFile('noise.json', 'x9@{', 100_000_000)),
      /"[^"]*noise\.json" has 100\.0 MB, and a log has at most 2\.0 MB; it was not read\.\n$/,
    ],
    [
      '100 MB of noise on a pipe',
      () => replay('-', parts('x9@{'.repeat(250_000), 100)),
      /^-: This is larger than 2 MB; no run is\.\n$/,
    ],
    [
      'a million moves',
      () =>
        replay(
          bigFile('million.json', '{"n":0,"minute":0,"by":"player","move":{"type":"leave"}},', 57_000_000),
        ),
      /has 57\.0 MB, and a log has at most 2\.0 MB; it was not read\.\n$/,
    ],
    ['a missing file', () => replay(join(folder, 'nowhere.json')), /^There is no log ".*nowhere\.json"\.\n$/],
    ['nothing on a pipe', () => replay('-'), /^-: This is not a run of this game: it is not JSON\.\n$/],
    [
      'an unknown command',
      () => start(['dance']),
      /^There is no command "dance"; there are check, items, panel, play, replay, selfcheck, whatif\.\n$/,
    ],
  ])(
    'refuses %s in a sentence',
    async (_name, run, sentence) => {
      const { exit, out, err } = await run();
      expect(err).toMatch(sentence);
      expect(exit).toBeGreaterThan(0);
      expect(out).toBe('');
    },
    60_000,
  );

  test('refuses a large scenario without reading it', async () => {
    mkdirSync(join(folder, 'huge'));
    bigFile('huge/scenario.yaml', '- { a: [1, 2, 3] }\n', 100_000_000);
    const { exit, out, err } = await start(['check', join(folder, 'huge')]);
    expect(out).toMatch(/scenario\.yaml:1:1: the file has \d+ characters; keep it under 2000000\n$/);
    expect(err).toBe('');
    expect(exit).toBe(1);
  }, 60_000);
});
