/** The two parallel forms: built alike moment by moment, and no player is stronger on one than on the other. */
import { describe, expect, it } from 'vitest';
import { heuristics } from '../../src/lab/policies/heuristics.ts';
import { policies } from '../../src/lab/policies/index.ts';
import type { Policy } from '../../src/lab/policies/policy.ts';
import { paceOf } from '../../src/lab/pace.ts';
import { medians, reportOf, scoresOf, seeds, sweep } from '../../src/lab/sweep.ts';
import { playPolicy } from '../../src/lab/play.ts';
import type { Loaded } from '../../src/scenario/load/load.ts';
import { competencies } from '../../src/scenario/vocabulary.ts';
import { english, forms } from '../support/exercises.ts';

const measured = ['delegation', 'safety', 'ownership'] as const;
const [first, second] = forms;
if (!first || !second) throw new Error('the two forms are missing');
const variants = first.compiled.scenario.variants.map(({ id }) => id);
const nights = seeds(9);

/** The players that talk is enough for: the absent one needs a clock. */
const players = ['commander', 'novice', 'hero', 'blamer', 'rescuer', 'deflector', 'random'] as const;
const looks = Object.keys(heuristics(() => ''));

function player(name: string, form: Loaded): Policy {
  const texts = english(form);
  const all: Readonly<Record<string, Policy>> = {
    ...(policies as unknown as Record<string, Policy>),
    ...(heuristics((id) => texts[`option.${id}`] ?? '') as unknown as Record<string, Policy>),
  };
  const found = all[name];
  if (!found) throw new Error(`there is no player "${name}"`);
  return found;
}

const mediansOf = (form: Loaded, name: string, variant: string) =>
  medians(sweep(form.compiled, nights, { policy: player(name, form), variant }));

it('there are two, of the same objectives, in two languages', () => {
  expect(forms).toHaveLength(2);
  const about = forms.map(({ compiled }) => compiled.scenario.objectives.map(({ competency }) => competency));
  expect(about).toEqual([[...measured], [...measured]]);
  for (const form of forms) expect(form.catalogues.map(({ locale }) => locale)).toEqual(['ar', 'en']);
});

it('every moment of one has its twin in the other: what it calls for, and what each option shows of it', () => {
  const [one, other] = forms.map(({ compiled }) =>
    compiled.scenario.conversations.flatMap(({ exchanges }) =>
      exchanges.map(({ id, calls, options }) => ({
        id,
        calls,
        options: options.map(({ id: option, shows }) => ({ option, shows })),
      })),
    ),
  );
  expect(one).toEqual(other);
});

describe.each(variants)('in the variant "%s"', (variant) => {
  it.each([...players, ...looks])('the medians of "%s" differ by at most 5', (name) => {
    const [one, other] = forms.map((form) => mediansOf(form, name, variant));
    for (const competency of measured) {
      const difference = Math.abs((one?.[competency] ?? 0) - (other?.[competency] ?? 100));
      expect(difference, competency).toBeLessThanOrEqual(5);
    }
  });

  it.each(forms.map((form) => [form.compiled.scenario.id, form] as const))(
    '%s gives numbers for the three, none for the others, and tells players apart',
    (_, form) => {
      const played = sweep(form.compiled, nights, { policy: player('novice', form), variant });
      for (const competency of competencies) {
        const asked = (measured as readonly string[]).includes(competency);
        expect(scoresOf(played, competency).length, competency).toBe(asked ? nights.length : 0);
      }
      const score = (name: string) => mediansOf(form, name, variant);
      const { delegation, safety, ownership } = score('commander');
      for (const value of [delegation, safety, ownership]) expect(value).toBeGreaterThanOrEqual(80);
      expect(score('hero').delegation).toBeLessThan(40);
      expect(score('blamer').safety).toBeLessThan(40);
      expect(score('deflector').ownership).toBeLessThan(40);
      for (const look of looks)
        for (const competency of measured)
          expect(score(look)[competency], `${look} ${competency}`).toBeLessThan(70);
    },
  );
});

it('offers at least four moments in each of the three, and takes about eight minutes, both forms alike', () => {
  const lengths: number[] = [];
  for (const form of forms) {
    const texts = english(form);
    for (const variant of variants) {
      const policy = player('novice', form);
      const report = reportOf(playPolicy(form.compiled, { policy, seed: 1, variant }));
      for (const competency of measured)
        expect(report.competencies[competency].offered).toBeGreaterThanOrEqual(4);
      const { total } = paceOf(form.compiled, { policy, seed: 1, variant }, (key) => texts[key]);
      lengths.push(total.seconds);
      expect(total.seconds).toBeGreaterThanOrEqual(440);
      expect(total.seconds).toBeLessThanOrEqual(490);
    }
  }
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(20);
});
