/** A number needs four moments: every competency has them in every variant and branch, however the night is led. */
import { expect, test } from 'vitest';
import { enough, thinNights } from '../../src/lab/thin-nights.ts';
import { compiled, player, variants } from './nights.ts';

test('every night of "Wrong table" offers enough in all six', () => {
  const players = ['commander', 'novice', 'absent', 'random'].map(player);
  expect(thinNights(compiled, players, enough)).toEqual([]);
}, 60_000);

test('a night that offers less is found, with its variant and its afternoon', () => {
  const thin = thinNights(compiled, [player('commander')], 8);
  expect(new Set(thin.map(({ competency }) => competency))).toEqual(new Set(['learning']));
  expect(new Set(thin.map(({ variant }) => variant))).toEqual(new Set(variants));
  expect(thin).toHaveLength(variants.length * 6);
  expect(thin[0]?.yesterday).toEqual({ release: 'authorise', access: 'grant' });
}, 60_000);
