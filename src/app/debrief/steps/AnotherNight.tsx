/** At the end of the steps: another night, and this one beside the last. */
import { pairAddress } from '../../past/pair.ts';
import { resultText, startedText } from '../../past/words-of-run.ts';
import { useWords } from '../../context.tsx';
import { useShell } from '../../shell.tsx';
import { useDebrief } from '../debrief-context.ts';

export function AnotherNight({ onAgain }: { onAgain(skipConfrontations: boolean): void }) {
  const { t } = useWords();
  const { earlier } = useDebrief();
  return (
    <section class="debrief-part another" aria-labelledby="another">
      <h2 id="another">{t('debrief.another')}</h2>
      <p>{t('debrief.another.text')}</p>
      <div class="row">
        <AgainButton onAgain={onAgain} />
        {earlier.run && <BesideButton />}
      </div>
    </section>
  );
}

/** Begins another night as softly as this one was begun. */
export function AgainButton({ onAgain }: { onAgain(skipConfrontations: boolean): void }) {
  const { t } = useWords();
  const { log } = useDebrief();
  return (
    <button type="button" class="button button-main" onClick={() => onAgain(log.options.skipConfrontations)}>
      {t('debrief.again')}
    </button>
  );
}

/** What the night before came to, and the way to lay the two side by side. Nothing on a first night. */
export function NightBefore() {
  const words = useWords();
  const { earlier } = useDebrief();
  if (!earlier.run) return null;
  return (
    <div class="row night-before">
      <p>
        {words.t('debrief.before', { when: startedText(earlier.run, words) })}{' '}
        {resultText(earlier.run, words)}
      </p>
      <BesideButton />
    </div>
  );
}

function BesideButton() {
  const { t } = useWords();
  const shell = useShell();
  const { run, earlier } = useDebrief();
  if (!earlier.run) return null;
  const address = pairAddress(earlier.run.id, run);
  return (
    <button type="button" class="button" onClick={() => shell.show('nights', address)}>
      {t('debrief.beside')}
    </button>
  );
}
