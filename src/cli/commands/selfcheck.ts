/** `selfcheck`: whether the score of a scenario does what the rubric says, asked of scripted players. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { debrief } from '../../i18n/en/debrief.ts';
import { PlayError } from '../../lab/play.ts';
import { selfCheck, type SelfCheck } from '../../lab/selfcheck/selfcheck.ts';
import type { Loaded } from '../../scenario/load/load.ts';
import type { Command } from '../command.ts';
import { Complaint, exits, printable } from '../io.ts';
import { unreadable } from '../read-file.ts';
import { loadSound } from '../scenarios.ts';
import { selfCheckPage } from '../selfcheck-page.ts';

const most = 1000;

/** A whole number of a flag, within what can be played in an afternoon. */
function whole(flag: string, typed: string | undefined, usual: number, least: number, limit: number): number {
  if (typed === undefined) return usual;
  const value = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
  if (value >= least && value <= limit) return value;
  throw new Complaint(
    `--${flag} takes a whole number from ${least} to ${limit}, not "${printable(typed, 40)}".`,
    exits.usage,
  );
}

async function write(folder: string, check: SelfCheck, page: string): Promise<string> {
  const path = join(folder, check.scenario);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.json`, `${JSON.stringify(check, null, 1)}\n`);
    await writeFile(`${path}.md`, page);
  } catch (error) {
    throw unreadable('folder to write to', folder, error);
  }
  return path;
}

function check(loaded: Loaded, asked: Omit<Parameters<typeof selfCheck>[1], 'wordings'>): SelfCheck {
  const wordings = Object.fromEntries(
    loaded.catalogues.map(({ locale, texts }) => [
      locale,
      (option: string) => texts[`option.${option}`] ?? '',
    ]),
  );
  try {
    return selfCheck(loaded.compiled, { ...asked, wordings });
  } catch (error) {
    if (error instanceof PlayError)
      throw new Complaint(
        `The scripted players cannot play "${loaded.compiled.scenario.id}": ${error.message}`,
      );
    throw error;
  }
}

export const selfcheck: Command = {
  name: 'selfcheck',
  summary: 'checks with scripted players that the score does what the rubric says',
  takes: ['<scenario>'],
  flags: {
    seeds: { type: 'string', value: '<n>', help: 'nights of each player in each variant; 200 when left out' },
    contexts: { type: 'string', value: '<n>', help: 'nights of each swapped move; 100 when left out' },
    replays: { type: 'string', value: '<n>', help: 'replays of the exploit search; 3000 when left out' },
    out: {
      type: 'string',
      value: '<folder>',
      help: 'where the page and the JSON go; docs/selfcheck when left out',
    },
  },
  notes: [
    'Writes <out>/<scenario>.md and .json and exits with 1 when a gate does not hold. With --json it prints the JSON',
    'and writes nothing unless --out is given. Only a night has players who know it; it takes minutes.',
  ],
  async run({ words, texts, switches }, io) {
    const asked = {
      seeds: whole('seeds', texts['seeds'], 200, 2, most),
      contexts: whole('contexts', texts['contexts'], 100, 0, most),
      replays: whole('replays', texts['replays'], 3000, 0, 100_000),
    };
    const loaded = await loadSound(words[0] ?? '');
    const { id, kind } = loaded.compiled.scenario;
    if (kind !== 'night')
      throw new Complaint(
        `"${id}" is a ${kind}; the self-check is for nights, whose players know every moment.`,
      );
    const quiet = switches.has('json');
    const progress = quiet ? {} : { progress: (what: string) => io.err(`  ${what}`) };
    const found = check(loaded, { ...asked, ...progress });
    const title = loaded.catalogues.find(({ locale }) => locale === 'en')?.texts['title'] ?? id;
    const page = selfCheckPage(found, title, debrief['debrief.unchecked']);
    if (!quiet || texts['out'] !== undefined) {
      const path = await write(texts['out'] ?? join('docs', 'selfcheck'), found, page);
      if (!quiet) io.out(`${path}.md and ${path}.json are written.`);
    }
    if (quiet) io.out(JSON.stringify(found));
    else {
      for (const line of found.failures) io.out(`does not hold: ${line}`);
      if (found.holds) io.out('All gates hold.');
      io.out(found.notice);
    }
    return found.holds ? exits.fine : exits.refused;
  },
};
