/** An update: which audience, then the liaison's draft or a letter to fill. */
import { useState } from 'preact/hooks';
import { Night } from '../../Night.tsx';
import type { EntryOf } from '../../../run/timeline.ts';
import { useBridge } from '../bridge-context.ts';
import { Choice } from '../parts/Choice.tsx';
import { promiseState } from '../top/promise.ts';
import { Composer } from './Composer.tsx';
import { emptyLetter, lastSent, letterOf } from './update.ts';

export function UpdateTab({ start }: { start: string | null }) {
  const { session, view, words } = useBridge();
  const [audience, choose] = useState(start ?? mostUrgent(session.view.audiences));
  const draft = view.drafts.find((one) => one.audience === audience) ?? null;
  const heard =
    view.log.findLast(
      (one): one is EntryOf<'answer'> => one.type === 'answer' && one.audience === audience,
    ) ?? null;
  const last = audience === null ? null : lastSent(view, audience);
  return (
    <div class="b-update">
      <Choice
        name="audience"
        legend={words.t('bridge.update.whom')}
        options={view.audiences.map((one) => {
          const state = promiseState(one, view.minute, 15);
          const at = one.promisedAt === null ? '' : words.at(one.promisedAt);
          return {
            value: one.id,
            label: words.night(`audience.${one.id}`),
            note:
              state.kind === 'none'
                ? words.t('bridge.promise.nothing')
                : words.t(state.kind === 'overdue' ? 'bridge.promise.overdue' : 'bridge.promise.due', {
                    at,
                    time: words.minutes(-state.left),
                  }),
          };
        })}
        value={audience}
        onPick={choose}
      />
      {heard !== null && (
        <p class="b-heard">
          {words.t('bridge.update.heard', { at: words.at(heard.minute) })}{' '}
          <q>
            <Night of={`answer.${heard.text}`} />
          </q>
        </p>
      )}
      {audience !== null && (
        <Composer
          key={`${audience}-${draft ? 'draft' : 'own'}`}
          audience={audience}
          drafted={draft !== null}
          start={draft ? letterOf(draft.update) : last ? letterOf(last) : emptyLetter()}
        />
      )}
    </div>
  );
}

/** The audience whose promise is nearest, else the first. */
function mostUrgent(audiences: { id: string; promisedAt: number | null }[]): string | null {
  const sorted = [...audiences].sort((a, b) => (a.promisedAt ?? 9999) - (b.promisedAt ?? 9999));
  return sorted[0]?.id ?? null;
}
