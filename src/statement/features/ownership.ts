/** Is somebody of ours the doer, and is it said what was wrong? */
import type { Clause } from '../clauses.ts';
import { find } from '../cues.ts';
import type { Why } from '../messages.ts';
import { markOf, type Detector, type Mark, type Seen } from './detector.ts';
import {
  goodVerb,
  harmlessActs,
  isFault,
  isOutcome,
  isPlainAct,
  isPlainlyWrong,
  isPresentFault,
  isRepairLike,
  knew,
  noAct,
  notDone,
  ownMachine,
  pastSomewhere,
  praised,
  repairing,
  shipping,
  stood,
  wronged,
} from './own-acts.ts';
import { deedNouns, takenNouns } from './ownership-nouns.ts';
import { boasting } from './softening.ts';
import { taking, told } from './taking.ts';
import { causing, isErring, plainlyWrong, risky, vague, wrongness } from './words.ts';

const soHaveWe = /\bso (?:have|did|were|are|was|do) (?:we|i)\b/;

export const ownership: Detector = (seen) => {
  const { sentence } = seen;
  const marks: Mark[] = [];
  for (const clause of seen.clauses) marks.push(...actOf(clause, seen));
  const thing = find(told, sentence.plain);
  marks.push(...markOf('agent', thing, 'agent.thing'), ...markOf('failing', thing));
  const deed = find(deedNouns, sentence.plain);
  marks.push(...markOf('agent', deed, 'agent.thing'), ...markOf('failing', deed));
  const taken = find(taking, sentence.plain) ?? find(takenNouns, sentence.plain);
  if (taken !== null || soHaveWe.test(sentence.plain)) {
    marks.push(...markOf('agent', taken ?? { start: 0, end: sentence.plain.length }, 'agent.taking'));
  }
  return strip(marks, seen);
};

/** *We do not accept responsibility* and *if we made a mistake* take nothing on. */
function strip(marks: Mark[], { sentence }: Seen): Mark[] {
  const refused =
    /\b(?:not|never|cannot|can't|don't|doesn't|didn't|without|reject\w*|den(?:y|ies|ied)|no) (?:\w+ ){0,3}(?:responsib\w+|liab\w+|blame|wrongdoing|fault)\b|\bif (?:we|i) (?:have |had |made|got|did)|\bnothing wrong\b|\bvictims? of\b|\bwhatever (?:we|i)\b/;
  const plain = sentence.plain.replace(/\bwithout (?:any )?(?:reservation|excuse)s?/g, '');
  return refused.test(plain) && !/\bshould have\b/.test(plain) ? [] : marks;
}

/** An act or omission of ours that was wrong. */
function actOf(clause: Clause, seen: Seen): Mark[] {
  const { sentence, verb, doer, passive, negated, modal, hindsight } = clause;
  const place = { start: clause.start, end: Math.max(clause.end, clause.verbToken.end) };
  const both = (why: Why): Mark[] => [
    ...markOf('agent', place, why),
    ...(isOutcome(clause) ? [] : markOf('failing', place)),
  ];
  const own = doer === 'self' || doer === 'ours' || doer === 'nobody';

  if (passive && (clause.by === 'ours' || clause.by === 'self')) {
    return isRepairLike(clause) ||
      modal === 'will' ||
      doer === 'self' ||
      doer === 'you' ||
      !clause.perfectOrPast
      ? []
      : both('agent.by');
  }
  if (!own) return relativeOwn(clause, seen, both);
  if (passive) {
    const warned =
      /^(?:warn|tell|alert|advise|urge|ask|show|remind|caution)$/.test(verb) &&
      doer === 'self' &&
      clause.perfectOrPast &&
      !/\b(?:am|is|are) (?:\w+ )?$/.test(sentence.plain.slice(0, clause.verbToken.start));
    return warned &&
      /\b(?:twice|times|before|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|20\d\d)|ago|and (?:we|i)|but|since|still|already|to)\b/.test(
        sentence.plain,
      ) &&
      !/\bby (?:an?|the|our) (?:customer|researcher|member)/.test(sentence.plain)
      ? both('agent.act')
      : [];
  }
  if (hindsight && /^(?:should|ought|could)$/.test(modal)) {
    return doer === 'nobody' ? [] : both('agent.act');
  }
  if (isPlainlyWrong(clause)) return both('agent.act');
  if (modal !== '' && modal !== 'could') return [];
  if (
    /\b(?:how|why|whether|if|what)$/.test(sentence.plain.slice(0, clause.start).trimEnd()) &&
    negated &&
    !clause.perfectOrPast
  )
    return [];
  if (negated) return notDone(clause, seen) ? both(doer === 'nobody' ? 'agent.nobody' : 'agent.act') : [];
  if (doer === 'ours' && clause.subject !== '' && !ownMachine.test(clause.subject)) return [];
  if (clause.infinitive && clause.verbToken.tags.has('Infinitive')) {
    // "chose to skip": the first verb brings the doer, the second the fault; "continue to fail" does too.
    return isErring(verb) &&
      verb !== 'let' &&
      !/\b(?:not|never|want(?:ed)?|how|ways?|able|trying|working|need|committed|promise\w*) to$/.test(
        sentence.plain.slice(0, clause.verbToken.start).trimEnd(),
      ) &&
      doer === 'self' &&
      pastSomewhere(seen)
      ? both('agent.act')
      : [];
  }
  if (!clause.perfectOrPast && !isPresentFault(clause)) return [];
  if (vague.has(verb) || noAct.test(`${verb}${clause.after}`)) return [];
  if (isErring(verb) && isFault(clause)) {
    return /\b(?:you|them|people|everyone|everybody|ourselves|\w+ \w+) (?:\w+ )?down\b/.test(clause.after)
      ? []
      : both('agent.act');
  }
  const nearby = `${sentence.plain} ${seen.around}`;
  if (repairing.test(clause.after.slice(0, 60)) || praised.test(sentence.plain)) return [];
  if (
    find(boasting, sentence.plain) !== null &&
    !plainlyWrong.test(clause.after.replace(/ without an? (?:single )?\w+/, ''))
  )
    return [];
  if (knew(clause)) return both('agent.act');
  if (doer === 'self' && !harmlessActs.has(verb) && !goodVerb(clause) && wronged(clause, seen))
    return both('agent.act');
  if (isPlainAct(clause)) return both('agent.act');
  if (!risky.has(verb) && !/^(?:be|is|have|know)$/.test(verb)) return [];
  if (/^(?:be|is|have)$/.test(verb)) return stood(clause) ? both('agent.act') : [];
  if (wrongness.test(sentence.plain) && !goodVerb(clause)) return both('agent.act');
  if (shipping.test(verb) && causing.test(nearby)) return both('agent.act');
  if (causing.test(sentence.plain) && !goodVerb(clause)) return both('agent.act');
  return [];
}

