/** How long the what-ifs of a debrief take, on the bundled code as a worker runs it. */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadFolder } from '../../src/cli/folder.ts';
import { playPolicy } from '../../src/lab/play.ts';
import { policies } from '../../src/lab/policies/index.ts';
import { toLog } from '../../src/run/index.ts';
import type { Bench, Line } from './run.ts';
import { shipped } from './shipped.ts';

type WhatIfLayer = typeof import('../../src/assessment/what-if/index.ts');

const root = join(import.meta.dirname, '../..');

/** Seconds of work and on the clock, the quickest of some rounds: other programs on the machine are not ours. */
function quickest(rounds: number, work: () => void): { cpu: number; clock: number } {
  const times = Array.from({ length: rounds }, () => {
    const used = process.cpuUsage();
    const start = performance.now();
    work();
    const { user, system } = process.cpuUsage(used);
    return { cpu: (user + system) / 1e6, clock: (performance.now() - start) / 1000 };
  });
  return {
    cpu: Math.min(...times.map(({ cpu }) => cpu)),
    clock: Math.min(...times.map(({ clock }) => clock)),
  };
}

async function run(): Promise<Line[]> {
  const { loaded } = await loadFolder(join(root, 'scenarios/wrong-table'));
  if (!loaded) throw new Error('wrong-table does not load; run the check command on it');
  const { compiled } = loaded;
  const { Asking, finish } = await shipped<WhatIfLayer>('assessment/what-if');
  const log = toLog(playPolicy(compiled, { policy: policies.novice, seed: 7 }));
  const { tried, picked } = finish(new Asking(compiled, log).debrief());
  const all = quickest(5, () => void finish(new Asking(compiled, log).debrief()));
  // What a rewind or a preview asks for: the player's own seed, without the others.
  const asking = new Asking(compiled, log);
  const own = tried.map(({ change }) => quickest(5, () => void asking.own(change)).clock);
  const seconds = (name: string, value: number, goal?: number): Line => ({
    name: `what-if, ${name}`,
    value,
    unit: 's',
    time: true,
    ...(goal === undefined ? {} : { limit: { op: '<=', value: goal } }),
  });
  return [
    { name: 'what-if, candidates', value: tried.length, unit: 'what-ifs', time: true },
    { name: 'what-if, picked', value: picked.length, unit: 'what-ifs', time: true },
    seconds('all with their sensitivity, 16 seeds', all.clock, 3),
    seconds('the same, time of the processor', all.cpu),
    seconds('one on the own seed, slowest', Math.max(...own), 0.3),
  ];
}

export default { name: 'what-if', showsOnly: true, run } satisfies Bench;
