/**
 * Plays along with every run of a room, so that a move that the night does not allow is refused before it is stored,
 * and the score is the server's own. Runs are kept as long as they are used; one that is not at hand is rebuilt from
 * its stored moves.
 */
import { assess } from '../../assessment/index.ts';
import type { Report } from '../../assessment/types.ts';
import {
  createRun,
  step,
  type LoggedMove,
  type Move,
  type Refusal,
  type Run,
  type RunHeader,
} from '../../run/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { acts, type Act } from '../../scenario/vocabulary.ts';
import { whereIs } from '../protocol/agenda.ts';
import { placeOf, type Where } from './where.ts';

/** Runs at hand; the one used longest ago makes room. */
const mostAtHand = 2_000;

/** Moves that a phone wants to have stored, after the `next` that are. */
export interface Claim {
  run: string;
  header: RunHeader;
  /** Moves stored so far. */
  next: number;
  moves: readonly LoggedMove[];
  /** Night minute that the phone says it reached. */
  end: number;
  /** What the room's plan lets a phone write in the host's name. */
  host: HostMay;
}

/** A phone writes down what the host did to its run: acts that were left out, and the landing. */
export interface HostMay {
  skip: readonly Act[];
  land: boolean;
}

export interface Verdict {
  /** How many of the moves are possible, in order. */
  possible: number;
  /** Why the next one is not; null when all are. */
  refusal: Refusal | { code: 'minute' | 'not-the-host' } | null;
  /** Night minute reached after those. */
  minute: number;
  where: Where;
  /** The report, when the run has come to its end. */
  report: Report | null;
}

/** The stored moves of a run, in order. */
export type Recall = (run: string) => Promise<LoggedMove[]>;

export interface Referee {
  /**
   * Plays the moves of a claim as far as they are possible.
   * @param recall reads stored moves as the transaction sees them that the claim is part of
   */
  judge(claim: Claim, recall: Recall): Promise<Verdict>;
  /** Whether a claim can be judged without its stored moves. */
  knows(claim: Claim): boolean;
  /** What was judged was not stored after all. */
  forget(run: string): void;
}

/** Runs minutes until a minute; false where the night does not get there. */
function runTo(run: Run, minute: number): boolean {
  while (run.minute < minute) if (step(run, { type: 'tick' }).refusal) return false;
  return true;
}

/** Whether the plan of the room made this move, or a phone made it up. */
function isHosts(run: Run, move: Move, may: HostMay): boolean {
  if (move.type === 'land') return may.land;
  return move.type === 'skip' && may.skip.includes(whereIs(run).act);
}

const anything: HostMay = { skip: acts, land: true };

function play(run: Run, { minute, by, move }: LoggedMove, may: HostMay = anything): Verdict['refusal'] {
  if (minute < run.minute || !runTo(run, minute)) return { code: 'minute' };
  if (by === 'host' && !isHosts(run, move, may)) return { code: 'not-the-host' };
  return step(run, { type: 'move', by, move }).refusal;
}

/** The report of a run as far as it went. */
export function reportOf({ compiled, header, timeline, ledger }: Run): Report {
  return assess({ scenario: compiled.scenario, header, timeline: [...timeline], ledger });
}

/**
 * A referee for some scenarios.
 * @param nights the compiled scenario for an id, or undefined for one that this server does not have
 */
export function openReferee(nights: (id: string) => CompiledScenario | undefined): Referee {
  const atHand = new Map<string, Run>();
  const keep = (id: string, run: Run) => {
    // A Map remembers the order: what is used last stands last.
    atHand.delete(id);
    atHand.set(id, run);
    for (const oldest of atHand.keys()) {
      if (atHand.size <= mostAtHand) break;
      atHand.delete(oldest);
    }
  };
  const fetch = async ({ run: id, header, next }: Claim, recall: Recall): Promise<Run> => {
    const known = atHand.get(id);
    // Another node, or a commit that failed, may have left it behind or ahead.
    if (known?.moves.length === next) return known;
    const compiled = nights(header.scenario);
    if (!compiled) throw new Error(`run ${id} is of "${header.scenario}", which this server does not have`);
    const run = createRun(compiled, header);
    for (const move of (await recall(id)).slice(0, next)) {
      const refusal = play(run, move);
      if (refusal) throw new Error(`stored move ${move.n} of run ${id} is not possible: ${refusal.code}`);
    }
    return run;
  };
  return {
    knows: ({ run, next }) => next === 0 || atHand.get(run)?.moves.length === next,
    async judge(claim, recall) {
      const run = await fetch(claim, recall);
      keep(claim.run, run);
      let possible = 0;
      let { minute } = run;
      let where = placeOf(run);
      let refusal: Verdict['refusal'] = null;
      for (const move of claim.moves) {
        refusal = play(run, move, claim.host);
        if (refusal) break;
        ({ minute } = run);
        where = placeOf(run);
        possible += 1;
      }
      if (!refusal && !runTo(run, claim.end) && !run.ended) refusal = { code: 'minute' };
      if (refusal) {
        // The minutes before the refused move have run here, and nowhere else.
        atHand.delete(claim.run);
        return { possible, refusal, minute, where, report: null };
      }
      const report = run.ended ? reportOf(run) : null;
      return { possible, refusal, minute: run.minute, where: placeOf(run), report };
    },
    forget: (id) => void atHand.delete(id),
  };
}
