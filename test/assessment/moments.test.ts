/** Authored moments: met, missed, prevented, skipped, and alternatives of one another. */
import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../src/assessment/authored.ts';
import { rules } from '../../src/assessment/index.ts';
import { exchange, inject, night, option, talk, task, type Night } from './build.ts';

describe('every behaviour, where a moment calls for it', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s earns, nearly, and not', (id, rule) => {
    const good = rule.sign === '+' ? 1 : -1;
    const shows = { best: { [id]: good }, half: { [id]: 0 }, worst: { [id]: -good } };
    const content = { conversations: [talk('moment', exchange('moment', [id], shows))] };
    const authored = (choice: string) =>
      night(content)
        .at(20)
        .reply('moment', `moment.${choice}`)
        .findings(id)
        .find((finding) => finding.opportunity === `${id}.moment`);
    const share = (choice: string) => {
      const finding = authored(choice);
      return finding && (finding.points - finding.worst) / (finding.best - finding.worst);
    };
    expect([share('best'), share('half'), share('worst')]).toEqual([1, 0.5, 0]);
    const finding = authored('best');
    expect(finding && finding.best - finding.worst).toBe(rule.weight);
    expect(finding?.reason.params).toMatchObject({ minute: 20, exchange: 'moment', options: 'moment.best' });
  });
});

test('the opposite of what was called for is not told as half of it, though worse could have been said', () => {
  const shows = { pass: { H5: 1 }, log: { H5: -0.3 }, bin: { H5: -1 } };
  const [log] = night({ conversations: [talk('picks', exchange('picks', ['H5'], shows))] })
    .at(20)
    .reply('picks', 'picks.log')
    .findings('H5');
  expect([log?.points, log?.reason.id]).toEqual([1.4, 'reason.H5.none']);
});

describe('range of a moment', () => {
  test('an option that shows nothing is never worse than missing it', () => {
    expect(rangeOf(exchange('a', ['S3'], { good: { S3: 0.8 }, silent: {} }), 'S3')).toEqual({
      least: 0,
      most: 0.8,
    });
  });
  test('where no option shows it, nothing can be seen', () => {
    expect(rangeOf(exchange('a', ['S3'], { one: {}, two: { S2: 1 } }), 'S3')).toBeNull();
  });
  test('several picks show their mean', () => {
    const wall = exchange(
      'wall',
      ['L5'],
      { a: { L5: 1 }, b: { L5: 1 }, c: { L5: 0.4 }, d: { L5: -1 } },
      { pick: { least: 2, most: 3 } },
    );
    expect(rangeOf(wall, 'L5')).toEqual({ least: -0.3, most: 1 });
    const picked = night({ conversations: [talk('wall', wall)] }).reply('wall', 'wall.a', 'wall.b');
    expect(picked.share('L5')).toBe(1);
  });
  test('where one is enough, the strongest of them', () => {
    const actions = exchange(
      'actions',
      ['L1'],
      { permission: { L1: 1 }, rehearsal: { L1: 0.4 }, training: { L1: -0.5 }, signoff: { L1: -0.3 } },
      { pick: { least: 2, most: 2 } },
    );
    expect(rangeOf(actions, 'L1', 'strongest')).toEqual({ least: -0.3, most: 1 });
    const bought = (...names: string[]) =>
      night({ conversations: [talk('actions', actions)] })
        .reply('actions', ...names.map((name) => `actions.${name}`))
        .share('L1');
    expect(bought('permission', 'signoff')).toBe(1);
    expect(bought('permission', 'rehearsal')).toBe(1);
    expect(bought('rehearsal', 'training')).toBeCloseTo(0.7 / 1.3);
    expect(bought('training', 'signoff')).toBe(0);
  });
});

const call = (more: Parameters<typeof exchange>[3] = {}) =>
  exchange('call', ['S3'], { good: { S3: 1 }, bad: { S3: -1 } }, more);
const only = (one: Night) => one.findings('S3')[0];

test.each(['S6', 'S2'] as const)('a missed moment is told by what %s is: a harm is not called for', (id) => {
  const shows = { good: { [id]: 0.5 }, bad: { [id]: -0.5 } };
  const left = night({ conversations: [talk('one', exchange('one', [id], shows))] })
    .at(20)
    .leave('one');
  const missed = left.findings(id).find(({ opportunity }) => opportunity === `${id}.one`);
  expect(missed?.reason.id).toBe(id === 'S2' ? 'reason.left' : 'reason.minus.left');
});

