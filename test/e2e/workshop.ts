/** A room of the real server: its host's hand, and phones in it. */
import type { Page } from 'playwright';
import { io } from 'socket.io-client';
import type { Mode } from '../../src/workshop/protocol/words.ts';
import type { RoomOpened } from '../../src/workshop/protocol/messages.ts';
import { openGame, phone, type Game, type GameOptions } from './support.ts';

export interface Host extends RoomOpened {
  ask(name: string, body: unknown): Promise<unknown>;
  close(): void;
}

/** A new room, and the host's connection to it. */
export async function openRoom(url: string, mode: Mode): Promise<Host> {
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
