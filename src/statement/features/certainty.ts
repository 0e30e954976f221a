/** Is what is known told apart from what is not? */
import { cue, find } from '../cues.ts';
import { markOf, type Detector } from './detector.ts';

const cues = [
  cue(
    "(?:do not|don't|does not|did not|didn't|cannot|can't|not) (?:yet |currently |fully |know |say |tell |be )*(?:know|known|understand|tell you|say|certain|sure|clear|confirm|confirmed|rule out|established|determined|promise|guarantee)",
    "did(?:n't| not) (?:know|understand how|tell you|confirm|say)|(?:could|should) not|know each other|don't know what to say|not sure how|so (?:you|they) don't|whether (?:you|or not you)|not clear enough|was not clear|wasn't clear|were not clear|weren't clear|did not tell|we didn't tell|didn't understand|did not understand",
  ),
  cue(
    "(?:what|as far as|all) (?:we|i) (?:do |currently |now )?know(?: so far| today| now| for certain| for sure)?|what i do know|what we (?:do not|don't) know|more than we know",
    'let (?:us|me|you) know|all we know is that',
  ),
  cue(
    'as of (?:[\\d:]+|this|now|today|\\w+ morning|writing|the time)|at (?:this|the present) (?:time|stage|point)(?:,)? (?:we|it|there|our)|so far (?:we|there|,|as)|at the time of writing',
    'at this time of|so far away|(?:back|again|returned|restored|repaid|refunded|resolved|completed?|closed|open|delivered|paid) as of|have it back|as of (?:today|now|this morning),? (?:no|every|all|each|we no)',
  ),
  cue(
    '(?:we|i) (?:currently |now |still )?(?:believe|think|suspect|estimate)(?:, but| (?:it|that (?:the|it|a|an|about|around|this|some|all|no)|the|a|an|about|around|\\d))',
    'we believe (?:in|that (?:every|our|technology|people|you|customers|everyone|great)|the (?:best|future))|hoped|think (?:that |it )?(?:was|is|has been) (?:fair|blown)|i think (?:that )?it has|i think it is|we think (?:you|the world)',
  ),
  cue(
    "preliminary|provisional(?:ly)?|estimated? (?:at|that|to be)|best (?:estimate|current|understanding|guess)|current understanding|initial (?:findings|analysis|investigation|indications)|early (?:findings|indications|analysis)|first indications|appears? (?:to|that)|likely (?:that|to have|because|caused|the)|probably|may (?:rise|change|be higher|grow)|subject to change|(?:is|are|was) not (?:yet )?complete|(?:isn't|is not|aren't) (?:yet )?finished|too early (?:to|for)|only a suspicion|a suspicion|unconfirmed|(?:is|are|have been|has been|was|were) (?:now )?confirmed|(?:we|have|can) (?:have |now )?confirm(?:ed)?(?: that)?|make a repeat|do not make it impossible|much less likely|not impossible|cannot be sure",
    'confirmation|order is confirmed|bookings? (?:is|are|was|were) confirmed|we confirm receipt|appears? in|will appear|appear on|could not confirm|less likely to',
  ),
  cue(
    "(?:still|continuing to|continue to) (?:checking|looking|investigating|working out|trying to (?:find|learn|understand|establish)|investigate|analysing|analyzing|counting|establishing|look into|assess(?:ing)?|verify(?:ing)?|going through|gathering)|under investigation|investigation (?:is|remains) (?:still )?(?:ongoing|under way|underway|open|continuing)|(?:,|which) is ongoing|remains? (?:unclear|unknown|under)|is (?:still )?(?:unclear|unknown)|(?:cause|reason|extent|number) is not (?:yet )?(?:known|clear)|we will (?:correct|update|say so|share (?:more|what))[^.]{0,40}|no (?:sign|evidence|indication|trace)s? (?:that|of|so far)|trying to (?:find out|establish|understand|learn|work out|determine)|(?:don't|do not) (?:yet )?have (?:the|a) (?:full|complete|clear) (?:picture|account|answer|explanation)|full picture|probable|as far as (?:we|i) (?:can (?:see|tell)|know)|to the best of (?:our|my) knowledge|tentatively|we (?:don't|do not) (?:believe|think) (?:that )?|yet to (?:be|establish|determine|confirm|find)|won't guess|will not guess|will not speculate|won't speculate",
    'still investigating ways',
  ),
];

