/** Is a person shown as the one who did it? */
import type { Clause } from '../clauses.ts';
import { cue, find } from '../cues.ts';
import type { Why } from '../messages.ts';
import { markOf, type Detector } from './detector.ts';

const role =
  '(?:engineer|employee|developer|technician|contractor|operator|driver|manager|staff member|member of (?:our |the )?(?:staff|team|crew)|team member|individual|worker|nurse|doctor|locum|pilot|captain|programmer|administrator|admin|intern|trainee|apprentice|analyst|clerk|cashier|agent|officer|supervisor|trader|teacher|guard|cleaner|cook|chef|electrician|consultant|colleague|assistant|steward|conductor|signaller|surgeon|pharmacist|porter|courier|temp|freelancer|hire|specialist|director|executive|head of [\\w ]{2,20}|owner of the \\w+)';
const one = `(?:an?|one|the|our|that|this|a single|one of our|one of the) (?:single |lone |former |junior |senior |rogue |new |individual |temporary |tired |young |inexperienced |well-meaning |authori[sz]ed |on-call |night |trainee |external |overworked |recently hired |[\\w-]+ )?${role}s?`;
const several = `(?:a couple of|two|three|some|a few|a group of|a handful of|a small (?:number|group|team) of|certain|individual|rogue|our|the) (?:[\\w-]+ ){0,2}(?:engineers|employees|developers|technicians|drivers|workers|operators|managers|contractors|individuals|staff|traders|clerks|nurses)`;
const cues = [
  cue(
    `${one}(?: [\\w',-]+){0,8}? (?:responsible|at fault|to blame|concerned)(?: \\w+){0,3} (?:has|have|had|was|were|is|will|no)(?: \\w+){0,3}|(?:${role}|individual|person|people|those|staff)s? (?:directly )?(?:responsible|at fault|involved)(?: \\w+)? (?:has|have|was|were|is|are|will|no)(?: \\w+){0,4}`,
    'we are responsible',
  ),
  cue(
    `(?:human|operator|individual|manual|clerical) error (?:by|of|on the part of|from) (?:an?|one|the|our|a single) (?:\\w+ ){0,2}${role}|(?:actions|conduct|error|mistake|negligence|carelessness|failure|behaviou?r|misconduct) (?:of|by) (?:an?|one|the|a single|one of our) (?:\\w+ ){0,3}${role}|one individual|single individual|single (?:\\w+ )?employee|(?:he|she|they|who|employee|engineer|individual|manager|director|person)(?:'s|'ve| has| have| was| were| is|) (?:\\w+ )?(?:(?:been |since been )?(?:dismissed|fired|sacked|suspended|let go|terminated|disciplined|removed from)|no longer (?:with us|employed|works?|with the))`,
    'let go of|suspended (?:service|all|the (?:service|sale))|customers|they were (?:let|terminated)',
  ),
  cue(
    '(?:mr|mrs|ms|miss|dr|professor)\\.? [a-z]+ (?:\\w+ )?(?:has been|was|is|have been) (?:dismissed|suspended|fired|responsible|to blame|at fault|let go|solely)',
  ),
  cue(
    `by (?:an?|one|the|a single|one of our) (?:[\\w-]+ ){0,2}${role}(?! (?:who (?:noticed|spotted|found)|noticed|at (?:the )?regulator))`,
    '(?:is|are|being|will be|be) (?:now |all |always )*\\w+(?:ed|en|t|d|n)(?: \\w+)? by|(?:allegations?|claims?|complaints?|accusations?|report|lawsuit|statement|remarks|comments|story)s? (?:\\w+ )?by|(?:noticed|spotted|found|reported|caught|discovered|checked|reviewed|signed off|approved|confirmed|flagged|raised|answered|called|contacted|visited|helped|read|seen|led|handled|staffed) by|(?:as|because|since|which|that) (?:we|i) (?:\\w+ly )?(?:had |have )?(?:allowed|asked|told|taught|let|made|gave|given|designed|built|wanted|put|left|sent|trained)|(?:we|i) (?:had )?(?:allowed|asked|told|let|made|taught)',
  ),
];
cues.push(
  cue(
    '(?:mistake|error|fault|decision|slip|change|omission|misjudge?ment)s? (?:was|were|had been) (?:made|caused|taken|introduced|committed) by (?:mr|mrs|ms|miss|dr|professor)\\.? [a-z]+',
  ),
  cue(
    `(?:person|people|individual|man|woman|one|manager|employee|member of staff)s? (?:who (?:is |was )?|directly |solely |wholly )?(?:responsible|to blame|at fault),? (?:[\\w,-]+ ){0,8}?(?:has|have|had|was|were|is|are|no longer|will)`,
    'we are responsible',
  ),
  cue(
    `(?:blame|fault|error|mistake|responsibility)(?: for \\w+(?: \\w+){0,3})? (?:was|is|lies|rests|lay) (?:made |solely |entirely |with |of |that of )*(?:by |with )?(?:an?|one|the) (?:\\w+ )?${role}`,
  ),
);
cues.push(
  cue(
    `(?:it|this) (?:was|is) (?:an?|one|our|the) (?:[\\w-]+ ){0,3}?${role} (?:who|that)(?: \\w+){1,4}`,
    '(?:who|that) (?:noticed|raised|found|reported|told|warned|stopped|helped|suffered)',
  ),
  cue(
    `(?:an?|our|the|one of our) (?:[\\w-]+ ){0,3}?(?:${role}|porter|secretary|foreman|captain|deputy|treasurer|editor|bookkeeper|receptionist|lifeguard|mechanic|buyer|planner|dispatcher)(?:,| in \\w+ \\w+,?| named| called) [a-z]+(?: [a-z]+)?,? (?:fell|left|forgot|failed|ignored|missed|made|pressed|ran|deleted|sent|took|gave|opened|closed|signed|typed|clicked|drove|did|was asleep|was drunk|had)`,
    'thank|noticed|who (?:found|raised)',
  ),
);
cues.push(
  cue(
    "(?:the|our|an?) (?:[\\w-]+ ){1,3}?(?:on duty|on shift|on call|on watch|in charge|at the (?:wheel|controls|desk|console|keyboard)|at fault|in question)(?: (?:that|at the) \\w+)?,?(?: [\\w.]+){0,3},? (?:\\w+ly |had |simply )?(?:did not|didn't|failed|forgot|ignored|missed|fell|gone|went|was away|left|made|pressed|chose|misread|overlooked|was (?:asleep|drunk|not))",
    '(?:we|i) (?:had )?(?:put|left|told)',
  ),
);
/** Good deeds, plans and roles in the repair; being named with these is no blame. */
const good =
  /\b(?:notic\w+|spotted|raised|reported|caught|stopped it|pulled the plug|warned|flagged|found it|helped|spoke up|thank\w*|grateful|proud|will (?:lead|join|speak|ring|call|contact|oversee|be)|is happy|are ringing|is leading|asked for|joined (?:the|in)|rescued|saved|volunteered|led \w+ (?:out|away)|to safety|for (?:\w+ ){1,2}years)\b/;

