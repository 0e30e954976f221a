/** Logs with as many different ids as a night has, for sizes that mean something: made up, the same for each seed. */
import type { RunLog } from '../../src/run/log.ts';
import type { Move } from '../../src/run/moves.ts';
import { everyMove, header } from './fixtures.ts';

const words = 'call night release access deploy logs replica rows orders refund vendor alert board lawyer press status picks'.split(' '); // oxfmt-ignore

/** @param count moves; a third of them replies, as in a night */
export function playedLog(count: number, seed: number): RunLog {
  let state = seed + 1;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const id = () => `${words[draw(words.length)] ?? ''}.${words[draw(words.length)] ?? ''}.${draw(9)}`;
  const move = (n: number): Move => {
    const exchange = id();
    if (n % 3 === 0)
      return { type: 'reply', exchange, options: [`${exchange}.${words[draw(words.length)] ?? ''}`] };
    const other = everyMove[draw(everyMove.length)] ?? { type: 'leave' };
    return JSON.parse(JSON.stringify(other), (key, value: unknown) =>
      ['task', 'item', 'line', 'lead'].includes(key) ? id() : value,
    ) as Move;
  };
  const events = Array.from({ length: count }, (_, n) => ({ n, minute: Math.floor(n / 2), by: 'player' as const, move: move(n) })); // oxfmt-ignore
  return { ...header({ seed }), events, end: count };
}
