/** Does anything that the screen suggests, kind of move first, so that rare kinds are played as often as common ones. */
import type { Move, View } from '../../run/view.ts';
import { newDice, pick, roll, type Dice } from './dice.ts';
import { plausible } from './plausible.ts';
import type { Policy } from './policy.ts';

/** Of the moments with a choice, the share in which it lets a minute pass. */
const waits = 0.5;

function any(dice: Dice, moves: readonly Move[]): Move | undefined {
  const kinds = [...new Set(moves.map((move) => move.type))];
  const kind = pick(dice, kinds);
  return pick(
    dice,
    moves.filter((move) => move.type === kind),
  );
}

export const random: Policy<Dice> = {
  id: 'random',
  summary: 'does anything that the screen suggests',
  begin: newDice,
  decide(view: View, dice) {
    if (view.live && view.middle === null && roll(dice) < waits) return 'wait';
    return any(dice, plausible(view)) ?? 'wait';
  },
};
