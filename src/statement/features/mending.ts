/**
 * Repair told by its verb, whoever does it: restored, replaced, paid back, reconnected. And by the state it leaves:
 * *is free*, *is up*, *are in the post*.
 */
import type { Clause } from '../clauses.ts';
import { cue, find } from '../cues.ts';

const mends = new Set(
  `restore repair mend replace refund repay reimburse compensate recover reinstate rebuild reconnect rebook rehouse reissue
  resend redeliver re-deliver revert undo unblock unlock unfreeze redo renew retract reverse remedy reunite reassemble
  reprint republish exchange swap restart reboot resume reopen rebottle refill reseal recharge restock replant rerun re-run recalculate restate relabel`.split(
    /\s+/,
  ),
);
/** These mend what stands behind them only when that is what was broken, taken or owed. */
const withObject: readonly (readonly [verb: RegExp, what: RegExp])[] = [
  [
    /^(?:pay|cover|settle|bear)$/,
    /^ (?:for |back |out |all |any |each |every |your |their |his |her |the |a |an |them |you |him |in full)/,
  ],
  [
    /^(?:cancel|waive|drop|void|annul|lift|scrap|write)$/,
    /^ (?:off )?(?:all |every |each |your |their |the |his |her |any |those |these )?(?:\w+ )?(?:fines?|charges?|fees?|bills?|penalt(?:y|ies)|debts?|invoices?|demands?|interest|letters)\b/,
  ],
  [
    /^(?:clear|drain|flush|free|kill|replay|reprocess|empty)$/,
    /^ (?:up |out )?(?:the|all|every|each|it|them|our|space|those)\b/,
  ],
  [/^take$/, /^ [^,;.]{0,40}\b(?:down|offline|off (?:sale|the (?:shelves|site|air|road|market)))\b/],
  [
    /^(?:pull|yank|withdraw|recall)$/,
    /^ (?:it|them|the (?:\w+ )?(?:page|post|release|version|update|product|batch|file|advert|ad|article|episode|video|image|song|toy|jars?|bottles?|build|kettles?)|every \w+|all (?:of )?(?:it|them|the))\b(?!.{0,20}\b(?:care|seriously|decision|responsib\w+|lesson|step|action)\b)/,
  ],
  [
    /^(?:hand|give|bring|send|deliver|offer|provide|fetch|drive|fly|carry|arrange|book|find)$/,
    /^ (?:out |over )?(?:you |them |him |her |each of (?:you|them) |everyone |everybody |anyone |all \w+ )?(?:home|free |new |fresh |replacement|clean |hot |blankets|bottled|water|food|meals|taxis|hotel\w*|beds|rooms|shelter|generators?|counsell\w+|support|a (?:free|full|new|fresh|replacement|nurse|doctor|hotel|room|bed|taxi|car|coach|bus|credit|refund|voucher|month|year))/,
  ],
  [
    /^(?:clean|wash|scrub|repaint|dry|pump)$/,
    /^ (?:up |out |up after )?(?:the|your|their|every|each|all|it|them|his|her)\b/,
  ],
  [
    /^(?:put|set|switch|turn|bring|get|move|roll)$/,
    /^ (?:\w+ ){0,5}?(?:back|right|straight)\b(?! (?:off|down))/,
  ],
];
const unreal = /^(?:would|should|could|might|may|must|ought)$/;
const wished =
  /\b(?:hope|trying|try|working|work|want|wish|need|plan|aim|trust|confidence|faith|reputation|should|until|instead of|without|before|rather than|unless|if|failed to|unable to|order to|never|able to)\s+(?:to |we |it |they |the \w+ |having |being |had |has |been |is |are |be |all |fully |\w+ly )*$/;

/** The first clause in which something is mended. */
export function mended(clauses: readonly Clause[]): { start: number; end: number } | null {
  const clause = clauses.find(isMending);
  return clause === undefined
    ? null
    : { start: clause.start, end: Math.max(clause.end, clause.verbToken.end) };
}

