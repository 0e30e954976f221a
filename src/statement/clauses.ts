/** Who does what in a sentence: its verbs with subject, voice and negation. Rough, and never wrong by a crash. */
import type { Sentence, Token } from './sentences.ts';

/** Whose doing: ours (*I*, *we*, our team, our script), nobody of ours, somebody else's, or a thing's. */
export type Doer = 'self' | 'ours' | 'nobody' | 'you' | 'other' | 'thing' | 'none';

export interface Clause {
  readonly sentence: Sentence;
  /** The main verb, as in a dictionary. */
  readonly verb: string;
  readonly verbToken: Token;
  readonly doer: Doer;
  /** The subject's words, lower case; empty when there is none. */
  readonly subject: string;
  readonly subjectTokens: readonly Token[];
  readonly passive: boolean;
  readonly negated: boolean;
  readonly perfectOrPast: boolean;
  /** `should`, `would`, `may`, ...; empty when there is none. */
  readonly modal: string;
  /** *Have done*: told of what was done since, more often than of what went wrong. */
  readonly presentPerfect: boolean;
  /** With *have* after the modal: *should have told*. */
  readonly hindsight: boolean;
  readonly infinitive: boolean;
  /** Who stands behind *by* in a passive. */
  readonly by: Doer;
  /** From the verb to the next clause, lower case. */
  readonly after: string;
  /** In the sentence's text. */
  readonly start: number;
  readonly end: number;
}

const be = new Set('is are was were be been being am'.split(' '));
const getting = new Set('get gets got gotten getting'.split(' '));
const helpers = new Set(
  'has have had do does did will would shall should can could may might must'.split(' '),
);
const modals = new Set('will would shall should can could may might must ought'.split(' '));
const negatives = new Set('not never no hardly barely neither nor'.split(' '));
const relatives = new Set('who which that whom'.split(' '));
const joins = new Set(
  `because although though while if since after before until so but and or as where when whether than then why how what
  that which who yet once unless whereas`.split(/\s+/),
);
const prepositions = new Set(
  `of in on at by for with from to into during without against over under about between through after before since
  despite within across following until around upon via owing due like than as per near towards toward among`.split(
    /\s+/,
  ),
);
const nominative = new Set('i we he she they it you nobody everyone everybody someone somebody'.split(' '));
/** Past and present alike; in a statement they are the past. */
const unchanging = new Set('put let cut set hit read cost shut split spread quit misread'.split(' '));
/** *Our supplier* is not us. */
const outsiders =
  /^(?:our|my|one of our)(?: [\w-]+){0,3}? (?:suppliers?|vendors?|providers?|partners?|contractors?|carriers?|agenc(?:y|ies)|manufacturers?|insurers?|landlord|couriers?|customers?|users?|clients?|members|guests|competitors?|advis[eo]rs?|consultants?|regulators?|bank|auditors?|thoughts?|hearts?)\b/;
const ordinals = /^(?:first|second|third|last|next)$/;

/** Words by which an organisation speaks of itself. */
const itself =
  /^(?:the )?(?:company|firm|society|council|bank|school|university|college|hospital|clinic|charity|trust|museum|club|association|foundation|board|management|organi[sz]ation|group|department|ministry|agency|airline|institute|federation|cooperative|co-operative|practice|leadership(?: team)?)$/;
const ourPeople =
  /^(?:our|my)\b|\b(?:of|at|from|in|on) (?:ours|our|my)\b|^(?:one|some|many|several|all|both|part|two|three|none|neither|each|any) of (?:us|our|my)\b|^ours$|^(?:those of )?us\b/;
const nobodyOfOurs = /^(?:nobody|no one|no-one|none of (?:us|our)|not one of us|neither of us)\b/;

/** Names by which the text's organisation calls itself, lower case: an answer of `namesOf`. */
export type Names = ReadonlySet<string>;

