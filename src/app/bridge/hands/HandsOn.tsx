/**
 * Your own screen. A small satisfying thing: each spell halves what is left to look at. Meanwhile the room is
 * behind you, and this screen says nothing of it.
 */
import { useEffect, useRef } from 'preact/hooks';
import { useBridge } from '../bridge-context.ts';
import { tell } from '../entry-text.ts';
import { MoveButton } from '../parts/MoveButton.tsx';
import { digs } from './missed.ts';

const bars = 64;

export function HandsOn() {
  const { session, view, words } = useBridge();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const spells = digs(view.log);
  const found = foundSince(view.log).flatMap((entry) => tell(entry, words, view.log)?.text ?? []);
  const passing = session.paying !== null;
  return (
    <section class="b-hands" aria-labelledby="hands-title" ref={frame}>
      <h2 id="hands-title" class="b-hands-title">
        {words.t('bridge.hands')}
      </h2>
      <Histogram spells={spells} passing={passing} />
      <p class="b-hands-note">
        {found.length > 0
          ? found.at(-1)
          : words.t(
              spells === 0
                ? 'bridge.hands.start'
                : spells === 1
                  ? 'bridge.hands.closer'
                  : 'bridge.hands.almost',
            )}
      </p>
      <div class="b-hands-moves" data-group>
        <MoveButton
          move={{ type: 'terminal', action: 'dig' }}
          then="stay"
          look="main"
          quiet
          missing={passing ? words.t('bridge.hands.reading') : null}
        >
          {words.t('bridge.hands.dig')}
        </MoveButton>
        <MoveButton move={{ type: 'terminal', action: 'up' }} then="stay" look="other" quiet>
          {words.t('bridge.hands.up')}
        </MoveButton>
      </div>
    </section>
  );
}

/** What was learned since looking down. */
function foundSince(log: ReturnType<typeof useBridge>['view']['log']) {
  const down = log.findLastIndex((entry) => entry.type === 'hands-on' && entry.action === 'down');
  return log.slice(down + 1).filter((entry) => entry.type === 'learned');
}

/** The bright part of the picture after a number of spells: half of the last one, left or right in turn. */
export function bright(spells: number): { from: number; to: number } {
  let from = 0;
  let to = bars;
  for (let i = 0; i < spells && to - from > 2; i++) {
    const middle = Math.floor((from + to) / 2);
    if (i % 3 === 1) to = middle;
    else from = middle;
  }
  return { from, to };
}

/** Heights that look like a log's volume; a fixed wave, it means nothing and is hidden from screen readers. */
const heightOf = (i: number) => 18 + ((i * 37) % 23) + (i > 38 && i < 47 ? 34 : 0) + ((i * i) % 11);

function Histogram({ spells, passing }: { spells: number; passing: boolean }) {
  const { from, to } = bright(spells);
  return (
    <svg
      class="b-histogram"
      data-passing={passing}
      viewBox={`0 0 ${bars * 8} 90`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {Array.from({ length: bars }, (_, i) => {
        const height = heightOf(i);
        return (
          <rect
            key={i}
            class="b-bar"
            data-bright={i >= from && i < to}
            x={i * 8 + 1}
            y={90 - height}
            width="6"
            height={height}
          />
        );
      })}
    </svg>
  );
}
