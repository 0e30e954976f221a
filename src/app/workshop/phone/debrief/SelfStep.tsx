/** *Self*: six taps before anything is seen, and the moment that one would take back. */
import { useState } from 'preact/hooks';
import { openEstimates, type Estimate } from '../../../../storage/estimates.ts';
import { useWords } from '../../../context.tsx';
import { Taps } from '../../../debrief/Taps.tsx';
import type { Session } from '../../../session-types.ts';
import { askedAt, optionText } from '../../parts/moments.ts';
import { ownMoments } from './moments.ts';
import type { RoomDebrief } from './use-debrief-now.ts';

interface Props {
  debrief: RoomDebrief;
  session: Session | null;
}

export function SelfStep({ debrief, session }: Props) {
  const { t } = useWords();
  const [state, setState] = useState<'' | 'sending' | 'in' | 'failed'>('');
  const run = session?.id ?? null;
  const given = (debrief.mine?.self ?? {}) as Estimate;
  const rate = async (estimate: Estimate) => {
    setState('sending');
    // The own debrief asks the same; it has been answered here.
    if (run !== null) openEstimates().write(run, estimate);
    setState((await debrief.send('self', { ratings: estimate })) ? 'in' : 'failed');
  };
  return (
    <>
      <Taps
        key={debrief.mine ? 'told' : 'new'}
        given={given}
        done="after.send"
        bare
        onDone={(estimate) => void rate(estimate)}
      />
      <p role="status">{state !== '' && t(`after.${state}`)}</p>
      {session && <TakeBack debrief={debrief} session={session} />}
    </>
  );
}

function TakeBack({ debrief, session }: { debrief: RoomDebrief; session: Session }) {
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const moments = ownMoments(session);
  if (moments.length === 0) return null;
  const now = chosen === undefined ? (debrief.mine?.takeBack ?? undefined) : chosen;
  const choose = (exchange: string | null) => {
    setChosen(exchange);
    void debrief.send('moment', { exchange });
  };
  return (
    <fieldset class="after-moments">
      <legend>{t('after.pair')}</legend>
      {moments.map(({ exchange, options }) => (
        <label key={exchange.id} class="after-moment">
          <input
            type="radio"
            name="take-back"
            checked={now === exchange.id}
            onChange={() => choose(exchange.id)}
          />
          <span lang={words.nightLocale} dir={words.nightDir}>
            {askedAt(exchange, words)}
            <span class="note after-mine">{options.map((one) => optionText(one, words)).join(' ')}</span>
          </span>
        </label>
      ))}
      <label class="after-moment">
        <input type="radio" name="take-back" checked={now === null} onChange={() => choose(null)} />
        <span>{t('debrief.takeback.none')}</span>
      </label>
    </fieldset>
  );
}
