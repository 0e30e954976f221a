/** The shape of the night in "Wrong table": minutes, words, beats, afternoons. */
import { describe, expect, test } from 'vitest';
import {
  beats,
  beatsOf,
  failureScenes,
  longestSilence,
  onTheBridge,
  scenesOf,
  stretchesOfWaiting,
} from '../../src/lab/beats.ts';
import { emergence } from '../../src/lab/emergence.ts';
import { paceOf } from '../../src/lab/pace.ts';
import { median } from '../../src/lab/statistics.ts';
import { bridgeMinutes, medians, minutesOf, seeds } from '../../src/lab/sweep.ts';
import { acts as allActs } from '../../src/scenario/vocabulary.ts';
import { compiled, nights, player, variants, wording } from './nights.ts';

const count = 8;

describe.each(variants)('minutes in the variant %s', (variant) => {
  test("the commander's bridge lasts 60 to 75 minutes", () => {
    const minutes = median(nights('commander', variant, count).map(bridgeMinutes));
    expect(minutes).toBeGreaterThanOrEqual(60);
    expect(minutes).toBeLessThanOrEqual(75);
  });

  test("the novice's night is longer, and the blamer's longer again", () => {
    const minutes = (policy: string) => median(minutesOf(nights(policy, variant, count)));
    expect(minutes('novice')).toBeGreaterThanOrEqual(80);
    expect(minutes('novice')).toBeLessThanOrEqual(100);
    expect(minutes('blamer')).toBeGreaterThan(100);
  });

  test('nobody restores anything where nobody leads', () => {
    for (const { report } of nights('absent', variant, count)) {
      expect(report.outcome).toMatchObject({ cutOff: true, minutesToRestore: 123 });
    }
  });

  test('nobody tells the blamer; the commander is told', () => {
    const told = (policy: string) =>
      nights(policy, variant, count).filter(({ report }) => report.outcome.learnedHow === 'told').length;
    expect(told('blamer')).toBe(0);
    expect(told('commander')).toBe(count);
  });
});

describe.each(['commander', 'novice'])('a lunch break holds the night of the %s', (policy) => {
  const paces = variants.flatMap((variant) =>
    seeds(3).map((seed) => paceOf(compiled, { policy: player(policy), seed, variant }, wording)),
  );

  test('words, exchanges, decisions, minutes', () => {
    for (const { acts, total } of paces) {
      expect(total.words).toBeLessThanOrEqual(2400);
      expect((acts.call?.words ?? 0) + (acts.yesterday?.words ?? 0)).toBeLessThanOrEqual(500);
      expect(acts.later?.words).toBeLessThanOrEqual(150);
      expect(acts.bridge?.exchanges).toBeLessThanOrEqual(16);
      expect(total.decisions).toBeLessThanOrEqual(40);
      // By act, as the night was planned: call 2, afternoon 5, bridge 16, review 6, room 10, six months 1.
      const most = { call: 2, yesterday: 5, bridge: 16, review: 6, room: 10, later: 1, debrief: 0 } as const;
      const over = allActs.filter((act) => (acts[act]?.decisions ?? 0) > most[act]);
      expect(over).toEqual([]);
      expect(total.seconds).toBeLessThan(20 * 60);
    }
  });

  test('words by act', () => {
    for (const { acts } of paces) {
      expect(acts.bridge?.words).toBeLessThanOrEqual(1150);
      expect(acts.review?.words).toBeLessThanOrEqual(300);
      expect(acts.room?.words).toBeLessThanOrEqual(300);
    }
  });
});

