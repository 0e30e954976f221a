/**
 * A log as nested lists without the names of its fields, so that a night fits into a link of under 2 kB. What comes
 * out again is checked like any other log.
 */
import { logFormat, type RunLog } from '../run/log.ts';
import type { LoggedMove, Move, MoveType, Update } from '../run/moves.ts';

type Fields = { [T in MoveType]: readonly Exclude<keyof Extract<Move, { type: T }>, 'type'>[] };

/** The order of each move's fields. Never reorder: links hold it; a new field goes to the end. */
const fields: Fields = {
  reply: ['exchange', 'options'],
  leave: [],
  take: ['item'],
  route: ['item', 'to'],
  say: ['line'],
  role: ['role', 'person'],
  assign: ['task', 'person', 'timebox', 'readback'],
  release: ['person'],
  pair: ['person', 'with'],
  relieve: ['person'],
  checkin: ['person', 'how'],
  aside: ['person'],
  ask: ['task'],
  lead: ['lead', 'to'],
  decide: ['task', 'choice', 'person', 'timebox', 'readback', 'backup'],
  post: ['audience', 'update', 'drafted'],
  rule: ['rule', 'names'],
  terminal: ['action', 'what'],
  handover: ['to'],
  resume: [],
  inject: ['inject'],
  skip: [],
  hold: ['on'],
  land: [],
};
const updateFields: readonly (keyof Update)[] = ['impact', 'scope', 'action', 'next', 'eta', 'cause', 'certainty']; // oxfmt-ignore
const modes = ['standard', 'relaxed', 'pressure'] as const;

/** The log in as few characters as JSON allows. */
export function pack(log: RunLog): unknown[] {
  const { engine, scenario, contentHash, seed, variant, options, events, end } = log;
  let minute = 0;
  const packed = events.map((event) => {
    const passed = event.minute - minute;
    minute = event.minute;
    return [passed, ...packMove(event)];
  });
  const flags =
    modes.indexOf(options.mode) + (options.skipConfrontations ? 4 : 0) + (options.teaching ? 8 : 0);
  return [logFormat, engine, scenario, contentHash, seed, variant, flags, packed, end];
}

function packMove({ by, move }: LoggedMove): unknown[] {
  const record = move as unknown as Record<string, unknown>;
  const type = by === 'player' ? move.type : `${by}:${move.type}`;
  const present = fields[move.type].filter((field) => field in record);
  return [type, ...present.map((field) => packField(move, field, record[field]))];
}

function packField(move: Move, field: string, value: unknown): unknown {
  if (field === 'update') return updateFields.map((key) => (value as Update)[key]);
  if (typeof value === 'boolean') return value ? 1 : 0;
  // Most options are named after their exchange; `.` stands for it.
  if (move.type === 'reply' && field === 'options')
    return move.options.map((id) =>
      id.startsWith(`${move.exchange}.`) ? id.slice(move.exchange.length) : id,
    );
  return value;
}

/** The log that was packed, or something that is none: whoever calls checks it. */
export function unpack(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 9) return value;
  const [format, engine, scenario, contentHash, seed, variant, flags, packed, end] = value as unknown[];
  if (!Array.isArray(packed) || typeof flags !== 'number') return value;
  let minute = 0;
  const events = packed.map((one: unknown, n) => {
    const [passed, name, ...values] = Array.isArray(one) ? (one as unknown[]) : [];
    minute += Number(passed);
    const [by, type] = splitName(String(name));
    return { n, minute, by, move: unpackMove(type, values) };
  });
  const options = {
    skipConfrontations: (flags & 4) > 0,
    mode: modes[flags & 3] ?? null,
    teaching: (flags & 8) > 0,
  };
  return { format, engine, scenario, contentHash, seed, variant, options, events, end };
}

function splitName(name: string): [by: string, type: string] {
  const at = name.indexOf(':');
  return at < 0 ? ['player', name] : [name.slice(0, at), name.slice(at + 1)];
}

/** Fields that a move may lack: the last ones of theirs. */
const optional: ReadonlySet<string> = new Set(['what']);
const toggles: ReadonlySet<string> = new Set(['readback', 'backup', 'drafted', 'on']);

function unpackMove(type: string, values: readonly unknown[]): Record<string, unknown> {
  const names: readonly string[] = Object.hasOwn(fields, type) ? fields[type as MoveType] : [];
  const move: Record<string, unknown> = { type };
  for (const [at, name] of names.entries()) {
    if (at >= values.length && optional.has(name)) continue;
    move[name] = unpackField(name, values[at]);
  }
  const { exchange, options } = move;
  if (typeof exchange === 'string' && Array.isArray(options))
    move['options'] = options.map((id: unknown) =>
      typeof id === 'string' && id.startsWith('.') ? exchange + id : id,
    );
  return move;
}

function unpackField(name: string, value: unknown): unknown {
  if (toggles.has(name)) return value === 1 ? true : value === 0 ? false : value;
  if (name === 'update' && Array.isArray(value)) {
    const values = value as unknown[];
    return Object.fromEntries(updateFields.map((key, at) => [key, values[at]]));
  }
  return value;
}
