/** Repair and prevention by their tense: what is given back, and what holds from now on. */
import type { Clause } from '../clauses.ts';
import { cue } from '../cues.ts';

const theirs =
  '(?:you|your|them|their|each|every|all|both|back|him|her|his|one of you|families|customers|patients|households|another|crew|home|bills?|fees?|costs?|tickets?|difference|names?|orders?|records?|messages?|points|accounts?)';
const notGiven =
  "(?:should|would|could|must|ought to|need to) (?:have|'ve)|pass(?:es|ed)? (?:it|this|them)|wrong|failed|twice|by mistake|from now on|if (?:we|i) (?:had|have)|committed to|strive|hope to|look forward|steps to|offer(?:ed|ing)? (?:our|my|a|an) (?:\\w+ )?(?:apolog|condolence|sympath)|will not|won't|without|sorry that";

/** Ways in which something is made good for those it hit, whatever it is. */
export const madeGood = [
  cue(
    '(?:fund|helpline|hotline|scheme|help desk|drop-in|centre|center|line) (?:of [\\w£$., ]{3,30} )?(?:has been|is|was|have been) (?:now )?(?:set up|opened|available|open|in place) (?:for|to) (?:the|those|all|every|any|you|families|customers|anyone)(?: \\w+)?|(?:is|are|will be|have been|has been) (?:lending|lent|giving|handing) (?:an? |the |out )?(?:[\\w-]+ ){1,3}to (?:each|every|all|those|any|anyone|everyone)(?: \\w+)?',
    'before|had been',
  ),
  cue(
    "(?:at|on) (?:our|the company's|the trust's) (?:own )?(?:cost|expense)|free of charge|for (?:nothing|free)|on (?:us|the house)(?=\\.|,|;|$| and)|(?:our|my) treat|without (?:a |any )?(?:charge|receipt|cost|fee)",
    "on us to|depend\\w* on us|rel(?:y|ied) on us|down on us|based on us|spent on us|(?:this|that|it|one)(?:'s| is) (?:all )?on us|(?:called|rung|came|went|waited|all) (?:\\w+ )?for nothing",
  ),
  cue(
    "(?:you|they|anyone|anybody|everyone|everybody|each|every \\w+|those|all of you|customers|members|guests|passengers|\\w+ holders?|patients|families|residents|pupils|parents)(?: who [\\w' ]{3,40}?)?(?: will| can| may|'ll| now)?(?: also| now| all| each)? (?:have|get|gets|receive|receives|be given|be offered|claim|choose|exchange|swap|return|rebook|come|travel|use|keep|ask for|apply for)(?: to)? (?:an? |the |your |their |its |any |back |\\w+ )?(?:[\\w£$-]+ ){0,3}?(?:refund|voucher|money|credit|replacement|new|free|extra|nurse|counsell\\w+|helpline|compensation|full|back|months?|show|ticket|seat|date|appointment|£|\\$|bottle|difference|discount|share|line|support|cover|protection|monitoring)",
    'could|would have|used to|no refund|not get|never|want(?:ed)? (?:your|their) money',
  ),
  cue(
    `(?:(?:we|i|the (?:board|trust|company|bank|council|club|school)) (?:have|are|will|shall|am|has|is)|i've|we've|we're|we'll|i'll|i'm)(?: now| also| already| all| each| personally| since| today| then| fully)* (?:pay|paid|paying|put|putting|given|giving|give|send|sent|sending|fly|flown|flying|drive|driven|driving|rebook\\w*|rehous\\w*|collect\\w*|replac\\w*|re-?mark\\w*|re-?test\\w*|re-?issu\\w*|re-?deliver\\w*|cover\\w*|cancel\\w*|revers\\w*|correct\\w*|return\\w*|recover\\w*|restor\\w*|repair\\w*|clean\\w*|resend|resent|refill\\w*|bake|move|moved|moving|offer\\w*|provid\\w*|arrang\\w*|setting up|set up|ring|ringing|rung|visit\\w*|call\\w*|meet|meeting|met|add|added|adding)(?: [\\w'£$,.-]+){0,6}? ${theirs}`,
    `${notGiven}|backups?|another (?:town|room|building|site|region|supplier|city)|cancelled (?:more|\\d|hundreds|thousands|the|your|all)`,
  ),
  cue(
    `(?:we|i|technicians|engineers|crews|the (?:board|trust|company|bank|council|club|school|team)) (?:\\w+ly |then |also )?(?:paid|rebooked|rehoused|collected|replaced|re-?marked|re-?tested|reissued|redelivered|covered|reversed|corrected|returned|recovered|restored|repaired|resent|re-?ran|restarted|mended|offered|arranged|agreed to)(?: [\\w'£$,.-]+){0,6}? (?:${theirs}|board|pump|line|part|unit|server|servers|power|water)`,
    `${notGiven}|because|had `,
  ),
  cue(
    '(?:is|are|was|were|came|went|comes|come|has come|have come|be|turned|switched|put)(?: now| all| both| already| fully| again)* (?:back|off again|on again|open again|home|up again|running again|safe again)(?: in| on| from| at| with| to| as| by| up|,|\\.|;|$)|(?:hole|gap|leak|valve|loophole|server|port|breach|account)s? (?:has|have) been (?:closed)|(?<!would |could |should |might |must )(?:has|have) been (?:plugged|stopped|mended|sealed|cleared|put right|sorted|made good)|(?:is|are|was|were|been|being) (?:already |all |now )?(?:paid|paid for|recovered|refunded|cancelled and|re-?read|re-?marked|re-?tested|read again|marked again|delivered again|called back|rung|visited|rebooked|rehoused|collected|unlocked|brought back)(?!\\w)',
    'turned (?:her|his|their|its) back|back in (?:may|june|july|april|march|january|february|august|september|october|november|december|20\\d\\d)|back to (?:front|basics|work)|never (?:turned|switched|put|came)|not (?:been )?|should be back|goes? back|went home on|came back to haunt|(?:tests?|results?|samples) (?:come|came|are)|went back|to be paid|is paid to|are paid (?:by|to)|(?:that|which|who) (?:was|were|had|have|are|is) (?:been )?(?:already )?paid|already paid for|were paid (?:late|too|less)',
  ),
  cue(
    "(?:show|send|bring|take|write|ring|call|e-?mail|text|come|reply|ask|tell|give|contact|phone|dm|message) (?:us|me|your|to|it|in|them|back|any|the|this|0\\d|\\d|\\w+@)(?: [\\w'-]+){0,9}? (?:and (?:we|i|you|the|your|our|tomorrow)|to get|money|refund|we'll|we will|i'll|you'll|is on|are on)(?: [\\w'£$-]+){1,6}",
    "please direct complaints|to (?:complain|the press)|from now on|anyone who wants|could (?:have )?|had to|for (?:an )?update|did not|didn't|never|will be told|instead of",
  ),
  cue(
    '(?:mark|read|test|see|examine|inspect|check|assess|do|print|bake|run|count|screen|replay|replayed|restarted) (?:it|them|her|him|these|those|all|each|every \\w+|your \\w+|both) (?:again|afresh|over|by hand|on (?:their|his|her) (?:coursework|merits?|own))|(?:her|his|their|a|my) (?:own )?(?:direct|personal|private) (?:number|line)|(?:named|dedicated) (?:nurse|contact|person|caseworker|team)|you choose what|new (?:meter|boiler|card|lock|key|unit)s?(?:,| is| are)? (?:fitted|sent|free|on)',
  ),
];

