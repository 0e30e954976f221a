import { describe, expect, test } from 'vitest';
import { deskMargins, deskOrder, stageView } from '../../../src/app/bridge/stage-view.ts';
import type { View } from '../../../src/run/view.ts';
import { busy, confessing, person } from './night.ts';

const shown = (view: View, pointed: string | null = null) =>
  stageView(view, { name: (id) => id.toUpperCase(), pointed });
const find = (view: View, id: string) => shown(view).people.find((one) => one.id === id);

describe('what the stage is told', () => {
  test('who works types, who lost the thread or has nothing is still', () => {
    expect(find(busy(), 'mina')).toMatchObject({
      posture: 'typing',
      focus: 0.92,
      interrupted: false,
      name: 'MINA',
    });
    expect(find(busy(), 'ade')).toMatchObject({ posture: 'still', interrupted: true });
    expect(find(busy(), 'tomas')).toMatchObject({ posture: 'still', mood: 'afraid' });
  });

  test('a private talk brings them to your desk, one before the room does not', () => {
    expect(find(confessing(), 'tomas')).toMatchObject({ posture: 'aside', lit: true });
    const view = confessing();
    const loud = { ...view, middle: view.middle && { ...view.middle, hearers: 'room' as const } };
    expect(find(loud, 'tomas')).toMatchObject({ posture: 'still', lit: true });
  });

  test('the light falls on whom the player points at', () => {
    expect(
      shown(busy(), 'ade')
        .people.filter((one) => one.lit)
        .map((one) => one.id),
    ).toEqual(['ade']);
  });

  test('the chief executive is away, or in the door when she waits there', () => {
    expect(find(busy(), 'ingrid')).toMatchObject({ posture: 'away', visitor: true });
    const visit = { id: 'i9', inject: 'ceo', from: 'ingrid', channel: 'visitor', text: null, since: 17, patience: 2, heldBy: null, liaison: null, talks: true, noise: true, read: false } as const; // oxfmt-ignore
    expect(find(busy({ waiting: [visit] }), 'ingrid')?.posture).toBe('door');
  });

  test('noise flies at the leader, or at the liaison who holds it', () => {
    expect(shown(busy()).noise).toEqual([
      { id: 'i1', kind: 'message', from: 'lee', target: null, held: false },
      { id: 'i2', kind: 'visitor', from: 'piotr', target: null, held: false },
      { id: 'i3', kind: 'call', from: 'victor', target: 'rosa', held: true },
    ]);
  });

  test('nothing flies while the eyes are on the keyboard', () => {
    expect(shown(busy({ handsOn: true })).noise).toEqual([]);
  });

  test('the front desk is the liaison’s, and the support lead’s before there is one', () => {
    const front = (view: View) =>
      shown(view)
        .people.filter((one) => one.liaison)
        .map((one) => one.id);
    expect(front(busy({ liaison: null }))).toEqual(['rosa']);
    expect(front(busy({ liaison: { person: 'june', people: ['june'], held: 0, capacity: 3 } }))).toEqual([
      'june',
    ]);
    // Nobody changes desks in a night: the light moves, the people do not.
    expect(
      deskOrder(busy({ liaison: { person: 'june', people: ['june'], held: 0, capacity: 3 } })).at(-1)?.id,
    ).toBe('rosa');
  });

  test('who took command stands before the room: no name changes its place', () => {
    const people = [...busy().people.slice(0, 5), person('ingrid')];
    const taken = busy({ people, commander: 'ingrid', command: 'executive' });
    expect(deskOrder(taken)).toEqual(deskOrder(busy({ people })));
    expect(find(taken, 'ingrid')?.posture).toBe('lead');
  });

  test('the cards on the board are as the leader calls them', () => {
    const view = busy();
    expect(shown(view).leads).toEqual(view.leads.map(({ state }) => state));
    expect(view.leads.length).toBeGreaterThan(0);
  });

  test('names stand under the desks: the margins leave the middle to them', () => {
    for (const narrow of [false, true]) {
      const { start, end } = deskMargins(busy(), narrow);
      expect(start).toBeGreaterThan(0);
      expect(end).toBeGreaterThanOrEqual(0);
      expect(start + end).toBeLessThan(0.4);
    }
    expect(deskMargins(busy({ people: [] }), false)).toEqual({ start: 0, end: 0 });
  });
});
