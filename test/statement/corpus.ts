/** The labelled texts, and which of them are held back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Feature } from '../../src/statement/features.ts';
import type { Level } from '../../src/statement/types.ts';

export interface Labelled {
  readonly id: string;
  readonly has: readonly Feature[];
  readonly text: string;
}
export interface LabelledStatement extends Labelled {
  readonly style: string;
  readonly level: Level;
}

function load<T>(name: string): T[] {
  return parse(readFileSync(join(import.meta.dirname, 'corpus', name), 'utf8')) as T[];
}

export const sentences = load<Labelled>('sentences.yaml');
export const statements = load<LabelledStatement>('statements.yaml');

/**
 * Written after the rules were tuned, and measured before they were learnt from; what was measured then stands in
 * `corpus/README.md`.
 */
export const later = (['fresh', 'second', 'third'] as const).map((name) => ({
  name,
  texts: load<LabelledStatement>(`${name}.yaml`),
}));

/** Learnt from: written and labelled before the rules were tuned a second and a third time. */
export const development = {
  sentences: ['dev', 'dev2', 'dev3', 'dev4', 'dev5', 'dev6', 'dev7', 'dev8'].flatMap((name) =>
    load<Labelled>(`${name}-sentences.yaml`),
  ),
  statements: ['dev', 'dev4', 'dev5', 'dev6', 'dev7', 'dev8'].flatMap((name) =>
    load<LabelledStatement>(`${name}-statements.yaml`),
  ),
};

/** Put away before that, measured once after it, and never learnt from. */
export const blind = {
  sentences: load<Labelled>('blind-sentences.yaml'),
  statements: load<LabelledStatement>('blind-statements.yaml'),
};

/** Put away after that, before the third tuning, in other voices; never learnt from. */
export const sealed = {
  sentences: load<Labelled>('sealed-sentences.yaml'),
  statements: load<LabelledStatement>('sealed-statements.yaml'),
};

/** In the manner of real statements: written and labelled after the third tuning, and run once. */
export const last = {
  sentences: load<Labelled>('last-sentences.yaml'),
  statements: load<LabelledStatement>('last-statements.yaml'),
};

/** Written and labelled before the fourth tuning, and run once after it. */
export const unseen = {
  sentences: load<Labelled>('unseen-sentences.yaml'),
  statements: load<LabelledStatement>('unseen-statements.yaml'),
};

/** Written and labelled after the fourth tuning, and run once. */
export const fifth = {
  sentences: load<Labelled>('fifth-sentences.yaml'),
  statements: load<LabelledStatement>('fifth-statements.yaml'),
};

/** Written and labelled before the fifth tuning; two thirds learnt from in it, a third run once after it. */
export const sixth = {
  sentences: load<Labelled>('sixth-sentences.yaml'),
  statements: load<LabelledStatement>('sixth-statements.yaml'),
};

/** Every third, by a hash of the id (FNV-1a), so that a new text moves no other. */
export function isHeldBack({ id }: { id: string }): boolean {
  let hash = 2_166_136_261;
  for (const char of `htb:${id}`) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619);
  return (hash >>> 0) % 3 === 0;
}

/** All that rules never learn from: a third of everything. */
export const away = {
  sentences: [
    ...sentences.filter(isHeldBack),
    ...blind.sentences,
    ...sealed.sentences,
    ...last.sentences,
    ...unseen.sentences,
    ...fifth.sentences,
    ...sixth.sentences.filter(isHeldBack),
  ],
  statements: [
    ...statements.filter(isHeldBack),
    ...blind.statements,
    ...sealed.statements,
    ...last.statements,
    ...unseen.statements,
    ...fifth.statements,
    ...sixth.statements.filter(isHeldBack),
  ],
};

/** All that they may learn from. */
export const open = {
  sentences: [
    ...sentences.filter((one) => !isHeldBack(one)),
    ...development.sentences,
    ...sixth.sentences.filter((one) => !isHeldBack(one)),
  ],
  statements: [
    ...statements.filter((one) => !isHeldBack(one)),
    ...later.flatMap(({ texts }) => texts),
    ...development.statements,
    ...sixth.statements.filter((one) => !isHeldBack(one)),
  ],
};
