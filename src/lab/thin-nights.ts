/** Whether a night offers enough to be read, in each variant and after each afternoon, however it is led. */
import type { CompiledScenario } from '../scenario/compiled.ts';
import { competencies, type Competency } from '../scenario/vocabulary.ts';
import { planted, plantedWords, playPolicy, type Yesterday } from './play.ts';
import type { Policy } from './policies/policy.ts';
import { reportOf } from './sweep.ts';

/** Opportunities from which a competency gets a number (DESIGN section 7). */
export const enough = 4;

/** A competency that a night saw too little of. */
export interface Thin {
  variant: string;
  yesterday: Yesterday;
  policy: string;
  competency: Competency;
  offered: number;
}

/** Every combination of the planted decisions; one empty one where a scenario has none. */
function afternoons(compiled: CompiledScenario): Yesterday[] {
  return planted.reduce<Yesterday[]>(
    (branches, name) => {
      const words = plantedWords(compiled, name);
      if (words.length === 0) return branches;
      return branches.flatMap((branch) => words.map((word) => ({ ...branch, [name]: word })));
    },
    [{}],
  );
}

/**
 * Plays one night of each player in each variant after each afternoon, on one seed.
 * @returns what was offered less than `least` times; empty when every night is rich enough
 */
export function thinNights(compiled: CompiledScenario, players: readonly Policy[], least = enough): Thin[] {
  const thin: Thin[] = [];
  for (const { id: variant } of compiled.scenario.variants)
    for (const yesterday of afternoons(compiled))
      for (const policy of players) {
        const report = reportOf(playPolicy(compiled, { policy, seed: 1, variant, yesterday }));
        for (const competency of competencies) {
          const { offered } = report.competencies[competency];
          if (offered < least) thin.push({ variant, yesterday, policy: policy.id, competency, offered });
        }
      }
  return thin;
}
