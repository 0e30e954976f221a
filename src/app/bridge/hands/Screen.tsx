/** What your own screen has brought back, oldest first; the newest is what is being read. */
import { useEffect, useRef } from 'preact/hooks';
import type { EntryOf } from '../../../run/timeline.ts';
import { useBridge } from '../bridge-context.ts';
import { tell } from '../entry-text.ts';
import { Night } from '../../Night.tsx';
import { foundSince, type Looked } from './missed.ts';

/** Lines that stay on the screen. */
const mostLines = 3;

export function Screen({ looked, passing }: { looked: readonly Looked[]; passing: boolean }) {
  const { view, words } = useBridge();
  const list = useRef<HTMLOListElement>(null);
  const newest = looked.at(-1)?.n;
  useEffect(() => list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' }), [newest, passing]);
  // It is in the news as well, which a screen reader hears.
  const found = passing ? [] : foundSince(view.log);
  return (
    <>
      <ol class="b-screen" ref={list}>
        {looked.slice(-mostLines).map((one) => (
          <li key={one.n} class="b-screen-line" data-newest={one.n === newest}>
            <span class="b-screen-what">
              <Night of={`dig.${one.what}`} />
            </span>
            {passing && one.n === newest ? (
              <span class="b-screen-reading">{words.t('bridge.hands.reading')}</span>
            ) : (
              <Back text={words.night(`line.${one.text}`)} />
            )}
          </li>
        ))}
      </ol>
      {found.map((entry: EntryOf<'learned'>) => (
        <p class="b-screen-found" key={entry.n}>
          {tell(entry, words, view.log)?.text}
        </p>
      ))}
    </>
  );
}

/** One line that came back. What follows `//` is a comment of your own, and stands apart as in the code. */
function Back({ text }: { text: string }) {
  const { words } = useBridge();
  const at = text.indexOf('//');
  const [said, comment] = at < 0 ? [text, null] : [text.slice(0, at).trim(), text.slice(at)];
  return (
    <span class="b-screen-back" lang={words.nightLocale} dir={words.nightDir}>
      {said}
      {comment !== null && <span class="b-screen-comment"> {comment}</span>}
    </span>
  );
}
