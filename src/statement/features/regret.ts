/** Is it regretted? */
import { cue, find } from '../cues.ts';
import { markOf, type Detector } from './detector.ts';

const cues = [
  cue(
    'sorry|apolog(?:y|ies|i[sz]e[sd]?|i[sz]ing)|regret(?:s|ted|fully)?|forgive (?:us|me)|your forgiveness|ashamed|remorse|heartbroken|mortified|i feel (?:terrible|awful|sick)',
    "no apology|(?:not|never|won't|without) (?:\\w+ )?apologi[sz](?:e|ing)|nothing to apologi[sz]e|owes? (?:us|me|an) apolog\\w+|sorry you feel|regret to (?:inform|announce|advise|say)|sorry to hear|sorry state|better safe than sorry|apologi[sz]ed (?:to us|for their)|unapologetic\\w*",
  ),
];
/** A formula that regrets how it was taken, or a bother that nobody named. */
const formula = [
  cue(
    '(?:any|the|for) (?:\\w+ )?inconveniences?(?: \\w+){0,6}|(?:sorry|apologi[sz]e|apologies|regret)(?: \\w+){0,3} (?:if|that (?:you|some|people|anyone|anybody|they) (?:feel|felt|were offended|was offended|took|found|have been (?:upset|offended)))(?: \\w+){0,4}',
  ),
];

export const regret: Detector = ({ sentence }) => {
  const found = find(cues, sentence.plain);
  if (found === null) return [];
  const weak = find(formula, sentence.plain);
  return markOf('regret', found, weak === null ? 'regret' : 'regret.formula');
};
