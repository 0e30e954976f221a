/** A bare Socket.IO that answers the messages of phones and does nothing else: what any server of these costs. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { answerParent } from './calls.ts';

const http = createServer();
const io = new Server(http, { serveClient: false });
io.on('connection', (socket) => {
  socket.on('moves', (body: { moves: { n: number }[] }, answer: (said: object) => void) => {
    answer({ ok: true, next: (body.moves.at(-1)?.n ?? -1) + 1, ended: false });
  });
});

const calls = {
  start: (_: null): Promise<string> =>
    new Promise((ready) => {
      http.listen(0, '127.0.0.1', () => ready(`http://127.0.0.1:${(http.address() as AddressInfo).port}`));
    }),
  async close(_: null): Promise<void> {
    await io.close();
  },
};
export type EchoCalls = typeof calls;

answerParent(calls);
