/** Does the clause that says what went wrong have nobody in it? */
import type { Clause } from '../clauses.ts';
import { cue, find } from '../cues.ts';
import { whoIsHit } from '../senses.ts';
import { markOf, type Detector } from './detector.ts';

/** Things that somebody does, and by which things go wrong. */
const deeds = new Set(
  `deploy apply change push roll release delete drop wipe erase remove misconfigure introduce overlook miss skip ignore
  disable switch turn upload enter send issue publish grant leave set configure calibrate merge run execute trigger start
  initiate make mishandle lose misplace corrupt overwrite truncate expose breach migrate move forget neglect
  misread omit store share copy approve sign mislabel mis-label elect accept drop cut reboot restart load charge produce
  state fill mix pack upgrade update delay escalate print bill send mail disclose make override bypass create
  access steal compromise pass route leak shut close unplug break cause misinterpret give order import write reuse expire revoke rotate modify
  alter edit select choose estimate underestimate document handle fit wire assemble solder`.split(/\s+/),
);
/** What is told of every incident, and blames nobody. */
const calm = new Set(
  `restore fix resolve repair revert complete detect identify alert notify inform contact investigate recover refund find
  discover page stop affect impact record establish call design use base know require need expect allow ask confirm clear
  observe see drain reject drop lose notice receive raise answer handle process rebuild reboot close open isolate block
  bring add divert redirect evacuate adjourn lead hold transfer escort serve host sell welcome award celebrate plan
  schedule publish announce print broadcast deliver offer declare unaffect acknowledge shift promote pause convene
  mobilise mobilize trace inspect audit verify examine interview tow reroute reassure shelter page`.split(
    /\s+/,
  ),
);
/** Left undone, these are what went wrong. */
const undone = new Set(
  `test follow validate check inspect update escalate detect identify maintain notice verify monitor review communicate
  inform tell catch complete perform renew apply install act answer read count empty rehearse document train label secure
  encrypt protect back address give meet pay deliver carry observe consider adhere configure set`.split(
    /\s+/,
  ),
);
/** What is done to those whom it hits is harm, and told without a doer by everybody. */
const suffering = new Set(
  `affect impact disrupt delay cancel injure kill hurt strand interrupt degrade evacuate damage destroy flood suspend
  disappoint inconvenience unavail schedule expect plan mean intend owe aim call locate base build make find see know
  think believe say tell withdraw involve limit confine book maintain mark spoil stick starve strand hold keep thank offer give invite hospitalise hospitalize treat`.split(
    /\s+/,
  ),
);
const harmless =
  /\b(?:fix|fixes|patch|patches|hotfix|correction|refunds?|credits?|workaround|mitigations?|safeguards?|independent|investigation|inquiry|helpline|measures|steps|alarm was raised|restored?|recovery|rolled back|reverted|resolved|taken down|generation|index was rebuilt)\b/;
const things =
  'errors?|mistakes?|issues?|incidents?|oversights?|faults?|problems?|misconfigurations?|failures?|breach(?:es)?|bugs?|glitch(?:es)?|irregularities|discrepanc(?:y|ies)|anomal(?:y|ies)|shortcomings|lapses?|outage|miscommunication|misunderstanding';
const happened = [
  cue(
    `(?:an?|the|this|these|some|certain|several|\\w+) (?:[\\w-]+ ){0,3}?(?:${things}) (?:has |have |had )?(?:occurred|happened|arose|took place|taken place|crept in|emerged|was encountered|were encountered|was experienced|developed)`,
    'after (?:the|this) (?:incident|outage|accident) (?:occurred|happened)|when (?:the|this) (?:incident|outage) (?:occurred|happened)|\\b(?:our|my) (?:own )?(?:mistake|error|failure)',
  ),
  cue(
    `(?:due to|owing to|because of|as a result of|caused by|result of|following) (?:an?|some|certain|the) (?:[\\w-]+ ){0,3}?(?:${things}|change|update|oversight|configuration)(?! (?:we|i|that we|of ours|by us|in our|made by|our))`,
    'caused by (?:an? )?(?:\\w+ ){0,3}(?:of|in) (?:our|ours)|(?:at|with|by) (?:another|an? (?:different|other)|our (?:\\w+ )?(?:provider|supplier|bank|vendor|partner|host))|change (?:we|that we|i)|(?:provider|supplier|vendor|third[- ]party|external|upstream)',
  ),
  cue(
    '(?:it|this) (?:is|has been|was) (?:regretted|regrettable) that|mistakes? (?:was|were|have been|had been) made|wrong (?:decisions?|calls?) (?:was|were) made',
  ),
];
happened.push(
  cue(
    `there (?:was|were|has been|have been|had been) (?:an?|some|several|\\w+) (?:[\\w-]+ ){0,3}?(?:${things})|(?:an?|this|the|these) (?:[\\w-]+ ){0,3}?(?:incident|breach|error|issue|event|failure) (?:has |have )?(?:resulted|led|may have|involved|involving)|(?:incident|breach|issue|error|event) (?:that )?(?:has )?(?:occurred|took place)|unauthori[sz]ed access`,
    'no (?:data )?breach|there (?:was|were) no|our (?:own )?(?:mistake|error|failure)|(?:we|i) caused',
  ),
);

