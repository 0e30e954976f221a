/** Which acts and omissions of our own were wrong, by the verb, what stands behind it and what stands around it. */
import type { Clause } from '../clauses.ts';
import { answering } from '../senses.ts';
import type { Seen } from './detector.ts';
import { duties, erring, plainlyWrong, risky, wrongness } from './words.ts';

export const repairing =
  /\b(?:fix|fixes|hotfix|patch|patches|correction|refunds?|credits?|restored?|restore|recovery|rolled back|roll back|rollback|remedy|solution|mitigations?|safeguards?|update (?:you|this|everyone)|apolog\w+|investigat\w+|inquiry|helpline|support|workaround)\b/;
export const praised =
  /\b(?:proud(?:ly)?|thank|successful(?:ly)?|award\w*|record|delighted|excited|pleased|happy to)\b/;
export const ownMachine =
  /^(?:(?:one|some|parts?|an?|two|the) (?:of )?)?(?:our|my)(?: own)?\b.{0,60}\b(?:script|software|system|systems|update|updates|code|validator|process|processes|procedures?|controls?|run|runs|job|jobs|tool|tools|tooling|monitoring|alerts?|alarms?|checks?|tests?|testing|change|changes|decision|choice|plan|planning|app|platform|network|servers?|service|product|release|design|database|factory|plant|line|ship|pipe|kitchen|team|teams|crew|staff|people|engineers?|developers?|employees|managers?|leadership|policy|response|communications?|infrastructure|website|bug|error|mistake|failure|algorithm|model|safeguards?|training|deployment|configuration|maintenance|machine|equipment|vehicles?)\b/;

/** Around the act stands what was wrong about it, whatever the act was. */
const wrongRound =
  /^ [^,;]*\b(?:(?:the|a) wrong|wrong \w+|without \w+ing|instead of|rather than|(?:above|before|ahead of|over) (?:your|their|people|safety|the people|our customers|patients)|(?:while|when|although|though|because) (?:it|we|i|the \w+) (?:\w+ )?(?:was|were|had been|knew|already|wanted) ?(?:overdue|unsafe|closed|not|already|broken|to save)?|too (?:late|soon|early|long|fast|quickly|slowly|few|little|many|much)|at the last minute|as (?:noise|normal|routine|unimportant|a nuisance|false alarms?)|for granted|to save (?:money|time)|half (?:the|as many|of what|of the)|fewer \w+ than|behind (?:your|their) backs?|in secret|that (?:nobody|no one|no [\w-]+(?: \w+)?|none of us|neither of us) (?:had|has|could|would)|untested|unchecked|unread|unattended|unlocked|unguarded|overdue|out of date)\b/;
/** What is done about it, or told of it, even with such words. */
const afterwards =
  /^(?:apologise|apologize|regret|find|discover|learn|notice|fix|correct|replace|investigate|understand|know|realise|realize|see|feel|hear|think|believe|restore|refund|repair|remove|be|is|have|want|hope|need|help|detect|identify|stop|admit|acknowledge|accept|say)$/;

export function isPlainlyWrong({
  verb,
  doer,
  after,
  negated,
  modal,
  infinitive,
  perfectOrPast,
  presentPerfect,
  subject,
  passive,
}: Clause): boolean {
  const ours = doer === 'self' || (doer === 'ours' && ownMachine.test(subject));
  if (
    !ours ||
    passive ||
    negated ||
    modal !== '' ||
    infinitive ||
    !perfectOrPast ||
    presentPerfect ||
    afterwards.test(verb)
  )
    return false;
  if (
    verb === 'leave' &&
    /^ [^,;]{0,60}\b(?:out|off|open|unlocked|unattended|running|unread|unsigned|lying|exposed|switched on|in the (?:car|lock|door|taxi|train))\b/.test(
      after,
    )
  )
    return true;
  return wrongRound.test(after);
}