function isMending({
  verb,
  verbToken,
  doer,
  negated,
  modal,
  infinitive,
  passive,
  perfectOrPast,
  after,
  sentence,
  subject,
}: Clause): boolean {
  if (negated || unreal.test(modal) || (doer === 'you' && !passive) || doer === 'nobody') return false;
  const before = sentence.plain.slice(0, verbToken.start);
  if (
    wished.test(before) ||
    (infinitive && !/\b(?:going|agreed|offered|arranged|promised|able|managed) to $/.test(before))
  )
    return false;
  if (
    /^ (?:\w+ )?(?:trust|confidence|faith|reputation|pride|with the wrong|by mistake|wrongly|in error)\b/.test(
      after,
    )
  )
    return false;
  if (/\b(?:until|unless|if|before|so that)\b[^,;:]*$/.test(before)) return false;
  const running = verbToken.tags.has('Gerund') || verb.endsWith('ing');
  // "We put off replacing it" mends nothing; "we are replacing it" does.
  if (running && !/\b(?:am|are|is|be|been|was|were|'re|'m)(?: \w+){0,2} $/.test(before)) return false;
  // "Boilers are replaced when the inspector says so" is a rule.
  if (
    passive &&
    mends.has(verb) &&
    /\b(?:is|are)(?: \w+)? $/.test(before) &&
    /^ (?:\w+ )?(?:when|before|every|each|as soon as|whenever|once|by (?:law|hand))\b/.test(after)
  )
    return false;
  const told =
    running || perfectOrPast || /^(?:will|shall|can)$/.test(modal) || verbToken.tags.has('PresentTense');
  if (!told) return false;
  if (mends.has(verb)) return !/\b(?:wrong|faulty|cheaper|untrained|unsafe)\b/.test(after.slice(0, 40));
  if (passive) return isGiven(verb, subject, after, before);
  const byUs = /^(?:self|ours|other)$/.test(doer) || (doer === 'thing' && helpers.test(subject));
  return (
    byUs &&
    withObject.some(([which, what]) => which.test(verb.split(' ')[0] ?? verb) && what.test(after)) &&
    !/\b(?:wrong|late|too|twice|untested|unsafe|without)\b/.test(after)
  );
}

/** *Everyone is offered a scan*, *all fines have been cancelled*. */
function isGiven(verb: string, subject: string, after: string, before: string): boolean {
  if (!theirs.test(subject) || !/\b(?:is|are|will|being|have|has|been)(?: \w+)? $/.test(before)) return false;
  switch (verb) {
    case 'offer':
    case 'waive':
    case 'recall':
      return true;
    case 'cancel':
      return owed.test(subject);
    case 'give':
      return /^ (?:an? |another|new|free|the (?:money|full|choice)|back|their|what)/.test(after);
    case 'pay':
      return /\b(?:back|full|for|compensation|by us|on|today|tomorrow|at once|out)\b/.test(after);
    default:
      return false;
  }
}
const owed = /\b(?:fines?|charges?|fees?|bills?|debts?|demands?|invoices?|letters|penalt(?:y|ies))\b/;
const helpers =
  /\b(?:crews?|engineers?|technicians|teams?|doctors?|nurses?|volunteers?|staff|electricians?|plumbers?|divers?)\b/;
const theirs =
  /\b(?:you|everyone|everybody|anyone|each|every|all|they|customers?|patients?|passengers?|families|members?|staff|people|fines?|charges?|fees?|debts?|bills?|demands?|products?|costs?|money|it|who|consumers|guests|tenants|residents|pupils|students|women|men|children)\b/;

