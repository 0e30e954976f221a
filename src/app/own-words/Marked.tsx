/** The text as written, with its marks, and below it what each mark means. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../statement/index.ts';
import { useWords } from '../context.tsx';
import { notesOf, segmentsOf, type Note, type Segment } from './segments.ts';

export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  const { t } = useWords();
  const notes = useMemo(() => notesOf(spans), [spans]);
  const segments = useMemo(() => segmentsOf(text, notes), [text, notes]);
  const [lit, setLit] = useState<number | null>(null);
  const place = useRef<HTMLDivElement>(null);
  /** Moves between a mark's number and its note. */
  const go = (what: 'mark' | 'note', n: number) => {
    setLit(n);
    const found = place.current?.querySelector<HTMLElement>(`[data-${what}='${n}']`);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  };
  if (notes.length === 0) return null;
  return (
    <div class="own-marked" ref={place}>
      <h3>{t('own-words.marked')}</h3>
      <p class="note own-legend">
        <mark class="own-helps">{t('own-words.helps')}</mark>{' '}
        <mark class="own-hurts">{t('own-words.hurts')}</mark>
      </p>
      <p class="own-text" lang="en" dir="auto">
        {segments.map((segment, index) => (
          <Part key={index} segment={segment} lit={lit} onNote={(n) => go('note', n)} />
        ))}
      </p>
      <h3>{t('own-words.notes')}</h3>
      <ol class="own-notes">
        {notes.map((note) => (
          <NoteRow
            key={note.n}
            note={note}
            quote={text.slice(note.span.start, note.span.end)}
            lit={lit === note.n}
            onMark={() => go('mark', note.n)}
          />
        ))}
      </ol>
    </div>
  );
}

/** A stretch of the text under the same marks; where one ends stands its number, whose name says why. */
function Part({ segment, lit, onNote }: { segment: Segment; lit: number | null; onNote(n: number): void }) {
  const { t, number } = useWords();
  const { text, notes, ending } = segment;
  const kinds = new Set(notes.map(({ span }) => (span.helps ? 'own-helps' : 'own-hurts')));
  const here = notes.some(({ n }) => n === lit);
  return (
    <>
      {notes.length === 0 ? (
        text
      ) : (
        <mark class={[...kinds].join(' ')} data-lit={here || undefined}>
          {text}
        </mark>
      )}
      {ending.map(({ n, span }) => (
        <button
          key={n}
          type="button"
          class={span.helps ? 'own-number' : 'own-number own-number-hurts'}
          data-mark={n}
          aria-label={t('own-words.note', {
            n: number(n),
            what: t(`reader.feature.${span.feature}`),
            why: t(span.reason.id, span.reason.values),
          })}
          onClick={() => onNote(n)}
        >
          {number(n)}
        </button>
      ))}
    </>
  );
}

interface RowProps {
  note: Note;
  quote: string;
  lit: boolean;
  onMark(): void;
}

/** Long quotes are cut in the middle: the text itself stands above. */
const longestQuote = 90;

function NoteRow({ note: { n, span }, quote, lit, onMark }: RowProps) {
  const { t, number } = useWords();
  const flat = quote.replace(/\s+/g, ' ');
  const cut =
    flat.length <= longestQuote
      ? flat
      : `${flat.slice(0, longestQuote / 2)} … ${flat.slice(-longestQuote / 3)}`;
  return (
    <li data-note={n} data-lit={lit || undefined} tabIndex={-1}>
      <button
        type="button"
        class={span.helps ? 'button own-note-number' : 'button own-note-number own-number-hurts'}
        aria-label={t('own-words.to-text', { n: number(n) })}
        onClick={onMark}
      >
        {number(n)}
      </button>
      <div>
        <p>
          <strong>{t(`reader.feature.${span.feature}`)}.</strong> {t(span.reason.id, span.reason.values)}
        </p>
        <q class="note" lang="en" dir="auto">
          {cut}
        </q>
      </div>
    </li>
  );
}
