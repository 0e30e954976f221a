/** A rehearsal: twelve simulated phones play through the protocol, and nothing of them leaves the room. */
import { describe, expect, test } from 'vitest';
import type { DebriefNow } from '../../src/workshop/protocol/debrief.ts';
import type { RoomNow, SeatNow } from '../../src/workshop/protocol/messages.ts';
import type { SharedNow } from '../../src/workshop/protocol/shared.ts';
import { ask, told, withPeople } from './people.ts';
import { emptyPlace, longKinds } from './support.ts';

describe.each(longKinds)('a rehearsal on %s', (kind) => {
  test('fills the room, plays to the debrief, is in no export, and leaves nothing behind', async () => {
    const people = await withPeople(await emptyPlace(kind), { rehearsalPace: 40 });
    try {
      const room = await people.open();
      const host = await people.host(room);
      const [lists, looks] = [told<SeatNow[]>(host, 'seats'), told<RoomNow>(host, 'room')];
      const debriefs = told<DebriefNow>(host, 'debrief');
      expect(await ask(host, 'rehearse', { on: true })).toEqual({ ok: true });
      expect(await ask(host, 'rehearse', { on: true })).toEqual({ ok: false, code: 'not-now' });
      await looks.until(({ rehearsal, here }) => rehearsal && here === 12);
      await ask(host, 'stage', { to: 'play' });
      const playing = await lists.until((list) => list.length === 12 && list.every(({ moves }) => moves > 4));
      expect(playing.every(({ simulated }) => simulated)).toBe(true);
      await ask(host, 'land', {});
      await lists.until((list) => list.length === 12 && list.every(({ ended }) => ended));
      await ask(host, 'step', { to: 'land' });
      const words = await debriefs.until(({ sent }) => sent === 12);
      expect(words.words).toEqual([]);
      const answer = await people.get(`/api/rooms/${room.room}/export?as=json`, {
        authorization: `Bearer ${room.secret}`,
      });
      expect(await answer.json()).toMatchObject({ players: 0, nights: 0, choices: [], rows: [] });
      expect(await ask(host, 'rehearse', { on: false })).toEqual({ ok: true });
      await lists.until((list) => list.length === 0);
      await looks.until(({ rehearsal, here, seats }) => !rehearsal && here === 0 && seats === 0);
      expect(people.failures).toEqual([]);
    } finally {
      await people.close();
    }
  }, 90_000);

  test('of a night that the room shares nothing leaves either: nobody can tell whose votes were whose', async () => {
    const people = await withPeople(await emptyPlace(kind), { rehearsalPace: 40 });
    try {
      const room = await people.open({ mode: 'votes' });
      const host = await people.host(room);
      await people.phone(await people.join(room.code));
      const [looks, shared] = [told<RoomNow>(host, 'room'), told<SharedNow>(host, 'shared')];
      const debriefs = told<DebriefNow>(host, 'debrief');
      await ask(host, 'rehearse', { on: true });
      await looks.until(({ here }) => here === 13);
      await ask(host, 'stage', { to: 'play' });
      const { run } = await shared.until(() => true);
      await ask(host, 'skip', { run });
      await shared.until(({ ballot }) => ballot !== null);
      // All have voted soon; nobody need wait for the one who does not.
      await new Promise((done) => setTimeout(done, 2_000));
      await ask(host, 'ballot-close', {});
      await shared.until(({ ballot }) => (ballot?.result ?? null) !== null);
      await ask(host, 'step', { to: 'see' });
      await debriefs.until(({ choices }) => choices.length > 0);
      const answer = await people.get(`/api/rooms/${room.room}/export?as=json`, {
        authorization: `Bearer ${room.secret}`,
      });
      expect(await answer.json()).toMatchObject({
        players: 1,
        nights: 0,
        choices: [],
        ratings: {},
        rows: [],
      });
    } finally {
      await people.close();
    }
  }, 90_000);
});
