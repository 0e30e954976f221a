/** The night has been cut off: what was announced has happened, as large as it is. */
import type { View } from '../../../run/view.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { useBridge } from '../bridge-context.ts';

/** Whether the minute that was announced has come without what would have stopped it. Pure. */
export function isTimeUp(view: View, { cutoff, restored }: Pick<Scenario, 'cutoff' | 'restored'>): boolean {
  const isSaid = view.log.some((entry) => entry.type === 'told' && entry.inject === cutoff.warned);
  const isBack = view.log.some((entry) => entry.type === 'learned' && entry.fact === restored);
  return isSaid && !isBack && view.act === 'bridge' && view.minute >= cutoff.minute;
}

export function TimeUp() {
  const { session, view, words } = useBridge();
  if (!isTimeUp(view, session.scenario)) return null;
  return (
    <p class="b-time-up">
      <time>{words.at(session.scenario.cutoff.minute)}</time> {words.t('bridge.time-up')}
    </p>
  );
}
