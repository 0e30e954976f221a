/**
 * A real small night for tests, in the words of the domain:
 * `night({ seed: 3 }).assign('ana', 'find', { timebox: 10 }).wait(5).reply('max.listen')`.
 *
 * It is the fixture `long-day`, with what a test adds to it; nothing is mocked.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { loadFolder } from '../../src/cli/folder.ts';
import { canonical } from '../../src/scenario/canonical.ts';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import { ScenarioSchema, type Scenario } from '../../src/scenario/schema.ts';
import type { Role } from '../../src/scenario/vocabulary.ts';
import {
  createRun,
  fork,
  newHeader,
  refuse,
  step,
  stateOf,
  toLog,
  view,
  type EntryOf,
  type EntryType,
  type Move,
  type Run,
  type RunOptions,
  type Update,
  type View,
} from '../../src/run/index.ts';
import type { World } from '../../src/run/world.ts';
import { plain } from './update.ts';

export { plain };

export const longDayFolder = join(import.meta.dirname, '../fixtures/long-day');

/** The fixture as the game would carry it. */
export const longDay: CompiledScenario = await loadLongDay();

async function loadLongDay(): Promise<CompiledScenario> {
  const { loaded, problems } = await loadFolder(longDayFolder);
  if (!loaded) throw new Error(JSON.stringify(problems));
  return loaded.compiled;
}

type Input = v.InferInput<typeof ScenarioSchema>;

export interface NightOptions {
  seed?: number;
  variant?: string;
  options?: Partial<RunOptions>;
  /** Lists are added to the fixture's, other fields replace them. */
  plus?: Partial<Input>;
  /** Chapters before the first one. */
  opening?: Input['chapters'];
  /** Leaves out the fixture's own injects and callers, so that only what the test adds arrives. */
  quiet?: boolean;
}

function quieted(scenario: Scenario): Scenario {
  return {
    ...scenario,
    injects: [],
    audiences: scenario.audiences.map((audience) => ({ ...audience, callers: [] })),
  };
}

const made = new Map<string, CompiledScenario>();

/** The fixture with additions; the same additions give the same object, whose machine is then made only once. */
export function scenarioWith({ plus = {}, opening = [], quiet = false }: NightOptions): CompiledScenario {
  if (!quiet && opening.length === 0 && Object.keys(plus).length === 0) return longDay;
  const key = JSON.stringify({ plus, opening, quiet });
  const known = made.get(key) ?? merge({ plus, opening, quiet });
  made.set(key, known);
  return known;
}

function merge({
  plus,
  opening,
  quiet,
}: Required<Pick<NightOptions, 'plus' | 'opening' | 'quiet'>>): CompiledScenario {
  const base = quiet ? quieted(longDay.scenario) : longDay.scenario;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(plus)) {
    const old = merged[key];
    merged[key] = Array.isArray(old) && Array.isArray(value) ? [...(old as unknown[]), ...value] : value;
  }
  merged['chapters'] = [...opening, ...(merged['chapters'] as Input['chapters'])];
  return { scenario: v.parse(ScenarioSchema, merged), contentHash: longDay.contentHash };
}

export class Night {
  readonly compiled: CompiledScenario;
  readonly run: Run;

  constructor(compiled: CompiledScenario, run: Run) {
    this.compiled = compiled;
    this.run = run;
  }

  get world(): World {
    return this.run.night.world;
  }

  get view(): View {
    return view(this.run);
  }

  /** The holder of this variant's secret. */
  get holder(): string {
    return this.run.night.holder;
  }

  person(id: string): World['people'][string] {
    const person = this.world.people[id];
    if (!person) throw new Error(`nobody called ${id}`);
    return person;
  }

  /** Timeline entries of one type, oldest first. */
  all<T extends EntryType>(type: T): EntryOf<T>[] {
    return this.run.timeline.filter((entry): entry is EntryOf<T> => entry.type === type);
  }

  /** The last entry of one type. */
  last<T extends EntryType>(type: T): EntryOf<T> {
    const found = this.all(type).at(-1);
    if (!found) throw new Error(`nothing of type ${type} on the timeline`);
    return found;
  }

  /** Lets minutes pass. */
  wait(minutes: number): this {
    for (let i = 0; i < minutes; i++) {
      const { refusal } = step(this.run, { type: 'tick' });
      if (refusal) throw new Error(`a minute was refused: ${refusal.code}`);
    }
    return this;
  }

  /** Lets minutes pass until this one. */
  at(minute: number): this {
    return this.wait(minute - this.run.minute);
  }

  /** Lets minutes pass until something holds; fails after a day. */
  until(what: (night: this) => boolean): this {
    for (let i = 0; i < 1440 && !what(this); i++) this.wait(1);
    if (!what(this)) throw new Error('it did not happen within a day');
    return this;
  }

  /** Makes a move that has to be possible. */
  move(move: Move): this {
    const { refusal } = step(this.run, { type: 'move', by: 'player', move });
    if (refusal) throw new Error(`${move.type} was refused: ${refusal.code} (${refusal.what})`);
    return this;
  }

  /** The code with which a move would be refused, or null. */
  refusal(move: Move): string | null {
    return refuse(this.run, move)?.code ?? null;
  }

  assign(person: string, task: string, { timebox = 0, readback = true } = {}): this {
    return this.move({ type: 'assign', task, person, timebox, readback });
  }

  approve(task: string, person: string, { backup = true, readback = true } = {}): this {
    return this.move({ type: 'decide', task, choice: 'approve', person, timebox: 0, readback, backup });
  }

  role(role: Role, person: string): this {
    return this.move({ type: 'role', role, person });
  }

  checkin(person: string, how: 'what' | 'help' | 'eta'): this {
    return this.move({ type: 'checkin', person, how });
  }

  /** Answers what is in the middle. */
  reply(...options: string[]): this {
    const exchange = this.run.night.flow.exchange;
    if (exchange === null) throw new Error('nothing is in the middle');
    return this.move({ type: 'reply', exchange, options });
  }

  /** The id of what waits from this inject. */
  item(inject: string): string {
    const item = this.world.items.find((other) => other.inject === inject);
    if (!item) throw new Error(`${inject} does not wait`);
    return item.id;
  }

  take(inject: string): this {
    return this.move({ type: 'take', item: this.item(inject) });
  }

  route(inject: string, to: string): this {
    return this.move({ type: 'route', item: this.item(inject), to });
  }

  post(audience: string, update: Partial<Update> = {}, drafted = false): this {
    return this.move({ type: 'post', audience, update: { ...plain, ...update }, drafted });
  }

  fork(): Night {
    return new Night(this.compiled, fork(this.run));
  }

  get log(): ReturnType<typeof toLog> {
    return toLog(this.run);
  }

  /** What two runs are compared by. */
  get state(): string {
    return canonical(stateOf(this.run));
  }
}

/** A run of the fixture at the moment at which the bridge is open. */
export function night(options: NightOptions = {}): Night {
  const compiled = scenarioWith(options);
  const header = newHeader(compiled, {
    seed: options.seed ?? 1,
    variant: options.variant ?? 'ana',
    options: { skipConfrontations: false, mode: 'standard', teaching: false, ...options.options },
  });
  return new Night(compiled, createRun(compiled, header));
}