happened.push(
  cue(
    `(?:there (?:was|were|has been|had been) |owing to |due to |because of |following |after |a |an |the )(?:an? |the |some )?(?:\\w+ )?(?:breakdown|lapse|failure|confusion|gap|mix-?up|error|fault|shortcoming|weakness|miscommunication|misunderstanding|oversight|malfunction) (?:in|of|with|between|within|around|during|at) (?:the |our |its |communication|procedure|process|supervision|[\\w-]+)`,
    '\\b(?:our|my|we|i)\\b.{0,40}(?:failure|error|fault|lapse|oversight)|failure (?:to|of leadership)|in (?:my|our)|(?:fault|failure|error|mistake) of (?:the|an?|our) (?!system|process|procedure|software|machine|equipment|communication)|(?:at|with|in|of) (?:an?|the|one of our|our) (?:[\\w-]+ ){0,3}?(?:suppliers?|providers?|vendors?|partners?|contractors?|carriers?|card network|third party|utility|manufacturer|data cent(?:re|er) operator)\\b',
  ),
  cue(
    '(?:something|things?|it|matters|everything|procedures?|processes?|systems?|checks?|safeguards?|controls?) (?:\\w+ )?(?:went|had gone|has gone|have gone|did not go) (?:badly |terribly |seriously |horribly )?(?:wrong|amiss|awry|as planned|to plan)|what (?:went|had gone) wrong (?:was|is)',
    'what went wrong for you|everything (?:that )?(?:has )?(?:went|gone) wrong',
  ),
  cue(
    `(?:an?|the|this) (?:[\\w-]+ ){0,3}?(?:change|update|upgrade|release|deployment|migration|patch|setting|parameter|configuration|config|script|job|bug|error|fault|defect|flaw|failure|glitch|malfunction|mistake|mix-up|failover|restart|sensor|valve|switch|pump|signal|alarm|system|software|firmware|process|check|database)s? (?:\\w+ly )?(?:caused|led to|resulted in|triggered|meant that|meant|broke|brought down|took down|prevented|stopped|failed|did not (?:complete|work|fire|sound|run|start|open|close|trigger|finish)|crashed|malfunctioned|overloaded|blocked|allowed)`,
    '\\b(?:our|my) (?:own )?[\\w -]{0,30}(?:change|update|release|script|job|system|software|process|check|database|failover|alarm)|(?:we|i) (?:had |have )?(?:made|pushed|shipped|deployed|wrote|ran|approved|released|changed)|supplier|vendor|provider|third[- ]party|did not cause',
  ),
);

happened.push(
  cue(
    `(?:${things}|confusion|inaccuracies|mistakes|delays) (?:\\w+ )?(?:crept|slipped|found (?:its|their) way|got|made (?:its|their) way|appeared|surfaced|came to light) ?(?:in|into|through|past)?|(?:somehow|unfortunately|regrettably),? (?:the|an?|some) (?:\\w+ ){1,4}(?:was|were|had been) (?:left|not|un)\\w*|(?:was|were|been) (?:left|allowed) (?:un\\w+|running|open|on|out|behind|unlocked|to (?:lapse|expire|run|slip|drift))`,
    '(?:we|i) (?:left|allowed|let)|\\bby (?:an?|the|our|one of) \\w+|people were left|(?:you|customers|passengers|children|families|guests) (?:was|were) left',
  ),
);

