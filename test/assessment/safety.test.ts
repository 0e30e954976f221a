import { describe, expect, test } from 'vitest';
import type { SayLine } from '../../src/scenario/schema.ts';
import { exchange, inject, night, talk } from './build.ts';

const line = (
  id: string,
  kind: SayLine['kind'],
  shows: SayLine['shows'],
  more: Partial<SayLine> = {},
): SayLine => ({
  id,
  kind,
  hearers: 'room',
  minutes: 0,
  shows,
  effects: [],
  ...more,
});

describe('S1 framing the night', () => {
  const says = [line('frame', 'frame', { S1: 1 })];
  const framed = (minute: number) => night({ says }).at(minute).say('frame', 'frame', { S1: 1 }).share('S1');

  test('earns within 5 minutes', () => expect(framed(4)).toBe(1));
  test('near miss: at minute 8', () => expect(framed(8)).toBe(0.7));
  test('never said is the worst; not offered when there is no such line', () => {
    expect(night({ says }).share('S1')).toBe(0);
    expect(night().share('S1')).toBeNull();
  });
  test('said twice earns once', () => {
    const twice = night({ says })
      .at(2)
      .say('frame', 'frame', { S1: 1 })
      .at(3)
      .say('frame', 'frame', { S1: 1 });
    expect(twice.findings('S1')).toHaveLength(1);
  });
});

describe('S2 inviting', () => {
  const says = [line('invite', 'invite', { S2: 1 })];
  test('earns by 15, half at 25, a little when late, nothing when never', () => {
    const at = (minute: number) => night({ says }).at(minute).say('invite', 'invite', { S2: 1 }).share('S2');
    expect([at(10), at(25), at(55)]).toEqual([1, 0.5, 0.2]);
    expect(night({ says }).share('S2')).toBe(0);
  });
});

const told = exchange('told', ['S3'], {
  good: { S3: 1, S5: 0.5 },
  half: { S3: 0.2 },
  bad: { S3: -1, S6: 1 },
});
const confession = {
  conversations: [talk('confess', told)],
  injects: [inject('confess', { at: 20 }, { opens: 'confess' })],
};

describe('S3, S4 bad news and what follows', () => {
  test('S3 earns, nearly, not', () => {
    const at = (choice: string) => night(confession).at(20).reply('told', `told.${choice}`).share('S3');
    expect([at('good'), at('half'), at('bad')]).toEqual([1, 0.6, 0]);
  });

  test('S4 earns: a pair within ten minutes', () => {
    const cared = night(confession).at(20).reply('told', 'told.good').at(28);
    expect(cared.add({ type: 'paired', person: 'tomas', with: 'mina', by: 'player' }).share('S4')).toBe(1);
  });

  test('S4 near miss: a word aside after 25 minutes', () => {
    const late = night(confession)
      .at(20)
      .reply('told', 'told.good')
      .at(45)
      .add({ type: 'aside', person: 'tomas' });
    expect(late.share('S4')).toBe(0.5);
  });

  test('S4 not: somebody else was helped, or the scenario did it', () => {
    const other = night(confession).at(20).reply('told', 'told.good').at(22).checkin('mina', 'help');
    expect(other.share('S4')).toBe(0);
    const story = night(confession).at(20).reply('told', 'told.good').at(22);
    expect(story.add({ type: 'paired', person: 'tomas', with: 'mina', by: 'scenario' }).share('S4')).toBe(0);
  });

  describe('S4 after a pair was offered in the answer itself', () => {
    const next = exchange('next', ['S4'], { pair: { S4: 1 }, alone: { S4: -1 } });
    const content = { ...confession, conversations: [...confession.conversations, talk('next', next)] };
    const offered = () => night(content).at(20).reply('told', 'told.good').at(21).reply('next', 'next.pair');
    const after = (one: ReturnType<typeof offered>) =>
      one.findings('S4').find(({ opportunity }) => opportunity === 'S4.after');

    test('earns: a later word, within the half hour', () => {
      const found = after(offered().at(45).add({ type: 'aside', person: 'tomas' }));
      expect([found?.points, found?.reason.id]).toEqual([3, 'reason.S4.after.again']);
    });
    test('not: nobody came back, and it does not say that nothing was done', () => {
      const found = after(offered().at(60));
      expect([found?.points, found?.reason.id]).toEqual([0, 'reason.S4.after.alone']);
    });
    test('near miss: they were left alone in the answer, and a word came late', () => {
      const alone = night(content).at(20).reply('told', 'told.good').at(21).reply('next', 'next.alone');
      expect(after(alone.at(45).add({ type: 'aside', person: 'tomas' }))?.points).toBe(1.5);
    });
  });

  test('S4 counts from the answer, where it was told in the end, and not from the visit that was let go', () => {
    const twice = night({
      conversations: [
        talk('first', exchange('first', ['S3'], { good: { S3: 1 } }, { group: 'truth' })),
        talk('told', exchange('told', ['S3'], { good: { S3: 1 } }, { group: 'truth' })),
      ],
    });
    const told = twice.at(20).leave('first', 'patience').at(60).reply('told', 'told.good').at(64);
    told.add({ type: 'aside', person: 'tomas' });
    const found = told.findings('S4').find(({ opportunity }) => opportunity === 'S4.after');
    expect([found?.points, found?.minute]).toEqual([3, 64]);
  });

  test('S4 is not asked for when the person has gone home', () => {
    const home = night(confession)
      .at(20)
      .reply('told', 'told.good')
      .at(23)
      .add({ type: 'left', person: 'tomas' });
    expect(home.share('S4')).toBeNull();
  });

  test('a confession that never came costs both', () => {
    expect(night(confession).share('S3')).toBe(0);
    expect(night(confession).share('S4')).toBe(0);
  });
});

