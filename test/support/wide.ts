/**
 * How wide a matrix is asked. `npm test` looks at every screen in the two outermost of its visitors (a laptop in the
 * first language, a small phone from right to left) and at twice the text; `.ci/run` (`WIDE=yes`) at all of them.
 */
const isWide = import.meta.env['VITE_WIDE'] === 'yes';

/** Those of a matrix that are always asked, and the others where all are. */
export const widely = <T>(always: readonly T[], others: readonly T[]): T[] =>
  isWide ? [...always, ...others] : [...always];
