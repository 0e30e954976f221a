/** Deflection told by who did it: somebody or something outside is the doer, or the one it all depended on. */
import type { Clause } from '../clauses.ts';
import { cue } from '../cues.ts';
import { outsideHead } from '../senses.ts';

/** What outsiders do that blames nobody. */
const friendly =
  /^(?:help|tell|inform|notify|alert|find|discover|notice|report|confirm|publish|call|ring|write|ask|thank|assist|join|support|advise|investigate|review|read|assess|inspect|oversee|check|test|verify|agree|say|fit|pay|approach|contact|offer|receive|get|be|is|know|want|need|expect|look|come|work|open|close|run|print|broadcast)$/;

/** What these do by habit can be a cause as well. */
const partners =
  /\b(?:suppliers?|vendors?|providers?|manufacturers?|makers|contractors?|couriers?|carriers?|landlords?|parent (?:company|group)|insurers?|platforms?|customs|ministry|regulators?)\b/;

/** In any clause: the outside is the subject of what went wrong, or stands behind *by*. */
export function outsiderIn(clauses: readonly Clause[]): { start: number; end: number } | null {
  for (const clause of clauses) {
    if (isOutsideAct(clause) || isByOutsider(clause))
      return { start: clause.start, end: Math.max(clause.end, clause.verbToken.end) };
  }
  return null;
}

function isOutsideAct({
  doer,
  subject,
  verb,
  after,
  passive,
  perfectOrPast,
  modal,
  infinitive,
  negated,
  sentence,
  verbToken,
}: Clause): boolean {
  if (doer === 'self' || doer === 'ours' || doer === 'nobody' || passive || infinitive || modal !== '')
    return false;
  const told = /\b(?:who|that|which)(?: did| do| does| had| has| have| was| were| not| never)* $/.test(
    sentence.plain.slice(0, verbToken.start),
  );
  const head =
    subject.split(/ (?:of|in|at|on|with|who|that|from|for|to|over|through|across|via|under) /)[0] ?? '';
  if (told || /\b(?:independent|outside|new|second)\b/.test(head)) return false;
  const isMade =
    /\b(?:issued|supplied|made|built|provided|sold|installed|written|run|delivered|fitted|designed) by\b/.test(
      subject,
    ) ||
    /^[^.]{0,60}\b(?:we|i) (?:bought|rent(?:ed)?|hired|licen[sc]ed|were sold|use from)\b/.test(
      sentence.plain.slice(0, verbToken.start),
    );
  const outside = outsideHead.test(head) || (outsideHead.test(subject) && isMade) || isMade;
  if (
    !outside ||
    /^(?:our|my) (?!supplier|vendor|provider|partner|contractor|landlord|insurer|carrier|courier|auditor|adviser|consultant|hosting|cloud|payment|\w+ (?:supplier|vendor|provider|partner|contractor))/.test(
      head,
    )
  )
    return false;
  if (!perfectOrPast)
    return (
      !/^some(?:body|one)/.test(head) &&
      !friendly.test(verb) &&
      (partners.test(head) ||
        /^(?:go|set|dictate|require|decide|mean|leave|make|force|prevent|stop|control|own|run)$/.test(
          verb,
        )) &&
      negated === false &&
      !/^ (?:to|back)\b/.test(after)
    );
  if (/^ (?:statements?|notes|part|over|charge|care|calls|photographs|samples|measurements)\b/.test(after))
    return false;
  const isLate = /^(?:come|arrive|get|show)$/.test(verb) && /^ (?:\w+ ){0,3}(?:too )?late\b/.test(after);
  return isLate || !friendly.test(verb) || negated;
}