describe('missed', () => {
  const content = {
    conversations: [talk('call', call())],
    injects: [inject('rings', { at: 10 }, { opens: 'call' })],
  };

  test.each([
    ['left', (one: Night) => one.at(12).open('call').leave('call'), 'reason.left'],
    ['its patience ran out', (one: Night) => one.at(12).leave('call', 'patience'), 'reason.patience'],
    ['open until the end', (one: Night) => one.at(12).open('call'), 'reason.unanswered'],
    [
      'arrived, never taken',
      (one: Night) => one.at(12).arrive('rings', { noise: false }),
      'reason.unanswered',
    ],
    ['never came, though it could', (one: Night) => one, 'reason.prevented'],
  ])('%s: the worst, and the finding says so', (_name, play, reason) => {
    const finding = only(play(night(content)));
    expect(finding).toMatchObject({ missed: true, points: 0, best: 5, worst: 0, reason: { id: reason } });
  });

  test('met badly is the worst too, but not missed', () => {
    expect(only(night(content).reply('call', 'call.bad'))).toMatchObject({ missed: false, points: 0 });
  });

  test('what arrived in the last minutes is not counted', () => {
    expect(only(night(content).at(58).arrive('rings'))).toBeUndefined();
  });

  test('a night that is still running has missed nothing yet', () => {
    const soFar = night(content).at(12).open('call').at(30).soFar();
    expect(soFar.competencies.safety).toMatchObject({ offered: 0, score: null, rating: 'tooLittle' });
    expect(only(night(content).at(12).open('call').leave('call'))?.missed).toBe(true);
  });
});

describe('prevented, or not offered', () => {
  const when = (trigger: Parameters<typeof inject>[1], more: Parameters<typeof exchange>[3] = {}) =>
    only(
      night({
        conversations: [talk('call', call(more))],
        injects: [inject('rings', trigger, { opens: 'call' })],
        tasks: [task('logs', { yields: [{ fact: 'seen' }] })],
      }),
    )?.missed;

  test.each([
    [
      'trust that could have been built',
      { when: { quantity: 'candour', of: 'holder', op: '>=', value: 0.6 } },
      true,
    ],
    ['a finding that a task would have brought', { when: { fact: 'seen' } }, true],
    ['this variant', { at: 20, when: { fact: 'variant.one' } }, true],
    ['a truth of this variant', { at: 20, when: { fact: 'truth-one' } }, true],
    ['another variant', { at: 20, when: { fact: 'variant.two' } }, undefined],
    ['a truth of another variant', { at: 20, when: { fact: 'truth-two' } }, undefined],
    ['a choice that was not made', { at: 20, when: { fact: 'chose.other' } }, undefined],
    ['chance', { chance: 0.1, when: { all: [] } }, undefined],
    ['a contingency that was not needed', { unless: { fact: 'seen' }, by: 30 }, undefined],
    [
      'a failure that did not happen',
      { when: { quantity: 'overdue', of: 'board', op: '>', value: 5 } },
      undefined,
    ],
    [
      'distrust that did not grow',
      { when: { quantity: 'candour', of: 'mina', op: '<', value: 0.2 } },
      undefined,
    ],
    ['a minute after the night was over', { at: 90 }, undefined],
  ] as const)('%s', (_name, trigger, missed) => {
    expect(when(structuredClone(trigger) as Parameters<typeof inject>[1])).toBe(missed);
  });

  test('the scenario can say so itself', () => {
    expect(when({ chance: 0.1, when: { all: [] } }, { arises: 'always' })).toBe(true);
    expect(when({ at: 20 }, { arises: 'branch' })).toBeUndefined();
    expect(when({ at: 20 }, { arises: 'chance' })).toBeUndefined();
  });
});

describe('skipped', () => {
  const content = {
    conversations: [talk('call', call({ confrontation: true }))],
    injects: [inject('rings', { at: 10 }, { opens: 'call' })],
  };
  test('a confrontation the player asked not to meet is not offered', () => {
    expect(only(night(content, { skipConfrontations: true }).at(12).skip('call'))).toBeUndefined();
    expect(only(night(content, { skipConfrontations: true }))).toBeUndefined();
  });
  test('without that wish it is', () => expect(only(night(content))?.missed).toBe(true));
});

