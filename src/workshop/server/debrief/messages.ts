/** Messages of a debrief: what seats enter, and what the host does with it. */
import { randomInt } from 'node:crypto';
import * as v from 'valibot';
import {
  AskPredict,
  AskTyped,
  Checklist,
  Commitment,
  Consent,
  Guess,
  Recall,
  SelfRating,
  SetDistributions,
  Show,
  TakeBack,
  typedAtOnce,
  typedAtRandom,
  Word,
  type Compare,
  type OurNight,
  type TypedList,
} from '../../protocol/debrief.ts';
import type { Answer } from '../../protocol/messages.ts';
import { SetStep } from '../../protocol/room.ts';
import type { EntryKind, SeatRow } from '../database/schema.ts';
import { done, malformed, notNow, taking, type Handler } from '../handlers.ts';
import type { Rooms } from '../rooms.ts';
import type { Debriefs } from './debrief.ts';
import { textOf, typedOf, type Entries, type Entry } from './entries.ts';

interface DebriefMessageParts {
  rooms: Rooms;
  entries: Entries;
  debriefs: Debriefs;
  now: () => number;
  /** Tells the room how it is now. */
  changed: () => void;
}

/** What a seat enters; a watcher enters nothing. */
export function debriefForSeat(
  { rooms, entries, debriefs, changed }: DebriefMessageParts,
  seat: SeatRow,
): Record<string, Handler> {
  const of = { room: seat.room_id, seat: seat.id };
  const isPlayer = async () => (await rooms.seatById(seat.id))?.kind === 'player';
  /** In the debrief alone, or (`late`) also long after it: the check-list comes after 30 and 90 days. */
  const enter = async (
    kind: EntryKind,
    about: string,
    value: unknown,
    { late = false } = {},
  ): Promise<Answer> => {
    const room = await rooms.room(of.room);
    const isTime = room?.stage === 'debrief' || room?.stage === 'held' || (late && room?.stage === 'over');
    if (!isTime || !(await isPlayer())) return notNow;
    await entries.put(of, kind, about, value);
    changed();
    return done;
  };
  const text = (kind: EntryKind) => (body: { text: string }) => enter(kind, '', body.text || null);
  return {
    word: taking(Word, text('word')),
    recall: taking(Recall, text('recall')),
    self: taking(SelfRating, ({ ratings }) => enter('self', '', ratings)),
    moment: taking(TakeBack, async ({ exchange }) => {
      const room = await rooms.room(of.room);
      // It is shown to the room: a moment of the night, and no words of anybody's own.
      const isOne = room && (exchange === null || (await debriefs.guessable(room)).includes(exchange));
      return isOne ? enter('take-back', '', exchange) : malformed;
    }),
    guess: taking(Guess, async ({ exchange, option }) => {
      const room = await rooms.room(of.room);
      if (!room || room.step !== 'predict') return notNow;
      return (await debriefs.guessable(room)).includes(exchange)
        ? enter('guess', exchange, option)
        : malformed;
    }),
    commitment: taking(Commitment, (body) => enter('commitment', '', body.made ? body : null)),
    checklist: taking(Checklist, (body) => enter('checklist', String(body.days), body.done, { late: true })),
    consent: taking(Consent, ({ on }) => enter('consent', '', on ? true : null, { late: true })),
    compare: taking(v.union([v.null(), v.strictObject({})]), async () => {
      const room = await rooms.room(of.room);
      const compared = room && (await isPlayer()) ? await debriefs.compare(room, seat) : null;
      return compared ? ({ ok: true, ...compared } satisfies Answer<Compare>) : notNow;
    }),
    'our-night': taking(v.union([v.null(), v.strictObject({})]), async () => {
      const room = await rooms.room(of.room);
      const ours = room && (await isPlayer()) ? await debriefs.ours(room, seat) : null;
      return ours ? ({ ok: true, ...ours } satisfies Answer<OurNight>) : notNow;
    }),
  };
}

/** Some of a list, by chance. */
function some<T>(list: readonly T[], count: number): T[] {
  const rest = [...list];
  return Array.from({ length: Math.min(count, rest.length) }, () =>
    rest.splice(randomInt(rest.length), 1),
  ).flat();
}

/** What the host reads: all of a few, of many what holds a word, else what was let through and some by chance. */
function picked(all: readonly Entry[], search: string | null): Entry[] {
  if (search !== null && search !== '') {
    const wanted = search.toLocaleLowerCase();
    return all.filter((one) => textOf(one).toLocaleLowerCase().includes(wanted)).slice(0, typedAtOnce);
  }
  if (all.length <= typedAtOnce) return [...all];
  const shown = all.filter((one) => one.shown).slice(0, typedAtOnce);
  return [
    ...shown,
    ...some(
      all.filter((one) => !one.shown),
      typedAtRandom,
    ),
  ];
}

export function debriefForHost(
  { rooms, entries, debriefs, now, changed }: DebriefMessageParts,
  room: string,
): Record<string, Handler> {
  const plan = async (change: Parameters<Rooms['plan']>[1]): Promise<Answer> => {
    if (!(await rooms.plan(room, change))) return notNow;
    changed();
    return done;
  };
  return {
    step: taking(SetStep, async ({ to }) => {
      const row = await rooms.room(room);
      if (!row || row.stage === 'lobby') return notNow;
      const since = row.stage === 'debrief' && row.step === to ? row.step_since : now();
      return plan({ stage: 'debrief', step: to, step_since: since, landed_at: row.landed_at ?? now() });
    }),
    predict: taking(AskPredict, async ({ exchange }) => {
      const row = await rooms.room(room);
      if (!row) return notNow;
      if (exchange !== null && !(await debriefs.guessable(row)).includes(exchange)) return malformed;
      return plan({ predict: exchange });
    }),
    distributions: taking(SetDistributions, ({ on }) => plan({ distributions: on ? 1 : 0 })),
    show: taking(Show, async ({ item, on }) => {
      if (!(await entries.show(room, item, on))) return malformed;
      changed();
      return done;
    }),
    typed: taking(AskTyped, async ({ kind, search }) => {
      const all = typedOf(await entries.all(room), kind);
      const items = picked(all, search).map((one) => ({ item: one.id, text: textOf(one), shown: one.shown }));
      return { ok: true, items, of: all.length } satisfies Answer<TypedList>;
    }),
  };
}
