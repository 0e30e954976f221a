/** Is it said whom it hit, and how? */
import { cue, find } from '../cues.ts';
import type { Clause } from '../clauses.ts';
import { markOf, type Detector } from './detector.ts';
import { harmIn, isPerson, theirThing } from './harm-clauses.ts';
import { outsideHead, whoIsHit } from '../senses.ts';
import { goods, hurt, people } from './words.ts';

const near = '(?:[^.;:!?]{0,70}?)';
const cues = [
  // They know what it was like.
  cue(
    "(?:know|knows|understand|understands|recogni[sz]e|recogni[sz]es|reali[sz]e|aware|appreciate|acknowledge|acknowledges|see|imagine)(?: [\\w',-]+){0,10} (?:frustrat\\w+|worry(?:ing)?|worried|stress\\w*|anxi\\w+|upset\\w*|distress\\w*|disrupt\\w+|painful|pain|disappoint\\w+|hardship|trust|hurt\\w*|angry|anger|concern(?:ed|ing)?|alarming|fear|difficult(?:y|ies)?|unsettling|suffering|grief)",
    'we understand (?:the importance|that trust)|trusted us with their|earn(?:ed)? (?:your|their) trust|trust (?:you )?place|distressed (?:by|about) the media',
  ),
  cue(
    '(?:your |their |real |significant |major |huge |serious |great |considerable |deep )(?:distress|hardship|grief|pain|anguish|suffering|disruption|frustration|anxiety|stress|upset|hurt)(?: [\\w]+){0,4}',
    'any (?:distress|disruption|frustration)|minimal disruption',
  ),
  cue(
    `(?:nobody|no one|no-one|no ${'customer|no user|no member'}) (?:in \\w+ |outside \\w+ )?(?:could|was able|were able|got|received)${near}`,
    'could have|nobody could see',
  ),
  cue(
    `(?:${people})(?: [\\w',-]+){0,9}? (?:${hurt})`,
    'let (?:you|them|everyone|everybody|people|\\w+ \\w+) down|other (?:\\w+ )?(?:airlines|companies|operators)|each affected|failed to (?:follow|read|notice|check|heed|do|act|report)|fell asleep',
  ),
  cue(
    `(?:${goods})(?: [\\w',-]+){0,8}? (?:${hurt})`,
    'power (?:cut|outage|failure)|(?:supplier|vendor|provider|manufacturer)s? (?:that|who|which)|already (?:visible|public|published)|copied (?:to|onto|over|into)|not (?:disclosed|published|copied)|cannot rule out',
  ),
  cue(
    '(?:sites?|pages?|requests?|calls|log-?ins?|sign-?ins?|apps?|everything|screens?|queries|payments|transactions)(?: \\w+){0,4}? (?:returned|showed|gave|displayed|ended in|met|hit) (?:an? |only |nothing but )?(?:errors?|blank\\w*|timeouts?|failures?|black|nothing)|(?:screens?|streams?|pictures?|lines?|lights?|signals?|feeds?|phones?|speakers?|boards?|broadcast|sound) (?:all )?(?:went|gone|go|going) (?:black|dead|dark|silent|blank|quiet)|(?:those|people|you|children|fans|somebody|some) (?:who )?(?:got|were|was|have been) (?:squashed|trampled|shoved|soaked|scalded|bitten|knocked over|pushed over|shouted at|insulted|bullied|robbed|attacked|beaten|burnt|burned)',
  ),
  cue(
    `(?:lost|deleted|exposed|leaked|wiped|stole|stolen|overcharged|overbilled|charged|cancelled|removed|affect(?:s|ed|ing)?|impact(?:ed|ing)|hurt|harmed|locked out|let down|cost|disrupt(?:ed|ing)|prevent(?:ed|ing)|stop(?:ped|ping)|strand(?:ed|ing)|injured|left)(?: [\\w',-]+){0,6}? (?:${people}|orders?|accounts?|records|data|photos?|files|access)(?![\\w])`,
    "(?:not|n't|never|nothing|nobody|no one) (?:\\w+ )?(?:affect|impact)\\w*|let (?:you|them|everyone|people|\\w+ \\w+) down|(?:each|every|all|for|to|the|those|any|notify|affected) affected|affected (?:customers|users|individuals|people|parties|members|families) (?:will|can|are|get|have)|prevent(?:ing)? (?:this|it|a|any)|to prevent|to protect|stop(?:ped)? the|left no |(?:has|have|'ve) (?:now |since )?(?:deleted|removed|cancelled) (?:the|all|every|these|those)",
  ),
  cue(
    '(?:down|offline|unavailable|out|without (?:\\w+)) for (?:\\w+ |[\\d.,]+ )?(?:about |almost |over |more than |nearly )?(?:[\\w-]+ |[\\d.,]+ )?(?:hours?|minutes|days|weeks|nights?)',
    'for (?:\\w+ ){0,2}years',
  ),
  cue(
    '(?:a|one|another|the) (?:day|night|week|month)s? without (?:\\w+)|hours of (?:your|their|work)|somebody was killed|(?:was|were|been) (?:hurt|injured|killed)|lost their lives|lives were lost|sent home|out of pocket|had a reaction|went to hospital|is in hospital|are in hospital|been charged twice|charged twice|sent twice|data (?:that )?(?:was|were) (?:taken|stolen|in the file)|a demand for money|wrong (?:allergen|tax)|locked out',
  ),
  cue(
    "(?:told|gave|given|sent|showed|charged|billed|handed|served) (?:you|them|him|her|us all|everyone|everybody|people|\\d[\\d,]*|\\w+ (?:of you|customers|patients|families|people|members|parents|pupils|students|guests|passengers|women|men|children|clients|residents))(?: [\\w',-]+){0,5}? (?:the wrong|wrong|contradictory|conflicting|incorrect|false|misleading) (?:\\w+)|(?:worked|flew|were|was|went|left) (?:them )?blind|woke (?:up )?to|(?:access|exposure|disclosure|theft|loss|deletion|leak) (?:to|of) (?:[\\w',-]+ ){0,5}?(?:information|data|records?|names|numbers|details|files|photos?|messages|addresses|money|savings)|(?:bills?|prices|fees|costs) (?:that )?(?:had )?(?:doubled|tripled|rose)|had no (?:dashboards|heating|water|power|way|access|signal|phone|money|food|light|internet)|(?:cannot|can't|could not|couldn't) be (?:recovered|restored|brought back|replaced)|(?:people|passengers|children|patients|customers|guests|\\w+) (?:have|has|had) been (?:scalded|injured|burned|burnt|hurt|killed|poisoned|affected|locked|left|overcharged)|cruel|(?:kids|children|people) (?:crying|in tears)|in tears",
  ),
  cue(
    "(?:you|families|customers) (?:were|was|are)(?: [\\w']+){0,3} (?:right|entitled) to be (?:angry|upset|frustrated)|let me imagine",
  ),
];
cues.push(
  cue(
    '(?:fail(?:ed|ing|s)?|time(?:d)? out|errors?|unavailable|unreachable|down|degraded|rejected|slow) (?:\\w+ ){0,3}?for (?:\\w+ ){0,3}?(?:[\\d,.]+ ?(?:%|per cent|percent|minutes|hours|days)|customers|users|everyone|everybody|all)(?: of \\w+)?',
    'no longer|for good|for (?:\\w+ ){0,2}years',
  ),
);
/** It did not happen, may have happened, or will not any more. */
const not =
  /\b(?:not|n't|never|nor|no|nobody|none of (?:your|our)|without)(?: \w+){0,3} (?:affected|impacted|hurt|injured|lost|taken|accessed|exposed|compromised|at risk|stolen|visible|disrupted)\b|\bno (?:customers?|users?|data|records|orders|card|other|financial|payment|personal|one)(?: \w+){0,6} (?:was|were|has|have|is|are|been)\b|\bmay (?:have|be|also)\b|\bmight (?:have|be)\b|\bcan (?:no longer|not|now)\b|\bcould(?:n't| not)? have (?:seen|foreseen|happened|helped)\b|\bif (?:you|any|this|anyone) (?!were|was|had|lost)|\bhelp you\b|\bunable to comment\b|\byet whether\b|\bno (?:sign|evidence|indication|trace|suggestion)\b|\bto (?:see|know|find) (?:if|whether)\b|\b(?:chart|graph|table|diagram|figure)s? (?:below|above|shows?)\b|\bno (?:\w+ )?(?:data|information|records|details) (?:has |have |had )?(?:ever )?left\b|^(?:the )?(?:number|volume|share|load|traffic|demand)\b.{0,40}\b(?:doubled|tripled|rose|grew)\b/;
