/** The board of leads: what the leader calls suspected, known or ruled out. One tap moves a card. */
import { useRef } from 'preact/hooks';
import { Night } from '../../Night.tsx';
import { leadStates, type LeadState } from '../../../scenario/vocabulary.ts';
import type { LeadView } from '../../../run/view.ts';
import { useBridge } from '../bridge-context.ts';
import { upAndDown, walkRow } from '../parts/arrows.ts';
import { refusalText } from '../parts/MoveButton.tsx';

/** Cards on the board at most; the newest push the oldest ruled-out ones off. */
export const boardLimit = 7;

/** The cards to show: all, or, when there are too many, those ruled out first leave. */
export function onBoard(leads: readonly LeadView[]): LeadView[] {
  let spare = leads.length - boardLimit;
  return leads.filter((lead) => !(spare > 0 && lead.state === 'ruledOut' && spare-- > 0)).slice(-boardLimit);
}

/** `line`: one line a card, for a glance; `panel`: each card with all that is said of it. */
export function Board({ place }: { place: 'line' | 'panel' }) {
  const { view, words } = useBridge();
  const cards = onBoard(view.leads);
  const list = (
    <>
      {cards.length === 0 && <p class="b-board-empty">{words.t('bridge.board.empty')}</p>}
      <ul class="b-leads">
        {cards.map((lead) => (
          <li key={lead.id}>
            <LeadCard lead={lead} full={place === 'panel'} />
          </li>
        ))}
      </ul>
    </>
  );
  // The panel's tab names it.
  if (place === 'panel') return <div class="b-board b-board-panel">{list}</div>;
  return (
    <section class="b-board b-board-line" aria-label={words.t('bridge.board')}>
      <h2 class="b-idle-title">{words.t('bridge.board')}</h2>
      {list}
    </section>
  );
}

function LeadCard({ lead, full }: { lead: LeadView; full: boolean }) {
  const { session, words, act } = useBridge();
  const refusal = session.refuse({
    type: 'lead',
    lead: lead.id,
    to: lead.state === 'known' ? 'suspected' : 'known',
  });
  return (
    <div class="b-lead" data-state={lead.state}>
      <p class="b-lead-title">
        <Night of={`lead.${lead.id}`} />
        {!full && <Tally lead={lead} />}
      </p>
      {full && <Evidence lead={lead} />}
      <States
        label={words.night(`lead.${lead.id}`)}
        state={lead.state}
        reason={refusal && refusalText(words, refusal)}
        pick={(to) => void act({ type: 'lead', lead: lead.id, to }, 'stay')}
      />
    </div>
  );
}

/** What the room has heard for the card and against it, in its own words. */
function Evidence({ lead }: { lead: LeadView }) {
  const { words } = useBridge();
  const heard = [
    ...lead.speaksFor.map((text) => ({ side: 'for' as const, text })),
    ...lead.speaksAgainst.map((text) => ({ side: 'against' as const, text })),
  ];
  if (heard.length === 0) return <p class="b-evidence-none">{words.t('bridge.lead.nothing')}</p>;
  return (
    <ul class="b-evidence">
      {heard.map(({ side, text }) => (
        <li key={side + text.id} data-side={side}>
          <span class="b-evidence-side">{words.t(`bridge.lead.${side}`)}</span> <Night of={text} />
        </li>
      ))}
    </ul>
  );
}

/** How many things speak for it and against it; which ones stands on the card in Decide. */
function Tally({ lead }: { lead: LeadView }) {
  const { words } = useBridge();
  const pros = lead.speaksFor.length;
  const cons = lead.speaksAgainst.length;
  if (pros + cons === 0) return null;
  return (
    <span class="b-tally">
      <span aria-hidden="true">
        {pros > 0 && `+${words.number(pros)}`} {cons > 0 && `−${words.number(cons)}`}
      </span>
      <span class="hidden">{words.t('bridge.lead.tally', { pros, cons })}</span>
    </span>
  );
}

const radiosOf = (group: ParentNode | null | undefined): HTMLElement[] => [
  ...(group?.querySelectorAll<HTMLElement>('[role=radio]') ?? []),
];

/** To the same state of the next card up or down, round the ends of the board. */
function toCard(group: HTMLElement, at: number, by: number): void {
  const cards = [...(group.closest('.b-leads')?.querySelectorAll<HTMLElement>('[role=radiogroup]') ?? [])];
  const next = cards[(cards.indexOf(group) + by + cards.length) % cards.length];
  radiosOf(next)[at]?.focus();
}

interface StatesProps {
  label: string;
  state: LeadState;
  reason: string | null;
  pick: (to: LeadState) => void;
}

/**
 * A radio group with manual activation: arrows go along the states of a card, and up and down to the other cards;
 * Space, Enter or a press calls it so. Each call is a move that everybody hears, so looking must not make one.
 */
function States({ label, state, reason, pick }: StatesProps) {
  const { words } = useBridge();
  const group = useRef<HTMLDivElement>(null);
  // The board is read down its cards and along their states.
  const onKey = (event: KeyboardEvent) => {
    const radios = radiosOf(group.current);
    const cards = upAndDown[event.key];
    if (!group.current || cards === undefined) return walkRow(event, words.dir, radios);
    event.preventDefault();
    const at = radios.findIndex((radio) => radio === document.activeElement);
    toCard(group.current, Math.max(0, at), cards);
  };
  return (
    <div class="b-states" role="radiogroup" aria-label={label} tabIndex={-1} ref={group} onKeyDown={onKey}>
      {leadStates.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          class="b-state-pick"
          data-state={one}
          aria-checked={one === state}
          aria-disabled={reason !== null && one !== state}
          tabIndex={one === state ? 0 : -1}
          title={reason ?? words.t(`bridge.lead.${one}`)}
          onClick={() => reason === null && one !== state && pick(one)}
        >
          <StateMark state={one} />
          <span class="b-state-word">{words.t(`bridge.lead.${one}`)}</span>
        </button>
      ))}
    </div>
  );
}

/** Open ring, full pin, struck out: told apart by shape, not by colour. */
export function StateMark({ state }: { state: LeadState }) {
  return (
    <svg class="b-state-mark" viewBox="0 0 16 16" aria-hidden="true">
      {state === 'suspected' && <circle cx="8" cy="8" r="5" class="b-mark-line" stroke-dasharray="2.6 2.2" />}
      {state === 'known' && <circle cx="8" cy="8" r="5.5" class="b-mark-full" />}
      {state === 'ruledOut' && <path d="M3.5 8h9" class="b-mark-line" />}
    </svg>
  );
}
