/** Are the words smaller than the facts? */
import { cue, find } from '../cues.ts';
import { markOf, type Detector } from './detector.ts';
import { smallerStill } from './smaller-still.ts';
import { smaller } from './softening.ts';

const cues = [
  cue(
    '(?:any |the |this |for )?inconveniences?(?: this| it| that)?(?: may| might)?(?: have)?(?: caused?)?',
    'more than (?:an|a mere) inconvenience|not (?:just |merely )?an inconvenience|that word|call it an? inconvenience',
  ),
  cue(
    '(?:a |an |only a |the |just a )?(?:very |relatively |extremely |quite )*(?:small|tiny|limited|low|minimal|negligible|minority) (?:number|fraction|percentage|proportion|group|subset|minority|amount|portion|set|handful)(?: of \\w+(?: \\w+)?)?|(?:a |only a |just a )(?:handful|few)(?: of)? (?:\\w+ )?(?:users|customers|members|guests|people|parcels|cases|orders|accounts|passengers|isolated|you|complaints|devices|incidents|patients|subscribers|visitors|trains|flights|settings|problems|issues|mistakes|errors|homes|deliveries|residents|fans|were|was)|(?:isolated|rare|individual) (?:cases?|incidents?|instances?|issues?|\\w+ items)|certain limited',
    '(?:group|team|number) of (?:our )?(?:engineers|employees|staff|managers|volunteers|people (?:who|at))|only a few (?:of us|minutes earlier)|a few (?:minutes|hours|days|weeks|of the|at a time)|just a few',
  ),
  cue(
    '(?:some|certain) (?:of our |of you |\\w+ )?(?:users|customers|members|guests|people|passengers|visitors|subscribers|clients|individuals|players|orders)?(?: \\w+){0,2} ?(?:may|might|could) (?:\\w+ly )?(?:have|be|also|experience|notice|see)(?: \\w+){0,3}|may have (?:\\w+ly )?(?:experienced|noticed|encountered|felt)|may potentially|might have (?:experienced|noticed|seen)',
    'we may have|we might have|you may have (?:seen|heard|read|noticed (?:that|in))',
  ),
  cue(
    '(?:minor|slight|light|modest|mild|slightly|brief|briefly|short-lived|short lived|temporary|temporarily|momentary|momentarily|intermittent|intermittently|occasional|small|short|little|trivial|isolated|limited) (?:\\w+ ){0,2}(?:issues?|problems?|delays?|glitch(?:es)?|disruptions?|interruptions?|outages?|difficult(?:y|ies)|slowness|errors?|hiccups?|slips?|incident|impact|period|inconvenience|technical|trouble|degradation|mistakes?|oversight|bumps?|information|data|while|exposure|window|breach|leak|spill|effects?|bruis\\w+|injur\\w+|scratch\\w*|hold-?ups?|waits?|queues?|loss(?:es)?|decreases?|dips?|disturbances?|reductions?|irritation)|abundance of caution|(?:is|was|are|were|has been|remains?) (?:\\w+ )?(?:tiny|minuscule|negligible|insignificant|trivial|minimal)|tiny in relation|perceived (?:in the way|as)|any (?:upset|offen[cs]e|distress|concern)(?: this| that| we| it)?(?: may)?(?: have)?(?: caused?)?|(?:vast|great|overwhelming) majority|(?:the|any|this) (?:bother|hassle|trouble caused)|any (?:trouble|upset|confusion|annoyance)(?: this| it| caused| we)?|it happens|these things happen|nothing serious|nothing (?:to worry|major)|no cause for (?:alarm|concern)|not (?:serious|significant|material)|immaterial|non-?material|storm in',
    'no (?:minor|small)|not (?:a |an )?(?:minor|small|brief|short|slight|little)',
  ),
  cue(
    'hiccups?|glitch(?:es|y)?|teething (?:troubles?|problems|issues)|blips?|snags?|snagging|snafu|hitch(?:es)?|kinks?|growing pains|bump in the road|oversights?|mishaps?|intermittent|short-lived|not ideal|less than ideal|suboptimal|to be expected|normal part of|blown out of proportion|out of proportion|exaggerat\\w+|overblown|storm in a teacup|misunderstandings?|was never the intention|unintended|no big deal|not the end of the world|could have been (?:much )?worse',
    'snag list|regulatory oversight|(?:safety|security|independent|better|more|stronger|board|lack of|proper) oversight|oversight (?:board|committee|of|office)|not a (?:glitch|hiccup|blip)|no(?:t)? (?:a )?misunderstanding|call (?:it|this) a (?:glitch|hiccup)',
  ),
  cue(
    "(?:the )?(?:vast|overwhelming|great|large) majority(?: of [\\w ]{3,30})?|most (?:of our |of you |of the )?(?:people|customers|users|members|flights|passengers|guests|orders|systems|services)?(?: \\w+)? ?(?:didn't|did not|were not|weren't|was not|remained|were un)|(?:nevertheless|otherwise) (?:operated|worked) (?:as|normally)|overwhelmingly positive|(?:remained|were|was|remains) (?:largely|mostly|mainly|otherwise) (?:unaffected|operational|available|normal)|never at risk|(?:no|none of the) (?:financial|payment|sensitive|card|bank)(?: \\w+){0,4} (?:information|data|details|records|accounts|numbers?) (?:was|were|has been|have been) (?:\\w+ly )?(?:accessed|compromised|affected|involved|exposed|taken|stolen|at risk|impacted)|no (?:\\w+ ){1,4}(?:was|were) (?:\\w+ly )?involved,? (?:merely|only|just)",
  ),
  cue(
    "(?:only|just|merely|no more than|nothing more than|not more than|as few as|simply) (?:affected |lasted |a |an |about |around |\\w+ing )?(?:\\d[\\d,.]*|one|two|three|four|five|ten|names|minutes|hours|few|handful|some|small|couple|brief|minor|temporary|metadata|e-?mail)(?: \\w+){0,3}|(?:lasted|took) (?:only |just )?a (?:couple|few)(?: of)? \\w+|didn't even notice|did not even notice|hardly (?:anyone|anybody|noticed)|barely (?:noticed|noticeable)|(?:impact|disruption|effect|effects|damage|exposure) (?:was|were|has been|is|remained|remains) (?:very |relatively |largely )?(?:limited|minimal|small|short|minor|contained|negligible|low|modest|isolated)|was short and|a little(?: bit)? (?:disappoint|longer|slow|late|delay)\\w*|somewhat|were disappointed",
    "only (?:one (?:kind|person|in|of us|way)|(?:two|three|four|five|six|\\d+) (?:people|persons|of us|engineers|staff))|just one (?:more|thing)|not only|only \\d+ (?:people|of us) (?:can|may|will)|one kind|takes? only|only (?:when|after|at|on)|minutes ago|not just|hearing it from us only|only four o'clock|deserved",
  ),
  cue(
    '(?:sorry|apologi[sz]e|apologies|regret)(?: \\w+){0,3} (?:if|that (?:you|some|people|anyone|anybody) (?:feel|felt|took|found|were offended|was offended))(?: \\w+){0,4}|if (?:anyone|anybody|someone|some of you|you|our \\w+|any of) (?:\\w+ )?(?:was|were|felt|feel|have been|has been) (?:offended|upset|hurt|inconvenienced|affected|disappointed)|upset some of you|(?:some|certain) (?:guests|customers|members|people|users|labels|records|items|visitors|errors|shortcomings)(?: were| was| have been| had been| felt| feel)? (?:\\w+ly )?(?:disappointed|not updated|frustrated|upset|unhappy|inconvenienced|offended|uncomfortable)',
    'if you were (?:affected|charged|one)|if you have been affected|some people (?:died|lost|waited|were (?:hurt|injured))',
  ),
];
/** Said in order to reject the smaller word. */
const rejected =
  /\b(?:not a (?:small|minor) thing|not (?:a )?minor|nothing (?:small|minor|brief) about|we will not call it|won't call it)\b/;

/** *A few of you wrote to me*: so many spoke, which makes nothing smaller. */
const spoke =
  /\b(?:a few|some|several|a handful) of (?:you|them|our \w+) (?:have |had |also |then |already )*(?:wrote|written|ask|asked|told|said|called|rang|rung|e-?mailed|reported|pointed|wondered|suggested|noticed|know|remember)\b/g;

export const minimising: Detector = ({ sentence }) => {
  if (rejected.test(sentence.plain)) return [];
  const plain = sentence.plain.replace(spoke, (said) => ' '.repeat(said.length));
  return markOf('minimising', find(cues, plain) ?? find(smaller, plain) ?? find(smallerStill, plain));
};
