/** Whose doing it is, by the words of the subject; and by which names a text's organisation calls itself. */
import type { Sentence, Token } from './sentences.ts';

/** Whose doing: ours (*I*, *we*, our team, our script), nobody of ours, somebody else's, or a thing's. */
export type Doer = 'self' | 'ours' | 'nobody' | 'you' | 'other' | 'thing' | 'none';

/** *Our supplier* is not us. */
const outsiders =
  /^(?:our|my|one of our)(?: [\w-]+){0,3}? (?:suppliers?|vendors?|providers?|partners?|contractors?|carriers?|agenc(?:y|ies)|manufacturers?|insurers?|landlord|couriers?|customers?|users?|clients?|members|guests|competitors?|advis[eo]rs?|consultants?|regulators?|bank|auditors?|thoughts?|hearts?|agents?|publicists?|publishers?|label|lawyers?|accountants?|ground crew|handlers|hosts?|printers?|neighbou?rs?|opponents?|critics)\b/;

/** Words by which an organisation speaks of itself. */
const itself =
  /^(?:the )?(?:company|firm|society|council|bank|school|university|college|hospital|clinic|charity|trust|museum|club|association|foundation|board|management|organi[sz]ation|group|department|ministry|agency|airline|institute|federation|cooperative|co-operative|practice|leadership(?: team)?)$/;
const ourPeople =
  /^(?:our|my)\b|\b(?:of|at|from|in|on) (?:ours|our|my)\b|^(?:one|some|many|several|all|both|part|two|three|none|neither|each|any|few|too few|too many|not enough|most|half) of (?:us|our|my)\b|^ours$|^(?:those of )?us\b/;
const nobodyOfOurs = /^(?:nobody|no one|no-one|none of (?:us|our)|not one of us|neither of us)\b/;

/** Names by which the text's organisation calls itself, lower case: an answer of `namesOf`. */
export type Names = ReadonlySet<string>;

export function doerOf(tokens: readonly Token[], said: string, names: Names): Doer {
  if (said === '') return 'none';
  if (/^(?:i|we)\b|\b(?:i|we)$/.test(said)) return 'self';
  if (nobodyOfOurs.test(said)) return 'nobody';
  if (outsiders.test(said)) return 'other';
  if (ourPeople.test(said)) return 'ours';
  if (itself.test(said) || itsOwnName(tokens)) return 'self';
  for (const name of names) if (said === name || said.startsWith(`${name} `)) return 'self';
  if (/^(?:you|your)\b/.test(said)) return 'you';
  if (/^(?:he|she|they)$/.test(said) || tokens.some(({ tags }) => tags.has('Person'))) return 'other';
  return 'thing';
}

/** *The Respondent*, *the Operator*: in legal prose a role with a capital stands for whoever speaks; so does *this city*. */
function itsOwnName(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (first === undefined || second === undefined) return false;
  const capital = first.word === 'the' && second.capital && roles.test(second.word);
  return capital || (first.word === 'this' && roles.test(second.word));
}
const roles =
  /^(?:company|firm|respondent|defendant|manufacturer|operator|licensee|issuer|employer|society|university|faculty|department|board|bank|trust|trustees|directors|group|association|institute|club|school|council|corporation|partnership|committee|undersigned|authority|city|town|county|parish|diocese|church|hospital|airline|theatre|museum|newspaper|paper|programme|station|government|administration|ministry|office|practice|clinic|agency|charity|orchestra|choir|team|shop|restaurant|hotel|house|family|fund|foundation|federation|union|party|college|library|laboratory|lab|institution|organi[sz]ation|business|force|brigade|regiment|constabulary)$/;

export function byOf(tokens: readonly Token[], main: number, names: Names): Doer {
  const by = tokens.findIndex(({ word }, index) => index > main && index < main + 8 && word === 'by');
  if (by < 0) return 'none';
  const rest = tokens.slice(by + 1, by + 7);
  const said = rest.map(({ word }) => word).join(' ');
  if (
    /^(?:accident|mistake|error|hand|default|noon|midnight|now|then|\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|means)/.test(
      said,
    )
  )
    return 'none';
  if (
    outsiders.test(said) ||
    (/\b(?:at|of|from|in|with) (?=our|my)/.test(said) &&
      outsiders.test(said.replace(/^.*?\b(?:at|of|from|in|with) (?=our|my)/, '')))
  )
    return 'other';
  if (/^(?:us|me|our|my|ourselves)\b/.test(said) || ourPeople.test(said)) return 'ours';
  return doerOf(rest, said, names) === 'self' ? 'self' : 'other';
}

/**
 * The names by which the text's organisation speaks of itself: *at Brightwell we*, *We, Pelham Mutual*, *Northline
 * apologises*, or a name before *our* in the same sentence.
 */
export function namesOf(sentences: readonly Sentence[]): Names {
  const names = new Set<string>();
  const name = `((?:the )?[A-Z][\\w&.'-]*(?: (?:of|and|&|[A-Z][\\w&.'-]*)){0,4})`;
  const patterns = [
    new RegExp(`\\b(?:[Aa]t|[Hh]ere at|behalf of|team at) ${name},? (?:we|I|our)\\b`),
    new RegExp(`\\bon behalf of (?:all of us at |everyone at |everybody at )?${name}`),
    new RegExp(`\\b[Ww]e(?: at|,) ${name}\\b`),
    new RegExp(
      `^${name} (?:sincerely |deeply |unreservedly |fully |would like to )?(?:apologi[sz]es?|regrets?|takes (?:full )?responsibility|acknowledges|accepts|recogni[sz]es|has become aware|takes|is committed|values|wishes|serves|denies)\\b`,
    ),
    new RegExp(`^${name} [a-z]+ .{0,120}\\b(?:our|we)\\b`),
  ];
  const all = sentences.map(({ text }) => text).join(' ');
  for (const { text, tokens } of sentences) {
    const person = tokens[0]?.tags.has('Person') === true;
    for (const pattern of person ? patterns.slice(0, 3) : patterns) {
      const found = pattern.exec(text)?.[1]?.toLowerCase();
      if (found === undefined || notNames.test(found)) continue;
      // The first word of a sentence has a capital whatever it is; a name has it elsewhere too.
      const first = pattern === patterns.at(-1) && !found.trim().includes(' ');
      if (!first || all.toLowerCase().split(found).length > 2) names.add(found.trim());
    }
  }
  return names;
}
const notNames =
  /^(?:i|we|our|my|it|had|have|did|this|that|these|those|the|a|an|in|on|at|as|to|for|from|after|before|during|when|while|if|some|many|most|all|you|your|they|their|he|she|there|here|what|how|why|who|our own|please|dear|last|yesterday|today|every|each|no|nobody|and|but|so|yes|sorry|of|by|with|since|until|once|also|one|two|three|let|thank|thanks|people|customers|users|members|bots|hackers|both|either|neither|only|nothing|none|something|everything|anything|any|few|several|most|no one|nearly|almost|about|over|more|less)\b/;
