/**
 * The shape of a run log that comes from outside, as schemas. Not in the first chunk: the parser that uses them is
 * loaded when something is imported, opened from a link or read back from storage.
 */
import * as v from 'valibot';
import { logFormat, type RunHeader, type RunLog } from './log.ts';
import type { LoggedMove, Move } from './moves.ts';
import { leadStates, roles, standingRules } from '../scenario/vocabulary.ts';

/** Limits of a log, far above what a night can reach. */
export const limits = {
  /** Characters of a text with one run. */
  text: 2_000_000,
  events: 20_000,
  id: 100,
  /** Ids in one move (chosen options, names to let through). */
  ids: 50,
  /** Night minutes: a scenario may span days. */
  minutes: 20_000,
} as const;

/** An id as scenarios and runs make them: printable, no spaces. Whether it exists is for the replay to say. */
export const Id = v.pipe(
  v.string('a text'),
  v.maxLength(limits.id, `an id of at most ${limits.id} characters`),
  v.regex(/^[\x21-\x7e]+$/, 'an id: printable characters without spaces'),
);
const Ids = v.pipe(v.array(Id, 'a list of ids'), v.maxLength(limits.ids, `at most ${limits.ids} ids`));

/** A whole number between two others, `-0` made 0 so that a log has one spelling. */
export const whole = (least: number, most: number) => {
  const said = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(said),
    v.integer(said),
    v.minValue(least, said),
    v.maxValue(most, said),
    v.transform((number) => number + 0),
  );
};
/** One of some words. */
const word = <const T extends readonly string[]>(words: T) =>
  v.picklist(words, () => `one of ${words.join(', ')}`);
const yes = v.boolean('true or false');
const minutes = whole(0, limits.minutes);

const UpdateSchema = v.strictObject({
  impact: word(['unknown', 'down', 'degraded', 'works', 'lost', 'restored']),
  scope: word(['all', 'some', 'unsaid']),
  action: Id,
  next: minutes,
  eta: v.nullable(minutes),
  cause: v.nullable(Id),
  certainty: word(['suspected', 'known']),
});

/** One entry for each move; the types below make a move without one, or with another shape, an error. */
const moveSchemas = {
  reply: v.strictObject({ type: v.literal('reply'), exchange: Id, options: Ids }),
  leave: v.strictObject({ type: v.literal('leave') }),
  take: v.strictObject({ type: v.literal('take'), item: Id }),
  route: v.strictObject({ type: v.literal('route'), item: Id, to: Id }),
  say: v.strictObject({ type: v.literal('say'), line: Id }),
  role: v.strictObject({ type: v.literal('role'), role: word(roles), person: Id }),
  assign: v.strictObject({
    type: v.literal('assign'),
    task: Id,
    person: Id,
    timebox: minutes,
    readback: yes,
  }),
  release: v.strictObject({ type: v.literal('release'), person: Id }),
  pair: v.strictObject({ type: v.literal('pair'), person: Id, with: Id }),
  relieve: v.strictObject({ type: v.literal('relieve'), person: Id }),
  checkin: v.strictObject({ type: v.literal('checkin'), person: Id, how: word(['what', 'help', 'eta']) }),
  aside: v.strictObject({ type: v.literal('aside'), person: Id }),
  ask: v.strictObject({ type: v.literal('ask'), task: Id }),
  lead: v.strictObject({ type: v.literal('lead'), lead: Id, to: word(leadStates) }),
  decide: v.strictObject({
    type: v.literal('decide'),
    task: Id,
    choice: word(['approve', 'refuse']),
    person: v.union([Id, v.literal('')], 'an id, or empty'),
    timebox: minutes,
    readback: yes,
    backup: yes,
  }),
  post: v.strictObject({ type: v.literal('post'), audience: Id, update: UpdateSchema, drafted: yes }),
  rule: v.strictObject({ type: v.literal('rule'), rule: word(standingRules), names: Ids }),
  terminal: v.strictObject({
    type: v.literal('terminal'),
    action: word(['down', 'dig', 'up']),
    what: v.exactOptional(Id),
  }),
  handover: v.strictObject({ type: v.literal('handover'), to: Id }),
  resume: v.strictObject({ type: v.literal('resume') }),
  inject: v.strictObject({ type: v.literal('inject'), inject: Id }),
  skip: v.strictObject({ type: v.literal('skip') }),
  hold: v.strictObject({ type: v.literal('hold'), on: yes }),
  land: v.strictObject({ type: v.literal('land') }),
} satisfies { [T in Move['type']]: v.GenericSchema<Extract<Move, { type: T }>, Extract<Move, { type: T }>> };

export const MoveSchema = v.variant('type', Object.values(moveSchemas) as MoveVariants, 'a move of the game');
type MoveSchemas = typeof moveSchemas;
type MoveVariants = [MoveSchemas[keyof MoveSchemas], ...MoveSchemas[keyof MoveSchemas][]];

/** The type of each move the schema knows. */
export const moveTypes: ReadonlySet<string> = new Set(Object.keys(moveSchemas));

export const EventSchema = v.strictObject({
  n: whole(0, limits.events),
  minute: minutes,
  by: word(['player', 'deputy', 'host', 'room']),
  move: MoveSchema,
}) satisfies v.GenericSchema<LoggedMove, LoggedMove>;

/** What identifies a run, as it is written before its first move. */
const header = {
  format: v.literal(logFormat, `the number ${logFormat}`),
  engine: whole(1, 1_000_000),
  scenario: Id,
  contentHash: v.pipe(v.string('a text'), v.regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')),
  seed: whole(0, 0xffff_ffff),
  variant: Id,
  options: v.strictObject({
    skipConfrontations: yes,
    mode: word(['standard', 'relaxed', 'pressure']),
    teaching: yes,
  }),
};

export const HeaderSchema = v.strictObject(header) satisfies v.GenericSchema<RunHeader, RunHeader>;

export const LogSchema = v.strictObject({
  ...header,
  events: v.pipe(
    v.array(EventSchema, 'a list of moves'),
    v.maxLength(limits.events, `at most ${limits.events} moves`),
  ),
  end: minutes,
}) satisfies v.GenericSchema<RunLog, RunLog>;
