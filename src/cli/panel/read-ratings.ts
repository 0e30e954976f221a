/** Reads what experts saved. Every fault of a file is one sentence that names the file and the place. */
import * as v from 'valibot';
import type { Rater } from '../../lab/panel/review.ts';
import { Complaint, printable } from '../io.ts';
import { readInput } from '../read-file.ts';
import { standings, type Standing } from './types.ts';

/** Bytes; a page of 1,000 options with long reasons stays far below. */
const largest = 2_000_000;

const Id = v.pipe(v.string(), v.maxLength(200));

const RatingsSchema = v.object({
  format: v.literal(1),
  kind: v.literal('panel-ratings'),
  scenario: Id,
  contentHash: v.optional(Id, ''),
  texts: v.optional(Id, ''),
  language: v.optional(Id, ''),
  rater: v.object({
    id: v.pipe(Id, v.minLength(1)),
    outlook: v.optional(Id, ''),
    // A file that does not say so is not taken for an independent opinion.
    standing: v.optional(v.picklist(standings), 'desk'),
  }),
  ratings: v.pipe(
    v.array(
      v.object({
        option: v.pipe(Id, v.minLength(1)),
        rating: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), null),
        depends: v.optional(v.pipe(v.string(), v.maxLength(2000))),
      }),
    ),
    v.minLength(1),
    v.maxLength(5000),
  ),
  notes: v.optional(v.string(), ''),
});

/** So many independent experts have to be read before a report stops saying that nobody has checked the key. */
export const enoughRaters = 5;

export interface Ratings extends Rater {
  file: string;
  standing: Standing;
  scenario: string;
  contentHash: string;
  texts: string;
  language: string;
  notes: string;
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Complaint(`"${printable(path, 200)}" is not JSON; it may be cut off or another kind of file.`);
  }
}

/** Where an issue lies, as the file's reader would say it: `ratings[3].rating`. */
const placeOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** Those who count as a check of the key. */
export const independentOf = (raters: readonly Ratings[]): Ratings[] =>
  raters.filter(({ standing }) => standing === 'independent');

/** Whether enough independent experts have been read. */
export const isChecked = (raters: readonly Ratings[]): boolean =>
  independentOf(raters).length >= enoughRaters;

/** One file of ratings. @throws Complaint */
export async function readRatings(path: string): Promise<Ratings> {
  const parsed = v.safeParse(RatingsSchema, parse(path, await readInput(path, 'file of ratings', largest)));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const place = placeOf(issue);
    const where = place === '' ? '' : ` at ${place}`;
    throw new Complaint(
      `"${printable(path, 200)}" is not what the rating page saves${where}: ${printable(issue.message, 160)}.`,
    );
  }
  const { rater, ratings, ...rest } = parsed.output;
  const ids = ratings.map(({ option }) => option);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined)
    throw new Complaint(`"${printable(path, 200)}" rates "${printable(twice, 80)}" twice; keep one of them.`);
  return {
    ...rest,
    ...rater,
    file: path,
    ratings: new Map(
      ratings.flatMap(({ option, rating }) => (rating === null ? [] : [[option, rating] as const])),
    ),
    depends: new Map(
      ratings.flatMap(({ option, depends }) => (depends === undefined ? [] : [[option, depends] as const])),
    ),
  };
}

/** Several files about one scenario by different raters. @throws Complaint */
export async function readAll(paths: readonly string[]): Promise<Ratings[]> {
  const all: Ratings[] = [];
  for (const path of paths) all.push(await readRatings(path));
  const [first] = all;
  for (const [i, one] of all.entries()) {
    if (first && one.scenario !== first.scenario)
      throw new Complaint(
        `"${printable(one.file, 200)}" is about "${printable(one.scenario, 60)}", and "${printable(first.file, 200)}" about "${printable(first.scenario, 60)}"; import one scenario at a time.`,
      );
    const same = all.slice(0, i).find((other) => other.id === one.id);
    if (same)
      throw new Complaint(
        `"${printable(same.file, 200)}" and "${printable(one.file, 200)}" are both by "${printable(one.id, 60)}"; is one a copy?`,
      );
  }
  return all;
}
