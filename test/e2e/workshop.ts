/** A room of the real server: its host's hand, and phones in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { io } from 'socket.io-client';
import { afterAll, beforeAll } from 'vitest';
import { serveWorkshop } from '../../scripts/workshop.ts';
import { readConfig } from '../../src/workshop/server/config.ts';
import type { RunningServer } from '../../src/workshop/server/server.ts';
import type { Mode } from '../../src/workshop/protocol/words.ts';
import type { RoomOpened } from '../../src/workshop/protocol/messages.ts';
import { openGame, phone, type Game, type GameOptions } from './support.ts';

export interface Host extends RoomOpened {
  ask(name: string, body: unknown): Promise<unknown>;
  close(): void;
}

export interface Rooms {
  /** Of the server, without a slash at the end. */
  readonly url: string;
  /** Where its database is. */
  readonly dataDir: string;
  /** A new room, and the host's connection to it, which ends with the file. */
  openRoom(mode: Mode): Promise<Host>;
}

/** The real server for the tests of a file, on a database of its own; it ends with the file. */
export function serveRooms(): Rooms {
  const dataDir = mkdtempSync(join(tmpdir(), 'workshop-e2e-'));
  const hosts: Host[] = [];
  let server: RunningServer | null = null;
  const url = () => {
    if (!server) throw new Error('the server starts with the first test');
    return server.url;
  };
  beforeAll(async () => {
    server = await serveWorkshop({ ...readConfig({}), port: 0, dataDir });
  });
  afterAll(async () => {
    for (const host of hosts) host.close();
    await server?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    get url() {
      return url();
    },
    dataDir,
    async openRoom(mode) {
      const host = await openRoom(url(), mode);
      hosts.push(host);
      return host;
    },
  };
}

/** A new room, and the host's connection to it. */
async function openRoom(url: string, mode: Mode): Promise<Host> {
  const answer = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      scenario: 'wrong-table',
      mode,
      locale: 'en',
      playEndsAt: null,
      sessionEndsAt: null,
    }),
  });
  const room = (await answer.json()) as RoomOpened;
  const host = io(url, {
    auth: { as: 'host', room: room.room, token: room.secret },
    transports: ['websocket'],
  });
  return {
    ...room,
    ask: (name, body) => host.timeout(10_000).emitWithAck(name, body) as Promise<unknown>,
    close: () => void host.disconnect(),
  };
}

/** A phone at the address that the projector shows. */
export const arrive = (url: string, code: string, more: GameOptions = {}): Promise<Game> =>
  openGame({
    site: url,
    path: `/join/${code}`,
    viewport: phone,
    settings: { motion: 'reduced', stage: false },
    ...more,
  });

/** A phone that has joined and waits in the lobby. */
export async function takeSeat(url: string, code: string, more: GameOptions = {}): Promise<Game> {
  const game = await arrive(url, code, more);
  await game.page.getByRole('button', { name: 'Join', exact: true }).click();
  await game.page.getByRole('heading', { name: 'You are in' }).waitFor();
  return game;
}

/** Answers what is in the middle with the first option, and waits until the next thing asks. */
export async function reply(page: Page): Promise<void> {
  const open = page.locator('[data-exchange]').first();
  const answered = await open.getAttribute('data-exchange');
  await page.locator('[data-option]').first().click();
  const next = page.locator(`[data-exchange]:not([data-exchange="${answered}"])`);
  const enter = page.locator('.cut-on');
  await next.or(enter).first().waitFor();
  if (await enter.isVisible()) await enter.click();
  await next.first().waitFor();
}

/** Answers whatever asks until something is put to the room. */
export async function leadToBallot(page: Page): Promise<void> {
  const ballot = page.locator('.ballot');
  const cut = page.locator('.cut-on');
  for (let answered = 'none'; ;) {
    const asks = page.locator(`[data-exchange]:not([data-exchange="${answered}"]) [data-option]`).first();
    await ballot.or(cut).or(asks).first().waitFor();
    if (await ballot.isVisible()) return;
    if (await cut.isVisible()) {
      await cut.click();
      continue;
    }
    answered = (await page.locator('[data-exchange]').first().getAttribute('data-exchange')) ?? '';
    await asks.click();
  }
}
