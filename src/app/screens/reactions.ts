/**
 * How a full room takes a line: what one hears and sees, and what the faces do. It follows from the act that the line
 * is, so it works for any night, and it praises nothing: a strong line costs a face too. Pure.
 */
import type { EntryOf } from '../../run/timeline.ts';
import type { Mood, PersonView, View } from '../../run/view.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** What the room makes of a line; worded by `room.taken.<one>`. */
export const takings = [
  'owned', // somebody says what was theirs
  'blurred', // mistakes were made
  'deflected', // it was others
  'spared', // nobody is pointed at
  'pointed', // somebody is
  'passed', // the subject is left alone
  'counted', // the harm in a number
  'shrunk', // the harm made small
  'dated', // something with a name and a day
  'absolute', // never again
  'vague', // good intentions
  'answered', // the question got an answer
  'ruled', // the question got a rule
  'turned', // the question was turned round
] as const;
export type Taking = (typeof takings)[number];

export interface Reaction {
  taking: Taking;
  /** Who asked, when it answers a question from the room; else null. */
  asker: string | null;
}

type Option = Scenario['conversations'][number]['exchanges'][number]['options'][number];

/** The room's reaction to the last thing said in this act, or null before the first line. */
export function reactionTo(view: View, scenario: Scenario): Reaction | null {
  const begun = view.log.findLast((entry) => entry.type === 'chapter');
  const last = view.log.findLast((entry): entry is EntryOf<'replied'> => entry.type === 'replied');
  if (!begun || !last || last.n < begun.n) return null;
  for (const { exchanges } of scenario.conversations) {
    const exchange = exchanges.find(({ id }) => id === last.exchange);
    const option = exchange?.options.find(({ id }) => id === last.options[0]);
    if (!exchange || !option) continue;
    // A statement is written, not said: nobody is there to look up. One with a single reply says nothing.
    if (option.strategy !== undefined || exchange.options.length < 2) return null;
    const asker = exchange.speaker && exchange.speaker !== 'narrator' ? exchange.speaker : null;
    return { taking: takingOf(option.shows ?? {}, asker !== null), asker };
  }
  return null;
}

function takingOf(shows: NonNullable<Option['shows']>, asked: boolean): Taking {
  const of = (behaviour: keyof typeof shows) => shows[behaviour];
  const least = (behaviour: keyof typeof shows, value: number) => (of(behaviour) ?? -Infinity) >= value;
  if (asked) return least('O5', 0.8) ? 'turned' : least('O5', 0.2) ? 'ruled' : 'answered';
  if (least('O8', 0.1)) return 'absolute';
  if (least('O7', 0.5)) return 'blurred';
  if (least('O5', 0.3)) return 'deflected';
  if (of('S5') !== undefined) return least('S5', 0.8) ? 'spared' : least('S5', 0) ? 'passed' : 'pointed';
  if (of('O6') !== undefined) return least('O6', 0.5) ? 'shrunk' : 'counted';
  if (least('O1', 0.8)) return 'owned';
  if (of('O2') !== undefined) return least('O2', 0.8) ? 'dated' : 'vague';
  return 'passed';
}

type Seat = 'holder' | PersonView['part'];

/** Faces by seat; who is not named listens. Nobody is drawn `afraid`: in a full room it reads as a joke. */
const faces: Record<Taking, Partial<Record<Seat, Mood>>> = {
  owned: { holder: 'relieved', executive: 'concerned', deputy: 'relieved' },
  blurred: { fixer: 'tired', deputy: 'tired', support: 'angry' },
  deflected: { holder: 'tired', fixer: 'angry', executive: 'relieved', support: 'concerned' },
  spared: { holder: 'relieved', support: 'relieved', executive: 'concerned' },
  pointed: { holder: 'tired', fixer: 'angry', deputy: 'concerned', support: 'concerned' },
  passed: { holder: 'concerned', executive: 'concerned' },
  counted: { holder: 'tired', fixer: 'concerned', executive: 'angry', support: 'relieved' },
  shrunk: { support: 'angry', fixer: 'tired', executive: 'relieved' },
  dated: { deputy: 'relieved', executive: 'concerned' },
  absolute: { fixer: 'concerned', deputy: 'tired', executive: 'relieved' },
  vague: { fixer: 'tired', deputy: 'tired', support: 'concerned' },
  answered: { holder: 'relieved', voice: 'relieved', executive: 'concerned' },
  ruled: { voice: 'concerned', holder: 'concerned' },
  turned: { voice: 'concerned', holder: 'tired', fixer: 'angry' },
};

/** The face that a person makes at it; before the first line, and where nothing is meant for them, they listen. */
export function faceOf(person: PersonView, reaction: Reaction | null, holder: string | undefined): Mood {
  if (!reaction) return 'calm';
  const moods = faces[reaction.taking];
  const own = person.id === holder ? moods.holder : undefined;
  return own ?? moods[person.part] ?? 'calm';
}
