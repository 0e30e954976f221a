/** The rules of the score: one act one debt, the formula, the ratings, and what the score does not depend on. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { competencies, type Behaviour } from '../../src/scenario/vocabulary.ts';
import { agreement, leastAgreement } from '../../src/assessment/agreement.ts';
import { bands } from '../../src/assessment/bands.ts';
import { rubric } from '../../src/assessment/index.ts';
import { ratingOf, reportOf, scoreIn } from '../../src/assessment/score.ts';
import { settle, type Claim } from '../../src/assessment/settle.ts';
import type { Finding } from '../../src/assessment/types.ts';
import { customers, exchange, night, talk, task, type Night } from './build.ts';

const finding = (points: number, best: number, worst: number, opportunity: string | null = 'x'): Finding => ({
  behaviour: 'D1',
  opportunity,
  at: [],
  minute: null,
  points,
  best,
  worst,
  missed: false,
  reason: { id: 'reason.left' },
  source: '',
  contested: false,
});
const charge = (points: number) => finding(-points, 0, 0, null);

describe('score', () => {
  const score = (...findings: Finding[]) => reportOf('delegation', findings).score;
  const half = finding(2, 4, 0);

  test('100 x max(0, sum(points - worst) - charges) / sum(best - worst)', () => {
    expect(score(half, half, half, half)).toBe(50);
    expect(score(half, half, half, finding(0, 0, -4))).toBe(62.5);
    expect(score(half, half, half, half, charge(4))).toBe(25);
    expect(score(half, half, half, half, charge(20))).toBe(0);
  });
  test('fewer than four opportunities: no number; charges and mentions are none', () => {
    expect(score(half, half, half)).toBeNull();
    expect(score(half, half, half, charge(1), charge(0))).toBeNull();
    expect(reportOf('delegation', [half]).rating).toBe('tooLittle');
  });
  test('ratings begin at 80, 60, 40', () => {
    expect([100, 80, 79.9, 60, 59.9, 40, 39.9, 0].map(ratingOf)).toEqual([
      'throughout', 'throughout', 'mostly', 'mostly', 'atCost', 'atCost', 'notTonight', 'notTonight',
    ]); // oxfmt-ignore
  });
  test('the word is that of the lower end of the range', () => {
    const band = bands.points.shielding;
    const rated = (low: number) => {
      const moments = Array.from({ length: 4 }, () => finding((low + band) / 100, 1, 0));
      return reportOf('shielding', moments).rating;
    };
    expect([rated(80), rated(79), rated(60), rated(59)]).toEqual([
      'throughout',
      'mostly',
      'mostly',
      'atCost',
    ]);
  });
  test("a competency in which one player's nights differ too much has a word and no number", () => {
    const moments = Array.from({ length: 4 }, () => finding(0.9, 1, 0));
    const at = (learning: number, kind: 'night' | 'form' | 'drill' = 'night') =>
      reportOf('learning', moments, kind, { ...agreement, learning });
    expect(at(leastAgreement)).toMatchObject({ score: 90, rating: 'throughout' });
    expect(at(leastAgreement - 0.001)).toMatchObject({ score: null, rating: 'throughout' });
    // What it comes to is still there for whoever measures the agreement anew.
    expect(scoreIn(at(0))).toBe(90);
    // Chance has no part in a form, and a drill has no number anyway.
    expect(at(0, 'form').score).toBe(90);
    expect(at(1, 'drill')).toMatchObject({ score: null, rating: 'tooLittle' });
  });
  test('linear in the share of each opportunity', () => {
    const share = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(fc.array(share, { minLength: 4, maxLength: 12 }), (shares) => {
        const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
        const linear = score(...shares.map((one) => finding(one / 10, 1, 0))) ?? 0;
        // The score is given in tenths.
        expect(Math.abs(linear - 10 * mean)).toBeLessThan(0.051);
      }),
    );
  });
});

describe('one act, one debt', () => {
  const opportunity = (id: Behaviour, ...at: number[]): Claim => ({
    rule: rubric[id],
    opportunities: [
      { id: `${id}.x`, at, minute: 0, share: 1, times: 1, missed: false, reason: { id: 'reason.left' } },
    ],
    charges: [],
  });
  const harm = (id: Behaviour, times: number, ...at: number[]): Claim => ({
    rule: rubric[id],
    opportunities: [],
    charges: [{ at, minute: 0, times, reason: { id: 'reason.left' } }],
  });
  const stakes = (...claims: Claim[]) =>
    settle(claims).map((one) => [one.opportunities.length, one.charges.length, one.mentions.length]);

  test('an entry is paid in one competency; the other lists it', () => {
    expect(stakes(opportunity('D3', 5), opportunity('S2', 5))).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });
  test('several behaviours of one competency may answer one moment', () => {
    expect(stakes(opportunity('S3', 5), opportunity('S4', 5))).toEqual([
      [1, 0, 0],
      [1, 0, 0],
    ]);
  });
  test('what rests on other entries too keeps its claim', () => {
    expect(stakes(opportunity('D3', 5), opportunity('S2', 5, 6))).toEqual([
      [1, 0, 0],
      [1, 0, 0],
    ]);
  });
  test('an entry that answers an opportunity is not charged', () => {
    expect(stakes(opportunity('S3', 5), harm('S6', 1, 5))).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });
  test('of two charges the heavier stands, also when it comes last', () => {
    expect(stakes(harm('H6', 1, 5), harm('S6', 1, 5))).toEqual([
      [0, 0, 1],
      [0, 1, 0],
    ]);
  });

  test('whatever is claimed, no entry is paid twice, paid and charged, or charged twice', () => {
    const id = fc.constantFrom<Behaviour>(
      'D1',
      'D3',
      'S2',
      'S3',
      'O1',
      'C2',
      'H1',
      'L1',
      'D6',
      'S6',
      'H6',
      'C7',
    );
    const at = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 3 });
    const claim = fc.oneof(
      fc.tuple(id, at).map(([one, ns]) => opportunity(one, ...ns)),
      fc.tuple(id, at, fc.integer({ min: 1, max: 3 })).map(([one, ns, times]) => harm(one, times, ...ns)),
    );
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), (claims) => {
        const settled = settle(claims);
        const first = new Map<number, string>();
        for (const one of claims.filter(({ opportunities }) => opportunities.length > 0)) {
          for (const n of one.opportunities[0]?.at ?? [])
            if (!first.has(n)) first.set(n, one.rule.competency);
        }
        const charged: number[] = settled.flatMap((one) => one.charges.flatMap((each) => each.at));
        expect(new Set(charged).size).toBe(charged.length);
        expect(charged.filter((n) => first.has(n))).toEqual([]);
        for (const { rule, opportunities } of settled) {
          for (const each of opportunities)
            expect(each.at.map((n) => first.get(n))).toContain(rule.competency);
        }
        const kept = settled.map(
          (one) => one.opportunities.length + one.charges.length + one.mentions.length,
        );
        expect(kept).toEqual(claims.map(() => 1));
      }),
    );
  });

  test("a reply is paid where its moment's first call belongs; others are mentions", () => {
    const both = exchange('who', ['S5', 'O3'], { role: { S5: 1, O3: 1 }, name: { S5: -1, O3: -1 } });
    const met = night({ conversations: [talk('who', both)] }).reply('who', 'who.role');
    expect(met.share('S5')).toBe(1);
    expect(met.findings('O3')).toMatchObject([{ opportunity: null, points: 0, best: 0, worst: 0 }]);
  });

  test("a return on time is D2's alone, an early one H7's alone", () => {
    const tasks = [task('logs', { led: true, deep: true, critical: true })];
    const asked = (minute: number, part: number) =>
      night({ tasks }).assign('logs', 'mina').at(minute).checkin('mina', 'what', 'logs', part);
    const pays = (one: Night) =>
      (['D2', 'H7', 'H6'] as const).filter((id) =>
        one
          .findings(id)
          .some((each) => (each.opportunity !== null || each.points < 0) && each.at.includes(2)),
      );
    expect(pays(asked(15, 1))).toEqual(['D2']);
    expect(pays(asked(6, 0.4))).toEqual(['H7']);
  });
});

describe('what the score does not depend on', () => {
  const play = (mode: 'standard' | 'relaxed' = 'standard') =>
    night({ audiences: customers, tasks: [task('logs', { led: true, critical: true })] }, { mode })
      .at(1)
      .say('declare', 'declare')
      .role('deputy', 'june')
      .assign('logs', 'mina')
      .at(4)
      .post('customers')
      .at(14)
      .done('logs');

  test('money, minutes to restore, mode', () => {
    const plain = play().report(60).competencies;
    expect(play().report(60, { cost: 9e6, minutes: 123, restoredAt: 20 }).competencies).toEqual(plain);
    expect(play('relaxed').report(60).competencies).toEqual(plain);
  });
  test('tells, answers, errors, faces: what luck brings', () => {
    const unlucky = play()
      .add({ type: 'error', task: 'logs', person: 'mina', minutes: 4 })
      .add({ type: 'tell', person: 'tomas', text: 'tomas.types' })
      .add({ type: 'answer', audience: 'customers', text: 'again', mood: 'angry' })
      .add({ type: 'harm', task: 'logs', text: 'harm' });
    const scores = (one: Night) => competencies.map((competency) => one.score(competency));
    expect(scores(unlucky)).toEqual(scores(play()));
  });
  test('the outcome is shown beside it', () => {
    const { outcome } = play()
      .add({ type: 'learned', fact: 'ran-0231', how: 'told' })
      .add({ type: 'left', person: 'ade' })
      .report(60, { cost: 5, minutes: 50, restoredAt: 50 });
    expect(outcome).toMatchObject({
      cost: 5,
      minutesToRestore: 50,
      cutOff: false,
      learnedAt: 14,
      learnedHow: 'told',
      peopleWhoLeft: ['ade'],
    });
  });
});
