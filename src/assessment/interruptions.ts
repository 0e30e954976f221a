/** Interruptions that the commander caused, each with the act that caused it. */
import type { EntryOf } from '../run/timeline.ts';
import type { Played } from './played.ts';

export interface Poke {
  /** The act and, if a thread broke, the interruption. */
  at: number[];
  minute: number;
  person: string;
  /** eta: pressed for an estimate; what: asked early; forward: passed something on to a person at work. */
  kind: 'eta' | 'what' | 'forward';
  deep: boolean;
  task: string | null;
}

/** A return is on time from this part of the time-box on (DOMAIN H7). */
const early = 0.8;

/** A question to somebody at work. Offering help is care, and taking somebody aside is neither: not counted. */
function question(entry: EntryOf<'checkin'>, broke: EntryOf<'interrupted'> | undefined): Poke | null {
  if (entry.task === null || entry.how === 'help') return null;
  if (entry.how === 'what' && (entry.part === null || entry.part >= early)) return null;
  return {
    at: [entry.n, ...(broke ? [broke.n] : [])],
    minute: entry.minute,
    person: entry.person,
    kind: entry.how,
    deep: broke?.deep ?? entry.deep,
    task: entry.task,
  };
}

/** All of them in order. */
export function pokes(played: Played): Poke[] {
  const broken = played.of('interrupted').filter((entry) => entry.cause === 'player');
  const brokeBy = (entry: { n: number; minute: number }, person: string) =>
    broken.find(
      (one) =>
        one.person === person && one.n > entry.n && one.n <= entry.n + 3 && one.minute === entry.minute,
    );
  const asked = played.of('checkin').flatMap((entry) => question(entry, brokeBy(entry, entry.person)) ?? []);
  const forwarded = played.of('routed').flatMap((entry): Poke[] => {
    const broke = entry.by === 'player' ? brokeBy(entry, entry.to) : undefined;
    // Whoever had nothing in hand lost no thread.
    if (!broke || broke.lag === 0) return [];
    return [
      {
        at: [entry.n, broke.n],
        minute: entry.minute,
        person: entry.to,
        kind: 'forward',
        deep: broke.deep,
        task: null,
      },
    ];
  });
  return [...asked, ...forwarded].toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}

/** The callers nobody kept away who pulled this person out of deep work, as entries of the timeline. */
export const brokenByNoise = (played: Played, person: string): EntryOf<'interrupted'>[] =>
  played
    .of('interrupted')
    .filter((entry) => entry.cause === 'noise' && entry.deep && entry.person === person);
