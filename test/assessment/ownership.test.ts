import { describe, expect, test } from 'vitest';
import type { SayLine } from '../../src/scenario/schema.ts';
import { exchange, night, option, talk } from './build.ts';

const statement = exchange(
  'statement',
  ['O2'],
  [
    option('promise', { O2: 1 }, { strategy: 'prevention' }),
    option('credit', { O2: 0.8 }, { strategy: 'compensate' }),
    option('nothing', { O2: -0.5 }),
  ],
);
const content = {
  conversations: [
    talk('actions', exchange('actions', ['L1'], { strong: { L1: 1 }, weak: { L1: -0.5, L6: 1 } })),
    talk('statement', statement),
    talk(
      'room',
      exchange('room', ['O1'], {
        mine: { O1: 1 },
        ours: { O1: 1 },
        passive: { O1: 0.3, O7: 0.5 },
        theirs: { O1: -1, O5: 1 },
      }),
    ),
  ],
};
const said = (action: string, words: string) =>
  night(content).at(60).review().reply('actions', `actions.${action}`).room().reply('statement', words);

describe('O2 repair, checked by deeds', () => {
  test('earns: prevention promised and paid for', () =>
    expect(said('strong', 'promise').share('O2')).toBe(1));
  test('not: promised, and nothing of it was funded', () => {
    expect(said('weak', 'promise').share('O2')).toBe(0);
    expect(said('weak', 'promise').findings('O2')[0]?.reason.id).toBe('reason.O2.unfunded');
  });
  test('near miss: compensation promises no change and needs none', () => {
    expect(said('weak', 'credit').share('O2')).toBe(0.87);
  });
});

describe('O1, O5, O8 the words', () => {
  const words = (choice: string) => night(content).at(60).room().reply('room', `room.${choice}`);

  test('an accountable "we" earns what "I" earns', () => {
    expect(words('mine').share('O1')).toBe(1);
    expect(words('ours').share('O1')).toBe(1);
  });
  test('near miss: a passive with the act in it', () => expect(words('passive').share('O1')).toBe(0.65));
  test("not: somebody else; the shift is this moment's debt, not a second one", () => {
    expect(words('theirs').share('O1')).toBe(0);
    expect(words('theirs').charged('O5')).toBe(0);
  });
  test('O8: what nobody knows earns nothing, however well it is put', () => {
    const bold = night(content).at(60).room().overclaim('room', 'room.mine');
    expect(bold.share('O1')).toBe(0);
    expect(bold.findings('O1')[0]?.reason.id).toBe('reason.O8.voids');
    expect(bold.charged('O8')).toBe(0);
  });
  test('O8 is charged where no ownership was called for', () => {
    const free = { conversations: [talk('aside', exchange('aside', [], { claim: {} }))] };
    expect(night(free).overclaim('aside', 'aside.claim').charged('O8')).toBe(4);
  });
});

describe('O3 early', () => {
  const own: SayLine = {
    id: 'own',
    kind: 'own',
    hearers: 'room',
    minutes: 0,
    shows: { O3: 1 },
    effects: [],
    when: { all: [{ fact: 'deployed' }, { not: { fact: 'own-told' } }] },
  };
  const known = () =>
    night({ says: [own] })
      .at(12)
      .add({ type: 'learned', fact: 'deployed', how: 'task' });

  test('earns within 15 minutes of when it could be known', () => {
    expect(known().at(25).say('own', 'own', { O3: 1 }).share('O3')).toBe(1);
  });
  test('near miss: half an hour later', () =>
    expect(known().at(42).say('own', 'own', { O3: 1 }).share('O3')).toBe(0.5));
  test('not: never said; not offered: never known', () => {
    expect(known().share('O3')).toBe(0);
    expect(night({ says: [own] }).share('O3')).toBeNull();
  });
  test('owned in a conversation that night, the line is not asked for again', () => {
    const conversations = [
      talk('own-part', exchange('own-part', ['O3'], { mine: { O3: 1 }, later: { O3: 0 } })),
    ];
    const owned = night({ says: [own], conversations })
      .at(12)
      .add({ type: 'learned', fact: 'deployed', how: 'task' });
    expect(owned.reply('own-part', 'own-part.mine').findings('O3')).toHaveLength(1);
  });
});
