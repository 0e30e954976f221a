/** The scripted players, by what is typed after `--policy`. A new one is one file and one entry here. */
import type { Policy } from './policy.ts';
import { random } from './random.ts';

export type { Policy } from './policy.ts';

export const policies: Readonly<Record<string, Policy>> = {
  random,
};
