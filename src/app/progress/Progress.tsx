/** Progress: six competencies over the attempts that count, practice apart, and the drill to try next. */
import { useMemo } from 'preact/hooks';
import { competencies } from '../../scenario/vocabulary.ts';
import type { RunStore, RunSummary } from '../../storage/types.ts';
import { useWords } from '../context.tsx';
import { listed } from '../nights.ts';
import { KeptPage } from '../past/KeptPage.tsx';
import { titleOf } from '../past/titles.ts';
import { useRuns, useVerified } from '../past/use-runs.ts';
import { startedText } from '../past/words-of-run.ts';
import { otherVariant } from '../practice/next.ts';
import { useShell } from '../shell.tsx';
import './progress.css';
import { Trend } from './Trend.tsx';
import { sortRuns, suggest, trendOf, type Sorted } from './trend.ts';

export function Progress({ store, onLeave }: { store: RunStore; onLeave(): void }) {
  const { t } = useWords();
  const kept = useRuns(store);
  const { runs } = kept;
  useVerified(store, kept);
  const sorted = useMemo(() => sortRuns(runs ?? [], listed), [runs]);
  return (
    <KeptPage heading="progress.heading" back="past.back" look="progress" onLeave={onLeave}>
      {runs === null ? (
        <p role="status">{t('app.loading')}</p>
      ) : (
        <>
          <p class="progress-about">
            {sorted.firsts.length === 0 ? t('progress.none') : t('progress.about')}
          </p>
          <Next runs={runs} onLeave={onLeave} />
          {sorted.firsts.length > 0 && (
            <div class="trends">
              {competencies.map((id) => (
                <Trend key={id} competency={id} points={trendOf(sorted.firsts, id)} />
              ))}
            </div>
          )}
          <Practice sorted={sorted} />
          <Apart sorted={sorted} />
        </>
      )}
    </KeptPage>
  );
}

/** What to practise next, and why. */
function Next({ runs, onLeave }: { runs: readonly RunSummary[]; onLeave(): void }) {
  const words = useWords();
  const { t } = words;
  const shell = useShell();
  const next = useMemo(() => suggest(runs, listed), [runs]);
  if (!next) return null;
  const { drill, competency, rating, moments, played } = next;
  const last = runs.find((run) => run.header.scenario === drill)?.header.variant;
  const variants = listed.find(({ id }) => id === drill)?.variants ?? [];
  const variant = otherVariant(variants, last);
  const start = () => {
    onLeave();
    shell.play({ scenario: drill, skipConfrontations: false, ...(variant !== undefined && { variant }) });
  };
  return (
    <section class="progress-next" aria-labelledby="progress-next">
      <h2 id="progress-next">{t('progress.next')}</h2>
      <p class="progress-drill">
        <bdi>{titleOf(drill, words)}</bdi>
      </p>
      <p>
        {t('progress.next.why', {
          competency: t(`competency.${competency}`),
          rating: t(`rating.${rating}`),
          count: moments,
        })}{' '}
        {played > 0 && t('progress.next.played', { count: played })}
      </p>
      <button type="button" class="button button-main" onClick={start}>
        {t('progress.next.start')}
      </button>
    </section>
  );
}

/** Replays, branches and drills: kept apart, because the second time the surface is known. */
function Practice({ sorted }: { sorted: Sorted }) {
  const words = useWords();
  const { t } = words;
  const groups = new Map<string, RunSummary[]>();
  for (const run of sorted.practice) {
    const { scenario } = run.header;
    groups.set(scenario, [...(groups.get(scenario) ?? []), run]);
  }
  if (groups.size === 0) return null;
  return (
    <section class="progress-part" aria-labelledby="progress-practice">
      <h2 id="progress-practice">{t('progress.practice')}</h2>
      <p class="note">{t('progress.practice.about')}</p>
      <div class="progress-scroll" tabIndex={0} role="region" aria-labelledby="progress-practice">
        <table>
          <thead>
            <tr>
              {['what', 'times', 'branches', 'last'].map((column) => (
                <th key={column} scope="col">
                  {t(`progress.practice.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...groups].map(([scenario, [last, ...before]]) => (
              <tr key={scenario}>
                <th scope="row">
                  <bdi>{titleOf(scenario, words)}</bdi>
                </th>
                <td>{words.number(before.length + 1)}</td>
                <td>{words.number([last, ...before].filter((run) => run?.rewound).length)}</td>
                <td>{last && startedText(last, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What counts nowhere, so that nobody looks for it in vain. */
function Apart({ sorted: { apart, unfinished } }: { sorted: Sorted }) {
  const { t } = useWords();
  const lines = Object.entries({ ...apart, unfinished }).filter(([, count]) => count > 0);
  if (lines.length === 0) return null;
  return (
    <section class="progress-part" aria-labelledby="progress-apart">
      <h2 id="progress-apart">{t('progress.apart')}</h2>
      <ul>
        {lines.map(([why, count]) => (
          <li key={why}>{t(`progress.apart.${why}`, { count })}</li>
        ))}
      </ul>
    </section>
  );
}
