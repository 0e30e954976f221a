/** Praise of oneself by its shape: what we are, have always been, run or keep, told in the present and with a good word. */
import { cue } from '../cues.ts';

const us =
  "(?:we|i|ours|our [\\w-]+(?: [\\w-]+)?|this [\\w-]+|the (?:company|firm|group|school|club|trust|bank|airline|hospital|council|city|team|society|university|charity)(?:'s [\\w ]{3,30})?|[\\w-]+(?: [\\w-]+)?)";
const kind =
  '(?:company|firm|brand|city|town|school|club|team|family|business|airline|bank|hospital|charity|community|nation|country|government|name|home|leader|pioneer|employer|partner|place|organi[sz]ation|house|champion|friend|movement|market leader|success story)';
const well =
  '(?:exemplary|impeccable|outstanding|excellent|exceptional|first-rate|faultless|flawless|superb|magnificent|heroic|remarkable|world-class|beyond reproach|second to none|unrivall?ed|unparall?eled|unmatched|the envy|spotless|stellar|phenomenal|unwavering|tireless)';
const guarded =
  '(?:comprehensive|rigorous|stringent|strict|robust|extensive|strong|advanced|sophisticated|multi-?layered|layered|leading|state-of-the-art|thorough|tough|tight|the (?:highest|strictest|toughest|most \\w+|best|latest|very best|finest))';
const guards =
  '(?:safeguards?|controls?|procedures?|standards?|measures?|checks?|training|process(?:es)?|security|protocols?|systems?|polic(?:y|ies)|framework|defen[cs]es|programmes?|programs?|governance|testing|tests|hygiene|technology|care|compliance)';

