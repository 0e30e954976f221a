/** Is something put right, or made good for those whom it hit? */
import { cue, find } from '../cues.ts';
import { markOf, type Detector } from './detector.ts';
import { madeGood } from './forward.ts';
import { mended, restoredState } from './mending.ts';

const cues = [
  cue(
    "(?:brings?|brought|bringing|gives?|gave|giving|get|getting|gets|got) (?:\\w+ ){0,4}back (?!to|in|at|from)|(?:being|been|be|will be|is|are) (?:returned|repaid|refunded|reinstated|compensated|made good|replaced|rebuilt|reunited)|(?:were|was) (?:rebuilt|recovered|restored|reinstated|recalled)|(?:i've|i have|we've|we have|have) (?:(?!not|never)\\w+ )?(?:rung|called|phoned|written to|spoken (?:to|with)|visited|met|contacted|e-?mailed|been in touch)(?: with)? (?:\\w+)|(?:we are|we're|be|been|keep|get|stay) in touch|full value|old (?:prices?|version) (?:is|are) back|speak to an? (?:advis[eo]r|counsell?or|person|nurse|specialist)|i'll (?:sit down|meet|call|ring|help|drive|come)|undone|reversed",
    'could have|(?:reviewers|critics|people|many|others|papers?|press|some)(?: of you)? (?:have|has) (?:called|rung|visited)|many of you|get back to|brought back memories|bring back trust|never been returned|get in touch with the press|got back to us',
  ),
  cue(
    'refund(?:s|ed|ing)?|reimburs\\w+|compensat(?:e|es|ed|ing|ion)|money back|repay(?:ing|ment)?|repaid|waiv(?:e|ed|ing)|goodwill (?:payment|gesture)',
    "no (?:refund|compensation)|(?:not|n't) (?:be )?(?:refund|compensat)\\w*|without compensation",
  ),
  cue(
    "(?:service |account |bill |month(?:'s|s'?)? |months of |a |full |\\$?[\\d,.]+ |you |them |your \\w+ )?credit(?:s|ed|ing)?(?: (?:to|for|will|on|your|three|each|every|all|them|a|one|two))",
    'credit cards?|credit (?:score|file|union|rating|history|agenc\\w+)|to the credit of|deserves? credit|take credit|creditors',
  ),
  cue(
    '(?:has been|have been|is|are|was|were|being|now|fully|been) (?:now |fully |all |since |also |already )*(?:restored|recovered|resolved|fixed|repaired|reverted|corrected|back (?:up|online|on|to normal|in service|and)|reinstated|replaced|rebuilt|rolled back|taken down|withdrawn|recalled|returned|cancelled and repaid)|restored (?:from|to|service|access|all|every|the|your|their|each|it|normal|most)|(?:roll(?:ed|ing)?|switched|put|brought) (?:it |this |that |the \\w+ |them |the change )?back|are restored|reverted|undid',
    "backup (?:is|was|are) restored|never restored|once and for all|fixed for good|not (?:been )?(?:restored|fixed|resolved|recovered)|n't (?:been )?(?:restored|fixed|resolved)|could (?:actually )?be restored|back in (?:may|june|july|march|april|january|february|august|september|october|november|december)",
  ),
  cue(
    'restore (?:access|service|your|their|the|every|all|normal|trust in)|recover (?:your|their|the|all)|rebuild (?:your|their|it)|bring (?:it|them|your \\w+|the \\w+) back',
    "restore (?:a|the) (?:backup|copy)|(?:cannot|can't|could not|unable to|not able to|impossible to) (?:bring|restore|recover)|trying to restore|every (?:week|month|day|monday)",
  ),
  cue(
    '(?:a |the |this |our |permanent |hot)?fix (?:is|was|has been|has|went|for|in place|that)(?: \\w+){0,3}|(?:pushed|deployed|applied|released|shipped|rolled out|implemented|issued|published|put) (?:a|an|the|our) (?:\\w+ )?(?:fix|patch|hotfix|correction|remedy|update that (?:fixes|corrects))|fixed (?:it|the|this|that|by|within|at)|(?:is|are) back (?:from|for|in|now)|(?:replaying|reprocessing|resending|re-sending|refilling|re-running|catching up)|restoration|reverting|works? again|working again|running again|open again|can (?:now )?(?:\\w+ )?be (?:placed|used|made) again|able to \\w+ again|(?:was|were|has been|have been|are) resumed|resumed (?:at|on|normal|service)|(?:has|have) cleared|is all well|returned to normal|operating (?:as )?normal(?:ly)?|as usual again|back to normal|traffic was normal',
    "(?:wait for|working on|need) a fix|no fix|can't fix|fix is not|before (?:a|the) fix|fixed for good|once and for all",
  ),
  cue(
    '(?:pay|pays|paying|paid|cover|covers|covering|bear) (?:for |back |the |your |their |its |each |every |all |any |them |a |it|two |his |her |full )+(?:\\w+)?|will be paid|comes? back with|(?:is|are|be) (?:already )?(?:on its way|coming) back|coming back|back in your account|off (?:its|your|their|the) next (?:bill|invoice)|£[\\d,]+ off|bill(?:ed)? for|not be billed|nobody be billed|(?:nobody|no one) (?:will )?(?:be|is) (?:billed|charged)',
    'paid attention|pay attention|paying (?:customers|members)|already paid|paid nothing|had (?:already )?paid|pay (?:more|tribute|their|his|her|its|attention)|not pay|to pay for\b(?! your)|wanted to pay|paid the price|unpaid|take card',
  ),
  cue(
    '(?:free|extra|complimentary|replacement) (?:of charge|delivery|repair|replacement|\\w*-?sit|season|month|year|service|collections?|access|upgrade|ticket|tickets|rides?|subscription|night|stay|identity|credit|session|meal|bottles?|water|\\w+ pass)|rides? (?:on \\w+ )?(?:are|is) free|free (?:re-sit|of)|at no (?:cost|charge)|without charge|(?:next one|stay|meal|rest|bill|ticket|next|drinks) (?:is|are) on us|extended by|extend (?:your|their|each|every)|an extra (?:month|week|day|issue)|season pass|identity (?:theft )?protection|credit monitoring|fraud monitoring|keep both|keep (?:it|them) free|is cancelled and|are cancelled,? and|every fine is',
  ),
  cue(
    "(?:will be |are |is |have been |we're |we are |been )?(?:contacting|writing to|calling|ringing|phoning|e-?mailing|reaching out to|visiting|speaking to|working with|in touch with|helping|contacted|notified|notifying) (?:each|every|all|those|them|you|affected|the (?:families|people|customers|patients|owners|others)|any|everybody|everyone|customers|the \\d+|families|\\d+)|(?:will|shall|'ll|to) (?:contact|write to|call|ring|phone|visit|help|notify|support|meet|speak to|speak with|talk to) (?:each|every|all|those|them|you|affected|the|any|everybody|everyone|families)|each has had a letter|spoken (?:to|with) the families|has had a letter|a nurse will",
    'write to (?:you|everyone|all of you) (?:again|when|once|next|tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)|work(?:ing)? with (?:the |our )?(?:platform|supplier|vendor|police|authorities|regulators?|experts|partners|law)|will notify affected individuals where|we will contact you if|help you find|as soon as|on behalf of',
  ),
  cue(
    "help ?(?:line|desk)|hotline|free ?phone|(?:ring|call|phone|text|reach|contact|write to|e-?mail|ask for|message|speak to|speak with|dm) (?:me|us|our|her|him|the|[\\w.]+@)(?: [\\w'-]+){0,8}|0800[\\d -]+|1-?800[\\d -]+|(?:\\+?\\d[\\d -]{6,}\\d)|here to help you|happy to (?:speak|talk|meet)|to anybody who would like to talk|dedicated (?:team|page|line|phone)|bring (?:the|it|your) \\w+ back|send us (?:the|your|a)",
    'should have (?:called|contacted|rung)|tell us|press (?:contact|office)|for (?:media|press)|did not call|never called|contact(?:ed)? us only|call it|call this|direct complaints',
  ),
  cue(
    '(?:make|making|made|put|putting|set|setting) (?:this|it|things|that|their \\w+|your \\w+|the \\w+|matters|everything|every \\w+) right|make (?:it|this) up to you|make amends|make good|made whole|make (?:you|them) whole|put right',
  ),
  cue(
    '(?:the )?(?:letters|files|copies|records|tickets|products|jars|data|documents) (?:have been|were|are being) (?:collected|destroyed|recalled|recovered|replaced|deleted)|revoked every|revoked (?:all|the)|reset (?:all|every|your|the affected)|recall(?:ed|ing) (?:all|the|every)|(?:it|this|they|that) (?:will|shall) return in|rebuilt|been given another|been pulled|traffic (?:is|was|returned to) normal',
  ),
  cue(
    '(?:gets?|receives?|has|have|had) (?:a |an |the |another |its |their |your |full |free |£|\\$|\\d)[^.;]{0,30}(?:off its|off your|refund|free|season pass|back|voucher|vouchers|replacement|re-sit|credit)|voucher',
  ),
];
/** What only the wording of a plan or a wish shares with repair. */
const notYet =
  /\b(?:steps to ensure|hope to restore|restore trust|restore your (?:trust|confidence|faith)|earn back|win back|no need to (?:contact|call|ring|reply|write|get in touch))\b/;

/** Before it, these say that it was not done, or not yet. */
const undoing = /\b(?:instead of|rather than|without|not|never|until [\w ]{3,20}|should|before) $|n't $/;

export const repair: Detector = ({ sentence, clauses }) => {
  if (notYet.test(sentence.plain)) return [];
  const place =
    find(cues, sentence.plain) ??
    find(madeGood, sentence.plain) ??
    mended(clauses) ??
    restoredState(sentence.plain);
  if (place !== null && undoing.test(sentence.plain.slice(Math.max(0, place.start - 24), place.start)))
    return [];
  return markOf('repair', place);
};