madeGood.push(
  cue(
    `(?:we|i|we've|i've|we're|we'll|i'll|i'm)(?: have| are| will| am)? (?:\\w+ed|put|bought|found|got|laid|made|set|getting|arranging|booking|finding|buying|book|find|buy|lay|keep|hold)(?: on| aside| up)? (?:[\\w'-]+ ){1,6}?for (?:you|those|them|everyone|everybody|anyone|anybody|each|every|all|families|patients|passengers|guests|customers|members)(?!\\w)`,
    `${notGiven}|(?:failed|made it (?:hard|harder|worse|difficult)|caused|problems?|worse) |made (?:this|it|things) |thank|sorry|apolog`,
  ),
  cue(
    '(?:is|are|was|were|works?|working|runs?|running|flows?|open|opens?)(?: now| all| both| fully)* (?:whole|complete|safe|open|clean|well|up|live|online|available|reachable|dry|warm|running|working|normal|in service|in order|right|intact|on|out)? ?(?:and \\w+ )?again(?! (?:and again|not|never))(?=\\.|,|;|$| as| from| at| since| for| and| by)|(?:can|will|to) (?:bring|get|put|give) (?:it|them|these|those|your \\w+|all of (?:it|them)) back',
    "happen|never|not|n't|until|once again,? we|down again|failing again|wrong|broke|went down",
  ),
);

madeGood.push(
  cue(
    "(?:will|shall|'ll) (?:all |each |also )?(?:have been|be) (?:delivered|returned|paid|refunded|sent|restored|replaced|home|moved|rehoused|connected|reconnected|repaired|rebooked|collected|back|given|put right|reunited)|(?:is|are) on (?:its|their) way(?: back)?(?: to (?:you|them|your))?|(?:stays?|remain|remains|will stay|are staying|is staying) (?:on site|open|there|with (?:you|them)|on hand)(?: \\w+)? (?:until|till|for as long as)|(?:we|i) (?:\\w+ )?(?:drove|carried|took|brought|walked|flew) (?:[\\w'-]+ ){1,5}?(?:ourselves|myself|home|to (?:each|them|you|every|hospital))",
    "help (?:is|are) on|update|not be|won't be|on (?:its|their) way (?:out|down)|report",
  ),
);

