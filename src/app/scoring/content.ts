/**
 * How am I scored? The rubric's table and its rules in words: the page in the game and docs/rubric.md are both made from
 * this.
 */
import { rules, type Rule } from '../../assessment/index.ts';
import { competencies, type Behaviour, type Competency } from '../../scenario/vocabulary.ts';

/** The rules of scoring, by the last word of their text's key, in the order in which they are read. */
export const ruleKeys = [
  'opportunity',
  'score',
  'missed',
  'charge',
  'debt',
  'deeds',
  'style',
  'outcome',
  'weights',
] as const;

export interface ScoredBehaviour {
  id: Behaviour;
  sign: Rule['sign'];
  name: string;
  /** Points between the worst and the best of one moment. */
  weight: number;
  why: string;
  source: string;
  /** Where experts disagree, or null. */
  contested: string | null;
}

export interface ScoredCompetency {
  id: Competency;
  name: string;
  sub: string;
  behaviours: ScoredBehaviour[];
}

export interface Scoring {
  rules: string[];
  competencies: ScoredCompetency[];
}

/** What it is worded with: a text of the interface, or undefined where there is none. */
export interface ScoringWords {
  text(key: string): string | undefined;
  /** Why a behaviour has its weight. */
  why(rule: Rule): string;
}

/** The content in a language. */
export function scoringOf({ text, why }: ScoringWords): Scoring {
  const must = (key: string): string => text(key) ?? key;
  const behaviours = (competency: Competency): ScoredBehaviour[] =>
    rules
      .filter((rule) => rule.competency === competency)
      .map((rule) => ({
        id: rule.id,
        sign: rule.sign,
        name: must(`behaviour.${rule.id}`),
        weight: rule.weight,
        why: why(rule),
        source: text(`source.${rule.id}`) ?? rule.source,
        contested: rule.contested === undefined ? null : (text(`contested.${rule.id}`) ?? rule.contested),
      }));
  return {
    rules: ruleKeys.map((key) => must(`scoring.rule.${key}`)),
    competencies: competencies.map((id) => ({
      id,
      name: must(`competency.${id}`),
      sub: must(`competency.${id}.sub`),
      behaviours: behaviours(id),
    })),
  };
}
