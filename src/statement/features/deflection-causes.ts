/**
 * A cause that is nobody's of ours, told by grammar: what stands behind *due to*, *caused by*, *without*, *the fault of*.
 * Whatever it is, it is elsewhere, unless it is ours or one of the things by which a doer is left out (`passive`).
 */
import type { Clause } from '../clauses.ts';
import type { Sentence } from '../sentences.ts';

const linked =
  /\b(?:(?:mainly|mostly|largely|partly|solely|entirely|directly|simply) )?(?:(?:due|owing|attributable|attributed|thanks) to|because of|(?:caused|triggered|brought about|brought on|driven|prompted|compounded|aggravated|forced|inflicted|hampered|overwhelmed) by|(?:as a|the) (?:direct )?(?:result|consequence|product) of|on account of|(?:the |a )?(?:fault|doing|work|negligence|responsibility) of|blame (?:lies |rests |is )?(?:on|for|with)|in the face of|amid|stem(?:s|med)? from|aris(?:es|ing) from|at the hands of|down to|in light of|in view of|courtesy of) /g;

/** What is left out when these are the cause is the doer: that is `passive`, or nothing. */
const doerless =
  /\b(?:errors?|mistakes?|issues?|incidents?|oversights?|faults?|problems?|misconfigurations?|failures?|bugs?|glitch(?:es)?|breakdowns?|lapses?|changes?|updates?|upgrades?|releases?|deploy\w*|configurations?|settings?|migrations?|maintenance|mix-?ups?|misunderstandings?|miscommunication|shortcomings|delays?|queries|query|scripts?|jobs?|software|code|servers?|databases?|disks?|certificates?|keys?|rules?|values?|limits?|memory|leaks?|systems?|defects?|flaws?|interruptions?|outages?|disruptions?|inconvenience|event|events|choices?|decisions?|negligence|carelessness|process(?:es)?|procedures?|policy|policies|what happened|that|this|it|these|those|which|them|him|her|tomorrow|size|lack of (?:care|oversight|testing|training|planning|staff training))\b/;
const ours =
  /\b(?:our|my|us|me|we|i|ours|mine|ourselves|myself|the company|the board|management|leadership|your|you)\b/;
const outsiders =
  /\b(?:suppliers?|vendors?|providers?|partners?|contractors?|carriers?|agenc(?:y|ies)|manufacturers?|insurers?|landlord|couriers?|auditors?|advis[eo]rs?|consultants?|regulators?|predecessors?|third[- ]part(?:y|ies)|host)\b/;
/** Where a noun phrase ends at the latest. */
const ends =
  /[,;:.!?()]| (?:and (?:we|i|the|our|you)|but|which|that|who|because|so|we|i|you|they|it|is|are|was|were|has|have|had|did|does|do|will|would|could|cannot|may|led|left|made|meant|caused|forced|on (?:mon|tues|wednes|thurs|fri|satur|sun)day) /;

/** *We put it off because of the backlog* is a reason for our own act; *we had to close because of the storm* is not. */
export function explainsUs(clauses: readonly Clause[], at: number): boolean {
  return clauses.some(
    ({ doer, passive, perfectOrPast, verb, modal, verbToken }) =>
      (doer === 'self' || doer === 'ours') &&
      !passive &&
      perfectOrPast &&
      modal === '' &&
      verbToken.end <= at &&
      !/^(?:have|be|is|cancel|close|stop|suspend|delay|postpone|lose|experience|suffer|face|see|struggle|run|end|know|understand|hear|find|learn|discover|think|believe|say|tell|apologi[sz]e|regret|work|break|receive|get|buy|fail|go|come|rely|use|depend|want|need|do|notice|feel|notify|inform|report|become|determine|conclude|establish|maintain|act|follow|trust|confirm|investigate|launch|take)$/.test(
        verb,
      ),
  );
}

export function causeElsewhere(
  { plain }: Sentence,
  clauses: readonly Clause[],
): { start: number; end: number } | null {
  for (const link of plain.matchAll(linked)) {
    const from = link.index + link[0].length;
    const rest = plain.slice(from, from + 90);
    const phrase = rest.slice(0, ends.exec(`${rest} `)?.index ?? rest.length).trim();
    if (!isElsewhere(phrase, link[0]) || explainsUs(clauses, link.index)) continue;
    return { start: link.index, end: from + phrase.length };
  }
  return null;
}

function isElsewhere(phrase: string, link: string): boolean {
  if (
    phrase === '' ||
    /^(?:all|much|most|some|any|none|\w+thing|somebody else's|another's)\b/.test(phrase) ||
    /^(?:\w+ing|how|why|what|when|where|whether|an? (?:while|time)|(?:its|their) (?:\w+ )?(?:length|size|age|number|nature|weight|height|shape|value))\b/.test(
      phrase,
    )
  )
    return false;
  if (outsiders.test(phrase)) return true;
  if (ours.test(phrase) || doerless.test(phrase)) return false;
  // "In light of" and "thanks to" introduce much else.
  return (
    !/^(?:in (?:light|view)|amid|down|thanks|courtesy)/.test(link) ||
    /\b(?:market|econom\w+|costs?|prices?|inflation|climate|demand|weather|\w*storms?|conditions|rates?|headwinds|environment|shortages?|strikes?|crisis|pandemic|war)\b/.test(
      phrase,
    )
  );
}
