/** `npm start` as people run it: one line that says where, another port when the usual one is taken. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/site.ts';
import './global-setup.ts';

interface Started {
  child: ChildProcess;
  out(): string;
  err(): string;
  /** Resolves with the exit code once everything it had to say is read. */
  over: Promise<number | null>;
}

const running: ChildProcess[] = [];
const closing: (() => void)[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const close of closing.splice(0)) close();
});

/** Data of the servers that these tests start. */
const data = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

function start(port?: string, more: Record<string, string> = {}): Started {
  // The test runner has a BASE_URL of its own.
  const { PORT: _, VITEST: __, BASE_URL: ___, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: root,
    env: { ...env, DATA_DIR: data, ...(port !== undefined && { PORT: port }), ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const texts = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString()));
  const over = new Promise<number | null>((done) => child.once('close', done));
  return { child, out: () => texts.out, err: () => texts.err, over };
}

/** Resolves when it has said its line, or has ended without. */
async function ready(started: Started): Promise<void> {
  const line = new Promise((done) => started.child.stdout?.on('data', done));
  await Promise.race([line, started.over]);
}

/** A port that somebody else listens on. */
async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

const room = {
  scenario: 'wrong-table',
  mode: 'alone',
  locale: 'en',
  playEndsAt: null,
  sessionEndsAt: null,
};

describe('npm start', () => {
  it('serves the game and says where in one line, a second time at another port', async () => {
    const first = start();
    await ready(first);
    const second = start();
    await ready(second);
    const address = /^Hold the Bridge is ready: (http:\/\/localhost:\d+)\n$/;
    const urls = [first, second].map(({ out }) => address.exec(out())?.[1] ?? out());
    expect(new Set(urls).size).toBe(2);
    for (const url of urls) {
      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(await page.text()).toContain('<title>');
      expect((await fetch(`${url}/nowhere`)).status).toBe(404);
      expect((await fetch(`${url}/host`)).status).toBe(200);
      expect(await (await fetch(`${url}/readyz`)).text()).toBe('ready');
      const opened = await fetch(`${url}/api/rooms`, { method: 'POST', body: JSON.stringify(room) });
      expect(await opened.json()).toMatchObject({ ok: true });
    }
    for (const { child, over } of [first, second]) {
      child.kill('SIGTERM');
      expect(await over).toBe(0);
    }
    expect([first.out(), second.out()].every((text) => address.test(text))).toBe(true);
    expect([first.err(), second.err()]).toEqual(['', '']);
  });

  it('serves the game without its database, and says in one line why there are no workshops', async () => {
    const file = join(data, 'a-file');
    writeFileSync(file, '');
    const started = start(undefined, { DATA_DIR: join(file, 'below') });
    await ready(started);
    const url = /http:\S+/.exec(started.out())?.[0] ?? '';
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    const refused = await fetch(`${url}/api/rooms`, { method: 'POST', body: JSON.stringify(room) });
    expect(await refused.json()).toEqual({ ok: false, code: 'unstored' });
    expect(started.err()).toMatch(
      /^The game is served, workshops are not: the database in .+ did not open \(.+\)\.\n$/,
    );
    started.child.kill('SIGTERM');
    expect(await started.over).toBe(0);
  });

  it('says what to do about a port that is taken, or is none', async () => {
    const port = await takenPort();
    for (const [wanted, sentence] of [
      [String(port), `Port ${port} is taken; set PORT to another, or unset it for one that is free.\n`],
      ['abc', 'PORT is "abc"; it must be a number from 1 to 65535.\n'],
    ] as const) {
      const started = start(wanted);
      expect(await started.over).toBe(1);
      expect(started.err()).toContain(sentence);
      expect(started.out()).toBe('');
    }
  });
});
