/** What a journalist makes of the statement: the paper, the next morning. */
import type { ExchangeView } from '../../run/view.ts';
import { useWords } from '../context.tsx';
import type { Words } from '../session-types.ts';

export interface News {
  headline: string;
  /** What is said about it: the page, who reads it. May be empty. */
  beside: string;
}

/** A line under `line.headline`: its quotation is the headline, the rest stands beside it; null for any other. */
export function newsIn(middle: ExchangeView, words: Words): News | null {
  const line = middle.lines.find(({ id }) => id.startsWith('line.headline'));
  if (!line) return null;
  const text = words.night(line);
  const parts = /^["“«](.+)["”»]\s*(.*)$/su.exec(text);
  return { headline: (parts?.[1] ?? text).replace(/\.$/, ''), beside: parts?.[2] ?? '' };
}

export function Newspaper({ news }: { news: News }) {
  const words = useWords();
  const own = { lang: words.nightLocale, dir: words.nightDir };
  return (
    <article class="paper" aria-label={words.t('room.paper')}>
      <p class="paper-name">{words.t('room.paper')}</p>
      <h2 class="paper-headline" {...own}>
        {news.headline}
      </h2>
      <div class="paper-columns" aria-hidden="true">
        <span class="paper-photo" />
        {Array.from({ length: 3 }, (_, column) => (
          <span class="paper-column" key={column} />
        ))}
      </div>
      {news.beside !== '' && (
        <p class="paper-beside" {...own}>
          {news.beside}
        </p>
      )}
    </article>
  );
}
