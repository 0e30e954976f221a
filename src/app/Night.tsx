/** A text of the night, marked with its own language and direction (which may differ from the interface's). */
import type { TextRef } from '../run/view.ts';
import { useWords } from './context.tsx';

/** Shows the text of `of`; as `<bdi>` so that it cannot disturb the line around it. */
export function Night({ of }: { of: TextRef | string }) {
  const words = useWords();
  return (
    <bdi lang={words.nightLocale} dir={words.nightDir}>
      {words.night(of)}
    </bdi>
  );
}
