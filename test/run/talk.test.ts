import { describe, expect, test } from 'vitest';
import { canonical, replay, stateOf } from '../../src/run/index.ts';
import { night, type Night, type NightOptions } from '../support/night.ts';

/** A night in which nothing happens but what the holder may want to say. */
const shy = (options: NightOptions = {}): Night =>
  night({
    ...options,
    quiet: true,
    plus: { ...options.plus, injects: [comes, ...(options.plus?.injects ?? [])] },
  });

const comes = {
  id: 'ben-knows',
  trigger: { when: { quantity: 'candour' as const, of: 'holder', op: '>=' as const, value: 0.6 } },
  channel: 'visitor' as const,
  from: 'holder',
  says: [{ text: 'ben.knows' }],
  opens: 'knows',
  patience: 3,
};

/** The holder has been met well often enough to come to the desk. */
function trusted(options: NightOptions = {}): Night {
  const played = shy(options);
  // An offer of help counts once in a quarter of an hour; the third one is enough.
  for (const minute of [0, 16, 32]) played.at(minute).checkin(played.holder, 'help');
  return played;
}

describe('what somebody is afraid to say', () => {
  test('is not said while they do not feel safe', () => {
    expect(shy().wait(39).all('arrived')).toEqual([]);
  });

  test.each(['ana', 'ben'])('is said by the holder %s, and by nobody else, once they do', (variant) => {
    const played = trusted({ variant });
    expect(played.last('arrived')).toMatchObject({ inject: 'ben-knows', from: variant, channel: 'visitor' });
    played.take('ben-knows');
    expect(played.last('opened')).toMatchObject({ speaker: variant, hearers: 'private' });
    expect(played.view.middle?.hears).toEqual([variant]);
    played.reply('knows.thanks').reply('knows.pair');
    expect(played.last('learned')).toMatchObject({ fact: 'told', how: 'told' });
  });

  test('is not said for a long time where people are pressed', () => {
    const pressed = shy();
    for (let i = 0; i < 3; i++)
      pressed.checkin(pressed.holder, 'eta').checkin(pressed.holder, 'help').wait(9);
    expect(pressed.person(pressed.holder).candour).toBeLessThan(0.6);
    expect(pressed.all('arrived')).toEqual([]);
  });

  test('goes back unsaid when the moment is not taken, and costs trust', () => {
    const played = trusted();
    const before = played.person(played.holder).candour;
    played.wait(3);
    expect(played.last('missed')).toMatchObject({ conversation: 'knows', how: 'patience', calls: ['S3'] });
    expect(played.person(played.holder).candour).toBeCloseTo(before - 0.2, 10);
    expect(played.world.facts['told']).toBeUndefined();
  });

  test('is only heard by those who hear it: what blames one shuts one', () => {
    const played = trusted().take('ben-knows');
    const other = played.person('ben').candour;
    const before = played.person('ana').candour;
    played.reply('knows.why');
    expect(played.person('ana').candour).toBeCloseTo(before - 0.3, 10);
    expect(played.person('ben').candour).toBe(other);
  });
});

