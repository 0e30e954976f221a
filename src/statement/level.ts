/** From what was found to a level from 0 to 4, with its reasons and how sure that is. */
import type { Mark } from './features/detector.ts';
import type { Marked } from './order.ts';
import type { Feature } from './features.ts';
import type { ShortId } from './messages.ts';
import type { Level, Sure } from './types.ts';

export interface Judged {
  readonly level: Level;
  readonly sure: Sure;
  /** Ids of reasons, the weightiest first. */
  readonly reasons: readonly ShortId[];
  /** Ids of doubts. */
  readonly doubts: readonly ShortId[];
}

/** How much each dilutes ownership that is there: the first time, and each time again. A whole point costs level 4. */
const dilution: Partial<Record<Feature, readonly [first: number, again: number]>> = {
  denial: [1, 1],
  deflection: [0.6, 0.4],
  minimising: [0.6, 0.4],
  bolstering: [0.6, 0.5],
  passive: [0.4, 0.3],
  overclaiming: [1, 0.3],
  naming: [1, 0.5],
  buried: [1, 0],
  late: [1, 0],
};
const dilutes = Object.keys(dilution) as Feature[];
/** Below this many words hardly anything can be told. */
const fewWords = 25;

export function judge(all: readonly Marked[], marks: readonly Mark[]): Judged {
  const count = (feature: Feature): number => marks.filter((mark) => mark.feature === feature).length;
  const has = (feature: Feature): boolean => count(feature) > 0;
  const words = all.reduce((sum, { sentence }) => sum + sentence.tokens.length, 0);
  const diluted = dilutes
    .filter(has)
    .map((feature) => {
      const [first, again] = dilution[feature] ?? [0, 0];
      return { feature, by: first + again * (count(feature) - 1) };
    })
    .sort((a, b) => b.by - a.by);
  // A long text may hold a weak word or two.
  const weight = diluted.reduce((sum, { by }) => sum + by, 0) / Math.max(1, words / 350);
  const doubts: ShortId[] = [];
  if (words < fewWords) doubts.push('doubt.short');

  const helps = (['agent', 'failing', 'harm', 'regret', 'repair', 'prevention', 'certainty'] as const).filter(
    has,
  );
  const hurts = diluted.map(({ feature }) => feature);
  const done = (level: Level, edge: boolean, reasons: readonly ShortId[]): Judged => {
    if (edge) doubts.push('doubt.edge');
    if (helps.length >= 2 && hurts.length >= 3) doubts.push('doubt.mixed');
    return {
      level,
      sure: doubts.length === 0 ? 'sure' : doubts.length === 1 ? 'fairly' : 'unsure',
      reasons,
      doubts,
    };
  };
  const positive = helps.map((feature) => `has.${feature}` as const);
  const negative = hurts.map((feature) => `has.${feature}` as const);

  if (has('agent')) {
    if (has('denial') && !has('failing')) return done(count('denial') > 1 ? 0 : 1, true, negative);
    const complete = has('failing') && (has('repair') || has('prevention'));
    const offered = [has('repair'), has('prevention'), has('regret'), has('harm')].filter(Boolean).length;
    const elsewhere = count('deflection') + count('denial') + (count('naming') > 0 ? 1 : 0);
    if (!has('failing') && !has('regret') && elsewhere + count('minimising') + count('bolstering') >= 2) {
      return done(1, true, [...negative, 'lacks.failing']);
    }
    if (!has('failing') && elsewhere >= 2) return done(2, true, [...negative, 'lacks.failing']);
    if (complete && offered >= 2 && weight < 1) return done(4, weight > 0.3, [...positive, ...negative]);
    const lacks: ShortId[] = [
      ...(has('failing') ? [] : ['lacks.failing' as const]),
      ...(has('repair') || has('prevention') ? [] : ['lacks.repair' as const]),
    ];
    return done(3, complete && weight < 1.3, [...lacks, ...negative, ...positive]);
  }

  const scapegoat = has('naming') && (has('deflection') || has('bolstering') || !has('regret'));
  if (has('denial') && !has('regret')) return done(0, count('denial') === 1 && hurts.length === 1, negative);
  if (scapegoat && !has('regret')) return done(0, false, negative);
  const formula = marks.some(({ why }) => why === 'regret.formula');
  if (has('regret') && !(formula && !has('harm') && !has('passive'))) {
    return has('denial')
      ? done(1, true, ['lacks.agent', ...negative])
      : done(2, weight > 2, ['lacks.agent', ...negative, ...positive]);
  }
  const soft = count('deflection') + count('minimising') + count('bolstering');
  if (soft > 0 || has('naming'))
    return done(1, soft === 1 && helps.length > 1, ['lacks.agent', ...negative, ...positive]);
  doubts.push('doubt.neutral');
  return done(2, false, ['lacks.agent', ...negative, ...positive]);
}
