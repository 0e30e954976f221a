/** The check-list of somebody who played in a room: one tap adds to that room's count, and says nothing else. */
import { useState } from 'preact/hooks';
import type { Plan } from '../../../storage/plans.ts';
import { openSeats } from '../../../workshop/client/seats.ts';
import type { Wire } from '../../../workshop/client/wire.ts';
import { useWords } from '../../context.tsx';

const day = 24 * 60 * 60 * 1000;

/** The day that the last check is for, and whether the sentence was said; null before the first. */
export function shared({ at, checks }: Plan): { days: 30 | 90; done: boolean } | null {
  const last = checks.at(-1);
  return last ? { days: last.at - at < 60 * day ? 30 : 90, done: last.came === 'said' } : null;
}

/** Resolves once it is known whether the server lets this seat in. */
const isHere = (wire: Wire): Promise<boolean> =>
  new Promise((resolve) => {
    wire.onState((now) => now !== 'connecting' && resolve(now === 'here'));
  });

export function ShareCheck({ plan }: { plan: Plan }) {
  const { t } = useWords();
  const [state, setState] = useState<'' | 'sending' | 'in' | 'failed'>('');
  const [seat] = useState(() => openSeats().ofRun(plan.run));
  const check = shared(plan);
  if (!seat || seat.watches || !check) return null;
  const send = async () => {
    setState('sending');
    try {
      const { openWire } = await import('../../../workshop/client/wire.ts');
      const wire = openWire({ as: 'seat', token: seat.token });
      const answer = (await isHere(wire)) && (await wire.ask('checklist', check)).ok;
      wire.close();
      setState(answer ? 'in' : 'failed');
    } catch {
      setState('failed');
    }
  };
  return (
    <section class="checklist-share">
      <p class="note">{t('room.check.note')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void send()}>
          {t('room.check')}
        </button>
        <p role="status">{state !== '' && t(`room.check.${state}`)}</p>
      </div>
    </section>
  );
}
