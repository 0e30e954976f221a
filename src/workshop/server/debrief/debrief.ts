/** The debrief as a room is told of it: counts, things let through, and nothing about one person. */
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import { competencies, type Competency } from '../../../scenario/vocabulary.ts';
import type {
  Change,
  Compare,
  DebriefNow,
  OurNight,
  RoomChoice,
  RoomWhatIf,
} from '../../protocol/debrief.ts';
import { whatIfsAsTold } from '../../protocol/few.ts';
import { debriefSteps, type DebriefStep, type Rating } from '../../protocol/words.ts';
import type { Counted } from '../conductor/count.ts';
import type { Database } from '../database/open.ts';
import type { RoomRow, SeatRow } from '../database/schema.ts';
import { changesOf, type Both } from './change.ts';
import { byDivision, choiceOf, keyExchanges, tallyOf, type Tally } from './choices.ts';
import type { Desk } from './desk.ts';
import { textOf, typedOf, type Entries, type Entry } from './entries.ts';
import type { NightOfRoom, NightsOfRoom } from './nights.ts';
import { isGroup, isTold, isToldOfTeams, told, toldBy, toldRatings } from './private.ts';
import { stepEnds } from './step-ends.ts';
import { whatIfsOf } from './what-ifs.ts';

export interface Debriefs {
  /** Null before the debrief. `players`: seats that play. */
  now(room: RoomRow, players: number): Promise<DebriefNow | null>;
  /** A seat's own night beside the room's; null where the room is too small, or it is too early. */
  compare(room: RoomRow, seat: SeatRow): Promise<Compare | null>;
  /** The night that a seat's team, or the whole room, led together; null before it is over and seen. */
  ours(room: RoomRow, seat: SeatRow): Promise<OurNight | null>;
  /** Moments that a room talks about: what may be guessed, and taken back. */
  guessable(room: RoomRow): Promise<string[]>;
  /** What these runs chose, told as in a room of this many. */
  choices(room: RoomRow, played: readonly NightOfRoom[], players: number): Promise<RoomChoice[]>;
  change(room: RoomRow, all: readonly NightOfRoom[]): Promise<Change[] | null>;
  forget(room: string): void;
}

interface DebriefParts {
  database: Database;
  desk: Desk;
  entries: Entries;
  nights: NightsOfRoom;
  compiled: (scenario: string) => CompiledScenario | undefined;
  failed: (error: unknown) => void;
  /** Something that was being worked out is there. */
  ready: (room: string) => void;
}

const isFrom = (step: DebriefStep, first: DebriefStep): boolean =>
  debriefSteps.indexOf(step) >= debriefSteps.indexOf(first);

/** What counts as having sent what a step asks for. */
const asked: Record<DebriefStep, readonly Entry['kind'][]> = {
  land: ['word'],
  self: ['self', 'take-back'],
  predict: ['guess'],
  see: [],
  us: ['recall'],
  commit: ['commitment'],
};

