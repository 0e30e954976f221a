import type { SayLine } from '../../../src/scenario/schema.ts';
import { exchange, night, option, talk } from '../build.ts';
import { answered, type CasesOf } from './case.ts';

const act = {
  mine: { O1: 1 },
  regret: { O1: 0.2 },
  passive: { O1: -0.3, O7: 0.5 },
  theirs: { O1: -1, O5: 1 },
};
const actions = exchange('actions', ['L1'], { strong: { L1: 1 }, weak: { L1: -0.5 } });
const words = exchange(
  'words',
  ['O2'],
  [
    option('words.promise', { O2: 1 }, { strategy: 'prevention' }),
    option('words.contact', { O2: 0.4 }),
    option('words.never', { O2: 0 }),
  ],
);
const promised = (action: string, said: string) =>
  night({ conversations: [talk('actions', actions), talk('words', words)] })
    .at(60)
    .review()
    .reply('actions', `actions.${action}`)
    .room()
    .reply('words', `words.${said}`);
const own: SayLine = {
  id: 'own',
  kind: 'own',
  hearers: 'room',
  minutes: 0,
  shows: { O3: 1 },
  effects: [],
};
const owned = (minute: number) =>
  night({ says: [own] })
    .at(minute)
    .say('own', 'own', { O3: 1 });
const posture = { rebuild: { O4: 1 }, regret: { O4: 0.3 }, deny: { O4: -1 } };
const cause = { ours: { O5: 0 }, rule: { O5: 0.3 }, vendor: { O5: 1 } };
const size = { number: { O6: 0 }, uptime: { O6: 0.8 }, most: { O6: 1 } };
const agent = { me: {}, process: { O7: 0.5 }, mistakes: { O7: 1 } };
const next = { test: { O8: 0 }, soon: { O8: 0.5 }, never: { O8: 1 } };

export const ownership: CasesOf<'O'> = {
  O1: {
    earns: ['"what I decided was mine, and wrong"', () => answered(['O1'], act, 'mine'), 0],
    not: ['"the team made a mistake"', () => answered(['O1'], act, 'theirs'), 5],
    near: ['regrets, and does not say what', () => answered(['O1'], act, 'regret'), 2],
  },
  O2: {
    earns: ['promises a change that the review paid for', () => promised('strong', 'promise'), 0],
    not: ['promises one that nobody paid for', () => promised('weak', 'promise'), 4],
    near: ['"write to us", which promises little', () => promised('strong', 'contact'), 2.4],
  },
  O3: {
    earns: ['tells the team in minute 12', () => owned(12), 0],
    not: ['never says it that night', () => night({ says: [own] }), 3],
    near: ['tells them after half an hour', () => owned(30), 1.5],
  },
  O4: {
    earns: ['a preventable harm, met with its repair', () => answered(['O4'], posture, 'rebuild'), 0],
    not: ['denies what could have been prevented', () => answered(['O4'], posture, 'deny'), 3],
    near: ['regrets it, no more', () => answered(['O4'], posture, 'regret'), 1.05],
  },
  O5: {
    earns: ['"one of our own runs"', () => answered(['O5'], cause, 'ours'), 0],
    not: ['"a supplier failed us"', () => answered(['O5'], cause, 'vendor'), 5],
    near: ['hides behind a rule', () => answered(['O5'], cause, 'rule'), 1.5],
  },
  O6: {
    earns: ['says the number', () => answered(['O6'], size, 'number'), 0],
    not: ['"the vast majority was never affected"', () => answered(['O6'], size, 'most'), 3],
    near: ['boasts with the year so far', () => answered(['O6'], size, 'uptime'), 2.4],
  },
  O7: {
    earns: ['a sentence with an agent', () => answered([], agent, 'me'), 0],
    not: ['"mistakes were made"', () => answered([], agent, 'mistakes'), 2],
    near: ['"under existing process"', () => answered([], agent, 'process'), 1],
  },
  O8: {
    earns: ['promises a test with a date', () => answered(['O8'], next, 'test'), 0],
    not: ['"it can\'t happen again"', () => answered(['O8'], next, 'never'), 4],
    near: ['says more than is known, a little', () => answered(['O8'], next, 'soon'), 2],
  },
};
