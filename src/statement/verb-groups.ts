/** The verb groups of a sentence: helpers, what stands between, and the main verb. */
import type { Token } from './sentences.ts';

export const be = new Set('is are was were be been being am'.split(' '));
export const getting = new Set('get gets got gotten getting'.split(' '));
export const helpers = new Set(
  'has have had do does did will would shall should can could may might must'.split(' '),
);
export const modals = new Set('will would shall should can could may might must ought'.split(' '));
export const negatives = new Set('not never no hardly barely neither nor'.split(' '));
export const nominative = new Set(
  'i we he she they it you nobody everyone everybody someone somebody'.split(' '),
);

/** *And never tested*: what stands before the verb belongs to it. */
export function withNegation(tokens: readonly Token[], { from, main, words }: Group): Group {
  let start = from;
  while (start > 0 && !(tokens[start - 1]?.pauseAfter ?? true) && isFiller(tokens[start - 1] as Token))
    start -= 1;
  return { from: start, main, words: [...tokens.slice(start, from).map(({ word }) => word), ...words] };
}

export interface Group {
  readonly from: number;
  readonly main: number;
  readonly words: readonly string[];
}

/** Participles that look like the plain word; the library takes some for nouns. */
const unmarked = /^(?:run|overrun|let|put|set|cut|shut|read|misread|hit|split|hurt|cast|shed)$/;

export const isVerb = ({ tags, word }: Token): boolean =>
  (tags.has('Verb') && !tags.has('Particle')) || tags.has('Modal') || be.has(word) || helpers.has(word);
export const isFiller = ({ tags, word }: Token): boolean =>
  tags.has('Adverb') ||
  tags.has('Negative') ||
  negatives.has(word) ||
  word === 'also' ||
  word === 'ever' ||
  word === 'now';
export const isHelper = ({ word }: Token): boolean => be.has(word) || helpers.has(word) || getting.has(word);
export const looksParticiple = ({ word, tags }: Token): boolean =>
  !tags.has('Gerund') &&
  (unmarked.test(word) ||
    /(?:ed|en|wn|ught|pt|st|ung|ut|ne|id)$/.test(word) ||
    tags.has('PastTense') ||
    tags.has('Participle'));

/** The verb group that begins here: helpers, what stands between, and the main verb. */
export function groupAt(tokens: readonly Token[], from: number): Group | null {
  const first = tokens[from];
  if (first === undefined || !isVerb(first)) return null;
  // "The billing job": behind an article it is no verb, whatever the library thinks.
  if (!isHelper(first) && /^(?:an?|the|our|my|your|their|its|this|these)$/.test(tokens[from - 1]?.word ?? ''))
    return null;
  // "The customers concerned": behind a noun it says which.
  if (/^(?:concerned|affected|involved|mentioned)$/.test(first.word) && tokens[from - 1]?.tags.has('Noun'))
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
export function invertedMain(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.word !== 'had' || (from > 0 && tokens[from - 1]?.pauseAfter !== true)) return -1;
  for (let i = from + 1; i < Math.min(tokens.length, from + 6); i++) {
    const token = tokens[i];
    if (token === undefined || tokens[i - 1]?.pauseAfter === true) return -1;
    if (isVerb(token) && !isHelper(token)) return i > from + 1 ? i : -1;
  }
  return -1;
}