/** All clauses of a sentence with a verb in them, in order. */
export function clausesOf(sentence: Sentence, names: Names): Clause[] {
  const { tokens } = sentence;
  const named = wordsOf(names);
  const clauses: Clause[] = [];
  let previous: { clause: Clause; from: number; to: number; antecedent: readonly Token[] | null } | null =
    null;
  for (let i = 0; i < tokens.length; i++) {
    const here = tokens[i];
    if (here === undefined || (here.capital && named.has(here.word))) continue;
    const bare = groupAt(tokens, i);
    if (bare === null) continue;
    const group = withNegation(tokens, bare);
    const found: Found = invertedIn(tokens, group) ?? subjectOf(tokens, group.from, previous);
    const infinitive = tokens[group.from - 1]?.word === 'to';
    const clause = clauseOf(
      sentence,
      tokens,
      group,
      found.tokens,
      found.inherited,
      previous?.clause ?? null,
      infinitive,
      names,
    );
    clauses.push(clause);
    previous = { clause, from: group.from, to: group.main, antecedent: found.antecedent };
    i = group.main;
  }
  return clauses;
}

function wordsOf(names: Names): ReadonlySet<string> {
  return new Set(
    [...names]
      .flatMap((name) => name.split(' '))
      .filter((word) => word !== 'the' && word !== 'of' && word !== 'and'),
  );
}

/** *And never tested*: what stands before the verb belongs to it. */
function withNegation(tokens: readonly Token[], { from, main, words }: Group): Group {
  let start = from;
  while (start > 0 && !(tokens[start - 1]?.pauseAfter ?? true) && isFiller(tokens[start - 1] as Token))
    start -= 1;
  return { from: start, main, words: [...tokens.slice(start, from).map(({ word }) => word), ...words] };
}

interface Group {
  readonly from: number;
  readonly main: number;
  readonly words: readonly string[];
}

/** Participles that look like the plain word; the library takes some for nouns. */
const unmarked = /^(?:run|overrun|let|put|set|cut|shut|read|misread|hit|split|hurt|cast|shed)$/;

const isVerb = ({ tags, word }: Token): boolean =>
  (tags.has('Verb') && !tags.has('Particle')) || tags.has('Modal') || be.has(word) || helpers.has(word);
const isFiller = ({ tags, word }: Token): boolean =>
  tags.has('Adverb') || tags.has('Negative') || negatives.has(word) || word === 'also' || word === 'ever';
const isHelper = ({ word }: Token): boolean => be.has(word) || helpers.has(word) || getting.has(word);
const looksParticiple = ({ word, tags }: Token): boolean =>
  !tags.has('Gerund') &&
  (unmarked.test(word) ||
    /(?:ed|en|wn|ught|pt|st|ung|ut|ne|id)$/.test(word) ||
    tags.has('PastTense') ||
    tags.has('Participle'));

/** The verb group that begins here: helpers, what stands between, and the main verb. */
function groupAt(tokens: readonly Token[], from: number): Group | null {
  const first = tokens[from];
  if (first === undefined || !isVerb(first)) return null;
  // "The billing job": behind an article it is no verb, whatever the library thinks.
  if (!isHelper(first) && /^(?:an?|the|our|my|your|their|its|this|these)$/.test(tokens[from - 1]?.word ?? ''))
    return null;
  const words = [first.word];
  if (!isHelper(first)) return { from, main: from, words };
  const inverted = invertedMain(tokens, from);
  if (inverted > 0) return { from, main: inverted, words: ['had', tokens[inverted]?.word ?? ''] };
  let main = from;
  for (let i = from + 1; i < tokens.length && i < from + 7; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const behind = tokens[i - 1];
    if (behind?.pauseAfter === true) break;
    if (isFiller(token)) {
      words.push(token.word);
      continue;
    }
    const afterBe = words.some((word) => be.has(word) || getting.has(word));
    if (
      isVerb(token) ||
      (afterBe &&
        ((/(?:ed|en)$/.test(token.word) && token.tags.has('Adjective')) || unmarked.test(token.word)))
    ) {
      words.push(token.word);
      main = i;
      if (!isHelper(token)) break;
      continue;
    }
    // "was accidentally and wrongly deleted", "did we not check"
    if (i === from + 1 && nominative.has(token.word)) continue;
    break;
  }
  return { from, main, words };
}

