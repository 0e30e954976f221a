import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/lab/sweep.ts';
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

/** A second piece of work, for the one who is left, and longer than it looked. */
const slow = {
  id: 'slow',
  kind: 'data' as const,
  effort: 16,
  critical: true,
  yields: [],
  slower: [{ when: { all: [] }, effort: 30 }],
};

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

describe('work while somebody else commands', () => {
  test('goes to whoever knows most about it, with a time-box and a read-back, in their name', () => {
    const played = handed({ quiet: true });
    const given = played.until((n) => n.all('assigned').length > 0).last('assigned');
    expect(given).toMatchObject({ task: 'find', person: 'ana', by: 'dee', timebox: 20, readback: true });
    expect(played.last('readback')).toMatchObject({ task: 'find', person: 'ana' });
    expect(played.person('ana').task).toBe('find');
  });

  test('is given once, is asked about when it is due, and only then', () => {
    const played = handed({ quiet: true, plus: { tasks: [slow] } });
    const { minute, timebox } = played.until((n) => n.all('assigned').length > 1).last('assigned');
    played.at(minute + timebox - 1);
    expect(played.all('checkin').filter(({ task }) => task === 'slow')).toEqual([]);
    const before = played.person('ben').interruptions;
    played.at(minute + timebox + 5);
    expect(played.all('checkin').filter(({ task }) => task === 'slow')).toMatchObject([
      { minute: minute + timebox, person: 'ben', how: 'what', by: 'dee' },
    ]);
    expect(played.person('ben').interruptions).toBe(before);
    expect(played.all('assigned').map(({ task }) => task)).toEqual(['find', 'slow']);
  });

  test('one order a minute', () => {
    const played = handed({ quiet: true, plus: { tasks: [slow] } });
    const [first, second] = played.until((n) => n.all('assigned').length > 1).all('assigned');
    expect(second?.minute).toBe((first?.minute ?? 0) + 1);
  });

  test('nobody is pulled off their task, no decision is taken, nothing is called known', () => {
    const played = night({ quiet: true }).assign('ana', 'find', { timebox: 10 });
    played.move({ type: 'handover', to: 'dee' }).until((n) => n.all('done').length > 0);
    played.wait(5);
    expect(played.all('assigned')).toHaveLength(1);
    expect(played.all('decided')).toEqual([]);
    expect(played.all('lead').filter(({ by }) => by === 'player')).toEqual([]);
  });

  test('whoever commands and whoever has a role gets none', () => {
    const played = night({ quiet: true }).role('scribe', 'ana').move({ type: 'handover', to: 'ben' }).wait(6);
    expect(played.all('assigned')).toEqual([]);
  });

  test('is nobody else’s credit: the report has it as never given', () => {
    const played = handed({ quiet: true }).until((n) => n.run.ended);
    const { findings } = reportOf(played.run).competencies.delegation;
    expect(findings.filter(({ behaviour }) => behaviour === 'D2')).toMatchObject([
      { points: 0, reason: { id: 'reason.D2.never', params: { task: 'find' } } },
    ]);
    expect(findings.some(({ behaviour }) => behaviour === 'D7' || behaviour === 'H7')).toBe(false);
  });
});
