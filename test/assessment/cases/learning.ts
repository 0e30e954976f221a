import { answered, type CasesOf } from './case.ts';
import { exchange, night, talk } from '../build.ts';

const tier = { permission: { L1: 1 }, rehearsal: { L1: 0.4 }, training: { L1: -0.5 } };
const scope = { all: { L2: 1 }, sibling: { L2: 0.5 }, script: { L2: 0 } };
const owner = { dated: { L3: 1 }, quarter: { L3: 0.5 }, somebody: { L3: 0 } };
const guard = { test: { L4: 1 }, later: { L4: 0.2 }, trust: { L4: -0.3 } };
const wall = exchange(
  'wall',
  ['L5'],
  { access: { L5: 1 }, alert: { L5: 1 }, decision: { L5: 1 }, tired: { L5: 0.4 }, careless: { L5: -1 } },
  { pick: { least: 3, most: 3 } },
);
const pinned = (...names: string[]) =>
  night({ conversations: [talk('wall', wall)] })
    .at(60)
    .review()
    .reply('wall', ...names.map((name) => `wall.${name}`));
const strength = { remove: { L6: 0 }, sign: { L6: 0.6 }, careful: { L6: 1 } };
const hindsight = { screen: { L7: 0 }, stop: { L7: 0.3 }, agree: { L7: 1 } };

export const learning: CasesOf<'L'> = {
  L1: {
    earns: ['takes the permission away', () => answered(['L1'], tier, 'permission'), 0],
    not: ['a course on careful work', () => answered(['L1'], tier, 'training'), 5],
    near: ['rehearses the restore, which is the middle tier', () => answered(['L1'], tier, 'rehearsal'), 2],
  },
  L2: {
    earns: ['every tool that can delete live data', () => answered(['L2'], scope, 'all'), 0],
    not: ['that one script', () => answered(['L2'], scope, 'script'), 3],
    near: ['that script and the one beside it', () => answered(['L2'], scope, 'sibling'), 1.5],
  },
  L3: {
    earns: ['a name and a date within 15 days', () => answered(['L3'], owner, 'dated'), 0],
    not: ['somebody, some time', () => answered(['L3'], owner, 'somebody'), 3],
    near: ['a name, and "this quarter"', () => answered(['L3'], owner, 'quarter'), 1.5],
  },
  L4: {
    earns: ['"Friday, we try to break it"', () => answered(['L4'], guard, 'test'), 0],
    not: ['ships it and watches', () => answered(['L4'], guard, 'trust'), 4],
    near: ['a test on the list for next quarter', () => answered(['L4'], guard, 'later'), 2.46],
  },
  L5: {
    earns: ['three factors in three layers', () => pinned('access', 'alert', 'decision'), 0],
    not: ['carelessness, tiredness and one more', () => pinned('careless', 'tired', 'access'), 3.47],
    near: ['tiredness for one of the three', () => pinned('access', 'alert', 'tired'), 0.8],
  },
  L6: {
    earns: ['removes what made it possible', () => answered(['L6'], strength, 'remove'), 0],
    not: ['"be careful", and nothing else', () => answered(['L6'], strength, 'careful'), 4],
    near: ['one more signature', () => answered(['L6'], strength, 'sign'), 2.4],
  },
  L7: {
    earns: ['"what did it look like to him?"', () => answered(['L7'], hindsight, 'screen'), 0],
    not: ['"it was there to be read"', () => answered(['L7'], hindsight, 'agree'), 2],
    near: ['"that\'s hindsight, next card"', () => answered(['L7'], hindsight, 'stop'), 0.6],
  },
};
