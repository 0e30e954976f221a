/** The rubric: every behaviour of DOMAIN section 1, in the order in which findings are settled and listed. */
import type { Behaviour } from '../scenario/vocabulary.ts';
import type { Rule } from './rule.ts';
import { D1 } from './behaviours/D1.ts';
import { D2 } from './behaviours/D2.ts';
import { D3 } from './behaviours/D3.ts';
import { D4 } from './behaviours/D4.ts';
import { D5 } from './behaviours/D5.ts';
import { D6 } from './behaviours/D6.ts';
import { D7 } from './behaviours/D7.ts';
import { D8 } from './behaviours/D8.ts';
import { S1 } from './behaviours/S1.ts';
import { S2 } from './behaviours/S2.ts';
import { S3 } from './behaviours/S3.ts';
import { S4 } from './behaviours/S4.ts';
import { S5 } from './behaviours/S5.ts';
import { S6 } from './behaviours/S6.ts';
import { S7 } from './behaviours/S7.ts';
import { O1 } from './behaviours/O1.ts';
import { O2 } from './behaviours/O2.ts';
import { O3 } from './behaviours/O3.ts';
import { O4 } from './behaviours/O4.ts';
import { O5 } from './behaviours/O5.ts';
import { O6 } from './behaviours/O6.ts';
import { O7 } from './behaviours/O7.ts';
import { O8 } from './behaviours/O8.ts';
import { C1 } from './behaviours/C1.ts';
import { C2 } from './behaviours/C2.ts';
import { C3 } from './behaviours/C3.ts';
import { C4 } from './behaviours/C4.ts';
import { C5 } from './behaviours/C5.ts';
import { C6 } from './behaviours/C6.ts';
import { C7 } from './behaviours/C7.ts';
import { H1 } from './behaviours/H1.ts';
import { H2 } from './behaviours/H2.ts';
import { H3 } from './behaviours/H3.ts';
import { H4 } from './behaviours/H4.ts';
import { H5 } from './behaviours/H5.ts';
import { H6 } from './behaviours/H6.ts';
import { H7 } from './behaviours/H7.ts';
import { L1 } from './behaviours/L1.ts';
import { L2 } from './behaviours/L2.ts';
import { L3 } from './behaviours/L3.ts';
import { L4 } from './behaviours/L4.ts';
import { L5 } from './behaviours/L5.ts';
import { L6 } from './behaviours/L6.ts';
import { L7 } from './behaviours/L7.ts';

/** By id; a behaviour of the vocabulary without a rule is a type error. */
export const rubric: Record<Behaviour, Rule> = {
  D1, D2, D3, D4, D5, D6, D7, D8,
  S1, S2, S3, S4, S5, S6, S7,
  O1, O2, O3, O4, O5, O6, O7, O8,
  C1, C2, C3, C4, C5, C6, C7,
  H1, H2, H3, H4, H5, H6, H7,
  L1, L2, L3, L4, L5, L6, L7,
}; // oxfmt-ignore

export const rules: readonly Rule[] = Object.values(rubric);
