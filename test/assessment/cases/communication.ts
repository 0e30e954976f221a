import { customers, everybody, night } from '../build.ts';
import type { CasesOf } from './case.ts';

const told = () => night({ audiences: customers });
/** To everybody every 14 minutes, until the end at 60. */
const onTime = (last: number) => {
  const one = told();
  for (let minute = 2; minute <= last; minute += 14) one.at(minute).post('customers', { impact: 'down' });
  return one;
};
const impact = { type: 'impact', impact: 'degraded', rate: 100 } as const;
const changed = (minute: number) =>
  told()
    .at(2)
    .post('customers')
    .at(20)
    .add(impact)
    .at(minute)
    .post('customers', {}, { changed: true })
    .at(minute + 12)
    .post('customers', {}, { changed: true })
    .at(minute + 24)
    .post('customers', {}, { changed: true });
const certain = (known: boolean | null, times: number) => {
  const one = told();
  for (let i = 0; i < times; i++)
    one.at(2 + 12 * i).post('customers', { cause: 'release' }, { causeKnown: known });
  return one;
};
/** No next time: nothing is left behind. */
const alone = { next: 0 };
const both = (drafted: boolean) =>
  night({ audiences: everybody }).at(5).post('customers', {}, {}, drafted).at(6).post('executives');

export const communication: CasesOf<'C'> = {
  C1: {
    earns: ['customers hear something in minute 3', () => told().at(3).post('customers'), 0],
    not: ['customers never hear anything', () => told(), 4],
    near: [
      'customers hear it in minute 17, as in a good real case',
      () => told().at(17).post('customers'),
      2,
    ],
  },
  C2: {
    earns: ['each update names the next, and it comes', () => onTime(58), 0],
    not: ['one update, and then nothing', () => told().at(2).post('customers'), 8],
    near: ['keeps it for half of the night', () => onTime(30), 5.09],
  },
  C3: {
    earns: ['says what changed two minutes after it did, each time something new', () => changed(22), 0],
    not: ['nothing after the first word', () => told().at(2).post('customers').at(20).add(impact), 4],
    near: ['says it after nine minutes', () => changed(29), 0.8],
  },
  C4: {
    earns: ['two audiences, one text drafted by the liaison', () => both(true), 0],
    not: ['nobody is told anything', () => told(), 2],
    near: ['two audiences, every word written alone', () => both(false), 1],
  },
  C5: {
    earns: ['three updates that call a suspicion one', () => certain(null, 3), 0],
    not: ['a suspicion told as known, each time', () => certain(false, 3), 6],
    near: ['only one update', () => certain(null, 1), 4],
  },
  C6: {
    earns: ['no time of repair to customers', () => told().at(3).post('customers'), 0],
    not: [
      '"back in 20 minutes", after a first word',
      () => told().at(3).post('customers').at(20).post('customers', { eta: 20 }, { changed: true }),
      3,
    ],
    near: [
      'an estimate, but to the board',
      () => night({ audiences: everybody }).at(3).post('board', { eta: 20 }),
      0,
    ],
  },
  C7: {
    earns: [
      'the next update after twelve minutes',
      () => told().at(3).post('customers', alone).at(15).post('customers', alone),
      0,
    ],
    not: [
      'twice in four minutes, with nothing new',
      () =>
        told().at(3).post('customers', alone).at(7).post('customers', alone).at(20).post('customers', alone),
      2,
    ],
    near: [
      'after four minutes, because something changed',
      () =>
        told()
          .at(3)
          .post('customers', alone)
          .at(7)
          .post('customers', alone, { changed: true })
          .at(20)
          .post('customers', alone),
      0,
    ],
  },
};
