/**
 * `npm run bench [-- <name> ...] [--assert]`: runs the measurements in `*.bench.ts` beside this file and
 * prints one line for each number: name, value, unit.
 *
 * With `--assert`, it runs only what comes out the same everywhere (sizes, words, rates of the model) and
 * fails when a limit is crossed. Times are shown with their goal and never fail: machines differ. What could not be
 * measured at all fails with and without it.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One measured number. */
export interface Line {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: { readonly op: '<=' | '>='; readonly value: number };
  /** A duration or a rate per second: depends on the machine, so its limit is a goal and not a gate. */
  readonly time?: boolean;
}

/** What a `*.bench.ts` exports by default. */
export interface Bench {
  /** What to type after `npm run bench --`. */
  readonly name: string;
  /** Has no limit of its own: it measures times, shows figures, or a test holds the same. `--assert` leaves it out. */
  readonly showsOnly?: boolean;
  /** @param times whether durations are wanted; `--assert` asks only for what has a limit */
  run(times: boolean): Promise<Line[]>;
}

/** Does this number keep its limit? */
export function keeps({ value, limit }: Line): boolean {
  if (limit === undefined) return true;
  return limit.op === '<=' ? value <= limit.value : value >= limit.value;
}

async function load(): Promise<Bench[]> {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.bench.ts'))
    .sort();
  const modules = files.map(async (file) => {
    const url = pathToFileURL(join(import.meta.dirname, file)).href;
    return ((await import(url)) as { default: Bench }).default;
  });
  return Promise.all(modules);
}

/** At most four digits after the point, without zeros at the end. */
function round(value: number): number {
  return Number(value.toFixed(4));
}

function show(line: Line): string {
  const { name, value, unit, limit } = line;
  const kind = line.time === true ? 'goal' : 'limit';
  const mark = keeps(line) ? '' : ' MISSED';
  const bound = limit === undefined ? '' : `  (${kind} ${limit.op} ${limit.value}${mark})`;
  return `${name}, ${round(value)}, ${unit}${bound}`;
}

/** Runs the benches asked for; the result is the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const gate = args.includes('--assert');
  const names = args.filter((arg) => !arg.startsWith('--'));
  const flag = args.find((arg) => arg.startsWith('--') && arg !== '--assert');
  if (flag !== undefined) {
    console.error(`There is no option "${flag}"; there is: --assert.`);
    return 1;
  }
  const benches = await load();
  const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    const known = benches.map(({ name }) => name).join(', ');
    console.error(`There is no bench "${unknown.join('", "')}"; there are: ${known}.`);
    return 1;
  }
  const chosen = benches
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .filter(({ showsOnly }) => !gate || showsOnly !== true);

  let crossed = 0;
  let broken = 0;
  for (const bench of chosen) {
    try {
      const lines = await bench.run(!gate);
      for (const line of lines) console.log(show(line));
      crossed += lines.filter((line) => line.time !== true && !keeps(line)).length;
    } catch (error) {
      console.error(`${bench.name}: ${error instanceof Error ? error.message : String(error)}`);
      broken += 1;
    }
  }
  const unkept = crossed + broken;
  if (gate && unkept > 0) console.error(`${unkept} of the budgets are not kept, or could not be measured.`);
  return (gate ? unkept : broken) > 0 ? 1 : 0;
}

// Imported for its types by the benches, run only as the command.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.slice(2));
}
