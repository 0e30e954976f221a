/** A shared run while this node plays it: rebuilt from the database, and thrown away when a write fails. */
import { assess } from '../../../assessment/index.ts';
import type { Report } from '../../../assessment/types.ts';
import { createRun, step, type Run, type RunHeader } from '../../../run/index.ts';
import type { AudienceView, LeadView } from '../../../run/view.ts';
import type { Act } from '../../../scenario/vocabulary.ts';
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import type { BallotNow, BallotResult, NoteKind, TeamRole } from '../../protocol/shared.ts';
import type { Db } from '../database/open.ts';
import type { BallotRow, NoteRow, SharedRow } from '../database/shared-tables.ts';
import { movesOf } from '../journal.ts';
import type { Handed } from './see.ts';

export interface Live {
  readonly id: string;
  readonly room: string;
  /** 0 for the run of the whole room. */
  readonly team: number;
  readonly run: Run;
  rev: number;
  /** Seat that commands between ballots, or null. */
  commander: string | null;
  /** The ballot that is open, or the last one that was counted. */
  ballot: BallotNow | null;
  /** How many ballots the run has had. */
  ballots: number;
  notes: Handed[];
  /** Whoever commands has stopped the clock, until this instant at most. */
  pausedUntil: number | null;
  /** Running fast until something asks. */
  waiting: boolean;
  /** 0..1 of the minute that has gone at `since`. */
  gone: number;
  since: number;
  /** When what is in the middle came there, or the last thing was said: people read for a while. */
  stillSince: number;
  /** The whole night, or all of it that is played. */
  over: boolean;
  /** Something is being stored. */
  busy: boolean;
  /** What waits for that, in order. */
  queue: Promise<unknown>;
  /** Whether those who look at it have not been told yet, and when they last were. */
  told: { dirty: boolean; at: number };
}

/** Where a run is, without making its whole view. */
export interface Where {
  act: Act;
  live: boolean;
  /** The exchange in the middle, or null. */
  exchange: string | null;
  ended: boolean;
}

/** @throws when the scenario has no chapters, which no check lets through */
export function whereIs({ compiled, night, ended }: Run): Where {
  const { chapters } = compiled.scenario;
  const chapter = chapters[Math.min(night.world.chapter, chapters.length - 1)];
  if (!chapter) throw new Error(`scenario "${compiled.scenario.id}" has no chapters`);
  return { act: chapter.act, live: chapter.live && !ended, exchange: night.flow.exchange, ended };
}

/** The report of what was played so far. */
export function reportOf({ compiled, header, timeline, ledger }: Run): Report {
  return assess({ scenario: compiled.scenario, header, timeline: [...timeline], ledger });
}

/** Runs minutes until a minute; whether the night gets there. */
function runTo(run: Run, minute: number): boolean {
  while (run.minute < minute) if (step(run, { type: 'tick' }).refusal) return false;
  return true;
}

export const ballotNow = (row: BallotRow, seats: number): BallotNow => ({
  id: row.id,
  conversation: row.conversation,
  exchange: row.exchange,
  options: JSON.parse(row.options) as string[],
  picks: row.picks,
  price: row.price,
  opensAt: row.opened_at,
  closesAt: row.closes_at,
  votes: 0,
  seats,
  result: row.result === null ? null : (JSON.parse(row.result) as BallotResult),
});

const noteOf = ({ n, minute, role, kind, item, shown }: NoteRow): Handed => ({
  n,
  minute,
  from: role as TeamRole,
  kind: kind as NoteKind,
  id: item,
  shown: shown === null ? null : (JSON.parse(shown) as LeadView | AudienceView),
});

/**
 * Rebuilds a shared run as it is stored.
 * @returns null when it is over
 * @throws when its scenario is not there, or what is stored is not possible
 */
export async function rebuild(
  db: Db,
  shared: SharedRow,
  nights: (id: string) => CompiledScenario | undefined,
  now: number,
): Promise<Live | null> {
  const row = await db.selectFrom('runs').selectAll().where('id', '=', shared.run_id).executeTakeFirst();
  if (!row || row.ended_at !== null) return null;
  const header = JSON.parse(row.header) as RunHeader;
  const compiled = nights(header.scenario);
  if (!compiled) throw new Error(`run ${row.id} is of "${header.scenario}", which this server does not have`);
  const run = createRun(compiled, header);
  for (const { n, minute, by, move } of await movesOf(db, row.id)) {
    const refusal = runTo(run, minute) ? step(run, { type: 'move', by, move }).refusal?.code : 'minute';
    if (refusal !== undefined)
      throw new Error(`stored move ${n} of run ${row.id} is not possible: ${refusal}`);
  }
  runTo(run, row.end);
  const ballots = await db
    .selectFrom('ballots')
    .selectAll()
    .where('run_id', '=', row.id)
    .orderBy('n')
    .execute();
  const notes = await db.selectFrom('notes').selectAll().where('run_id', '=', row.id).orderBy('n').execute();
  const last = ballots.at(-1);
  return {
    id: row.id,
    room: shared.room_id,
    team: shared.team,
    run,
    rev: shared.rev,
    commander: shared.commander,
    // One that a landing closed has no result, and nothing that it could still decide.
    ballot: last && (last.result !== null || !run.ended) ? ballotNow(last, 0) : null,
    ballots: ballots.length,
    notes: notes.map(noteOf),
    pausedUntil: null,
    waiting: false,
    gone: 0,
    since: now,
    stillSince: now,
    over: run.ended,
    busy: false,
    queue: Promise.resolve(),
    told: { dirty: true, at: 0 },
  };
}
