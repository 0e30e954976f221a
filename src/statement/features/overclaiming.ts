/** Is something claimed or promised that nobody can know? */
import { cue, find } from '../cues.ts';
import { markOf, type Detector } from './detector.ts';

const cues = [
  cue(
    "(?:will|can|could|shall|must|would|'ll|to) (?:\\w+ )?never(?:,? ever)?(?:,)?(?: \\w+){0,4} (?:happen|occur|recur|repeat\\w*|see|fail|let|be (?:repeated|overcharged|lost|exposed|allowed|possible|able))(?: \\w+)?|(?:will not|won't|cannot|can't) (?:ever )?(?:happen|occur|recur|be repeated)(?: again)?|never(?:,)? (?:ever )?(?:happens?|occurs?) again|never again",
    "(?:ensure|sure|so|hope|aim\\w*|work\\w*|prevent|want|goal|certain|trying|confident) (?:that )?(?:\\w+ ){0,4}(?:never|not|doesn't|can't|cannot|won't)|(?:can't|cannot|can not|not|n't|nobody can|no one can) (?:\\w+ )?(?:promise|guarantee|say)",
  ),
  cue(
    'guarantee(?:s|d)?|(?:i|we) (?:can |want to )?(?:promise|assure|reassure) (?:you|every|all|our|everyone|everybody|the)|now impossible|is impossible|could not happen (?:again|here)|rest assured|you can be (?:certain|sure|confident)|with (?:absolute|complete|total|full) (?:certainty|confidence)|without (?:a )?doubt',
    "(?:can't|cannot|can not|not|n't|never|nobody can|no one can) (?:\\w+ )?(?:promise|guarantee|assure)|money-?back guarantee|guarantee fund|assured us|no guarantee|guaranteed (?:delivery|minimum)|warranty",
  ),
  cue(
    '(?:100|one hundred) ?(?:%|percent|per cent)|(?:completely|fully|totally|absolutely|entirely|perfectly|permanently) (?:secure|safe|fixed|resolved|protected|unaffected|eliminated|certain)|absolutely (?:no|nothing|nobody|none|certain|safe)|(?:no|zero) risk(?: whatsoever| at all| to)?|(?:fixed|resolved|solved|gone away|over) (?:for good|once and for all|forever)|once and for all|for good and all|impossible (?:for this|that this|to happen)|bulletproof|unbreakable|unhackable|fool-?proof|fail-?safe',
    "do(?:es)? not make it impossible|not (?:100|completely|fully|totally|entirely|yet)|n't (?:completely|fully|entirely)|cannot be (?:completely|fully)|until (?:it is|we are|they are) (?:completely|fully|absolutely|100)|affected 100|100 ?(?:%|percent|per cent) of|gone for good",
  ),
  cue(
    "at no (?:time|point|stage) (?:was|were|did|has|have)|(?:everything|all of (?:this|it)|every(?:thing)? (?:that )?(?:has )?(?:gone|went) wrong)(?: [\\w']+){0,8} (?:is|was) (?:entirely |all |solely )?(?:my|our) fault|(?:entirely|solely|all|completely) my fault(?:, and mine alone)?|i alone (?:am|caused|did)|mine alone|no one else (?:is|was) to blame|not a single (?:customer|record|person|user|account) (?:was|has|will)",
  ),
];

cues.push(
  cue(
    "(?:nothing|no such thing|none of this|this|that|it|something)(?: like (?:this|that|it))?(?: will| can| could| shall| would|'ll) (?:ever |never )(?:ever |, ever )?(?:happen|occur|be (?:possible|allowed|repeated)|take place|recur)(?: here)?(?: again)?|(?:will|shall|'ll) never (?:be|have|see|suffer|lose|let|allow)(?: \\w+){0,4} (?:again|another)|(?:you have|i give you|we give you) (?:my|our) word|(?:every (?:single )?(?:thing|one|possible|last)(?: \\w+){0,4}|all of (?:it|this)) (?:was|is|were|are) (?:my|our) (?:own )?fault|(?:eliminated|removed|closed|fixed|ruled out) (?:every|all|any) (?:possible |potential |single |last |remaining )*(?:cause|risk|hole|gap|weakness|bug|danger|vulnerabilit\\w+|possibility)s?|(?:is|are|be) (?:now )?(?:100 ?%|one hundred per ?cent|completely|totally|absolutely|perfectly|entirely) (?:safe|secure|sure|certain|reliable)|(?:one hundred|a hundred|100) ?(?:percent|per cent|%) (?:our|my|safe|secure|certain|sure)",
    '(?:so that|make sure|ensure|hope|want|prevent|aim)',
  ),
);

cues.push(
  cue(
    "(?:could not|couldn't|cannot|can't|will not|won't) be (?:any )?(?:safer|more (?:secure|certain|confident|careful|reliable)|better protected|breached|hacked|repeated|beaten|broken)|(?:will|shall|'ll) (?:not|never) (?:recur|happen again|be repeated|fail again)|\\b(?:absolutely|completely|totally|entirely) (?:nothing|impossible|certain|out of the question)|not (?:even )?(?:one|a single) (?:\\w+ )?(?:will|can|could) (?:ever )?",
    '(?:so that|make sure|ensure|hope|want|prevent|aim|cannot promise)|not one of (?:us|our)',
  ),
);

cues.push(
  cue(
    '(?:nobody|no one|no-one|no \\w+) (?:will|shall|can|could) ever (?:again )?(?:\\w+ ){1,5}?(?:again|with us|here|this)|(?:zero|no|not the slightest|absolutely no|not a) (?:\\w+ )?chance (?:of|that|whatsoever)|for ever and ever|every last (?:one|bug|risk|gap)',
    '(?:so that|make sure|ensure|hope|want|aim)',
  ),
);

export const overclaiming: Detector = ({ sentence }) => markOf('overclaiming', find(cues, sentence.plain));
