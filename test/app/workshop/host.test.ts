/** What the host's pages work out: addresses, rooms on this device, agendas, times, the guide's pages. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guideFiles, guidePage } from '../../../scripts/guide-doc.ts';
import {
  consoleFragment,
  consoleLink,
  followLink,
  isLoopback,
  joinLink,
  projectorFragment,
  readFollow,
  readHost,
  spoken,
} from '../../../src/app/workshop/console/address.ts';
import { agendas, presets, stepMinutes } from '../../../src/app/workshop/console/agendas.ts';
import { forgetRoom, keepRoom, myRooms, type MyRoom } from '../../../src/app/workshop/console/my-rooms.ts';
import { blocksOf, guides, type GuideName } from '../../../src/app/workshop/guide/content.ts';
import { countdown, fieldTime, nextAt } from '../../../src/app/workshop/parts/times.ts';
import { workshopPage } from '../../../src/app/workshop/paths.ts';
import { guide as arabic } from '../../../src/i18n/ar/host/guide.ts';
import { watchRoom } from '../../../src/workshop/client/watch.ts';
import type { Wire } from '../../../src/workshop/client/wire.ts';
import { guide as english } from '../../../src/i18n/en/host/guide.ts';

const secret = 's'.repeat(32);
const minute = 60_000;

describe('addresses', () => {
  test('name a page in any folder, and nothing but their own pages', () => {
    expect(
      ['/host', '/host.html', '/games/bridge/host', '/follow/', '/follow.html'].map(workshopPage),
    ).toEqual(['host', 'host', 'host', 'follow', 'follow']);
    expect(['/', '/index.html', '/ghost', '/hosts', '/host/x', '/join/BRDGKP'].map(workshopPage)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });

  test('carry what opens something in the fragment alone, and read it back', () => {
    const link = new URL(consoleLink('https://example.org/htb/', 'r1', secret));
    expect(link.pathname + link.search).toBe('/htb/host');
    expect(readHost(link.hash)).toEqual({ at: 'console', room: 'r1', secret });
    expect(readHost(projectorFragment(secret))).toEqual({ at: 'projector', follow: secret });
    expect(readFollow(new URL(followLink('https://example.org/', secret)).hash)).toBe(secret);
    expect(joinLink('http://192.168.1.20:4173/', 'BRDGKP')).toBe('http://192.168.1.20:4173/join/BRDGKP');
    expect(spoken('http://192.168.1.20:4173/join')).toBe('192.168.1.20:4173/join');
  });

  test('that are cut off or made up are the door', () => {
    for (const fragment of [
      '',
      '#',
      '#room=r1',
      consoleFragment('../x', secret),
      consoleFragment('r1', 'short'),
      '#follow=<b>',
    ])
      expect(readHost(fragment)).toEqual({ at: 'door' });
    expect(readFollow('#short')).toBeNull();
  });

  test('of this computer alone are known', () => {
    expect(['localhost', '127.0.0.1', '127.1.2.3', '[::1]'].every(isLoopback)).toBe(true);
    expect(['192.168.1.20', 'example.org', '[fe80::1]'].some(isLoopback)).toBe(false);
  });
});

describe('rooms on this device', () => {
  const room = (n: number): MyRoom => ({
    room: `r${n}`,
    secret,
    code: 'BRDGKP',
    follow: secret,
    scenario: 'wrong-table',
    mode: 'alone',
    openedAt: n,
  });
  function box(start: string | null = null) {
    let kept = start;
    return { getItem: () => kept, setItem: (_: string, text: string) => void (kept = text) };
  }

  test('are listed newest first, replaced by their id, forgotten one by one, and twenty at most', () => {
    const one = box();
    for (let n = 0; n < 25; n++) keepRoom(room(n), one);
    expect(myRooms(one)).toHaveLength(20);
    expect(myRooms(one)[0]?.room).toBe('r24');
    keepRoom({ ...room(24), secret: 'n'.repeat(32) }, one);
    expect(myRooms(one).filter(({ room }) => room === 'r24')).toMatchObject([{ secret: 'n'.repeat(32) }]);
    forgetRoom('r24', one);
    expect(myRooms(one).map(({ room }) => room)).not.toContain('r24');
  });

  test('that are damaged are left out, and a device that keeps nothing says so', () => {
    expect(myRooms(box('{'))).toEqual([]);
    expect(myRooms(box(JSON.stringify([{ room: 'x' }, null, room(1)])))).toEqual([room(1)]);
    expect(keepRoom(room(1), null)).toBe(false);
  });
});

describe('an agenda', () => {
  test.each(presets)('of %s minutes ends play so that the debrief is at least as long', (preset) => {
    const { session, playEnds, play } = agendas[preset];
    expect(session).toBe(Number(preset));
    expect(session - playEnds).toBeGreaterThanOrEqual(play);
  });

  test.each([10, 22, 30, 35, 60])(
    'of a debrief of %i minutes gives each step its share and no more',
    (total) => {
      const minutes = Object.values(stepMinutes(total));
      expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(total);
      expect(Math.min(...minutes)).toBeGreaterThanOrEqual(1);
    },
  );

  test('stands in the guide with the minutes that it has', () => {
    for (const preset of presets) {
      const { play } = agendas[preset];
      expect(english[`guide.facilitating.agenda${preset}.text`]).toContain(`(${play} minutes)`);
    }
    const { land, self, predict, see, us, commit } = stepMinutes(22);
    expect(english['guide.facilitating.agenda45.text']).toContain(
      `land ${land}, self ${self}, guess ${predict}, see ${see}, us ${us}, commit ${commit}`,
    );
  });
});

test('times are read as people write them, and past midnight as the next day', () => {
  const evening = new Date(2026, 5, 2, 23, 30).getTime();
  expect(nextAt('23:45', evening)).toBe(evening + 15 * minute);
  expect(nextAt('00:15', evening)).toBe(evening + 45 * minute);
  expect(['', '24:00', '10:60', 'noon'].map((text) => nextAt(text, evening))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(fieldTime(evening)).toBe('23:30');
  expect(fieldTime(null)).toBe('');
  expect([0, -5, 59_001, 61_000].map(countdown)).toEqual(['0:00', '0:00', '1:00', '1:01']);
});

describe('the guide', () => {
  test.each(Object.keys(guides) as GuideName[])(
    '%s: the page in docs/ says what the console says',
    async (name) => {
      const written = readFileSync(guideFiles[name], 'utf8');
      expect(written === (await guidePage(name)), 'write it anew: npx tsx scripts/guide-doc.ts').toBe(true);
    },
  );

  test('has every part in both languages, built alike', () => {
    const shape = (text: string | undefined) =>
      blocksOf(text ?? '').map((block) => (block.kind === 'list' ? block.items.length : 'text'));
    for (const [name, parts] of Object.entries(guides))
      for (const part of parts) {
        const key = `guide.${name}.${part}.text`;
        const [one, other]: Readonly<Record<string, string>>[] = [english, arabic];
        expect([key, shape(other?.[key])]).toEqual([key, shape(one?.[key])]);
        expect(shape(one?.[key]).length).toBeGreaterThan(0);
      }
  });

  test('the data sheet fits a page', () => {
    expect(readFileSync(guideFiles.sheet, 'utf8').split(/\s+/).length).toBeLessThan(600);
  });
});

test('votes that come in between two looks at the night reach the console and the wall, of the ballot that is open', () => {
  const hearers = new Map<string, (body: unknown) => void>();
  const wire: Wire = {
    state: 'here',
    onState: () => () => {},
    on: (name, listener) => (hearers.set(name, listener), () => {}),
    ask: () => Promise.reject(new Error('nobody asks')),
    close: () => {},
  };
  const watch = watchRoom(wire, () => 0);
  const count = (ballot: string) =>
    hearers.get('ballot-count')?.({ ballot, votes: 4, seats: 6, closesAt: 9 });
  count('b1');
  expect(watch.seen.shared).toBeNull();
  hearers.get('shared')?.({ run: 'r', rev: 1, ballot: { id: 'b1', votes: 0, seats: 6, closesAt: 40 } });
  count('b0');
  expect(watch.seen.shared?.ballot?.votes).toBe(0);
  count('b1');
  expect(watch.seen.shared).toMatchObject({ rev: 1, ballot: { id: 'b1', votes: 4, seats: 6, closesAt: 9 } });
});
