/**
 * Makes one rubric behaviour. Each lives in its own file under behaviours/, in the same order: what it is, its
 * weight with the reason, its source, then what arises from the night. Moments that the scenario wrote (an
 * exchange's `calls`) and harm that an option shows are read for every behaviour in the same way.
 */
import { competencyOf } from '../scenario/vocabulary.ts';
import { authored } from './authored.ts';
import { harms } from './harms.ts';
import type { Definition, Rule } from './rule.ts';

/** Makes a rule from its definition: authored moments first, then those that arose, then words against deeds. */
export function behaviour(definition: Definition): Rule {
  const { arising, harmful, checked, ...rest } = definition;
  return {
    ...rest,
    competency: competencyOf(rest.id),
    opportunities(played) {
      const asked = played.scenario.trains?.includes(rest.id) ?? true;
      const seen = [...authored(played, rest.id, rest.picked), ...(asked ? (arising?.(played) ?? []) : [])];
      return checked ? checked(played, seen) : seen;
    },
    charges: (played) => [...harms(played, rest.id), ...(harmful?.(played) ?? [])],
  };
}