/** *Had we listened*, *had the contractor read it*: where the verb stands behind its doer, or -1. */
function invertedMain(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.word !== 'had' || (from > 0 && tokens[from - 1]?.pauseAfter !== true)) return -1;
  for (let i = from + 1; i < Math.min(tokens.length, from + 6); i++) {
    const token = tokens[i];
    if (token === undefined || tokens[i - 1]?.pauseAfter === true) return -1;
    if (isVerb(token) && !isHelper(token)) return i > from + 1 ? i : -1;
  }
  return -1;
}

/** The doer of an inverted verb stands behind its first helper. */
function invertedIn(tokens: readonly Token[], { from, main }: Group): Found | null {
  if (invertedMain(tokens, from) !== main) return null;
  const behind = tokens.slice(from + 1, main).filter((token) => !isFiller(token));
  return behind.length === 0 ? null : { tokens: behind, inherited: null, antecedent: null };
}

interface Found {
  readonly tokens: readonly Token[];
  readonly inherited: Clause | null;
  readonly antecedent: readonly Token[] | null;
}

function subjectOf(
  tokens: readonly Token[],
  from: number,
  previous: { clause: Clause; to: number; antecedent: readonly Token[] | null } | null,
): Found {
  const left = previous === null ? 0 : previous.to + 1;
  const region = tokens.slice(left, from);
  const words = region.map(({ word }) => word);
  const inherit: Found = { tokens: [], inherited: previous?.clause ?? null, antecedent: null };
  const last = words.at(-1);
  if (last === 'to') {
    // "my decision to skip the pilot made it worse": it is the decision that made it worse.
    const antecedent = previous === null ? nounPhrase(region.slice(0, -1), true) : [];
    return antecedent.length > 0 ? { tokens: antecedent, inherited: null, antecedent } : inherit;
  }
  // "had the procedure and ignored it": two verbs of one doer.
  const joint = words.findLast((word) => !isSoft(word));
  if (previous !== null && words.length > 1 && /^(?:and|or|but)$/.test(joint ?? '') && !ingBefore(region)) {
    return { tokens: [], inherited: finite(previous), antecedent: null };
  }
  // A relative clause: what stands before *that* or *which* does it.
  if (last !== undefined && relatives.has(last) && region.length > 1) {
    const antecedent = nounPhrase(region.slice(0, -1), true);
    if (antecedent.length > 0) return { tokens: antecedent, inherited: null, antecedent };
  }
  if (region.length === 0 || (previous !== null && words.every((word) => joins.has(word) || isSoft(word)))) {
    if (previous?.antecedent && region.length === 0) {
      return { tokens: previous.antecedent, inherited: null, antecedent: null };
    }
    return inherit;
  }
  // The last pronoun that can only be a subject.
  for (let i = region.length - 1; i >= 0; i--) {
    const token = region[i];
    if (token === undefined || !nominative.has(token.word)) continue;
    const before = region[i - 1];
    if (before !== undefined && prepositions.has(before.word) && !joins.has(before.word)) continue;
    const cutOff = region.slice(i + 1).some(({ word, tags }) => joins.has(word) && tags.has('Conjunction'));
    if (cutOff) break;
    const relative = region.slice(0, i).findLastIndex(({ word }) => relatives.has(word));
    const antecedent =
      relative > 0
        ? nounPhrase(region.slice(0, relative), true)
        : i > 0
          ? nounPhrase(region.slice(0, i), true)
          : [];
    return { tokens: [token], inherited: null, antecedent: antecedent.length > 0 ? antecedent : null };
  }
  if (
    previous?.clause.infinitive === true &&
    previous.antecedent !== null &&
    !words.some((word) => joins.has(word))
  ) {
    return { tokens: previous.antecedent, inherited: null, antecedent: null };
  }
  const join = region.findLastIndex(({ word }, index) => joins.has(word) && index < region.length - 1);
  const rest = region.slice(join + 1);
  const comma = rest.findLastIndex(({ pauseAfter }, index) => pauseAfter && index < rest.length - 1);
  const near = nounPhrase(rest.slice(comma + 1), false);
  if (near.length > 0) return { tokens: near, inherited: null, antecedent: null };
  const far = nounPhrase(rest, false);
  if (far.length > 0) return { tokens: far, inherited: null, antecedent: null };
  // "An update issued by our supplier crashed the tills": the phrase behind the first verb belongs to its doer.
  const reduced =
    previous !== null &&
    join < 0 &&
    comma < 0 &&
    prepositions.has(words[0] ?? '') &&
    /^(?:thing|other)$/.test(previous.clause.doer);
  return reduced || (previous !== null && join >= 0 && rest.length === 0)
    ? inherit
    : { tokens: [], inherited: null, antecedent: null };
}

