/** Do our record, our values or our care stand where the failing belongs? */
import { cue, find } from '../cues.ts';
import { markOf, type Detector } from './detector.ts';
import { selfPraise } from './self-praise.ts';
import { boasting } from './softening.ts';

const cues = [
  cue(
    "(?:take|takes|taken|taking|treat|treats) (?:[\\w',-]+ ){1,9}?(?:seriously|seriousness|serious)|(?:utmost|extreme|paramount|great) (?:importance|seriousness|care|priority)|(?:is|are|remains?|our|has always been|of) (?:\\w+ )?(?:our )?(?:(?:top|highest|number[- ]one|first|main|absolute|overriding) (?:priority|priorities|concern|commitment)|paramount)|nothing is more important|nothing matters more|(?:at|is) the (?:very )?(?:heart|core|centre|center) of (?:everything|all|what)|(?:always|ever) put \\w+ first|come(?:s)? first",
    "should have (?:taken|treated)|did not (?:take|treat)|didn't (?:take|treat)|failed to (?:take|treat)|not taken? (?:\\w+ )?seriously",
  ),
  cue(
    "(?:we|i|us|company|team) (?:\\w+ )?(?:pride ourselves|prides itself|are proud|is proud|take (?:great |immense )?pride|are passionate|is passionate|am passionate|are dedicated|remain (?:fully |firmly |deeply )?(?:committed|dedicated)|remains (?:\\w+ )?(?:committed|dedicated)|are (?:fully |firmly |deeply |always )?committed|is (?:fully |firmly |deeply )?committed|care deeply|believe in (?:great|the|quality|\\w+ing)|strive|have always (?:put|been|believed|strived|worked)|are known for|are a (?:family|leading|trusted)|'re a family|'re committed|value (?:each|every|your|all|our))|we're a family|proud of (?:every|our|the (?:team|way|work|response))|i'm proud of|pride ourselves|remain committed|is committed to|stands? for|stood for",
    'proud of the (?:nurse|colleague|engineer|person) who|not proud|committed (?:an?|the) (?:error|mistake)|are committed to (?:paying|refunding|restoring)|were proud',
  ),
  cue(
    "(?:for|in|over|since|after|during) (?:the past |more than |over |almost |nearly |the last |our )*(?:\\w+|\\d+)(?:-\\w+)? (?:years|decades|generations|century|centuries)(?: of \\w+)?(?:,)? (?:\\w+ ){0,6}(?:trusted?|served?|serving|connected|delivered|business|stood|name|excellence|handed|proud|history|tradition|families|customers|service|built|we have|always)|(?:has|have) (?:\\w+ ){1,6}for (?:\\w+ ){0,3}(?:years|decades)|for more than \\w+ years|since (?:its|our) (?:foundation|beginning)|since my grandfather's|trusted (?:name|in|by|partner|brand)|have trusted us|opened our first|in (?:this|the) business for",
    'for years we (?:ignored|knew|had)|should have|knew|without|not (?:tested|checked)',
  ),
  cue(
    '(?:uptime|reliability|track record|safety record|reputation|availability)(?: \\w+){0,6} (?:\\d\\d(?:\\.\\d+)?|best|excellent|outstanding|exemplary|excess|strong|unmatched|second to none|industry)|(?:excellent|outstanding|exemplary|proven|strong|unblemished|impeccable|proud) (?:\\w+ )?(?:record|reputation|history|track)|outstanding record|\\d\\d\\.\\d+ ?(?:%|per cent) (?:uptime|availab\\w+)|(?:among|one of) the (?:best|leading|safest|largest|most (?:reliable|trusted|respected)) (?:\\w+ ){0,2}(?:in|of) |(?:nine|eight) out of ten|would recommend|named (?:operator|company|bank|employer|best)|more than (?:a |\\w+ )?(?:million|billion) (?:\\w+)|(?:million|billion) (?:customers|passengers|users|homes|people|of you)|in \\d+ countries',
    'in front of|before \\w+ million|million (?:customers|users|people|records|accounts|machines|devices) (?:were|was|lost|could|had|are|whose|affected)|machines could not|affect\\w*|exposed|impact\\w*',
  ),
  cue(
    "(?:world|best|first)[- ](?:class|leading|beating)|(?:award|prize)[- ]winning|industry[- ]leading|market[- ]leading|state[- ]of[- ]the[- ]art|cutting[- ]edge|best[- ]in[- ]class|second to none|gold standard|highest (?:\\w+ )?standards?|(?:most ambitious|best tools|amazing culture|stronger than ever|fantastic job|amazing (?:team|job|people)|incredible (?:team|work)|extraordinary commitment|dedicated (?:crews|teams?|people|professionals|\\w+ team|staff)|tribute to our|robust (?:\\w+ )?(?:framework|controls|systems|processes|security|measures)|zero[- ]tolerance|outstanding (?:experience|service)|exceptional (?:service|experience|quality)|passionate about|around the clock|day and night|working tirelessly|tirelessly|round the clock|this isn't who we are|this is not who we are|that is not who we are|is prudence|builds communities|committed to (?:quality|accuracy|excellence|safety|transparency|providing|delivering|our))",
    "fell (?:\\w+ )?short of (?:our|the|your)|did not meet (?:our|the)|didn't meet (?:our|the)|below (?:our|the)",
  ),
  cue(
    '(?:thank you for|we (?:really |truly |greatly )?(?:appreciate|value)) your (?:continued )?(?:trust|loyalty|support|custom|business|confidence)|our customers are (?:everything|our)|your (?:trust|privacy|security|safety|satisfaction) (?:is|means|matters|remains)(?: \\w+){0,4}|value each of|look forward to welcoming',
  ),
];