function isByOutsider({ sentence, passive, verbToken, verb, by, infinitive }: Clause): boolean {
  if (!passive || by !== 'other' || infinitive) return false;
  if (
    /^(?:help|inform|tell|notify|alert|support|check|inspect|review|test|read|find|discover|raise|report|join|assist|approve|offer|restore|fix|repair|replace|collect|deliver|look|verify|carry|audit|see|mark|notice|spot|ask|invite|warn|advise|empty|rescue|evacuate|escort|tow|seal|treat|visit|interview|thank|call|ring|contact|question|examine|publish|print)$/.test(
      verb,
    )
  )
    return false;
  const by_ =
    /\bby (?:an? |the |our |one of our |some |several )?([\w' -]{3,60})/.exec(
      sentence.plain.slice(verbToken.end),
    )?.[1] ?? '';
  return outsideHead.test(by_.split(/ (?:who|that|which|on|in|at|and) /)[0] ?? '');
}

/** Ways of leaning on somebody or something else, whoever that is. */
export const leaning = [
  cue(
    '(?:on|upon|following|with|acting on|relied on|relying on|trusted|based on) (?:the )?(?:\\w+ )?(?:advice|recommendations?|instructions?|assurances?|guidance|word|approval|expertise)(?: given)? (?:of|from|by) (?:our |the |an? |\\w+ )?(?:[\\w-]+ )?\\w+',
    "without|ignor|against|instead of|not follow|did not|didn't",
  ),
  cue(
    '(?:left|leaving|gave|given|giving|had|have) (?:us|me|it|them)? ?(?:with )?(?:no|little|very little|hardly any) (?:\\w+ )?(?:choice|option|alternative|say|influence|control)',
  ),
  cue(
    '(?:originat(?:ed|es|ing)|began|begins|started|arose|arisen|stemm?(?:ed|s)|came|lies|lay|occurred|happened) (?:\\w+ )?(?:with|from|at|in|inside|within|upstream|outside) (?:with |at |of |in )?(?:an? |the |our |one of our )?(?:[\\w-]+ ){0,2}(?:suppliers?|vendors?|providers?|partners?|contractors?|agenc(?:y|ies)|manufacturers?|third part(?:y|ies)|company|firm|upstream|operator|network|system) ?(?:we do not|that is not|outside)?',
    '\\bour (?:own )?(?:network|system|company|firm)\\b|our systems',
  ),
  cue(
    '(?:it|this) (?:was|is) (?:in fact |actually |really )?(?:the|an?|our|their) (?:[\\w-]+ ){0,3}?(?:who|that|which) [^.;]{3,60}(?:,? (?:and )?not (?:us|we|me|our|ours)\\b)',
  ),
  cue(
    '(?:decisions?|choices?|failures?|mistakes?|neglect|cuts|legacy|policies|years|work|faults?|doing) (?:taken |made |left )?(?:of|by|from|under) (?:an?other|previous|earlier|former|past|successive|the last|my predecessors?|our predecessors?)(?: \\w+)?|go(?:es)? back (?:\\w+ ){1,4}(?:years|decades|generations)|\\bpredecessors?\\b',
  ),
  cue(
    '(?:hard|difficult|tough|brutal|challenging|testing|turbulent|uncertain) (?:\\w+ )?(?:winter|year|years|times?|period|season|environment|climate|market|conditions?) (?:for|across|in) (?:all |every\\w* |the |schools|hospitals|charities|airlines|retailers|businesses|our)(?: ?\\w+)?|(?:have|has|had) (?:hit|hurt|squeezed|battered|affected|tested|stretched) (?:all|every|the whole|everyone in|many|most) ?(?:the )?\\w*',
  ),
  cue(
    'taken out of context|politically motivated|political motives|(?:want|wants|wanted|trying|seek|seeking|agenda) to (?:damage|harm|discredit|smear|hurt|undermine|attack)|witch[- ]hunt|went against us|against us\\b|mis(?:used|handled) by (?:the )?(?:users?|customers?|owners?|public)|(?:put up|built|made|installed|supplied|run|operated|handled|managed|organi[sz]ed|provided|carried out|staffed|maintained) by (?:an? |the |our |another )(?:[\\w-]+ ){0,2}(?:firm|company|contractor|supplier|agency|provider|partner|vendor|third party|subcontractor|builder|manufacturer)',
  ),
  cue(
    '(?:the )?(?:weather|storm|snow|rain|strike|traffic|demand|market|pandemic|virus|war|heat|ice)(?: \\w+){0,3} (?:got the better|made it|caught|took|hit|beat|defeated|stopped|forced|had other|did the rest|was against|has been against|played)',
  ),
  cue(
    'nobody (?:could|can|would) (?:have )?(?:foreseen|foresee|predicted|predict|imagined|known)|none of us could (?:have )?(?:foreseen|foresee|predicted|known)|who could have (?:known|foreseen|imagined)',
  ),
  cue(
    "(?:it|this) (?:was|is) (?!(?:us|me|my|we|i|our (?:own|team|people|staff|mistake|fault|decision|choice|job|failure|responsibility|call|crew|board|engineers?|\\w+ (?:team|mistake|decision)))\\b)(?:the|an?|our|their) (?:[\\w'-]+ ){1,4}?(?:who|that|which) (?!(?:we|i|our)\\b)\\w+",
    '(?:who|that) (?:told|found|reported|noticed|spotted|helped|suffered|paid|lost|waited|raised|warned)|it was the (?:\\w+ )?(?:first|second|third|last) time|it was a \\w+ that (?:we|i)|it is a \\w+ that',
  ),
  cue(
    '(?:high |strong |heavy |severe |freak |winter |tropical |\\w+ )?(?:winds?|gales?|storms?|\\w+storms?|rain|snow|ice|fog|floods?|floodwater|lightning|heat|frost|hail|fire|earthquake|wave) (?:\\w+ly |had |has |have |then )?(?:brought|blew|took|tore|cut|hit|struck|left|made|kept|threw|swept|knocked|closed|damaged|destroyed|flooded|delayed|forced|stopped|caused|grounded|blocked|brings|hits)',
  ),
  cue(
    "(?:customers|users|members|passengers|travellers|visitors|guests|residents|people|parents|drivers|swimmers|tenants|clients|players|fans|patients|staff) (?:\\w+ly |had |have |simply )?(?:ignored|disregarded|misused|overloaded|tampered with|failed to (?:read|follow|heed|check|report|update|notice)|chose to|refused to|did not (?:read|follow|heed|listen|check|report|update|queue)|climbed over|pushed past|panicked)|(?:if|had) (?!we|i\\b|our|you had told)(?:the |an? |they |he |she |those |our \\w+ (?:supplier|contractor|partner)s? )(?:\\w+ ){0,3}?(?:had |have )?(?:\\w+ed|done|told|kept|given|closed|read|sent|built|acted|been)(?: [\\w'-]+){0,6}?,? (?:this|none|it|that|we|the \\w+) (?:\\w+ )?(?:would|could|might)|forced our hand|(?:rising|soaring|higher|increased|increasing|record) (?:costs|prices|demand|bills|rates|volumes)|(?:an?|the) (?:outside|external|independent|local|foreign|private|different|specialist|separate) (?:firm|company|contractor|agency|party|supplier|team|consultant|provider)s? (?:\\w+ )?(?:wrote|built|made|ran|runs|did|handled|installed|designed|supplied|failed|forgot|missed|maintains|manages|sent|delivered)|blame (?:the|it on|our|them|those)|swept through",
    "(?:don't|do not|not|never|cannot|won't) (?:\\w+ )?blame|if the (?:police|inspector|auditor)s? (?:finds?|tells?)|because we",
  ),
];
