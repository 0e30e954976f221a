/** Harm told by who and what: somebody who is served comes to something that is neither speech nor help. */
import type { Clause } from '../clauses.ts';
import { doneForThem, outsideHead, theirOwnActs, whoIsHit } from '../senses.ts';

/** What they are in, or are without. */
const badState =
  /^ (?:\w+ly |still |all |also |even )*(?:stuck|stranded|trapped|late|alone|locked|without|unable|not able|out of|ill|sick|dead|injured|hurt|cold|hungry|scared|frightened|worried|at risk|in (?:hospital|pain|danger|the dark|the cold|tears|distress|limbo|debt)|on the (?:floor|street|platform|pavement|road)|missing|wrong|empty|blank|down|offline|unavailable|unreachable|unsafe|gone|lost|late|told (?:that|they)|visible|readable|open|exposed|poorly|overdrawn|homeless|left|kept|made to|forced to|called in|due)\b/;
const emptyHanded =
  /^ (?:no\b|nothing|nowhere|nobody|to (?!be (?:thanked|able))|only (?!praise)|an? (?:\w+ )?(?:reaction|attack|seizure|fall|crash|accident|error|shock|fright|miscarriage|stroke|breakdown|fit|concussion|burn|fine|debt|bad|terrible|miserable|horrible)|their (?:\w+ )?(?:\w+ )?(?:stolen|deleted|cancelled|lost|cut|closed|taken|exposed))\b/;
/** *Fenwick Homes* builds them. */
const isFirm = (tokens: Clause['subjectTokens']): boolean =>
  tokens[0]?.capital === true && tokens[1]?.capital === true && whoIsHit.test(tokens[1].word);

/** Somebody, whoever it is: served, named or only pointed at. */
export function isPerson(subject: string, tokens: Clause['subjectTokens']): boolean {
  if (isFirm(tokens)) return false;
  const head = subject.split(/ (?:of|in|at|on|with|who|that|from|for|by) /)[0] ?? '';
  return (
    whoIsHit.test(head) ||
    /^(?:he|she|they|most|many|some|others|one)\b/.test(subject) ||
    tokens.some(({ tags, capital }) => capital && (tags.has('FirstName') || tags.has('Person')))
  );
}

