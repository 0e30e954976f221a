/** Shared runs come into being when a room first plays: one for each team, or one for the whole room. */
import { createRun, newHeader, type RunHeader } from '../../../run/index.ts';
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import type { Database } from '../database/open.ts';
import type { SharedRow } from '../database/shared-tables.ts';
import { newId } from '../keys.ts';
import { placeOf } from '../where.ts';
import type { Held } from './held.ts';

/** Confrontations are part of a room's night: whoever does not want them steps out. Nobody teaches the verbs aloud. */
const options = { skipConfrontations: false, mode: 'standard', teaching: false } as const;

/** The shared runs of a room, made where they are missing; all teams of a room play the same night. */
export async function sharedRuns(
  { db }: Database,
  held: Held,
  compiled: CompiledScenario,
  newSeed: () => number,
  now: number,
): Promise<SharedRow[]> {
  const known = await db.selectFrom('shared').selectAll().where('room_id', '=', held.id).execute();
  const wanted =
    held.row.mode === 'votes'
      ? [0]
      : [...new Set(held.seats.flatMap(({ team }) => (team > 0 ? [team] : [])))].sort((a, b) => a - b);
  const missing = wanted.filter((team) => !known.some((row) => row.team === team));
  if (missing.length === 0 || held.row.stage !== 'play') return known;
  const header =
    (await nightOf(db, held.id)) ?? JSON.stringify(newHeader(compiled, { seed: newSeed(), options }));
  // Where a night begins is known before its first minute is stored: whoever counts heads by act counts them there.
  const { act, share } = placeOf(createRun(compiled, JSON.parse(header) as RunHeader));
  await db.transaction().execute(async (trx) => {
    for (const team of missing) {
      const run = newId();
      await trx
        .insertInto('runs')
        .values({
          id: run,
          room_id: held.id,
          seat_id: null,
          part: 'night',
          act,
          act_share: share,
          began_at: now,
          header,
          next: 0,
          end: 0,
          ended_at: null,
          report: null,
        })
        .execute();
      await trx
        .insertInto('shared')
        .values({ run_id: run, room_id: held.id, team, commander: null, rev: 0 })
        .execute();
    }
  });
  return db.selectFrom('shared').selectAll().where('room_id', '=', held.id).execute();
}

/** The header of the night that a room plays already, as JSON. */
async function nightOf(db: Database['db'], room: string): Promise<string | null> {
  const row = await db
    .selectFrom('shared')
    .innerJoin('runs', 'runs.id', 'shared.run_id')
    .select('runs.header')
    .where('shared.room_id', '=', room)
    .orderBy('shared.team')
    .limit(1)
    .executeTakeFirst();
  return row?.header ?? null;
}
