/**
 * What a link says of a night's end besides its log: outcome, six scores and words, in plain characters. Shown as
 * stored, and only where the log can't be replayed because the rules or the night have changed since.
 */
import type { Outcome, Rating, Report } from '../assessment/types.ts';
import { competencies, type Competency } from '../scenario/vocabulary.ts';

export interface Digest extends Pick<
  Outcome,
  'minutesToRestore' | 'cutOff' | 'landedAt' | 'cost' | 'learnedAt' | 'learnedHow'
> {
  competencies: Record<Competency, { score: number | null; rating: Rating }>;
}

/** Characters (and bytes: all are ASCII) of a digest at most. */
export const digestLimit = 200;

const ratings: Record<Rating, string> = {
  throughout: 't',
  mostly: 'm',
  atCost: 'c',
  notTonight: 'n',
  tooLittle: 'l',
};
const ratingOf = new Map(Object.entries(ratings).map(([rating, letter]) => [letter, rating as Rating]));
const ways: Record<Outcome['learnedHow'], string> = { told: 't', found: 'f', never: 'n' };
const wayOf = new Map(Object.entries(ways).map(([how, letter]) => [letter, how as Outcome['learnedHow']]));

/**
 * `71r_412300_t58_81t_64m_...`: minutes and whether it was restored, cut off (`123x`), or ended by a host in minute 40
 * (`123h40`); dollars, when and how the room learned what had run, then score and word of each competency in the order
 * of the vocabulary.
 */
export function writeDigest({ outcome, competencies: six }: Report): string {
  const { minutesToRestore, cutOff, landedAt, cost, learnedAt, learnedHow } = outcome;
  const marks = competencies.map((name) => {
    const { score, rating } = six[name];
    return `${score === null ? '' : Math.round(score)}${ratings[rating]}`;
  });
  const end = !cutOff ? 'r' : landedAt === undefined ? 'x' : `h${landedAt}`;
  const first = `${Math.round(minutesToRestore)}${end}`;
  return [first, Math.round(cost), `${ways[learnedHow]}${learnedAt ?? ''}`, ...marks].join('_');
}

const shape = new RegExp(
  `^(\\d{1,6})(r|x|h\\d{1,6})_(\\d{1,12})_([tfn])(\\d{0,6})${'_(\\d{0,3})([tmcnl])'.repeat(competencies.length)}$`,
);

/** The digest in a text, or null when it is none. */
export function readDigest(text: string): Digest | null {
  const found = text.length <= digestLimit ? shape.exec(text) : null;
  if (found === null) return null;
  const [, minutes = '', end = '', cost = '', how = '', at = '', ...marks] = found;
  const six = competencies.map((name, i) => {
    const [score = '', letter = ''] = [marks[2 * i], marks[2 * i + 1]];
    const mark = { score: score === '' ? null : Math.min(100, Number(score)), rating: ratingOf.get(letter) };
    return [name, mark] as const;
  });
  return {
    minutesToRestore: Number(minutes),
    cutOff: end !== 'r',
    ...(end.startsWith('h') && { landedAt: Number(end.slice(1)) }),
    cost: Number(cost),
    learnedAt: at === '' ? null : Number(at),
    learnedHow: wayOf.get(how) ?? 'never',
    competencies: Object.fromEntries(six) as Digest['competencies'],
  };
}