/** The clause whose doer a second verb shares. */
const finite = ({ clause }: { clause: Clause }): Clause => clause;

/** *Checking the brakes and* is no end of a clause. */
const ingBefore = (region: readonly Token[]): boolean =>
  region.some(({ tags }) => tags.has('Gerund') && !tags.has('Noun'));

const isSoft = (word: string): boolean =>
  /ly$|^(?:also|then|now|just|even|still|only|later|again|not|never|both)$/.test(word);

/** A preposition that leads away from the subject; *about 14,000 people* is one. */
const leads = ({ word }: Token, next: Token | undefined): boolean =>
  prepositions.has(word) &&
  word !== 'of' &&
  !(/^(?:about|over|around|under|like)$/.test(word) && next?.tags.has('Value'));

/** The first noun phrase outside a preposition, or the last one (for what a relative clause hangs on). */
function nounPhrase(tokens: readonly Token[], last: boolean): Token[] {
  let from = 0;
  // "During an upgrade, a table": what a preposition leads is no subject, unless nothing else is there.
  const opens = tokens[0];
  if (!last && opens !== undefined && leads(opens, tokens[1])) {
    const pause = tokens.findIndex(({ pauseAfter }) => pauseAfter);
    from = pause >= 0 && pause < tokens.length - 1 ? pause + 1 : behindOpening(tokens);
    if (from < 0) return [];
  }
  const part = tokens.slice(from);
  const noun = part.findIndex(isNoun);
  if (noun < 0)
    return !last && /^(?:the|an?|our|my|your|this)$/.test(part[0]?.word ?? '') ? part.slice(0, 9) : [];
  if (!last) return part.slice(0, Math.min(part.length, noun + 9));
  const end = part.findLastIndex(isNoun);
  let start = end;
  while (start > 0) {
    const before = part[start - 1];
    if (before === undefined || before.pauseAfter || prepositions.has(before.word) || joins.has(before.word))
      break;
    start -= 1;
  }
  return part.slice(start, end + 1);
}

/** "At 11:05 a permission": where the second noun phrase begins, or -1. */
function behindOpening(tokens: readonly Token[]): number {
  const first = tokens.findIndex((token, index) => index > 0 && (isNoun(token) || token.tags.has('Time')));
  return first < 0
    ? -1
    : tokens.findIndex(
        ({ word, tags, capital }, index) =>
          index > first &&
          !prepositions.has(tokens[index - 1]?.word ?? '') &&
          (/^(?:an?|the|our|my|one|each|every|no|all|any|two|three|both|this|these|some|many|most|your)$/.test(
            word,
          ) ||
            (capital && (tags.has('Person') || tags.has('ProperNoun')))),
      );
}

function isNoun({ tags, word }: Token): boolean {
  return (
    tags.has('Noun') ||
    tags.has('Pronoun') ||
    /^(?:one|none|some|many|most|all|each|both|several|few|nobody|no-one|nothing|everything|everyone)$/.test(
      word,
    ) ||
    (tags.has('Value') && !ordinals.test(word))
  );
}