/** *From now on*, *since Tuesday*, *in future*: the sentence is about a rule that holds. */
const fromNow =
  /\b(?:from (?:now|here) on|from (?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|this|january|february|march|april|may|june|july|august|september|october|november|december)|as (?:of|from) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|this|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow)|since (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|then|that (?:day|night)|yesterday|this)|(?:starting|beginning) (?:in|on|with|next|this|mon|tues|wednes|thurs|fri|today|tomorrow|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)\w*|in (?:the )?future|going forward|next (?:week|month|term|season|year|time)|by the end of|(?:not|never|no|nobody|n't)\b[^.;]{0,60}\b(?:until|unless|any ?more|any longer|again without)|any ?more|no longer|now (?:\w+ly )?(?:[a-z]+(?:s|es|fy)|go|come|need|have|require|carry|use|wait)\b|(?:every|each) (?:trip|shift|journey|launch|release)|once a (?:day|week|month|year))/;
const wish =
  /\b(?:hope|strive|aim|want|endeavou?r|committed|promise|try|better|improve|continue|look forward|working|learn|update|inform|information|answer|keep you|share|apologi\w+|sorry|regret|investigat\w+|find out|know|review|believe|expect|resume|reopen|refund\w*|restor\w*|recover\w*|back|off again|on again|affected|unable|could not|cannot (?:log|sign|order|pay|place)|money|price|available|resolved|fixed|no longer (?:with|works?|here|employed|exist\w*)|write-?up|report|publish\w*|heroes|free|fares?|tickets?|vouchers?|concern|focus|moving forward|tests?|results|secure|standards?)\b/;
const notNow =
  /\b(?:now (?:known|confirmed|clear|resolved|restored|recovered|fixed|working|back|available|open|believe|know|understand|see|that|because|completely|been)|(?:by|until|till|right|just|up to|for|this) now|now (?:i|we|they) (?:know|see|understand|realise|realize))\b/;

/** The clause of a rule that holds from now on. */
export function ruleIn(clauses: readonly Clause[]): { start: number; end: number } | null {
  const plain = clauses[0]?.sentence.plain ?? '';
  if (!fromNow.test(plain) || wish.test(plain) || notNow.test(plain)) return null;
  const rule = clauses.find(isRule);
  return rule === undefined ? null : { start: rule.start, end: Math.max(rule.end, rule.verbToken.end) };
}

function isRule({
  sentence,
  doer,
  negated,
  modal,
  perfectOrPast,
  infinitive,
  verb,
  passive,
  after,
}: Clause): boolean {
  if (infinitive || verb.endsWith('ing') || doer === 'you' || doer === 'other') return false;
  if (/^(?:may|might|could|would|should)$/.test(modal) || perfectOrPast) return false;
  if (
    /^(?:become|follow|run|exist|say|lie|mean|seem|promise|happen|come|speak|ask|rest|stop|comment|know|tell|lose|remain|stay|do|feel|see|value|serve|offer|deliver|provide|stand|spend|meet|talk)$/.test(
      verb,
    ) &&
    modal === ''
  )
    return (
      (verb === 'come' && /^ (?:straight|from|with)\b/.test(after)) ||
      (negated && doer === 'self' && /\bany ?(?:more|longer)\b/.test(after))
    );
  if (/\bsince\b/.test(sentence.plain) && modal === '' && !passive && /^(?:is|be|have)$/.test(verb))
    return false;
  return !(/^(?:is|be)$/.test(verb) && !passive) || /\b(?:two|locked|only|own|key)\b/.test(after);
}

/** Changes that are named without a date. */
export const changed = [
  cue(
    "(?:(?:we|i|the (?:board|trust|company|bank|council|club|school|team)) (?:have|has)|we've|i've)(?: now| also| since| already| permanently| today)* (?:removed|scrapped|abolished|thrown (?:out|away)|ended|retired|switched off|turned off|taken (?:away|out)|put (?:an?|two|in)|added|introduced|ordered|bought|installed|fitted|hired|engaged|appointed|recruited|trained|moved|split|separated|locked|limited|capped|doubled|replaced|rewritten|written|made it|banned|changed|built|tightened|strengthened|raised|set (?:up|a)|given (?:one|two|the|every)|asked (?:an?|the|two|somebody|someone)) (?:[\\w'-]+ ?){2,10}",
    '(?:without|by mistake|wrong|instead of|too (?:late|soon|early|few)|because (?:we|i) (?:wanted|thought|hoped)|and (?:it|that) (?:broke|failed|caused|deleted|took)|should|never|sorry|customers|your|refund|money back|access for|investigat|since \\w+day|helpline|counsell|hotel|credit|compensat)',
  ),
  cue(
    "(?:two|three|independent|outside|external|a second|each|no|nobody|no one|every (?:\\w+ )?(?:lift|bridge|trip|class|coach|letter|syllabus|order|batch|change|release|key|rota|menu|ride|boat|valve|sheet|form|file))(?: [\\w'-]+){0,8}? (?:will|must|has to|have to|can|cannot|can't|needs?|requires?|is (?:now )?\\w+ed|are (?:now )?\\w+ed) (?:now |only |also |be |first |not |no longer )*(?:[\\w'-]+ ){0,7}?(?:before|until|unless|without|alone|twice|by two|inspect\\w*|inspected|reviewed|approved|signed off|look at|checked against|automatically|aloud|every (?:trip|shift|month|week|time)|overnight|the end of)",
    '(?:were|was|did|had|could|sorry|apolog|refund|money|customers? (?:will|can)|you (?:will|can|get)|know|known|update|until (?:then|further|now|\\d|noon|we know)|back in|service|deny|say)',
  ),
  cue(
    "(?:the|an?) (?:[\\w'-]+ ){1,4}(?:now |then )?(?:lists?|refuses?|asks?|shows?|stops?|demands?|warns?|pages?|locks?|waits?|blocks?|checks?|compares?|renews?|rejects?|sounds?|can't be|cannot be|won't|will not)(?: now)? (?:[\\w'-]+ ){1,8}?(?:before|until|unless|if|without|when|by itself|more than|a day|in date|to be (?:typed|checked|confirmed|signed))",
    '(?:yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|was|were|did|had|should|customers|users|sorry|found|know)',
  ),
  cue(
    "(?:alert|alarm|check|limit|lock|guard|test|step|sign-off|second \\w+|review|monitor)(?:s)?(?: [\\w%'-]+){0,5} (?:has|have) been (?:added|introduced|installed|fitted|put in|set up|created|made)|(?:is|are) gone(?:;|,| and)",
    '(?:your|their|his|her|these|those|them|yours|photos?|files?|projects?|savings|jobs|people|colleagues|records|data) (?:\\w+ )?(?:is|are) gone',
  ),
  cue(
    "new rules?(?::| is| are)|(?:has|have) been (?:taken (?:off|out|away|down)|removed|replaced|locked|added|banned|abolished|scrapped|moved|separated|split|limited|capped|doubled|switched off|turned off|retired|ended|fitted|rewritten|redesigned|fenced|sealed|thrown out)(?: (?:off|from|with|by|to|into|for|on|at|so|and|until)(?: \\w+){1,6})?|from (?:the|this|next) (?:autumn|spring|summer|winter|term|season|new year|weekend|\\w+ (?:on|onwards?))[\\w ,']{0,30} (?:will|has|have|is|are|must|can|gets?)(?: \\w+){2,}|no (?:\\w+ ){1,3}(?:on (?:a )?(?:fri|mon|satur|sun)day|at night|after \\w+|without|before|alone)(?:s)?(?=[ ,.;]|$)|(?:we'll|we will|i will|i'll) (?:publish|post|report|print|share|open|list) (?:[\\w'-]+ ){1,5}?(?:each|every|once a|weekly|monthly|daily|so that)(?: \\w+)*",
    'sorry|customers|your (?:money|card|account|order)|data|photos|refund|(?:posts?|content|page|article|caption|video|message|statement) (?:has|have) been|removed by|taken (?:out of context|away from us)|replaced by a|no \\w+ on our|service|stolen|update|moved to another (?:flight|hotel|train)|(?:he|she|they|who|manager|driver|employee|engineer|nurse) (?:has|have) been',
  ),
  cue(
    "(?:we|i|the \\w+)(?:'ve| have| has)? (?:bought|ordered|rented|leased|built|handed|passed|given|hired|funded) (?:over |up )?(?:an?|the|two|three|our) (?:second|third|spare|new|standby|backup|back-up|independent|approval|control|veto|right|keys?|decision|say|power|job)(?: [\\w'-]+){1,7}|will be (?:switched off|removed|replaced|retired|closed|scrapped|taken out|shut down|rebuilt|phased out|turned off|abolished|separated|locked|withdrawn for good)(?: (?:in|by|on|from|before|next)(?: \\w+){1,3})?",
    '(?:should|would|could) have|wrong|without|too (?:late|few)|service|services|power|water|accounts? will|your',
  ),
];
