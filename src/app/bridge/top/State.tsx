/** The state of the night in one line: how bad, and what of it is known. On a phone it opens the board. */
import { Night } from '../../Night.tsx';
import type { LeadState } from '../../../scenario/vocabulary.ts';
import { useBridge } from '../bridge-context.ts';
import { StateMark } from '../room/Board.tsx';

const order: readonly LeadState[] = ['known', 'suspected', 'ruledOut'];

export function State() {
  const { view, words, open } = useBridge();
  const count = (state: LeadState) => view.leads.filter((lead) => lead.state === state).length;
  const counts = order
    .filter((state) => state !== 'ruledOut' || count(state) > 0)
    .map((state) => words.t(`bridge.count.${state}`, { count: count(state) }));
  // What is known first: on a phone the rest may not fit.
  const glance = order.flatMap((state) => view.leads.filter((lead) => lead.state === state));
  return (
    <div class="b-state" data-leads={view.leads.length > 0}>
      <p class="b-state-impact">
        <Night of={`impact.${view.impact}`} />
      </p>
      <p class="b-state-counts">{counts.join(' · ')}</p>
      {view.leads.length > 0 && (
        // One line of the board; all of it stands behind a tap.
        <p class="b-state-strip" data-preview="">
          {glance.map((lead) => (
            <span key={lead.id} class="b-state-lead" data-state={lead.state}>
              <StateMark state={lead.state} />
              <span class="hidden">{words.t(`bridge.lead.${lead.state}`)}: </span>
              <Night of={`lead.${lead.id}`} />
            </span>
          ))}
        </p>
      )}
      <button type="button" class="b-state-open" onClick={() => open({ verb: 'decide', tab: 'leads' })}>
        <span class="hidden">{words.t('bridge.board.open')}</span>
      </button>
    </div>
  );
}
