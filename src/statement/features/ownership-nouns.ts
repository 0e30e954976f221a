/** Ownership told by nouns and not by verbs: *our failure to*, *lack of care on my part*, *the leader is me*. */
import { cue } from '../cues.ts';

const deed =
  'failures?|failing|refusal|reluctance|unwillingness|inability|neglect|negligence|delay|silence|haste|carelessness|lack|absence|inaction|slowness|complacency|indecision|decisions?|choices?|haste|misjudge?ment|arrogance|greed|laziness|impatience|stubbornness|habit|policy|shortcut|oversight|omission|inattention|sloppiness|incompetence|hesitation|handling|mishandling|misuse|mismanagement|misreading|wish|eagerness|rush';

/** These say what was wrong, too. */
export const deedNouns = [
  cue(
    `(?:our|my) (?:own |\\w+ )?(?:${deed}) (?:to (?!(?:safety|quality|excellence|our|you|the) )|of |in |about |not |over |with |around )\\w+`,
    'not (?:our|my)|decision to (?:take|shut|suspend|pause|recall|roll|stop|close|cancel) (?:it |the |all )?(?:\\w+ )?(?:down|offline|back)|committed|policy (?:of|is|to)|our policy',
  ),
  cue(
    `(?:an? |the )?(?:lack|absence|failure|want|shortage|breakdown|lapse|error|failing|mistake) (?:of|in|to) (?:[\\w'-]+ ){1,5}?(?:on|by|from|within|in|at|among) (?:my|our) (?:own )?(?:part|side|management|leadership|team|watch)|(?:on|under) (?:my|our) watch`,
  ),
  cue(
    "(?:the )?(?:(?:error|mistake|slip|failure)s? (?:not )?to [\\w' ,-]{3,60}?|(?:decision|choice|call|order|idea|plan|instruction)s? (?:(?:not )?to [\\w' ,-]{3,60}?|[\\w' -]{0,20}?))(?:was|were|is|came|has been|had been) (?:\\w+ )?(?:made |taken |given |signed off |approved )?(?:mine|ours|by (?:me|us)|from (?:me|us))",
  ),
  cue(
    "(?:had|if) (?:we|i)(?: had)? (?:only |simply |just )?(?!not )\\w+(?:ed|en|t|d|ade|ut|ought|ept|ead|one)\\b[^.;]{3,80}(?:would|could|might)(?:n't| not| never| still| have| be)",
    'had (?:we|i) not',
  ),
];

deedNouns.push(
  cue(
    "(?:it was|it is|it's|i was the one|we were the ones|i am the one|i'm the one) ?(?:i|we|me|us)? (?:who|that) [\\w' ]{4,60}",
    '(?:who|that) (?:first )?(?:found|reported|discovered|raised|stopped)|it was us who told',
  ),
);

deedNouns.push(
  cue(
    "(?:nobody|no one|none|not one)[\\w ,']{4,80}(?:was|is) (?:our|my) (?:job|duty|responsibility|task)|(?:cutting|closing|skipping|keeping|leaving|ignoring|putting|moving|selling|shipping|launching|letting|sending|hiding|delaying|using|going|buying|choosing|taking|running|waiting|not \\w+ing)[\\w ',-]{3,60} (?:was|were) (?:an? |the )?(?:\\w+ )?(?:choice|decision|call|mistake|error|gamble|bet|failing|failure)(?: (?:we|i|that we|of ours|on our|by us|by me)\\b)",
  ),
  cue(
    "(?:checklist|plan|process|procedure|test|system|rule|policy|design|contract|timetable|schedule|budget|runbook|training)s? (?:was|were) (?:ours|mine)(?: alone)?,? (?:and|but)[\\w ',-]{4,80}",
  ),
);

