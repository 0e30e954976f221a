/** The text as sentences of tagged words. The only file that knows the library. */
import nlp from 'compromise/two';
import { unitsOf } from './units.ts';

export interface Token {
  /** Lower case, contractions taken apart (*didn't* is *did* and *not*). */
  readonly word: string;
  readonly lemma: string;
  readonly tags: ReadonlySet<string>;
  readonly capital: boolean;
  /** A comma, a dash or the like stands behind it. */
  readonly pauseAfter: boolean;
  /** In the sentence's text. */
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  /** As written. */
  readonly text: string;
  /** Lower case, with straight apostrophes; as long as `text`. */
  readonly plain: string;
  /** Where it begins in the whole. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

/** What the library keeps for a word and does not declare. */
interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly normal: string;
  readonly implicit?: string;
  readonly root?: string;
  readonly tags?: Set<string>;
}

/** Lower case without changing the length, so that offsets stay. */
export function plainOf(text: string): string {
  return text
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[A-ZÀ-ÖØ-Þ]/g, (letter) => letter.toLowerCase())
    .replace(/[\u00a0\t\n\r]/g, ' ');
}

/** A sentence with places counted from the beginning of its unit, so that it can be kept while others are typed. */
type Placed = Omit<Sentence, 'paragraph'>;

/** What was tagged lately, by the unit's text: while somebody types, one unit in a hundred is new. */
const kept = new Map<string, readonly Placed[]>();
const mostKept = 3000;
/** Units are tagged together up to this many characters: one by one the library takes twice as long, all at once as well. */
const together = 6000;

/** Splits and tags. The same text gives the same sentences, whatever was read before. */
export function sentencesOf(text: string): Sentence[] {
  const units = unitsOf(text).map((unit) => ({
    ...unit,
    plain: text
      .slice(unit.start, unit.end)
      .replace(/[’‘ʼ]/g, "'")
      .replace(/[\n\r\t]/g, ' '),
  }));
  if (kept.size > mostKept) kept.clear();
  const fresh = [...new Set(units.map(({ plain }) => plain))].filter((plain) => !kept.has(plain));
  for (const batch of batches(fresh)) tag(batch);
  return units.flatMap(({ plain, start, end, paragraph }) => {
    const written = text.slice(start, end);
    return (kept.get(plain) ?? []).map((one) => ({
      ...one,
      text: written.slice(one.start, one.end),
      start: start + one.start,
      end: start + one.end,
      paragraph,
    }));
  });
}

function batches(units: readonly string[]): string[][] {
  const all: string[][] = [];
  let room = 0;
  for (const unit of units) {
    if (room < unit.length) {
      all.push([]);
      room = together;
    }
    all.at(-1)?.push(unit);
    room -= unit.length + 2;
  }
  return all;
}

/** Tags units in one go and keeps what was found; one by one when a sentence was drawn over the edge of a unit. */
function tag(units: readonly string[]): void {
  const found = placedIn(units.join('\n\n'));
  let from = 0;
  const edges = units.map((unit) => {
    const edge = { unit, from, to: from + unit.length };
    from = edge.to + 2;
    return edge;
  });
  const crossing = found.some(({ start, end }) => edges.some((edge) => start < edge.to && end > edge.to));
  if (crossing && units.length > 1) {
    for (const unit of units) tag([unit]);
    return;
  }
  for (const { unit, from: first, to } of edges) {
    kept.set(
      unit,
      found
        .filter(({ start }) => start >= first && start < to)
        .map((one) => ({ ...one, start: one.start - first, end: one.end - first })),
    );
  }
}

/** The library's sentences with places in the text. */
function placedIn(text: string): Placed[] {
  const found = (nlp(text).compute('root') as { document: Term[][] }).document;
  let at = 0;
  return found.flatMap((terms) => {
    const first = at;
    const placed = terms.map((term) => {
      at += term.pre.length;
      const from = at;
      at += term.text.length;
      const to = at;
      at += term.post.length;
      return { term, from, to };
    });
    const last = placed.findLast(({ term }) => term.text !== '');
    if (last === undefined) return [];
    const lead = placed[0]?.from ?? first;
    const written = text.slice(lead, last.to);
    return [
      {
        text: written,
        plain: plainOf(written),
        start: lead,
        end: last.to,
        tokens: withPlurals(
          withHyphens(placed.map(({ term, from, to }) => tokenOf(term, from - lead, to - lead))),
        ),
      },
    ];
  });
}

/** *I double-booked it*: behind a pronoun a hyphenated past form is a verb, and not the adjective it is elsewhere. */
function withHyphens(tokens: Token[]): Token[] {
  return tokens.map((token, index) => {
    const isPart = token.tags.has('Hyphenated') && tokens[index - 1]?.tags.has('Hyphenated') === true;
    const behind = /^(?:i|we|they|he|she|you|it)$/.test(tokens[index - 2]?.word ?? '');
    return isPart && behind && token.word.endsWith('ed')
      ? { ...token, tags: new Set(['Verb', 'PastTense']) }
      : token;
  });
}

/**
 * *Emergency calls from three counties did not connect*: between a noun and a preposition, with a finite verb to come in
 * the same clause, a form in *-s* is a noun.
 */
function withPlurals(tokens: Token[]): Token[] {
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    if (
      !token.tags.has('PresentTense') ||
      !/[^s]s$/.test(token.word) ||
      before === undefined ||
      before.pauseAfter ||
      token.pauseAfter ||
      !before.tags.has('Noun') ||
      before.tags.has('Pronoun') ||
      before.tags.has('Plural') ||
      !/^(?:from|in|at|of|to|for|by|on|with|between|did|was|were|had|have|could|would)$/.test(
        tokens[index + 1]?.word ?? '',
      )
    )
      return token;
    const rest = tokens.slice(index + 1);
    const stop = rest.findIndex(
      ({ pauseAfter, word }) =>
        pauseAfter || /^(?:that|which|who|because|and|but|when|if|where|we|i|you)$/.test(word),
    );
    const near = stop < 0 ? rest : rest.slice(0, stop + 1);
    return near.some(({ word }) => /^(?:did|was|were|had|have|could|would)$/.test(word))
      ? { ...token, tags: new Set(['Noun', 'Plural']) }
      : token;
  });
}

/** Forms for which the library gives no dictionary form. */
const irregular = new Map(
  `known know seen see been be done do gone go taken take given give written write broken break chosen choose driven
  drive forgotten forget hidden hide shown show spoken speak stolen steal thrown throw thought think told tell built
  build left leave made make sent send kept keep held hold lost lose sold sell said say heard hear paid pay met meet
  felt feel bought buy caught catch taught teach brought bring spent spend fell fall fallen fall grown grow begun begin
  rung ring rang ring ran run wrote write chose choose forgot forget broke break knew know saw see took take gave give
  went go had have has have did do was is were is am is are is misled mislead withheld withhold overrode override
  overridden override misread misread let let put put cut cut set set`
    .split(/\s+/)
    .reduce<[string, string][]>(
      (pairs, word, i, words) => (i % 2 === 0 ? [...pairs, [word, words[i + 1] ?? word]] : pairs),
      [],
    ),
);

function tokenOf(term: Term, start: number, end: number): Token {
  const word = (term.implicit ?? term.normal).toLowerCase();
  return {
    word,
    lemma: irregular.get(word) ?? (term.root ?? word).toLowerCase(),
    tags: term.tags ?? new Set(),
    capital: /^[A-Z]/.test(term.text),
    pauseAfter: /[,;:()—–]|\s-\s/.test(term.post),
    start,
    end,
  };
}
