/** Is the cause looked for elsewhere? */
import type { Clause } from '../clauses.ts';
import { cue, find } from '../cues.ts';
import { causeElsewhere, explainsUs } from './deflection-causes.ts';
import { leaning, outsiderIn } from './deflection-clauses.ts';
import { others } from './deflection-others.ts';
import { markOf, type Detector } from './detector.ts';

const outside =
  'third[- ]part(?:y|ies)|vendors?|suppliers?|(?:\\w+ )?providers?|(?:business|payment|delivery|technology|logistics|software|external|hosting|upstream|shipping|cloud|network|processing) (?:\\w+ )?(?:partners?|compan(?:y|ies)|firms?|operators?|providers?|platform|vendors?)|contractors?|subcontractors?|agenc(?:y|ies)|carriers?|couriers?|manufacturers?|installers?|weather|storms?|floods?|rain|snow|heat|wind|strikes?|industrial action|hackers?|attackers?|cyber-?attacks?|cyber-?criminals?|criminals?|bots|resellers|touts|scalpers|demand|traffic|volumes?|markets?|pandemic|covid|inflation|brexit|war|competitors|regulators?|government|previous (?:management|owners?|leadership|administration|board|government)|predecessors?|parent (?:group|company)|circumstances|events|factors|advis[eo]rs?|consultants?|the (?:airport|council|bank|union|press|media|police|internet|industry|economy|cloud|landlord|city|state|utility|agency)|power (?:cut|outage|failure)|acts? of god|supply chain|staff(?:ing)? shortages?|shortages?|closures?|human error|solar|lightning|wildfires?|customers who|users who|people who|external (?:\\w+ )?\\w+|internet service providers?|isps?|airports?|materials from a supplier|stage contractor|legacy (?:systems?|platform|code)|headwinds?|macroeconomic \\w+|consumer sentiment|authorit(?:y|ies)|hauliers?|malicious (?:actors?|parties)|bad actors|nation[- ]state|foreign (?:actors?|power)|individual';
