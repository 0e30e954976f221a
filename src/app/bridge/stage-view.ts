/** What the stage is told: a picture's worth of the view. Pure. */
import type { Posture, StageNoise, StagePerson, StageView } from '../../stage/index.ts';
import { bridgePlan } from '../../stage/index.ts';
import type { ItemView, PersonView, View } from '../../run/view.ts';

export interface StageContext {
  /** A person's name as it is shown. */
  name(id: string): string;
  /** The person whose panel is open, who is being spoken to. */
  pointed: string | null;
}

/**
 * Whoever has a desk in the room: all of the cast that is here to work, whoever commands, in the order of the cast;
 * support at the far end, where the calls come in. Nobody changes desks in a night.
 */
export function atDesks(people: readonly PersonView[]): PersonView[] {
  const seated = people.filter((person) => person.part !== 'voice' && person.part !== 'executive');
  const [calls, work] = [seated.filter(takesCalls), seated.filter((one) => !takesCalls(one))];
  return [...work, ...calls];
}

const takesCalls = (person: PersonView): boolean => person.part === 'support';

/** The person at the far end, where noise comes in: the liaison, or who will be asked first. */
export function frontDesk(view: View): string | null {
  return (
    view.liaison?.person ?? view.people.find((person) => person.part === 'support' && person.here)?.id ?? null
  );
}

/** People in the order of their desks along the reading direction. */
export function deskOrder(view: View): PersonView[] {
  return atDesks(view.people);
}

/** Somebody without a desk who has taken command and stands before the room; null while nobody does. */
export function standing(view: View): PersonView | null {
  const holder = view.commander;
  return view.people.find((person) => person.id === holder && person.part === 'executive') ?? null;
}

export function stageView(view: View, context: StageContext): StageView {
  const atDoor = new Set(view.waiting.filter((item) => item.channel === 'visitor').map((item) => item.from));
  const front = frontDesk(view);
  const spoken = spokenTo(view, context.pointed);
  const leads = standing(view)?.id;
  const others = view.people.filter((person) => person.part === 'executive');
  return {
    act: view.act,
    minute: view.minute,
    control: view.control,
    people: [...atDesks(view.people), ...others].map((person): StagePerson => {
      const seated = person.part !== 'executive';
      return {
        id: person.id,
        name: context.name(person.id),
        mood: person.mood,
        posture: postureOf(person, {
          seated,
          atDoor: atDoor.has(person.id),
          aside: isAside(view, person.id),
          leads: person.id === leads,
        }),
        focus: person.focus,
        lit: person.id === spoken,
        interrupted: person.interrupted,
        ...(person.tell !== null && { uneasy: true }),
        liaison: person.id === front,
        ...(person.id === front && view.liaison === null && { unasked: true }),
        visitor: !seated,
      };
    }),
    // While the commander's eyes are on their own screen nothing flies: they do not see it.
    noise: view.handsOn ? [] : view.waiting.flatMap((item) => noiseOf(item)),
    handsOn: view.handsOn,
    stress: view.stress,
    leads: view.leads.map(({ state }) => state),
    ...(view.epilogue && { windows: { lit: view.epilogue.windows } }),
  };
}

function spokenTo(view: View, pointed: string | null): string | null {
  if (view.middle) return view.middle.with;
  return pointed;
}

/** A conversation that only its own two people hear is held at the leader's desk. */
const isAside = (view: View, person: string): boolean =>
  view.middle?.with === person && view.middle.hearers === 'private';

interface Where {
  seated: boolean;
  atDoor: boolean;
  aside: boolean;
  leads: boolean;
}

function postureOf(person: PersonView, where: Where): Posture {
  if (where.leads) return 'lead';
  if (where.aside) return 'aside';
  if (!where.seated) return where.atDoor ? 'door' : 'away';
  if (!person.here) return 'away';
  const working = person.task !== null && !person.interrupted;
  return working || person.roles.length > 0 ? 'typing' : 'still';
}

function noiseOf(item: ItemView): StageNoise[] {
  if (item.channel === 'tell' || item.channel === 'scene') return [];
  return [
    { id: item.id, kind: item.channel, from: item.from, target: item.heldBy, held: item.heldBy !== null },
  ];
}

/** For a list of people whose names stand under their desks: how many, and the margins of a wide and a narrow picture. */
export function underDesks(view: View): Record<`--${string}`, number> {
  const [wide, narrow] = [deskMargins(view, false), deskMargins(view, true)];
  return {
    '--seats': deskOrder(view).length,
    '--start': wide.start,
    '--end': wide.end,
    '--start-narrow': narrow.start,
    '--end-narrow': narrow.end,
  };
}

/** Share of the width before the first desk and after the last one. */
export function deskMargins(view: View, narrow: boolean): { start: number; end: number } {
  const width = narrow ? 390 : 1280;
  const people = deskOrder(view).map((person) => ({ id: person.id, visitor: false }));
  const { desks } = bridgePlan(people, width, 400, 'ltr');
  const [first, second] = desks;
  const last = desks.at(-1);
  if (!first || !last) return { start: 0, end: 0 };
  const half = second ? (second.x - first.x) / 2 : Math.min(first.x, width - first.x);
  return { start: Math.max(0, (first.x - half) / width), end: Math.max(0, 1 - (last.x + half) / width) };
}
