/** Nothing in the first ten minutes tells which variant it is: whose secret, which message, which alert. */
import { beforeAll, expect, test } from 'vitest';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import { loadFolder } from '../../src/cli/folder.ts';
import { createRun, newHeader, step, view, type Run, type View } from '../../src/run/index.ts';

const options = { skipConfrontations: false, mode: 'standard', teaching: false } as const;
let compiled: CompiledScenario;

beforeAll(async () => {
  const { loaded } = await loadFolder('scenarios/wrong-table');
  if (!loaded) throw new Error('the scenario has problems');
  compiled = loaded.compiled;
});

/** Takes the first option of the file that is offered, everywhere, and lets minutes pass. */
function onward(run: Run): void {
  const { middle } = view(run);
  const exchange = compiled.scenario.conversations
    .flatMap((talk) => talk.exchanges)
    .find((one) => one.id === middle?.exchange);
  const first = exchange?.options
    .map((option) => option.id)
    .filter((id) => middle?.options.includes(id))
    .slice(0, exchange.pick.least);
  if (exchange && first) {
    step(run, { type: 'move', by: 'player', move: { type: 'reply', exchange: exchange.id, options: first } });
  } else step(run, { type: 'tick' });
}

/** What is seen up to a minute of the bridge, without the run's own names for the two who may keep the secret. */
function seenUntil(variant: string, seed: number, minutes: number): Omit<View, 'params'>[] {
  const run = createRun(compiled, newHeader(compiled, { seed, variant, options }));
  const seen: Omit<View, 'params'>[] = [];
  while ((run.night.world.bridgeSince ?? run.minute) + minutes > run.minute) {
    const { params: _names, ...rest } = view(run);
    seen.push(rest);
    onward(run);
  }
  return seen;
}

test.each([1, 2, 3, 4, 5])('the variants look alike for ten minutes of the bridge (seed %i)', (seed) => {
  const [first, ...others] = compiled.scenario.variants.map(({ id }) => seenUntil(id, seed, 10));
  expect(first?.length).toBeGreaterThan(15);
  for (const other of others) expect(other).toEqual(first);
});

test('and differ later', () => {
  const [first, ...others] = compiled.scenario.variants.map(({ id }) => seenUntil(id, 1, 25));
  for (const other of others) expect(other).not.toEqual(first);
});
