/** Author-facing problems: structured, built by one function, printed by another. */

export interface Problem {
  file: string;
  /** 1-based. */
  line: number;
  column: number;
  /** What is wrong. */
  what: string;
  /** What to do. */
  fix: string;
}

/** Tells of a problem at a path of the file: what is wrong, what to do. */
export type Tell = (path: readonly (string | number)[], what: string, fix: string) => void;

/** One line for a problem: `file:line:column: what is wrong; what to do`. */
export function printProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.what}; ${problem.fix}`;
}

/** The known word nearest to a mistyped one, for "did you mean"; null when none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word, candidate, bestDistance);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein distance, given up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}
