/** `whatif`: a played night again with one move changed, as the debrief shows it. The same log gives the same bytes. */
import {
  Asking,
  finish,
  luckSentences,
  sentencesOf,
  WhatIfError,
  wordedSentence,
  type WhatIf,
  type WhatIfs,
  type Wording,
} from '../../assessment/what-if/index.ts';
import { canonical } from '../../run/index.ts';
import type { Command } from '../command.ts';
import { Complaint, exits, printable, type Io } from '../io.ts';
import { readLog, scenarioOf, withLog } from '../read-log.ts';
import { notice, noticed } from '../notice.ts';
import { englishFor } from '../wording.ts';

function readMove(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (/^\d{1,6}$/.test(typed)) return Number(typed);
  throw new Complaint(
    `"${printable(typed, 40)}" is no move; it is a whole number, as \`n\` in the log.`,
    exits.usage,
  );
}

/** Isolating marks are for screens that mix directions. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');

function show(whatIf: WhatIf, words: Wording, mark: string): string[] {
  const [change = '', ...rest] = sentencesOf(whatIf).map((one) => plain(wordedSentence(one, words)));
  return [`${mark}${change}`, ...rest.map((line) => `    ${line}`)];
}

function showAll(all: WhatIfs, words: Wording, io: Io): void {
  for (const one of luckSentences(all.luck)) io.out(plain(wordedSentence(one, words)));
  // Those that the debrief shows come first, in its order.
  const rest = all.tried.map((_, at) => at).filter((at) => !all.picked.includes(at));
  for (const at of [...all.picked, ...rest]) {
    const whatIf = all.tried[at];
    if (!whatIf) continue;
    io.out('');
    for (const line of show(whatIf, words, all.picked.includes(at) ? '  * ' : '    ')) io.out(line);
  }
}

/** What the log or the player asked for cannot be: said in a sentence. */
function orComplain<T>(path: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof WhatIfError) throw new Complaint(printable(`${path}: ${error.message}`, 500));
    throw error;
  }
}

export const whatif: Command = {
  name: 'whatif',
  summary: 'plays a night again with one move changed, and says what followed in the model',
  takes: ['<log>'],
  flags: {
    move: {
      type: 'string',
      value: '<n>',
      help: 'the move to change, as `n` in the log; without it those that taught most',
    },
    scenario: {
      type: 'string',
      value: '<scenario>',
      help: 'the scenario or folder it was played in; found by the log when left out',
    },
  },
  notes: [
    '<log> is a file as `play` or the game writes it, or - for what is piped in.',
    'Each change is played on 16 other seeds of the same variant beside the unchanged log; * marks what the debrief shows.',
  ],
  async run({ words, texts, switches }, io) {
    const path = words[0] ?? '';
    const move = readMove(texts['move']);
    const log = await readLog(path);
    const loaded = await scenarioOf(log, texts['scenario']);
    const asking = withLog(path, loaded.compiled, log, () =>
      orComplain(path, () => new Asking(loaded.compiled, log)),
    );
    const english = await englishFor(loaded, asking.score.run);
    if (move === null) {
      const all = finish(asking.debrief());
      if (switches.has('json')) io.out(canonical(noticed(all)));
      else showAll(all, english, io);
    } else {
      const tried = orComplain(path, () => finish(asking.move(move)));
      if (switches.has('json')) io.out(canonical(noticed({ move, seeds: asking.seeds, tried })));
      else if (tried.length === 0) io.out(`Nothing else could be done with move ${move}.`);
      else for (const whatIf of tried) for (const line of show(whatIf, english, '')) io.out(line);
    }
    if (!switches.has('json')) io.out(notice);
    return exits.fine;
  },
};
