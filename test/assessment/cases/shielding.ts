import { night, task, type Night } from '../build.ts';
import { answered, type CasesOf } from './case.ts';

const calls = (...how: ('held' | 'took' | 'broke')[]): Night =>
  how.reduce((one, way, index) => {
    one.at(5 + index).arrive(`call-${index}`);
    if (way === 'held') return one.route('rosa', 'liaison');
    return way === 'took' ? one.take() : one.route('mina', 'none');
  }, night());
const swoop = { command: { H2: 1 }, rules: { H2: 0.9 }, status: { H2: -1, H6: 1 } };
const side = { no: { H3: 1 }, write: { H3: 0.7 }, listen: { H3: -0.6, H6: 1 } };
const severity = { higher: { H4: 1 }, table: { H4: 0.4 }, debate: { H4: -1 } };
const signal = (latency: number | null) =>
  night().at(20).add({ type: 'signal', item: 'i1', inject: 'leeds', latency });
const deep = [task('trail', { deep: true })];
const given = () => night({ tasks: deep }).at(5).assign('trail', 'mina', { timebox: 20 });

export const shielding: CasesOf<'H'> = {
  H1: {
    earns: ['the liaison holds every call', () => calls('held', 'held', 'held', 'held'), 0],
    not: ['every call reaches somebody at work', () => calls('broke', 'broke', 'broke', 'broke'), 12],
    near: ['takes every second call alone', () => calls('held', 'took', 'held', 'took'), 3],
  },
  H2: {
    earns: ['"do you want command?"', () => answered(['H2'], swoop, 'command'), 0],
    not: ['everybody gives the chief executive a status', () => answered(['H2'], swoop, 'status'), 3],
    near: ['rules for the visit, command left open', () => answered(['H2'], swoop, 'rules'), 0.15],
  },
  H3: {
    earns: ['"no, the fix first"', () => answered(['H3'], side, 'no'), 0],
    not: ['a fixer listens to the theory', () => answered(['H3'], side, 'listen'), 2],
    near: ['"three lines on the board"', () => answered(['H3'], side, 'write'), 0.38],
  },
  H4: {
    earns: ['takes the higher level and goes on', () => answered(['H4'], severity, 'higher'), 0],
    not: ['argues whether it is a one or a two', () => answered(['H4'], severity, 'debate'), 2],
    near: ['"later, but let us look at the table"', () => answered(['H4'], severity, 'table'), 0.6],
  },
  H5: {
    earns: ['the message reaches whoever can read it in two minutes', () => signal(2), 0],
    not: ['it is held with all the noise', () => signal(null), 4],
    near: ['after four minutes, one too late', () => signal(4), 0.4],
  },
  H6: {
    earns: [
      'asks nobody at work for a time',
      () => night({ tasks: [task('graphs')] }).assign('graphs', 'ade'),
      0,
    ],
    not: [
      'asks in deep work how long it takes',
      () => night().at(9).checkin('mina', 'eta', 'trail', 0.3).interrupted('mina', 'player', true),
      4,
    ],
    near: ['asks somebody who has nothing in hand', () => night().at(9).checkin('mina', 'eta'), 0],
  },
  H7: {
    earns: ['nobody asks until it is back', () => given().at(24).done('trail', 'mina'), 0],
    not: [
      '"any news?", a third of the way in',
      () => given().at(12).checkin('mina', 'what', 'trail', 0.35).interrupted('mina', 'player', true),
      2,
    ],
    near: [
      'asks when 85 per cent of the time is over',
      () => given().at(22).checkin('mina', 'what', 'trail', 0.85),
      0,
    ],
  },
};