cues.push(
  cue(
    "(?:than|like) any (?:other|administration|company|bank|government|airline|\\w+ in)|in living memory|never been (?:more|stronger|prouder|better|busier)|(?:fundamentals|foundations?|balance sheet|position|business|brand|team|pipeline|culture) (?:is|are|remains?) (?:\\w+ )?(?:strong|stronger|solid|sound|healthy|resilient|robust)|(?:i'm|i am|we're|we are|am|are) (?:so |truly |deeply |very |incredibly |\\w+ )?(?:humbled|energi[sz]ed|thrilled|delighted|optimistic|excited|inspired|confident in our)|passion of our|what's ahead|(?:for|over|across) (?:\\w+ )?(?:generations|decades)|at the speed we|(?:pioneers?|leaders?|market leader) in|thousands of (?:happy|satisfied)|bright future|exciting (?:future|journey|times)|our (?:long |proud )?(?:history|tradition|heritage|legacy) of|(?:good|strong|excellent) reputation|we lead the|renowned (?!\\w* ?(?:firm|company|institute|experts?|laborator\\w+|consult\\w+))|aspire to (?:be)?|(?:hold|set) ourselves to (?:a|the) (?:\\w+ )?(?:high|higher|highest) standards?|most trusted|the most \\w+ \\w+ in the (?:country|world|industry|city|business|region)|(?:years|decades) our|are heroes|extra mile|(?:regain|rebuild|earn|restore) your (?:trust|confidence|faith)|words cannot express|(?:one|some) of the (?:\\w+ )?(?:world|country|nation)'s|by far the (?:best|safest|largest)",
    'people affected|customers affected|lost (?:their|your)',
  ),
);

/** Somebody else's good work, or a wish. */
const thanked = /\bthank(?:s| you) to\b|\bwho (?:spoke|raised|reported|warned)\b|\bdoing better\b/;
/** Who gives up a boast in the same breath does not boast. */
const givenUp =
  /\b(?:sorry|asham\w+|failed|not good enough|let (?:you|them|people) down|do(?:ing)? better|thank\w*|who (?:spoke|raised|reported|warned|told))\b/;

export const bolstering: Detector = ({ sentence: { plain } }) =>
  markOf(
    'bolstering',
    thanked.test(plain)
      ? null
      : (find(cues, plain) ??
          (givenUp.test(plain) ? null : (find(boasting, plain) ?? find(selfPraise, plain)))),
  );
