/** Smaller words and words of praise, by what they do: they count, compare, shrink, excuse; they boast, thank, remember. */
import { cue } from '../cues.ts';

const small =
  'small|tiny|minor|slight|brief|short|little|low|modest|mild|limited|minimal|negligible|trivial|insignificant|isolated|rare|partial|temporary|momentary|passing|odd|occasional|technical|theoretical|cosmetic|marginal';
const trouble =
  'issues?|problems?|delays?|errors?|glitch(?:es)?|disruptions?|interruptions?|outages?|difficult(?:y|ies)|slowness|slips?|incidents?|impact|inconvenience|trouble|degradation|mistakes?|mix-?ups?|bumps?|loss(?:es)?|leaks?|spills?|breach(?:es)?|blips?|wobbles?|strain|queues?|waits?|annoyances?|flaws?|bugs?|weakness(?:es)?|scratch(?:es)?|bruises?|exposure|test systems?|part|portion|share|fraction|number|minority';

export const smaller = [
  cue(
    `(?:only|just|merely|simply|nothing (?:more|worse|other) than|no more than|at most|at worst|little more than|hardly more than)(?: \\w+ly)? (?:an? |the |some |one |\\w+ )?(?:(?:${small}) )?(?:[\\w-]+ )?(?:${trouble})`,
    'not (?:only|just|merely|simply)',
  ),
  cue(
    `(?:an? |some |the |any |this )(?:[\\w-]+ly )?(?:${small}) (?:[\\w-]+ )?(?:${trouble})`,
    'not an?|no (?:small|minor|little)',
  ),
  cue(
    "(?:most|many|the majority|almost all|nearly all|the bulk|the rest) (?:of )?(?:you|our [\\w-]+|the [\\w-]+|people|customers|users|guests|passengers|visitors|members|parents|fans|players|riders)?(?: \\w+){0,2} ?(?:did not|didn't|won't have|will not have|would not have|wouldn't have|had no|were not|weren't|never|noticed nothing|will have noticed nothing|saw no|had a (?:great|wonderful|good|lovely|fantastic)|enjoyed|arrived on time|got through|were (?:fine|unaffected|safe|happy))",
  ),
  cue(
    '(?:fewer|less|under|lower|no more) than (?:\\w+ ){0,2}?(?:\\d[\\d.,]*|one|two|three|four|five|ten|half) ?(?:%|percent|per cent|in (?:a|ten|one) \\w+|of)|(?:just |well |only )under (?:an? |one |\\d+ )?(?:hour|minutes?|half|%|percent|per cent)|lasted (?:just|only|barely|less|no more|under|for just|a mere)(?: \\w+){1,3}',
  ),
  cue(
    '(?:one|two|three|a few|\\d+) (?:\\w+ )?out of (?:more than |over |some |nearly |like |the |about )*(?:\\d[\\d.,]*|\\w+ (?:hundred|thousand|million)|hundreds?|thousands?|millions?)|out of (?:more than |over |some |nearly |the )?(?:\\w+ )?(?:\\d[\\d.,]*|hundreds?|thousands?|millions?)(?: \\w+){1,5}|(?:a |an )?(?:very |extremely |relatively )?(?:low|small) (?:figure|number|rate|proportion|risk)|statistically|(?:compares|compared) (?:well|favou?rably)|in (?:the )?(?:context|perspective|proportion)(?: of)?',
    'put (?:it|this) in context for you',
  ),
  cue(
    "in (?:all )?(?:fairness|honesty|reality)|(?:happens?|occurs?|seen|found) (?:in|at|to|with) (?:every|any|all|even the best|everyone|everybody|the best)(?: \\w+)?|these things happen|part of (?:life|the game|any|every)|every (?:kitchen|company|airline|bank|hospital|school|team|club|business|shop|system|software|city|network) (?:has|makes|sees|knows)|nobody'?s perfect|no (?:system|software|company|organi[sz]ation|network) is (?:ever )?(?:perfect|immune|free)|to err is human|(?:we're|we are) only human",
  ),
  cue(
    "nothing to worry about|no (?:cause|reason|need) (?:for|to) (?:alarm|concern|worry|panic)|no (?:real|lasting|serious|significant|material|actual|long-term|permanent) (?:harm|damage|impact|effect|consequences?|injur\\w+|risk|loss)|no harm (?:was )?done|none the worse|all'?s well that|no evidence of (?:any )?(?:exploitation|misuse|abuse|harm)|(?:contained|included|involved|exposed|held|sent|was|were|shared) (?:very little|nothing (?:sensitive|important|of value|private|confidential)|only|nothing more than|limited to)",
    'no need to (?:do|take|apply|contact|claim|fill)',
  ),
  cue(
    '(?:no|not|none of your|neither) (?:passwords?|card|bank|payment|financial|medical|sensitive|personal|message|customer)(?: \\w+){0,4} (?:were|was|is|are|has been|have been) (?:\\w+ )?(?:exposed|involved|included|affected|taken|accessed|stolen|compromised|shared|seen|lost|infiltrated)|(?:only|limited to|just|mere(?:ly)?) (?:the )?(?:e-?mail|names?|addresses|first names|metadata|version|phone|contact|postal)(?: \\w+){0,3}|already (?:public|publicly)|publicly (?:viewable|available|accessible)',
  ),
  cue(
    '(?:odd|occasional|intermittent|sporadic|stray) (?:[\\w-]+ )?(?:errors?|issues?|problems?|delays?|interruptions?|outages?|glitch\\w*|failures?|trouble|complaints?|disruptions?|mistakes?|slowness|hiccups?|drops?|gaps?|late \\w+)|the odd \\w+|(?:on|in) (?:rare|isolated) \\w+|rare (?:conditions?|cases?|instances?|occasions?|events?|circumstances|combination)|slower than usual|a (?:bit|touch|little|tad) (?:of )?(?:\\w+)? ?(?:slow|late|bumpy|trouble|bother|strain|delay|longer|behind)|(?:any |for the |the )?(?:bother|annoyance|nuisance)\\b|for a (?:very )?(?:short|brief) (?:time|while|period|moment)|for (?:a few|a couple of) (?:seconds|moments|minutes)|bit of a (?:hiccup|wobble|bump|glitch|mix-up)',
  ),
];

