/** The minutes of a reply on their way past: the clock sweeps them in, and what landed meanwhile lands one by one. */
import type { Paying as Sweep } from '../../session-types.ts';
import { useBridge } from '../bridge-context.ts';
import { tell } from '../entry-text.ts';
import { ToldLine } from './Told.tsx';

export function Paying({ sweep }: { sweep: Sweep }) {
  const { session, view, words } = useBridge();
  const whole = Math.max(1, sweep.to - sweep.from);
  const part = Math.min(1, Math.max(0, (view.minute - sweep.from) / whole));
  const landed = sweep.landed.filter((entry) => tell(entry, words, view.log));
  return (
    <div class="b-paying" role="group" tabIndex={-1} aria-label={words.t('clock.hold.paying')}>
      <p class="b-paying-words">{words.t('bridge.paying', { time: words.minutes(whole) })}</p>
      <span class="b-paying-bar" aria-hidden="true" style={{ '--part': part }} />
      <ol class="b-told b-told-landing">
        {landed.map((entry) => (
          <li key={entry.n} class="b-told-line">
            <ToldLine entry={entry} />
          </li>
        ))}
      </ol>
      <button type="button" class="b-paying-skip" onClick={() => session.skip()}>
        {words.t('bridge.paying.skip')}
      </button>
    </div>
  );
}
