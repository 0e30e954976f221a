/** Deflection by what everybody has to bear: costs, the trade, what nobody had seen before; and praise that means blame. */
import { cue } from '../cues.ts';

const partner =
  '(?:suppliers?|vendors?|providers?|couriers?|carriers?|contractors?|landlords?|hosts?|banks?|councils?|airlines?|airports?|app stores?|stores?|platforms?|postal service|post office|network|operators?|agency|ministry|government|railway|manufacturers?|builders?|union|customs|insurers?|weather|printers?|makers|utility|city|state)';

export const others = [
  cue(
    '(?:beyond|exceed\\w*|surpass\\w*|more than|unlike|bigger than|worse than) (?:anything|everything|all|what|whatever) (?:that )?(?:we|anyone|anybody|any of us|nobody) (?:\\w+ ?){1,3}|(?:had|have|has|was|were) (?:\\w+ )?(?:been )?(?:certified|approved|inspected|passed|cleared|signed off|declared) (?:as )?(?:safe|stable|sound|fit|secure|ready|compliant)',
    'by us|we (?:had )?(?:certified|approved|declared|passed)',
  ),
  cue(
    "(?:(?:root )?cause|reason|source|origin)s?(?: of [\\w ]{3,30})?(?::| was| is| lies in| lay in) (?:an? |the )?(?:[\\w-]+ )?(?:third[- ]party|supplier|vendor|provider|contractor|strike|weather|storm|flood\\w*|lightning|power (?:cut|failure|loss|outage)|vandalism|theft|fog|snow|ice|police|bird|animal|tree|trespass\\w*|cable|customs|attack|attackers?)|at the mercy of|(?:exceptionally|unusually|unseasonably|extremely|exceedingly|abnormally|freakishly|record-breakingly) (?:hot|cold|wet|dry|windy|busy|heavy|high|low|warm|severe|harsh|strong|bad|difficult|turbulent)|across (?:europe|the (?:country|nation|globe|world|continent|region|board))|an? (?:disaster|accident|problem|tragedy) waiting to happen|(?:from|on|at|with) (?:your|their|his|her|the) (?:[\\w-]+ )?(?:internet|hosting|service|network|phone|mobile|payment|card) (?:provider|company|carrier|operator|host|processor)(?:'s)?|(?:and )?not (?:from|on|at|with) (?:ours|our (?:side|end))|(?:on|from|at) (?:your|their) (?:side|end)",
    '(?:we|i) (?:should|knew|ignored)|regardless',
  ),
  // Costs and demand that rise by themselves.
  cue(
    '(?:energy|fuel|gas|electricity|food|paper|steel|raw material|material|labour|labor|wage|freight|shipping|wholesale|insurance|rental|borrowing|market|input|operating)s? (?:costs?|prices?|rates?)(?: have| has| had)? (?:\\w+ )?(?:gone|went|risen|rose|reached|soared|doubled|tripled|climbed|increased|jumped|rocketed|forced|pushed|left|made|meant)',
    '(?:our|my) (?:\\w+ )?(?:costs?|prices?)',
  ),
  cue(
    '(?:strong|strength of|heavy|high|higher|huge|extraordinary|exceptional|unusual\\w*|unexpected\\w*|overwhelming|surging|soaring|unprecedented|sheer|record) (?:\\w+ )?(?:demand|interest|volumes?|traffic|take-?up|call volumes|numbers? of (?:calls|visitors|orders|people|enquiries|inquiries)|popularity)',
    'we (?:had )?(?:expected|planned|knew|were told|should|under\\w+)',
  ),
  // The whole trade.
  cue(
    "(?:that |which |facing |faced by |affecting |confronting |for |across |throughout |in )(?:the )?(?:whole|entire|wider|rest of the) (?:\\w+ )?(?:industry|sector|trade|market|world|country|economy|region|profession|web|internet)(?: \\w+)?|the (?:whole|entire|wider) (?:\\w+ )?(?:industry|sector|trade|market|world|country|economy|profession) (?:\\w+ )?(?:faces|is|was|has|struggles?|suffers?|sees|knows)|(?:for|on|hit|hits|affects?|affected) (?:everyone|everybody|us all|all of us)(?=[.,;!]|$)|(?:we are|we're|we were) (?:not alone|not the only)|(?:hardest|toughest|worst|most difficult|most challenging|busiest|bleakest) (?:\\w+ )?(?:decade|year|winter|summer|season|period|time|market|week|conditions)(?: \\w+){0,3}",
    'sorry|apolog|our fault|because of us|(?:hardest|worst|most difficult) (?:part|week|day|year) of (?:my|our)',
  ),
  // What had never been seen before.
  cue(
    '(?:had|has|have) never (?:been )?(?:shown|seen|happened|occurred|recorded|known|measured|met|experienced|encountered|reported)(?: \\w+){0,3} before|(?:in|with) a (?:way|force|strength|manner) (?:that )?(?:no|nobody|none|our instruments)(?: \\w+){1,4}|once[- ]in[- ]a[- ](?:century|generation|lifetime|hundred)|(?:in|within) living memory|act of (?:god|nature|war|vandalism|sabotage)|(?:sabotage|vandalism|arson)',
    'should|we had never (?:tested|tried|rehearsed|checked)',
  ),
  // Nature does something.
  cue(
    '(?:the |a |an )?(?:ground|earth|hillside|slope|river|sea|tide|waves?|sun|forecast|forecasters?|met office|volcano|avalanche|landslide|mud|lightning|heatwave|drought|blizzard|frost|swell|current|pollen|birds?|rats?|rodents?|squirrels?|cyclone|typhoon|tornado) (?:\\w+ly |had |has |have )?(?:moved|shifted|gave way|rose|burst|broke|promised|said|warped|took|got|came|swelled|flooded|cut|chewed|bit|knocked|struck|was (?:high|long|wrong|against)|were (?:high|wrong|against)|hit|did|caused|predicted|did not|failed)',
  ),
  // Someone of no fault of ours.
  cue(
    `(?:problem|issue|question|trouble|complaint|quarrel|argument|delay|error|mistake|hold-?up)s?(?:'s|'re)? (?:(?:is|are|was|were|lies|lie|lay|rests|sits) )?(?:not )?(?:with|at|on the side of|on the part of) (?:the |our |an? |another |its |their )?(?:[\\w-]+ ){0,2}?(?:${partner}|inspectors?|regulators?|authorit\\w+|ministr\\w+|court|police|other (?:side|bank|company))`,
    'our (?:own )?(?:side|network)|at the bank of',
  ),
  cue(
    `(?:at|with|by|from|inside) (?:another|an? (?:different|external|outside)|somebody else's|someone else's) (?:\\w+ )?(?:bank|company|firm|provider|supplier|operator|party|airline|network|team|department|carrier|organi[sz]ation)`,
    '(?:offered|found|moved|checked|read again|tested|reviewed|audited|looked at|seen) (?:\\w+ )?(?:at|with|by)',
  ),
  cue(
    "(?:is|are|was|were|lies|lay|stood) behind (?:the|this|today's|yesterday's|our|your|these|most|many) \\w+|without (?:the|an?) (?:[\\w'-]+ ){1,8}?(?:we|this|it|none of|everything|the \\w+) would (?:have|never|not)|without (?:the|an?) (?:[\\w'-]+ ){1,8}?(?:this|that|the|our) \\w+ would (?:have|never|not|be)|(?:my|our) (?:management|agents?|label|publisher|lawyers?|accountants?|ghost-?writers?|publicist|head office|producers?|handlers) (?:\\w+ly )?(?:handles?|deals?|do|does|did|wrote|writes|chose|chooses|decides?|decided|told|said|sets?|made|makes|booked|posted|signed|sent|arranged|insisted)",
    '(?:we|i|our|my) (?:\\w+ ){0,3}(?:is|are|was|were) behind|left behind|behind (?:the|your) (?:back|scenes|wheel|times)|without (?:the|a) \\w+ (?:of )?(?:our|my)',
  ),
  // Praise that means blame.
  cue(
    `(?:congratulations|congrats|applause|bravo|well done|slow clap|kudos|hats off|three cheers|shout-?out|thanks a lot|thank you so much)(?: \\w+)? (?:to|for) (?:the |our |my )?(?:\\w+ )?${partner}`,
    'helped|support|fire|nurses',
  ),
  cue(
    `(?:take|direct|address|send|bring) (?:it|them|that|this|any \\w+|your (?:complaints?|questions|anger)|complaints?) (?:up with|to) (?:them|the|your|him|her)|(?:nothing|little|not much|no more) (?:that )?(?:we|i) (?:can|could) do|(?:not|never) (?:any|have any|had any|much|have|in a position to) (?:influence|control|say)|not (?:any )?influence|outside (?:of |from )?our (?:influence|hands|reach|power)|out of our (?:hands|power)|no (?:influence|say|control|power) (?:over|on|in)`,
    'nothing (?:we|i) can (?:say|do) (?:to|that|will|brings?|is)',
  ),
];