describe('the middle', () => {
  const called = () => night().at(5);

  test('is taken by what demands it', () => {
    expect(called().view.middle).toMatchObject({
      exchange: 'max.1',
      with: 'max',
      minutes: 1,
      hears: ['ana', 'ben', 'dee', 'max'],
    });
  });

  test('is left by a reply, which costs the minutes that were shown', () => {
    const played = called();
    const { minutes } = played.view.middle ?? { minutes: 0 };
    played.reply('max.listen');
    expect(played.run.minute).toBe(5 + minutes);
    expect(played.view.middle).toBeNull();
    expect(played.last('replied')).toMatchObject({ options: ['max.listen'], shows: { H2: 1 }, minutes });
  });

  test('is swapped for what waits, and what was there waits where it stood', () => {
    const played = trusted({ plus: { injects: [later] } });
    played.until((n) => n.view.middle !== null);
    expect(played.view.middle?.exchange).toBe('max.1');
    played.take('ben-knows').reply('knows.thanks');
    expect(played.view.middle?.exchange).toBe('knows.2');
    played.take('later');
    expect(played.view.middle?.exchange).toBe('max.1');
    played.take('ben-knows');
    expect(played.view.middle?.exchange).toBe('knows.2');
  });

  test('that the commander leaves is missed', () => {
    const played = called().move({ type: 'leave' });
    expect(played.last('missed')).toMatchObject({ exchange: 'max.1', how: 'left' });
    expect(played.view.middle).toBeNull();
    expect(played.view.waiting).toEqual([]);
  });

  test('does not wait for ever while the clock runs on', () => {
    const played = called().wait(4);
    expect(played.last('missed')).toMatchObject({ exchange: 'max.1', how: 'patience' });
    expect(played.view.middle).toBeNull();
  });

  test('holds one thing at a time: other moves wait for the answer', () => {
    const played = called();
    expect(played.refusal({ type: 'say', line: 'declare' })).toBe('conversation-open');
    expect(played.refusal({ type: 'checkin', person: 'ana', how: 'what' })).toBe('conversation-open');
  });

  test('lets a word go out that is written already: it takes no minute, and whoever speaks is still there', () => {
    const played = night().role('customer-liaison', 'dee').at(5);
    const audience = 'customers';
    const update = { impact: 'down', scope: 'all', action: 'looking', next: 15, eta: null, cause: null, certainty: 'suspected' } as const; // oxfmt-ignore
    const { minute } = played.view;
    played.move({ type: 'post', audience, update, drafted: true });
    expect(played.last('post')).toMatchObject({ audience, minute });
    expect(played.view.minute).toBe(minute);
    expect(played.view.middle?.exchange).toBe('max.1');
    // One that has to be written takes a minute, and is not for now.
    expect(played.refusal({ type: 'post', audience, update, drafted: false })).toBe('conversation-open');
  });

  test('shows its options in an order that depends on the seed and on nothing else', () => {
    const order = (seed: number) => night({ seed }).at(5).view.middle?.options.join();
    const orders = new Set(Array.from({ length: 20 }, (_, seed) => order(seed)));
    expect(orders).toEqual(new Set(['max.listen,max.status', 'max.status,max.listen']));
    expect(order(3)).toBe(order(3));
  });
});

/** Max calls again and demands the middle. */
const later = {
  id: 'later',
  trigger: { after: 'ben-knows', delay: 1 },
  channel: 'call' as const,
  from: 'max',
  says: [{ text: 'max.calls' }],
  opens: 'max',
  demands: true,
};

describe('several options at once', () => {
  const wall = (): Night => {
    const option = (id: string) => ({
      id,
      deputy: id === 'wall.a',
      shows: { L1: id === 'wall.a' ? 1 : 0 },
      effects: [{ fact: id }],
    });
    const conversation = {
      id: 'wall',
      with: 'dee',
      exchanges: [
        {
          id: 'wall.1',
          calls: ['L1' as const],
          pick: { least: 2, most: 2 },
          options: ['wall.a', 'wall.b', 'wall.c'].map(option),
        },
      ],
    };
    const inject = {
      id: 'wall-comes',
      trigger: { at: 1 },
      channel: 'scene' as const,
      from: 'dee',
      opens: 'wall',
      demands: true,
    };
    const facts = ['wall.a', 'wall.b', 'wall.c'].map((id) => ({ id, kind: 'flag' as const }));
    return night({ quiet: true, plus: { conversations: [conversation], injects: [inject], facts } }).at(1);
  };

  test('are all applied and shown by their mean', () => {
    const played = wall().reply('wall.c', 'wall.a');
    expect(played.last('replied')).toMatchObject({ options: ['wall.a', 'wall.c'], shows: { L1: 0.5 } });
    expect(Object.keys(played.world.facts)).toEqual(
      expect.arrayContaining(['wall.a', 'wall.c', 'chose.wall.a', 'chose.wall.c']),
    );
    expect(played.world.facts['wall.b']).toBeUndefined();
  });

  test.each([[['wall.a']], [['wall.a', 'wall.b', 'wall.c']], [['wall.a', 'wall.a']]])(
    'are refused in the wrong number: %j',
    (options) => {
      expect(wall().refusal({ type: 'reply', exchange: 'wall.1', options })).toBe('wrong-count');
    },
  );
});

