/** A room's totals as a table: one line a count, so that a pivot table can take it, then the rows of those who agreed. */
import { competencies } from '../../../scenario/vocabulary.ts';
import type { RoomExport } from './export.ts';

type Cell = string | number;

/** Characters with which a spreadsheet begins a formula. */
const formula = /^[=+\-@\t\r]/;

/** A cell: text is quoted, and one that would be a formula becomes text. */
const cell = (value: Cell): string =>
  typeof value === 'number'
    ? String(value)
    : `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

const round = (value: number): number => Math.round(value * 10) / 10;

function totals(given: RoomExport): Cell[][] {
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
      options.map((option): Cell[] => ['choice', exchange, option, counts[option] ?? 0, of]),
    ),
    ...Object.entries(ratings).flatMap(([competency, counts]) =>
      Object.entries(counts).map(([rating, count]): Cell[] => ['rating', competency, rating, count, nights]),
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

/** With a mark of its encoding, for spreadsheets that would guess. */
export const toCsv = (given: RoomExport): string =>
  `\ufeff${[['kind', 'what', 'detail', 'count', 'of'], ...totals(given)]
    .map((line) => line.map(cell).join(','))
    .join('\r\n')}\r\n`;
