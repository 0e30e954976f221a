/** An update that says little and claims nothing. */
import type { Update } from '../../src/run/index.ts';

export const plain: Update = {
  impact: 'down',
  scope: 'all',
  action: 'looking',
  next: 15,
  eta: null,
  cause: null,
  certainty: 'known',
};

/** The same from somebody who is careful. */
export const careful: Update = { ...plain, certainty: 'suspected' };
