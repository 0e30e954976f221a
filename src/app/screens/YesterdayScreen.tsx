/** Yesterday, 16:40: five quick decisions, alike in weight. Which of them matter is not said. */
import { useSession, useWords } from '../context.tsx';
import { Middle } from './Middle.tsx';
import { Screen } from './Screen.tsx';
import { progress } from './progress.ts';
import { Plates } from './Plates.tsx';

export function YesterdayScreen() {
  const { view, scenario } = useSession();
  const words = useWords();
  const at = progress(view, scenario);
  return (
    <Screen act="yesterday" picture={<div class="sun" />} over={<Plates />}>
      <div class="desk">
        <p class="desk-place">{words.t('yesterday.desk')}</p>
        {at && (
          <>
            <ol class="pips" aria-hidden="true">
              {Array.from({ length: at.all }, (_, n) => (
                <li key={n} data-state={n < at.n - 1 ? 'done' : n === at.n - 1 ? 'now' : 'open'} />
              ))}
            </ol>
            <p class="desk-count">
              {words.t('yesterday.of', { n: words.number(at.n), all: words.number(at.all) })}
            </p>
          </>
        )}
        <Middle />
      </div>
    </Screen>
  );
}
