/** What seats and hosts ask of a shared run, answered by the node that has the room. */
import {
  breaks,
  hears,
  price,
  refuse,
  view as viewOf,
  type LoggedMove,
  type Move,
} from '../../../run/index.ts';
import type { Answer } from '../../protocol/messages.ts';
import type {
  Hand,
  Moved,
  Quote,
  Quoted,
  SharedClock,
  SharedMove,
  TeamRole,
  MyVote,
  SharedNow,
} from '../../protocol/shared.ts';
import type { RefusalCode } from '../../protocol/words.ts';
import { standsStill } from './clock.ts';
import { commandOf, isAway, rolesOfSeat, type Held } from './held.ts';
import type { Live } from './live.ts';
import { sees } from './parts.ts';
import { act, closeBallot, make, openBallot, serially, type Players } from './play.ts';
import { see, type Handed } from './see.ts';
import { circumstancesOf, presentOf, tell } from './show.ts';
import { runFor, runsOf } from './run-for.ts';

/** Who asks, and what: checked by its schema before it comes here. */
export type Ask =
  | { name: 'shared-move'; seat: string; body: SharedMove }
  | { name: 'present'; seat: string | null }
  | { name: 'quote'; seat: string; body: Quote }
  | { name: 'hand'; seat: string; body: Hand }
  | { name: 'volunteer'; seat: string; body: { on: boolean } }
  | { name: 'shared-clock'; seat: string | null; body: SharedClock }
  | { name: 'inject'; body: { run: string | null; inject: string } }
  | { name: 'skip'; body: { run: string | null } }
  | { name: 'ballot-open'; body: object }
  | { name: 'ballot-close'; body: object }
  | { name: 'commander'; body: { seat: string | null } };

export type Asked = Answer<Partial<Moved & Quoted & Present>>;

/** What somebody who comes in is told. */
interface Present {
  shared: SharedNow | null;
  mine: MyVote | null;
}

const refused = (code: RefusalCode): Asked => ({ ok: false, code });
const done: Asked = { ok: true };

/** Milliseconds for which whoever commands can stop a whole room's clock: thirty people wait for one. */
const longestPause = 60_000;

/** Moves for which the middle is needed: the room's, while it votes. */
const inMiddle: ReadonlySet<Move['type']> = new Set(['reply', 'leave', 'take', 'terminal']);

