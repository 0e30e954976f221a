/** What a room is told of itself: whoever comes in while it changes learns of the change, too. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io as connect } from 'socket.io-client';
import { expect, test } from 'vitest';
import type { RoomNow } from '../../src/workshop/protocol/messages.ts';
import { openLooks } from '../../src/workshop/server/looks.ts';
import { openRooms } from '../../src/workshop/server/rooms.ts';
import { told } from './people.ts';
import { databaseAt, emptyPlace } from './support.ts';

test('one who came in with what was known before is told what has changed since', async () => {
  const rooms = openRooms(await databaseAt(await emptyPlace('sqlite')), 30, () => 1_000);
  const wanted = { scenario: 'wrong-table', mode: 'alone', locale: 'en' } as const;
  const { room: id } = await rooms.open({ ...wanted, playEndsAt: null, sessionEndsAt: null });
  const http = createServer();
  const io = new Server(http);
  const failures: unknown[] = [];
  const looks = openLooks({
    io,
    rooms,
    debriefs: () => ({ now: () => Promise.resolve(null) }),
    presence: () => Promise.resolve(new Set<string>()),
    teams: () => Promise.resolve(),
    failed: (error) => failures.push(error),
    joined: false,
    now: () => 1_000,
  });
  const before = await rooms.room(id);
  if (!before) throw new Error('the room is not there');
  let isLate = false;
  io.on('connection', (socket) => {
    void socket.join(id);
    // The late one was let in by what the room was before it began to play.
    if (isLate) looks.greet(socket, before);
    else looks.refresh(id);
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const open = () => connect(url, { transports: ['websocket'], forceNew: true });
  const early = open();
  try {
    await rooms.move(id, 'play');
    await told<RoomNow>(early, 'room').until(({ stage }) => stage === 'play');
    isLate = true;
    const late = open();
    try {
      const looked = told<RoomNow>(late, 'room');
      await looked.until(({ stage }) => stage === 'lobby');
      await looked.until(({ stage }) => stage === 'play');
    } finally {
      late.disconnect();
    }
    expect(failures).toEqual([]);
  } finally {
    early.disconnect();
    await looks.close();
    await io.close();
  }
}, 40_000);
