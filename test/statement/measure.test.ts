/** The reader against labelled statements: floors at what it honestly reaches, so that a change cannot lose it unseen. */
import { describe, expect, test } from 'vitest';
import { features } from '../../src/statement/features.ts';
import {
  away,
  blind,
  fifth,
  isHeldBack,
  last,
  later,
  open,
  sealed,
  sentences,
  sixth,
  statements,
  unseen,
} from './corpus.ts';
import { add, compare, levels, precision, recall, spearman, total } from './measure.ts';

describe('the corpus', () => {
  test('is as large as agreed, and a third is held back', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(150);
    expect(statements.length).toBeGreaterThanOrEqual(60);
    for (const texts of [sentences, statements]) {
      const share = texts.filter(isHeldBack).length / texts.length;
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.4);
    }
  });

  test('is held back by a third in all', () => {
    const count = (set: typeof away): number => set.sentences.length + set.statements.length;
    expect(count(away) / (count(away) + count(open))).toBeGreaterThanOrEqual(1 / 3);
  });

  test('has ids and texts once, known labels, and every level', () => {
    const all = [away, open].flatMap((set) => [...set.sentences, ...set.statements]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(all.flatMap(({ has }) => has).filter((label) => !features.includes(label))).toEqual([]);
    expect([...new Set(statements.map(({ level }) => level))].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('held back from tuning', () => {
  const heldStatements = statements.filter(isHeldBack);
  const table = add(compare(sentences.filter(isHeldBack)), compare(heldStatements));

  test('finds what is labelled, and little else', () => {
    const all = total(table);
    expect(precision(all)).toBeGreaterThanOrEqual(0.85);
    expect(recall(all)).toBeGreaterThanOrEqual(0.8);
  });

  test.each(features)('%s is not lost', (feature) => {
    const counts = table.get(feature);
    if (counts === undefined) throw new Error(`${feature} was not measured`);
    // Of two or three a share says nothing.
    if (counts.hit + counts.missed < 5) return;
    expect(precision(counts)).toBeGreaterThanOrEqual(0.7);
    expect(recall(counts)).toBeGreaterThanOrEqual(0.6);
  });

  test('puts levels in the order of the labels', () => {
    const { correlation, within } = levels(heldStatements);
    expect(correlation).toBeGreaterThanOrEqual(0.8);
    expect(within).toBeGreaterThanOrEqual(0.9);
  });
});

describe('written after tuning', () => {
  // Loose: these were learnt from afterwards. The blind figures stand in corpus/README.md.
  test.each(later)('$name', ({ texts }) => {
    expect(texts.length).toBe(15);
    const all = total(compare(texts));
    expect(precision(all)).toBeGreaterThanOrEqual(0.75);
    expect(recall(all)).toBeGreaterThanOrEqual(0.75);
    expect(levels(texts).correlation).toBeGreaterThanOrEqual(0.75);
  });
});

const sixthHeld = {
  sentences: sixth.sentences.filter(isHeldBack),
  statements: sixth.statements.filter(isHeldBack),
};

describe('put away and never learnt from', () => {
  // Just under what was measured; the figures, and how often they were taken, stand in corpus/README.md.
  test.each([
    ['blind', blind, 0.8, 0.8, 0.84],
    ['sealed', sealed, 0.8, 0.75, 0.89],
    ['last', last, 0.72, 0.66, 0.9],
    ['unseen', unseen, 0.75, 0.78, 0.9],
    ['fifth', fifth, 0.85, 0.78, 0.9],
    ['sixth', sixthHeld, 0.7, 0.85, 0.9],
    ['all of it', away, 0.82, 0.79, 0.88],
  ] as const)('%s', (_name, set, leastPrecision, leastRecall, leastCorrelation) => {
    const all = total(add(compare(set.sentences), compare(set.statements)));
    expect(precision(all)).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall(all)).toBeGreaterThanOrEqual(leastRecall);
    expect(levels(set.statements).correlation).toBeGreaterThanOrEqual(leastCorrelation);
  });
});

test('the measures themselves', () => {
  expect(precision({ hit: 3, missed: 1, wrong: 1 })).toBe(0.75);
  expect(recall({ hit: 1, missed: 3, wrong: 0 })).toBe(0.25);
  expect(spearman([1, 2, 3, 4], [10, 20, 30, 40])).toBeCloseTo(1);
  expect(spearman([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1);
  expect(spearman([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0);
});
