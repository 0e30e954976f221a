/** How long a screen reader has to say what it was given, so that time can wait for whoever listens. */
import type { Time } from '../session/ports.ts';

/**
 * Words a minute: the slow side of what voices begin with (150 to 200), since whoever never changed theirs is slowest
 * to find the settings. Whoever listens faster goes on with *Wait*, which never waits for speech.
 */
const perMinute = 150;
/** Milliseconds between two things that are said. */
const breathMs = 400;

/** Milliseconds that a voice needs for a text. Figures are read as several words: two digits count as one. */
export function speechMs(text: string): number {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{Nd}]/u.test(word)).length;
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  if (words === 0) return 0;
  return breathMs + ((words + digits / 2) * 60_000) / perMinute;
}

export interface Speech {
  /** Something has been given to the voice, or (`null`) is about to be. */
  say(text: string | null): void;
  /** Nothing is about to be said any more. */
  gathered(): void;
  /** Forgets what is still to be said. */
  end(): void;
}

/** @param told called with whether anything is being said or about to be: with each text, and when it is over */
export function createSpeech(time: Pick<Time, 'after'>, told: (speaks: boolean) => void): Speech {
  const queue: number[] = [];
  let coming = false;
  let talking = false;
  let cancel = () => {};
  let speaks = false;
  const check = () => {
    const now = coming || talking;
    if (now === speaks) return;
    speaks = now;
    if (!now) told(false);
  };
  const next = () => {
    const ms = queue.shift();
    talking = ms !== undefined;
    if (ms !== undefined) cancel = time.after(ms, next);
    check();
  };
  return {
    say(text) {
      if (text === null) coming = true;
      else queue.push(speechMs(text));
      if (!talking && queue.length > 0) next();
      else check();
      if (speaks) told(true);
    },
    gathered() {
      coming = false;
      check();
    },
    end() {
      queue.length = 0;
      coming = false;
      cancel();
      talking = false;
      check();
    },
  };
}
