import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, print, withExceptions } from './layers/check.ts';
import { exceptions, mostExceptions } from './layers/exceptions.ts';
import { layers, mayImport } from './layers/graph.ts';

const root = resolve(import.meta.dirname, '..');

/** All TypeScript below a folder, by path from the root. */
function read(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => {
        const path = `${folder}/${name.split(sep).join('/')}`;
        return [path, readFileSync(join(root, path), 'utf8')];
      }),
  );
}

/** The keys of the problems in an example, given as files. */
function problemsIn(files: Record<string, string>): string[] {
  return check(files).map(({ key }) => key);
}

test('the sources keep to the layer graph', () => {
  expect(print(withExceptions(check(read('src')), exceptions))).toBe('');
  expect(exceptions.length).toBeLessThanOrEqual(mostExceptions);
});

test('the graph itself goes one way', () => {
  const placed: string[] = [];
  const waiting = new Set<string>(layers);
  while (waiting.size > 0) {
    const ready = layers.filter(
      (layer) =>
        waiting.has(layer) && Object.keys(mayImport[layer]).every((needed) => placed.includes(needed)),
    );
    expect(ready, `these need each other: ${[...waiting].join(', ')}`).not.toEqual([]);
    for (const layer of ready) waiting.delete(layer);
    placed.push(...ready);
  }
});

test('every suppressed rule says why', () => {
  const directive = /(?:oxlint|eslint)-disable[^\n]*|@ts-(?:expect-error|ignore|nocheck)[^\n]*/g;
  const reason = / -- \S.{7,}|@ts-\S+:? \S.{7,}/;
  const files = { ...read('src'), ...read('scripts'), ...read('test') };
  delete files['test/layers.test.ts'];
  const silent = Object.entries(files).flatMap(([path, text]) =>
    (text.match(directive) ?? []).filter((line) => !reason.test(line)).map((line) => `${path}: ${line}`),
  );
  expect(silent).toEqual([]);
});

