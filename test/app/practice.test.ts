/** Which variant and which drill come next. */
import { describe, expect, it } from 'vitest';
import type { Listed } from '../../src/app/listed.ts';
import { nextDrill, otherVariant } from '../../src/app/practice/next.ts';

const one = (id: string, competency: Listed['competency'], kind: Listed['kind'] = 'drill'): Listed => ({
  id,
  kind,
  competency,
  minutes: 2,
  variants: ['a', 'b'],
  title: { en: id },
  tagline: { en: id },
});
const list = [
  one('night', undefined, 'night'),
  one('swoop', 'shielding'),
  one('dissent', 'safety'),
  one('leave', 'shielding'),
  one('form', undefined, 'form'),
];

describe('otherVariant', () => {
  it.each([
    [undefined, 'a'],
    ['a', 'b'],
    ['b', 'a'],
    ['gone since', 'a'],
  ])('after %s comes %s', (last, next) => {
    expect(otherVariant(['a', 'b'], last)).toBe(next);
  });
});

describe('nextDrill', () => {
  it('is the other of the same competency, either way round', () => {
    expect(nextDrill(list, 'swoop')?.id).toBe('leave');
    expect(nextDrill(list, 'leave')?.id).toBe('swoop');
  });
  it('is another drill where there is no other of its kind, and never a night or a form', () => {
    expect(nextDrill(list, 'dissent')?.id).toBe('leave');
    expect(nextDrill([one('alone', 'safety')], 'alone')).toBeNull();
  });
});
