/** Looking up: what passed you by, one thing after another, and then the room again. */
import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../../run/timeline.ts';
import { useBridge } from '../bridge-context.ts';
import { tell } from '../entry-text.ts';
import { minutesDown, unread } from './missed.ts';
import { Screen } from './Screen.tsx';
import { ToldLine } from '../middle/Told.tsx';

export function Missed({ entries, done }: { entries: Entry[]; done: () => void }) {
  const { view, words } = useBridge();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const down = minutesDown(view.log);
  const look = unread(view.log);
  const worded = entries.filter((entry) => tell(entry, words, view.log));
  return (
    <section class="b-missed" aria-labelledby="missed-title">
      <h2 id="missed-title" class="b-missed-title">
        {words.t('bridge.missed', { count: worded.length })}
      </h2>
      {down > 0 && (
        <p class="b-missed-span">{words.t('bridge.missed.span', { time: words.minutes(down) })}</p>
      )}
      {look && <Screen looked={[look]} passing={false} />}
      {/* Scrolls when much was missed, so it takes the focus for the arrow keys. */}
      <ol class="b-told b-told-landing" tabIndex={0} aria-labelledby="missed-title">
        {worded.map((entry, i) => (
          <li key={entry.n} class="b-told-line" style={{ '--at': i }}>
            <ToldLine entry={entry} />
          </li>
        ))}
      </ol>
      <button type="button" class="button button-main" ref={button} onClick={done}>
        {words.t('bridge.missed.done')}
      </button>
    </section>
  );
}
