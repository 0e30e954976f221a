/** Factors on the model's constants: each does what it says, and all ones are the night as it is played. */
import { expect, test } from 'vitest';
import {
  canonical,
  constants,
  createRun,
  newHeader,
  plainModel,
  stateOf,
  step,
  type Model,
} from '../../src/run/index.ts';
import { longDay, Night, scenarioWith, type NightOptions } from '../support/night.ts';

const options = { skipConfrontations: false, mode: 'standard', teaching: false } as const;

function under(model: Partial<Model>, { quiet = true, seed = 1 } = {}): Night {
  const compiled = scenarioWith({ quiet });
  const header = newHeader(compiled, { seed, variant: 'ana', options });
  return new Night(compiled, createRun(compiled, header, { ...plainModel, ...model }));
}

test('every constant has a factor, and it is one', () => {
  expect(Object.keys(plainModel).sort()).toEqual([...constants].sort());
  for (const name of constants) expect(plainModel[name]).toBe(1);
});

test('ones are the night as it is', () => {
  const header = newHeader(longDay, { seed: 9, variant: 'ben', options });
  const plain = createRun(longDay, header);
  const given = createRun(longDay, header, plainModel);
  for (let minute = 0; minute < 30; minute++) for (const run of [plain, given]) step(run, { type: 'tick' });
  expect(canonical(stateOf(given)) === canonical(stateOf(plain))).toBe(true);
});

test('a fork keeps its model', () => {
  const fork = under({ pace: 0.5 }).fork();
  expect(fork.run.night.model.pace).toBe(0.5);
});

test('pace: half as quick takes about twice as long', () => {
  const took = (pace: number) =>
    under({ pace })
      .assign('ana', 'find')
      .until((n) => n.all('done').length > 0)
      .last('done').took;
  const ratio = took(0.5) / took(1);
  expect(ratio).toBeGreaterThan(1.7);
  expect(ratio).toBeLessThan(2.1);
});

test('lag: finding the thread again', () => {
  const lag = (factor: number) =>
    under({ lag: factor }).assign('ana', 'find').wait(3).checkin('ana', 'eta').last('interrupted').lag;
  expect(lag(0)).toBe(0);
  expect(lag(2)).toBeGreaterThan(lag(1));
});

test('candour: how far a word moves it', () => {
  const after = (candour: number) => under({ candour }).checkin('ben', 'help').person('ben').candour;
  expect([after(0), after(1), after(2)].map((one) => Math.round(one * 100))).toEqual([50, 54, 58]);
});

test('bystander: minutes in which the whole room is nobody', () => {
  const lag = (bystander: number) =>
    under({ bystander })
      .move({ type: 'assign', task: 'find', person: 'room', timebox: 0, readback: false })
      .person('ana').lag;
  expect([lag(0), lag(1), lag(2)]).toEqual([0, 3, 6]);
});

test('misheard: never, always', () => {
  const lags = (misheard: number) =>
    [1, 2, 3, 4, 5, 6].map(
      (seed) => under({ misheard }, { seed }).assign('ana', 'find', { readback: false }).person('ana').lag,
    );
  expect(new Set(lags(0))).toEqual(new Set([0]));
  expect(new Set(lags(3))).toEqual(new Set([4]));
});

test('noise: without it nobody calls, with more more do', () => {
  const calls = (noise: number) =>
    under({ noise }, { quiet: false })
      .wait(39)
      .all('arrived')
      .filter(({ noise: is }) => is).length;
  expect(calls(0)).toBe(0);
  expect(calls(3)).toBeGreaterThan(calls(1));
});

test('patience: what an update does', () => {
  const gain = (patience: number) =>
    under({ patience }).post('customers').world.audiences['customers']?.patience ?? 0;
  expect(gain(2) - gain(0)).toBeCloseTo(Math.min(1 - gain(0), 2 * (gain(1) - gain(0))), 6);
  expect(gain(1)).toBeGreaterThan(gain(0));
});

test('dig: what is found at the keyboard', () => {
  const left = (dig: number) => {
    const night = under({ dig }).move({ type: 'terminal', action: 'down' });
    return night.move({ type: 'terminal', action: 'dig' }).world.tasks['find']?.left;
  };
  expect([left(0), left(1), left(2)]).toEqual([12, 9, 6]);
});

test('rework: what a mistake costs again', () => {
  const plus: NightOptions['plus'] = {
    conversations: [
      {
        id: 'slip',
        with: 'max',
        exchanges: [
          { id: 'slip.1', minutes: 0, options: [{ id: 'oops', effects: [{ effort: 10, task: 'find' }] }] },
        ],
      },
    ],
    injects: [
      { id: 'slips', trigger: { at: 2 }, channel: 'visitor', from: 'max', opens: 'slip', demands: true },
    ],
  };
  const left = (rework: number) => {
    const compiled = scenarioWith({ plus });
    const header = newHeader(compiled, { seed: 1, variant: 'ana', options });
    const night = new Night(compiled, createRun(compiled, header, { ...plainModel, rework }));
    return night.at(2).reply('oops').world.tasks['find']?.left;
  };
  expect([left(0), left(1), left(2)]).toEqual([12, 22, 32]);
});

test('error: steps of a sequence that go wrong', () => {
  const errors = (error: number) => {
    const night = under({ error })
      .assign('ana', 'find')
      .until((n) => n.view.leads.length > 0);
    return night.approve('fix', 'ana').at(38).all('error').length;
  };
  expect(errors(0)).toBe(0);
  // Always, at each of the steps begun by then.
  expect(errors(30)).toBeGreaterThan(2);
});

test('guardrail: what a purchase takes off the chance', () => {
  const chance = (guardrail: number) => {
    const compiled = scenarioWith({
      plus: {
        epilogue: {
          newcomer: 'ben',
          base: 60,
          reductions: [{ when: { all: [] }, by: 20, text: 'bought' }],
          speaksAt: 0.5,
        },
      },
      opening: [{ id: 'after', act: 'later', clock: '02:00', day: 180 }],
    });
    const header = newHeader(compiled, { seed: 1, variant: 'ana', options });
    return new Night(compiled, createRun(compiled, header, { ...plainModel, guardrail })).last('epilogue')
      .chance;
  };
  expect([chance(0), chance(1), chance(1.5)]).toEqual([60, 40, 30]);
});
