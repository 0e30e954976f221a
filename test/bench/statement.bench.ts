/**
 * How well statements are read: precision and recall by feature and rank correlation of levels, on the texts held back
 * from tuning and on those written after it. The goals are 0.85, 0.8 and 0.8; the limits are what is honestly kept.
 */
import { performance } from 'node:perf_hooks';
import { longest, loadReader } from '../../src/statement/index.ts';
import { isHeldBack, later, sentences, statements } from '../statement/corpus.ts';
import {
  add,
  compare,
  levels,
  precision,
  recall,
  total,
  type Levels,
  type Table,
} from '../statement/measure.ts';
import type { Bench, Line } from './run.ts';

const ratio = (name: string, value: number, least?: number): Line => ({
  name,
  value,
  unit: '0-1',
  ...(least === undefined ? {} : { limit: { op: '>=', value: least } }),
});

function features(where: string, table: Table): Line[] {
  return [...table].flatMap(([feature, counts]) => {
    const seen = `${where}, ${feature} (${counts.hit + counts.missed} labelled)`;
    return [ratio(`${seen}, precision`, precision(counts)), ratio(`${seen}, recall`, recall(counts))];
  });
}

function both(
  where: string,
  table: Table,
  goals: readonly [precision: number, recall: number] | null,
): Line[] {
  const all = total(table);
  return [
    ratio(`${where}, all features, precision`, precision(all), goals?.[0]),
    ratio(`${where}, all features, recall`, recall(all), goals?.[1]),
  ];
}

function level(where: string, { correlation, exact, within }: Levels, least?: number): Line[] {
  return [
    ratio(`${where}, levels, rank correlation`, correlation, least),
    ratio(`${where}, levels, exact`, exact),
    ratio(`${where}, levels, within one`, within),
  ];
}

const bench: Bench = {
  name: 'statement',
  async run() {
    const held = { sentences: sentences.filter(isHeldBack), statements: statements.filter(isHeldBack) };
    const table = add(compare(held.sentences), compare(held.statements));
    const lines = [
      ...features('held back', table),
      ...both('held back', table, [0.85, 0.8]),
      ...level('held back', levels(held.statements), 0.8),
    ];
    for (const { name, texts } of later) {
      lines.push(...both(name, compare(texts), null), ...level(name, levels(texts)));
    }
    const read = await loadReader();
    const text = statements
      .map((one) => one.text)
      .join('\n\n')
      .repeat(3)
      .slice(0, longest);
    read(text.slice(0, 2000));
    const start = performance.now();
    read(text);
    lines.push({
      name: `reading ${longest} characters`,
      value: performance.now() - start,
      unit: 'ms',
      limit: { op: '<=', value: 2000 },
      time: true,
    });
    return lines;
  },
};

export default bench;
