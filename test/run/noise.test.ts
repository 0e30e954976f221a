import { describe, expect, test } from 'vitest';
import type { StandingRule } from '../../src/scenario/vocabulary.ts';
import { night, type Night, type NightOptions } from '../support/night.ts';

interface Noise {
  id: string;
  at: number;
  to?: string;
  harm?: boolean;
  from?: string;
  noise?: boolean;
}

/** A night in which these callers arrive and nobody else. */
function callers(list: readonly Noise[], options: NightOptions = {}): Night {
  const injects = list.map(({ id, at, to = 'leader', harm = false, from = 'max', noise = true }) => ({
    id,
    trigger: { at },
    channel: 'call' as const,
    from,
    to,
    noise,
    harm,
    patience: 3,
    says: [{ text: id }],
  }));
  // What a test adds is said after the callers of that minute.
  const more = options.plus?.injects ?? [];
  return night({ ...options, quiet: true, plus: { ...options.plus, injects: [...injects, ...more] } });
}

const rule = (played: Night, kind: StandingRule, names: string[] = []) =>
  played.role('customer-liaison', 'dee').move({ type: 'rule', rule: kind, names });

/** Who a caller reached, and who sent them there. */
const routes = (played: Night) => played.all('routed').map(({ to, by }) => [to, by]);

const four = [1, 2, 3, 4].map((at) => ({ id: `call-${at}`, at }));

describe('without a liaison', () => {
  test('a caller for somebody at work breaks their thread', () => {
    const played = callers([{ id: 'shop', at: 5, to: 'ana' }])
      .assign('ana', 'find')
      .at(5);
    expect(routes(played)).toEqual([['ana', 'none']]);
    expect(played.last('interrupted')).toMatchObject({
      person: 'ana',
      by: 'max',
      cause: 'noise',
      deep: true,
    });
  });

  test('a caller for the commander waits, then walks to a fixer', () => {
    const played = callers([{ id: 'shop', at: 5 }]).at(5);
    expect(played.view.waiting.map((item) => item.inject)).toEqual(['shop']);
    played.wait(3);
    expect(played.view.waiting).toEqual([]);
    expect(played.last('expired').noise).toBe(true);
    expect(['ana', 'ben']).toContain(played.last('routed').to);
  });
});

