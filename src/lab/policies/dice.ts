/**
 * Dice for scripted players: a stream of their own, so that how a policy plays draws nothing from the night.
 * The step is that of Mulberry32.
 */
export interface Dice {
  state: number;
}

export const newDice = (seed: number): Dice => ({ state: seed >>> 0 });

/** The next number in [0, 1). */
export function roll(dice: Dice): number {
  dice.state = (dice.state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(dice.state ^ (dice.state >>> 15), dice.state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

/** One of a list, or undefined of an empty one. */
export function pick<T>(dice: Dice, list: readonly T[]): T | undefined {
  return list[Math.floor(roll(dice) * list.length)];
}
