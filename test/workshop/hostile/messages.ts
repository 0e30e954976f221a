/** Every message of the protocol with its schema, and values made from schemas: fitting ones, and ones a little off. */
import type { GenericSchema } from 'valibot';
import * as debrief from '../../../src/workshop/protocol/debrief.ts';
import * as messages from '../../../src/workshop/protocol/messages.ts';
import * as room from '../../../src/workshop/protocol/room.ts';
import * as shared from '../../../src/workshop/protocol/shared.ts';

/** Messages of a seat and of a host, by name. */
export const ofSeat = {
  begin: messages.Begin,
  moves: messages.Moves,
  rename: messages.Rename,
  vote: shared.Vote,
  'shared-move': shared.SharedMove,
  quote: shared.Quote,
  hand: shared.Hand,
  volunteer: shared.Volunteer,
  'shared-clock': shared.SharedClock,
  word: debrief.Word,
  self: debrief.SelfRating,
  moment: debrief.TakeBack,
  guess: debrief.Guess,
  recall: debrief.Recall,
  commitment: debrief.Commitment,
  checklist: debrief.Checklist,
  consent: debrief.Consent,
  compare: room.Land,
  'our-night': room.Land,
  'step-out': room.Land,
} satisfies Record<string, GenericSchema>;

export const ofHost = {
  'shared-clock': shared.SharedClock,
  inject: shared.HostInject,
  skip: shared.HostSkip,
  'ballot-open': shared.BallotOpen,
  'ballot-close': shared.BallotClose,
  'ballot-time': shared.BallotTime,
  commander: shared.ToCommand,
  teams: shared.MakeTeams,
  role: shared.ToRoles,
  'to-team': shared.ToTeam,
  whys: shared.AskWhys,
  agenda: room.SetAgenda,
  part: room.SetPart,
  boundary: room.SetBoundary,
  pause: room.SetPause,
  land: room.Land,
  step: room.SetStep,
  ends: room.SetEnds,
  rehearse: room.Rehearse,
  restore: room.Restore,
  takeover: room.TakeOver,
  follow: room.AskFollow,
  predict: debrief.AskPredict,
  focus: debrief.SetFocus,
  distributions: debrief.SetDistributions,
  show: debrief.Show,
  typed: debrief.AskTyped,
  stage: messages.ToStage,
  lock: messages.Lock,
  remove: messages.Remove,
} satisfies Record<string, GenericSchema>;

/** Bodies of requests, what a socket says first, and the nonce of an address. */
export const overHttp = { NewRoom: messages.NewRoom, Join: messages.Join };
export const firstOf = { Hello: messages.Hello, Nonce: room.Nonce };

/** Schemas that the protocol exports and nothing here uses: there must be none. */
export function forgotten(): string[] {
  const used = new Set<unknown>(
    [ofSeat, ofHost, overHttp, firstOf].flatMap((table) => Object.values<unknown>(table)),
  );
  return [debrief, messages, room, shared].flatMap((module) =>
    Object.entries(module)
      .filter(([, one]) => isSchema(one) && !used.has(one))
      .map(([name]) => name),
  );
}

/** A schema as far as it is walked; every kind of valibot's that the protocol uses. */
interface Node {
  kind: 'schema';
  type: string;
  entries?: Record<string, Node>;
  item?: Node;
  items?: Node[];
  wrapped?: Node;
  options?: unknown[];
  literal?: unknown;
  pipe?: { type: string; requirement?: unknown }[];
}
const isSchema = (one: unknown): one is Node =>
  typeof one === 'object' && one !== null && (one as { kind?: unknown }).kind === 'schema';

/** Chance that repeats, and what it picks from. */
export interface Dice {
  /** 0..1 */
  next(): number;
  of<T>(list: readonly [T, ...T[]]): T;
  of<T>(list: readonly T[]): T | undefined;
}

/** A value that fits a schema, or nearly: `ids` are those of rooms, seats, runs, exchanges and options. */
export function fitting(schema: GenericSchema, dice: Dice, ids: readonly string[]): unknown {
  return make(schema as unknown as Node, dice, ids);
}

