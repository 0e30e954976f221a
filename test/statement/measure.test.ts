/** The reader against labelled statements: floors at what it honestly reaches, so that a change cannot lose it unseen. */
import { describe, expect, test } from 'vitest';
import { features } from '../../src/statement/features.ts';
import { blind, development, isHeldBack, later, sentences, statements } from './corpus.ts';
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

  test('has a set put away, beside one to learn from', () => {
    expect(development.sentences.length).toBeGreaterThanOrEqual(150);
    expect(development.statements.length).toBeGreaterThanOrEqual(40);
    const away = blind.sentences.length + blind.statements.length;
    const open = development.sentences.length + development.statements.length;
    expect(away / (away + open)).toBeGreaterThan(0.2);
  });

  test('has ids and texts once, known labels, and every level', () => {
    const all = [
      ...[sentences, statements, ...later.map(({ texts }) => texts)].flat(),
      ...[development.sentences, development.statements, blind.sentences, blind.statements].flat(),
    ];
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

test('put away and never learnt from', () => {
  // Just under what was measured once, after the last change for the sake of recall: 0.81, 0.79 and 0.79.
  const all = total(add(compare(blind.sentences), compare(blind.statements)));
  expect(precision(all)).toBeGreaterThanOrEqual(0.78);
  expect(recall(all)).toBeGreaterThanOrEqual(0.76);
  expect(levels(blind.statements).correlation).toBeGreaterThanOrEqual(0.76);
});

test('the measures themselves', () => {
  expect(precision({ hit: 3, missed: 1, wrong: 1 })).toBe(0.75);
  expect(recall({ hit: 1, missed: 3, wrong: 0 })).toBe(0.25);
  expect(spearman([1, 2, 3, 4], [10, 20, 30, 40])).toBeCloseTo(1);
  expect(spearman([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1);
  expect(spearman([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0);
});
