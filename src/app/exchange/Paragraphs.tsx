/** A text of the night as paragraphs: a line break in the catalogue is a breath. */
import type { TextRef } from '../../run/view.ts';
import { useWords } from '../context.tsx';

interface Props {
  of: TextRef | string;
  /** Whose name stands over the text already: a text that begins with it does not say it again. */
  by?: string | null;
}

export function Paragraphs({ of, by = null }: Props) {
  const words = useWords();
  const text = words.night(of);
  const named = by === null ? '' : `${words.person(by)}: `;
  const parts = (named !== '' && text.startsWith(named) ? text.slice(named.length) : text)
    .split('\n')
    .filter((part) => part.trim() !== '');
  return (
    <>
      {parts.map((part, at) => (
        <p key={at} lang={words.nightLocale} dir={words.nightDir}>
          {part}
        </p>
      ))}
    </>
  );
}
