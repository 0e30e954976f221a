/**
 * How people are told apart by ear: their way of typing, and their voice. Somebody whom this file
 * does not know gets one of each that stays theirs.
 */
import type { LoopName, PlayName } from './sounds.ts';

/** The ways of typing, in the order in which they are dealt to strangers. */
export const rhythms = [
  'keysTwice',
  'keysTrailing',
  'keysBurst',
  'keysLight',
  'keysBroken',
] as const satisfies LoopName[];
export type Rhythm = (typeof rhythms)[number];

export const voices = [
  'voiceTwice',
  'voiceTrailing',
  'voiceHesitant',
  'voiceShort',
  'voiceBroken',
  'voiceAsking',
] as const satisfies PlayName[];

interface Manner {
  readonly types: Rhythm;
  readonly voice: (typeof voices)[number];
}

/** By id of the cast. Typing and voice have the same habit: Mina checks twice, Tomás trails off. */
const known: Readonly<Record<string, Manner>> = {
  mina: { types: 'keysTwice', voice: 'voiceTwice' },
  tomas: { types: 'keysTrailing', voice: 'voiceTrailing' },
  ade: { types: 'keysBurst', voice: 'voiceHesitant' },
  june: { types: 'keysLight', voice: 'voiceShort' },
  rosa: { types: 'keysBroken', voice: 'voiceBroken' },
  ingrid: { types: 'keysLight', voice: 'voiceAsking' },
};

/** A number from an id, the same everywhere. */
function mark(id: string): number {
  let state = 2166136261;
  for (const letter of id) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  return (state ^ (state >>> 15)) >>> 0;
}

/** How a person types. */
export function rhythmOf(person: string): Rhythm {
  return known[person]?.types ?? rhythms[mark(person) % rhythms.length] ?? 'keysTwice';
}

/** A person's voice, and the rate that makes it theirs when it is lent (1 as it was made). */
export function voiceOf(person: string): { name: (typeof voices)[number]; rate: number } {
  const own = known[person];
  if (own) return { name: own.voice, rate: 1 };
  const seed = mark(person);
  // Lent voices keep off the rate of their owners, so that nobody is taken for somebody else.
  const rates = [0.88, 0.92, 1.08, 1.13] as const;
  return {
    name: voices[seed % voices.length] ?? 'voiceTwice',
    rate: rates[Math.floor(seed / voices.length) % rates.length] ?? 1,
  };
}