export function openAsks(parts: Players): (held: Held, ask: Ask) => Promise<Asked> {
  const { ports } = parts;

  /** The run that somebody names, if it is theirs. */
  function theirs(held: Held, run: string, seat: string | null): Live | null {
    const live = seat === null ? held.runs.get(run) : runFor(held, seat);
    return live?.id === run ? live : null;
  }

  /** What a seat has voted in the ballot that is open. */
  async function mine({ ballot }: Live, seat: string | null): Promise<MyVote | null> {
    if (seat === null || !ballot || ballot.result !== null) return null;
    const option = await parts.votes.mine(ballot.id, seat);
    return option === undefined ? null : { ballot: ballot.id, option };
  }

  const commands = (held: Held, live: Live, seat: string): boolean =>
    commandOf(held, live, ports.now()) === seat;

  /** Stores what somebody has just done and shows it; the answer. */
  async function keep(held: Held, live: Live, does: Parameters<typeof act>[3]): Promise<Asked> {
    const stored = await act(parts, held, live, does);
    if (stored !== 'stored') return refused('unstored');
    tell(held, live, ports);
    return { ok: true, rev: live.rev };
  }

  async function move(held: Held, live: Live, by: LoggedMove['by'], wanted: Move): Promise<Asked> {
    const now = circumstancesOf(held, live, ports.now());
    if (live.over || standsStill(now)) return refused('not-now');
    if (now.ballotOpen && inMiddle.has(wanted.type)) return refused('not-now');
    const refusal = refuse(live.run, wanted, by);
    if (refusal && by === 'host') return refused('not-possible');
    if (refusal) return { ok: true, refusal, rev: live.rev };
    const kept = await keep(held, live, () => void make(live, by, wanted));
    return kept.ok ? { ...kept, refusal: null } : kept;
  }

  async function hand(held: Held, live: Live, seat: string, { note }: Hand): Promise<Asked> {
    const roles = rolesOfSeat(held, live, seat, ports.now()) ?? [];
    const found = handed(live, roles, note, ports.naming(live.run.header.scenario));
    if (!found) return refused('not-possible');
    const full: Handed = {
      ...found,
      n: live.notes.length,
      minute: live.run.minute,
      kind: note.kind,
      id: note.id,
    };
    return keep(held, live, () => ({
      also: async (trx) => {
        const { n, minute, from, kind, id, shown } = full;
        await trx
          .insertInto('notes')
          .values({
            run_id: live.id,
            n,
            minute,
            role: from,
            kind,
            item: id,
            shown: shown === null ? null : JSON.stringify(shown),
          })
          .execute();
        live.notes = [...live.notes, full];
      },
    }));
  }

  /** Who commands between the ballots of a whole room. */
  async function command(held: Held, live: Live, seat: string | null): Promise<Asked> {
    return keep(held, live, () => ({
      also: async (trx) => {
        await trx.updateTable('shared').set({ commander: seat }).where('run_id', '=', live.id).execute();
        live.commander = seat;
      },
    }));
  }

  async function volunteer(held: Held, live: Live, seat: string, on: boolean): Promise<Asked> {
    if (!on) return live.commander === seat ? command(held, live, null) : done;
    const other = held.seats.find(({ id }) => id === live.commander);
    if (held.seats.find(({ id }) => id === seat)?.plays !== true) return refused('not-now');
    if (live.commander === seat) return done;
    if (other && !isAway(held, other, ports.now())) return refused('not-now');
    return command(held, live, seat);
  }

  async function clock(held: Held, live: Live, { to }: SharedClock, isHost: boolean): Promise<Asked> {
    const now = ports.now();
    const forOne = live.team === 0 && !isHost ? longestPause : Infinity;
    live.pausedUntil = to === 'pause' ? now + forOne : null;
    live.waiting = to === 'wait';
    live.told.dirty = true;
    tell(held, live, ports);
    return { ok: true, rev: live.rev };
  }

  /** The same for the runs that a host means; an answer that is good for one is good. */
  async function forRuns(
    held: Held,
    run: string | null,
    does: (live: Live) => Promise<Asked>,
  ): Promise<Asked> {
    const lives = runsOf(held).filter(({ id }) => run === null || id === run);
    const answers = await Promise.all(lives.map((live) => serially(live, () => does(live))));
    return answers.find(({ ok }) => ok) ?? answers[0] ?? refused('no-run');
  }

  const roomRun = (held: Held): Live | null => runFor(held, null);

  return async (held, ask) => {
    switch (ask.name) {
      case 'present': {
        const live = runFor(held, ask.seat);
        if (!live) return refused('no-run');
        return serially(live, async () => ({
          ok: true,
          shared: presentOf(held, live, ask.seat, ports),
          mine: await mine(live, ask.seat),
        }));
      }
      case 'shared-move':
      case 'quote':
      case 'hand': {
        const live = theirs(held, ask.body.run, ask.seat);
        if (!live) return refused('no-run');
        return serially(live, async () => {
          if (ask.name === 'hand') return hand(held, live, ask.seat, ask.body);
          if (!commands(held, live, ask.seat)) return refused('not-yours');
          if (ask.name === 'shared-move') return move(held, live, 'player', ask.body.move);
          const { run } = live;
          const refusal = refuse(run, ask.body.move);
          // A move that makes no sense here has no price either.
          return refusal
            ? { ok: true, refusal, price: 0, hears: [], breaks: [] }
            : {
                ok: true,
                refusal,
                price: price(run, ask.body.move),
                hears: hears(run, ask.body.move),
                breaks: breaks(run, ask.body.move),
              };
        });
      }
      case 'volunteer': {
        const live = roomRun(held);
        if (!live) return refused('not-now');
        return serially(live, () => volunteer(held, live, ask.seat, ask.body.on));
      }
      case 'shared-clock': {
        const { seat, body } = ask;
        const live = theirs(held, body.run, seat);
        if (!live) return refused('no-run');
        return serially(live, async () =>
          seat === null || commands(held, live, seat)
            ? clock(held, live, body, seat === null)
            : refused('not-yours'),
        );
      }
      case 'inject':
        return forRuns(held, ask.body.run, (live) =>
          move(held, live, 'host', { type: 'inject', inject: ask.body.inject }),
        );
      case 'skip':
        return forRuns(held, ask.body.run, async (live) =>
          circumstancesOf(held, live, ports.now()).ballotOpen
            ? refused('not-now')
            : move(held, live, 'host', { type: 'skip' }),
        );
      case 'ballot-open':
      case 'ballot-close': {
        const live = roomRun(held);
        if (!live) return refused('not-now');
        return serially(live, async () => {
          const { ballotOpen } = circumstancesOf(held, live, ports.now());
          if (ballotOpen === (ask.name === 'ballot-open')) return refused('not-now');
          if (ask.name === 'ballot-open')
            return (await openBallot(parts, held, live)) ? done : refused('not-now');
          await closeBallot(parts, held, live);
          return done;
        });
      }
      case 'commander': {
        const live = roomRun(held);
        const { seat } = ask.body;
        if (!live) return refused('not-now');
        if (seat !== null && !held.seats.some(({ id, plays }) => id === seat && plays))
          return refused('not-yours');
        return serially(live, () => command(held, live, seat));
      }
    }
  };
}

/** What a role may hand over: only what it sees itself. */
function handed(
  { run }: Live,
  roles: readonly TeamRole[],
  { kind, id }: Hand['note'],
  naming: ReadonlySet<string>,
): Pick<Handed, 'from' | 'shown'> | null {
  const full = viewOf(run);
  // By the role that sees it, so that the commander knows from whom they have it.
  for (const from of roles) {
    if (from === 'observer' || sees[from].length === 0) continue;
    const { view } = see(full, { roles: [from], handed: [], said: [], naming });
    if (kind === 'entry' && view.log.some(({ n }) => String(n) === id)) return { from, shown: null };
    if (kind === 'task' && view.tasks.some((task) => task.id === id)) return { from, shown: null };
    const lead = kind === 'lead' ? view.leads.find((one) => one.id === id) : undefined;
    const audience = kind === 'audience' ? view.audiences.find((one) => one.id === id) : undefined;
    const shown = lead ?? audience;
    if (shown) return { from, shown };
  }
  return null;
}
