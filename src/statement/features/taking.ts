/** Phrases in which somebody of ours takes it on, or something of ours is told as what went wrong. */
import { cue, type Cue } from '../cues.ts';

/** Taking it on, whoever did what. */
export const taking = [
  cue(
    '(?:i|we|the \\w+|[\\w-]+) (?:\\w+ly )?(?:(?:will|do|must|have to|want to|would like to|alone) )*(?:take|takes|took|taking|accept|accepts|accepted|bear|bears|carry|own|owns|assume|assumes|shoulder) (?:\\w+ ){0,4}(?:responsib\\w+|accountability|blame|ownership)',
    'take responsibility (?:for (?:protecting|keeping|your))|seriously',
  ),
  cue(
    '(?:i|we) (?:fully |completely |absolutely )?own (?:this|it|that|our|my)(?: \\w+)?',
    '(?:i|we) own (?:it|this|that) outright',
  ),
  cue(
    "(?:this|it|that|the (?:fault|failure|mistake|error|blame))(?: one)?(?: is|'s| was| falls| lies| rests) (?:squarely |entirely |all |solely )?(?:on|with) (?:me|us)",
    'the next one is on us|meal is on us|drinks',
  ),
  cue(
    "(?:the )?(?:responsibility|blame|fault|failure|failing|mistake|error|decision)(?: for \\w+(?: \\w+){0,4})?(?: is|'s| was| lies| rests)(?: entirely| solely)? (?:mine|ours|with me|with us)",
  ),
  cue('the buck stops (?:with me|here|with us)'),
  cue(
    '(?:my|our) (?:own )?(?:\\w+ )?(?:mistake|fault|error|failure|failing|negligence|carelessness|doing|blunder|misjudge?ment|shortcoming|wrongdoing|lapse)s?',
    'not (?:our|my) (?:own )?(?:\\w+ )?(?:mistake|fault|error|doing)|our failure to|no failure',
  ),
  cue(
    "(?:i|we) (?:am|are|was|were|have been|'re|'m)(?: \\w+ly)? (?:wrong|responsible|accountable|to blame|at fault|careless|complacent|unprepared|too \\w+|slow|late|not ready|not prepared|not transparent|not clear|not honest|not open|not good enough|not quick enough|not fast enough)",
    "as responsible|(?:i|we) (?:are|were) late to the|were not responsible|not to blame|not at fault|n't (?:our|responsible|to blame)|responsible for (?:the|your) (?:safety|operation|running|care)",
  ),
  cue(
    "(?:i|we) (?:'ve |have )?(?:\\w+ly )?(?:got|get) (?:this|it|that|things|so much|everything|these|those|many things|something|our \\w+|the \\w+)(?: \\w+){0,3} wrong",
  ),
  cue(
    "(?:i|we) (?:'ve |have |really |badly |all |just )*(?:let|letting) (?:you|them|people|everyone|everybody|our \\w+|all of you|each of you|so many|many|some|these|those|the \\w+|\\w+ of you)(?: \\w+){0,4} down",
  ),
  cue(
    "(?:i|we)(?: have|'ve)? (?:simply |really |clearly |plainly |badly |truly |just )*(?:messed up|screwed up|blew it|blew this|dropped the ball|fell (?:far |well |badly )?short|fallen (?:far |well |badly )?short|fucked up|stuffed up|failed|came up short|missed the mark|broke (?:your|that|their) trust|lost (?:your|their) trust|broken your trust|did wrong|did badly|did a (?:poor|bad|terrible) job)",
  ),
  cue(
    "(?:i|we)(?: have|'ve)? (?:clearly |also |then |have )*(?:made|making|make) (?:\\w+ ){0,3}(?:mistakes?|errors?|misjudge?ments?|blunders?|wrong (?:call|decision|choice))",
  ),
  cue(
    'did not (?:meet|live up to) (?:our|your|the) (?:own )?(?:high )?(?:standards|expectations)|fell (?:far |well )?short of (?:our|your|the|what)',
    'product|supplier|vendor',
  ),
  cue(
    "(?:i|we) (?:have )?(?:no|don't have any|do not have any) excuses?|there is no excuse|there's no excuse|no excuses|that's on (?:me|us)|mea culpa|we deserve the (?:criticism|anger)|you deserved better|you deserve better",
  ),
  cue('(?:have|has) (?:we|i)|so have we|so did we|so were we|so was i', 'have we|has i'),
  cue(
    "(?:i|we) should(?: not|n't)? have|shouldn't have|should never have",
    'it should have|he should|she should|they should|you should',
  ),
];
/** *We accept that it handled this badly*: whatever is admitted. */
const admitted = [
  cue(
    "(?:accepts?|acknowledges?|admits?|concedes?|recogni[sz]es?) that (?:it|we|i|our \\w+|the \\w+) (?:\\w+ly )?(?:mis\\w+ed|over\\w+ed|under\\w+ed|handled|had|has|did|was|were|failed|got|made|broke|fell|should|could|have|acted|treated|went|sent|took|gave|let|left|allowed)(?: [\\w']+){0,6}",
    '(?:it|we) (?:was|were|has been|have been) (?:a )?(?:difficult|hard|frustrating|stressful|targeted|attacked|the victim)',
  ),
];
/** A thing that we made, with its deed: *a script that we wrote removed access*. */
const ourMake = [
  cue(
    "(?:that|which) (?:we|i) (?:had |have |'d |'ve )?(?:wrote|written|built|made|designed|shipped|pushed|released|deployed|changed|sent|introduced|installed) (?:\\w+ )?(?:removed|deleted|wiped|broke|took|stopped|brought|caused|exposed|sent|blocked|corrupted|crashed|failed|contained|dropped|emptied|locked|led|overwrote)",
  ),
];
/** A thing of our making, and what it carried: *we began a deployment that introduced a bug*. */
const ourCargo = [
  cue(
    "(?:we|i) (?:\\w+ly )?(?:'d |had |have )?(?:began|started|made|deployed|pushed|released|rolled out|shipped|launched|ran|applied|merged|installed|published|sent|changed|introduced|issued|added|performed|carried out|took|executed|wrote)(?: [\\w',-]+){1,9} (?:that|which) (?:\\w+ly )?(?:had |would )?(?:introduced|contained|caused|triggered|broke|removed|deleted|exposed|led|resulted|brought|took|stopped|disabled|overloaded|blocked|was (?:wrong|broken|faulty|untested|not))",
  ),
  cue(
    '(?:we|i) (?:\\w+ly )?(?:introduced|created|left|put in|wrote|shipped|caused) (?:an?|the|this|several|some|these) (?:[\\w-]+ ){0,3}?(?:bugs?|defects?|errors?|faults?|flaws?|vulnerabilit(?:y|ies)|problem|issue|outage|mess|situation|regression|weakness(?:es)?|gaps?)',
  ),
];
taking.push(
  cue(
    "(?:in|with) (?:the benefit of )?hindsight,?(?: \\w+){0,3} (?:we|i|our|the|it)|(?:that|this|it) was (?:our|my|management's|the (?:board|leadership|management)'s) (?:call|decision|choice|job|duty|responsibility)|(?:it|this|that) should have (?:come from|been) (?:us|me|our)",
  ),
  cue(
    '(?:we|i) (?:\\w+ )?(?:took|made) (?:the|that|this|a) (?:\\w+ )?(?:decision|call|choice)',
    'decision to (?:take|shut|suspend|pause|recall|roll|stop|close|cancel) (?:it |the |all )?(?:\\w+ )?(?:down|offline|back)?|difficult decision|precaution',
  ),
);
/** What was not good enough, told by those whose it was; and what *we got backwards*. */
const short = [
  cue(
    "(?:the|our) (?:\\w+ ){0,2}(?:testing|tests|checks|planning|preparation|training|oversight|supervision|controls|monitoring|safeguards|process|processes|communication|response|review|rollout|staffing|capacity|procedures|measures|system|systems) (?:was|were|is|are)(?: simply| clearly| just)?(?:n't| not) (?:sufficient|enough|adequate|good enough|up to|in place|fit|thorough|robust|ready|done|complete)",
    "(?:supplier|vendor|provider|contractor|partner|agency|their)(?:'s|s')?",
  ),
  cue(
    "(?:we|i) (?:had |'d )?(?:got(?! (?:this|it|that|things|everything|so much) wrong)|put|set|wired|fitted|built|configured|entered|copied) (?:\\w+ ){0,3}?(?:backwards|wrong|the wrong way|upside down|incorrectly|in the wrong)",
  ),
];

/** A thing of ours that was not good enough: *our communication was too slow*. */
const ourThing = [
  cue(
    '(?:our|my) (?:[\\w-]+ )?(?:backups?|spare|copy|copies|replica|second \\w+|plan|alarms?|failover|generator|emergency \\w+) (?:was|were|sat|stood|ran|hung|lived) (?:in|on|at|behind|with) (?:the same|a single|one|nobody)',
  ),
  cue(
    '(?:our|my) (?:\\w+[ -]){1,4}(?:was|were|is|are|has been|had been) (?:\\w+ly )?(?:too \\w+|not (?:good|fast|quick|clear|safe|strong|ready|acceptable|tested|up to|what|where|as|robust|sufficient|adequate|followed|working)|inadequate|insufficient|unacceptable|wrong|poor|slow|late|confusing|misleading|unclear|weak|broken|flawed|inexcusable|a mistake|sloppy|careless|incomplete|out of date|vague)',
    'our (?:supplier|vendor|provider|partner|competitors|intention)|our thoughts',
  ),
];

/** What of these also says what was wrong. */
export const told: readonly Cue[] = [...ourThing, ...ourMake, ...admitted, ...ourCargo, ...short];
