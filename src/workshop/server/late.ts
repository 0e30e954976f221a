/** Whoever joins late lands where the others are: the acts before are skipped in the host's name, as the deputy would. */
import { createRun, step, type LoggedMove, type RunHeader } from '../../run/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { acts, type Act } from '../../scenario/vocabulary.ts';
import { isAfter, whereIs } from '../protocol/agenda.ts';
import type { RoomRow } from './database/schema.ts';
import type { RunPace } from './landing.ts';
import { placeOf, type Where } from './where.ts';

/** Runs of others from which on a room is somewhere. */
const enough = 2;
/** Exchanges of the acts before; far above what they hold. */
const mostSkips = 100;

/** The act in which half of the room is, or has been; null while too few have begun. */
export function actOfRoom(runs: readonly RunPace[]): Act | null {
  const known = runs.flatMap(({ act }) => act ?? []);
  if (known.length < enough) return null;
  return known.toSorted((a, b) => acts.indexOf(a) - acts.indexOf(b))[Math.floor(known.length / 2)] ?? null;
}

/** What a run begins with. */
export interface First {
  moves: LoggedMove[];
  minute: number;
  where: Where;
}

/**
 * The moves with which a late run begins; `there`: the act of the room. Everybody leads a bridge of their own, so nobody is put behind its
 * beginning: what comes after it would be about a night that they have not led.
 */
export function lateMoves(
  compiled: CompiledScenario,
  header: RunHeader,
  room: Pick<RoomRow, 'part' | 'mode'>,
  there: Act | null,
): First {
  const run = createRun(compiled, header);
  const isApart = room.part === 'night' && room.mode === 'alone';
  const target = !isApart ? null : there !== null && isAfter(there, 'bridge') ? 'bridge' : there;
  for (let n = 0; n < mostSkips && target !== null && isAfter(target, whereIs(run).act); n++) {
    const isSkipped = step(run, { type: 'move', by: 'host', move: { type: 'skip' } }).refusal === null;
    if (!isSkipped && step(run, { type: 'tick' }).refusal) break;
  }
  return { moves: [...run.moves], minute: run.minute, where: placeOf(run) };
}
