/** Which variant and which drill come next; what a drill's debrief says of each decision. */
import { describe, expect, it } from 'vitest';
import type { Listed } from '../../src/app/listed.ts';
import { calledFor, decisionsOf } from '../../src/app/practice/decisions.ts';
import { nextDrill, otherVariant } from '../../src/app/practice/next.ts';
import { reportOf } from '../../src/lab/sweep.ts';
import { step, view } from '../../src/run/index.ts';
import { begin, drills } from '../support/exercises.ts';

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

describe('the decisions of a drill', () => {
  const drill = drills.find(({ compiled }) => compiled.scenario.id === 'confession');
  if (!drill) throw new Error('the confession is missing');
  const { scenario } = drill.compiled;

  it('stand in their order, with what was said and how much of the moment was in it', () => {
    const run = begin(drill.compiled, 'running');
    for (const option of ['running.1.kill', 'running.2.report', 'form.1.later', 'after.on']) {
      const exchange = view(run).middle?.exchange ?? '';
      step(run, { type: 'move', by: 'player', move: { type: 'reply', exchange, options: [option] } });
    }
    const found = reportOf(run).competencies.safety.findings;
    const met = decisionsOf(run.timeline, found).map(({ options, met: much }) => [...options, much]);
    expect(met).toEqual([
      ['running.1.kill', 'full'],
      ['running.2.report', 'none'],
      ['form.1.later', 'part'],
    ]);
  });

  it('name what the moment called for', () => {
    expect(calledFor(scenario, 'running.1')).toEqual(['running.1.kill']);
    expect(calledFor(scenario, 'stopped.1')).toEqual(['stopped.1.which']);
  });
});
