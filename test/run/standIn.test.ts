import { describe, expect, test } from 'vitest';
import { night, type Night } from '../support/night.ts';

/** Somebody asks for a decision at minute 3; dee is the deputy, max the executive. */
const asks = (with_ = 'ana', more: object = {}) => ({
  plus: {
    injects: [
      {
        id: 'asks',
        trigger: { at: 3 },
        channel: 'visitor' as const,
        from: with_,
        says: [{ text: 'max.calls' }],
        opens: 'choice',
        demands: true,
        patience: 4,
      },
    ],
    conversations: [
      {
        id: 'choice',
        with: with_,
        missed: [{ candour: -0.2, who: 'ana' }],
        exchanges: [
          {
            id: 'choice.1',
            speaker: with_,
            calls: ['S3' as const],
            options: [
              { id: 'choice.good', shows: { S3: 1 } },
              { id: 'choice.plain', deputy: true, effects: [{ candour: 0.1, who: 'ana' }], goto: 'choice.2' },
            ],
          },
          {
            id: 'choice.2',
            speaker: with_,
            options: [{ id: 'choice.later' }, { id: 'choice.now', deputy: true }],
          },
        ],
      },
    ],
    ...more,
  },
  quiet: true,
});

const handed = (options: Parameters<typeof night>[0] = asks()): Night =>
  night(options).move({ type: 'handover', to: 'dee' });

describe('while somebody else commands', () => {
  test('what demands an answer gets the one of the deputy after two minutes, to its end', () => {
    const played = handed().at(4);
    expect(played.view).toMatchObject({ commander: 'dee', middle: null });
    expect(played.all('stood-in')).toEqual([]);
    played.at(5);
    expect(played.all('stood-in').map(({ by, option }) => [by, option])).toEqual([
      ['dee', 'choice.plain'],
      ['dee', 'choice.now'],
    ]);
    expect(played.world.items).toEqual([]);
    expect(played.person('ana').candour).toBeCloseTo(0.6, 5);
    expect(played.world.facts['chose.choice.plain']).toBe(5);
    // It was answered, so nobody was left standing.
    expect(played.at(12).all('missed')).toEqual([]);
  });

  test('whoever asks for command back in time answers themself', () => {
    const played = handed().at(3).move({ type: 'resume' });
    expect(played.view).toMatchObject({ commander: null, command: 'leading' });
    expect(played.view.middle?.exchange).toBe('choice.1');
    expect(played.reply('choice.good').all('stood-in')).toEqual([]);
  });

  test('they do not answer what they ask themselves, nor what is no choice', () => {
    expect(handed(asks('dee')).at(5).view.middle?.exchange).toBe('choice.1');
    const only = asks();
    const [talk] = only.plus.conversations;
    if (!talk) throw new Error('the night has a conversation');
    const single = { ...talk, exchanges: [{ id: 'choice.1', options: [{ id: 'choice.on', deputy: true }] }] };
    const played = handed({ ...only, plus: { ...only.plus, conversations: [single] } }).at(4);
    expect(played.view.middle?.exchange).toBe('choice.1');
  });

  test('a promise that has passed is made good by a plain update, late', () => {
    const played = night({ quiet: true }).post('customers', { next: 10 });
    const due = played.last('post').minute + 10;
    played.move({ type: 'handover', to: 'ben' }).at(due + 2);
    expect(played.all('post')).toHaveLength(1);
    played.at(due + 3);
    expect(played.last('promise')).toMatchObject({ due, kept: false });
    // The deputy writes it, whoever has command.
    expect(played.last('post')).toMatchObject({ by: 'dee', update: { eta: null, cause: null, next: 60 } });
    expect(played.at(due + 20).all('post')).toHaveLength(2);
  });

  test('nothing of it happens while the commander leads, or has their hands on the keyboard', () => {
    const played = night(asks()).move({ type: 'terminal', action: 'down' }).at(6);
    expect(played.all('stood-in')).toEqual([]);
    expect(played.view.commander).toBeNull();
  });

  test('the commander has it back when the minutes are over', () => {
    const plus = { ...asks().plus };
    plus.injects = [
      ...plus.injects,
      { ...plus.injects[0], id: 'taken', effects: [{ command: 'deputy', minutes: 1 }] } as never,
    ];
    const played = night({ quiet: true, plus }).at(5);
    expect(played.view).toMatchObject({ commander: null, command: 'leading' });
    expect(played.view.middle?.exchange).toBe('choice.1');
  });
});
