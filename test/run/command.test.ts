import { describe, expect, test } from 'vitest';
import { night, type Night } from '../support/night.ts';

/** Somebody takes command at minute 3, for some minutes. */
const taken = (by: 'deputy' | 'executive', minutes = 10): Night =>
  night({
    quiet: true,
    plus: {
      injects: [
        {
          id: 'taken',
          trigger: { at: 3 },
          channel: 'scene',
          from: 'max',
          effects: [{ command: by, minutes }],
        },
      ],
    },
  });

const checkin = { type: 'checkin', person: 'ana', how: 'what' } as const;

describe('command that was taken', () => {
  test.each(['deputy', 'executive'] as const)('by the %s leaves the commander without a say', (by) => {
    const played = taken(by).at(3);
    expect(played.view.command).toBe(by);
    const holder = { deputy: 'dee', executive: 'max' }[by];
    expect(played.last('command')).toMatchObject({ holder, how: 'taken' });
    expect(played.refusal(checkin)).toBe('not-commanding');
  });

  test.each(['deputy', 'executive'] as const)('by the %s can be asked back, which costs a minute', (by) => {
    const played = taken(by).at(4).move({ type: 'resume' });
    expect(played.run.minute).toBe(5);
    expect(played.view.command).toBe('leading');
    expect(played.refusal(checkin)).toBeNull();
    // And nobody gives it back a second time.
    expect(
      played
        .wait(15)
        .all('command')
        .filter(({ how }) => how === 'returned'),
    ).toHaveLength(1);
  });

  test('comes back by itself when its minutes are over', () => {
    const played = taken('deputy', 5).at(8);
    expect(played.view.command).toBe('leading');
    expect(played.last('command')).toMatchObject({ minute: 8, holder: 'player', how: 'returned' });
  });

  test('by an executive breaks the threads of those who work', () => {
    const broken = taken('executive', 30).assign('ana', 'find').at(20);
    expect(broken.all('interrupted').filter(({ by }) => by === 'executive').length).toBeGreaterThan(2);
    expect(taken('deputy', 30).assign('ana', 'find').at(11).all('interrupted')).toEqual([]);
  });

  test('finds the commander with their eyes up', () => {
    const played = taken('deputy', 10).move({ type: 'terminal', action: 'down' }).at(4);
    expect(played.view).toMatchObject({ command: 'deputy', handsOn: false });
    played.at(13);
    expect(played.view).toMatchObject({ command: 'leading', handsOn: false });
  });
});

describe.each(['deputy', 'executive'] as const)('while the %s has command, at the keyboard', (holder) => {
  const terminal = (action: 'down' | 'dig' | 'up') => ({ type: 'terminal' as const, action });
  const down = () => taken(holder, 10).at(4).move(terminal('down'));

  test('one looks at things, which is nobody`s loss, and up again', () => {
    const played = down().move(terminal('dig'));
    expect(played.view).toMatchObject({ command: holder, handsOn: true });
    expect(played.all('hands-on').map(({ commanding }) => commanding)).toEqual([false, false]);
    expect(played.run.ledger.minutesByCause.hands).toBe(0);
    expect(played.move(terminal('up')).view.handsOn).toBe(false);
  });

  test('one looks up when command comes back by itself', () => {
    expect(down().at(13).view).toMatchObject({ command: 'leading', handsOn: false });
  });

  test('one can look up also when somebody has begun to speak', () => {
    const played = down().at(9);
    played.run.night.flow.exchange ??= 'max.1';
    expect(played.refusal(terminal('dig'))).toBe('conversation-open');
    expect(played.refusal(terminal('up'))).toBeNull();
  });
});

describe('command that was handed over', () => {
  const handed = () => night({ quiet: true }).move({ type: 'handover', to: 'dee' });

  test('costs a minute, and is asked back for one more', () => {
    const played = handed();
    expect(played.run.minute).toBe(1);
    expect(played.last('command')).toMatchObject({ holder: 'dee', how: 'handover' });
    expect(played.refusal(checkin)).toBe('not-commanding');
    played.move({ type: 'resume' });
    expect(played.refusal(checkin)).toBeNull();
  });

  test('leaves the hands free for the keyboard, which then is nobody`s loss', () => {
    const played = handed()
      .move({ type: 'terminal', action: 'down' })
      .move({ type: 'terminal', action: 'dig' });
    expect(played.all('hands-on').map(({ commanding }) => commanding)).toEqual([false, false]);
    expect(played.world.handsOn).toBe(0);
    expect(played.run.ledger.minutesByCause.hands).toBe(0);
    expect(played.move({ type: 'terminal', action: 'up' }).move({ type: 'resume' }).view.handsOn).toBe(false);
  });

  test('can be taken by the executive, who gives it back to the commander', () => {
    const played = taken('executive', 4).move({ type: 'handover', to: 'dee' }).at(3);
    expect(played.view.command).toBe('executive');
    expect(played.at(7).view.command).toBe('leading');
  });
});

describe('hands on the keyboard', () => {
  const down = () =>
    night({
      quiet: true,
      plus: {
        injects: [2, 4, 6].map((at) => ({
          id: `call-${at}`,
          trigger: { at },
          channel: 'call' as const,
          from: 'max',
          noise: true,
          patience: 10,
          says: [{ text: 'max.calls' }],
        })),
      },
    })
      .wait(1)
      .move({ type: 'terminal', action: 'down' });

  test('lead nobody, and count their minutes', () => {
    const played = down().move({ type: 'terminal', action: 'dig' });
    expect(played.run.minute).toBe(5);
    expect(played.world.handsOn).toBe(4);
    expect(played.run.ledger.minutesByCause.hands).toBe(4);
    expect(played.refusal(checkin)).toBe('hands-on');
  });

  test('hide what arrives until they come up, and then say how much it was', () => {
    const played = down().wait(6);
    expect(played.view.waiting).toEqual([]);
    expect(played.view.log.filter((entry) => entry.type === 'arrived')).toEqual([]);
    played.move({ type: 'terminal', action: 'up' });
    expect(played.last('hands-on')).toMatchObject({ action: 'up', missed: 3 });
    expect(played.view.waiting.map((item) => item.inject)).toEqual(['call-2', 'call-4', 'call-6']);
    expect(played.view.log.filter((entry) => entry.type === 'arrived')).toHaveLength(3);
  });

  test('keep the middle free: nobody gets through', () => {
    const played = night().at(4).move({ type: 'terminal', action: 'down' }).wait(2);
    expect(played.view.middle).toBeNull();
    expect(played.move({ type: 'terminal', action: 'up' }).view.middle?.exchange).toBe('max.1');
  });

  test('find something the first time', () => {
    const played = down();
    const before = played.world.tasks['find']?.left ?? 0;
    played.move({ type: 'terminal', action: 'dig' });
    expect(played.world.tasks['find']?.left).toBe(before - 3);
  });
});