describe('the check can fail', () => {
  const file = 'export const x = 1; export type X = number;';

  test.each([
    [
      'run knows the assessment',
      'src/run/a.ts',
      'src/assessment/b.ts',
      'import { x } from "../assessment/b.ts"',
    ],
    ['scenario knows a run', 'src/scenario/a.ts', 'src/run/b.ts', 'import type { X } from "../run/b.ts"'],
    ['app knows the lab', 'src/app/a.tsx', 'src/lab/b.ts', 'import { x } from "../lab/b.ts"'],
    ['app loads YAML', 'src/app/a.ts', 'src/scenario/load/b.ts', 'import { x } from "../scenario/load/b.ts"'],
    ['run loads YAML', 'src/run/a.ts', 'src/scenario/load/b.ts', 'import { x } from "../scenario/load/b.ts"'],
    ['scenario loads YAML', 'src/scenario/a.ts', 'src/scenario/load/b.ts', 'export * from "./load/b.ts"'],
    ['stage runs the run', 'src/stage/a.ts', 'src/run/b.ts', 'import { x } from "../run/b.ts"'],
    ['storage scores', 'src/storage/a.ts', 'src/assessment/b.ts', 'export { x } from "../assessment/b.ts"'],
    ['cli draws', 'src/cli/a.ts', 'src/stage/b.ts', 'const b = await import("../stage/b.ts")'],
    ['a type by import()', 'src/run/a.ts', 'src/app/b.ts', 'type T = import("../app/b.ts").X'],
    ['a worker of the lab', 'src/app/a.ts', 'src/lab/b.ts', 'new URL("../lab/b.ts", import.meta.url)'],
    [
      'a policy knows the rubric',
      'src/lab/policies/a.ts',
      'src/assessment/b.ts',
      'import { x } from "../../assessment/b.ts"',
    ],
    [
      'a policy knows the world',
      'src/lab/policies/a.ts',
      'src/run/world.ts',
      'import type { X } from "../../run/world.ts"',
    ],
    [
      'a policy knows the schema',
      'src/lab/policies/a.ts',
      'src/scenario/schema.ts',
      'import type { X } from "../../scenario/schema.ts"',
    ],
    ['a policy knows the lab', 'src/lab/policies/a.ts', 'src/lab/b.ts', 'import { x } from "../b.ts"'],
    [
      'a policy knows behaviours',
      'src/lab/policies/a.ts',
      'src/scenario/vocabulary.ts',
      'import type { Behaviour } from "../../scenario/vocabulary.ts"',
    ],
    [
      'a policy knows all words',
      'src/lab/policies/a.ts',
      'src/scenario/vocabulary.ts',
      'import * as words from "../../scenario/vocabulary.ts"',
    ],
  ])('%s', (_name, from, to, text) => {
    expect(problemsIn({ [from]: text, [to]: file })).toEqual([`${from} -> ${to}`]);
  });

  test.each([
    ['stage reads the view', 'src/stage/a.ts', 'src/run/view.ts', 'import type { X } from "../run/view.ts"'],
    [
      'a policy reads the view',
      'src/lab/policies/a.ts',
      'src/run/view-types.ts',
      'import type { X } from "../../run/view-types.ts"',
    ],
    [
      'a policy knows roles',
      'src/lab/policies/a.ts',
      'src/scenario/vocabulary.ts',
      'import type { Role } from "../../scenario/vocabulary.ts"',
    ],
    [
      'cli checks scenarios',
      'src/cli/a.ts',
      'src/scenario/load/b.ts',
      'import { x } from "../scenario/load/b.ts"',
    ],
    ['app shows a report', 'src/app/a.tsx', 'src/assessment/b.ts', 'import { x } from "../assessment/b.ts"'],
  ])('and does not when %s', (_name, from, to, text) => {
    expect(problemsIn({ [from]: text, [to]: file })).toEqual([]);
  });

  test.each([
    ['Date', 'Date.now()'],
    ['Date', 'const born: Date | null = null;'],
    ['performance', 'performance.now()'],
    ['crypto', 'crypto.getRandomValues(a)'],
    ['setTimeout', 'setTimeout(f, 1)'],
    ['globalThis', 'globalThis.Date.now()'],
    ['Intl', 'new Intl.NumberFormat()'],
    ['localeCompare', 'a.localeCompare(b)'],
    ['**', 'a ** 2'],
    ['**', 'a **= 2'],
    ['Math.random', 'Math.random()'],
    ['Math.exp', 'Math.exp(1)'],
    ['Math.trunc', 'Math.trunc(1)'],
    ['Math', 'const { random } = Math;'],
    ['Math', 'Math["random"]()'],
  ])('the core uses %s: %s', (what, text) => {
    for (const folder of ['scenario', 'run', 'assessment', 'lab', 'lab/policies', 'scenario/load']) {
      expect(problemsIn({ [`src/${folder}/a.ts`]: text })).toEqual([`src/${folder}/a.ts uses ${what}`]);
    }
    expect(problemsIn({ 'src/app/a.ts': text })).toEqual([]);
  });

  test('words in comments, texts and keys are no uses', () => {
    const text = `
      // Date.now() and Math.random() and 2 ** 3
      export const entry = { performance: 'Date.now()', crypto: 1 };
      export const floor = Math.floor(entry.performance.length / 2);
      export interface Shape { Date: string }`;
    expect(problemsIn({ 'src/run/a.ts': text })).toEqual([]);
  });

  test('a cycle, also of types only, is named once', () => {
    const files = {
      'src/run/a.ts': 'import { b } from "./b.ts"; export const a = b;',
      'src/run/b.ts': 'import type { C } from "./c.ts"; export const b = 1;',
      'src/run/c.ts': 'export * from "./a.ts"; export type C = 1;',
      'src/run/d.ts': 'export * from "./a.ts";',
    };
    expect(problemsIn(files)).toEqual(['cycle src/run/a.ts, src/run/b.ts, src/run/c.ts']);
  });

  test.each([
    ['a package away from home', { 'src/app/a.ts': 'import p from "phaser"' }, 'src/app/a.ts -> phaser'],
    ['Node in a browser', { 'src/app/a.ts': 'import "node:fs"' }, 'src/app/a.ts -> node:fs'],
    ['YAML in the run', { 'src/run/a.ts': 'import { parse } from "yaml"' }, 'src/run/a.ts -> yaml'],
    ['a package nobody placed', { 'src/app/a.ts': 'import "left-pad"' }, 'src/app/a.ts -> left-pad'],
    ['a way out of src', { 'src/app/a.ts': 'import "../../scripts/b.ts"' }, 'src/app/a.ts -> scripts/b.ts'],
    ['no extension', { 'src/run/a.ts': 'import "./b"', 'src/run/b.ts': '' }, 'src/run/a.ts -> src/run/b'],
    ['a file in no layer', { 'src/a.ts': '' }, 'src/a.ts'],
    [
      'a hidden import',
      { 'src/app/a.ts': 'import(name)' },
      'src/app/a.ts has an import that is not written out',
    ],
  ])('%s', (_name, files, key) => {
    expect(problemsIn(files)).toEqual([key]);
  });

  test('an exception covers its problem, and a stale one is a problem', () => {
    const problems = check({ 'src/run/a.ts': 'Date.now()' });
    const exception = { key: 'src/run/a.ts uses Date', reason: 'an example' };
    expect(withExceptions(problems, [exception])).toEqual([]);
    expect(withExceptions([], [exception]).map(({ key }) => key)).toEqual([exception.key]);
  });
});
