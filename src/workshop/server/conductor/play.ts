/**
 * How a shared run goes on: its minutes, its ballots, and the deputy where nobody commands. Whatever happens is stored
 * before anybody is shown it; when it cannot be stored it did not happen, and the run is rebuilt.
 */
import { step, view as viewOf, type LoggedMove, type Move, type Refusal } from '../../../run/index.ts';
import { comesUp } from '../../../run/promises.ts';
import type { BallotNow } from '../../protocol/shared.ts';
import type { Db } from '../database/open.ts';
import { newId } from '../keys.ts';
import { placeOf } from '../where.ts';
import { holdOf, minuteMs, pass, standsStill, waitedMs } from './clock.ts';
import { countBallot } from './count.ts';
import { deputyMove, deputyOption, deputyReply } from './deputy.ts';
import { commandOf, presentPlayers, type Held } from './held.ts';
import { reportOf, whereIs, type Live } from './live.ts';
import { places, type ConductorPorts } from './ports.ts';
import { circumstancesOf, tell } from './show.ts';
import type { Store, Stored } from './store.ts';
import { keepResult, type Votes } from './votes.ts';

export interface Players {
  ports: ConductorPorts;
  store: Store;
  votes: Votes;
  /** A run is no longer what is stored: it is read again. `lost`: another node has the room. */
  forget(held: Held, live: Live, stored: Stored): void;
}

/** Milliseconds for which a line stands before the deputy answers it, and where there is only a way on. */
const reads = 9_000;
const readsOn = 5_000;
/** Milliseconds for which what the room chose stands before the next ballot opens. */
const shows = 6_000;
/** Milliseconds after which the deputy answers for a volunteer of a whole room, which cannot wait. */
const volunteerTime = 60_000;
/** Milliseconds for which a ballot stays open when everybody has voted: the last one may think again. */
const thinkAgain = 3_000;
/** Milliseconds for which a vote that was on its way still counts. */
export const grace = 1_000;
/** Things that the deputy does in one minute: more could not be said aloud. */
const deputyMoves = 2;
/** Exchanges of an act that is left out; far above what an act holds. */
const mostSkips = 100;

/** Lets one thing after the other happen to a run. */
export function serially<T>(live: Live, task: () => Promise<T>): Promise<T> {
  const one = live.queue.then(async () => {
    live.busy = true;
    try {
      return await task();
    } finally {
      live.busy = false;
    }
  });
  live.queue = one.catch(() => {});
  return one;
}

/** What belongs to an act beside its moves. */
interface Act {
  /** Written in the same transaction. */
  also?: (trx: Db) => Promise<void>;
}

/** Plays something, stores it, and only then lets it be seen. Within `serially`. */
export async function act(parts: Players, held: Held, live: Live, does: () => Act | void): Promise<Stored> {
  const { run } = live;
  const { length: next } = run.moves;
  const before = run.night.flow.exchange;
  const { also } = does() ?? {};
  const moves = run.moves.slice(next);
  live.rev += 1;
  const stored = await parts.store.save({
    room: held.id,
    fence: held.fence,
    run: live.id,
    next,
    moves,
    end: run.minute,
    where: placeOf(run),
    rev: live.rev,
    report: run.ended && !live.over ? reportOf(run) : null,
    ...(also ? { also } : {}),
  });
  if (stored !== 'stored') {
    parts.forget(held, live, stored);
    return stored;
  }
  live.over ||= run.ended;
  // A night that was ended under an open ballot has nothing left that it could decide.
  if (live.over && live.ballot?.result === null) live.ballot = null;
  if (moves.length > 0 || run.night.flow.exchange !== before) live.stillSince = parts.ports.now();
  if (run.night.flow.exchange !== null) live.waiting = false;
  live.told.dirty = true;
  return stored;
}

/** A move by somebody; the refusal, or null when it was made. */
export const make = (live: Live, by: LoggedMove['by'], move: Move): Refusal | null =>
  step(live.run, { type: 'move', by, move }).refusal;