export const selfPraise = [
  cue(
    '(?:long|proud|rich|unbroken|distinguished) (?:\\w+ )?(?:history|tradition|record|heritage|legacy) of|(?:every|each) (?:single )?(?:day|week|month|year|night|morning),? (?:we|our (?:\\w+ )?(?:teams?|people|drivers|staff|nurses|crews|engineers|colleagues)) (?:help|carry|serve|bring|move|feed|care|connect|protect|support|treat|teach|deliver|answer|keep)|(?:something|everything) (?:that )?we (?:invest|believe|care|work|take pride)',
    'wrong|without|not|late',
  ),
  cue(
    "(?:from|since) (?:day one|the (?:very )?(?:start|beginning|first day|outset))|(?:i am|i'm|we are|we're) always (?:\\w+ )?(?:real|honest|open|straight|there|here|fair|transparent|careful|truthful|upfront|on your side|the first|listening|learning|striving)|north star|(?:pay|paying) tribute to (?:the|our|my|every)|(?:take|takes|taking) (?:my|our|your|their|a) hats? off to (?:the|our)|(?:always|ever) (?:been )?(?:who we are|what we (?:do|are|stand for)|our (?:way|promise|mission|priority|aim|motto))",
    'known|wrong|broken|problem|sorry|trouble|warned|faulty|bug|failing|unsafe',
  ),
  cue(
    `${us} (?:is|are|remains?|'re|'m|has been|have been|will (?:always |ever )?be|has always been|have always been)(?: still| always| proudly| simply| and remains?| also| known as| recogni[sz]ed as)* (?:an? |the |one of (?:the )?)(?:[\\w-]+ ){0,3}?${kind} (?:that|which|who|where|of|built|with|for)(?: [\\w'-]+){1,6}`,
    "not (?:an?|the)|small|sorry|failed|failing|broken|(?:deserve|let|used|ruined|sank|lied|broke|forgot|ignored|lost)|supplier|responsible|landlord|(?:law|court|tax|phone)|did(?:n't| not)",
  ),
  cue(
    "one of (?:the|our|its) (?:country's |nation's |world's |city's |region's |industry's )?(?:most (?:\\w+ly )?(?:reliable|resilient|secure|trusted|respected|modern|advanced|experienced|generous|transparent|successful|admired|efficient|innovative|popular|tested|loved|sustainable)|best|safest|finest|leading|largest|strongest|cleanest|greenest|fastest|oldest|greatest|top|lowest)(?: [\\w'-]+){1,5}|(?:the|our) (?:most|best|safest|finest|cleanest|lowest|fewest|highest) [\\w -]{3,30} (?:in (?:the|our|any) (?:industry|sector|country|world|region|business|league|city|market|europe)|of any \\w+)",
    '(?:worst|darkest|hardest|one of the (?:largest|biggest|oldest) (?:outages?|leaks?|failures?|breach\\w*))|of you|victims?|customers were|leaks?|sorry',
  ),
  cue(
    `(?:has|have|had) (?:always|long|consistently|repeatedly|ever) (?:been|had|put|stood|done|worked|acted|made|cared|listened|taken|believed|looked|treated|kept|gone|paid|valued|led|sought|strived|striven|tried|supported|given|offered)(?: [\\w'-]+){1,5}`,
    'sorry|wrong|problem|trouble|fail|because|noticed|too|afraid|slow|late|knew|known|told|you have always|they have always|customers have',
  ),
  cue(
    `(?:(?:is|are|was|were|has been|have been|had been|remains?) (?:\\w+ )?${well}|(?:an?|the|our|their|his|her|such) ${well} (?:\\w+ )?(?:record|response|job|work|effort|team|care|service|conduct|commitment|people|staff|handling|performance|quality|dedication|reputation|professionalism|support))`,
    'not|never|less than|far from|hardly|short of',
  ),
  cue(
    `(?:maintain|maintains|operate|operates|have|has|run|runs|keep|keeps|apply|applies|employ|employs|follow|follows|use|uses|adhere to|adheres to|work to|works to|uphold|upholds|observe|observes|invest in|invests in) (?:in place )?(?:an? |very |some of )?${guarded} (?:and \\w+ )?(?:[\\w-]+ ){0,3}?${guards}`,
    "should|did not|didn't|now|from|since|no|but (?:we|they|it)|if (?:we|we'd)",
  ),
  cue(
    '(?:looks?|looked|looking) after (?:its|our|their|his|her) own|(?:celebrates?|welcomes?|cherish(?:es)?|embraces?|champions?|respects?|honou?rs?|supports?|empowers?) (?:each and every\\w*|everyone|everybody|all of our \\w+|all our \\w+|every\\w* \\w+ (?:customer|guest|member|voice)|diversity|difference)|(?:going|goes|went|gone|go) (?:above|beyond|the extra)|(?:better|stronger|bigger|busier|more popular|safer|happier) than ever|(?:out|up|there|here|on duty|at work|with you) in (?:all weathers?|every weather|rain or shine)|come rain or shine|rain or shine|(?:every|each|any) (?:single )?day of the year|(?:won|wins|winning|collected|taken) (?:every|each|all|countless|numerous|many|several|dozens of|multiple)(?: \\w+)? (?:prizes?|awards?|honou?rs?|accolades|titles?|medals?)(?: \\w+){0,3}|home of (?:new|great|good|the finest|fine|world)(?: [\\w-]+){1,3}',
    'sorry|not|wrong',
  ),
  cue(
    "(?:the )?(?:integrity|honesty|excellence|quality|safety|care|transparency|decency|respect|compassion|kindness|innovation|service|trust|fairness) (?:is|are|lies?|lie|remains?|runs?|sits?|has always been|have always been) (?:at |in (?!date|doubt|question|place)|what |who |how |our |the |everything |central|through|why |second)(?: ?[\\w'-]+){0,6}|(?:with|of) (?:the )?(?:utmost|greatest|highest|absolute|unimpeachable|unquestioned) (?:integrity|care|professionalism|respect|honesty|diligence|standards)|(?:with|to act with|acted with|acts with) integrity|with a (?:care|passion|dedication|devotion|commitment) (?:of which|that)",
    'should|not|no longer|sorry|in the (?:hands|car|lift)|(?:information|data) security|why we are',
  ),
  cue(
    '(?:\\d\\d(?:[.,]\\d+)?) ?(?:%|per ?cent) of (?:them|our [\\w-]+|all [\\w-]+|the [\\w-]+|parcels|trains|flights|orders|calls|patients|customers|guests|pupils)(?: \\w+){0,3} ?(?:arrived?|arrives?|on time|were|are|was|is|rated?|said|say|reach\\w*|leave|left|pass\\w*|satisf\\w+|happy|delighted|recommend\\w*)',
    '(?:lost|failed|late|cancelled|affected|missing|hit|wrong|unable|could not)',
  ),
];