describe('an option on which raters disagree', () => {
  const content = {
    conversations: [
      talk(
        'told',
        exchange(
          'told',
          ['S3'],
          [option('told.good', { S3: 1 }), option('told.odd', { S3: -0.5, S6: 1 }, { contested: true })],
        ),
      ),
    ],
  };
  test('pays and costs nothing, and is listed as contested', () => {
    const odd = night(content).at(20).reply('told', 'told.odd');
    expect(odd.share('S3')).toBeNull();
    expect([odd.charged('S3'), odd.charged('S6')]).toEqual([0, 0]);
    expect(odd.findings('S3')).toMatchObject([
      { opportunity: null, points: 0, contested: true, reason: { id: 'reason.contested' } },
    ]);
  });
  test('the other options of its moment count as ever', () => {
    expect(night(content).at(20).reply('told', 'told.good').share('S3')).toBe(1);
  });
});

describe('alternatives of one moment', () => {
  const content = {
    conversations: [
      talk('told', exchange('told', ['S3'], { good: { S3: 1 }, bad: { S3: -1 } }, { group: 'truth' })),
      talk('found', exchange('found', ['S3'], { good: { S3: 1 }, bad: { S3: -1 } }, { group: 'truth' })),
    ],
    injects: [inject('told', { at: 20 }, { opens: 'told' }), inject('found', { at: 30 }, { opens: 'found' })],
  };
  test('count once, whichever came', () => {
    expect(night(content).at(30).reply('found', 'found.good').findings('S3')).toHaveLength(1);
    expect(night(content).at(30).reply('found', 'found.good').share('S3')).toBe(1);
  });
  test('the first answer counts, a second one earns nothing', () => {
    expect(night(content).reply('told', 'told.bad').at(30).reply('found', 'found.good').share('S3')).toBe(0);
  });
  test('who was let go is not made good by what is found later: two moments, one of them missed', () => {
    for (const how of ['left', 'patience'] as const) {
      const later = night(content).at(20).leave('told', how).at(30).reply('found', 'found.good');
      expect(later.share('S3')).toBe(0.5);
      expect(later.findings('S3').map(({ opportunity, missed }) => [opportunity, missed])).toEqual([
        ['S3.told', true],
        ['S3.truth', false],
      ]);
    }
  });
  test('none came: missed once', () => expect(night(content).findings('S3')).toHaveLength(1));
});

describe('ended early', () => {
  const first = exchange(
    'first',
    ['S2'],
    [option('ask', { S2: 1 }, { goto: 'second' }), option('close', { S2: -1 }), option('brisk', { S2: 1 })],
  );
  const content = {
    conversations: [talk('visit', first, exchange('second', ['S3'], { good: { S3: 1 }, bad: { S3: -1 } }))],
  };

  test('closing the subject owes what a better reply would have led to', () => {
    expect(only(night(content).reply('first', 'close'))).toMatchObject({
      missed: true,
      reason: { id: 'reason.ended' },
    });
  });
  test('so does leaving', () => expect(only(night(content).at(9).leave('first'))?.missed).toBe(true));
  test('an escalation that a bad reply brings is not owed by a good one', () => {
    const swoop = exchange(
      'swoop',
      ['H2'],
      [option('decline', { H2: 1 }), option('waver', { H2: -0.5 }, { goto: 'stays' })],
    );
    const stays = exchange('stays', ['H2'], { out: { H2: 1 }, in: { H2: -1 } });
    const met = night({ conversations: [talk('swoop', swoop, stays)] }).reply('swoop', 'decline');
    expect(met.findings('H2')).toHaveLength(1);
    expect(met.share('H2')).toBe(1);
  });
});

test('noise handed to the liaison has answered its shielding, and still owes the rest', () => {
  const content = {
    conversations: [
      talk('swoop', exchange('swoop', ['H2'], { no: { H2: 1 }, yes: { H2: -1 } })),
      talk('call', call()),
    ],
    injects: [
      inject('ceo', { at: 5 }, { opens: 'swoop', noise: true }),
      inject('tomas', { at: 9 }, { opens: 'call', noise: true }),
    ],
  };
  const routed = night(content)
    .at(5)
    .arrive('ceo')
    .route('rosa', 'liaison')
    .at(9)
    .arrive('tomas')
    .route('rosa', 'liaison');
  expect(routed.share('H2')).toBeNull();
  expect(routed.share('S3')).toBe(0);
});