const plural =
  /\b(?:of )?(?:you|families|people|customers|patients|members|users) (?:missed|lost|could not|couldn't|were(?! (?:not|never|un))|waited|spent|slept)\b/;

cues.push(
  cue(
    '(?:nobody|no one|no-one|not one of (?:you|them)) (?:[\\w]+ ){1,4}?(?:could|was able|were able|got|received|had (?!to))(?: \\w+){1,5}',
    'could have|of us|on our|here (?:could|had)|know|foresee',
  ),
);

/** Made to sound small: that is `minimising`. */
const few =
  /\b(?:small|tiny|limited|very few|certain) (?:number|subset|group|minority|share|fraction)\b|\b(?:only|just) (?:a few|a handful|some)\b|\ba (?:few|handful|couple) (?:of (?:you|our|the|\w+)|were|of)\b|\bat (?:most|worst)\b|\b(?:light|slight|minor) (?:bruis|injur|delay)|\bby (?:one|some) of our\b|\blet us down\b|\bthank you to\b|\b(?:only|just) (?:visible|for a moment)\b|\bout of (?:forty|\d|\w+ (?:thousand|million))|\b(?:gets?|get|bring) (?:\w+ ){1,4}back\b/;

/** *Each child who lost one*: told to say who gets what is done now, or will be. */
const whoeverWas =
  /\b(?:each|every|everyone|everybody|anyone|anybody|those|whoever|all|any)\b(?: [\w-]+){0,3}? who\b|\bif you (?:lost|were|had|paid|missed)\b|\bfor (?:the|any|every) \w+ (?:that )?(?:you|they) lost\b/;

export const harm: Detector = ({ sentence, clauses }) => {
  const plain = sentence.plain;
  if (
    whoeverWas.test(plain) &&
    !/\b(?:sorry|apolog\w+|ashamed)\b/.test(plain) &&
    clauses.some(
      ({ modal, perfectOrPast, presentPerfect, infinitive, doer }) =>
        modal === 'will' ||
        (presentPerfect && doer !== 'you') ||
        (!perfectOrPast && !infinitive && modal === ''),
    ) &&
    !clauses.some(({ negated }) => negated)
  )
    return [];
  if (not.test(plain) && !plural.test(plain)) return [];
  if (clauses.length > 0 && clauses.every(({ modal }) => modal === 'will' || modal === 'must')) return [];
  const found = find(cues, plain) ?? fromClauses(clauses) ?? harmIn(clauses);
  if (found === null || future.test(plain.slice(Math.max(0, found.start - 30), found.end))) return [];
  if (few.test(plain.slice(Math.max(0, found.start - 24), found.end))) return [];
  return markOf('harm', found);
};

/** What people or their things suffer, whoever they are. */
const suffered = new Set(
  `lose miss wait suffer queue cry struggle sleep starve fall die burn drown panic bleed collapse freeze faint crash shiver
  triple double quadruple vanish disappear evaporate bounce expire walk stand endure face fear grieve flee`.split(
    /\s+/,
  ),
);
/** What is done to them. */
const inflicted = new Set(
  `damage injure treat scald burn hurt kill strand delay cancel delete remove overwrite expose access steal take copy
  disclose block lock evacuate charge bill deny mislead shut expunge drop corrupt destroy leak publish lose break ruin
  spoil flood trap cut disrupt interrupt affect impact harm wound poison infect hospitalize hospitalise contaminate crush
  humiliate overcharge overbill misdirect suspend reject refuse abandon frighten upset distress inconvenience crash
  disconnect deprive stick download view read compromise breach degrade double reset truncate erase wipe`.split(
    /\s+/,
  ),
);
/** Not doing these is a loss to whoever wanted to. */
const wanted = new Set(
  `receive get arrive reach access use log sign open load see pay work start send make place connect call complete deliver
  enter leave travel withdraw transfer buy book play find save upload download check board land run print watch finish
  be have recover restore bring return join speak`.split(/\s+/),
);

/** The first clause in which somebody else, or a thing of theirs, comes to harm. */
function fromClauses(clauses: readonly Clause[]): { start: number; end: number } | null {
  for (const clause of clauses)
    if (hurts(clause)) return { start: clause.start, end: Math.max(clause.end, clause.verbToken.end) };
  return null;
}

function hurts({
  verb,
  doer,
  passive,
  negated,
  modal,
  perfectOrPast,
  infinitive,
  subject,
  subjectTokens,
  after,
}: Clause): boolean {
  if (/^(?:may|might|will|would|must|should|shall)$/.test(modal) || infinitive || subject === '')
    return false;
  const theirs = doer === 'you' || isPerson(subject, subjectTokens) || theirThing.test(subject);
  if (
    !theirs ||
    doer === 'self' ||
    doer === 'ours' ||
    (outsideHead.test(subject.split(/ (?:of|in|at|on|with|who|that|from|for|by) /)[0] ?? '') &&
      !whoIsHit.test(subject)) ||
    /^(?:\w+ )?(?:errors?|mistakes?|steps|teams?|engineers|rules|checks|we)\b/.test(subject)
  )
    return false;
  if (passive)
    return !negated
      ? perfectOrPast &&
          inflicted.has(verb) &&
          !(/^(?:copy|view|read|access)$/.test(verb) && /^ (?:to|onto|into|over|for) /.test(after)) &&
          !/^(?:no|none|nobody|nothing)\b/.test(subject)
      : (wanted.has(verb) || verb === 'give' || verb === 'tell') && (perfectOrPast || modal !== '');
  if (negated)
    return (
      (modal === 'could' || modal === 'can' || perfectOrPast) &&
      wanted.has(verb) &&
      verb !== 'be' &&
      !/^ (?:affected|hurt)/.test(after) &&
      (modal !== '' ||
        !/^(?:he|she|it|they)$/.test(subject) ||
        /^(?:receive|get|reach|arrive|sleep|come|see|recover)$/.test(verb))
    );
  return perfectOrPast && suffered.has(verb) && !/^ (?:by|behind) (?:us|you)/.test(after);
}

const future =
  /\b(?:will|from now on|no longer|from today|from tomorrow|to avoid|so that|prevent|we'll|must|whoever|every time)\b/;
