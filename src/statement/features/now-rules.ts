/** A change told by what now holds: a present verb with *now*, a *will not*, a *there will always be*. */
import type { Clause } from '../clauses.ts';
import { cue, find } from '../cues.ts';

/** With *now* these tell of knowledge, of feeling, or of being back to normal. */
const states = new Set(
  `be is have know understand see believe realise realize think feel hope want say ask face work operate function look
  appear seem wait try investigate focus turn begin start stand accept acknowledge recognise recognize admit find owe
  regret wish need return resume come go live belong concentrate expect remain number total amount lie suspect blame
  apologise apologize deny promise fix restore repair resolve recover confirm report tell write speak hear own number`.split(
    /\s+/,
  ),
);
const nearNow = /\bnow (?:\w+ly |also |only |both |each |always )?$/;
const doneWith =
  /^(?:restore|resolve|fix|repair|recover|reinstate|correct|publish|confirm|know|complete|stabilise|stabilize|reopen|refund|pay|believe|think|estimate|suspect|identify|find|contain|investigate|trace|close|call|suspend|recall|deliver|rebuild|understand|establish|expect|affect|name|treat|see|hold|base|concern)$/;

/** The clause of a rule that holds now. */
export function nowRule(clauses: readonly Clause[]): { start: number; end: number } | null {
  const rule = clauses.find((clause) => holdsNow(clause) || isVow(clause));
  return rule === undefined ? null : { start: rule.start, end: Math.max(rule.end, rule.verbToken.end) };
}

function holdsNow({
  sentence,
  subject,
  verb,
  verbToken,
  passive,
  perfectOrPast,
  modal,
  infinitive,
  doer,
  after,
  presentPerfect,
}: Clause): boolean {
  const isPresent = passive && /\b(?:is|are)(?: \w+){0,2} $/.test(sentence.plain.slice(0, verbToken.start));
  if (
    (perfectOrPast && !isPresent) ||
    presentPerfect ||
    infinitive ||
    /^(?:may|might|could|would|should)$/.test(modal) ||
    doer === 'you' ||
    /\b(?:of you|customers|users|people|members|families|millions?|thousands?|everyone|everybody)\b/.test(
      subject,
    )
  )
    return false;
  const before = sentence.plain.slice(0, verbToken.start);
  const isNear =
    nearNow.test(before.replace(/\b(?:is|are|be|must|has to|have to|can|will|cannot) $/, '')) ||
    /\bnow (?:is|are|must|has to|have to|can|cannot|will) (?:\w+ly |also |only )?$/.test(before) ||
    /^ now\b(?! (?:that|and then|or))|^ [^,;]{2,40}\bnow (?:instead|only|rather|and not)\b/.test(after);
  if (!isNear || /\b(?:by|until|till|right|for|up to) now\b/.test(sentence.plain)) return false;
  if (passive) return !doneWith.test(verb);
  if (verb.endsWith('ing') && !/^(?:ring|bring|sing)$/.test(verb)) return false;
  return (
    !states.has(verb) ||
    (verb === 'stand' && /^ (?:in|on|behind|beside)\b/.test(after)) ||
    (verb === 'go' && /^ (?:to|through|by|via)\b/.test(after)) ||
    (verb === 'come' && /^ (?:with|from|straight|to|in)\b/.test(after))
  );
}

/** *We will not send to any list older than six months*: a limit that can be checked, no wish. */
function isVow({ sentence, doer, modal, negated, after, verb, infinitive, passive }: Clause): boolean {
  return (
    doer === 'self' &&
    (modal === 'will' || modal === 'shall') &&
    negated &&
    !infinitive &&
    !passive &&
    /^(?:send|sell|ship|launch|take|use|accept|book|buy|publish|release|deploy|fly|sail|open|run|store|keep|collect|share|work|approve|sign|print|serve|operate|schedule|roster|charge|contact|hire|start|change|move|raise|let|allow|put|leave|ask|play|offer|announce|close|cut|post|drive|make)$/.test(
      verb,
    ) &&
    /\b(?:until|unless|without|any(?: more| longer)?|again|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|at night|alone|before|more than|that (?:is|are|has|have)|to (?:any|anyone|anybody)|over)\b/.test(
      after,
    ) &&
    !/\b(?:rest|comment|excuses?|stop|further|speculate|know|happen|anyone down|you down|update|it happen|this happen)\b/.test(
      after,
    ) &&
    !/\bnever again\b/.test(sentence.plain)
  );
}

const standing = [
  cue(
    "(?:every|each|all|any) [\\w' -]{2,30} (?:is|are|gets?) (?:now |always |first )?\\w+(?:ed|en|t|ad) (?:by (?:an?|two|three|somebody|someone|hand)|on (?:the|a|every|each|mon|tues|wednes|thurs|fri|satur|sun)\\w*|in (?:a|one|two|stages)|before|twice|every|each|against|aloud|with (?:a|an|two))(?: [\\w'-]+){0,6}|(?:a|an|the|our) (?:second|new|third|spare|backup|standby|separate|independent|permanent) (?:[\\w-]+ ){1,3}?(?:goes?|opens?|comes?|starts?|begins?|takes over|is due|arrives?)(?: \\w+){0,2} (?:live|in|on|by|from|next|this)(?: \\w+)?|(?:once|twice|three times|four times) an? (?:day|week|month|quarter|year),? (?:we|i|the|two|each|every|an?) [\\w' -]{4,50}",
    'was|were|had|did|used to|sorry|customers (?:will|can)|refund|shop|store|restaurant|branch|new (?:chair\\w*|director|head|manager|minister|principal|editor|president|term|season|series|year)',
  ),
  cue(
    "there (?:will|shall)(?: now| always| never| also)* be (?:an?|two|three|one|at least|always|somebody|someone|a second|no (?:more )?\\w+ing|no more|fewer|more) (?:[\\w'-]+ ?){1,8}",
    'update|report|statement|refund|inquiry|investigation|consequences|more to say|time for|delays?|questions?|news|further|repeat|again|disciplin',
  ),
  cue(
    "(?:i've|i have|we've|we have) (?:also |now )?(?:taken (?:myself|ourselves|me|us) off|stepped (?:down|back|aside)|given up|handed (?:over|back)|asked (?:that|for (?:a|an|two|the))|put (?:an end|a stop|down a motion|in place)|bound (?:myself|ourselves)|tied (?:my|our))(?: [\\w'-]+){1,10}|(?:has|have|gets?|will have) the (?:last|final) (?:word|say)(?: \\w+){0,3}|(?:and )?(?:i|we) (?:do not|don't|no longer) (?:get|have) a (?:vote|say|veto)|(?:nobody|no one|no \\w+) (?:can|may) (?:overrule|override|overrule|bypass|skip|switch|turn|sign|ship|deploy|release|open|enter|start|launch|approve) (?:\\w+ ?){1,6}",
    'refund|sorry|yesterday|customers can',
  ),
  cue(
    "(?:are|is) (?:cut|made|built|signed|checked|read|counted|tested|approved|weighed|opened|locked|logged|recorded|reviewed|rehearsed|drawn up|inspected|sent|mixed|packed|sealed|labelled|marked|released|deployed|shipped) (?:by|in|at|on|from|with|before|only) (?:[\\w'-]+ ){1,8}?(?:from now on|from (?:this|next|today|tomorrow|monday)\\w*(?: \\w+)?(?: on)?|as of \\w+|starting \\w+|every (?:day|week|month|time)|before (?:it|they|anything))",
    'was|were|had',
  ),
];

export const standingRule = (plain: string): { start: number; end: number } | null => find(standing, plain);
