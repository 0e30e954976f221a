/** The state of the night in one line: how bad, and what of it is known. On a phone it opens the board. */
import { Night } from '../../Night.tsx';
import type { LeadState } from '../../../scenario/vocabulary.ts';
import { useBridge } from '../bridge-context.ts';

export function State() {
  const { view, words, open } = useBridge();
  const count = (state: LeadState) => view.leads.filter((lead) => lead.state === state).length;
  const counts = (['known', 'suspected', 'ruledOut'] as const)
    .filter((state) => state !== 'ruledOut' || count(state) > 0)
    .map((state) => words.t(`bridge.count.${state}`, { count: count(state) }));
  return (
    <div class="b-state">
      <p class="b-state-impact">
        <Night of={`impact.${view.impact}`} />
      </p>
      <p class="b-state-counts">{counts.join(' · ')}</p>
      <button type="button" class="b-state-open" onClick={() => open({ verb: 'decide', tab: 'leads' })}>
        <span class="hidden">{words.t('bridge.board.open')}</span>
      </button>
    </div>
  );
}
