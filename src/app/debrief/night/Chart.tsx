/**
 * Curves over the minutes of the night: a picture with its names beside it, and the same as a table. Colour is never
 * alone: each line has its own dashes, and the value at the moment that is looked at stands beside its name.
 */
import { useId } from 'preact/hooks';
import { useWords } from '../../context.tsx';

export interface Series {
  id: string;
  name: string;
  /** One for each of the chart's moments. */
  values: readonly number[];
}

export interface ChartProps {
  heading: string;
  note?: string;
  /** Night minutes of the moments, oldest first. */
  minutes: readonly number[];
  /** Each moment's time of the clock, in words. */
  times: readonly string[];
  series: readonly Series[];
  /** The highest value of the picture. */
  top: number;
  worded(value: number): string;
  /** Position of the moment that is looked at. */
  at: number;
  money?: boolean;
}

/** As many as a room has desks. */
export const looks = [
  { colour: '#8cc6ff', dashes: undefined },
  { colour: '#f0a24a', dashes: '7 4' },
  { colour: '#c9b6ff', dashes: '2 4' },
  { colour: '#e9edf5', dashes: '12 4 2 4' },
  { colour: '#7fc8c2', dashes: '4 2' },
  { colour: '#e3a5bd', dashes: '10 6' },
] as const;

const lookOf = (at: number, money: boolean) =>
  money ? { colour: 'var(--money)', dashes: undefined } : (looks[at % looks.length] ?? looks[0]);

export function Chart(props: ChartProps) {
  const { heading, note, minutes, times, series, worded, at, money = false } = props;
  const { t } = useWords();
  const id = useId();
  const first = minutes[0] ?? 0;
  const wide = Math.max(1, (minutes.at(-1) ?? 0) - first);
  const x = (minute: number) => (100 * (minute - first)) / wide;
  const summary = series
    .map(({ name, values }) =>
      t('debrief.curves.summary', { name, from: worded(values[0] ?? 0), to: worded(values.at(-1) ?? 0) }),
    )
    .join(' ');
  return (
    <section class="chart" aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      {note !== undefined && <p class="note">{note}</p>}
      <div class="chart-frame">
        <div class="chart-scale" aria-hidden="true">
          <span>{worded(props.top)}</span>
          <span>{worded(0)}</span>
        </div>
        <svg
          class="chart-plot"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={`${heading}. ${summary}`}
        >
          {[0, 50, 100].map((y) => (
            <line key={y} class="chart-grid" x1="0" x2="100" y1={y} y2={y} />
          ))}
          {series.map((one, index) => {
            const { colour, dashes } = lookOf(index, money);
            const points = one.values.map(
              (value, i) => `${x(minutes[i] ?? 0)},${100 - (100 * value) / Math.max(props.top, 1e-9)}`,
            );
            return (
              <polyline
                key={one.id}
                class="chart-line"
                points={points.join(' ')}
                style={{ stroke: colour }}
                stroke-dasharray={dashes}
              />
            );
          })}
          <line
            class="chart-cursor"
            x1={x(minutes[at] ?? first)}
            x2={x(minutes[at] ?? first)}
            y1="0"
            y2="100"
          />
        </svg>
        <div class="chart-times" aria-hidden="true">
          <span>{times[0]}</span>
          <span>{times.at(-1)}</span>
        </div>
      </div>
      <ul class="chart-names">
        {series.map((one, index) => {
          const { colour, dashes } = lookOf(index, money);
          return (
            <li key={one.id}>
              <svg viewBox="0 0 28 8" aria-hidden="true" focusable="false">
                <line
                  class="chart-line"
                  x1="1"
                  x2="27"
                  y1="4"
                  y2="4"
                  style={{ stroke: colour }}
                  stroke-dasharray={dashes}
                />
              </svg>
              {one.name} <b>{worded(one.values[at] ?? 0)}</b>
            </li>
          );
        })}
      </ul>
      <ChartTable {...props} />
    </section>
  );
}

/** Minutes between two rows of the table. */
const every = 5;

function ChartTable({ heading, minutes, times, series, worded }: ChartProps) {
  const { t } = useWords();
  const rows = minutes.flatMap((minute, at) => {
    const before = minutes[at - 1];
    const isStep = before === undefined || Math.floor(minute / every) > Math.floor(before / every);
    return isStep || at === minutes.length - 1 ? [at] : [];
  });
  return (
    <details class="chart-table">
      <summary>{t('debrief.curves.table')}</summary>
      {/* What scrolls takes the focus, so that keys can scroll it. */}
      <div class="table-scroll" tabIndex={0} role="group" aria-label={heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('debrief.curves.time')}</th>
              {series.map(({ id, name }) => (
                <th scope="col" key={id}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((at) => (
              <tr key={at}>
                <th scope="row">{times[at]}</th>
                {series.map(({ id, values }) => (
                  <td key={id}>{worded(values[at] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
