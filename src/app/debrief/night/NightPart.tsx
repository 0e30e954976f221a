/** The night again: scrubbed or played back on the stage, with what happened beside it and the curves below. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { loggedLines, LogRow } from '../../log/LogRow.tsx';
import { useShell } from '../../shell.tsx';
import { moments } from '../../when.ts';
import { useDebrief } from '../debrief-context.ts';
import type { Frame } from '../retell.ts';
import { useOwnMoves } from '../use-own-moves.ts';
import { Curves } from './Curves.tsx';
import { Promises } from './Promises.tsx';
import { ReplayStage } from './ReplayStage.tsx';
import { useStory } from './use-story.ts';

/** Night minutes a second, to choose from. */
const speeds = [2, 5, 10] as const;

export function NightPart() {
  const { t } = useWords();
  const frames = useStory();
  if (frames === null) {
    return (
      <section class="debrief-part">
        <p role="status">{t('debrief.loading')}</p>
      </section>
    );
  }
  return <Player frames={frames} />;
}

function Player({ frames }: { frames: readonly Frame[] }) {
  const words = useWords();
  const { t } = words;
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState<number>(speeds[1]);
  const [playing, setPlaying] = useState(false);
  const last = frames.length - 1;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => setAt((now) => Math.min(last, now + 1)), 1000 / speed);
    return () => clearInterval(timer);
  }, [playing, speed, last]);
  useEffect(() => {
    if (at === last) setPlaying(false);
  }, [at, last]);
  const frame = frames[at];
  if (!frame) return null;
  const { view } = frame;
  const time = view.live ? words.clock(view.clock) : `${t(`act.${view.act}`)}, ${words.clock(view.clock)}`;
  const play = () => {
    if (!playing && at === last) setAt(0);
    setPlaying(!playing);
  };
  return (
    <>
      <section class="debrief-part replay" aria-labelledby="night">
        <h2 id="night">{t('debrief.part.night')}</h2>
        <div class="replay-picture">
          <ReplayStage view={view} />
          <div class="replay-controls">
            <button type="button" class="button button-main" onClick={play}>
              {t(playing ? 'debrief.night.pause' : 'debrief.night.play')}
            </button>
            <output class="replay-time">{time}</output>
            <span class="replay-money">{words.money(view.money)}</span>
            <label class="replay-speed">
              <span class="hidden">{t('debrief.night.speed')}</span>
              <select value={speed} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
                {speeds.map((one) => (
                  <option key={one} value={one}>
                    {t('debrief.night.speed.of', { minutes: words.minutes(one) })}
                  </option>
                ))}
              </select>
            </label>
            <input
              class="replay-slider"
              type="range"
              min="0"
              max={last}
              value={at}
              aria-label={t('debrief.night.position')}
              aria-valuetext={time}
              onInput={(event) => {
                setPlaying(false);
                setAt(Number(event.currentTarget.value));
              }}
            />
          </div>
        </div>
        <Entries until={frame.entries} />
      </section>
      <section class="debrief-part" aria-labelledby="curves">
        <h2 id="curves">{t('debrief.curves')}</h2>
        <Curves frames={frames} minute={frame.minute} />
        <Promises />
      </section>
    </>
  );
}

/** What happened, to the end; what is yet to come is dimmed, and the newest line stays in sight. */
function Entries({ until }: { until: number }) {
  const words = useWords();
  const { t } = words;
  const { run, timeline, scenario } = useDebrief();
  const { takeFrom } = useShell();
  const own = useOwnMoves();
  const moveAt = useMemo(() => new Map(own.map(({ entry, n }) => [entry.n, n])), [own]);
  const list = useRef<HTMLOListElement>(null);
  const rows = useMemo(() => loggedLines(timeline, words), [timeline, words]);
  const when = useMemo(() => moments(timeline, scenario, words), [timeline, scenario, words]);
  const now = rows.findLastIndex(({ entry }) => entry.n < until);
  useEffect(() => {
    const element = list.current;
    const row = element?.children[now];
    if (!element || !(row instanceof HTMLElement)) return;
    element.scrollTop = row.offsetTop - element.offsetTop - element.clientHeight / 2;
  }, [now]);
  return (
    <ol class="log replay-entries" ref={list} tabIndex={0} aria-label={t('debrief.night.entries')}>
      {rows.map(({ entry, line }, at) => {
        const move = moveAt.get(entry.n);
        return (
          <LogRow
            key={entry.n}
            line={line}
            time={when(entry).time}
            data-ahead={at > now}
            aria-current={at === now ? 'time' : undefined}
            onTakeFrom={move === undefined ? null : () => takeFrom(run, move)}
          />
        );
      })}
    </ol>
  );
}