export const naming: Detector = ({ sentence, clauses }) => {
  if (good.test(sentence.plain)) return [];
  const found = find(cues, sentence.plain);
  if (found !== null) return markOf('naming', found, 'naming.role');
  for (const clause of clauses) {
    const by = oneOfOurs(clause) ? 'naming.name' : whoDid(clause);
    if (by !== null)
      return markOf('naming', { start: clause.start, end: Math.max(clause.end, clause.verbToken.end) }, by);
  }
  return [];
};

/** *My researcher, Tim, told me it was solid*: one of ours, by name, with what they did. */
function oneOfOurs({
  doer,
  subject,
  subjectTokens,
  passive,
  perfectOrPast,
  modal,
  negated,
  verb,
  after,
}: Clause): boolean {
  if (doer !== 'ours' || passive || modal !== '' || !perfectOrPast) return false;
  if (!/^(?:my|our|one of our)\b/.test(subject)) return false;
  const named = subjectTokens
    .slice(1)
    .findIndex(
      ({ capital, tags }) =>
        capital && (tags.has('FirstName') || tags.has('Person') || tags.has('ProperNoun')),
    );
  if (named < 1) return false;
  if (/^(?:tell|say|ask|write|give|send)$/.test(verb))
    return /^ (?:me|us|you|him|her|them|an?|the|it)\b/.test(after);
  return negated || !blameless.test(verb);
}

const roleSubject = new RegExp(`^${one}(?![\\w])|^(?:an?|one|the|our) (?:[\\w-]+ ){0,2}${role}\\b`);

/** What people are told to have done without blame: they speak, they serve, they go their way. */
const blameless =
  /^(?:be|is|have|earn|queue|cry|read|say|tell|ask|ring|call|write|speak|explain|work|join|serve|lead|start|begin|retire|help|show|find|discover|notice|see|hear|know|think|believe|feel|want|need|wait|suffer|die|live|come|go|return|arrive|meet|visit|agree|offer|receive|get|lose|answer|reply|respond|report|warn|alert|raise|confirm|carry|bring|stay|remain|look|learn|teach|win|play|fight|try|grow|sing|buy|pay|spend|sleep|stand|sit|walk|travel|drive|break|fall-ill|collapse|complain|recover|become|hope|thank|apologise|apologize|admit|investigate|review|inspect|examine|check|describe|keep|hold|like|love|care|treat|nurse|repair|restore|fix|bear|happen|took-over)$/;

function whoDid({
  verb,
  subject,
  subjectTokens,
  passive,
  perfectOrPast,
  modal,
  doer,
  sentence,
}: Clause): Why | null {
  if (passive || modal !== '' || !perfectOrPast || doer === 'self' || subject === '') return null;
  const wrong = !blameless.test(verb);
  if (!wrong) return null;
  if (
    new RegExp(`^${several}$`).test(subject.replace(/ (?:who|that|in|at|on|from)\b.*$/, '')) &&
    !/^(?:our|the)\b/.test(subject)
  )
    return 'naming.role';
  if (
    !subjectTokens.slice(1).some(({ capital }) => capital) &&
    roleSubject.test(subject) &&
    !/\b(?:engineers|employees|developers|technicians|drivers|workers|teams|operators|managers|system|software|agency|company|directors|officers|agents)\b/.test(
      subject,
    )
  )
    return 'naming.role';
  if (
    /^(?:the|this|that|these|those)\b/.test(subject) &&
    !/^this (?:morning|week|evening|afternoon)\b/.test(subject)
  )
    return null;
  const named = subjectTokens.some(
    ({ tags }) => tags.has('Person') || tags.has('FirstName') || tags.has('LastName'),
  );
  const titled = /^(?:mr|mrs|ms|dr|professor)\b/.test(subject);
  const looksNamed =
    (subjectTokens[0]?.capital ?? false) &&
    (subjectTokens[1]?.capital ?? false) &&
    new RegExp(`\\b${role}\\b`).test(sentence.plain);
  return (named && subjectTokens.some(({ capital }) => capital)) || looksNamed || titled
    ? 'naming.name'
    : null;
}