function make(node: Node, dice: Dice, ids: readonly string[]): unknown {
  const inner = (one: Node | undefined) => (one ? make(one, dice, ids) : null);
  switch (node.type) {
    case 'strict_object':
      return Object.fromEntries(
        Object.entries(node.entries ?? {}).flatMap(([key, one]) =>
          one.type.endsWith('optional') && dice.next() < 0.5 ? [] : [[key, inner(one)]],
        ),
      );
    case 'strict_tuple':
      return (node.items ?? []).map(inner);
    case 'array':
      return Array.from({ length: Math.floor(dice.next() * 4) }, () => inner(node.item));
    case 'variant':
    case 'union':
      return inner(dice.of((node.options ?? []) as Node[]));
    case 'picklist':
      return dice.of(node.options ?? []);
    case 'literal':
      return node.literal;
    case 'nullable':
      return dice.next() < 0.3 ? null : inner(node.wrapped);
    case 'optional':
    case 'exact_optional':
      return inner(node.wrapped);
    case 'boolean':
      return dice.next() < 0.5;
    case 'number':
      return number(node, dice);
    case 'string':
      // What people type is nobody's id: it may be shown to a whole room.
      return isTyped(node) || dice.next() < 0.2 ? dice.of(words) : dice.of(ids);
    case 'null':
      return null;
    default:
      throw new Error(`no values are made for a schema of type "${node.type}"`);
  }
}

const isTyped = ({ pipe }: Node): boolean => pipe?.some(({ type }) => type === 'trim') === true;

/** Mostly small, and what stands at its bounds. */
function number(node: Node, dice: Dice): number {
  const bounds = (node.pipe ?? []).flatMap(({ type, requirement }) =>
    (type === 'min_value' || type === 'max_value') && typeof requirement === 'number' ? [requirement] : [],
  );
  return dice.next() < 0.7 ? Math.floor(dice.next() * 30) : (dice.of(bounds) ?? 0);
}

/** Texts that somebody may type who means no good. */
export const words = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table moves; --",
  '=HYPERLINK("http://evil.example","x")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '-2+3',
  'javascript:alert(1)',
  '{{constructor.constructor("return 1")()}}',
  '${7*7}',
  '../../etc/passwd',
  '\u202eeman',
  'a\u0000b',
  '\ud800',
  '__proto__',
  'ﷺ'.repeat(40),
  ' ',
] as const;

const junk: readonly [unknown, ...unknown[]] = [
  null,
  true,
  -1,
  -0,
  0.5,
  1e21,
  2 ** 53,
  '',
  'x'.repeat(5_000),
  [],
  {},
  [[[[[[[[]]]]]]]],
  { toString: 'x', valueOf: 1 },
  { length: 1e9 },
  { then: 1 },
  { _placeholder: true, num: 0 },
  Buffer.from('binary'),
  ...words,
];

/** The same with something wrong somewhere, or with nothing wrong at all. */
export function mutated(value: unknown, dice: Dice): unknown {
  if (dice.next() < 0.12) return dice.of(junk);
  if (Array.isArray(value)) {
    const list: unknown[] = [...(value as unknown[])];
    if (dice.next() < 0.1) list.push(dice.of(junk));
    if (dice.next() < 0.04) list.push(...Array.from({ length: 120 }, () => list[0]));
    const at = Math.floor(dice.next() * list.length);
    return list.map((one, n) => (n === at ? mutated(one, dice) : one));
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    const at = Math.floor(dice.next() * entries.length);
    const chance = dice.next();
    if (chance < 0.12) entries.splice(at, 1);
    else if (chance < 0.24) entries.push([dice.of(['x', '__proto__', 'constructor', 'by', 'seat']), 1]);
    return Object.fromEntries(entries.map(([key, one], n) => [key, n === at ? mutated(one, dice) : one]));
  }
  return dice.next() < 0.3 ? dice.of(junk) : value;
}
