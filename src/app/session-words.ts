/** Words for a run on screen: in the player's language, with its names, and with clock times of its own chapters. */
import type { View } from '../run/view.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { LanguageStore } from './services.ts';
import type { Words } from './session-types.ts';
import { createWords } from './words.ts';

export interface SessionWords {
  /** The words of now; another object after the language has changed. */
  words(): Words;
  /** Reads the time from a moment: chapters cut time, so what a night minute is by the clock follows from it. */
  follow(view: View): void;
  /** Told when the words have changed. Returns its unsubscribe. */
  onChange(listener: () => void): () => void;
}

export function sessionWords(language: LanguageStore, scenario: Scenario, first: View): SessionWords {
  const [hours = 3, minutes = 7] = (scenario.chapters[0]?.clock ?? '03:07').split(':').map(Number);
  const cast = Object.fromEntries(scenario.cast.map((person) => [person.id, person.id]));
  const run = { params: { ...cast, ...first.params }, startClock: hours * 60 + minutes };
  let words = createWords(language.current, () => run);
  const follow = (view: View) => {
    if (view.live) run.startClock = view.clock - view.minute;
    run.params = { ...run.params, ...view.params };
  };
  follow(first);
  return {
    words: () => words,
    follow,
    onChange: (listener) =>
      language.subscribe(() => {
        words = createWords(language.current, () => run);
        listener();
      }),
  };
}
