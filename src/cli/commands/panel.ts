/** `panel`: what independent people say about the options of a scenario, asked with a file and read from files. */
import { writeFile } from 'node:fs/promises';
import { Complaint, exits, printable, type Io } from '../io.ts';
import type { Command, Typed } from '../command.ts';
import { reviewPanel } from '../../lab/panel/review.ts';
import { debrief } from '../../i18n/en/debrief.ts';
import { pageOf } from '../panel/page.ts';
import { independentOf, isChecked, readAll } from '../panel/read-ratings.ts';
import { linesOf, pageOfReview, tableOf } from '../panel/report.ts';
import { questionnaireOf, textsHash } from '../panel/questionnaire.ts';
import { unreadable } from '../read-file.ts';
import { loadSound } from '../scenarios.ts';

async function write(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: unknown) => {
    throw unreadable('file to write', path, error);
  });
}

async function exportPage({ words, texts, switches }: Typed, io: Io): Promise<number> {
  const [, name] = words;
  if (name === undefined || words.length > 2)
    throw new Complaint('"panel export" takes one scenario; `panel --help` says more.', exits.usage);
  const loaded = await loadSound(name);
  const locale = texts['locale'] ?? 'en';
  if (!loaded.catalogues.some((one) => one.locale === locale))
    throw new Complaint(
      `"${loaded.compiled.scenario.id}" has no texts in "${printable(locale, 20)}"; there are ${loaded.catalogues.map((one) => one.locale).join(', ')}.`,
      exits.usage,
    );
  const questionnaire = await questionnaireOf(loaded, locale);
  if (switches.has('json')) {
    io.out(JSON.stringify(questionnaire));
    return exits.fine;
  }
  const path = texts['out'] ?? `panel-${loaded.compiled.scenario.id}-${locale}.html`;
  await write(path, await pageOf(questionnaire));
  const options = questionnaire.items.flatMap((item) => item.options).length;
  io.out(
    `${path}: ${questionnaire.items.length} moments, ${options} options. Send it to each expert; what they save goes to "panel import".`,
  );
  return exits.fine;
}

async function importRatings({ words, switches, texts }: Typed, io: Io): Promise<number> {
  const paths = words.slice(1);
  if (paths.length === 0)
    throw new Complaint(
      '"panel import" takes the files that experts saved; `panel --help` says more.',
      exits.usage,
    );
  const raters = await readAll(paths);
  const loaded = await loadSound(raters[0]?.scenario ?? '');
  const review = reviewPanel(loaded.compiled, raters);
  if (review.decisions.length === 0)
    throw new Complaint(`None of the rated options is in "${loaded.compiled.scenario.id}" as it is now.`);
  const otherWords = raters.filter(
    (one) => one.texts !== '' && one.texts !== textsHash(loaded, one.language),
  );
  const unchecked = debrief['debrief.unchecked'];
  const title = `"${loaded.catalogues.find(({ locale }) => locale === 'en')?.texts['title'] ?? loaded.compiled.scenario.id}"`;
  if (texts['out'] !== undefined)
    await write(
      texts['out'],
      pageOfReview(`Ratings of ${title}`, linesOf(review, raters, unchecked), tableOf(review)),
    );
  if (switches.has('json')) {
    io.out(
      JSON.stringify({
        scenario: loaded.compiled.scenario.id,
        checked: isChecked(raters),
        independent: independentOf(raters).map(({ id }) => id),
        ...review,
      }),
    );
    return exits.fine;
  }
  for (const line of linesOf(review, raters, unchecked)) io.out(line);
  if (otherWords.length > 0)
    io.err(
      `${otherWords.length} of the raters read another wording than today's: ${otherWords.map(({ id }) => id).join(', ')}.`,
    );
  return exits.fine;
}

export const panel: Command = {
  name: 'panel',
  summary: 'asks independent experts to rate the options, and reads what they say',
  takes: ['export <scenario> | import <files...>'],
  many: true,
  flags: {
    locale: { type: 'string', value: '<tag>', help: 'language of the exported page; en when left out' },
    out: { type: 'string', value: '<file>', help: 'where to write the page, or the report' },
  },
  notes: [
    'export writes one HTML file that works without a network: every scored decision with its situation, options shuffled.',
    'import reads what they saved: means, agreement, rank correlation with our key, and the options to review',
    '(standard deviation above 1.5, or against the panel). Only files by independent experts (rater.standing) count as a',
    'check of the key; until there are five, the report says that there was none. With --json both print JSON; --out writes the page or the report.',
  ],
  async run(typed, io) {
    switch (typed.words[0]) {
      case 'export':
        return exportPage(typed, io);
      case 'import':
        return importRatings(typed, io);
      default:
        throw new Complaint('"panel" takes export and a scenario, or import and files.', exits.usage);
    }
  },
};
