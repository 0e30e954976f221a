/** Who does what in a sentence: its verbs with subject, voice and negation. Rough, and never wrong by a crash. */
import { byOf, doerOf, type Doer, type Names } from './doers.ts';
import { joins, nounPhrase, prepositions } from './noun-phrases.ts';
import type { Sentence, Token } from './sentences.ts';
import {
  be,
  getting,
  groupAt,
  helpers,
  invertedMain,
  isFiller,
  isHelper,
  isVerb,
  looksParticiple,
  modals,
  negatives,
  nominative,
  withNegation,
  type Group,
} from './verb-groups.ts';

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

const relatives = new Set('who which that whom'.split(' '));
/** Past and present alike; in a statement they are the past. */
const unchanging = new Set('put let cut set hit read cost shut split spread quit misread'.split(' '));

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