describe('S5 the role, not the name', () => {
  const content = {
    conversations: [
      talk(
        'who',
        exchange('who', ['S5'], { role: { S5: 1 }, vague: { S5: 0.3 }, name: { S5: -1, S6: 0.5 } }),
      ),
      talk(
        'again',
        exchange('again', ['S5'], { role: { S5: 1 }, vague: { S5: 0.3 }, name: { S5: -1, S6: 0.5 } }),
      ),
      ...confession.conversations,
    ],
  };
  const kept = (later: string) =>
    night(content).at(30).reply('who', 'who.role').at(60).review().reply('again', `again.${later}`);

  test('earns: kept in the night and in the review', () => expect(kept('role').share('S5')).toBe(1));
  test("near miss: vague in the review keeps the night's credit", () =>
    expect(kept('vague').share('S5')).toBe(0.83));
  test('not: naming later voids the promise', () => expect(kept('name').share('S5')).toBe(0));
  test('an answer to the bad news that promised it is voided as well', () => {
    const promised = (later: string) =>
      night(content)
        .at(20)
        .reply('told', 'told.good')
        .at(60)
        .review()
        .reply('again', `again.${later}`)
        .share('S3');
    expect(promised('role')).toBe(1);
    expect(promised('name')).toBe(0);
  });
});

describe('S6 blame, S7 false comfort', () => {
  const content = {
    conversations: [
      talk(
        'idle',
        exchange('idle', [], { blame: { S6: 1 }, comfort: { S7: 1 }, edge: { S6: 0.5 }, plain: {} }),
      ),
      talk('standard', exchange('standard', ['S7'], { talk: { S7: 0 }, half: { S7: 0.5 }, fine: { S7: 1 } })),
    ],
  };
  test('charged where nothing asked for it, by how much it shows', () => {
    const idle = (choice: string) => night(content).reply('idle', `idle.${choice}`);
    expect(idle('blame').charged('S6')).toBe(5);
    expect(idle('edge').charged('S6')).toBe(2.5);
    expect(idle('comfort').charged('S7')).toBe(3);
    expect(idle('plain').charged('S6')).toBe(0);
  });
  test('where the moment called for it, not doing it earns', () => {
    const at = (choice: string) => night(content).reply('standard', `standard.${choice}`).share('S7');
    expect([at('talk'), at('half'), at('fine')]).toEqual([1, 0.5, 0]);
  });
  test('a line that blames is charged', () => {
    expect(night().say('who-ran-that', 'ask', { S6: 1 }).charged('S6')).toBe(5);
  });
});
