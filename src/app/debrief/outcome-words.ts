/** What a night came to, in words: how it ended with the minutes that count, and its money. */
import { endingOf, type Outcome } from '../../assessment/types.ts';
import type { Words } from '../session-types.ts';

type Ended = Pick<Outcome, 'minutesToRestore' | 'cutOff' | 'landedAt'>;

/** How a night ended, and the minutes that it counts. */
export function howLong(outcome: Ended, words: Words): string {
  const { minutesToRestore, landedAt } = outcome;
  return words.t(`debrief.outcome.${endingOf(outcome)}`, {
    minutes: words.minutes(minutesToRestore),
    ...(landedAt !== undefined && { time: words.at(landedAt) }),
  });
}

/** What it cost; a night that the host ended would have gone on costing. */
export function howMuch({ cost, landedAt }: Pick<Outcome, 'cost' | 'landedAt'>, words: Words): string {
  const key = landedAt === undefined ? 'debrief.outcome.cost' : 'debrief.outcome.cost.landed';
  return words.t(key, { money: words.money(cost) });
}