/** What is theirs. */
export const theirThing =
  /^(?:your|their|his|her|people's|\w+(?:s'|'s)) |\b(?:orders?|voicemails?|emails?|e-mails?|files?|documents?|invoices|accounts?|payments?|salar(?:y|ies)|wages|pensions?|savings|photos?|photographs|messages?|records?|medical|appointments?|flights?|trains?|bookings?|tickets?|luggage|bags|deliver(?:y|ies)|parcels?|prescriptions?|exams?|operations?|surgery|homes|houses|flats?|cards?|data|names|addresses|details|information|website|site|app|checkouts?|sign-?ins?|log-?ins?|calls?|uploads?|downloads?|requests?|transfers?|refunds?|meals?|water|power|heating|electricity|phones?|internet|service|services|passports?|licen[cs]es?|scans?|diaries|diagnos[ei]s|certificates?|applications?|\d+ %|\d+ (?:per cent|percent))\b/;
const theirLoss = new Set(
  `fail bounce disappear vanish stop freeze crash die arrive-late run-out expire burn flood collapse break melt spoil rot
  hang drop ring-out overflow evaporate lapse double triple`.split(/\s+/),
);
const spoilt = new Set(
  `lose delete wipe erase destroy damage steal expose leak publish copy view read access share misplace mislay cancel
  close freeze block cut refuse decline reject delay overcharge overbill ruin spoil break corrupt overwrite disclose
  take disconnect withhold stop see mix swap miss charge reset`.split(/\s+/),
);

/** Done by us to them or to what is theirs. */
const doneToThem = new Set(
  `leave charge lose lock strand overcharge overbill bill delete wipe ruin break mislead deceive poison injure hurt kill
  scald burn evict abandon humiliate insult refuse reject deny turn expose double-book double-charge cut cost keep frighten
  close cancel send tell give hand sell put drive force make serve treat promise show wake`.split(/\s+/),
);

/** What a body or a heart comes to, whoever it is told of. */
const bodily =
  /\b(?:(?:a|the|his|her|their|my|your|two|both) )?(?:broken|fractured|sprained|bruised|burnt|burned|cracked|crushed|dislocated|torn|scarred|amputated) (?:\w+ )?(?:legs?|arms?|wrists?|ankles?|hips?|ribs?|nose|neck|back|fingers?|hands?|feet|foot|bones?|teeth|tooth|skull|jaw|knees?|shoulders?|collarbone|pelvis)\b|\b(?:in|into|to|at) (?:hospital|intensive care|casualty|surgery|a coma|tears)\b|\b(?:on|against) the (?:floor|ground|pavement|street|bench|roadside|stairs|road|platform|concrete)\b|\b(?:cried|wept|sobbed|fainted|collapsed|drowned|miscarried|bled)\b|\b(?:out|off|unable to (?:work|play|walk)) for (?:an? |the (?:rest of|whole) )?(?:\w+ )?(?:days?|weeks?|months?|years?|season)\b/;
/** *You had to be opened again*, *families have to boil it*. */
const hadTo = /^ to (?!thank|be thanked|say|admit|ask you|tell you)\w+/;

function comesTo({
  subject,
  subjectTokens,
  doer,
  verb,
  after,
  modal,
  infinitive,
  negated,
  sentence,
  verbToken,
}: Clause): boolean {
  if (
    infinitive ||
    negated ||
    doer === 'self' ||
    doer === 'ours' ||
    (!isPerson(subject, subjectTokens) && doer !== 'you')
  )
    return false;
  if (/^(?:may|might|must|should|would|could|can)$/.test(modal)) return false;
  if (atWork.test(subject) && !/\bhospital\b/.test(after)) return false;
  return (
    (/^(?:be|is|have|go|end|take|come|spend|lie|lay|get|cry|weep|faint|collapse|drown|bleed|suffer|leave|sob|miscarry)$/.test(
      verb,
    ) &&
      bodily.test(sentence.plain.slice(verbToken.start, verbToken.end + 60))) ||
    (verb === 'have' && modal === '' && hadTo.test(after))
  );
}

/** *No orders could be placed*, *no trains ran*: what they came for was not to be had. */
function isDenied({ subject, modal, passive, verb, perfectOrPast, negated }: Clause): boolean {
  if (negated || !/^no \w/.test(subject) || !theirThing.test(subject.replace(/^no (?:\w+ )?/, '')))
    return false;
  return passive
    ? (modal === 'could' || modal === 'can') &&
        /^(?:place|make|book|open|read|send|pay|take|reach|process|complete|use|see|receive|deliver|withdraw|transfer|sell|buy|load|print)$/.test(
          verb,
        )
    : perfectOrPast && /^(?:run|arrive|come|work|leave|ring|start|connect|open|load|go)$/.test(verb);
}

/** The first clause that tells of harm. */
export function harmIn(clauses: readonly Clause[]): { start: number; end: number } | null {
  for (const clause of clauses) {
    if (theyAreHit(clause) || theirThingIs(clause) || weHit(clause) || comesTo(clause) || isDenied(clause))
      return { start: clause.start, end: Math.max(clause.end, clause.verbToken.end) };
  }
  return null;
}

/** Done with them in any day's work; only what stands behind it can make harm of it. */
const dealtWith =
  /^(?:take|bring|give|move|count|account|find|ask|invite|train|employ|hire|elect|name|hear|interview|check|examine|screen|test|vaccinate|register|enrol|seat|lead|carry|fly|greet|meet|transfer|show|send|tell|consult|question|teach|feed|house|lodge|reach|identify|select|choose|appoint|promote|involve|include|brief|escort|drive|rescue|evacuate|pick|remind|warn|greet|thank|supply|provide|equip|place|put)$/;

/** Done for them, and badly. */
const ill =
  /\b(?:another|wrong|(?:some|any)(?:body|one) else's|for nothing|in vain|too late|(?:and|but) (?:it|they|that) (?:was|were)(?:n't| not))\b/;

/** *Taken to hospital*, *given nothing*, *moved without a word*, *put off the train*. */
const badlyDealt =
  /^ off (?:the|our|a) |^ (?:\w+ )?(?:\w+ )?(?:no\b|nothing|nowhere|only|the wrong|wrong|false|home\b|out\b|away|aside|ill\b|dead|in (?:the (?:street|cold|dark|rain|corridor|car park)|a (?:corridor|car park|tent|gym)|tears)|on the (?:floor|street|pavement))|\bto (?:an? |the )?(?:\w+ )?(?:hospital|intensive care|casualty|emergency)|\b(?:unconscious|injured|hurt|crying|shivering|without|by (?:text|email|e-mail|post|the press|newspapers?)|hours?|too late|twice|for nothing|to (?:leave|wait|pay|go|walk|come back|stand|sleep|queue))\b/;