happened.push(
  cue(
    '(?:appears?|seems?|seemed|appeared|turns? out|turned out|is found|was found|understood|believed|thought|known|likely) to have been (?:\\w+ly )?\\w+(?:ed|en|t|d|n)\\b(?: \\w+)?',
    '\\bby (?:an?|the|our|us|me|hackers|criminals)|affected|hurt|injured|restored|resolved|fixed',
  ),
  cue(
    '(?:an?|the|some|several|these|this) (?:[\\w-]+ ){0,2}?(?:defects?|faults?|flaws?|errors?|weakness(?:es)?|irregularit(?:y|ies)|shortcomings?|deficienc(?:y|ies)|discrepanc(?:y|ies)|vulnerabilit(?:y|ies)|cracks?|failings?|omissions?)(?: (?:in|of|with|on) (?:[\\w-]+ ){1,4}?)? ?(?:has|have|had|was|were) (?:\\w+ )?(?:been )?(?:identified|found|discovered|detected|uncovered|come to light|observed|noted)',
    '(?:we|i|our|my) (?:had |have )?(?:found|made|identified)|no (?:defects?|faults?)',
  ),
  cue(
    '(?:incorrect|wrong|faulty|defective|unsuitable|outdated|expired|invalid|bad|mismatched|incompatible|corrupt) (?:[\\w-]+ ){1,2}?(?:fitted|installed|applied|used|sent|entered|selected|deployed|loaded|issued|supplied|chosen|connected|set|pushed|printed|attached|mixed|dispensed)',
    '(?:we|i|our|my|you|he|she|they)\\b|\\bby\\b',
  ),
);

export const passive: Detector = ({ sentence, clauses }) => {
  // What is rejected as untrue is not told.
  if (
    /\b(?:reject|den(?:y|ies)|refute|dispute)\w* (?:\w+ ){0,3}(?:suggestion|claim|allegation|that)\b/.test(
      sentence.plain,
    )
  )
    return [];
  for (const clause of clauses) {
    if (isAgentless(clause, clauses)) {
      return markOf('passive', {
        start: clause.start,
        end: Math.max(clause.verbToken.end, clause.start + 1),
      });
    }
  }
  const found = find(happened, sentence.plain);
  return found === null ||
    /\b(?:we|i|our|my)\b(?! (?:customers|users|apolog|are sorry|sorry))/.test(
      sentence.plain.slice(0, found.start),
    )
    ? []
    : markOf('passive', found, 'passive.happened');
};

