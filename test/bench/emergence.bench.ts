/** What shielding and blame do in the game model, over 200 seeds. Measured, not typed in; a model, not research. */
import { join } from 'node:path';
import { loadFolder } from '../../src/cli/folder.ts';
import { emergence } from '../../src/lab/emergence.ts';
import type { Bench, Line } from './run.ts';

const count = 200;

const bench: Bench = {
  name: 'emergence',
  showsOnly: true,
  async run(): Promise<Line[]> {
    const { loaded } = await loadFolder(join(import.meta.dirname, '../../scenarios/wrong-table'));
    if (!loaded) throw new Error('wrong-table does not load; run the check command on it');
    const seen = emergence(loaded.compiled, count);
    const line = (name: string, value: number, unit: string): Line => ({
      name: `game model: ${name}`,
      value,
      unit,
    });
    return [
      line('minutes to restore, shielded', seen.shielded, 'min'),
      line('minutes to restore, the same without a shield', seen.unshielded, 'min'),
      line('unshielded to shielded', seen.ratio, 'x'),
      line('unshielded nights that were cut off', 100 * seen.cutOff, '%'),
      line('callers at one unshielded desk', seen.interruptionsPerHour, 'per hour'),
      line('02:31 is known, led well', seen.learnedLedWell, 'min'),
      line('02:31 is known, with blame', seen.learnedBlaming, 'min'),
      line('delay of the truth by blame', seen.learnedBlaming - seen.learnedLedWell, 'min'),
      line('nights in which somebody told it, led well', 100 * seen.toldLedWell, '%'),
      line('nights in which somebody told it, with blame', 100 * seen.toldBlaming, '%'),
    ];
  },
};

export default bench;