/** A thing that we did, told in the past, that is no answer to what went wrong: most often it is what went wrong. */
export function isPlainAct(clause: Clause): boolean {
  const { verb, doer, after, sentence, presentPerfect, start } = clause;
  const ours = doer === 'self' || (doer === 'ours' && ourFolk.test(clause.subject));
  if (!ours || presentPerfect || isKindly(clause)) return false;
  if (
    /^ (?:nobody|no one|no-one|nothing|none|no (?!doubt|further|longer))/.test(after) &&
    !/^(?:find|have|be|is|see|know|feel|want|need|make|take)$/.test(verb)
  )
    return true;
  if (
    /^(?:stop|cease|quit)$/.test(verb) &&
    /^ (?!sell|accept|tak|us|ship|roll|send|pay|charg|serv)\w+ing\b/.test(after)
  )
    return true;
  if (answering.has(verb) || risky.has(verb) || isWhere(clause)) return false;
  // "the software we bought": told to say which one.
  return !/\b(?:the|an?|every|any|that|this|all) (?:[\w-]+ )?[\w-]+ $/.test(sentence.plain.slice(0, start));
}

/** *I was in the building*: where somebody was is no act. */
const isWhere = ({ verb, after }: Clause): boolean =>
  verb === 'is' &&
  /^ (?:in|at|on|there|here|with|by|from|aboard|present|born)\b/.test(after) &&
  !/\b(?:late|asleep|holiday|wrong|without|denial|no position|fault|charge|duty)\b/.test(after);

/** The act was good, or it was done for those who were hit. */
function isKindly({ verb, after, sentence, infinitive }: Clause): boolean {
  return (
    infinitive ||
    verb.endsWith('ing') ||
    /\b(?:ourselves|myself|in person|as a precaution|for free|at (?:our|no) cost|around the clock|day and night|tirelessly|for (?:\w+ |more than \w+ |over \w+ |the past \w+ |\d+ )(?:years|decades|generations))\b/.test(
      sentence.plain,
    ) ||
    /^ (?:with (?:the )?(?:police|experts|authorities|specialists)|every effort|hard\b)/.test(after)
  );
}

/** *We ruined your party*, *we left 90 of you*: what it did to them, and not which act of ours it was. */
export function isOutcome({ verb, after, negated, passive }: Clause): boolean {
  if (
    verb === 'meet' &&
    /^ (?:your|our|the|their|all|my) (?:\w+ )?(?:expectations?|standards?)\b/.test(after)
  )
    return true;
  if (negated || passive) return false;
  if (/^(?:ruin|spoil|hurt|upset|disappoint|anger|offend|frighten|wrong|fail)$/.test(verb))
    return /^ (?:you|your|them|their|those|so many|many|some|all|everyone|everybody|people|our (?:customers|members|guests|fans|readers|players|users|own)|a lot|each)\b/.test(
      after,
    );
  if (verb === 'break')
    return /^ (?:your|their|that|the|our) (?:\w+ )?(?:trust|faith|confidence|hearts?|promise)\b/.test(after);
  return (
    (verb === 'leave' && /^ (?:\w+ )?(?:you|them|\d+ of you|\w+ of you|ourselves)\b/.test(after)) ||
    (verb === 'let' && /\bdown\b/.test(after))
  );
}

/** *Our people waved it through* is our doing. */
const ourFolk =
  /^(?:our|my|one of our|some of our|two of our) (?:\w+ )?(?:people|staff|teams?|crews?|drivers?|engineers?|managers?|nurses?|officers?|clerks?|buyers?|planners?|editors?|developers|inspectors?|guards?|board|trustees|directors)\b/;
/** These say that it was wrong, and not what. */
export const noAct =
  /^(?:drop the ball|get (?:this|that|it|things|everything|so much|many things)(?: one| all)?(?: \w+)? wrong|miss the mark)\b/;

/** What statements are full of, and what goes wrong in none of them. */
export const harmlessActs = new Set(
  `answer reply respond listen apologise apologize regret find discover learn notice restore fix refund resolve repair revert contact notify inform
  investigate work thank know understand realise realize recognise recognize acknowledge admit accept be have feel hear
  see begin stop detect identify determine confirm engage alert report meet speak ask call ring reach help hope become
  want need receive update try appoint rebuild reverse roll return recover owe mean wish serve`.split(/\s+/),
);