describe.each(variants)("beats of the novice's night in the variant %s", (variant) => {
  test('all of them come, and the night ends at dawn', () => {
    const played = nights('novice', variant, count);
    // A night that was cut off ends in another scene; it is the exception.
    expect(played.filter(({ run }) => run.ledger.restoredAt !== null).length).toBeGreaterThan(count / 2);
    for (const { run } of played) {
      const at = beatsOf(run.timeline);
      const missing = beats.filter((beat) => at[beat] === null);
      if (run.ledger.restoredAt === null) {
        expect(missing.filter((beat) => beat !== 'irreversible' && beat !== 'dawn')).toEqual([]);
        continue;
      }
      expect(missing).toEqual([]);
      // Which of the false dawn and the doubled picks comes first is up to how the night is led.
      const order = [at.confusion, at['first-grip'], at['false-dawn'], at.irreversible, at.dawn];
      expect(order).toEqual(order.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
      // The lead that leads nowhere tempts before anything is understood.
      expect(at['wrong-lead']).toBeLessThan(at['false-dawn'] ?? 0);
    }
  });

  test('at dawn nothing is scored, nobody calls and nobody demands anything', () => {
    for (const { run } of nights('novice', variant, count)) {
      const { dawn } = beatsOf(run.timeline);
      if (dawn === null) continue;
      const from = run.timeline.findIndex(
        (entry) => entry.type === 'opened' && entry.conversation === 'dawn',
      );
      const after = onTheBridge(run.timeline).filter(({ n }) => n >= (run.timeline[from]?.n ?? 0));
      expect(
        after.filter(({ type }) => ['arrived', 'interrupted', 'missed', 'expired'].includes(type)),
      ).toEqual([]);
      const opened = after.filter((entry) => entry.type === 'opened');
      expect(opened.map(({ conversation, calls }) => [conversation, calls])).toEqual([['dawn', []]]);
      for (const entry of after) if (entry.type === 'replied') expect(entry.shows).toEqual({});
    }
  });

  test('the truth and the own part are within ten minutes of each other', () => {
    for (const { run } of nights('novice', variant, count)) {
      const { truth, 'own-part': own } = beatsOf(run.timeline);
      expect(Math.abs((own ?? 0) - (truth ?? 99))).toBeLessThanOrEqual(10);
    }
  });

  test('no more than four minutes pass without something to see or hear', () => {
    for (const policy of ['novice', 'commander']) {
      const longest = nights(policy, variant, count).map(({ run }) => longestSilence(run.timeline));
      expect(Math.max(...longest)).toBeLessThanOrEqual(4);
    }
  });
});

test('in at least two stretches of three minutes the commander does nothing', () => {
  for (const variant of variants) {
    const stretches = stretchesOfWaiting(compiled, { policy: player('commander'), seed: 1, variant });
    expect(stretches.filter(({ minutes }) => minutes >= 3).length).toBeGreaterThanOrEqual(2);
  }
});

test('every failure opens a scene, and each of them is reached by somebody', () => {
  const met = new Set(
    ['hero', 'absent', 'blamer'].flatMap((policy) =>
      nights(policy, 'labels', count).flatMap(({ run }) => scenesOf(run.timeline)),
    ),
  );
  expect([...met].toSorted()).toEqual([...failureScenes].toSorted());
});

describe('no clean afternoon', () => {
  const branches = ['authorise', 'flag', 'wait'].flatMap((release) =>
    ['grant', 'refuse'].map((access) => ({ release, access })),
  );

  test.each(variants)('every branch offers the same to own, in the variant %s', (variant) => {
    const ownership = branches.map((branch) => {
      const played = nights('commander', variant, 4, branch);
      return {
        offered: median(played.map(({ report }) => report.competencies.ownership.offered)),
        score: medians(played).ownership,
      };
    });
    const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
    expect(spread(ownership.map(({ offered }) => offered))).toBeLessThanOrEqual(1);
    expect(spread(ownership.map(({ score }) => score))).toBeLessThanOrEqual(5);
  });

  test('the act is a different one', () => {
    const owned = branches.map((branch) => {
      const [night] = nights('commander', 'labels', 4, branch);
      return night?.run.timeline.find((entry) => entry.type === 'opened' && entry.exchange === 'own.1');
    });
    expect(new Set(owned.map((entry) => (entry?.type === 'opened' ? entry.text : null))).size).toBe(3);
  });
});

test("shielding and blame show in the minutes, and the figures are the model's own", () => {
  const seen = emergence(compiled, 24);
  expect(seen.ratio).toBeGreaterThan(1.3);
  expect(seen.ratio).toBeLessThan(2.5);
  // DOMAIN 2.1: two to three interruptions an hour where nobody shields.
  expect(seen.interruptionsPerHour).toBeGreaterThanOrEqual(2);
  expect(seen.interruptionsPerHour).toBeLessThanOrEqual(3);
  expect(seen.learnedBlaming - seen.learnedLedWell).toBeGreaterThanOrEqual(20);
});