const causes = [
  cue(
    `(?:caused|triggered|created|affected|impacted|hit|brought about|disrupted|delayed|prevented|driven|prompted) by (?:an? |the |our |one of our |some |several |\\w+ly )*(?:\\w+ ){0,3}?(?:${outside})`,
  ),
  cue(
    `(?:due to|owing to|because of|as a result of|result of|thanks to|on account of|down to|following|given|fault of|consequence of|in light of|attributable to|attributed to|blame(?:d)? (?:on|for)) (?:an? |the |our |its |one of our |some |several |to )*(?:[\\w-]+ ){0,4}?(?:${outside})`,
    'following (?:customer|your)|thanks to our (?:hosting )?provider,? (?:whose|who)|because of our own|because of my own|change|update to our|following the migration',
  ),
  cue(
    `(?:${outside})(?: [\\w',-]+){0,7}? (?:caused|led to|resulted in|triggered|failed|fails|flooded|broke|is having|are having|was having|had (?:a|an) (?:problem|outage|failure)|is responsible|are responsible|is to blame|are to blame|let us down|was ready|informed us (?:only|late|at)|told us (?:that|only|it)|had assured|assured us|recommended|did not perform|didn't perform|went down|supplied (?:us )?(?:with )?(?:the )?(?:wrong|faulty)|used the wrong|have been brutal|has a lot to answer|prevented|overwhelmed|exceeded|disrupted|affected|picked up on|knew about it)`,
    'thank|whose (?:staff|team)|third-party (?:review|audit|inspector)|demand for money|but (?:choosing|we|the decision|i)\\b.{0,60}(?:our|ours|mine|decision|responsib)',
  ),
  cue(
    '(?:a |an |the )?(?:unauthori[sz]ed|malicious|external|unknown|criminal) (?:and \\w+ )?(?:third )?(?:part(?:y|ies)|actors?|individuals?|persons?|intruders?|users?)|victims? of (?:a|an|this|the)|targeted by|highly sophisticated|(?:extremely|very|increasingly|so) sophisticated|sophisticated (?:and \\w+ )?(?:criminal|cyber|attack|attackers?|actors?|threat|hack\\w*|phishing|scam)|state-sponsored|(?:unprecedented|exceptional|exceptionally high|record|extraordinary|peak) (?:demand|season|volumes?|interest|traffic|circumstances|number|levels?|events?|weather)|higher than (?:expected|usual|normal) (?:demand|volumes?|traffic)',
  ),
  cue(
    "(?:beyond|outside|out of) (?:our|my|anybody's|anyone's|the company's|its) (?:direct |immediate )?control|(?:nobody|no one|no-one|none of us|we) could(?:n't)? (?:have|never have|not have|possibly have) (?:foreseen|predicted|seen|known|anticipated|expected)|could not (?:have )?(?:been )?(?:foreseen|predicted|anticipated)|nobody had forecast|unforesee(?:n|able)|freak (?:weather|accident|event)|force majeure|extraordinary circumstances|perfect storm|bad luck hit|extreme weather|severe (?:weather|storms?)|most severe for",
  ),
  cue(
    '(?:like|as) (?:many|most|all|every|any|so many|much of the|the rest of the) (?:other |of our )?(?:\\w+ )?(?:airlines?|compan(?:y|ies)|business(?:es)?|banks?|retailers?|organi[sz]ations?|firms?|operators?|industry|competitors?|others|owners?|schools?|hospitals?|suppliers?|councils?|clubs?|charit(?:y|ies)|employers?|shops?|restaurants?|landlords?|publishers?|universit(?:y|ies)|providers?|farmers?|makers?|teams?|cities|towns?)|every (?:airline|bank|company|operator|retailer|other \\w+) (?:\\w+ )?(?:(?:was|were|is|has been|have been) (?:affected|hit|disrupted|struggling|facing)|had (?:the same|this)|faces|suffered)|industry-wide|sector-wide|across (?:the|our) (?:whole |entire )?(?:industry|sector)|other (?:\\w+ ){0,2}(?:suffered|had the same|were (?:also )?affected|too)|all over the country',
  ),
  cue(
    "(?:inherited|inheriting) (?:a|an|the|this|these|our|systems?|many|years)|headwinds|pressure on our|added to the pressure|starved of|let us not forget|let's not forget|(?:looking for|want) (?:somebody|someone) to blame|(?:i'd|you should|they should|we'd|would) (?:start with|look at|ask|blame) the|(?:signed off|approved|certified|inspected|cleared) by the (?:authorit\\w+|regulators?|government|council|ministry|manufacturer|insurer)|(?:a|an|another|the) (?:\\w+ )?(?:company|firm|business|service|provider|agency|system|software|tool) (?:that|which|we use|used by us)(?: \\w+){0,5} (?:for us|on our behalf|we use)|(?:company|firm|supplier|vendor|provider|partner|processor|agency|contractor)(?:,| [\\w',-]+){0,6} (?:was|were|has been|had been) (?:hacked|broken into|breached|attacked|compromised|targeted|bankrupt|down)|(?:came about|happened|occurred) because (?:the|a|an|our|one|some) (?!company|team)(?:\\w+)|not everyone (?:comes|came|will|is|understands)|change is (?:never|not|hard|always)",
  ),
  cue(
    "(?:isn't|is not|wasn't|was not|aren't|are not|weren't|not) (?:one of )?(?:ours|run by us|operated by us|under our control|within our control)|(?:is|was) responsible for the|(?:airport|council|landlord|government|supplier|vendor|provider|parent|agency|partner)s? (?:runs?|operates?|owns?|controls?) (?:it|the|this|that)|left us with|inherited|stuck just like|had the \\w+ (?:\\w+ ){1,5},? none of this|we were (?:told|assured|advised|promised)|bought from|it originated with|originat(?:ed|es|ing) (?:with|from|in|at) (?:an?|the|our) (?:external|third|supplier|vendor|upstream|network)",
    'we were told (?:of|about|twice|on|in|by (?:an? )?(?:customers?|users?|famil(?:y|ies)|readers?|parents?|researchers?|patients?|residents?))|it was not our (?:finest|best)',
  ),
  cue(
    '(?:put themselves|(?:customers|users|members|clients|residents|drivers|parents) (?:who )?(?:had not|hadn.t|did not|didn.t|failed to|have not) (?:apply|applied|follow|followed|install|installed|enable|enabled|take|taken|use|used|check|checked|change|changed|heed|heeded|upgrade|upgraded)|reused their|re-used their|had not (?:updated|installed|read)|did not (?:update|read|follow) (?:their|the instructions|the terms)|failed to (?:update|read|follow)|user error|operator error|used incorrectly|was (?:installed and )?used|way in which it was (?:installed|used)|misused|have been misled|complaints to them|connection trouble of their own|phones had)|media (?:reports|coverage|attention|speculation)(?: \\w+){0,2} (?:exaggerated|misrepresented|distorted|misleading|sensational)|have exaggerated|the (?:press|media) (?:has|have)|(?:was|is|were) the (?:update|fault|software|system) from the (?:vendor|supplier)|update from (?:the|a|our) (?:vendor|supplier)|no apology has been|clear that (?:the )?(?:fault|blame)',
    'should have read',
  ),
  cue(
    '(?:conduct|actions|behaviou?r|mistakes?|error|errors) of (?:a|an|one|the) (?:single |lone |former |rogue |individual |junior )*(?:employee|individual|contractor|engineer|person|member of staff|worker|technician|driver|trader)|solely responsible|rogue (?:employee|trader|engineer|individual|worker)|one individual|(?:was|is) (?:entirely|solely|wholly) (?:responsible|to blame)|human error by|(?:fault|blame|responsibility) (?:lies|rests|is) (?:entirely |solely )?with (?!us|me|the (?:board|leadership|management|trustees|company))(?:the|a|an|our|their|those|each)|ignored our (?:rules|instructions|policy)|(?:ignored|disregarded|violated) (?:our|the|company|clear|repeated) (?:rules|instructions|policy|policies|procedures|training)|told again and again|chose not to listen|circumvented (?:our|established|the)',
  ),
];
causes.push(
  cue(
    "in (?:clear |direct )?(?:violation|breach|contravention|defiance) of (?:our|the) (?:policies|policy|terms|rules|instructions|agreement|contract|guidelines)|(?:owned|operated|run|managed|controlled|built|made|supplied|maintained|hosted)(?: and \\w+)? by (?:another|a different|an? (?:outside|external|independent|third)|our (?:supplier|partner|contractor|landlord))(?: \\w+)?|their (?:people|systems?|processes|fault|mistake|error|responsibility|failure|equipment|software)(?= |,|\\.|$)|another (?:company|firm|party|team|department|supplier|organi[sz]ation)(?: \\w+){0,3}|(?:passed|sold|gave|handed) (?:it |them |this )?(?:on )?to (?:a )?third part(?:y|ies)|unauthori[sz]ed (?:access|activity|use|intrusion)|from an external \\w+|(?:was|is|were)(?: not|n't) (?:a )?(?:corporate|company|management|board) (?:decision|policy|matter)|for whatever reason|as (?:you|customers|they) were (?:told|warned|advised)",
    'another (?:company|firm|party|team|department|supplier) (?:to|will|has been asked)|their (?:mistake|error) was ours|our people and their people',
  ),
  cue(
    "you (?:\\w+ )?(?:turned up|arrived|came|failed|forgot|ignored|chose|agreed|signed|accepted|declined|refused|complained|missed)(?: [\\w',-]+){1,12}",
    'you arrived at|you chose us|you trusted|when you arrived|you came to|you missed|you agreed to (?:talk|meet)|you accepted|you signed|you came',
  ),
);
/** The same words, and then our own part. */
const butOurs =
  /\b(?:but|yet|however|even so|still|though)\b.{0,90}\b(?:our (?:decision|fault|responsibility|failure|mistake|job|choice)|we (?:chose|should|did not|failed|had|take)|(?:is|was) (?:ours|mine|on us|on me)|my (?:decision|fault|responsibility|job|failing))|\bnot (?:an excuse|a reason|the reason|bad luck)\b|\b(?:isn't|is not|no) (?:an? )?(?:excuse|the reason)\b|\bwasn't bad luck\b/;
const thanks = /\bthank(?:s|ed|ful)?\b(?! to (?:the|a|our) (?:storm|hack|strike))/;

export const deflection: Detector = ({ sentence, clauses }) => {
  const { plain } = sentence;
  if (thanks.test(plain) || butOurs.test(plain)) return [];
  const found =
    find(causes, plain) ??
    find(leaning, plain) ??
    outsiderIn(clauses) ??
    causeElsewhere(sentence, clauses) ??
    find(others, plain);
  if (found === null || owned(clauses, found.start)) return [];
  return markOf('deflection', found);
};

/** *We let a supplier decide*: our own act comes first and is the main one. */
function owned(clauses: readonly Clause[], at: number): boolean {
  if (explainsUs(clauses, at)) return true;
  return clauses.some(
    ({ doer, negated, verbToken, hindsight }) =>
      doer === 'self' &&
      verbToken.end <= at &&
      (hindsight || (negated && !/^(?:know|have|be|is)$/.test(verbToken.lemma))),
  );
}
