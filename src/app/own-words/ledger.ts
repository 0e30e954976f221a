/** What is there, what is missing and what stands in the way, of one reading. */
import { helping, hurting, type Feature, type Reading } from '../../statement/index.ts';

export interface Ledger {
  readonly there: readonly Feature[];
  readonly missing: readonly Feature[];
  readonly against: readonly Feature[];
}

export function ledgerOf({ found }: Reading): Ledger {
  return {
    there: helping.filter((feature) => found[feature]),
    missing: helping.filter((feature) => !found[feature]),
    against: hurting.filter((feature) => found[feature]),
  };
}
