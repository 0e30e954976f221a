/** A room that plays, with a console and a projector that watch it. */
import type { RoomOpened } from '../../../src/workshop/protocol/messages.ts';
import type { Child } from './calls.ts';
import type { PhonesCalls } from './phones.ts';

export async function openRoom(url: string, phones: Child<PhonesCalls>): Promise<RoomOpened> {
  const answer = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    body: JSON.stringify({
      scenario: 'wrong-table',
      mode: 'alone',
      locale: 'en',
      playEndsAt: null,
      sessionEndsAt: null,
    }),
  });
  const room = (await answer.json()) as RoomOpened;
  const auth = [
    { as: 'host', room: room.room, token: room.secret },
    { as: 'follow', token: room.follow },
  ];
  await phones.call('watch', { url, auth });
  await phones.call('host', { name: 'stage', body: { to: 'play' } });
  return room;
}
