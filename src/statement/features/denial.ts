/** Is it said that it did not happen, or that we had no part in it? */
import { cue, find } from '../cues.ts';
import type { Clause } from '../clauses.ts';
import { denialMore } from './denial-more.ts';
import { markOf, type Detector } from './detector.ts';
import { duties } from './words.ts';

const claims =
  'claims?|allegations?|accusations?|reports?|suggestions?|assertions?|rumou?rs|stories|story|lawsuit|complaint|charges|narrative|articles?|liability|wrongdoing|responsibility';
const cues = [
  cue(
    `(?:reject|rejects|deny|denies|denied|dispute|disputes|refute|refutes|strongly disagree|categorically deny)(?:s|ed)? (?:\\w+ ){0,4}(?:${claims})`,
    'claims? (?:were|was|had been) (?:wrongly|unfairly)|wrongly (?:rejected|denied)|we (?:rejected|denied) [^.]{0,40}(?:without|wrong|and that)',
  ),
  cue(
    `(?:these|the|those|such|recent|earlier|media|press|all|this|any) (?:\\w+ )?(?:${claims})(?: [\\w'"“”’-]+){0,4} (?:is|are|were|was) (?:\\w+ly |simply |just |completely |entirely )?(?:false|untrue|baseless|unfounded|inaccurate|incorrect|wrong|without (?:any )?(?:merit|foundation|basis|truth)|misleading|nonsense|fabricated|fake)|without merit|nothing of the (?:kind|sort) (?:ever )?(?:took place|happened|occurred|was (?:said|done))|no (?:\\w+ )?(?:data|information|records|details) (?:has |have |had )?(?:ever )?left (?:our|the)|false (?:claims?|reports?|allegations?|accusations?|rumou?rs)|fake news`,
  ),
  cue(
    "(?:did|done|do|doing|have done|had done) (?:absolutely |precisely )?nothing wrong|no wrongdoing|(?:not|n't|never) (?:our|my) (?:fault|mistake|error|doing|responsibility|problem)|no fault (?:with|of|in|on)|no blame|not to blame|(?:not|n't|cannot be held|no longer) (?:responsible|liable|accountable)|no liability|found no fault|followed every (?:rule|procedure|protocol)|followed all (?:rules|procedures|protocols|applicable)|acted (?:properly|correctly|appropriately|lawfully) (?:at all times|throughout|in every)|at all times (?:acted|complied|followed)|no case to answer|stand by (?:our|the) (?:product|decision|actions|work)",
    "feel(?:s)? (?:like )?(?:it's )?not (?:our|your)|you did nothing wrong|they did nothing wrong|customers did nothing wrong|you have done nothing wrong|who did nothing wrong|had done nothing wrong|(?:volunteers?|staff|nurses?|drivers?|crews?|teams?|colleagues?|engineers?|pilots?|teachers?|customers|passengers|they|he|she|nobody else|no one else|people)(?: [\\w'-]+){0,8}? (?:is|are|was|were) not (?:to blame|responsible|at fault)",
  ),
  cue(
    "there (?:was|were|is|has been|have been|'s) (?:been )?(?:no|never any|not any) (?:\\w+ ){0,2}(?:breach|outage|leak|hack|incident|problem|failure|error|loss|fault|issue|contamination|defect|risk|cover-up|negligence|data loss|compromise)(?! of card)|no (?:data )?breach (?:occurred|took place|happened)|(?:was|were|has|have) (?:not|never) (?:been )?(?:hacked|breached|compromised)|contrary to (?:what|recent|media|some|reports|claims|rumou?rs)",
    'no (?:excuse|issue is)|there is no problem (?:too|so)',
  ),
  cue(
    "at no (?:time|point|stage) (?:was|were|did|has|have)(?: \\w+){1,8}|(?:did|does|has|have) (?:not|n't) (?:cause|caused|contribute|contributed|result|resulted|originate) (?:\\w+ ?){0,4}|(?:didn't|doesn't|hasn't|haven't) (?:cause|caused|originate)|the (?:fault|blame|responsibility|problem|error) (?:lies|lay|rests|is) (?:entirely |solely |squarely )?(?:with|elsewhere)(?! (?:us|me)\\b)(?: \\w+){0,4}|nothing to do with (?:us|our)|none of (?:this|it) (?:was|is) (?:our|my)|and not (?:with|in|by) (?:us|our)",
    'did not cause (?:us|any (?:of )?us|enough)|which (?:did|does) not (?:lie|rest)',
  ),
];

