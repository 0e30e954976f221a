/** Noun phrases: what can be a subject, and what a preposition leads away from it. */
import type { Token } from './sentences.ts';

export const joins = new Set(
  `because although though while if since after before until so but and or as where when whether than then why how what
  that which who yet once unless whereas`.split(/\s+/),
);
export const prepositions = new Set(
  `of in on at by for with from to into during without against over under about between through after before since
  despite within across following until around upon via owing due like than as per near towards toward among`.split(
    /\s+/,
  ),
);
const ordinals = /^(?:first|second|third|last|next)$/;

/** A preposition that leads away from the subject; *about 14,000 people* is one. */
export const leads = ({ word }: Token, next: Token | undefined): boolean =>
  prepositions.has(word) &&
  word !== 'of' &&
  !(/^(?:about|over|around|under|like)$/.test(word) && next?.tags.has('Value'));

/** The first noun phrase outside a preposition, or the last one (for what a relative clause hangs on). */
export function nounPhrase(tokens: readonly Token[], last: boolean): Token[] {
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
export function behindOpening(tokens: readonly Token[]): number {
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

export function isNoun({ tags, word }: Token): boolean {
  return (
    tags.has('Noun') ||
    tags.has('Pronoun') ||
    /^(?:one|none|some|many|most|all|each|both|several|few|nobody|no-one|nothing|everything|everyone)$/.test(
      word,
    ) ||
    (tags.has('Value') && !ordinals.test(word))
  );
}
