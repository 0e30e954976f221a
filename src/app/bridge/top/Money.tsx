/** What the night has cost. The only red on the screen, and quiet except when its rate changes. */
import { useRef } from 'preact/hooks';
import type { View } from '../../../run/view.ts';
import type { Words } from '../../session-types.ts';
import { useBridge } from '../bridge-context.ts';
import { useRunning } from './use-running.ts';

export function Money() {
  const { session } = useBridge();
  // An exercise in which nothing is lost by the minute has nothing to count.
  return session.scenario.impacts.some(({ rate }) => rate > 0) ? <Counter /> : null;
}

function Counter() {
  const { session, view, words } = useBridge();
  const moves =
    session.settings.motion !== 'reduced' && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const money = useRunning(view.money, session.paying !== null && moves);
  const first = useRef(view.rate);
  const changed = first.current !== view.rate;
  return (
    <div class="b-money">
      <p class="b-money-sum">
        <span class="hidden">{words.t('bridge.money')} </span>
        {words.money(money)}
      </p>
      {/* A new key is a new element, so that the change is seen once and then rests. */}
      <p class={changed ? 'b-money-rate b-money-changed' : 'b-money-rate'} key={view.rate}>
        {view.rate > 0
          ? words.t('bridge.money.rate', { money: words.money(view.rate), at: words.at(0) })
          : words.t('bridge.money.still')}
      </p>
    </div>
  );
}

/** What it has cost so far and what it costs a minute, in one sentence. */
export function moneyText({ money, rate }: View, words: Words): string {
  const sum = words.money(money);
  return rate > 0
    ? words.t('live.money', { sum, rate: words.money(rate) })
    : words.t('live.money.still', { sum });
}
