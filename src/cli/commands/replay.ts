/** `replay`: rebuilds a run from its log and prints its report. The same log gives the same bytes, everywhere. */
import { reportOf } from '../../lab/sweep.ts';
import { canonical, replay as rebuild } from '../../run/index.ts';
import type { Command } from '../command.ts';
import { exits } from '../io.ts';
import { noticed } from '../notice.ts';
import { readLog, scenarioOf, withLog } from '../read-log.ts';
import { summaryOf } from '../summary.ts';

export const replay: Command = {
  name: 'replay',
  summary: 'rebuilds a run from its log and prints its report',
  takes: ['<log>'],
  flags: {
    scenario: {
      type: 'string',
      value: '<scenario>',
      help: 'the scenario or folder it was played in; found by the log when left out',
    },
  },
  notes: ['<log> is a file as `play` or the game writes it, or - for what is piped in.'],
  async run({ words, texts, switches }, io) {
    const path = words[0] ?? '';
    const log = await readLog(path);
    const { compiled } = await scenarioOf(log, texts['scenario']);
    const run = withLog(path, compiled, log, () => rebuild(compiled, log));
    const report = reportOf(run);
    if (switches.has('json')) io.out(canonical(noticed(report)));
    else for (const line of summaryOf(report, compiled.scenario.kind, run.ended)) io.out(line);
    return exits.fine;
  },
};