/** Lets a run go on until now. */
export async function advance(parts: Players, held: Held, live: Live): Promise<void> {
  if (live.over) return;
  const now = parts.ports.now();
  const circumstances = circumstancesOf(held, live, now);
  const { where } = circumstances;
  if (standsStill(circumstances)) return void pass(live, now, null);
  // Minutes that pass where nobody speaks cannot be skipped: they are played.
  if (circumstances.plan === 'skip' && where.exchange !== null) return leaveOut(parts, held, live);
  if (circumstances.ballotOpen) {
    pass(live, now, null);
    return attend(parts, held, live);
  }
  if (where.exchange !== null) {
    pass(live, now, null);
    return answer(parts, held, live);
  }
  const hold = holdOf(circumstances);
  if (!pass(live, now, hold === null ? (live.waiting ? waitedMs : minuteMs) : null)) return;
  await act(parts, held, live, () => minute(held, live, now));
}

/** One minute, and what the deputy does in it where nobody commands. */
function minute(held: Held, live: Live, now: number): void {
  const before = live.run.minute;
  const { entries } = step(live.run, { type: 'tick' });
  const promises = Object.values(live.run.night.world.audiences).map(({ promisedAt }) => promisedAt);
  const isDue = promises.some((at) => comesUp(at, before, live.run.minute));
  if (isDue || entries.some(({ type }) => endsWait.has(type))) live.waiting = false;
  if (commandOf(held, live, now) !== null) return;
  for (let n = 0; n < deputyMoves; n++) {
    const move = deputyMove(live.run);
    if (!move || make(live, 'deputy', move)) return;
  }
}

/** What somebody who waits wants to see at once. */
const endsWait: ReadonlySet<string> = new Set([
  ...['arrived', 'opened', 'told', 'done', 'left', 'harm', 'tell', 'interrupted', 'fell'],
  ...['answer', 'promise', 'command', 'chapter', 'impact', 'phase'],
]);

/** What is in the middle: put to the phones, or answered by the deputy where nobody else is there to do it. */
async function answer(parts: Players, held: Held, live: Live): Promise<void> {
  const now = parts.ports.now();
  if (live.team === 0 && isKey(live)) {
    if (now - live.stillSince >= (live.ballot ? shows : 0)) await openBallot(parts, held, live);
    return;
  }
  const commander = commandOf(held, live, now);
  if (commander !== null && live.team !== 0) return;
  const options = viewOf(live.run).middle?.options.length ?? 0;
  const usual = options > 1 ? reads : readsOn;
  if (now - live.stillSince < (commander === null ? usual : volunteerTime)) return;
  await act(parts, held, live, () => {
    const move = deputyReply(live.run);
    if (move) make(live, 'deputy', move);
  });
}

/** Whether what is in the middle is one of the night's key decisions. */
function isKey({ run }: Live): boolean {
  const { exchange } = run.night.flow;
  return run.night.book.exchanges.get(exchange ?? '')?.exchange.key === true;
}

/** Puts what is in the middle to the phones. Within `serially`. False when nothing is. */
export async function openBallot(parts: Players, held: Held, live: Live): Promise<boolean> {
  const { middle } = viewOf(live.run);
  if (!middle) return false;
  const now = parts.ports.now();
  const seats = presentPlayers(held).length;
  const ballot: BallotNow = {
    id: newId(),
    conversation: middle.conversation,
    exchange: middle.exchange,
    options: middle.options,
    picks: Math.max(1, middle.pick.least),
    price: middle.minutes,
    opensAt: now,
    closesAt: now + held.row.ballot_seconds * 1_000,
    votes: 0,
    seats,
    result: null,
  };
  const n = live.ballots;
  const stored = await act(parts, held, live, () => ({
    also: async (trx) =>
      void (await trx
        .insertInto('ballots')
        .values({
          id: ballot.id,
          room_id: held.id,
          run_id: live.id,
          n,
          conversation: ballot.conversation,
          exchange: ballot.exchange,
          options: JSON.stringify(ballot.options),
          picks: ballot.picks,
          price: ballot.price,
          opened_at: ballot.opensAt,
          closes_at: ballot.closesAt,
          closed_at: null,
          result: null,
        })
        .execute()),
  }));
  if (stored !== 'stored') return false;
  live.ballot = ballot;
  live.ballots = n + 1;
  live.told.dirty = true;
  tell(held, live, parts.ports, true);
  return true;
}