deedNouns.push(
  cue(
    "(?:i|we) (?:\\w+ly )?(?:said|told (?:them|him|her|everyone|the \\w+)|insisted|replied|answered|thought|reckoned|figured|assumed|hoped|decided)(?: that)? (?:no(?! one)\\b|there was no|there was (?:plenty|enough)|we did(?:n't| not) need|it (?:could|would|can) (?:wait|be fine|be all right|hold|do)|not to|nobody would|later|it was (?:fine|safe|nothing|good enough)|to (?:go|carry|press|push) (?:on|ahead))[\\w ',-]{0,40}",
    'hope(?:d)? (?:that )?(?:you|it helps)',
  ),
);

deedNouns.push(
  cue(
    '(?:i|we) (?:was|were|had been) (?:far |much |simply |just )?too (?:proud|busy|slow|sure|keen|eager|tired|scared|afraid|frightened|lazy|confident|optimistic|ambitious|hasty|stubborn|embarrassed|ashamed|distracted|complacent|greedy|trusting|timid|comfortable|focused|quick|ready|reluctant) (?:to|of|on|in|about|with) (?:\\w+ ){0,3}\\w+',
  ),
);

/** These take it on. */
export const takenNouns = [
  cue(
    "(?:i|we)(?: am|'m| are|'re| was| were|'ve been| have been)(?: the one| the ones| \\w+ly| alone)? (?:responsible|accountable|to blame|at fault|in charge|the one (?:who|responsible|in charge)|the ones (?:who|responsible))",
    '(?:responsible|accountable) for (?:the )?(?:safety|security|care|well-?being|running|transport\\w*|over|about|\\d)|not (?:responsible|accountable|to blame|at fault)|in charge of',
  ),
  cue(
    "(?:responsibility|blame|fault|buck|failure|failing|mistake|error|accountability|liability|leader|person|head|name)(?: for [\\w' ]{2,40})? (?:is|was|lies|lay|rests?|rested|sits?|sat|falls?|fell|belongs?|stops?|starts?)(?: squarely| entirely| solely| firmly| ultimately| \\w+ly)? (?:with |on |at |to )?(?:me|us|mine|ours|my (?:desk|door|shoulders|team|board)|our (?:door|board|own|side|team|shoulders)|here|the (?:board|leadership|management|trust|company|council|club|executive)(?: i| we|\\b))",
    '(?:not|never) (?:with|on|mine|ours|us|me)',
  ),
  cue(
    "(?:this|that|it|which|all of it|all of this)(?: one)?(?: is|'s| was) (?:\\w+ly |all |down to |entirely down to |up to |on |with |because of )*(?:me|us|mine|ours|our (?:\\w+ )?(?:fault|doing|responsibility|mistake|failure|error|failing|job|call|decision|choice)|my (?:\\w+ )?(?:fault|doing|responsibility|mistake|failure|error|failing|job|call|decision|choice))",
    "(?:is|was|'s) (?:not|never)|n't|next one|meal|drinks|it was us who (?:found|reported)",
  ),
  cue(
    '(?:no|any|without|make|offer|be no) excuses?|failure of (?:leadership|management|governance)|inexcusable|unforgivable',
    'not an excuse',
  ),
  cue(
    "(?:nobody|no one|no-one|none) (?:else )?(?:but|except|other than) (?:ourselves|myself|us|me)|(?:\\w+ing [\\w' ]{2,40}|\\w+) (?:was|is|were|are) (?:our|my) (?:job|duty|responsibility|call|task|decision|choice|doing|fault|mistake)|(?:the|that|this|every|both|all) [\\w' -]{2,30} (?:was|were|is) (?:ours|mine)(?!\\w)|(?:i|we) (?:\\w+ly )?(?:carry|bear|wear|shoulder|own) (?:this|that|it|the (?:weight|blame|shame))|(?:blame|buck|responsibility|fault) (?:\\w+ ){0,2}(?:stops?|ends?|starts?|begins?|belongs?) (?:with|at|here)",
    "(?:not|never|n't) (?:our|my|ours|mine)",
  ),
];