describe('a player who skips confrontations', () => {
  const skipping = { skipConfrontations: true };

  test('does not see them, is not asked for them, and the deputy answers', () => {
    const played = trusted({ options: skipping }).take('ben-knows');
    expect(played.all('skipped')).toMatchObject([{ exchange: 'knows.1', calls: ['S3'] }]);
    expect(played.all('opened').map(({ exchange }) => exchange)).toEqual(['knows.2']);
    expect(played.world.facts['chose.knows.thanks']).toBeDefined();
    expect(played.view.middle?.exchange).toBe('knows.2');
    played.reply('knows.pair');
    expect(played.view.middle).toBeNull();
    expect(played.view.waiting).toEqual([]);
  });

  test('can be replayed like any other', () => {
    const played = trusted({ options: skipping }).take('ben-knows').reply('knows.alone').wait(2);
    expect(canonical(stateOf(replay(played.compiled, played.log)))).toBe(played.state);
  });
});

describe('a reply that changes candour', () => {
  test('is seen on somebody within a minute or two', () => {
    const played = night().at(5).reply('max.status').wait(2);
    const tells = played.all('tell').filter(({ minute }) => minute >= 5);
    expect(tells.length).toBeGreaterThan(0);
  });
});

describe('what is said back', () => {
  const answering = () =>
    night({
      quiet: true,
      plus: {
        injects: [
          { id: 'asks', trigger: { at: 3 }, channel: 'call', from: 'max', opens: 'back', demands: true },
        ],
        conversations: [
          {
            id: 'back',
            with: 'max',
            exchanges: [
              {
                id: 'back.1',
                speaker: 'max',
                options: [
                  { id: 'back.yes', deputy: true, answer: 'good', goto: 'back.2' },
                  { id: 'back.no', goto: 'back.2' },
                ],
              },
              { id: 'back.2', speaker: 'max', options: [{ id: 'back.end', deputy: true }] },
            ],
          },
        ],
      },
    }).at(3);

  test('is there before the next decision, with who said it', () => {
    const played = answering();
    expect(played.view.answered).toBeNull();
    played.reply('back.yes');
    expect(played.last('answered')).toMatchObject({ exchange: 'back.1', option: 'back.yes', speaker: 'max' });
    expect(played.view).toMatchObject({
      answered: { exchange: 'back.1', option: 'back.yes', speaker: 'max', text: { id: 'answer.good' } },
      middle: { exchange: 'back.2' },
    });
  });

  test('is gone after the next reply, and when the night has gone on', () => {
    expect(answering().reply('back.yes').reply('back.end').view.answered).toBeNull();
    expect(answering().reply('back.yes').wait(1).view.answered).toBeNull();
  });

  test('is nothing where nothing is written', () => {
    expect(answering().reply('back.no').view.answered).toBeNull();
  });
});

describe('the cast', () => {
  test('is everybody who may speak, with what they are, and where they were first met', () => {
    const played = night();
    const dee = (n: Night) => n.view.cast.find(({ id }) => id === 'max');
    expect(dee(played)).toEqual({
      id: 'max',
      part: 'executive',
      name: { id: 'person.max.name' },
      role: { id: 'person.max.role' },
      met: null,
    });
    played.at(6);
    const met = dee(played)?.met ?? -1;
    expect(played.run.timeline[met]).toMatchObject({ from: 'max' });
    expect(played.wait(5).view.cast.find(({ id }) => id === 'max')?.met).toBe(met);
  });
});