/** An open ballot: how many votes are in, and whether it closes. */
async function attend(parts: Players, held: Held, live: Live): Promise<void> {
  const { ballot } = live;
  if (!ballot) return;
  const now = parts.ports.now();
  const voters = await parts.votes.voters(ballot.id);
  const present = presentPlayers(held);
  const everybody = present.length > 0 && present.every((seat) => voters.has(seat));
  const closesAt = everybody ? Math.min(ballot.closesAt, now + thinkAgain) : ballot.closesAt;
  const seats = Math.max(present.length, voters.size);
  if (voters.size !== ballot.votes || seats !== ballot.seats || closesAt !== ballot.closesAt) {
    live.ballot = { ...ballot, votes: voters.size, seats, closesAt };
    const { id, votes } = live.ballot;
    parts.ports.send(places.room(held.id), 'ballot-count', { ballot: id, votes, seats, closesAt });
  }
  if (now >= closesAt + grace) await closeBallot(parts, held, live);
}

/** Counts a ballot and does what was chosen. Within `serially`. */
export async function closeBallot(parts: Players, held: Held, live: Live): Promise<void> {
  const { ballot } = live;
  if (!ballot || ballot.result !== null) return;
  const { votes, whys } = await parts.votes.close(ballot.id);
  const { exchange, options, picks } = ballot;
  const deputy = deputyOption(live.run, exchange, options);
  const result = { ...countBallot({ options, deputy, picks, votes }), whys: whys.length };
  const stored = await act(parts, held, live, () => {
    const refusal = make(live, 'room', { type: 'reply', exchange, options: result.chosen });
    if (refusal) throw new Error(`what the room chose at ${exchange} is not possible: ${refusal.code}`);
    return { also: (trx) => keepResult(trx, { id: ballot.id, room_id: held.id }, result, whys) };
  });
  if (stored !== 'stored') return;
  live.ballot = { ...ballot, votes: votes.length, result };
  live.told.dirty = true;
  tell(held, live, parts.ports, true);
}

/** An act that the room leaves out: gone through as the deputy would have it, unscored. */
async function leaveOut(parts: Players, held: Held, live: Live): Promise<void> {
  const from = whereIs(live.run).act;
  await act(parts, held, live, () => {
    for (let n = 0; n < mostSkips && whereIs(live.run).act === from; n++)
      if (make(live, 'host', { type: 'skip' })) break;
  });
}

/** Ends a run where it is, and an open ballot with it, uncounted. Within `serially`. */
export const finish = (parts: Players, held: Held, live: Live): Promise<Stored> =>
  act(parts, held, live, () => {
    make(live, 'host', { type: 'land' });
    return {
      also: async (trx) =>
        void (await trx
          .updateTable('ballots')
          .set({ closed_at: parts.ports.now() })
          .where('run_id', '=', live.id)
          .where('closed_at', 'is', null)
          .execute()),
    };
  });

/** Says in the log that time stands, or no longer: what the host does belongs to the night. Within `serially`. */
export async function noteHold(parts: Players, held: Held, live: Live): Promise<void> {
  const isHeld = held.row.stage === 'held' || held.row.paused === 1;
  const last = live.run.moves.findLast(({ move }) => move.type === 'hold')?.move;
  const wasHeld = last?.type === 'hold' && last.on;
  if (isHeld === wasHeld || live.over) return;
  await act(parts, held, live, () => void make(live, 'host', { type: 'hold', on: isHeld }));
}
