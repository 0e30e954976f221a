/** The shape of a stored report that comes from outside. It is only shown; a run of this version is scored anew. */
import * as v from 'valibot';
import type { Report } from '../assessment/types.ts';
import { causes } from '../run/ledger.ts';
import { behaviours, competencies, type Competency } from '../scenario/vocabulary.ts';
import { Id, limits, whole } from '../run/log-schema.ts';

const count = whole(0, 1_000_000);
const minutes = whole(0, limits.minutes);
const amount = v.pipe(v.number('a number'), v.finite('a finite number'));
const perhaps = v.nullable(amount);
const list = <T>(item: v.GenericSchema<T, T>, most: number) =>
  v.pipe(v.array(item, 'a list'), v.maxLength(most, `at most ${most} entries`));
const short = v.pipe(v.string('a text'), v.maxLength(300, 'a text of at most 300 characters'));

/** A message and its parameters; `params` is left out when there are none. */
const Reason = v.pipe(
  v.strictObject({
    id: Id,
    params: v.optional(v.record(Id, v.union([short, amount], 'a text or a number'))),
  }),
  v.transform(({ id, params }) => (params === undefined ? { id } : { id, params })),
);

const FindingSchema = v.strictObject({
  behaviour: v.picklist(behaviours, 'a behaviour of the rubric'),
  opportunity: v.nullable(Id),
  at: list(count, 1000),
  minute: v.nullable(minutes),
  points: amount,
  best: amount,
  worst: amount,
  missed: v.boolean('true or false'),
  reason: Reason,
  source: short,
  contested: v.boolean('true or false'),
});

const CompetencySchema = v.strictObject({
  offered: count,
  earned: amount,
  possible: amount,
  charged: amount,
  score: perhaps,
  band: amount,
  rating: v.picklist(['throughout', 'mostly', 'atCost', 'notTonight', 'tooLittle'], 'a rating'),
  findings: v.pipe(v.array(FindingSchema, 'a list of findings'), v.maxLength(2000, 'at most 2000 findings')),
});

/** One entry for each of some keys. */
const each = <K extends string, T extends v.GenericSchema>(keys: readonly K[], schema: T) =>
  v.strictObject(Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, T>);

export const ReportSchema = v.strictObject({
  scenario: Id,
  contentHash: Id,
  engine: count,
  seed: whole(0, 2 ** 32 - 1),
  variant: Id,
  outcome: v.strictObject({
    minutesToRestore: amount,
    cutOff: v.boolean('true or false'),
    landedAt: v.exactOptional(minutes),
    cost: amount,
    costByCause: each(causes, amount),
    minutesByCause: each(causes, amount),
    learnedAt: perhaps,
    learnedHow: v.picklist(['told', 'found', 'never'], 'told, found or never'),
    peopleWhoLeft: list(Id, 100),
    interruptions: count,
  }),
  competencies: each<Competency, typeof CompetencySchema>(competencies, CompetencySchema),
}) satisfies v.GenericSchema<unknown, Report>;
