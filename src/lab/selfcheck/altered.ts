/** A scripted player who is another one but for some moves: swapped, left out, or added. */
import type { Move, View } from '../../run/index.ts';
import type { Policy } from '../policies/policy.ts';

/** What becomes of a move: another one, the same one, or null for leaving it out. */
export type Alter = (move: Move, view: View) => Move | null;
/** A move made instead of waiting, or null. It is asked again until it has none. */
export type Add = (view: View) => Move | null;

/** Moves that may be left out in one minute before time has to pass. */
const mostLeftOut = 30;

/**
 * The player with its moves altered. A move that is left out counts as refused, so that the player goes on with the
 * next thing on its mind. `begin` is called for each night: what it returns may remember.
 */
export function altered(policy: Policy, id: string, begin: () => { alter?: Alter; add?: Add }): Policy {
  interface Memory {
    own: unknown;
    alter: Alter;
    add: Add;
  }
  const next = (view: View, { own, alter }: Memory): Move | 'wait' => {
    for (let left = 0; left < mostLeftOut; left++) {
      const choice = policy.decide(view, own);
      if (choice === 'wait') return choice;
      const instead = alter(choice, view);
      if (instead !== null) return instead;
      policy.refused?.({ code: 'not-now', what: id }, choice, own);
    }
    return 'wait';
  };
  return {
    id,
    summary: `${policy.id}, altered`,
    begin(seed) {
      const { alter = (move) => move, add = () => null } = begin();
      return { own: policy.begin(seed), alter, add } satisfies Memory;
    },
    decide(view, memory) {
      const kept = memory as Memory;
      return kept.add(view) ?? next(view, kept);
    },
    refused: (refusal, move, memory) => policy.refused?.(refusal, move, (memory as Memory).own),
  };
}