cues.push(
  cue(
    "(?:do not|don't|cannot|can't) accept (?:the|that|this|any) (?:premise|criticism|blame|suggestion|account|version|claim|narrative|responsibility|accusation)s?|because of anything (?:we|i) (?:did|have done)|(?:worked|works|performed|functioned|operated|behaved) (?:exactly )?as (?:designed|intended|it should|specified)|nothing to (?:apologi[sz]e for|hide|answer for|be sorry)|(?:no|little) need to apologi[sz]e|(?:as|in the way) the (?:law|rules|regulations?) requires?|(?:as required by|in (?:full )?(?:compliance|accordance|line) with) (?:the |all |every )?(?:applicable )?(?:laws?|rules|regulations?|standards|requirements|guidelines|procedures|protocols?)|(?:complied|complies|compliant) (?:fully )?with (?:all|every|the)|fully compliant|(?:refrain from|stop) spreading|spreading (?:rumou?rs|misinformation|lies)|misinformation|for the record|smear|witch[- ]hunt|politically motivated|(?:was|is|were)(?:n't| not) (?:our|a corporate|a company|a management) (?:accident|decision|system|equipment|fault|mistake|policy|rig|product|spill|breach|choice)|sorry you feel(?: that way)?|we did (?:everything|all) (?:right|correctly|properly|by the book)|did everything right|by the book|would not have changed|could have happened to any",
    '(?:inform|notif|report|told|tell)\\w* (?:\\w+ ){1,8}(?:as|in the way) the (?:law|rules)|not (?:in (?:compliance|accordance|line)|compliant)|should have (?:complied|been)|did not comply|in line with our new|will be (?:paid|refunded|compensated)|compensate',
  ),
);

cues.push(
  cue(
    `(?:claims?|allegations?|accusations?|reports?|suggestions?|rumou?rs?|stor(?:y|ies)|posts?|screenshots?|photographs?|documents?|videos?|articles?|headlines?|figures|tests?)(?: [\\w'"-]+){0,6} (?:is|are|was|were|has been|have been) (?:\\w+ly |simply |just |pure |complete |an? |utter |total )*(?:false|untrue|lies?|lie|fabricat\\w+|fake\\w*|forged|forger(?:y|ies)|inventions?|invented|nonsense|fiction|hoax\\w*|wrong|baseless|unfounded|groundless|malicious|counterfeit|doctored|without (?:merit|foundation|basis|substance))`,
    '(?:our|my) (?:own )?(?:claims?|reports?|figures|posts?|story|tests?|suggestions?)',
  ),
  cue(
    '(?:nothing|no (?:\\w+ )?(?:data|money|information|rules?|laws?|corners?))(?: \\w+){0,3} (?:was|were|has been|have been|had been|got) (?:\\w+ )?(?:stolen|taken|leaked|lost|broken|hacked|compromised|exposed|breached|hidden|covered up|harmed|hurt|wrong|cut|paid|destroyed|contaminated)|(?:did|have|has|does) (?:not|never)(?: \\w+)? (?:\\w+ ){1,5}?(?:and|,|nor) (?:we |i |it |they )?(?:never (?:have|has|did|will|would)|have never|did not|do not|would never)|(?:we|i|the company|it) (?:have |has )?never (?:sold|shared|lied|misled|authori[sz]ed|instructed)',
    'as far as we (?:know|can see|can tell)|so far|not yet|found',
  ),
  cue(
    "(?:it|that|this|they|these|those) (?:was|were|is|are) (?:not|never) (?:us|me|ours|mine|our (?!(?:finest|best|intention|intent|proudest|usual|place))\\w+)|(?:wasn't|weren't|isn't|aren't) (?:us|me|ours|mine|our (?!(?:finest|best|intention|intent|proudest|usual|place))\\w+)|(?:acted|behaved|handled (?:it|this|everything)) (?:\\w+ )?(?:properly|correctly|lawfully|responsibly|appropriately)|there (?:is|was|has been|have been) (?:absolutely |simply )?(?:nothing to (?:see|hide|apologise|apologize|answer)|no (?:\\w+ )?(?:truth|substance|foundation|basis|cover-up|failure|outage|shortage|risk|danger|wrongdoing|fault|conspiracy))|legal action against (?:anyone|those|any)|(?:let(?:'s| us| me) be (?:very |absolutely )?clear|make no mistake|for the record)(?:[:,-]+| that)? ?(?:we|i|this|there|no|nothing|the) (?:\\w+ )?(?:did not|didn't|never|no|was not|wasn't|is not|have not|nothing)",
  ),
);