/** Called wrong in its own sentence behind the act, or at once after it: *we sailed, and that was the wrong choice*. */
export function wronged({ sentence, verbToken }: Clause, { around }: Seen): boolean {
  const rest = sentence.plain.slice(verbToken.start);
  return (
    plainlyWrong.test(rest) ||
    /^[^.]*(?:that|this|it) was (?:\w+ )?(?:wrong|a mistake|careless|unfair|not right|reckless|unkind|my|our)\b/.test(
      around.slice(around.indexOf('  ') + 1),
    )
  );
}

export const shipping =
  /^(?:ship|push|deploy|release|launch|migrate|change|update|upgrade|roll|run|approve|choose|decide|remove|enable|switch|turn|introduce|move|apply|send|sell|order|sign|give|take|merge|announce|cancel)$/;

export function pastSomewhere({ clauses }: Seen): boolean {
  return clauses.some(({ doer, perfectOrPast }) => doer === 'self' && perfectOrPast);
}

/** *We own the pipe that broke* is a fact; *we lack* and *we rely* in the present are faults. */
export function isPresentFault({ verb, verbToken }: Clause): boolean {
  return verbToken.tags.has('PresentTense') && /^(?:lack|fail)$/.test(verb);
}

/** The same word in its harmless sense. */
export function isFault({ verb, after, sentence }: Clause): boolean {
  const next = after.slice(0, 50);
  switch (verb) {
    case 'cut':
      return !/^ (?:the )?(?:prices?|fees|off (?:the )?(?:access|attack))/.test(next);
    case 'wait':
    case 'delay':
    case 'assume':
    case 'drop':
    case 'cause':
    case 'trigger':
      return !/^ (?:for (?:you|your)|an? (?:investigation|review))/.test(next);
    case 'let':
      return !/^ (?:you know|me|us )/.test(next);
    case 'disable':
    case 'delete':
    case 'bypass':
    case 'break':
      return (
        !/\b(?:attacker|malicious|compromised|affected|stolen|the (?:copies|key|account)s?)\b/.test(next) &&
        !/\b(?:as a precaution|to (?:stop|contain|protect|prevent))\b/.test(sentence.plain)
      );
    case 'lose':
      return !/^ (?:no|nothing|sleep)/.test(next);
    case 'miss':
      return !/^ you\b/.test(next);
    case 'hurt':
    case 'hide':
    case 'lie':
      return true;
    default:
      return true;
  }
}

/** Acts of repair and of care, whatever word stands around them. */
export function goodVerb({ verb, after }: Clause): boolean {
  const next = after.slice(0, 60);
  if (
    /^(?:start|try|learn|offer|respond|stop|hire|want|hope|expect|believe|think|add|replace|open|look|talk|read|say|write|connect|build|create|introduce|serve|work|answer|close)$/.test(
      verb,
    )
  ) {
    return !/\b(?:it would|that it|instead|wrong|without|only after|too late|before|nothing|two weeks|months? later)\b/.test(
      next,
    );
  }
  return (
    /^ (?:(?:our|all our|my) (?:\w+ )?attention|back|steps|sure|action|every precaution|care|this (?:seriously|step)|immediate|the decision to (?:take|shut))/.test(
      next,
    ) || /\b(?:back to normal|offline (?:to|while|as)|seriously)\b/.test(next)
  );
}

/** We knew, or it had been pointed out: the failing is to have done nothing. */
export function knew({ verb, after, perfectOrPast, doer, sentence }: Clause): boolean {
  if (doer !== 'self' || !perfectOrPast) return false;
  if (
    /^(?:know|see|have)$/.test(verb) &&
    /\b(?:since|for (?:months|years|weeks|days)|already|earlier|before|warnings?|the bug|was (?:thin|unsafe|failing|broken)|and (?:did|kept|still|each|we|chose|said))\b/.test(
      after,
    )
  ) {
    return !/\b(?:no way|customers for|served|proud|trusted|history)\b/.test(sentence.plain);
  }
  return (
    /^(?:keep|stay|remain|say|do|sit)$/.test(verb) &&
    /^ (?:quiet|silent|nothing|going|running|it (?:quiet|secret|to ourselves)|you in|selling|using|on\b|the line|people|them waiting)/.test(
      after,
    )
  );
}

