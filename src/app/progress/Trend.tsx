/** One competency over time: in words, as a small chart, and as the table that says the same. */
import type { Competency } from '../../scenario/vocabulary.ts';
import { useWords } from '../context.tsx';
import { bandText } from '../debrief/Band.tsx';
import { titleOf } from '../past/titles.ts';
import { startedText } from '../past/words-of-run.ts';
import type { Words } from '../session-types.ts';
import type { Point } from './trend.ts';

/** The words of the scale from the top, each as high as the scores it stands for. */
const steps = ['throughout', 'mostly', 'atCost', 'notTonight'] as const;

export function Trend({ competency, points }: { competency: Competency; points: readonly Point[] }) {
  const words = useWords();
  const { t } = words;
  const id = `trend-${competency}`;
  const last = points.at(-1);
  return (
    <section class="trend" aria-labelledby={id}>
      <h2 id={id}>
        {t(`competency.${competency}`)} <span class="trend-sub">{t(`competency.${competency}.sub`)}</span>
      </h2>
      {last ? (
        <>
          <p class="trend-last">
            <strong>{t(`rating.${last.rating}`)}</strong>{' '}
            {points.length > 1 && t(`progress.change.${last.change}`)}
          </p>
          <Chart points={points} label={spoken(points, words)} />
          <details>
            <summary>{t('progress.table', { count: points.length })}</summary>
            <Table points={points} labelledBy={id} />
          </details>
        </>
      ) : (
        <p class="note">{t('progress.too-little')}</p>
      )}
    </section>
  );
}

/** "Mostly, then at a cost, then mostly": the chart for those who hear it. */
function spoken(points: readonly Point[], { t }: Words): string {
  return points.map(({ rating }) => t(`rating.${rating}`)).join(' → ');
}

/** Units of the drawing: a score is as many from the top as it lacks to 100. */
const wide = 100;

function Chart({ points, label }: { points: readonly Point[]; label: string }) {
  const { t } = useWords();
  const x = (at: number) => (points.length === 1 ? wide / 2 : 8 + (at * (wide - 16)) / (points.length - 1));
  const drawn = points.flatMap(({ mark }, at) =>
    mark && mark.score !== null ? [{ at: x(at), score: mark.score, band: mark.band }] : [],
  );
  const y = (score: number) => 100 - Math.min(100, Math.max(0, score));
  return (
    <div class="trend-chart" role="img" aria-label={label}>
      <div class="trend-steps" aria-hidden="true">
        {steps.map((step) => (
          <span key={step} data-step={step}>
            {t(`rating.${step}`)}
          </span>
        ))}
      </div>
      <svg viewBox={`0 0 ${wide} 100`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {[20, 40, 60].map((at) => (
          <line key={at} class="trend-grid" x1="0" x2={wide} y1={at} y2={at} />
        ))}
        <polyline class="trend-line" points={drawn.map(({ at, score }) => `${at},${y(score)}`).join(' ')} />
        {drawn.map(({ at, score, band }) => (
          <line key={at} class="trend-band" x1={at} x2={at} y1={y(score + band)} y2={y(score - band)} />
        ))}
        {drawn.map(({ at, score }) => (
          // A line of no length with a round end is a dot that no stretching makes an egg of.
          <line key={at} class="trend-dot" x1={at} x2={at} y1={y(score)} y2={y(score)} />
        ))}
      </svg>
    </div>
  );
}

function Table({ points, labelledBy }: { points: readonly Point[]; labelledBy: string }) {
  const words = useWords();
  const { t } = words;
  return (
    <table aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {['begun', 'word', 'band', 'moments'].map((column) => (
            <th key={column} scope="col">
              {t(`progress.table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ run, rating, mark }) => (
          <tr key={run.id}>
            <th scope="row">
              <bdi>{titleOf(run.header.scenario, words)}</bdi>, {startedText(run, words)}
            </th>
            <td>{t(`rating.${rating}`)}</td>
            <td>{mark && bandText({ ...mark, rating }, words)}</td>
            <td>{mark && words.number(mark.moments)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
