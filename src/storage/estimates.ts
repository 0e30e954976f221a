/** How a player saw their own night before they saw ours: six words at most, kept on this device only. */
import type { Rating } from '../assessment/types.ts';
import { competencies, type Competency } from '../scenario/vocabulary.ts';
import { browserBox, readBox, writeBox, type TextBox } from './box.ts';

/** The four words, from most to least. */
export const estimateWords = ['throughout', 'mostly', 'atCost', 'notTonight'] as const satisfies Rating[];
export type EstimateWord = (typeof estimateWords)[number];

/** What was tapped; a competency may be left out. */
export type Estimate = Partial<Record<Competency, EstimateWord>>;

interface Kept {
  run: string;
  estimate: Estimate;
}

const key = 'hold-the-bridge.estimates';
/** How many are kept: the oldest go. */
const most = 200;

export interface Estimates {
  of(run: string): Estimate | null;
  /** False when it cannot be kept. */
  write(run: string, estimate: Estimate): boolean;
}

/** The estimates in a box; damaged ones are left out. */
export function openEstimates(box: TextBox | null = browserBox()): Estimates {
  const kept = readBox(box, key);
  let all = Array.isArray(kept) ? kept.filter(isKept) : [];
  return {
    of: (run) => all.find((one) => one.run === run)?.estimate ?? null,
    write(run, estimate) {
      all = [{ run, estimate }, ...all.filter((one) => one.run !== run)].slice(0, most);
      return writeBox(box, key, all);
    },
  };
}

function isKept(value: unknown): value is Kept {
  const { run, estimate } = Object(value) as Partial<Record<keyof Kept, unknown>>;
  if (typeof run !== 'string' || typeof estimate !== 'object' || estimate === null) return false;
  return Object.entries(estimate).every(
    ([id, word]) => competencies.some((one) => one === id) && estimateWords.some((one) => one === word),
  );
}
