/**
 * How wide a matrix is asked. `npm test` looks at every screen as one of its outermost visitors (a small phone from
 * right to left, a laptop by keyboard) and at twice the text; `.ci/run` (`WIDE=yes`) as all of them.
 */
const isWide = import.meta.env['VITE_WIDE'] === 'yes';

/** Those of a matrix that are always asked, and the others where all are. */
export const widely = <T>(always: readonly T[], others: readonly T[]): T[] =>
  isWide ? [...always, ...others] : [...always];