describe('a liaison', () => {
  test('holds three callers, and the fourth breaks through to a fixer', () => {
    const played = rule(callers(four).assign('ana', 'find', { readback: false }), 'hold').at(4);
    expect(played.all('routed').filter(({ to, by }) => to === 'dee' && by === 'liaison')).toHaveLength(3);
    expect(played.view.liaison).toMatchObject({ person: 'dee', held: 3, capacity: 3 });
    expect(played.view.waiting.filter((item) => item.heldBy === null).map((item) => item.inject)).toEqual([
      'call-4',
    ]);
    played.wait(3);
    expect(played.last('routed')).toMatchObject({ by: 'none' });
    expect(played.all('interrupted')).toHaveLength(1);
  });

  test('takes over who waits already once it has a rule, but not what the rule lets pass', () => {
    const waiting = [
      { id: 'shop', at: 1 },
      { id: 'hurt', at: 1, harm: true },
    ];
    const played = rule(callers(waiting).at(1), 'harm');
    expect(played.view.waiting.map(({ inject, heldBy }) => [inject, heldBy])).toEqual([
      ['shop', 'dee'],
      ['hurt', null],
    ]);
  });

  test('says once, before the first breaks through, that the next one will', () => {
    const warns = {
      id: 'warns',
      trigger: { when: { fact: 'liaison.full' } },
      channel: 'scene' as const,
      from: 'liaison',
      says: [{ text: 'max.calls' }],
    };
    const many = [1, 2, 3, 4, 5].map((at) => ({ id: `call-${at}`, at }));
    const played = rule(
      callers(many, { plus: { injects: [warns] } }).assign('ana', 'find', { readback: false }),
      'hold',
    );
    const warned = () => played.all('told').map(({ minute, from }) => [minute, from]);
    expect(played.at(2).all('told')).toEqual([]);
    played.at(4);
    expect(warned()).toEqual([[3, 'dee']]);
    expect(played.all('routed').filter(({ by }) => by === 'none')).toEqual([]);
    expect(
      played
        .wait(20)
        .all('routed')
        .some(({ by }) => by === 'none'),
    ).toBe(true);
    expect(warned()).toHaveLength(1);
  });

  test('that is tired holds two', () => {
    const tired = rule(callers(four), 'hold');
    tired.person('dee').fatigue = 0.8;
    tired.at(3);
    expect(tired.view.liaison).toMatchObject({ held: 2, capacity: 2 });
  });

  test('gets tired by what it holds, and lets go after some minutes', () => {
    const held = rule(callers(four.slice(0, 1)), 'hold').at(1);
    const idle = rule(callers([]), 'hold').at(1);
    expect(held.wait(10).view.liaison?.held).toBe(0);
    expect(held.person('dee').fatigue).toBeGreaterThan(idle.wait(10).person('dee').fatigue + 0.01);
  });

  test('takes what the commander sends, until it is full', () => {
    const same = four.map(({ id }) => ({ id, at: 1 }));
    const played = callers(same).role('customer-liaison', 'dee').at(1);
    for (const { id } of same.slice(0, 3)) played.route(id, 'liaison');
    const last = { type: 'route', item: played.item('call-4'), to: 'liaison' } as const;
    expect(played.refusal(last)).toBe('liaison-full');
  });

  test('without a rule still stands before a fixer who is called', () => {
    const played = callers([{ id: 'shop', at: 2, to: 'ana' }])
      .role('customer-liaison', 'dee')
      .at(2);
    expect(routes(played)).toEqual([['dee', 'liaison']]);
    expect(played.all('interrupted')).toEqual([]);
  });
});

describe('the standing rule', () => {
  const arrivals = [
    { id: 'shop', at: 2 },
    { id: 'ward', at: 2, harm: true },
    { id: 'named', at: 2, from: 'dee' },
  ];

  test.each<[StandingRule, string[], string[]]>([
    ['hold', [], []],
    ['harm', [], ['ward']],
    ['names', ['dee'], ['named']],
  ])('"%s" lets through only what it says', (kind, names, through) => {
    const played = rule(callers(arrivals), kind, names).at(2);
    const waiting = played.view.waiting.filter((item) => item.heldBy === null).map((item) => item.inject);
    expect(waiting).toEqual(through);
  });

  test('never holds what is no noise', () => {
    const played = rule(callers([{ id: 'help', at: 2, noise: false }]), 'hold').at(2);
    expect(played.view.waiting.map((item) => item.heldBy)).toEqual([null]);
  });
});

describe('the one message that matters', () => {
  const signal = (to: string): Night => {
    const inject = {
      id: 'picks',
      trigger: { at: 2 },
      channel: 'message' as const,
      from: 'max',
      noise: true,
      patience: 3,
      says: [{ text: 'picks' }],
      signal: { when: { all: [] }, expert: 'data', fact: 'told' },
    };
    const played = night({ quiet: true, plus: { injects: [inject] } }).at(2);
    return to === '' ? played : played.route('picks', to);
  };

  test('is understood by somebody who knows that kind of work, without breaking their thread', () => {
    const played = signal('ana');
    expect(played.last('signal')).toMatchObject({ inject: 'picks', latency: 0 });
    expect(played.last('learned')).toMatchObject({ fact: 'told', how: 'signal' });
    expect(played.all('interrupted')).toEqual([]);
  });

  test('says nothing to somebody who does not, and costs them their thread', () => {
    const played = signal('ben');
    // It lies with somebody who cannot read it: that is known of it, and nothing is learned.
    expect(played.last('signal')).toMatchObject({ latency: null });
    expect(played.all('learned')).toEqual([]);
    expect(played.last('interrupted')).toMatchObject({ person: 'ben' });
  });

  test('that a liaison held under "hold" never arrives', () => {
    const held = signal('');
    held.role('customer-liaison', 'dee').route('picks', 'liaison').wait(12);
    expect(held.last('signal')).toMatchObject({ latency: null });
    expect(held.all('learned')).toEqual([]);
  });

  test('can be read first and then passed on', () => {
    const played = signal('').take('picks');
    expect(played.last('took')).toMatchObject({ minutes: 1 });
    expect(played.route('picks', 'ana').last('signal').latency).toBe(1);
  });
});

