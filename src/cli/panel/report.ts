/** A panel's review as lines for a terminal, and as a page for docs/. */
import { independentOf, isChecked, type Ratings } from './read-ratings.ts';
import type { OptionReview, PanelReview } from '../../lab/panel/review.ts';

const why: Record<OptionReview['review'][number], string> = {
  disagreement: 'raters disagree',
  against: 'against the key',
  order: 'in another order than the key',
};

const fixed = (value: number): string => (Number.isNaN(value) ? 'none' : value.toFixed(2));

const optionLine = (one: OptionReview): string =>
  `${one.option}: mean ${fixed(one.mean)}, SD ${fixed(one.deviation)}, depends ${one.depends}, key ${one.share === null ? 'none' : fixed(one.share)}: ${one.review.map((reason) => why[reason]).join(', ')}`;

/** What ratings by others than independent experts are, said wherever their figures are. */
export const deskSentence =
  'Desk readings show where the key and its words are read differently; they are no validation sample, and do not count as a check by experts.';

/** How many rated, and who they are. */
function whoRated(raters: readonly Ratings[]): string {
  const independent = independentOf(raters).length;
  return `Raters: ${raters.length} (independent experts: ${independent}, desk readings: ${raters.length - independent}).`;
}

/** What is said in any form: sentences first, then the options to review. */
export function linesOf(review: PanelReview, raters: readonly Ratings[], unchecked: string): string[] {
  const { agreement, within } = review;
  const options = review.decisions.flatMap((decision) => decision.options);
  const toReview = options.filter((one) => one.review.length > 0);
  return [
    ...(isChecked(raters) ? [] : [unchecked]),
    ...(raters.every(({ standing }) => standing === 'independent') ? [] : [deskSentence]),
    `${whoRated(raters)} Rated: ${options.length} options of ${review.decisions.length} decisions.`,
    `Agreement over ${agreement.targets} options that all rated: ICC(2,1) ${fixed(agreement.single)}, ICC(2,k) ${fixed(agreement.average)}.`,
    `Rank correlation with the key: ${fixed(review.overall)} over all options, ${fixed(within.mean)} within decisions (mean of ${within.decisions}).`,
    ...review.raters.map(
      (rater, i) =>
        `  ${rater.id} (${rater.outlook}; ${raters[i]?.standing ?? 'desk'}): ${rater.options} rated, ${fixed(rater.withKey)} with the key, ${fixed(rater.withOthers)} with the other raters`,
    ),
    ...(review.unknown.length > 0 ? [`Not in this scenario (any more): ${review.unknown.join(', ')}.`] : []),
    toReview.length === 0 ? 'No option to review.' : `Options to review (${toReview.length}):`,
    ...toReview.map((one) => `  ${optionLine(one)}`),
  ];
}

/** The page for docs/: the same sentences as paragraphs and lists, then every option. */
export function pageOfReview(title: string, lines: readonly string[], table: readonly string[]): string {
  const isItem = (line: string) => line.startsWith('  ');
  const body = lines.map((line, i) => {
    const between = i === 0 || (isItem(line) && isItem(lines[i - 1] ?? '')) ? '' : '\n';
    return `${between}${isItem(line) ? `- ${line.trim()}` : line}`;
  });
  return `${[`# ${title}`, '', ...body, '', '## All options', '', ...table].join('\n')}\n`;
}

/** Every option in one table, in the order of the file. */
export function tableOf(review: PanelReview): string[] {
  return [
    '| decision | option | mean | SD | depends | key | to review |',
    '|---|---|---|---|---|---|---|',
    ...review.decisions.flatMap(({ exchange, rank, options }) =>
      options.map(
        (one, i) =>
          `| ${i === 0 ? `${exchange} (${rank === null ? 'no rank' : fixed(rank)})` : ''} | ${one.option} | ${fixed(one.mean)} | ${fixed(one.deviation)} | ${one.depends} | ${one.share === null ? '' : fixed(one.share)} | ${one.review.map((reason) => why[reason]).join(', ')} |`,
      ),
    ),
  ];
}
