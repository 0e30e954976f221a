/**
 * A room's totals as a table: one line a count, so that a pivot table can take it, then the rows of those who agreed.
 * Ids stay the same in every language; beside them stands what they are for whoever reads the table.
 */
import { competencies } from '../../../scenario/vocabulary.ts';
import type { RoomExport } from './export.ts';
import type { Texts } from './page.ts';

type Cell = string | number;

/** Characters with which a spreadsheet begins a formula. */
const formula = /^[=+\-@\t\r]/;

/** A cell: text is quoted, and one that would be a formula becomes text. */
const cell = (value: Cell): string =>
  typeof value === 'number'
    ? String(value)
    : `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

const round = (value: number): number => Math.round(value * 10) / 10;

function totals(given: RoomExport, texts: Texts): Cell[][] {
  const said = (key: string) => texts(key) ?? '';
  const { scenario, mode, players, nights, choices, ratings, commitments, change } = given;
  return [
    ['room', 'scenario', scenario, '', ''],
    ['room', 'mode', mode, '', ''],
    ['room', 'acts', given.acts.join(' '), '', ''],
    ['room', 'players', '', players, ''],
    ['room', 'nights', '', nights, ''],
    ...Object.entries(given.endings ?? {}).map(([ending, count]): Cell[] => [
      'end',
      ending,
      '',
      count,
      nights,
    ]),
    ...choices.flatMap(({ exchange, options, counts, of }) =>
      options.map((option): Cell[] => [
        'choice',
        exchange,
        option,
        counts[option] ?? 0,
        of,
        said(`line.${exchange}`),
        said(`option.${option}`),
      ]),
    ),
    ...Object.entries(ratings).flatMap(([competency, counts]) =>
      Object.entries(counts).map(([rating, count]): Cell[] => [
        'rating',
        competency,
        rating,
        count,
        nights,
        said(`competency.${competency}`),
        said(`rating.${rating}`),
      ]),
    ),
    ['commitment', 'made', '', commitments.made, players],
    ['commitment', 'done after 30 days', '', commitments.checklist[30], ''],
    ['commitment', 'done after 90 days', '', commitments.checklist[90], ''],
    ...(change ?? []).flatMap(({ competency, n, mean, low, high, evidence }): Cell[][] => [
      ['change', competency, 'mean', round(mean), n],
      ['change', competency, 'low', round(low), n],
      ['change', competency, 'high', round(high), n],
      ['change', competency, evidence === 'none' ? 'no evidence of change' : evidence, '', n],
    ]),
    ...given.rows.flatMap(({ id, ratings: own, choices: chose, ending, minutes, cost }): Cell[][] => [
      ...competencies.map((one): Cell[] => ['row', id, one, own[one], '']),
      ...Object.entries(chose).map(([exchange, options]): Cell[] => [
        'row',
        id,
        exchange,
        options.join(' '),
        '',
      ]),
      ['row', id, 'end', ending, ''],
      ['row', id, 'minutes', minutes, ''],
      ['row', id, 'cost', cost, ''],
    ]),
  ];
}

const columns = ['kind', 'what', 'detail', 'count', 'of', 'what in words', 'detail in words'];

/** With a mark of its encoding, for spreadsheets that would guess. */
export const toCsv = (given: RoomExport, texts: Texts): string =>
  `\ufeff${[columns, ...totals(given, texts)]
    // As many cells in each line, also where nothing is said of it in words.
    .map((line) => columns.map((_, at) => cell(line[at] ?? '')).join(','))
    .join('\r\n')}\r\n`;
