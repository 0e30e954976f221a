/** What-ifs: the public face. */
export { Asking, finish, type Steps } from './compute.ts';
export { alternatives } from './alternatives.ts';
export { otherSeeds } from './pairs.ts';
export { mostPicked } from './pick.ts';
export { mostCandidates } from './shortlist.ts';
export { measures, WhatIfError } from './types.ts';
export type {
  About,
  Alternative,
  Assumption,
  Change,
  Differences,
  Dropped,
  Luck,
  Measure,
  Measures,
  Progress,
  Reliance,
  Spread,
  WhatIf,
  WhatIfs,
} from './types.ts';
export {
  luckSentences,
  moveSentence,
  sentencesOf,
  wordedSentence,
  type Sentence,
  type Value,
  type Wording,
} from './wording.ts';