describe('what waits', () => {
  test('loses patience minute by minute and walks away', () => {
    const played = callers([{ id: 'shop', at: 2 }]).at(2);
    expect(played.view.waiting.map((item) => item.patience)).toEqual([3]);
    expect(played.wait(2).view.waiting.map((item) => item.patience)).toEqual([1]);
    expect(played.wait(1).view.waiting).toEqual([]);
  });

  test('that was put off waits two minutes longer', () => {
    const plain = callers([{ id: 'shop', at: 2 }]).at(2);
    const put = callers([{ id: 'shop', at: 2 }])
      .at(2)
      .route('shop', 'defer');
    expect(put.view.waiting[0]?.patience).toBe((plain.view.waiting[0]?.patience ?? 0) + 2);
  });

  test('that was refused is gone', () => {
    const played = callers([{ id: 'shop', at: 2 }])
      .at(2)
      .route('shop', 'refuse');
    expect(played.view.waiting).toEqual([]);
    expect(played.wait(10).all('interrupted')).toEqual([]);
  });

  test('costs the commander its minutes when it is taken', () => {
    const played = callers([{ id: 'shop', at: 2 }])
      .at(2)
      .take('shop');
    expect(played.last('took').minutes).toBe(3);
    expect(played.run.minute).toBe(5);
  });
});

describe('a caller who is heard out', () => {
  const rings = { injects: [{ id: 'rings', trigger: { at: 2 }, channel: 'call', from: 'max', says: [{ text: 'max.calls' }], said: 'max.calls', noise: true, patience: 30 }] } as const; // oxfmt-ignore
  const heard = (played: ReturnType<typeof night>) => {
    const call = played.world.items.find(({ inject }) => inject === 'rings' || inject.endsWith('.calls'));
    played.move({ type: 'take', item: call?.id ?? '' });
    return played.last('took');
  };

  test('is heard in their own words; who speaks for no audience can be given nothing', () => {
    const played = night({ quiet: true, plus: rings as unknown as { injects: [] } }).at(3);
    expect(heard(played)).toMatchObject({ said: 'max.calls', gave: 'nothing', minutes: 3 });
  });
});

describe('a report that is passed on', () => {
  const report = (matters: boolean) => ({
    injects: [
      { id: 'report', trigger: { at: 2 }, channel: 'message', from: 'max', says: [{ text: 'max.calls' }], noise: true, patience: 30, signal: { when: matters ? { all: [] } : { any: [] }, expert: 'data', fact: 'cause' } },
    ],
  }); // oxfmt-ignore
  const passed = (to: string, matters: boolean) => {
    const played = night({ quiet: true, plus: report(matters) as unknown as { injects: [] } });
    played.role('customer-liaison', 'dee').at(3);
    const item = played.world.items.find(({ inject }) => inject === 'report');
    return played.move({ type: 'route', item: item?.id ?? '', to }).last('routed');
  };

  test.each([
    ['ana', true, 'sense'],
    ['ana', false, 'nothing'],
    ['ben', true, 'lost'],
    ['ben', false, 'lost'],
    ['liaison', true, 'kept'],
    ['liaison', false, 'kept'],
  ] as const)('to %s (it matters: %s) is answered at once: %s', (to, matters, made) => {
    expect(passed(to, matters)).toMatchObject({ made });
  });
});
