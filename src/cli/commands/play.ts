/** `play`: a scripted player plays a run, and its log is written down. */
import { writeFile } from 'node:fs/promises';
import { planted, plantedWords, playPolicy, PlayError, type Yesterday } from '../../lab/play.ts';
import { policies, type Policy } from '../../lab/policies/index.ts';
import { reportOf } from '../../lab/sweep.ts';
import { canonical, toLog } from '../../run/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { nearest } from '../../scenario/load/problem.ts';
import type { Command } from '../command.ts';
import { Complaint, exits, printable } from '../io.ts';
import { noticed } from '../notice.ts';
import { unreadable } from '../read-file.ts';
import { loadSound } from '../scenarios.ts';
import { summaryOf } from '../summary.ts';

const names = Object.keys(policies);

/** One of some words, or a complaint that names them all. */
function oneOf<T extends string>(what: string, typed: string | undefined, known: readonly T[]): T {
  const found = known.find((name) => name === typed);
  if (found !== undefined) return found;
  const all = known.join(', ');
  if (typed === undefined)
    throw new Complaint(`Say with --${what} which ${what} to use: ${all}.`, exits.usage);
  const near = nearest(typed.slice(0, 60), known);
  const hint = near === null ? `there are ${all}` : `did you mean "${near}"`;
  throw new Complaint(`There is no ${what} "${printable(typed, 60)}"; ${hint}.`, exits.usage);
}

function readSeed(typed: string | undefined): number {
  const seed = typed !== undefined && /^\d{1,10}$/.test(typed) ? Number(typed) : Number.NaN;
  if (seed <= 0xffffffff) return seed;
  throw new Complaint(
    typed === undefined
      ? 'Say with --seed which night to play: a whole number from 0 to 4294967295.'
      : `"${printable(typed, 40)}" is no seed; it is a whole number from 0 to 4294967295.`,
    exits.usage,
  );
}

/** `authorise,refuse` as the two planted decisions. */
function readYesterday(compiled: CompiledScenario, typed: string | undefined): Yesterday {
  if (typed === undefined) return {};
  const words = typed.split(',').map((word) => word.trim());
  if (words.length !== planted.length)
    throw new Complaint(
      `--yesterday takes <${planted.join('>,<')}>, two words with a comma between.`,
      exits.usage,
    );
  const yesterday: Yesterday = {};
  for (const [i, name] of planted.entries()) {
    const known = plantedWords(compiled, name);
    if (known.length === 0)
      throw new Complaint(
        `"${compiled.scenario.id}" has no decision about ${name} the day before.`,
        exits.usage,
      );
    yesterday[name] = oneOf(name, words[i] ?? '', known);
  }
  return yesterday;
}

export const play: Command = {
  name: 'play',
  summary: 'lets a scripted player play a run',
  takes: ['<scenario>'],
  flags: {
    policy: { type: 'string', value: '<name>', help: `how it is played: ${names.join(', ')}` },
    seed: { type: 'string', value: '<n>', help: 'which night: a whole number from 0 to 4294967295' },
    variant: {
      type: 'string',
      value: '<v>',
      help: 'the truth of the night; drawn by the seed when left out',
    },
    yesterday: {
      type: 'string',
      value: '<release>,<access>',
      help: 'what was chosen the day before, such as authorise,refuse; drawn when left out',
    },
    log: { type: 'string', value: '<file>', help: 'where to write the log of the run' },
  },
  notes: [
    '<scenario> is the name of one of ours or a folder. --json prints the report as `replay --json` does.',
  ],
  async run({ words, texts, switches }, io) {
    const name = oneOf('policy', texts['policy'], names);
    const policy: Policy | undefined = (policies as Readonly<Record<string, Policy>>)[name];
    const seed = readSeed(texts['seed']);
    const { compiled } = await loadSound(words[0] ?? '');
    const { variant } = texts;
    if (variant !== undefined)
      oneOf(
        'variant',
        variant,
        compiled.scenario.variants.map(({ id }) => id),
      );
    const yesterday = readYesterday(compiled, texts['yesterday']);
    if (!policy) return exits.usage;
    try {
      const run = playPolicy(compiled, {
        policy,
        seed,
        yesterday,
        ...(variant === undefined ? {} : { variant }),
      });
      const { log } = texts;
      if (log !== undefined) await write(log, canonical(toLog(run)));
      const report = reportOf(run);
      if (switches.has('json')) io.out(canonical(noticed(report)));
      else for (const line of summaryOf(report, compiled.scenario.kind, run.ended)) io.out(line);
      return exits.fine;
    } catch (error) {
      if (error instanceof PlayError) throw new Complaint(error.message);
      throw error;
    }
  },
};

async function write(path: string, text: string): Promise<void> {
  await writeFile(path, `${text}\n`).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR')
      throw new Complaint(`"${printable(path, 200)}" is a folder; name a file for the log.`);
    if (code === 'ENOENT') throw new Complaint(`The folder for "${printable(path, 200)}" does not exist.`);
    throw unreadable('log file', path, error);
  });
}
