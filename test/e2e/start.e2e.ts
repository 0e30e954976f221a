/** `npm start` as people run it: one line that says where, another port when the usual one is taken. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
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

function start(port?: string): Started {
  const { PORT: _, VITEST: __, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: root,
    env: port === undefined ? env : { ...env, PORT: port },
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
    }
    for (const { child, over } of [first, second]) {
      child.kill('SIGTERM');
      expect(await over).toBe(0);
    }
    expect([first.out(), second.out()].every((text) => address.test(text))).toBe(true);
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
