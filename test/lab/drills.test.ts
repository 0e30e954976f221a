/**
 * Drills: short, in two languages, different the second time, and no reflex is right in both variants. Those that are
 * talk alone are walked on every way here; those with a clock are led by hand in live-drills.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { heuristics } from '../../src/lab/policies/heuristics.ts';
import { paceOf } from '../../src/lab/pace.ts';
import { playPolicy } from '../../src/lab/play.ts';
import { reportOf } from '../../src/lab/sweep.ts';
import type { Policy } from '../../src/lab/policies/policy.ts';
import { view, type Run } from '../../src/run/index.ts';
import { isLive } from '../../src/scenario/load/kinds.ts';
import type { Loaded } from '../../src/scenario/load/load.ts';
import { competencies, type Competency } from '../../src/scenario/vocabulary.ts';
import { begin, chosen, drills, english, everyWay, shareOf } from '../support/exercises.ts';

const spoken = drills.filter(({ compiled }) => !isLive(compiled.scenario));
const named = spoken.map((drill) => [drill.compiled.scenario.id, drill] as const);
const trained = ({ compiled }: Loaded): Competency =>
  compiled.scenario.objectives[0]?.competency ?? 'delegation';
const variantsOf = ({ compiled }: Loaded): string[] => compiled.scenario.variants.map(({ id }) => id);

interface Way {
  run: Run;
  share: number;
}
const walked = new Map<string, Way[]>();

/** The ways through a variant, the best of them first; walked once for all tests. */
function ways(drill: Loaded, variant: string): Way[] {
  const key = `${drill.compiled.scenario.id} ${variant}`;
  const known = walked.get(key);
  if (known) return known;
  const all = everyWay(begin(drill.compiled, variant))
    .map((run) => ({ run, share: shareOf(run, trained(drill)) }))
    .sort((a, b) => b.share - a.share);
  walked.set(key, all);
  return all;
}

/** The option that a way chose first, in words, and all that it was offered. */
function opening(drill: Loaded, variant: string, run: Run): { offered: string[]; chose: string } {
  const texts = english(drill);
  const { middle } = view(begin(drill.compiled, variant));
  return {
    offered: (middle?.options ?? []).map((id) => texts[`option.${id}`] ?? id).sort(),
    chose: chosen(run, texts).get(middle?.exchange ?? '') ?? '',
  };
}

it('there are at least twelve, two in each competency', () => {
  expect(drills.length).toBeGreaterThanOrEqual(12);
  for (const competency of competencies)
    expect(drills.filter((drill) => trained(drill) === competency).length, competency).toBeGreaterThanOrEqual(
      2,
    );
});

it('each speaks English and Arabic', () => {
  for (const drill of drills) expect(drill.catalogues.map(({ locale }) => locale)).toEqual(['ar', 'en']);
});

describe.each(named)('%s', (_, drill) => {
  it('has a way on which every moment is met, and one on which none is', () => {
    for (const variant of variantsOf(drill)) {
      const all = ways(drill, variant);
      expect(all[0]?.share, variant).toBe(1);
      expect(all.at(-1)?.share, variant).toBeLessThan(0.25);
      const [best, worst] = [all[0]?.run, all.at(-1)?.run].map((run) => run && reportOf(run));
      const reasons = (report: typeof best) =>
        report?.competencies[trained(drill)].findings.map(({ reason }) => reason.id);
      expect(reasons(best)).not.toEqual(reasons(worst));
    }
  });

  it('opens alike, and what is best in one variant is not in the other', () => {
    const [first = '', second = ''] = variantsOf(drill);
    const [one, other] = [first, second].map((variant) => {
      const [best] = ways(drill, variant);
      if (!best) throw new Error(`${variant} has no way`);
      return opening(drill, variant, best.run);
    });
    const shared = one?.offered.filter((words) => other?.offered.includes(words)) ?? [];
    expect(shared.length).toBeGreaterThanOrEqual(3);
    expect(one?.chose).not.toBe(other?.chose);
  });

  it('says what followed: not every end is the same', () => {
    for (const variant of variantsOf(drill)) {
      const ends = new Set(
        ways(drill, variant).map(({ run }) => {
          const last = run.timeline.findLast((entry) => entry.type === 'opened');
          return last?.text;
        }),
      );
      expect(ends.size, variant).toBeGreaterThanOrEqual(2);
    }
  });

  it('gives no number', () => {
    const [best] = ways(drill, variantsOf(drill)[0] ?? '');
    expect(best && reportOf(best.run).competencies[trained(drill)].score).toBeNull();
  });

  it('takes two minutes: at most 200 words and 120 seconds, two to five decisions', () => {
    const texts = english(drill);
    for (const variant of variantsOf(drill)) {
      for (const policy of Object.values(heuristics((id) => texts[`option.${id}`] ?? ''))) {
        const { total } = paceOf(
          drill.compiled,
          { policy: policy as Policy, seed: 1, variant },
          (key) => texts[key],
        );
        expect(total.words, variant).toBeLessThanOrEqual(200);
        expect(total.seconds, variant).toBeLessThanOrEqual(120);
        expect(total.decisions).toBeGreaterThanOrEqual(2);
        expect(total.decisions).toBeLessThanOrEqual(5);
      }
    }
  });
});

/** Mean share that a player earns over all drills and variants. */
function meanShare(locale: string, pick: (wording: (id: string) => string) => Policy): number {
  const shares = spoken.flatMap((drill) => {
    const texts = drill.catalogues.find((one) => one.locale === locale)?.texts ?? {};
    const policy = pick((id) => texts[`option.${id}`] ?? '');
    return variantsOf(drill).map((variant) =>
      shareOf(playPolicy(drill.compiled, { policy, seed: 3, variant }), trained(drill)),
    );
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

describe('no option can be picked by its looks', () => {
  const looks = Object.keys(heuristics(() => ''));
  it.each(looks.flatMap((look) => ['en', 'ar'].map((locale) => [look, locale] as const)))(
    'always the "%s", in %s, is no way to play',
    (look, locale) => {
      const share = meanShare(locale, (wording) => heuristics(wording)[look] as Policy);
      expect(share).toBeLessThan(0.6);
    },
  );
});
