/** In "Wrong table" nobody is asked in vain: everybody answers every question, at every stage, twice, in their own words. */
import { describe, expect, test } from 'vitest';
import { playPolicy } from '../../src/lab/play.ts';
import { createRun, fork, refuse, step, view, type Entry, type Move, type Run } from '../../src/run/index.ts';
import { questions, type Question } from '../../src/scenario/vocabulary.ts';
import { compiled, player, variants, wording } from './nights.ts';

const people = ['june', 'rosa', 'mina', 'tomas', 'ade', 'ingrid'];
const ask = (person: string, question: Question): Move =>
  question === 'aside' ? { type: 'aside', person } : { type: 'checkin', person, how: question };

/** What somebody says to a question now, on a copy of the run; null where it leads to a conversation. */
function answer(run: Run, move: Move): Extract<Entry, { type: 'spoke' }> | null {
  const { entries } = step(run, { type: 'move', by: 'player', move });
  return entries.find((entry) => entry.type === 'spoke') ?? null;
}

/** Copies of a player's night every few minutes of the bridge, while nothing is in the middle. */
function moments(policy: string, variant: string, seed: number, every = 4): Run[] {
  const { header, moves } = playPolicy(compiled, { policy: player(policy), seed, variant });
  const run = createRun(compiled, header);
  const found: Run[] = [];
  const look = () => {
    const { act, middle, command } = view(run);
    if (act !== 'bridge' || middle !== null || command !== 'leading') return;
    if (run.minute >= (found.at(-1)?.minute ?? -every) + every) found.push(fork(run));
  };
  for (const { minute, by, move } of moves) {
    while (run.minute < minute) {
      step(run, { type: 'tick' });
      look();
    }
    step(run, { type: 'move', by, move });
    look();
  }
  return found;
}

describe.each(variants)('in the variant %s', (variant) => {
  const asked = ['commander', 'random'].flatMap((policy) => moments(policy, variant, 5, 6));

  test('everybody answers at once, each time in words of their own', () => {
    expect(asked.length).toBeGreaterThan(15);
    for (const moment of asked) {
      for (const person of people) {
        for (const question of questions) {
          const run = fork(moment);
          const move = ask(person, question);
          if (refuse(run, move)) continue;
          for (const time of [1, 2]) {
            if (refuse(run, move)) break;
            const said = answer(run, move);
            // Whoever has come to the desk says that instead.
            if (said === null && question === 'aside' && run.night.flow.exchange !== null) break;
            expect({
              person,
              question,
              time,
              minute: moment.minute,
              said: said?.text ?? null,
            }).not.toMatchObject({
              said: null,
            });
            expect(wording(`answer.${said?.text ?? ''}`)).toBeTruthy();
          }
        }
      }
    }
  });
});

test('what is answered in the first ten minutes gives no variant away', () => {
  const early = (variant: string) =>
    moments('commander', variant, 3)
      .filter(({ minute }) => minute < 10)
      .map((moment) =>
        people.flatMap((person) =>
          questions.map((question) => answer(fork(moment), ask(person, question))?.text),
        ),
      );
  const [first, ...others] = variants.map(early);
  expect(first?.length).toBeGreaterThan(0);
  for (const other of others) expect(other).toEqual(first);
});

test('before the truth is out, the one who keeps it and the one who does not evade in the same words', () => {
  for (const person of ['tomas', 'ade']) {
    const evasive = (variant: string) => {
      const [moment] = moments('absent', variant, 2).filter(({ minute }) => minute > 30);
      if (!moment) throw new Error('the bridge is that long');
      const state = moment.night.world.people[person];
      if (state) Object.assign(state, { candour: 0.3, frozen: 0 });
      return (['what', 'help'] as const).map((how) => answer(fork(moment), ask(person, how))?.text);
    };
    const [first, ...others] = variants.map(evasive);
    expect(first).toEqual([`${person}.what.hide`, `${person}.help.hide`]);
    for (const other of others) expect(other).toEqual(first);
  }
});

test('June is asked something that is not a task, and knows where else the orders are', () => {
  const moment = moments('novice', 'labels', 1).find(
    ({ night }) =>
      night.world.facts['rows-gone'] !== undefined && night.world.facts['payment-records'] === undefined,
  );
  if (!moment) throw new Error('the novice has not asked her yet when orders are found gone');
  const run = fork(moment);
  const { entries } = step(run, { type: 'move', by: 'player', move: ask('june', 'what') });
  expect(entries).toContainEqual(expect.objectContaining({ type: 'spoke', text: 'june.what.pay' }));
  expect(entries).toContainEqual(expect.objectContaining({ type: 'learned', fact: 'payment-records' }));
});

test('whoever takes Mina outside once orders are gone hears of the alarm there', () => {
  const moment = moments('absent', 'labels', 1).find(({ minute }) => minute > 25);
  if (!moment) throw new Error('the bridge is that long');
  const before = fork(moment);
  expect(answer(before, ask('mina', 'aside'))?.person).toBe('mina');
  const run = fork(moment);
  run.night.world.facts['rows-gone'] = run.minute;
  const mina = run.night.world.people['mina'];
  if (mina) mina.candour = 0.6;
  step(run, { type: 'move', by: 'player', move: ask('mina', 'aside') });
  expect(run.night.flow.exchange).toBe('muted.1');
});