/** What is there again, or there for them. */
export const mendedState = [
  cue(
    '(?:foot|footing|foots|footed|pick|picking|picked)(?: up)? (?:the|your|their|every|all the) (?:bills?|costs?|tab)|(?:will be|is being|are being|to be) (?:held|run|played|counted|marked|printed|drawn|repeated|heard|tested|checked|read|assessed|graded|fitted|done|made|sent) (?:again|afresh|anew|once more)|no charge|(?:is|are|been) (?:booked|arranged|reserved|laid on|waiting|ready|set aside) for (?:all of )?(?:you|them|everyone|everybody|each|all)|(?:get|gets|have|has) (?:the|your|their|his|her) (?:full |whole )?(?:fare|fee|money|deposit|ticket price|stake|entry fee)|the correct \\w+ (?:until|by|on|within|today|tomorrow)|(?:void|annulled|null and void)',
    'not|never|sorry that|should',
  ),
  cue(
    "(?:is|are|'s|'re|will be|comes?) (?:now |also |all |completely |entirely |already )*(?:free(?= of charge| for| to| here| at| wherever| until| this|[,;.]|$)|in the (?:post|mail)|on (?:the house|its way|their way|the way)|up(?: again)?(?=[,.;]| and|$)|out now|out and (?:fixes|brings|restores)|yours (?:for|free|to keep)|available again|whole again|back in (?:all|every|your|the|their|each|its|place|stock|service|use|action|business)|home (?:again|safe|now)|safe (?:again|to (?:drink|use|eat)|now)|reachable again|flowing|restored|reconnected|out of danger|recovering)",
    "not|n't|never|until|should|stood up|turned up|back in (?:january|february|march|april|may|june|july|august|september|october|november|december|20)|nothing is free|(?:feel|are) free to|is up to",
  ),
  cue(
    '(?:the )?(?:page|post|article|episode|video|advert|ad|tweet|photo|photograph|listing|song|clip|release|build|version|statue|sign|poster)s? (?:is|are|has been|have been|was|were) (?:\\w+ )?(?:down(?=[,.;]| and|$)|gone|pulled|taken (?:down|off)|withdrawn|removed|deleted|corrected|off the (?:site|air|shelves))',
    'data|your (?:photo|video)|by mistake|lost',
  ),
  cue(
    "(?:nobody|no one|no-one|none of you|no (?:customer|patient|family|member|passenger|tenant)) (?:will|shall|is going to|'ll) (?:be |have to |lose |pay |end up )+(?:out of pocket|pay\\w*|lose\\w*|worse off|charged|billed|a penny|a cent|any\\w*|left \\w+|stranded|without)|(?:out of our|from our|from my|out of my) (?:own )?(?:pockets?|pay|bonus\\w*|salar\\w+|profits?|margin)|(?:every|each|any|all) (?:penny|cent|receipt|claim|bill|cost|fee|expense|euro|pound|dollar)s? (?:\\w+ )*?(?:will be|is|are|gets?|shall be|has been|have been) (?:\\w+ )?(?:paid|refunded|covered|honou?red|returned|met|reimbursed)",
    'wish|should',
  ),
  cue(
    '(?:free|complimentary|no-cost) (?:[\\w-]+ )?(?:scan|test|check-?up|screening|counselling|counseling|helpline|bus|coach|taxi|parking|membership|lunch|coffee|meal|drink|replacement|repair|latch|handle|kit|part|battery|cover|insurance|cleaning|advice|treatment|copy|calendar|upgrade|lesson|class|entry|admission|trip|ride|week|weekend|stay|visit)s?|(?:a|an|the|your|new|fresh) (?:replacement|substitute|new|fresh|second|clean) (?:[\\w-]+ ){0,2}(?:free of charge|is (?:on|in)|are (?:on|in)|will be (?:sent|posted|fitted|delivered)|at (?:our|no))|(?:money|deposit|fare|fee|ticket|price|payment|payments|refunds?|credits?) (?:is |are |has been |have been |will be |was |were )?(?:\\w+ )?(?:back|refunded|returned|credited|made|on (?:its|their) way) (?:to|in|into|on|by|today|within|before)(?: your| their)?',
    'never|not|should|late|twice',
  ),
];

export const restoredState = (plain: string): { start: number; end: number } | null =>
  find(mendedState, plain);
