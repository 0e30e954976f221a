/**
 * A night of some minutes in which every effect is known: nobody calls, nothing is drawn, and what an option does is
 * written beside it. `ana` finds the cause, then fixes it; what she keeps to herself is `truth`.
 */
import * as v from 'valibot';
import {
  createRun,
  newHeader,
  step,
  toLog,
  type Move,
  type Run,
  type RunLog,
} from '../../../src/run/index.ts';
import type { CompiledScenario } from '../../../src/scenario/compiled.ts';
import { ScenarioSchema } from '../../../src/scenario/schema.ts';

type Input = v.InferInput<typeof ScenarioSchema>;
type Options = Input['conversations'][number]['exchanges'][number]['options'];

export interface Tiny {
  /** What can be replied at minute 3, when the executive asks. */
  options?: Options;
  calls?: Input['conversations'][number]['exchanges'][number]['calls'];
  injects?: Input['injects'];
  conversations?: Input['conversations'];
  says?: Input['says'];
}

const person = { skills: { data: 1 }, fatigue: 0, stress: 0.3 };

/** The scenario, with what a test adds to it. */
export function tiny({
  options = [{ id: 'a' }, { id: 'b' }],
  calls = [],
  ...plus
}: Tiny = {}): CompiledScenario {
  const scenario = v.parse(ScenarioSchema, {
    id: 'tiny',
    kind: 'test',
    version: 1,
    duration: 1,
    difficulty: 'first',
    themes: [],
    objectives: [],
    provenance: [],
    variants: [{ id: 'ana', holder: 'ana', truths: [] }],
    cast: [
      { id: 'ana', part: 'fixer', ...person },
      { id: 'ben', part: 'fixer', ...person },
      { id: 'dee', part: 'deputy' },
      { id: 'max', part: 'executive' },
    ],
    facts: [
      { id: 'cause', kind: 'observation' },
      { id: 'fixed', kind: 'observation' },
      { id: 'truth', kind: 'observation' },
    ],
    leads: [],
    tasks: [
      { id: 'find', kind: 'data', effort: 10, critical: true, led: true, yields: [{ fact: 'cause' }] },
      {
        id: 'fix',
        kind: 'data',
        effort: 10,
        critical: true,
        led: true,
        opens: { fact: 'cause' },
        yields: [{ fact: 'fixed' }],
      },
    ],
    audiences: [
      { id: 'customers', cadence: 15, callers: [], answers: { pleased: [], plain: [], angry: [] } },
    ],
    impacts: [
      { id: 'restored', when: { fact: 'fixed' }, rate: 0 },
      { id: 'down', when: { all: [] }, rate: 1000 },
    ],
    causes: [],
    phases: [],
    cutoff: { minute: 120, effects: [] },
    restored: 'fixed',
    secret: 'truth',
    says: [{ id: 'hello', kind: 'thank' }, ...(plus.says ?? [])],
    chapters: [
      {
        id: 'night',
        act: 'bridge',
        clock: '03:00',
        live: true,
        ends: { any: [{ since: 'fixed', atLeast: 5 }, { fact: 'cut-off' }] },
      },
      { id: 'close', act: 'debrief', clock: '08:00' },
    ],
    injects: [
      {
        id: 'max-asks',
        trigger: { at: 3 },
        channel: 'visitor',
        from: 'max',
        opens: 'max',
        demands: true,
        patience: 6,
      },
      ...(plus.injects ?? []),
    ],
    conversations: [
      { id: 'max', with: 'max', exchanges: [{ id: 'max.1', minutes: 0, calls, options }] },
      ...(plus.conversations ?? []),
    ],
  } satisfies Input);
  return { scenario, contentHash: 'tiny' };
}

/** A run of it in the making: moves by hand, minutes between them. */
export class Evening {
  readonly run: Run;

  constructor(compiled: CompiledScenario, seed = 5) {
    const options = { skipConfrontations: false, mode: 'standard', teaching: false } as const;
    this.run = createRun(compiled, newHeader(compiled, { seed, options }));
  }

  at(minute: number): this {
    while (this.run.minute < minute) {
      const { refusal } = step(this.run, { type: 'tick' });
      if (refusal) throw new Error(`minute ${this.run.minute} was refused: ${refusal.code}`);
    }
    return this;
  }

  move(move: Move): this {
    const { refusal } = step(this.run, { type: 'move', by: 'player', move });
    if (refusal) throw new Error(`${move.type} was refused: ${refusal.code} (${refusal.what})`);
    return this;
  }

  assign(task: string, who = 'ana'): this {
    return this.move({ type: 'assign', task, person: who, timebox: 15, readback: true });
  }

  reply(...options: string[]): this {
    return this.move({ type: 'reply', exchange: this.run.night.flow.exchange ?? '', options });
  }

  /** Lets minutes pass until a fact is true. */
  until(fact: string): this {
    while (this.run.night.world.facts[fact] === undefined) this.at(this.run.minute + 1);
    return this;
  }

  /** Lets the night run out. */
  end(): RunLog {
    while (!this.run.ended) this.at(this.run.minute + 1);
    return toLog(this.run);
  }
}

/** The plain night: `a` is answered at minute 3, the cause is found and mended by ana at once. */
export const evening = (compiled: CompiledScenario, reply = 'a', seed = 5): RunLog =>
  new Evening(compiled, seed).assign('find').at(3).reply(reply).until('cause').assign('fix').end();
