/**
 * Players who know nothing and choose by the look of the words; in everything else they play as the novice. They
 * stand for the shortcuts by which a badly written choice can be guessed. Made with the words that a player sees.
 */
import type { ExchangeView } from '../../run/view.ts';
import type { Memory } from './habits/habit.ts';
import { leader } from './habits/leader.ts';
import { manner as ordinary } from './novice.ts';
import type { Policy } from './policy.ts';

/** The words of an option, as the player reads them. */
export type OptionWording = (option: string) => string;

/** How good an option looks by its words alone. */
type Look = (text: string) => number;

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const warm = /\b(?:thanks?|please|sorry|good|great|right|fine|honestly|nobody's|don't|with you|we|we'll|we've|together|all of you|help|fair|kindly|nicely)\b/gi; // prettier-ignore

const looks: Record<string, { summary: string; look: Look }> = {
  longest: { summary: 'always the longest option', look: (text) => text.length },
  shortest: { summary: 'always the shortest option', look: (text) => -text.length },
  first: { summary: 'always the first option shown', look: () => 0 },
  warmest: { summary: 'always the option with the warmest words', look: (text) => matches(text, warm) },
  thanks: { summary: 'always the option that thanks', look: (text) => matches(text, /\bthank/gi) },
  'asks-what': {
    summary: 'always the option that asks what',
    look: (text) => (/\b(?:what|which)\b[^.]*\?/i.test(text) ? 2 : text.includes('?') ? 1 : 0),
  },
};

/** The options by how they look, best first; equal ones as they are shown. */
function choose(middle: ExchangeView, wording: OptionWording, look: Look): string[] {
  const order = middle.options.toSorted((a, b) => look(wording(b)) - look(wording(a)));
  return order.slice(0, Math.max(1, middle.pick.least));
}

/** All of them, by id. */
export function heuristics(wording: OptionWording): Record<string, Policy<Memory>> {
  return Object.fromEntries(
    Object.entries(looks).map(([id, { summary, look }]) => [
      id,
      leader({ ...ordinary, id, summary, choose: (middle) => choose(middle, wording, look) }),
    ]),
  );
}
