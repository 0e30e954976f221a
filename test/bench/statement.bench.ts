/**
 * How well statements are read: precision and recall by feature and rank correlation of levels, on the third of all texts
 * that is held back from tuning. The goals are 0.85, 0.8 and 0.8; the limits are what is honestly kept.
 */
import { performance } from 'node:perf_hooks';
import { loadReader } from '../../src/statement/index.ts';
import { away, blind, isHeldBack, last, later, sealed, sentences, statements } from '../statement/corpus.ts';
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

/** Words of a text that is about as long as anybody reads out. */
const longText = 5000;

async function times(): Promise<Line[]> {
  const read = await loadReader();
  const words = statements
    .map(({ text }) => text)
    .join('\n\n')
    .repeat(4)
    .split(/(?<=\s)/);
  // Numbers that differ, so that no sentence was kept from an earlier reading.
  const text = (n: number): string =>
    words
      .slice(0, longText)
      .join('')
      .replace(/\b[1-9]/g, String(n));
  // The browser's compiler wants to see it work first, as it has after a few sentences typed.
  for (const n of [2, 3]) read(text(n).slice(0, 8000));
  const time = (name: string, most: number, of: string): Line => {
    const start = performance.now();
    read(of);
    const value = performance.now() - start;
    return { name, value, unit: 'ms', limit: { op: '<=', value: most }, time: true };
  };
  return [
    time('reading 5,000 words', 400, text(4)),
    time('reading them again with a sentence more', 200, `${text(4)}\n\nWe did not check it.`),
    time('refusing 200 kB of noise', 100, 'x9$ kq '.repeat(200_000 / 7)),
  ];
}

const bench: Bench = {
  name: 'statement',
  async run() {
    const table = add(compare(away.sentences), compare(away.statements));
    const lines = [
      ...features('held back', table),
      ...both('held back', table, [0.81, 0.79]),
      ...level('held back', levels(away.statements), 0.8),
    ];
    const first = { sentences: sentences.filter(isHeldBack), statements: statements.filter(isHeldBack) };
    for (const [name, set] of Object.entries({ 'a third of the first': first, blind, sealed, last })) {
      const part = add(compare(set.sentences), compare(set.statements));
      lines.push(
        ...both(`held back, ${name}`, part, null),
        ...level(`held back, ${name}`, levels(set.statements)),
      );
    }
    for (const { name, texts } of later) {
      lines.push(...both(name, compare(texts), null), ...level(name, levels(texts)));
    }
    lines.push(...(await times()));
    return lines;
  },
};

export default bench;
