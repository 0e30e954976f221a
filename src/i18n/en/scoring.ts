/** How am I scored? The game's page and docs/rubric.md are made from these. */
export const scoring = {
  'scoring.heading': 'How am I scored?',
  'scoring.open': 'How am I scored?',
  'scoring.earns': 'Helps: from 0 up to {{points}} points in a moment.',
  'scoring.loses': 'Harms: from 0 down to {{points}} points in a moment.',
  'scoring.rule.opportunity':
    'A moment counts when it calls for something: one that the night was written with, or one that arose (the first minutes, a task to give, a promise to keep). What helps earns from 0 up to its weight, what harms loses from 0 down to it, in step with how much of it was there.',
  'scoring.rule.score':
    'A competency is 100 x max(0, sum(points - worst) - charges) / sum(best - worst) over the moments that this night offered. With fewer than four there is no word and no number; where the nights of one player differ too much (an intraclass correlation under 0.8), a word and no number. A word goes by the lower end of the range that chance alone gives: throughout is from 80, mostly from 60, at a cost from 40, not tonight below. There is no overall score.',
  'scoring.rule.missed':
    'A moment that was missed, left, or kept away by what was done before counts as the worst. What chance, another branch or another night would have brought, and confrontations that were skipped, are not offered and do not count.',
  'scoring.rule.charge':
    'Harm outside any such moment is a charge of its weight, or of a part or a multiple of it: each minute at the keyboard, double for a poke in deep work.',
  'scoring.rule.debt':
    'One act, one debt: what was done is paid or charged once, in one competency, that of the first thing its moment called for. What answers a moment is not charged as well; of two charges the heavier one stands. Doing the same again earns nothing.',
  'scoring.rule.deeds':
    'Words are checked by deeds: a promise of prevention earns only if the review paid for an action; a missed update takes back what its promise earned; naming somebody later voids the promise not to; asserting what nobody knows voids a statement.',
  'scoring.rule.style':
    'Styles are equal: an accountable "we" with act and judgement earns what "I" earns, a private question earns what a public one earns, and no sign needs a face to be read.',
  'scoring.rule.outcome':
    'The score does not depend on minutes to restore, money, luck, reading speed, mode or language.',
  'scoring.rule.weights':
    'Weights were written with their reasons before any scripted player ran. Later changes are logged with their reason and the results before and after.',
} as const;
