import { describe, expect, test } from 'vitest';
import { commandFor, type Press } from '../../../src/app/bridge/keys.ts';

const press = (key: string, over: Partial<Press> = {}): Press => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  modified: false,
  chord: false,
  typing: false,
  ...over,
});

describe('the keys of the bridge', () => {
  test.each([
    ['s', { type: 'verb', verb: 'say' }],
    ['A', { type: 'verb', verb: 'assign' }],
    ['w', { type: 'verb', verb: 'answer' }],
    ['d', { type: 'verb', verb: 'decide' }],
    ['p', { type: 'pause' }],
    ['.', { type: 'wait' }],
    ['+', { type: 'faster' }],
    ['-', { type: 'slower' }],
    ['Escape', { type: 'close' }],
  ])('%s', (key, command) => {
    expect(commandFor(press(key))).toEqual(command);
  });

  test('where the letters are not Latin, the key that carries one in Latin layouts', () => {
    expect(commandFor(press('س', { code: 'KeyS' }))).toEqual({ type: 'verb', verb: 'say' });
  });

  test('a Latin layout goes by what it types and not by the place of the key', () => {
    expect(commandFor(press('a', { code: 'KeyQ' }))).toEqual({ type: 'verb', verb: 'assign' });
  });

  test('digits of any numerals pick, by their place', () => {
    expect(commandFor(press('3', { code: 'Digit3' }))).toEqual({ type: 'pick', n: 3 });
    expect(commandFor(press('٣', { code: 'Digit3' }))).toEqual({ type: 'pick', n: 3 });
    expect(commandFor(press('#', { code: 'Digit3' }))).toBeNull();
  });

  test("Space is the browser's: it presses and scrolls, and lets no time pass", () => {
    expect(commandFor(press(' '))).toBeNull();
  });

  test('what is the browser’s or a text field’s is left alone', () => {
    expect(commandFor(press('s', { modified: true }))).toBeNull();
    expect(commandFor(press('s', { typing: true }))).toBeNull();
    expect(commandFor(press('Escape', { typing: true }))).toEqual({ type: 'close' });
  });
});