export function openDebriefs(parts: DebriefParts): Debriefs {
  const { database, desk, entries, nights, compiled, failed, ready } = parts;
  const worked = new Map<string, { key: string; whatIfs: RoomWhatIf[] | null }>();

  /** Of a room that votes the ballots count; of others the runs. */
  async function tallies(room: RoomRow, played: readonly NightOfRoom[]): Promise<Tally[]> {
    const night = compiled(room.scenario);
    if (!night) return [];
    if (room.mode !== 'votes')
      return tallyOf(
        night,
        played.map(({ digest }) => digest.choices),
      ).filter(({ of }) => (room.mode === 'teams' ? isToldOfTeams : isTold)(of, played.length));
    const ballots = await database.db
      .selectFrom('ballots')
      .select(['exchange', 'options', 'result'])
      .where('room_id', '=', room.id)
      .where('result', 'is not', null)
      .orderBy('n')
      .execute();
    const found = ballots.map(({ exchange, options, result }): Tally => {
      const { counts } = JSON.parse(result ?? '{}') as Counted;
      const of = Object.values(counts).reduce((sum, one) => sum + one, 0);
      return { exchange, options: JSON.parse(options) as string[], counts, of };
    });
    return found.filter(({ of }) => of > 0);
  }

  /** What-ifs of a room, worked out once for what was played; null while they are. */
  function whatIfs(
    room: RoomRow,
    played: readonly NightOfRoom[],
    counted: readonly Tally[],
  ): RoomWhatIf[] | null {
    const key = played.map(({ run, log }) => `${run}:${log.events.length}:${log.end}`).join(' ');
    const known = worked.get(room.id);
    if (known?.key === key) return known.whatIfs;
    const one: { key: string; whatIfs: RoomWhatIf[] | null } = { key, whatIfs: null };
    worked.set(room.id, one);
    whatIfsOf(desk, room.mode, played, counted).then(
      (found) => {
        one.whatIfs = found;
        ready(room.id);
      },
      (error: unknown) => {
        worked.delete(room.id);
        failed(error);
      },
    );
    return null;
  }

  async function bothForms(room: RoomRow, all: readonly NightOfRoom[]): Promise<Both[]> {
    if (room.forms === null) return [];
    const ended = await database.db
      .selectFrom('runs')
      .select('id')
      .where('room_id', '=', room.id)
      .where('part', '!=', 'night')
      .where('ended_at', 'is not', null)
      .execute();
    const whole = new Set(ended.map(({ id }) => id));
    const of = (part: NightOfRoom['part']) =>
      new Map(all.filter((one) => one.part === part && whole.has(one.run)).map((one) => [one.seat, one]));
    const [before, after] = [of('before'), of('after')];
    return [...before].flatMap(([seat, { digest }]) => {
      const last = after.get(seat)?.digest;
      return last ? [{ before: digest.scores, after: last.scores }] : [];
    });
  }

  const ratingsBy = (
    of: (competency: Competency) => Rating[],
    players: number,
  ): NonNullable<DebriefNow['self']> =>
    Object.fromEntries(
      competencies.flatMap((one) => {
        const counts = toldRatings(of(one), players);
        return counts ? [[one, counts]] : [];
      }),
    );

  return {
    async now(room, players) {
      const step = room.stage === 'debrief' ? (room.step ?? 'land') : null;
      if (step === null) return null;
      const list = await entries.all(room.id);
      const all = await nights.all(room.id);
      const played = all.filter(({ part }) => part === 'night');
      const isSeen = isFrom(step, 'see');
      const counted = await tallies(room, played);
      const about = room.predict ?? byDivision(counted)[0]?.exchange ?? null;
      const guessed = about === null ? undefined : counted.find(({ exchange }) => exchange === about);
      const guesses = list.filter((entry) => entry.kind === 'guess' && entry.about === about);
      const shown = (kind: 'word' | 'recall' | 'commitment') =>
        typedOf(list, kind)
          .filter((entry) => entry.shown)
          .map(textOf);
      const count = (kind: Entry['kind'], fits: (entry: Entry) => boolean) =>
        told(list.filter((entry) => entry.kind === kind && fits(entry)).length, players);
      const isDone = (days: 30 | 90) => (entry: Entry) =>
        entry.about === String(days) && entry.value === true;
      const selves = list.filter(({ kind }) => kind === 'self').map(({ value }) => value);
      const found = isSeen ? whatIfs(room, played, counted) : [];
      const choices = isSeen
        ? counted.map((tally) => choiceOf(tally, room.mode === 'teams' ? played.length : players))
        : [];
      const senders = list.filter(({ kind }) => asked[step].includes(kind)).map(({ seat }) => seat);
      return {
        step,
        since: room.step_since ?? 0,
        until: stepEnds(room, step),
        players,
        sent: told(new Set(senders).size, players),
        words: shown('word'),
        self:
          room.distributions === 1
            ? ratingsBy(
                (one) => selves.flatMap((self) => (self as Partial<Record<Competency, Rating>>)[one] ?? []),
                players,
              )
            : null,
        rated:
          room.distributions === 1 && isSeen && room.mode === 'alone'
            ? ratingsBy((one) => played.map(({ digest }) => digest.ratings[one]), players)
            : null,
        takeBack: takenBack(list, players),
        predict: guessed
          ? {
              exchange: guessed.exchange,
              options: guessed.options,
              guesses: isSeen
                ? toldBy(
                    guessed.options,
                    guesses.map(({ value }) => String(value)),
                    players,
                  )
                : null,
            }
          : null,
        choices,
        // The one night of a room that votes is everybody's.
        whatIfs: room.mode === 'votes' ? (found ?? []) : whatIfsAsTold(found ?? [], choices),
        working: found === null,
        recalls: shown('recall'),
        commitments: {
          made: count('commitment', ({ value }) => (value as { made: boolean }).made),
          shared: shown('commitment'),
          checklist: { 30: count('checklist', isDone(30)), 90: count('checklist', isDone(90)) },
        },
        change: changesOf(await bothForms(room, all)),
      };
    },
    async compare(room, seat) {
      if (room.mode === 'votes' || room.step === null || !isFrom(room.step, 'see')) return null;
      const played = (await nights.all(room.id)).filter(({ part }) => part === 'night');
      // One's own is not among those it is compared with, so that a group of five stays one.
      const team = room.mode === 'teams' ? await teamOf(seat.id) : null;
      const mine = played.find((one) => (team === null ? one.seat === seat.id : one.team === team));
      const others = played.filter((one) => one !== mine);
      if (!isGroup(others.length)) return null;
      return {
        of: others.length,
        mine: mine?.digest.ratings ?? null,
        room: Object.fromEntries(
          competencies.map((one) => [
            one,
            toldRatings(
              others.map(({ digest }) => digest.ratings[one]),
              others.length,
            ),
          ]),
        ) as Compare['room'],
      };
    },
    async ours(room, seat) {
      const isSeen = room.stage === 'over' || (room.step !== null && isFrom(room.step, 'see'));
      if (room.mode === 'alone' || !isSeen || room.landed_at === null) return null;
      const team = room.mode === 'votes' ? 0 : await teamOf(seat.id);
      const over = await database.db
        .selectFrom('shared')
        .innerJoin('runs', 'runs.id', 'shared.run_id')
        .select('runs.id')
        .where('shared.room_id', '=', room.id)
        .where('shared.team', '=', team)
        .where('runs.ended_at', 'is not', null)
        .executeTakeFirst();
      if (!over) return null;
      const night = (await nights.all(room.id)).find(({ run }) => run === over.id);
      return night ? { run: night.run, log: night.log } : null;
    },
    async guessable(room) {
      const night = compiled(room.scenario);
      return Promise.resolve(night ? keyExchanges(night).map(({ id }) => id) : []);
    },
    async choices(room, played, players) {
      return (await tallies(room, played)).map((tally) =>
        choiceOf(tally, room.mode === 'teams' ? played.length : players),
      );
    },
    async change(room, all) {
      return changesOf(await bothForms(room, all));
    },
    forget(room) {
      worked.delete(room);
      nights.forget(room);
    },
  };

  async function teamOf(seat: string): Promise<number> {
    const row = await database.db
      .selectFrom('team_seats')
      .select('team')
      .where('seat_id', '=', seat)
      .executeTakeFirst();
    // No run is of team -1.
    return row?.team ?? -1;
  }
}

/** The moments that most would take back, the most first. */
function takenBack(list: readonly Entry[], players: number): DebriefNow['takeBack'] {
  const counts = new Map<string, number>();
  for (const { kind, value } of list)
    if (kind === 'take-back') counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([exchange, count]) => ({ exchange, count: told(count, players) }));
}