cues.push(
  cue(
    "(?:deny|denies|denied|reject|rejects|rejected|dispute|disputes|refute|refutes) (?:\\w+ly )?(?:that|any|having|all|the (?:claim|charge|suggestion|idea|version|account))(?: \\w+){1,6}|(?:that|this|it) (?:is|was)(?:n't| not) (?:what|how|why) (?:happened|it (?:happened|was|works?)|occurred|we (?:did|said))|(?:no one|nobody|no-one|no \\w+) (?:was|were|has been|have been) (?:ever )?(?:put )?(?:in (?:harm's way|danger|any danger|jeopardy)|at (?:any )?risk|endangered|harmed|misled|deceived)|there (?:was|were|is|has been) no (?:\\w+ )?(?:delay|warning|shortage|mistake|danger|leak|fault|failure|problem|incident|error|breach)s? (?:on|by|at|from|in|of|with) (?:our|my|the company|us|any)",
    '(?:cannot|can not|not|never) (?:deny|dispute)|wrongly|no one was (?:hurt|injured),? but',
  ),
);

cues.push(
  cue(
    '(?:has|have|had) (?:absolutely |simply )?no (?:\\w+ )?(?:basis|foundation|truth|substance|merit|knowledge of|part in|role in|involvement|hand in|responsibility|control over)(?: \\w+){0,4}|(?:is|are|was|were) (?:perfectly |entirely |completely )?(?:safe|sound|lawful|legal|fair) and (?:always|has|have)(?: \\w+){0,3}|(?:records?|logs?|tests?|data|checks?|investigation) (?:show|shows|showed|prove|proves|confirm|confirms|found) (?:that )?(?:the |our |everything |all |we |no )(?:\\w+ )?(?:\\w+ )?(?:worked|acted|behaved|performed|followed|was followed|were followed|did|fault|functioned|operated)(?: (?:as|correctly|properly|exactly|nothing)\\w*)?',
    'had no (?:knowledge|idea) because we',
  ),
);

/** *We have never used it*: what we are said to have done. Not doing what was ours to do is a failing. */
function neverDid({
  doer,
  presentPerfect,
  negated,
  passive,
  verb,
  sentence,
  start,
  verbToken,
}: Clause): boolean {
  return (
    doer === 'self' &&
    presentPerfect &&
    negated &&
    !passive &&
    /\bnever\b/.test(sentence.plain.slice(start, verbToken.end)) &&
    // A record that is boasted of, or a first time.
    !/\b(?:before|until|till|so|such|years?|decades|history|again)\b/.test(sentence.plain) &&
    !duties.has(verb) &&
    !/^(?:be|is|see|experience|face|encounter|feel|say|claim|doubt|stop|forget|need|think|imagine|apologi[sz]e|ask)$/.test(
      verb,
    )
  );
}

export const denial: Detector = ({ sentence, clauses }) => {
  if (
    /\b(?:not deny|don't deny|won't deny|cannot deny|no denying|will not pretend)\b|\b(?:the board|me|us) (?:i|we) chair\b/.test(
      sentence.plain,
    )
  )
    return [];
  const never = clauses.find(neverDid);
  return markOf(
    'denial',
    find(cues, sentence.plain) ??
      find(denialMore, sentence.plain) ??
      (never === undefined ? null : { start: never.start, end: Math.max(never.end, never.verbToken.end) }),
  );
};
