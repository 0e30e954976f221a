/** Walks through a log again and keeps what each move was chosen out of. Pure, a few milliseconds a night. */
import { replay, step, view, type Run, type RunLog } from '../../run/index.ts';
import type { LoggedMove, MoveType } from '../../run/moves.ts';
import type { Entry, EntryType } from '../../run/timeline.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';

/** A move with the moment that it answered. */
export interface TracedMove extends LoggedMove {
  /** The entry of the timeline that tells of it (`entry.n`), or null where it left none. */
  entry: number | null;
  /** Ids of the options on offer, in the order in which they were shown; empty for a move that is no reply. */
  offered: string[];
  /** The conversation that a reply belongs to, or null. */
  conversation: string | null;
  /** Who called or came, where the move only names a place in the tray; else null. */
  from: string | null;
}

export interface Retraced {
  moves: TracedMove[];
  timeline: Entry[];
  /** How safe each person felt to speak (0..1) after each minute that the night went through, oldest first. */
  candour: { minute: number; people: Record<string, number> }[];
  ended: boolean;
  /** Names for the night's texts, as in the view. */
  params: Record<string, string>;
}

/** The entry with which a move begins, where that is not simply the first that it left. */
const telling: Partial<Record<MoveType, EntryType>> = {
  reply: 'replied',
  leave: 'missed',
  take: 'took',
  route: 'routed',
  say: 'said',
  role: 'role',
  assign: 'assigned',
  release: 'dropped',
  pair: 'paired',
  relieve: 'relieved',
  checkin: 'checkin',
  aside: 'aside',
  ask: 'asked',
  lead: 'lead',
  decide: 'decided',
  post: 'post',
  rule: 'rule',
  terminal: 'hands-on',
  handover: 'command',
  resume: 'command',
};

/**
 * The moves of a log in their moments.
 * @throws ReplayError when the log belongs to something else or holds a move that was not possible
 */
export function retrace(compiled: CompiledScenario, log: RunLog): Retraced {
  // An empty replay checks what the log belongs to.
  const run = replay(compiled, { ...log, events: [], end: 0 });
  const candour: Retraced['candour'] = [];
  const note = () => candour.push({ minute: run.minute, people: candourOf(run) });
  const to = (minute: number) => {
    while (run.minute < minute && step(run, { type: 'tick' }).refusal === null) note();
  };
  note();
  const moves = log.events.map((event) => {
    to(event.minute);
    const { middle } = event.move.type === 'reply' ? view(run) : { middle: null };
    const { entries, refusal } = step(run, { type: 'move', by: event.by, move: event.move });
    // The whole log again, only for its error.
    if (refusal) replay(compiled, log);
    note();
    const entry = entries.find(({ type }) => type === telling[event.move.type]) ?? entries[0];
    return {
      ...event,
      entry: entry?.n ?? null,
      offered: middle?.options ?? [],
      conversation: middle?.conversation ?? null,
      from: entry?.type === 'took' || entry?.type === 'routed' ? entry.from : null,
    };
  });
  to(log.end);
  return { moves, timeline: [...run.timeline], candour, ended: run.ended, params: view(run).params };
}

function candourOf(run: Run): Record<string, number> {
  const people = Object.entries(run.night.world.people);
  return Object.fromEntries(people.map(([id, person]) => [id, person.candour]));
}