const unreal = /^(?:will|would|shall|should|may|might|must)$/;

function isTheirs({ doer, subject, subjectTokens }: Clause): boolean {
  if (doer === 'self' || doer === 'ours' || doer === 'nobody' || isFirm(subjectTokens)) return false;
  const head = subject.split(/ (?:of|in|at|on|with|who|that|from|for|by) /)[0] ?? '';
  if (
    /^(?:the )?(?:team|crew|crews|staff|engineers?|technicians|volunteers|board|man in charge)\b/.test(head)
  )
    return false;
  if (outsideHead.test(head) && !whoIsHit.test(head)) return false;
  return (
    /^(?:you|some of you|many|most)\b/.test(subject) ||
    whoIsHit.test(head) ||
    (whoIsHit.test(subject) && /\bof\b/.test(subject)) ||
    // "the under-12s", "forty-four pupils", "eleven of them"
    (/^(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b/.test(
      head,
    ) &&
      subjectTokens.some(
        ({ tags, word }) =>
          tags.has('Plural') && (tags.has('Actor') || humans.test(word) || /\bunder-\d+s\b/.test(subject)),
      ))
  );
}

/** Words for people end like this; *buoys* and *proxies* do not. */
const humans = /(?:ers|ors|ists|ants|ents|ees|ians|men|women|people|folk|pupils|of us|of them)$/;

/** Made to sound few: that is `minimising`. */
const few =
  /^(?:only |just )?(?:an? )?(?:small|very small|few|handful|limited|tiny|some|certain|minority|couple)\b/;
/** Our own people work, and fail, and are thanked. */
const atWork =
  /\b(?:staff|nurses?|doctors?|teachers?|drivers?|developers?|employees|workers?|colleagues?|volunteers?|carers?|people)\b/;
/** What they are blamed for. */
const blamed =
  /^(?:reuse|re-use|ignore|forget|fail|neglect|misuse|turn|arrive|leave|enter|click|share|act|put)$/;

/** *Customers who had not followed it*: told to say which. */
function isAside({ sentence, verbToken, start, doer }: Clause): boolean {
  const ahead = sentence.plain.slice(0, start);
  // *The email you received*, *all the money they had spent*.
  if (
    /^(?:you|other)$/.test(doer) &&
    /^(?:you|they|he|she)\b/.test(sentence.plain.slice(start)) &&
    /^(?:the|an?|every|any|this|that|these|those|all|your|each)(?: [\w-]+){1,4} $/.test(ahead) &&
    !/\b(?:time|day|night|moment|morning|evening|week|hours?|minutes?|weeks|days|months|years|when|while|because|after|before|if|as|and|but|so) $/.test(
      ahead,
    )
  )
    return true;
  return /\b(?:who|what|that|which|whose \w+)(?: \w+ly| also| had| have| has| did| were| was| are| not| never)* $/.test(
    sentence.plain.slice(0, verbToken.start),
  );
}

/** *Forty children went home on foot*: whatever they do in it, it is not what they came for. */
function theyAreHit(clause: Clause): boolean {
  const { verb, passive, negated, modal, perfectOrPast, infinitive, after, subject } = clause;
  if (
    !isTheirs(clause) ||
    infinitive ||
    few.test(subject) ||
    isAside(clause) ||
    unreal.test(modal) ||
    /\b(?:no|none|nobody|nothing|neither)\b/.test(subject)
  )
    return false;
  if (passive)
    return (
      perfectOrPast &&
      (negated
        ? wanted(clause)
        : ill.test(after) ||
          (dealtWith.test(verb) ? badlyDealt.test(after) : !doneForThem.has(verb) && verb !== 'affect'))
    );
  if (negated) return (modal === 'could' || modal === 'can' || perfectOrPast) && wanted(clause);
  if (modal !== '') return false;
  if (verb === 'be' || verb === 'is') return badState.test(after);
  if (verb === 'have') return emptyHanded.test(after);
  if (/^(?:go|come|get|find|sit|stand|spend|sleep|walk|wait|pay|see|receive)$/.test(verb) && !perfectOrPast)
    return false;
  return (
    perfectOrPast &&
    !theirOwnActs.has(verb) &&
    !(verb === 'move' && /^ (?:in|into) (?!with|a (?:hotel|hostel|tent|shelter|gym|school))/.test(after)) &&
    !(verb === 'do' && !negated) &&
    !verb.endsWith('ing') &&
    !blamed.test(verb) &&
    !atWork.test(subject)
  );
}

const wanted = ({ verb, after, negated, subject }: Clause): boolean =>
  negated &&
  !/^(?:follow|read|install|update|apply|notice|heed|need|want|mind|change|enable|check|lose|suffer|affect|pay|complain|object|ask|say|tell|report|agree|think|believe|know|mean|wish|try|choose|vote|sign|act|care|listen|look|warn|help|count|wait|disclose|record|enter|test|renew|inspect|review|label|sign|log|verify|approve)$/.test(
    verb,
  ) &&
  !/^ (?:affected|hurt|at risk|notice)/.test(after) &&
  !/^(?:nobody|no one)\b/.test(subject);

/** *Your salaries did not arrive*, *photos could be seen by anyone*. */
function theirThingIs(clause: Clause): boolean {
  const { verb, doer, passive, negated, modal, perfectOrPast, infinitive, after, subject } = clause;
  if (
    isAside(clause) ||
    doer === 'self' ||
    doer === 'ours' ||
    infinitive ||
    !theirThing.test(subject) ||
    /^(?:no|none|nothing)\b/.test(subject)
  )
    return false;
  if (/^(?:could|can)$/.test(modal) && passive && !negated)
    return /^(?:see|read|view|access|open|copy|download|find)$/.test(verb);
  if (unreal.test(modal)) return false;
  if (passive)
    return negated
      ? wanted(clause) && perfectOrPast
      : perfectOrPast &&
          spoilt.has(verb) &&
          !(
            /^(?:copy|share|see|read|view)$/.test(verb) &&
            /^ (?:to|onto|into|over|for|with (?:the|our|all)) /.test(after)
          );
  // "could not be safer"
  if (negated && /^ (?:be )?(?:\w+er|more|better)\b/.test(after)) return false;
  if (negated)
    return (perfectOrPast || modal !== '') && !/^(?:affect|include|contain|involve|change)$/.test(verb);
  if (verb === 'be' || verb === 'is') return perfectOrPast && badState.test(after);
  const comesDown =
    /^(?:come|fall|go)$/.test(verb) &&
    /^ (?:down|off|apart|loose|through|under|up in (?:smoke|flames))\b/.test(after);
  return (
    perfectOrPast && (theirLoss.has(verb) || (comesDown && /^(?:your|their|his|her|\w+'s) /.test(subject)))
  );
}

/** *We left 600 people on the platform*, *we lost your mother's ring*. */
function weHit({ verb, doer, subject, passive, negated, modal, perfectOrPast, after }: Clause): boolean {
  if (doer === 'thing' && outsideHead.test(subject)) return false;
  if (
    !/^(?:self|ours|thing)$/.test(doer) ||
    passive ||
    negated ||
    modal !== '' ||
    !perfectOrPast ||
    !doneToThem.has(verb)
  )
    return false;
  if (/^ (?:your|their|that|our) (?:\w+ )?(?:trust|faith|confidence)\b/.test(after)) return false;
  const next = after.slice(0, 60).split(/[,;:]| (?:because|so|and we|who|that) /)[0] ?? '';
  if (
    /^(?:send|tell|give|hand|sell|put|make|serve|treat|promise|show|keep|drive|turn|cancel|close|cut|cost)$/.test(
      verb,
    )
  ) {
    return (
      whoIsHit.test(next) &&
      /\b(?:wrong|twice|without|out|away|off|unsafe|false|stale|spoiled|through|wait|waiting|in the|on the|of a|of an|lie|lies|dark|weeks|hours|somebody else's|another)\b/.test(
        next,
      )
    );
  }
  if (
    spoilt.has(verb) &&
    /^ (?:all |every |about |almost |over |more than |nearly )?(?:your|their|\d[\d,]*|\w+ty|hundreds of|thousands of) /.test(
      next,
    ) &&
    theirThing.test(next.trim())
  )
    return true;
  return whoIsHit.test(next) || /^ (?:you|your|them|their|\d[\d,]* of you)\b/.test(next);
}
