/** The landing clock, without a clock: when a room lands at this pace, and what to cut. */
import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/scenario/vocabulary.ts';
import { landingOf, type PaceOfRoom, type RunPace } from '../../src/workshop/server/landing.ts';
import { addressesOf } from '../../src/workshop/server/addresses.ts';

const minute = 60_000;
const all: Act[] = ['call', 'yesterday', 'bridge', 'review', 'room', 'later'];
const run = (act: Act | null, share = 0, beganAt = 0): RunPace => ({
  seat: 's',
  act,
  share,
  beganAt,
  ended: false,
});
const room = (more: Partial<PaceOfRoom>): PaceOfRoom => ({
  acts: all,
  now: 0,
  playEndsAt: null,
  beganAt: 0,
  stoodMs: 0,
  runs: [],
  ...more,
});

describe('the landing clock', () => {
  test('says nothing while nobody plays', () => {
    expect(landingOf(room({})).landsAt).toBeNull();
  });

  test('a whole night takes 25 minutes until somebody has a pace of their own', () => {
    expect(landingOf(room({ runs: [run(null)] })).landsAt).toBe(25 * minute);
    expect(landingOf(room({ acts: ['call', 'bridge'], runs: [run(null)] })).landsAt).toBe(13.75 * minute);
  });

  test('then the pace counts: half of the bridge in ten minutes is as much again for the rest', () => {
    // Call, yesterday and half of the bridge: 8 parts of 20.
    const { landsAt } = landingOf(room({ now: 10 * minute, runs: [run('bridge', 50)] }));
    expect(landsAt).toBe(25 * minute);
  });

  test('time that stood is nobody’s pace', () => {
    const stood = { now: 20 * minute, stoodMs: 10 * minute, runs: [run('bridge', 50)] };
    expect(landingOf(room(stood)).landsAt).toBe(35 * minute);
  });

  test('one straggler of ten does not hold the clock, two do', () => {
    const down = Array.from({ length: 9 }, () => ({ ...run('later', 100), ended: true }));
    const now = 20 * minute;
    expect(landingOf(room({ now, runs: [...down, run('bridge', 10)] })).landsAt).toBe(now);
    const two = [...down.slice(1), run('bridge', 10), run('bridge', 10)];
    expect(landingOf(room({ now, runs: two })).landsAt).toBeGreaterThan(now);
  });

  test('what to cut: the end of the night first, no more than is needed, nothing when in time', () => {
    const late = { now: 10 * minute, runs: [run('bridge', 50)] };
    const cut = (playEndsAt: number) =>
      landingOf(room({ ...late, playEndsAt })).cuts.map(({ without }) => without);
    expect(cut(26 * minute)).toEqual([]);
    expect(cut(24 * minute)).toEqual([['later']]);
    expect(cut(21 * minute)).toEqual([['later'], ['room', 'later']].map((list) => list.toSorted()));
    expect(cut(11 * minute)).toHaveLength(3);
  });

  test('what is over already is no cut', () => {
    const late = landingOf(room({ now: 30 * minute, playEndsAt: 1, runs: [run('later', 50)] }));
    expect(late.cuts).toEqual([{ without: ['later'], landsAt: 30 * minute }]);
  });
});

describe('addresses for phones', () => {
  const at = (address: string, internal = false) => ({
    address,
    internal,
    family: 'IPv4' as const,
    netmask: '',
    mac: '',
    cidr: null,
  });
  const networks = {
    lo: [at('127.0.0.1', true)],
    docker0: [at('172.17.0.1')],
    eth0: [at('203.0.113.7')],
    wlan0: [at('10.0.0.4'), at('192.168.1.5'), at('169.254.1.1')],
  };

  test('those of this computer, the likeliest first; those within it not', () => {
    expect(addressesOf({ host: '0.0.0.0', baseUrl: null }, 4173, networks)).toEqual({
      loopbackOnly: false,
      baseUrl: null,
      urls: ['http://192.168.1.5:4173', 'http://10.0.0.4:4173', 'http://203.0.113.7:4173'],
    });
    expect(addressesOf({ host: '127.0.0.1', baseUrl: null }, 4173, networks).loopbackOnly).toBe(true);
  });

  test('where there is a base address nobody needs to know where this computer stands', () => {
    const baseUrl = 'https://play.example';
    expect(addressesOf({ host: '0.0.0.0', baseUrl }, 4173, networks).urls).toEqual([baseUrl]);
  });
});
