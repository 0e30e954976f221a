/** What was done at each moment, in two columns; the same is left out unless asked for. */
import { useMemo, useState } from 'preact/hooks';
import type { EntryOf } from '../../run/timeline.ts';
import { useWords } from '../context.tsx';
import { logLine, type Line } from '../log/lines.ts';
import type { Words } from '../session-types.ts';
import { useShell } from '../shell.tsx';
import { moments } from '../when.ts';
import { align, sharedStart, type Pair } from './align.ts';
import type { Retraced, TracedMove } from './retrace.ts';
import { letters, type Side } from './side.ts';

interface Props {
  sides: readonly [Side, Side];
  played: readonly [Retraced, Retraced];
  /** Words with the names of each. */
  words: readonly [Words, Words];
}

/** Rows shown before the rest is asked for. */
const shownFirst = 12;

export function Differences({ sides, played, words }: Props) {
  const { t } = useWords();
  const shell = useShell();
  const [whole, setWhole] = useState(false);
  const [all, setAll] = useState(false);
  const [one, other] = played;
  const pairs = useMemo(() => align(one.moves, other.moves), [one, other]);
  const alike = pairs.filter(({ same }) => same).length;
  const shared = sharedStart(pairs);
  const first = pairs[shared];
  const from = first?.one;
  // What comes after the end of an attempt that is not over is no difference yet.
  const reach = Math.min(...sides.map(({ run }) => (run.ended ? Infinity : run.end)));
  const within = pairs.filter((pair) => (pair.one ?? pair.other ?? { minute: 0 }).minute <= reach);
  const beyond = pairs.length - within.length;
  const found = whole ? within : within.filter(({ same }) => !same);
  const rows = all ? found : found.slice(0, shownFirst);
  return (
    <section class="compare-part" aria-labelledby="compare-moves">
      <h2 id="compare-moves">{t('compare.differed')}</h2>
      <p>
        {first
          ? shared > 0
            ? t('compare.shared', { count: shared })
            : t('compare.shared.none')
          : t('compare.shared.all')}
      </p>
      {from && (
        <button type="button" class="button" onClick={() => shell.takeFrom(sides[0].run.id, from.n)}>
          {t('compare.again', { letter: letters[0] })}
        </button>
      )}
      {alike > 0 && first && (
        <label class="compare-whole">
          <input
            type="checkbox"
            checked={whole}
            onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
          />
          <span>{t('compare.whole', { count: alike })}</span>
        </label>
      )}
      <ol class="compare-moves">
        {rows.map((pair) => (
          <Row
            key={`${pair.one?.n ?? ''} ${pair.other?.n ?? ''}`}
            pair={pair}
            sides={sides}
            played={played}
            words={words}
          />
        ))}
      </ol>
      {rows.length < found.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {t('compare.more', { count: found.length - rows.length })}
        </button>
      )}
      {beyond > 0 && <p class="note">{t('compare.beyond', { count: beyond, time: words[0].at(reach) })}</p>}
    </section>
  );
}

function Row({ pair, sides, played, words }: Props & { pair: Pair }) {
  const { t } = useWords();
  const moves = [pair.one, pair.other] as const;
  const at = pair.one ? 0 : 1;
  const asked = askedBefore(moves[at], played[at], words[at]);
  return (
    <li data-same={pair.same}>
      {asked && (
        <p class="compare-asked">
          {asked.text !== '' && <span class="log-who">{asked.text} </span>}
          {asked.quote !== null && (
            <bdi lang={words[at].nightLocale} dir={words[at].nightDir}>
              {asked.quote}
            </bdi>
          )}
        </p>
      )}
      <div class="compare-two">
        {moves.map((move, side) => {
          const index = side === 0 ? 0 : 1;
          return (
            <div key={letters[index]} data-side={letters[index]}>
              <b aria-hidden="true">{letters[index]}</b>
              {move ? (
                <Done
                  move={move}
                  side={sides[index]}
                  played={played[index]}
                  words={words[index]}
                  letter={letters[index]}
                />
              ) : (
                <p class="note">
                  <span class="hidden">{letters[index]}: </span>
                  {t('compare.nothing')}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </li>
  );
}

interface DoneProps {
  move: TracedMove;
  side: Side;
  played: Retraced;
  words: Words;
  letter: string;
}

/** One act: when, and in the words of the log. */
function Done({ move, side, played, words, letter }: DoneProps) {
  const { t } = useWords();
  const entry = played.timeline[move.entry ?? -1];
  const line = entry ? logLine(entry, words) : null;
  const when = entry && side.compiled ? moments(played.timeline, side.compiled.scenario, words)(entry) : null;
  return (
    <p>
      <span class="hidden">{letter}: </span>
      <time>{when?.act ?? when?.time ?? words.at(move.minute)}</time>{' '}
      {line ? (
        <>
          {line.text !== '' && <span class={line.quote === null ? '' : 'log-who'}>{line.text} </span>}
          {line.quote !== null && (
            <bdi lang={words.nightLocale} dir={words.nightDir}>
              {line.quote}
            </bdi>
          )}
        </>
      ) : (
        t('compare.unworded')
      )}
    </p>
  );
}

/** What somebody said that the reply answers. */
function askedBefore(move: TracedMove | null, { timeline }: Retraced, words: Words): Line | null {
  if (!move || move.entry === null || move.move.type !== 'reply') return null;
  const { exchange } = move.move;
  const opened = timeline
    .slice(0, move.entry)
    .findLast((entry): entry is EntryOf<'opened'> => entry.type === 'opened' && entry.exchange === exchange);
  return opened ? logLine(opened, words) : null;
}
