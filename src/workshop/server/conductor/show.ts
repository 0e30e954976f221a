/** What is sent of a shared run, and when: to everybody in a room, or to each of a team what their role may see. */
import { view as viewOf, type Move, type Run } from '../../../run/index.ts';
import type { Said, SharedClockNow, SharedNow, TeamNow } from '../../protocol/shared.ts';
import { isThrough } from '../../protocol/agenda.ts';
import { actsOf } from '../plan.ts';
import { holdOf, minuteMs, waitedMs, type Circumstances } from './clock.ts';
import { toldBallot } from './count.ts';
import { commandOf, isTeamAway, matesOf, planOf, rolesOfSeat, type Held } from './held.ts';
import { whereIs, type Live } from './live.ts';
import { places, type ConductorPorts } from './ports.ts';
import { see } from './see.ts';

/** Milliseconds between two looks: a room is told once a second, however large it is; a team sees at once. */
const roomEvery = 1_000;
const teamEvery = 150;

export function circumstancesOf(held: Held, live: Live, now: number): Circumstances {
  return {
    where: whereIs(live.run),
    plan: planOf(held, live.run),
    held: held.row.stage !== 'play',
    stopped: held.row.paused === 1,
    paused: live.pausedUntil !== null && now < live.pausedUntil,
    ballotOpen: live.ballot !== null && live.ballot.result === null,
    away: isTeamAway(held, live, now),
  };
}

function clockOf(held: Held, live: Live, now: number): SharedClockNow {
  const hold = live.over ? 'ended' : holdOf(circumstancesOf(held, live, now));
  return {
    running: hold === null,
    hold,
    minuteMs: live.waiting ? waitedMs : minuteMs,
    waiting: live.waiting,
  };
}

function textOf(move: Move): Said['text'] {
  if (move.type === 'reply') return { id: `option.${move.options[0] ?? ''}` };
  return move.type === 'say' ? { id: `say.${move.line}` } : null;
}

/** What was said aloud; what the host does is no part of it. */
const saidIn = ({ moves }: Run): Said[] =>
  moves
    .filter(({ by }) => by !== 'host')
    .map(({ n, minute, by, move }) => ({ n, minute, by, move, text: textOf(move) }));

/** A shared run as a seat may see it; in the run of a whole room everybody sees the same. */
export function presentOf(
  held: Held,
  live: Live,
  seat: string | null,
  { naming, now }: Pick<ConductorPorts, 'naming' | 'now'>,
  full = viewOf(live.run),
): SharedNow {
  const at = now();
  const roles = rolesOfSeat(held, live, seat, at);
  const { run, notes } = live;
  const { view, unseen, said, handed } = see(full, {
    roles,
    handed: notes,
    said: saidIn(run),
    naming: naming(run.header.scenario),
  });
  return {
    run: live.id,
    rev: live.rev,
    act: view.act,
    view,
    unseen,
    clock: clockOf(held, live, at),
    command: commandOf(held, live, at) ?? 'deputy',
    you: roles,
    team: live.team === 0 ? null : { n: live.team, mates: matesOf(held, live.team, at) },
    ballot: toldBallot(live.ballot, held.seats.filter(({ plays }) => plays).length),
    said,
    handed,
  };
}

/** Tells everybody who may look at a run, unless they were told a moment ago. */
export function tell(held: Held, live: Live, ports: ConductorPorts, atOnce = false): void {
  const now = ports.now();
  if (!live.told.dirty) return;
  if (!atOnce && now - live.told.at < (live.team === 0 ? roomEvery : teamEvery)) return;
  live.told = { dirty: false, at: now };
  if (live.team === 0) {
    ports.send(places.room(held.id), 'shared', presentOf(held, live, null, ports));
    return;
  }
  const full = viewOf(live.run);
  for (const { seat } of matesOf(held, live.team, now))
    ports.send(places.seat(seat), 'shared', presentOf(held, live, seat, ports, full));
}

/** Teams as the console may know them: who, and how far. */
export function teamsOfRoom(held: Held, now: number): TeamNow[] {
  const numbers = [...new Set(held.seats.flatMap(({ team }) => (team > 0 ? [team] : [])))].sort(
    (a, b) => a - b,
  );
  const plan = { part: held.row.part, acts: actsOf(held.row) };
  return numbers.map((n) => {
    const [id, live] = [...held.runs].find(([, one]) => one?.team === n) ?? [null, null];
    return {
      run: id,
      n,
      act: live ? whereIs(live.run).act : null,
      mates: matesOf(held, n, now),
      ended: live ? isThrough(plan, { act: whereIs(live.run).act, ended: live.over }) : held.runs.size > 0,
    };
  });
}