function clauseOf(
  sentence: Sentence,
  tokens: readonly Token[],
  { from, main, words }: Group,
  subject: readonly Token[],
  inherited: Clause | null,
  before: Clause | null,
  infinitive: boolean,
  names: Names,
): Clause {
  const verbToken = tokens[main] as Token;
  const helping = words.slice(0, -1);
  const ing = verbToken.tags.has('Gerund') || verbToken.word.endsWith('ing');
  const passive =
    main > from &&
    !ing &&
    !isHelper(verbToken) &&
    looksParticiple(verbToken) &&
    (helping.findLast((word) => helpers.has(word) || be.has(word) || getting.has(word)) ?? '') !== '' &&
    helping.some((word) => be.has(word) || getting.has(word));
  const said = subject
    .map(({ word }) => word)
    .filter((word) => word !== '')
    .join(' ');
  const doer =
    inherited?.doer ??
    (said === 'it' && before?.doer === 'self' && !/^(?:i|we)$/.test(before.subject)
      ? 'self'
      : doerOf(subject, said, names));
  const startToken = subject[0] ?? tokens[from] ?? verbToken;
  const next = tokens.findIndex(
    (token, index) =>
      index > main &&
      (token.word === 'but' ||
        (index > main + 1 && tokens[index - 1]?.pauseAfter === true && nominative.has(token.word))),
  );
  const last = tokens[next < 0 ? tokens.length - 1 : next - 1] ?? verbToken;
  const after = sentence.plain.slice(verbToken.end, Math.max(verbToken.end, last.end));
  const modal = words.find((word) => modals.has(word)) ?? '';
  return {
    sentence,
    verb: verbToken.lemma,
    verbToken,
    doer,
    subject: inherited?.subject ?? said,
    subjectTokens: inherited?.subjectTokens ?? subject,
    passive,
    negated: words.some((word) => negatives.has(word)) || doer === 'nobody',
    perfectOrPast:
      modal === '' &&
      (words.some((word) => /^(?:was|were|been|had|has|have|did|got)$/.test(word)) ||
        verbToken.tags.has('PastTense') ||
        (unchanging.has(verbToken.word) && !infinitive)),
    modal,
    presentPerfect: modal === '' && words.some((word) => /^(?:have|has)$/.test(word)) && main > from,
    hindsight: modal !== '' && words.includes('have'),
    infinitive,
    by: passive ? byOf(tokens, main, names) : 'none',
    after,
    start: Math.min(startToken.start, verbToken.start),
    end: objectEnd(tokens, main),
  };
}

/** Far enough behind the verb to show what was done, and no further than the next comma. */
function objectEnd(tokens: readonly Token[], main: number): number {
  let end = tokens[main]?.end ?? 0;
  for (let i = main; i < Math.min(tokens.length, main + 9); i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (i > main + 1 && isVerb(token) && !token.tags.has('Gerund')) break;
    end = Math.max(end, token.end);
    if (token.pauseAfter) break;
  }
  return end;
}

function doerOf(tokens: readonly Token[], said: string, names: Names): Doer {
  if (said === '') return 'none';
  if (/^(?:i|we)\b|\b(?:i|we)$/.test(said)) return 'self';
  if (nobodyOfOurs.test(said)) return 'nobody';
  if (outsiders.test(said)) return 'other';
  if (ourPeople.test(said)) return 'ours';
  if (itself.test(said)) return 'self';
  for (const name of names) if (said === name || said.startsWith(`${name} `)) return 'self';
  if (/^(?:you|your)\b/.test(said)) return 'you';
  if (/^(?:he|she|they)$/.test(said) || tokens.some(({ tags }) => tags.has('Person'))) return 'other';
  return 'thing';
}

function byOf(tokens: readonly Token[], main: number, names: Names): Doer {
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
  if (outsiders.test(said)) return 'other';
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
  /^(?:i|we|our|my|it|had|have|did|this|that|these|those|the|a|an|in|on|at|as|to|for|from|after|before|during|when|while|if|some|many|most|all|you|your|they|their|he|she|there|here|what|how|why|who|our own|please|dear|last|yesterday|today|every|each|no|nobody|and|but|so|yes|sorry|of|by|with|since|until|once|also|one|two|three|let|thank|thanks|people|customers|users|members|bots|hackers|both|either|neither|only)\b/;
