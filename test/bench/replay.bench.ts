/** How quickly a night is rebuilt from its log, and what of that is the machine's. */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadFolder } from '../../src/cli/folder.ts';
import { playPolicy } from '../../src/lab/play.ts';
import { policies } from '../../src/lab/policies/index.ts';
import { seeds } from '../../src/lab/sweep.ts';
import { canonical, toLog, type Run, type RunLog } from '../../src/run/index.ts';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import type { Bench, Line } from './run.ts';
import { shipped } from './shipped.ts';

/** Moves of the run that is replayed, at least (DESIGN section 12). */
const leastMoves = 150;

async function load(name: string): Promise<CompiledScenario> {
  const folder = join(import.meta.dirname, '../../scenarios', name);
  const { loaded } = await loadFolder(folder);
  if (!loaded) throw new Error(`${folder} does not load; run the check command on it`);
  // As players get it: the build writes JSON (scripts/scenario-plugin.ts).
  return JSON.parse(JSON.stringify(loaded.compiled)) as CompiledScenario;
}

/** Of some nights of the busiest players, the one nearest above the least number of moves. */
function busyNight(compiled: CompiledScenario): RunLog {
  const logs = [policies.spammer, policies.robot]
    .flatMap((policy) => seeds(20).map((seed) => toLog(playPolicy(compiled, { policy, seed }))))
    .filter(({ events }) => events.length >= leastMoves)
    .toSorted((a, b) => a.events.length - b.events.length);
  const [log] = logs;
  if (!log) throw new Error(`no night of the spammer or the robot has ${leastMoves} moves`);
  return log;
}

type Engine = Pick<typeof import('../../src/run/index.ts'), 'createRun' | 'replay' | 'step'>;

/** Everything of a replay after the run was made. */
function go({ step }: Engine, run: Run, log: RunLog): void {
  for (const { minute, by, move } of log.events) {
    while (run.minute < minute) step(run, { type: 'tick' });
    step(run, { type: 'move', by, move });
  }
  while (run.minute < log.end) if (step(run, { type: 'tick' }).refusal) break;
}

/** The machine's part of a run: what it hears, and where it says the night stands. */
type Part = Pick<Run['machine'], 'send' | 'flow'>;

/** The same run with another machine in it. */
function withPart(run: Run, part: Part): Run {
  // `minute` and the like are getters; they have to stay.
  return Object.defineProperty(Object.create(run) as Run, 'machine', { value: part });
}

/** What the machine answers in the course of a log, in order. */
function answersOf(engine: Engine, compiled: CompiledScenario, log: RunLog): Part['flow'][] {
  const answers: Part['flow'][] = [];
  const run = engine.createRun(compiled, log);
  const { machine } = run;
  const part: Part = {
    send: (type) => machine.send(type),
    get flow() {
      answers.push(machine.flow);
      return machine.flow;
    },
  };
  go(engine, withPart(run, part), log);
  return answers;
}

/** A machine that knows the answers by heart: what is left is the reducer. */
function prompter(answers: readonly Part['flow'][]): Part {
  let next = 0;
  return {
    send: () => undefined,
    get flow() {
      const flow = answers[next++];
      if (!flow) throw new Error('the bare reducer asks the machine more often than the run did');
      return flow;
    },
  };
}

/**
 * Milliseconds of one call of each, measured by turns. Each call is timed by itself and a quick one is taken (one in
 * ten is quicker): what other programs on the machine take in between is not ours.
 */
function quick<K extends string>(calls: Readonly<Record<K, () => void>>, rounds = 500): Record<K, number> {
  const names = Object.keys(calls) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      calls[name]();
      times[name].push(performance.now() - start);
    }
  }
  const tenth = (list: number[]) =>
    list.toSorted((x, y) => x - y)[Math.floor(list.length / 10)] ?? Number.NaN;
  return Object.fromEntries(names.map((name) => [name, tenth(times[name])])) as Record<K, number>;
}

async function run(): Promise<Line[]> {
  const compiled = await load('wrong-table');
  const log = busyNight(compiled);
  const engine = await shipped<Engine>('run');
  const { createRun, replay } = engine;
  const answers = answersOf(engine, compiled, log);
  const bare = withPart(createRun(compiled, log), prompter(answers));
  go(engine, bare, log);
  if (canonical(bare.timeline) !== canonical(replay(compiled, log).timeline))
    throw new Error('the bare reducer played another night than the machine');

  const { start, whole, prompted } = quick({
    start: () => void createRun(compiled, log),
    whole: () => void replay(compiled, log),
    prompted: () => go(engine, withPart(createRun(compiled, log), prompter(answers)), log),
  });
  // Making a run starts a machine in each; it is no part of the bare reducer.
  const reducer = prompted - start;
  const perSecond = 'replays/s';
  return [
    { name: 'replay, moves in the log', value: log.events.length, unit: 'moves' },
    { name: 'replay, minutes in the log', value: log.end, unit: 'min' },
    {
      name: 'replay through the machine',
      value: 1000 / whole,
      unit: perSecond,
      limit: { op: '>=', value: 500 },
      time: true,
    },
    { name: 'replay, bare reducer', value: 1000 / reducer, unit: perSecond, time: true },
    { name: 'replay, start of machine and world', value: start, unit: 'ms', time: true },
    { name: 'replay, one whole', value: whole, unit: 'ms', limit: { op: '<=', value: 2 }, time: true },
  ];
}

export default { name: 'replay', showsOnly: true, run } satisfies Bench;
