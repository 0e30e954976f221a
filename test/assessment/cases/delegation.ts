import { night, step, task } from '../build.ts';
import { answered, type CasesOf } from './case.ts';

const logs = task('logs', { led: true, critical: true });
const rollback = step('rollback');
const hands = (commanding: boolean, minutes: number) => {
  const spell = { minutes: 0, commanding, missed: 0 };
  const before = night().at(19);
  if (!commanding) before.add({ type: 'command', holder: 'june', how: 'handover' });
  return before
    .at(20)
    .add({ type: 'hands-on', action: 'down', ...spell })
    .at(20)
    .add({ type: 'hands-on', action: 'dig', ...spell })
    .at(20 + minutes)
    .add({ type: 'hands-on', action: 'up', ...spell });
};
const moot = task('replica', { closes: { fact: 'rows-gone' } });
const found = task('rows', { yields: [{ fact: 'rows-gone' }] });
const closed = (minute: number) => {
  const one = night({ tasks: [moot, found] })
    .at(5)
    .assign('replica', 'tomas')
    .assign('rows', 'mina')
    .at(20);
  one.add({ type: 'learned', fact: 'rows-gone', how: 'task' });
  return minute === 0 ? one : one.at(minute).add({ type: 'dropped', task: 'replica', person: 'tomas' });
};
const stop = { stop: { D8: 0 }, pause: { D8: 0.6 }, on: { D8: 1 } };

export const delegation: CasesOf<'D'> = {
  D1: {
    earns: [
      'takes command aloud, deputy, scribe and liaison by minute 4',
      () =>
        night()
          .at(1)
          .say('declare', 'declare')
          .role('deputy', 'june')
          .role('scribe', 'june')
          .at(4)
          .role('customer-liaison', 'rosa'),
      0,
    ],
    not: ['nobody takes command, nobody has a role', () => night(), 4],
    near: [
      'the liaison is named in minute 8',
      () =>
        night()
          .at(1)
          .say('declare', 'declare')
          .role('deputy', 'june')
          .role('scribe', 'june')
          .at(8)
          .role('customer-liaison', 'rosa'),
      0.5,
    ],
  },
  D2: {
    earns: [
      'one person, 15 minutes, said back, done in 13',
      () =>
        night({ tasks: [logs] })
          .at(5)
          .assign('logs', 'mina')
          .at(18)
          .done('logs', 'mina'),
      0,
    ],
    not: [
      '"can someone look at the logs?"',
      () =>
        night({ tasks: [logs] })
          .at(5)
          .assign('logs', 'room'),
      3,
    ],
    near: [
      'one person and a time, but not said back',
      () =>
        night({ tasks: [logs] })
          .at(5)
          .assign('logs', 'mina', { readback: false })
          .at(18)
          .done('logs', 'mina'),
      0.6,
    ],
  },
  D3: {
    earns: [
      'asks who is strongly against, names the way back, approves',
      () =>
        night({ tasks: [rollback] })
          .at(20)
          .decide('rollback', { asked: true, backup: true }),
      0,
    ],
    not: [
      'approves, and that is all',
      () =>
        night({ tasks: [rollback] })
          .at(20)
          .decide('rollback'),
      3,
    ],
    near: [
      'asks for risks, but names no way back',
      () =>
        night({ tasks: [rollback] })
          .at(20)
          .decide('rollback', { asked: true }),
      1.2,
    ],
  },
  D4: {
    earns: ['the cause is known, and who looked elsewhere is free two minutes later', () => closed(22), 0],
    not: ['goes on looking where nothing can be found any more', () => closed(0), 2],
    near: ['is let go after eight minutes', () => closed(28), 1],
  },
  D5: {
    earns: ['hands over command, then works', () => hands(false, 4), 0],
    not: ['works, and nobody leads', () => hands(true, 4), 3],
    near: [
      'sends for the deputy to take command first, and stays in the chair',
      () => answered(['D5'], { no: { D5: 1 }, june: { D5: 0.6 }, look: { D5: -1 } }, 'june'),
      0.6,
    ],
  },
  D6: {
    earns: ['works with command handed over', () => hands(false, 8), 0],
    not: ['eight minutes at the keyboard', () => hands(true, 8), 8],
    near: ['looks up after one minute', () => hands(true, 1), 1],
  },
  D7: {
    earns: [
      'a second task to one free person',
      () => night({ tasks: [task('count')] }).assign('count', 'mina'),
      0,
    ],
    not: ['"can someone count?"', () => night({ tasks: [task('count')] }).assign('count', 'room'), 2],
    near: [
      "asks the room for a led task: that is D2's debt, and not charged twice",
      () => night({ tasks: [logs] }).assign('logs', 'room'),
      0,
    ],
  },
  D8: {
    earns: ['"stop that now" to a change that nobody announced', () => answered(['D8'], stop, 'stop'), 0],
    not: ['lets it run', () => answered(['D8'], stop, 'on'), 2],
    near: ['thanks first, and asks for a pause', () => answered(['D8'], stop, 'pause'), 1.2],
  },
};
