/**
 * What an entry of the timeline says on screen, or null when the picture says it already. Used for what lands while
 * minutes are paid, for what was said lately, and for what was missed at the keyboard.
 */
import type { Entry, EntryOf, EntryType } from '../../run/timeline.ts';
import type { Words } from '../session-types.ts';

/** `who` is the person whose face goes with it; `quote` is a text of the night that they say. */
export interface Told {
  text: string;
  quote: string | null;
  who: string | null;
}

type Teller<T extends EntryType> = (entry: EntryOf<T>, words: Words) => Told | null;
type Tellers = { [T in EntryType]: Teller<T> };

const silent = () => null;
const plain = (text: string, who: string | null = null): Told => ({ text, quote: null, who });
const task = (words: Words, id: string) => words.night(`task.${id}`);
const line = (words: Words, id: string): string | null => {
  const key = [id, `line.${id}`].find((one) => words.knows(one));
  return key === undefined ? null : words.night(key);
};

function says(words: Words, who: string, id: string): Told | null {
  const quote = line(words, id);
  return quote === null ? null : { text: words.person(who), quote, who };
}

const tellers: Tellers = {
  chapter: silent,
  changed: silent,
  phase: (entry, words) => (words.knows(`phase.${entry.phase}`) ? plain(words.night(`phase.${entry.phase}`)) : null),
  impact: (entry, words) => plain(words.night(`impact.${entry.impact}`)),
  said: (entry, words) => ({ text: words.person('player'), quote: words.night(`say.${entry.line}`), who: null }),
  role: (entry, words) =>
    plain(words.t('bridge.entry.role', { person: words.person(entry.person), role: words.t(`bridge.role.${entry.role}`) }), entry.person),
  assigned: (entry, words) =>
    entry.person === 'room'
      ? plain(words.t('bridge.entry.room', { task: task(words, entry.task) }))
      : entry.readback
        ? null
        : plain(words.t('bridge.entry.assigned', { person: words.person(entry.person), task: task(words, entry.task) }), entry.person),
  readback: (entry, words) => ({
    text: words.person(entry.person),
    quote:
      entry.timebox > 0
        ? words.t('bridge.entry.readback.time', { task: task(words, entry.task), time: words.minutes(entry.timebox) })
        : words.t('bridge.entry.readback', { task: task(words, entry.task) }),
    who: entry.person,
  }),
  done: (entry, words) => plain(words.t('bridge.entry.done', { person: words.person(entry.person), task: task(words, entry.task) }), entry.person),
  dropped: (entry, words) => plain(words.t('bridge.entry.dropped', { person: words.person(entry.person), task: task(words, entry.task) }), entry.person),
  checkin: silent,
  aside: (entry, words) => plain(words.t('bridge.entry.aside', { person: words.person(entry.person) }), entry.person),
  paired: (entry, words) =>
    plain(words.t('bridge.entry.paired', { person: words.person(entry.with), other: words.person(entry.person) }), entry.with),
  relieved: silent,
  left: (entry, words) => plain(words.t('bridge.entry.left', { person: words.person(entry.person) }), entry.person),
  asked: silent,
  decided: (entry, words) => plain(words.t(`bridge.entry.decided.${entry.choice}`, { task: task(words, entry.task) })),
  harm: (entry, words) => (words.knows(`harm.${entry.text}`) ? plain(words.night(`harm.${entry.text}`)) : null),
  error: (entry, words) =>
    plain(words.t('bridge.entry.error', { person: words.person(entry.person), time: words.minutes(entry.minutes) }), entry.person),
  learned: (entry, words) => (words.knows(`fact.${entry.fact}`) ? plain(words.night(`fact.${entry.fact}`)) : null),
  lead: (entry, words) =>
    entry.by === 'player' ? null : plain(words.t('bridge.entry.lead', { lead: words.night(`lead.${entry.lead}`) })),
  fell: (entry, words) => plain(words.t('bridge.entry.fell', { lead: words.night(`lead.${entry.lead}`) })),
  arrived: (entry, words) => says(words, entry.from, entry.text),
  told: (entry, words) => says(words, entry.from, entry.text),
  tell: (entry, words) => (words.knows(`tell.${entry.text}`) ? plain(words.night(`tell.${entry.text}`), entry.person) : null),
  took: silent,
  routed: silent,
  expired: silent,
  interrupted: (entry, words) =>
    entry.lag > 0
      ? plain(words.t('bridge.entry.interrupted', { person: words.person(entry.person), time: words.minutes(entry.lag) }), entry.person)
      : null,
  signal: silent,
  rule: silent,
  opened: silent,
  replied: silent,
  missed: silent,
  skipped: silent,
  post: (entry, words) => plain(words.t('bridge.entry.post', { audience: words.night(`audience.${entry.audience}`) })),
  promise: (entry, words) =>
    entry.kept ? null : plain(words.t('bridge.entry.promise', { audience: words.night(`audience.${entry.audience}`), at: words.at(entry.due) })),
  answer: (entry, words) => {
    const key = [`answer.${entry.text}`, entry.text].find((one) => words.knows(one));
    return key === undefined ? null : { text: words.night(`audience.${entry.audience}`), quote: words.night(key), who: null };
  },
  'hands-on': silent,
  command: (entry, words) =>
    entry.holder === 'player'
      ? plain(words.t('bridge.entry.command.back'))
      : plain(words.t('bridge.entry.command', { person: words.person(entry.holder) }), entry.holder),
  epilogue: silent,
  end: silent,
};

/** What `entry` says, in the player's language. */
export function tell(entry: Entry, words: Words): Told | null {
  const teller = tellers[entry.type] as Teller<EntryType>;
  return teller(entry, words);
}