const us =
  '(?:we|i|our (?:own )?[\\w-]+(?: [\\w-]+)?|the (?:team|company|bank|club|school|airline|trust|council|crews?|lads|girls|staff|hospital|charity|government)|this (?:company|club|school|airline|bank|government|city|hospital|team)|as an? [\\w-]+(?: [\\w-]+)? we)';
const good =
  'best|finest|safest|fastest|leading|first|top|strongest|greatest|excellent|outstanding|exceptional|exemplary|fantastic|amazing|incredible|brilliant|superb|wonderful|great|heroic|magnificent|tremendous|remarkable|terrific|unmatched|world-class|award-winning|proud|dedicated|committed|passionate|trusted|renowned|beloved|pioneering';

smaller.push(
  cue(
    "(?:it's|it is|this is|that's|that is|was|as|cause|caused|been) (?:just |only |merely )?(?:an?|some|a bit of an) (?:\\w+ )?(?:inconvenience|annoyance|nuisance|irritation|bother|embarrassment|misunderstanding)|(?:an?|only|just|some|few|two|three) (?:couple|dozen|handful|pair|few)(?: of| dozen)? (?:\\w+ )?\\w+ (?:out of|among|of (?:the|our|more than|over|some) )|(?:only|just|merely|barely|hardly|scarcely) (?:visible|exposed|affected|down|offline|slow|late|delayed|available|out|there|online|a|an|for|about)(?: \\w+){0,3}|(?:no|without|not any|little|nor any) (?:lasting|long-term|permanent|real|serious|actual|significant|material|visible) (?:\\w+ )?\\w+|for (?:a|one|an|the briefest) (?:moment|instant|second|blink|minute or two)(?! (?:pair|opinion|look|person|time|nurse|chance))",
    'not (?:just|only|merely)|more than an?|only (?:two|three|four|five|\\d+) (?:people|persons|of us)',
  ),
);