/** What shows that it was wrong that something was done, whatever it was: most of what is done was only done. */
const amiss =
  /\b(?:wrong(?:ly)?|incorrect(?:ly)?|in error|mistak\w+|by accident|accidentally|inadvertently|badly|poorly|improperly|careless(?:ly)?|prematurely|in a hurry|hastily|without|instead of|rather than|despite|although|even though|too|beyond|never|nobody|no one|twice|against|unsafe|unread|unnoticed|unchecked|untested|overdue|expired|outdated|out of date|faulty|defective|loose|upside down|backwards|only (?:after|when|half|partly)|because|as a result|which (?:meant|caused|left|led)|so that|leading to|led to|causing|resulting|and (?:it|they|that) (?:was|were|did|had)(?: not|n't)|than (?:planned|intended|allowed|it should|they should)|(?:days|weeks|months|years) (?:late|too|before|earlier)|for (?:\w+ )?(?:days|weeks|months|years)|before (?:it|they|the|any|we|anybody|anyone)\b.{0,40}\b(?:had|was|were|could)|open|away|behind|un(?!der|til|less|ion|it|ique|ivers|known|able)\w+(?:ed|en|wn|pt|d)|in a (?:drawer|folder|cupboard|spreadsheet|box))\b/;
const wrongByName = /^(?:mis(?!s)|over|under(?!stand|take|go)|un(?!der|it))\w+/;

function isAmiss({ sentence, verb, verbToken, subject }: Clause): boolean {
  return (
    wrongByName.test(verb) ||
    wrongByName.test(verbToken.word) ||
    /^(?:postpone|defer|forego|forgo|waive|shelve|cut|water|dilute|thin)$/.test(verb) ||
    amiss.test(sentence.plain) ||
    /\b(?:wrong|old|incorrect|faulty|bad|untested|false)\b/.test(subject)
  );
}

/** A main clause of the sentence, told of something that nobody of ours is said to have done in it. */
function stands({ sentence, start, subject, presentPerfect }: Clause, clauses: readonly Clause[]): boolean {
  const before = sentence.plain.slice(0, start);
  return (
    // Told of since: *has been cancelled*; or of those whom it hit.
    !presentPerfect &&
    !whoIsHit.test(subject.split(/ (?:in|at|on|with|from|for|to) /)[0] ?? '') &&
    !clauses.some(({ doer }) => doer === 'self' || doer === 'nobody') &&
    !/\b(?:that|which|who|until|unless|if|as|whether|because|suggestion|claims?|say|said) (?:the |an? |our )?$/.test(
      before,
    ) &&
    !/^(?:no|nothing|none|folks?|they|it|he|she|few|some|many)\b/.test(subject) &&
    !/\b(?:that|which|who)$/.test(subject)
  );
}

function isAgentless(clause: Clause, clauses: readonly Clause[]): boolean {
  const {
    sentence,
    verb,
    passive: isPassive,
    by,
    modal,
    negated,
    subject,
    infinitive,
    perfectOrPast,
    doer,
  } = clause;
  if (!isPassive || by !== 'none' || infinitive) return false;
  if (
    doer === 'you' &&
    /^(?:your|their) (?:\w+ )?(?:file|letter|form|order|record|result|sample|request|complaint|application|claim|bag|car|case|scan|medicine|test)s?\b/.test(
      subject,
    ) &&
    !calm.has(verb) &&
    !suffering.has(verb)
  )
    return perfectOrPast && modal === '';
  if (
    doer === 'you' &&
    perfectOrPast &&
    modal === '' &&
    /^ ?(?:[\w' -]{0,40} )?(?:in error|by mistake|wrongly|by accident|incorrectly|using (?:an? |the )?(?:wrong|incorrect|outdated|old|faulty)|with (?:an? |the )?(?:wrong|incorrect)|without (?:notice|warning|reason|a reply))\b/.test(
      clause.after,
    )
  )
    return true;
  if (doer === 'self' || doer === 'nobody' || doer === 'you' || doer === 'other') return false;
  const hedged =
    /^(?:may|might|could)$/.test(modal) &&
    clause.hindsight &&
    /^(?:steal|take|access|expose|copy|leak|compromise|disclose|view)$/.test(verb);
  if (hedged) return true;
  if (/^(?:no|none|nothing|neither)\b/.test(subject))
    return (
      perfectOrPast &&
      /^no (?:[\w-]+ )?(?:checks?|tests?|inspections?|warnings?|alarms?|plans?|reviews?|backups?|risk assessments?|records?|entry|notes?)\b/.test(
        subject,
      ) &&
      /^(?:carry|make|do|take|give|raise|perform|keep|write|issue|send|run|complete|sound)$/.test(verb)
    );
  if (modal !== '' && !(clause.hindsight && modal === 'should')) return false;
  if (!perfectOrPast && !clause.hindsight) return false;
  const group = sentence.plain.slice(clause.start, clause.verbToken.end);
  if (/^un(?:affected|harmed|hurt|changed|damaged|available)$/.test(clause.verbToken.word)) return false;
  if (/\bbefore (?:the |an? |our |any )?$/.test(sentence.plain.slice(0, clause.start))) return false;
  if (/\b(?:is|are|am) (?:now |being )?\w+$/.test(group) || /\bbeing\b/.test(group)) return false;
  if (verb === 'break' && /^ into\b/.test(clause.after)) return false;
  if (harmless.test(subject) || harmless.test(group)) return false;
  // Told to say which one: *the morphine that was prescribed*, *what was lost after that*.
  if (
    !negated &&
    /\b(?:that|which|what|whatever|who) (?:\w+ly )?$/.test(
      sentence.plain
        .slice(0, clause.verbToken.start)
        .replace(/(?:was|were|had been|has been|have been|got) (?:\w+ly )?$/, ''),
    ) &&
    !amiss.test(sentence.plain)
  )
    return false;
  if (
    /\b(?:customers?|users?|members?|passengers?|guests?|people|families|patients?|children|riders|shops?|staff|i|we|who|letters|employee|engineer|mr|mrs|ms|dr|orders|tickets|deliveries|flights|performances|accounts?|fees?|performance|operations?)\b/.test(
      subject,
    ) &&
    !negated &&
    !/\b(?:in error|wrongly|incorrectly|mistakenly|accidentally|inadvertently|left|issued)\b/.test(
      sentence.plain,
    )
  )
    return false;
  if (clause.hindsight) return undone.has(verb) || deeds.has(verb);
  const wrongly =
    /\b(?:incorrect|incorrectly|wrong|wrongly|accidentally|inadvertently|mistakenly|in error|bad|faulty|improperly|erroneously|unintentionally|by mistake|by accident|prematurely)\b/.test(
      sentence.plain,
    );
  if (
    negated &&
    doer === 'thing' &&
    !/\b(?:affected|compromised|accessed|lost|exposed|taken|stolen|found|involved|touched|changed|damaged|harmed|hurt|injured|interrupted|hit|reached|disturbed|altered|viewed|copied|needed|required|asked)\b/.test(
      group,
    ) &&
    !/\b(?:yet|so far)\b/.test(sentence.plain)
  )
    return stands(clause, clauses);
  if (negated)
    return (undone.has(verb) || deeds.has(verb)) && !/\b(?:affected|compromised|accessed|lost)\b/.test(group);
  if (
    /^(?:make|give|set|leave|identify|report|handle|create|choose|select|accept|close|share|update|change|produce|state|start|order|copy|send|issue|store|publish|print|pay|load|charge|write|move|run|execute|pass|sign|select|switch|turn|print|mail|fill|restart|reboot|import|edit|elect|accept)$/.test(
      verb,
    )
  ) {
    return (
      wrongly ||
      (/^(?:switch|turn|print|mail|fill|restart|reboot|import|edit|elect|accept)$/.test(verb) &&
        (amiss.test(sentence.plain) ||
          /\b(?:alarms?|sensors?|monitor\w*|backups?|alerts?|pumps?|sirens?|guards?|cameras?|sprinklers?|failover|valves?)\b/.test(
            subject,
          ))) ||
      (verb === 'make' &&
        /\b(?:mistakes?|errors?|decisions?|changes?|calls?|accessible)\b/.test(`${subject}${clause.after}`) &&
        !/^ (?:together|jointly|public|by|with|at the request)\b/.test(clause.after)) ||
      /\b(?:change|permission|configuration|config|update|software|code|version|index|replica|query|file|table|database|server|key|certificate|script|command|writes|primary|system|systems|setting|parameter|rule|policy|valve|sensor|switch|procedure|process|template|list|feature|template|account|balances?|statements?|children|group|checks?)\b/.test(
        subject,
      ) ||
      /\bfollowing an? (?:error|change)\b/.test(sentence.plain)
    );
  }
  if (verb === 'take' && /^(?:an?|the|this|that|some|\w+) (?:\w+ )?decisions?\b/.test(subject)) return true;
  if (verb === 'take')
    return /\b(?:data|names?|addresses|details|records|files|information|money|photos?|numbers?|passwords?|copies)\b/.test(
      subject,
    );
  return (
    deeds.has(verb) ||
    /\b(?:wrong|incorrect|false|misrouted|faulty|bad|mis\w+ed)\b/.test(subject) ||
    (!calm.has(verb) && !suffering.has(verb) && isAmiss(clause) && stands(clause, clauses)) ||
    (wrongly && verb !== 'be') ||
    (!calm.has(verb) &&
      /\b\d\d?[:.]\d\d\b|\b(?:as a result|because|causing|which caused|and then|leading to)\b/.test(
        sentence.plain,
      ) &&
      /\b(?:informations?|levels?|limits?|routes?|routing|traffic|queues?|pools?|servers?|requests?|writes?|nodes?|keys?|rules?|changes?|valves?|pumps?|doors?|signals?|switch(?:es)?|breakers?|alarms?|settings?|values?|versions?|packets?|sessions?|tables?|indexes|locks?|clusters?|config\w*|code|scripts?|commands?|jobs?|updates?|releases?|policy|policies)\b/.test(
        subject,
      ))
  );
}
