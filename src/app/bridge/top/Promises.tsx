/** Each audience's next promised update: a ring that empties, and the promised time. A tap opens the update. */
import { Night } from '../../Night.tsx';
import type { AudienceView } from '../../../run/view.ts';
import { useBridge } from '../bridge-context.ts';
import type { Words } from '../../session-types.ts';
import { dueKey, promiseState, type PromiseState } from './promise.ts';

export function Promises() {
  const { view, words } = useBridge();
  return (
    <ul class="b-promises" aria-label={words.t('bridge.promises')} inert={view.handsOn}>
      {view.audiences.map((audience) => (
        <li key={audience.id}>
          <Promised audience={audience} />
        </li>
      ))}
    </ul>
  );
}

function Promised({ audience }: { audience: AudienceView }) {
  const { session, view, words, open } = useBridge();
  const cadence = session.scenario.audiences.find((one) => one.id === audience.id)?.cadence ?? 15;
  const state = promiseState(audience, view.minute, cadence);
  const drafted = view.drafts.some((draft) => draft.audience === audience.id);
  const at = audience.promisedAt === null ? '' : words.at(audience.promisedAt);
  return (
    <button
      type="button"
      class="b-promise"
      data-kind={state.kind}
      onClick={() => open({ verb: 'say', tab: 'update', audience: audience.id })}
    >
      <Ring part={state.part} kind={state.kind} />
      <span class="b-promise-words">
        <span class="b-promise-name">
          <Night of={`audience.${audience.id}`} />
          {drafted && <Pen word={words.t('bridge.promise.draft')} />}
        </span>
        <span class="b-promise-note">{noteOf(words, audience, state)}</span>
        {(state.kind === 'due' || state.kind === 'soon') && (
          <span class="b-promise-short" aria-hidden="true">
            {words.t('bridge.promise.short', { at })}
          </span>
        )}
      </span>
    </button>
  );
}

function noteOf(words: Words, audience: AudienceView, state: PromiseState): string {
  if (audience.promisedAt === null) {
    return words.t(audience.posts === 0 ? 'bridge.promise.nothing' : 'bridge.promise.open');
  }
  const at = words.at(audience.promisedAt);
  if (state.kind !== 'overdue') return words.t(dueKey(audience), { at });
  return words.t('bridge.promise.overdue', { at, time: words.minutes(-state.left) });
}

const radius = 13;
const around = 2 * Math.PI * radius;

function Ring({ part, kind }: { part: number; kind: string }) {
  return (
    <svg class="b-ring" data-kind={kind} viewBox="0 0 34 34" aria-hidden="true">
      <circle class="b-ring-track" cx="17" cy="17" r={radius} />
      <circle
        class="b-ring-part"
        cx="17"
        cy="17"
        r={radius}
        stroke-dasharray={`${part * around} ${around}`}
        transform="rotate(-90 17 17)"
      />
      {kind === 'overdue' && <path class="b-ring-late" d="M17 10.5v7.5M17 21.5v2" />}
    </svg>
  );
}

/** A draft lies ready. */
function Pen({ word }: { word: string }) {
  return (
    <span class="b-promise-draft" title={word}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 13l.8-3.2L10.500 3.100a1.500 1.500 0 0 1 2.100 0l.3.3a1.500 1.500 0 0 1 0 2.100L6.200 12.200z" />
      </svg>
      <span class="hidden"> {word}</span>
    </span>
  );
}