cues.push(
  cue(
    "(?:have|has|had|do|does|did|can|could|are|is)(?: not|n't) (?:yet |been able to |so far |proved? |proven )*(?:ruled out|rule out|proved|proven|prove|establish|established|verified|verify|counted|traced|confirm|confirmed|determined|determine|exclude|excluded|found (?:out )?(?:how|why|who|whether|the cause))|not (?:been )?able to (?:establish|say|confirm|determine|tell|rule|verify)|(?:it |this |that )?(?:appears|seems|looks)(?: likely)?(?:,| that| as if| to have)|(?:if|should) (?:that|this|it) (?:turns out|proves|changes)|turns out to be (?:wrong|different|more)|(?:working|current|best|leading) (?:theory|hypothesis|assumption|guess|estimate|understanding)|(?:as|in) far as we (?:can tell|can see|know)",
    'looks? (?:after|forward)|could not have|did not prove|what looks like',
  ),
  cue(
    "(?:there )?(?:may|might|could) (?:well )?(?:be|turn out to be|prove to be) (?:more|others|higher|further|wrong|fewer)|(?:number|figure|total|count|list|extent|scale)s? (?:may|might|could|is likely to|will probably) (?:still )?(?:grow|rise|change|go up|increase|be higher|fall)|(?:at least|around|about|roughly|some|approximately) \\d[\\d,]*(?: [\\w-]+){0,4},? (?:and |that |but )(?:possibly|perhaps|maybe|probably|we think|we believe|there may)|(?:we|i) (?:think|believe|suspect|estimate|assume),? (?:but|though|and|without)|(?:will|should) (?:know|be able to say|say|tell you)(?: more)? (?:by|on|at|when|in|as soon|tomorrow)|(?:do not|don't) know:|don't know whether|(?:results?|tests?|findings) (?:come|are|is|will be|due|expected)(?: back)? (?:on|by|in|at|tomorrow|due|expected)|still (?:checking|counting|looking|working out|tracing|waiting)",
    'maybe more fun',
  ),
);

cues.push(
  cue(
    "(?:still|yet|have|has|need|needs|remains?|left|something we)(?: still| yet)? (?:have to|has to|need to|to|must) (?:be )?(?:find out|found out|learn|establish|established|determine|determined|confirm|confirmed|see|seen|understand|understood|check|checked|prove|proved|answered|settled|know)|(?:whether|how many|who|what|why|if) [\\w ',-]{4,60} (?:is|are|remains?) (?:still |not |yet )*(?:something|open|unclear|unknown|a question|to be|under|not known|being)|(?:it|this|that|the (?:cause|fire|fault|source|reason)) (?:may|might|could) (?:well )?have (?:been|come|started|begun)(?: \\w+){1,4}|(?:expect|expects) (?:that|this|it|the (?:number|figure|total)) (?:to )?(?:rise|grow|change|will)|(?:will|should) tell us|(?:count|counted|found|know of|identified|confirmed) \\d[\\d,]*(?: [\\w-]+)? so far|only time will|we may (?:be|have been|turn out to be) wrong|not (?:yet )?(?:certain|sure|confirmed|verified|clear)",
    'has not been (?:clear|our)|not clear enough|did not',
  ),
);

cues.push(
  cue(
    "(?:can't|cannot|can not|could not|couldn't|unable to|not able to) (?:yet )?(?:explain|say|account for|tell|put a (?:number|figure))(?: \\w+){0,3}(?: yet)?|(?:not|n't|rather not|too soon to|wrong to) (?:want to |going to |wish to |like to )?(?:guess|speculate|jump to|put a number)|no more than (?:that|a (?:guess|theory|suspicion))|(?:early|first) (?:results|findings|indications)|(?:early|first) (?:signs|clues)(?= (?:are|is|that|suggest|point|indicate|show|say|look))",
    'for years|could not tell|tell you how (?:sorry|much)|say how sorry|cannot (?:explain|tell you) how',
  ),
);

cues.push(
  cue(
    '(?:expect|fear|believe|think|suspect|assume)(?: that)? (?:the|that|this|these|more|further|it) (?:\\w+ ){0,3}?(?:to (?:be|rise|grow|turn out|change|climb|increase)|will (?:be|rise|grow|change|climb)|(?:is|are) all of)(?: \\w+)?|still (?:comparing|counting|checking|examining|testing|verifying|analysing|analyzing|tracing|piecing|reconstructing|going through|waiting for (?:the )?(?:results|lab|tests?))',
    'service|back|delays?|trains?|to be (?:back|fixed|restored|resolved|open)|better',
  ),
);

cues.push(
  cue(
    "(?:would(?:n't| not)|won't|cannot|can't) (?:like to )?(?:bet|swear|vouch|put (?:my|our) (?:hand|name|money))(?: \\w+){0,4}|(?:only|just) (?:been able to )?(?:checked|looked at|read|counted|searched|been through|reviewed|tested|seen|heard|examined|got)(?: [\\w-]+){1,6} so far|so far (?:we|i) (?:have |'ve )?(?:only|just)|(?:thought|believed|understood|suspected|assumed|reckoned) to (?:be|have)|take (?:that|this|it) (?:figure |number )?with (?:a pinch|caution|care)",
    'hurt|loved|wouldn.t bet against',
  ),
);

export const certainty: Detector = ({ sentence }) => markOf('certainty', find(cues, sentence.plain));