smaller.push(
  cue(
    "(?:an?|only a|just a) (?:little|bit of|drop of|touch of|spot of|few drops of|splash of) (?!girl|boy|child|more time)\\w+|(?:could|can|might|would|may) (?:have )?(?:happen|happened) to (?:anyone|anybody|any\\w*|everyone|the best)|(?:we are|we're|i'm|you are|this is) (?:only |just )?talking (?:about )?(?:only |just )?(?:\\d|a|one|two|three|four|five|six|seven|eight|nine|ten)\\w*(?: \\w+){1,4}|(?:barely|hardly|scarcely) (?:an?|any|more than|worth|a handful)(?: \\w+){1,3}|(?:stories|reports|talk|claims|tales) of (?:chaos|disaster|crisis|panic|collapse|carnage)(?: \\w+){0,3}",
    'not a little|little more than nothing was',
  ),
);

export const boasting = [
  cue(
    `${us} (?:\\w+ly )?(?:is|are|was|were|has been|have been|remains?|'re|'m)(?: \\w+ly| still| always| also| among| one of| some of| proud to be| simply| known as)* (?:the |an? |in the )?(?:[\\w-]+ )?(?:${good})\\b(?! (?:sorry|to (?:have|hear)))`,
    "not (?:proud|the best|our)|n't (?:proud|our best)|should have been|supposed to be|first (?:to (?:see|know|hear|admit|notice)|time|day|week|call|thing)|wasn't",
  ),
  cue(
    `(?:did|doing|done|do) (?:an? |such an? |their )?(?:\\w+ )?(?:${good}|good|terrific) (?:job|work)|(?:gave|give|giving|given) (?:it )?(?:everything|their all|our all|their best|our best|100|\\w+ hundred)|(?:moved|moving|move) (?:heaven and earth|mountains)|(?:above and beyond|extra mile|around the clock|round the clock|through the night|day and night|tireless\\w*|selfless\\w*|heroic\\w*|heroes|magnificent\\w*)|pulled out all the stops|worked (?:so |incredibly |extremely |very )?hard`,
    'open (?:\\w+ )?(?:day and night|around the clock|round the clock)|help-?line|line is open|available|staffed|from now on',
  ),
  cue(
    '(?:rank|ranks|ranked|(?:rate|rates|rated) (?:us|our|them|by|among|best|first|highest|excellent|outstanding)|named|voted|awarded|recogni[sz]ed|won|winning) (?:us |me |our \\w+ |\\w+ )?(?:first|top|number one|best|among|highest|as|the|\\d|an? )(?: [\\w-]+){0,4}|(?:won|winning|awarded) (?:\\w+ )?(?:prizes?|awards?|medals?|trophies)|(?:in the (?:history|world|country|region|industry|city)|of all time|on record|than ever)(?! (?:was|were|to))',
    '(?:voted|named) (?:for|against|on|to|after)|worst|darkest|hardest|longest|coldest|hottest|first time|saddest|biggest (?:outage|failure|mistake)',
  ),
  cue(
    '(?:invested|spent|spend|invest|poured|built|created|hired|opened|donated|raised|planted|lifted|delivered|carried|served|helped|reached|trained|fed|housed)(?: \\w+)? (?:more than |over |almost |nearly |some |another )?(?:[£$€])?\\d[\\d.,]* ?(?:million|billion|thousand|m|bn|k|places|homes|jobs|people|children|families|passengers|customers|meals|trees|schools|hours|nurses|officers|beds)?(?: \\w+){0,4}',
    '(?:to (?:those|everyone|everybody|each|you)|refund|compensat|(?:built|created|opened|fed|trained|carried|delivered|donated|raised|served|housed) (?:in|on|between|at|by|from|since|before|after|until)|of you (?:were|lost|had|could)|too (?:few|many|late)|wrong|by mistake|twice|without|failed|should)',
  ),
  cue(
    '(?:we|i|they) (?:serve|carry|employ|reach|feed|support|look after|handle|deliver|run)(?:s)? (?:more than |over |almost |nearly |some |around |about )?(?:\\d[\\d.,]*|\\w+ty|(?:an? |one |two |three |four |five |six |seven |eight |nine |ten )(?=million|billion|thousand|hundred)|hundreds|thousands|millions)(?: of)?(?: ?million| billion| thousand| hundred)? (?:\\w+ )?(?:\\w+s)|(?:set|setting|sets) the (?:standard|benchmark|bar|pace)|(?:love|loves|loved) (?:this|our|these|my|what) (?:\\w+)(?:,? (?:i|we) love)?|worked here for|(?:since|founded in|established in) (?:1[789]|20[01])\\d\\d|(?:stood|standing|stand|stands) (?:with|by|beside|alongside|for) (?:the |our |\\w+ )+',
    'stand(?:s|ing)? by (?:for|to help)|stood (?:in|on) the|(?:rain|cold|dark|queue|platform)',
  ),
  cue(
    '(?:proud|pride) (?:of|to|in)|(?:we hear|we share|we understand) (?:the|your) (?:passion|disappointment|excitement)|(?:best|most \\w+|greatest|finest) (?:fans|supporters|community|customers|team|people|staff|players|members|guests) (?:in|of|anyone|on|we)|(?:enthusiasm|passion|excitement|love) (?:for|of|has|from)|wildest dreams|beyond (?:our )?(?:expectations|dreams)|record[- ](?:breaking|numbers|season|year|attendance)|(?:best|greatest|most successful) (?:\\w+ )?(?:season|year|launch|quarter|summer|event)',
    'not proud|no pride|take no pride|cold pride',
  ),
  cue(
    "(?:we|i|our \\w+|my \\w+|the \\w+) (?:have |has |'ve )?(?:just |again |also |already )?(?:won|earned|received|collected|topped|led|beat) (?:the |an? |our |\\w+ )?(?:[\\w-]+ ){0,4}?(?:of the (?:year|decade|month)|awards?|prizes?|medals?|league|title|stars?|times|recognition|accreditation)|in (?:our|its|my) (?:dna|blood|bones|genes|heart|soul|nature)|(?:worked|fought|battled|laboured|ran|performed) (?:like (?!this|that|it)|so hard|incredibly|flat out|non-?stop|miracles|wonders)|(?:part of|at home in|serving|in business in|proud member of) (?:this|the|our|your) \\w+ (?:since|for)|since (?:1[6789]|200)\\d\\d?|(?:nobody|no one|no other \\w+) (?:does|has done|cares|works|invests|takes) (?:\\w+ )?(?:more|harder|better)",
    'of the year for the wrong|lost|wrong|(?:overdue|broken|unpaid|known|waiting) since',
  ),
  cue(
    'speaks? for (?:itself|themselves)|no (?:other )?(?:\\w+ ){1,3}(?:spends|does|has|cares|invests|works|tests|trains|checks|takes|offers|gives|employs) (?:\\w+ )?(?:more|harder|better|such|as much)|(?:we|i) (?:really |truly |deeply |always |genuinely )?(?:care|value|cherish|treasure|respect|appreciate) (?:about |for )?(?:each|every|all|our)(?: \\w+){1,4}|(?:come|comes|came) (?:\\w+ )?first(?! (?:to|time|in))|(?:put|puts) (?!that|it|this|me|my|the (?:first|wrong))\\w+ first(?! (?:to|time|in))|second to none|like no other|the envy of',
    "should (?:have )?(?:come|put)|did not|did(?:n't)|above your|come first to mind",
  ),
  cue(
    "(?:serv|deliver|provid|carr|work|buil[dt]|look|car|protect|support|feed|fed|teach|taught|kept|keep|run|ran|trad|lead|led)\\w*(?: [\\w'-]+){0,8} (?:for|over) (?:more than |over |almost |nearly |the (?:past|last) )?(?:\\w+|\\d+)(?:-\\w+)? (?:years|decades|generations)",
    'wrong|unsafe|without (?:a |an |any )?(?:check|test|licen[cs]e|owner|inspection)\\w*|knew|known|ignored|failed|nobody|never|overcharg\\w+|lost|unpaid|too',
  ),
];
