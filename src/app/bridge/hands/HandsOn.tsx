/**
 * Your own screen: a few things to look at, and what came back from those that you have looked at. A small satisfying
 * thing. Meanwhile the room is behind you, and this screen says nothing of it.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { DigView, View } from '../../../run/view.ts';
import { Night } from '../../Night.tsx';
import type { Words } from '../../session-types.ts';
import { useBridge } from '../bridge-context.ts';
import { Digit } from '../parts/Choice.tsx';
import { MoveButton } from '../parts/MoveButton.tsx';
import { digs, lookedAt } from './missed.ts';
import { Screen } from './Screen.tsx';

const bars = 64;

export function HandsOn() {
  const { session, view, words } = useBridge();
  const frame = useRef<HTMLElement>(null);
  const passing = session.paying !== null;
  useEffect(() => frame.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const spells = digs(view.log);
  const looked = lookedAt(view.log);
  return (
    <section class="b-hands" aria-labelledby="hands-title" ref={frame}>
      <h2 id="hands-title" class="b-hands-title">
        {words.t('bridge.hands')}
      </h2>
      {looked.length > 0 ? (
        <Screen looked={looked} passing={passing} />
      ) : (
        <>
          {view.digs.length === 0 && <Histogram spells={spells} passing={passing} />}
          <p class="b-hands-note">{opening(view, words, spells)}</p>
        </>
      )}
      <div class="b-hands-moves" data-group>
        {view.digs.length > 0 ? <Things digs={view.digs} passing={passing} /> : <ReadOn passing={passing} />}
        <MoveButton move={{ type: 'terminal', action: 'up' }} then="stay" look="other" quiet pick>
          <Digit n={Math.max(1, view.digs.length) + 1} /> {words.t('bridge.hands.up')}
        </MoveButton>
      </div>
    </section>
  );
}

/** What the screen says before anything has come back. */
function opening({ command, commander }: View, words: Words, spells: number): string {
  if (spells > 0) return words.t(`bridge.hands.${spells === 1 ? 'closer' : 'almost'}`);
  if (command !== 'handed-over' || commander === null) return words.t('bridge.hands.start');
  return words.t('bridge.hands.free', { person: words.person(commander) });
}

/** What there is to look at next, each with its minutes. */
function Things({ digs: things, passing }: { digs: readonly DigView[]; passing: boolean }) {
  return (
    <ul class="b-things">
      {things.map(({ id }, i) => (
        <li key={id}>
          <MoveButton
            move={{ type: 'terminal', action: 'dig', what: id }}
            then="stay"
            quiet
            missing={passing ? '' : null}
          >
            <Digit n={i + 1} /> <Night of={`dig.${id}`} />
          </MoveButton>
        </li>
      ))}
    </ul>
  );
}

/** Nothing in particular is left to look at: what is open anyway. */
function ReadOn({ passing }: { passing: boolean }) {
  const { words } = useBridge();
  return (
    <MoveButton
      move={{ type: 'terminal', action: 'dig' }}
      then="stay"
      look="main"
      quiet
      pick
      missing={passing ? words.t('bridge.hands.reading') : null}
    >
      <Digit n={1} /> {words.t('bridge.hands.dig')}
    </MoveButton>
  );
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
