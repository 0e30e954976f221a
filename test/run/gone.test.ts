/** Whoever goes home stands at no desk, holds no calls and leads nothing. */
import { describe, expect, test } from 'vitest';
import { night } from '../support/night.ts';

const knocks = {
  injects: [
    { id: 'knocks', trigger: { at: 2 }, channel: 'visitor', from: 'ana', says: [{ text: 'ben.knows' }], opens: 'knows', patience: 30 },
    { id: 'rings', trigger: { at: 2 }, channel: 'call', from: 'max', says: [{ text: 'max.calls' }], noise: true, patience: 30 },
  ],
} as const; // oxfmt-ignore
const later = (channel: 'scene' | 'call', away?: boolean) => ({
  injects: [
    { id: 'later', trigger: { at: 6 }, channel, from: 'ana', says: [{ text: 'ben.knows' }], ...(away === undefined ? {} : { away }) },
  ],
}); // oxfmt-ignore
const plus = (added: unknown) => ({ quiet: true, plus: added as { injects: [] } });

describe('somebody who is sent home', () => {
  test('stands at your desk no more: what they came for is missed', () => {
    const played = night(plus(knocks)).at(3);
    expect(played.view.waiting.map(({ from }) => from)).toContain('ana');
    played.move({ type: 'relieve', person: 'ana' });
    expect(played.view.waiting.map(({ from }) => from)).toEqual(['max']);
    expect(played.last('missed')).toMatchObject({ conversation: 'knows', how: 'patience' });
  });

  test('holds no call: it rings again', () => {
    const played = night(plus(knocks)).role('customer-liaison', 'ana').at(3);
    const call = played.world.items.find(({ from }) => from === 'max');
    played.move({ type: 'route', item: call?.id ?? '', to: 'liaison' });
    expect(call?.heldBy).toBe('ana');
    played.move({ type: 'relieve', person: 'ana' });
    expect(call?.heldBy).toBeNull();
  });

  test('shows nothing any more', () => {
    const played = night(plus({})).wait(8);
    played.person('ana').tell = { text: 'ana.types', minute: played.run.minute };
    const shown = () => played.view.people.find(({ id }) => id === 'ana')?.tell;
    expect(shown()).not.toBeNull();
    played.move({ type: 'relieve', person: 'ana' });
    expect(shown()).toBeNull();
  });

  test('leads nothing: who walks out with command leaves it to the commander', () => {
    const walks = { injects: [{ id: 'walks', trigger: { at: 6 }, channel: 'scene', from: 'dee', says: [{ text: 'ben.knows' }], effects: [{ leaves: 'ana' }] }] }; // oxfmt-ignore
    const played = night(plus(walks)).move({ type: 'handover', to: 'ana' });
    expect(played.view.commander).toBe('ana');
    played.at(7);
    expect(played.view.command).toBe('leading');
    expect(played.last('command')).toMatchObject({ holder: 'player', how: 'returned' });
  });

  test.each([
    ['scene', undefined, 0],
    ['scene', true, 1],
    ['call', undefined, 1],
  ] as const)('says nothing in the room (%s, away: %s)', (channel, away, times) => {
    const played = night(plus(later(channel, away))).at(3);
    played.move({ type: 'relieve', person: 'ana' }).wait(6);
    expect([...played.all('told'), ...played.all('arrived')].length).toBe(times);
  });
});

test('whoever holds still says it when they may move again', () => {
  const played = night(plus(later('scene'))).at(3);
  played.person('ana').frozen = 8;
  played.at(9);
  expect(played.all('told')).toEqual([]);
  played.at(12);
  expect(played.all('told').length).toBe(1);
});
