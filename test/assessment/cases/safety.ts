import type { SayLine } from '../../../src/scenario/schema.ts';
import { exchange, night, talk } from '../build.ts';
import { answered, type CasesOf } from './case.ts';

const line = (id: string, kind: SayLine['kind'], shows: SayLine['shows']): SayLine => ({
  id,
  kind,
  hearers: 'room',
  minutes: 0,
  shows,
  effects: [],
});
const says = [line('frame', 'frame', { S1: 1 }), line('invite', 'invite', { S2: 1 })];
const spoken = (id: 'frame' | 'invite', minute: number) => {
  const other = id === 'frame' ? 'S2' : 'S1';
  const only = says.filter((one) => (one.shows[other] ?? 0) === 0);
  return night({ says: only })
    .at(minute)
    .say(id, id, id === 'frame' ? { S1: 1 } : { S2: 1 });
};
const silent = (id: 'frame' | 'invite') => night({ says: says.filter((one) => one.id === id) });
const confession = { which: { S3: 1 }, still: { S3: 0.7 }, rows: { S3: 0 }, why: { S3: -1, S6: 1 } };
const bad = { conversations: [talk('told', exchange('told', ['S3'], { good: { S3: 1 } }))] };
const cared = (minute: number) =>
  night(bad)
    .at(20)
    .reply('told', 'told.good')
    .at(minute)
    .add({ type: 'paired', person: 'tomas', with: 'mina', by: 'player' });
const who = { nobody: { S5: 1 }, skip: { S5: 0.3 }, name: { S5: -1, S6: 0.6 } };
const rule = { talk: { S7: 0 }, later: { S7: 0.5 }, fine: { S7: 1 } };
const screen = { what: {}, why: { S6: 1 }, sigh: { S6: 0.4 } };

export const safety: CasesOf<'S'> = {
  S1: {
    earns: ['"I\'ll miss things, say it early" in minute 4', () => spoken('frame', 4), 0],
    not: ['nothing of the kind all night', () => silent('frame'), 3],
    near: ['says it in minute 10', () => spoken('frame', 10), 1.5],
  },
  S2: {
    earns: ['asks somebody quiet by name in minute 12', () => spoken('invite', 12), 0],
    not: ['asks nobody', () => silent('invite'), 3],
    near: ['asks in minute 25', () => spoken('invite', 25), 1.5],
  },
  S3: {
    earns: ['"which table, still running, why can wait"', () => answered(['S3'], confession, 'which'), 0],
    not: ['"why do I hear it from a log?"', () => answered(['S3'], confession, 'why'), 5],
    near: [
      'thanks and one question, and leaves him alone with it',
      () => answered(['S3'], confession, 'still'),
      0.75,
    ],
  },
  S4: {
    earns: ['a pair eight minutes after', () => cared(28), 0],
    not: ['nobody looks after whoever told it', () => night(bad).at(20).reply('told', 'told.good'), 3],
    near: ['a pair after 25 minutes', () => cared(45), 1.5],
  },
  S5: {
    earns: ['"ask me what made it easy"', () => answered(['S5'], who, 'nobody'), 0],
    not: ['gives the name, in confidence', () => answered(['S5'], who, 'name'), 4],
    near: ['says neither', () => answered(['S5'], who, 'skip'), 1.4],
  },
  S6: {
    earns: ['asks what it looked like', () => answered([], screen, 'what'), 0],
    not: ['"why did you?" before everybody', () => answered([], screen, 'why'), 5],
    near: ['a sigh and half a sentence', () => answered([], screen, 'sigh'), 2],
  },
  S7: {
    earns: ['"we will talk about it when you have slept"', () => answered(['S7'], rule, 'talk'), 0],
    not: ['"forget it, everybody does that"', () => answered(['S7'], rule, 'fine'), 3],
    near: ['goes on, and says nothing of the rule', () => answered(['S7'], rule, 'later'), 1.5],
  },
};
