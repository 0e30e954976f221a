/** `panel`: what independent people say about the options of a scenario, asked with a file and read from files. */
import { writeFile } from 'node:fs/promises';
import { Complaint, exits, printable, type Io } from '../io.ts';
import type { Command, Typed } from '../command.ts';
import { pageOf } from '../panel/page.ts';
import { questionnaireOf } from '../panel/questionnaire.ts';
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

export const panel: Command = {
  name: 'panel',
  summary: 'asks independent experts to rate the options, and reads what they say',
  takes: ['export <scenario> | import <files...>'],
  many: true,
  flags: {
    locale: { type: 'string', value: '<tag>', help: 'language of the exported page; en when left out' },
    out: { type: 'string', value: '<file>', help: 'where to write the page' },
  },
  notes: [
    'export writes one HTML file that works without a network: every scored decision with its situation, options shuffled.',
    'With --json it prints the same questions as JSON.',
  ],
  async run(typed, io) {
    switch (typed.words[0]) {
      case 'export':
        return exportPage(typed, io);
      default:
        throw new Complaint('"panel" takes export and a scenario, or import and files.', exits.usage);
    }
  },
};
