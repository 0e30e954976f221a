/** A text of the night as paragraphs: a line break in the catalogue is a breath. */
import type { TextRef } from '../../run/view.ts';
import { useWords } from '../context.tsx';

export function Paragraphs({ of }: { of: TextRef | string }) {
  const words = useWords();
  const parts = words
    .night(of)
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
