/** What was read: the level with its reasons, what is there and what is missing, the marked text, the questions. */
import { useEffect, useState } from 'preact/hooks';
import type { Message, Reading } from '../../statement/index.ts';
import { useWords } from '../context.tsx';
import { useShell } from '../shell.tsx';
import { ledgerOf } from './ledger.ts';
import { Marked } from './Marked.tsx';
import type { ReaderState } from './reader-client.ts';
import { reportOf } from './report.ts';

/** The last reading stays in sight while the next one is made; an empty sheet has none. */
export function Result({ state }: { state: ReaderState }) {
  const [last, setLast] = useState<Extract<ReaderState, { at: 'read' }> | null>(null);
  useEffect(() => {
    if (state.at === 'read') setLast(state);
    if (state.at === 'idle') setLast(null);
  }, [state]);
  if (last === null) return null;
  const { text, reading } = last;
  if (reading.kind !== 'read') return <Unread reading={reading} />;
  return (
    <>
      <Level reading={reading} />
      <Account reading={reading} />
      <Questions asked={reading.questions} />
      <Marked text={text} spans={reading.spans} />
      <Keep text={text} reading={reading} />
    </>
  );
}

/** Why it was not read; the text stays where it is. */
function Unread({ reading }: { reading: Reading }) {
  const { t, number } = useWords();
  const values = Object.entries(reading.summary.values).map(([name, value]) => [
    name,
    typeof value === 'number' ? number(value) : value,
  ]);
  return (
    <p class="own-unread">
      {t(reading.summary.id, Object.fromEntries(values) as Record<string, string>)}{' '}
      {reading.kind !== 'empty' && t('own-words.untouched')}
    </p>
  );
}

const steps = [0, 1, 2, 3, 4] as const;

function Level({ reading }: { reading: Reading }) {
  const { t, number } = useWords();
  const level = reading.level ?? 0;
  return (
    <div class="own-level">
      <p class="own-level-name">
        {t('reader.level')}: <strong>{t('own-words.level', { n: number(level) })}</strong>
      </p>
      <div class="own-steps" aria-hidden="true">
        {steps.map((step) => (
          <span key={step} data-here={step === level || undefined} data-passed={step < level || undefined}>
            {number(step)}
          </span>
        ))}
      </div>
      <p class="own-level-means">{t(reading.summary.id)}</p>
      <p class="note">
        {[`reader.sure.${reading.sure}`, ...reading.doubts.map(({ id }) => id)].map((id) => t(id)).join(' ')}
      </p>
    </div>
  );
}

/** Why this level: what is there, what takes it back, and what was not found. */
function Account({ reading }: { reading: Reading }) {
  const { t } = useWords();
  const { there, missing, against } = ledgerOf(reading);
  return (
    <div class="own-account">
      <Rows heading="own-words.there" sign="there" rows={there.map((id) => t(`reader.has.${id}`))} />
      <Rows heading="own-words.against" sign="against" rows={against.map((id) => t(`reader.has.${id}`))} />
      <Rows
        heading="own-words.missing"
        sign="missing"
        rows={missing.map((id) => t(`reader.feature.${id}`))}
      />
    </div>
  );
}

interface RowsProps {
  heading: string;
  sign: 'there' | 'against' | 'missing';
  rows: readonly string[];
}

function Rows({ heading, sign, rows }: RowsProps) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{t(heading)}</h3>
      <ul class="own-features" data-sign={sign}>
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </div>
  );
}

function Questions({ asked }: { asked: readonly Message[] }) {
  const { t } = useWords();
  if (asked.length === 0) return null;
  return (
    <div class="own-questions">
      <h3>{t('own-words.questions')}</h3>
      <ul>
        {asked.map(({ id, values }) => (
          <li key={id}>{t(id, values)}</li>
        ))}
      </ul>
    </div>
  );
}

/** The reading on paper, or as text for a mail. */
function Keep({ text, reading }: { text: string; reading: Reading }) {
  const words = useWords();
  const { notify } = useShell();
  /** The report, where the browser does not let a page copy. */
  const [shown, setShown] = useState<string | null>(null);
  const copy = async () => {
    const report = reportOf(text, reading, words);
    try {
      await navigator.clipboard.writeText(report);
      notify({ id: 'own-words', text: 'own-words.copied' });
    } catch {
      setShown(report);
    }
  };
  return (
    <div class="own-keep">
      <div class="row">
        <button type="button" class="button" onClick={() => void copy()}>
          {words.t('own-words.copy')}
        </button>
        <button type="button" class="button" onClick={() => window.print()}>
          {words.t('own-words.print')}
        </button>
      </div>
      {shown !== null && (
        <label class="own-by-hand">
          <span>{words.t('own-words.by-hand')}</span>
          <textarea
            readOnly
            dir="auto"
            rows={6}
            value={shown}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </div>
  );
}
