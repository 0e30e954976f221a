/** Every night, drill and form kept on this device: find, open, lay side by side, save, bring in, delete. */
import { useState } from 'preact/hooks';
import type { RunStore, RunSummary } from '../../storage/types.ts';
import { useWords } from '../context.tsx';
import { Lazy } from '../Lazy.tsx';
import type { LanguageStore } from '../services.ts';
import type { Words } from '../session-types.ts';
import { useShell } from '../shell.tsx';
import { BringIn } from './BringIn.tsx';
import { familiesOf, sizeOf, type Attempt } from './families.ts';
import { Family } from './Family.tsx';
import { filtered, everything, type Filter } from './filter.ts';
import { Filters } from './Filters.tsx';
import { KeptPage } from './KeptPage.tsx';
import { pairIn } from './pair.ts';
import { removeRuns } from './remove.ts';
import { Row } from './Row.tsx';
import { Save } from './Save.tsx';
import { kindOf } from './titles.ts';
import { useRuns, useStatus, useVerified } from './use-runs.ts';

interface Props {
  store: RunStore;
  language: LanguageStore;
  /** It lies over a run that waits. */
  inRun: boolean;
  onOpen(id: string): void;
  onLeave(): void;
}

/** Rows on one page of the list: a thousand at once would make every tick of a box slow. */
export const rowsOnPage = 25;

const compare = async () => (await import('../branches/Compare.tsx')).Compare;

export function NightsPage({ store, language, inRun, onOpen, onLeave }: Props) {
  const words = useWords();
  const { t } = words;
  const shell = useShell();
  const kept = useRuns(store);
  const { runs, damaged, refresh } = kept;
  useVerified(store, kept);
  const [filter, setFilter] = useState(everything);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [family, setFamily] = useState<Attempt | null>(null);
  const [asked] = useState(() => pairIn(location.hash));
  const [pair, setPair] = useState(asked);
  // Days are counted back from when the page was opened.
  const [now] = useState(Date.now);
  const all = runs ?? [];
  const found = filtered(all, filter, kindOf, now);
  const pages = Math.max(1, Math.ceil(found.length / rowsOnPage));
  const page = Math.min(at, pages - 1);
  const shown = found.slice(page * rowsOnPage, (page + 1) * rowsOnPage);
  const families = familiesOf(all);
  const status = useStatus(family ? all : shown);
  // What was deleted or filtered away is no longer chosen.
  const picked = found.filter(({ id }) => chosen.has(id));
  const choose = (id: string, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  const remove = () => {
    setChosen(new Set());
    void removeRuns(
      store,
      picked.map(({ id }) => id),
      shell.notify,
      refresh,
    );
  };
  if (pair) {
    // Whoever asked from a debrief goes back to it.
    const direct = inRun && pair === asked;
    const leave = direct ? onLeave : () => setPair(null);
    return <Lazy load={compare} props={{ store, language, pair, direct, onLeave: leave }} />;
  }
  const over = family && (
    <Family
      family={family}
      status={status}
      onClose={() => setFamily(null)}
      onOpen={(run) => onOpen(run.id)}
      onCompare={(one, other) => {
        setFamily(null);
        setPair([one.id, other.id]);
      }}
    />
  );
  return (
    <KeptPage heading="past.heading" back="past.back" onLeave={onLeave} over={over}>
      {all.length > 0 && (
        <Filters
          filter={filter}
          onChange={(next: Filter) => {
            setFilter(next);
            setAt(0);
          }}
        />
      )}
      <p class="nights-count" role="status">
        {runs === null ? t('app.loading') : countText(words, found.length, all.length)}
      </p>
      {shown.length > 0 && (
        <>
          <Chosen runs={picked} onPair={setPair} onRemove={remove} />
          <ul class="nights-list" aria-label={t('past.heading')}>
            {shown.map((run) => (
              <Row
                key={run.id}
                run={run}
                status={status(run)}
                chosen={chosen.has(run.id)}
                family={sizeOf(families.get(run.id) ?? { run, branches: [] })}
                onChoose={(on) => choose(run.id, on)}
                onOpen={() => onOpen(run.id)}
                onFamily={() => setFamily(families.get(run.id) ?? null)}
              />
            ))}
          </ul>
          <Pager page={page} pages={pages} onTurn={setAt} />
        </>
      )}
      <section class="nights-keep" aria-labelledby="nights-keep">
        <h2 id="nights-keep">{t('past.keep')}</h2>
        <BringIn store={store} onChanged={refresh} />
        {found.length > 0 && (
          <Save store={store} runs={picked.length > 0 ? picked : found} all={all.length} />
        )}
        {damaged.length > 0 && (
          <p class="row">
            <span>{t('past.damaged', { count: damaged.length })}</span>
            <button type="button" class="button" onClick={() => void store.removeAll(damaged).then(refresh)}>
              {t('title.runs.delete')}
            </button>
          </p>
        )}
      </section>
    </KeptPage>
  );
}

function countText({ t, number }: Words, found: number, all: number): string {
  if (all === 0) return t('title.runs.none');
  if (found === 0) return t('past.count.none');
  return found === all
    ? t('past.count', { count: all })
    : t('past.count.of', { count: found, all: number(all) });
}

interface ChosenProps {
  runs: readonly RunSummary[];
  onPair(pair: [string, string]): void;
  onRemove(): void;
}

/** What can be done with the rows that are ticked. */
function Chosen({ runs, onPair, onRemove }: ChosenProps) {
  const { t } = useWords();
  const [one, other, third] = runs;
  const alike =
    one !== undefined &&
    other !== undefined &&
    third === undefined &&
    one.header.scenario === other.header.scenario;
  return (
    <div class="nights-chosen">
      <p role="status">
        {runs.length === 0 ? t('past.chosen.none') : t('past.chosen', { count: runs.length })}
      </p>
      {runs.length > 0 && (
        <div class="row">
          <button
            type="button"
            class="button"
            aria-disabled={!alike}
            // The one that was begun first stands first.
            onClick={() => alike && onPair([other.id, one.id])}
          >
            {t('past.compare')}
          </button>
          <button type="button" class="button" onClick={onRemove}>
            {t('past.delete', { count: runs.length })}
          </button>
        </div>
      )}
      {runs.length > 1 && !alike && <p class="note">{t('past.compare.two')}</p>}
    </div>
  );
}

function Pager({ page, pages, onTurn }: { page: number; pages: number; onTurn(page: number): void }) {
  const { t, number } = useWords();
  if (pages === 1) return null;
  const turn = (to: number) => {
    if (to < 0 || to >= pages) return;
    onTurn(to);
    document.querySelector('.nights-count')?.scrollIntoView({ block: 'start' });
  };
  return (
    <nav class="nights-pages row" aria-label={t('past.pages')}>
      <button type="button" class="button" aria-disabled={page === 0} onClick={() => turn(page - 1)}>
        {t('past.pages.newer')}
      </button>
      <p role="status">{t('past.pages.at', { page: number(page + 1), pages: number(pages) })}</p>
      <button type="button" class="button" aria-disabled={page === pages - 1} onClick={() => turn(page + 1)}>
        {t('past.pages.older')}
      </button>
    </nav>
  );
}
