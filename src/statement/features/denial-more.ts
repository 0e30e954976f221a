/** Denial in other words: not knowing oneself in the account, having done all that was asked, finding nothing. */
import { cue } from '../cues.ts';

const account =
  '(?:account|description|version|characteri[sz]ation|picture|portrayal|depiction|narrative|interpretation|reading|figures?|numbers?|premise|criticism|findings?|conclusions?|suggestion|allegations?|claims?|accusations?|charges?|story)s?';

export const denialMore = [
  cue(
    '(?:compl(?:y|ies|ied) with|conforms? (?:to|with)|meets?|satisf(?:y|ies)|exceeds?) (?:all|every|each|the) (?:\\w+ ){0,2}?(?:standards?|requirements?|regulations?|rules?|laws?|limits?|norms?|specifications?)',
    'now|will|did not|didn.t|failed|should|from|so that|until|we do not',
  ),
  cue(
    "(?:scare (?:story|stories|tactics)|scaremongering|hoax|fairy tales?|tall tales?|mud-?slinging|fake (?:story|report|video|quote|screenshot)s?|urban myth|pure (?:invention|speculation|fiction))|(?:nothing|little|no evidence|no reason|not (?:a shred|a scrap|one piece) of evidence) (?:whatsoever )?(?:to suggest|that suggests|suggests|suggesting|points to|to show|to prove|to say)(?: that)?(?: \\w+){1,4}|(?:does|do|did)(?: not|n't) (?:accept|agree|believe|concede|consider) that (?:any|there|it|the|our|this|we|these)(?: \\w+){1,5}|(?:was|were|is|are) (?:fully |entirely |wholly |at all times )?(?:in line|in accordance|in keeping|in compliance|consistent|compliant|in conformity) with (?:\\w+ ){0,3}?(?:guidelines?|rules?|regulations?|standards?|law|laws|polic(?:y|ies)|requirements?|procedures?|protocols?|guidance|best practice|recommendations?)",
    "so far|yet|until|should|to date|not (?:in line|in accordance|consistent|compliant)|sorry|(?:i|we) did(?: not|n't) (?:believe|accept|consider)",
  ),
  cue(
    `(?:do|does|did|can)(?: not|n't|not) (?:\\w+ly )?(?:recogni[sz]e|accept|share|agree with|concur with|subscribe to|endorse|stand by) (?:\\w+ ){0,3}?${account}|(?:disagree|take issue|at odds) with (?:\\w+ ){0,3}?${account}|(?:contest|contests|dispute|disputes|refute|refutes|reject|rejects|deny|denies|rebut|rebuts|repudiate) (?:\\w+ ){0,4}?${account}`,
    'should not have|wrongly|(?:we|i) (?:did not|didn.t) accept that|did not accept the (?:findings|conclusions) (?:then|at the time)|we (?:rejected|disputed) ',
  ),
  cue(
    "(?:no|not an?|not any|without|nor) (?:\\w+ )?(?:admission|acknowledge?ment|acceptance|concession) of (?:\\w+ )?(?:guilt|fault|liability|responsibility|wrongdoing|negligence|blame)|(?:not|n't|never) (?:\\w+ )?(?:admit|concede|acknowledge)s? (?:any )?(?:guilt|fault|liability|responsibility|wrongdoing|negligence)|without (?:admitting|accepting|conceding) (?:any )?(?:guilt|fault|liability|responsibility|wrongdoing)",
  ),
  cue(
    '(?:i|we|the \\w+|our \\w+|they) (?:have |had |has )?(?:did|done|met|fulfilled|complied with|honou?red|followed|observed|satisfied) (?:everything|all(?: of)?|every(?: single)?|each)(?: \\w+){0,2}? ?(?:that )?(?:was |were |is |we were |our |could be |can be |could have been )?(?:asked|required|expected|needed|possible|obligations?|duties|duty|requirements?|steps?|conditions?|terms|rules?|guidelines?|in (?:our|my) power|we could|i could|could be done)(?: of (?:us|me))?|(?:acted|behaved|conducted (?:ourselves|themselves|himself|herself)|performed|worked|operated|handled [\\w ]{2,20}) (?:\\w+ )?(?:impeccably|faultlessly|flawlessly|correctly|properly|lawfully|professionally|honou?rably|appropriately|responsibly|in good faith|exactly as|as (?:they|it|we) should)',
    "(?:not|n't|never) (?:\\w+ )?(?:did|done|behaved|acted)|should have",
  ),
  cue(
    '(?:found|finds|find|saw|see|sees|seen|established|identified) no (?:\\w+ )?(?:evidence|sign|indication|proof|trace|record|grounds|basis|reason|fault|defects?|wrongdoing|breach|irregularit\\w+|deficienc\\w+)(?: (?:of|that|for|to suggest|to support) (?:an? |any |the )?(?:\\w+ )?(?:defects?|faults?|wrongdoing|negligence|malpractice|breach|failure|failings?|misconduct|cover-up|contamination|bias|discrimination|corruption|leak|risk|danger|our|we|it|such))?',
    'so far|yet|at this (?:point|stage|time)|to date|as far as|misuse|exploitation|that (?:any|your) (?:data|information)|card',
  ),
  cue(
    '(?:no|never any|hardly any) (?:reason|cause|grounds|need|occasion) (?:whatsoever )?(?:to|for) (?:doubt|suspect|question|believe|fear|distrust|suspicion|think)(?: \\w+){0,3}',
    'you (?:had|have|had had)',
  ),
  cue(
    "^(?:and |but |well,? |look,? |frankly,? )?(?:it|that|this)(?:'s| is| was| is simply| was simply| is just)(?: all| completely| totally| simply| flatly| plain| plainly| entirely| quite)? (?:wrong|untrue|false|nonsense|rubbish|not true|not so|inaccurate|incorrect|a lie|lies|fiction|fantasy|ridiculous|absurd|made up|invented|mistaken)(?=[.,;!]|$)",
    'wrong (?:of|and (?:i|we|it))|sorry|apolog',
  ),
  cue(
    '(?:no|not one|not a single|none of (?:our|the)) (?:\\w+ )?(?:patients?|passengers?|customers?|guests?|children|child|pupils?|residents?|workers?|employees?|animals?|staff|tenants?|members?|visitors?|people|person|prisoners?|ministers?|officers?|officials?|rules?|laws?) (?:was|were|has been|have been|had been|is|are) (?:ever )?(?:turned away|refused|ignored|mistreated|abused|harmed|neglected|underpaid|overcharged|misled|deceived|at risk|put at risk|in danger|broken|left|forced|threatened|warned|told|discriminated against|victimi[sz]ed)',
    'but|yet|until|sorry',
  ),
  cue(
    "(?:i|we)(?: was| were| had)(?: not|n't)(?: been)? (?:even )?(?:there|involved|aware|consulted|present|in the room|party to)|(?:i|we) (?:was|were|had been) (?:not |never )(?:told|informed)|(?:i|we) (?:was|were|am|are) (?:unaware|kept in the dark|the last to know|deceived|misled|lied to)|(?:i|we|the \\w+) (?:had|have|has) no (?:part|role|hand|say|involvement|knowledge|idea)|(?:not|n't|never) (?:\\w+ )?(?:know|knew|aware|told|informed) (?:about |of )?(?:any of (?:this|it)|a thing|anything)|^(?:i|we|the \\w+|nobody \\w+ \\w+ \\w+) (?:simply |honestly |genuinely )?(?:did not|didn't) know(?=[.,;]|$)",
    "should have|ought to|sorry|there when (?:you|they)|(?:wasn't|was not|weren't|were not) (?:there|present) (?:when|and)|and (?:that|it) (?:is|was)",
  ),
];
