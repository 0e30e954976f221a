import { describe, expect, it } from 'vitest';
import { bridgePlan } from '../../src/stage/plan.ts';

const cast = ['mina', 'ade', 'tomas', 'june', 'rosa', 'ingrid'].map((id) => ({ id, liaison: id === 'rosa' }));
const sizes = [
  [1920, 560],
  [1280, 380],
  [768, 300],
  [390, 220],
  [320, 180],
] as const;

describe('the plan of the bridge', () => {
  it.each(sizes)('gives everybody but visitors a desk inside %i x %i', (width, height) => {
    const plan = bridgePlan(cast, width, height, 'ltr');
    expect(plan.desks.map(({ id }) => id)).toEqual(['mina', 'ade', 'tomas', 'june', 'rosa']);
    for (const { x, y, unit, width: desk } of plan.desks) {
      expect(x - desk / 2).toBeGreaterThan(0);
      expect(x + desk / 2).toBeLessThan(width * 1.02);
      // The hair's top is about 750 units above the desk.
      expect(y - 750 * unit).toBeGreaterThan(0);
    }
  });

  it.each(sizes)('keeps heads apart in %i x %i', (width, height) => {
    const { desks } = bridgePlan(cast, width, height, 'ltr');
    const heads = desks.map(({ x, unit, facing }) => x + facing * unit * 47).toSorted((a, b) => a - b);
    const unit = desks[0]?.unit ?? 0;
    heads.slice(1).forEach((x, i) => expect(x - (heads[i] ?? 0)).toBeGreaterThan(unit * 330));
  });

  it('is the mirror image for writing from right to left', () => {
    const ltr = bridgePlan(cast, 1280, 380, 'ltr');
    const rtl = bridgePlan(cast, 1280, 380, 'rtl');
    rtl.desks.forEach((desk, i) => expect(desk.x).toBeCloseTo(1280 - (ltr.desks[i]?.x ?? 0)));
    expect(rtl.door.x).toBeCloseTo(1280 - ltr.door.x);
  });

  it('leaves everybody at their desk, whoever takes the calls', () => {
    const before = bridgePlan(cast, 1280, 380, 'ltr');
    const after = bridgePlan(
      cast.map((one) => ({ ...one, liaison: one.id === 'june' })),
      1280,
      380,
      'ltr',
    );
    expect(after.desks).toEqual(before.desks);
  });
});