/** *A script that we wrote removed access*: a thing that we made did it. */
function relativeOwn(clause: Clause, { sentence }: Seen, both: (why: Why) => Mark[]): Mark[] {
  if (clause.doer !== 'thing' || !erringThing(clause)) return [];
  const before = sentence.plain.slice(0, clause.verbToken.start);
  return /\b(?:that|which) (?:we|i) (?:had |have )?(?:wrote|written|built|made|designed|shipped|pushed|released|deployed|chose|approved|changed|sent|introduced)\b|^(?:an?|the) (?:\w+ ){0,3}(?:in|of) our (?:own )?\w+/.test(
    before,
  )
    ? both('agent.thing')
    : [];
}

function erringThing({ verb, negated, perfectOrPast }: Clause): boolean {
  return (
    perfectOrPast &&
    !negated &&
    (isErring(verb) || /^(?:remove|stop|take|send|bring|go|cause|lead|change|make)$/.test(verb))
  );
}

const softened =
  /\b(?:work|aware|apolog|sorry|regret|pleased|proud|committed|understand|know|believe|hope|want|thank)\w*\b/;

/**
 * What we did, in a text that regrets or tells of harm and in which no rule saw a failing: a plain act of ours, told in
 * the past, is then most often the failing itself. Weaker than `ownership`, so only asked when that found none.
 */
export const plainAct: Detector = ({ sentence, clauses }) => {
  if (softened.test(sentence.plain)) return [];
  for (const clause of clauses) {
    const { verb, doer, passive, negated, modal, infinitive, perfectOrPast, after } = clause;
    if (doer !== 'self' || passive || modal !== '' || infinitive || !perfectOrPast) continue;
    if (
      harmlessActs.has(verb) ||
      everyday.has(verb) ||
      repairing.test(after.slice(0, 60)) ||
      goodVerb(clause)
    )
      continue;
    if (negated && /\b(?:yet|any (?:evidence|sign|indication))\b/.test(after)) continue;
    const place = { start: clause.start, end: Math.max(clause.end, clause.verbToken.end) };
    return [...markOf('agent', place, 'agent.act'), ...markOf('failing', place)];
  }
  return [];
};

/** Told of good days too. */
const everyday = new Set(
  `carry open build win celebrate grow launch found join welcome deliver host provide offer create introduce start take
  say write tell look talk go come keep bring isolate block disable secure engage commission retain send receive put
  mitigate deploy add increase experience suffer encounter observe confirm conduct complete continue implement publish
  share announce post issue prepare expand monitor test review analyse analyze check shut suspend pause recall
  withdraw cancel move roll make get give hire train file hold lead`.split(/\s+/),
);