/** *We had no lock*, *we were not ready*, *we had no second route*. */
export function stood({ verb, after, doer }: Clause): boolean {
  if (doer !== 'self') return false;
  if (verb === 'have')
    return (
      /^ (?:no|only one|never|not|too few|too little|nothing|one person|a single|no-one|nobody|grown|left|got used|become|handed|put|sent|built|let)\b/.test(
        after,
      ) &&
      !/^ (?:no (?:reason|evidence|indication|sign|choice|plans|information|intention|knowledge|comment|further|record|doubt|update|idea|part|role|hand in|wish|room)|not (?:yet|any (?:influence|control|say|part)|been able))/.test(
        after,
      )
    );
  return false;
}

/** Not having done these yet is honest and no omission. */
const notProved =
  /^(?:prov(?:e|ed|en)|confirm|establish|determine|rule|find|finish|complete|verify|conclude|identify|see)$/;

/** *We did not test it*: a duty that was left undone, and not a fact that nobody has yet. */
export function notDone(
  { verb, after, doer, subject, perfectOrPast, presentPerfect, sentence, verbToken }: Clause,
  { around }: Seen,
): boolean {
  const next = after.slice(0, 60);
  if (
    doer === 'ours' &&
    /\b(?:supplier|vendor|provider|partner|contractor|product|boiler)s?\b/.test(
      sentence.plain.slice(0, verbToken.start),
    )
  )
    return false;
  if (
    /\b(?:do not|don't|does not|can't|cannot|won't|not yet|have not yet|haven't yet|yet to)\b/.test(
      sentence.plain.slice(Math.max(0, verbToken.start - 24), verbToken.end + 6),
    )
  )
    return false;
  if (
    /\b(?:confirmed|finished|established|found|seen|determined|identified|concluded|completed|yet)\b/.test(
      sentence.plain.slice(verbToken.start, verbToken.start + 40),
    ) &&
    !/\bnever\b/.test(sentence.plain) &&
    /\b(?:cause|evidence|signs?|indication|checking|investigat\w+|whether|why|how|who|that any|any)\b/.test(
      sentence.plain,
    )
  )
    return false;
  if (
    !perfectOrPast ||
    (presentPerfect && notProved.test(verb)) ||
    (verb === 'have' &&
      /^ not (?:yet )?(?:finished|completed|heard|decided|reached|counted|begun)\b/.test(after)) ||
    /\b(?:never have|have never|never had a \w+ like)\b/.test(sentence.plain)
  )
    return false;
  if (doer === 'self' && /^(?:is|be)$/.test(verb) && /^ (?:on|at|there|here|in|with|around|by)\b/.test(next))
    return true;
  if (doer === 'nobody') {
    const ofOurs =
      /\b(?:here|of us|(?:on|in|at|of) (?:our|my|the) \w+)\b/.test(subject) ||
      /^(?:check|test|own|notice|ask|review|read|verify|look|stop|listen|question|act)$/.test(verb);
    return (
      ofOurs &&
      !/\b(?:was|were) (?:hurt|injured|harmed|affected)|foreseen|predicted|came to harm\b/.test(
        sentence.plain,
      ) &&
      (duties.has(verb) || erring.has(verb) || /^(?:be|is)$/.test(verb)) &&
      !/\bable\b/.test(next)
    );
  }
  if (/^ (?:have|had) (?:any )?(?:evidence|indication|choice|time to lose)/.test(next)) return false;
  if (
    /^(?:cause|do|want|mean|intend|lose|delete|expose|collect|sell|share|store|pay|see|find|know)$/.test(verb)
  ) {
    return /^(?:want)$/.test(verb)
      ? /\bdidn't want to (?:wait|pay|admit|hear)\b|did not want to (?:wait|pay|admit|hear)\b/.test(
          sentence.plain,
        )
      : /^(?:do|know|see|pay|share)$/.test(verb) &&
          /\b(?:enough|right|well|properly|job|work|what we should|our part|better|attention|it at all|fast enough|expected|about|coming|with you|this)\b/.test(
            next,
          ) &&
          !/\bwrong\b/.test(next);
  }
  return duties.has(verb) || risky.has(verb) || wrongness.test(around);
}

export function isRepairLike({ verb }: Clause): boolean {
  return /^(?:restore|fix|refund|resolve|repair|revert|correct|contact|notify|find|notice|detect|discover|catch|identify|stop|review|check|confirm|answer|call|help|pay|approve)$/.test(
    verb,
  );
}
