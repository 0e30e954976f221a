/** What can be done with the night: play another, keep it as a file, share it, print it, read how it was scored. */
import type { RunStore } from '../../../storage/types.ts';
import { useWords } from '../../context.tsx';
import { saveRun } from '../../save.ts';
import { useShell } from '../../shell.tsx';
import { useDebrief } from '../debrief-context.ts';
import { Share } from '../../share/Share.tsx';
import { AgainButton } from '../steps/AnotherNight.tsx';

interface Props {
  store: RunStore;
  onAgain: ((skipConfrontations: boolean) => void) | null;
}

export function KeepPart({ store, onAgain }: Props) {
  const { t } = useWords();
  const shell = useShell();
  const { run, log, report } = useDebrief();
  return (
    <section class="debrief-part" aria-labelledby="keep">
      <h2 id="keep">{t('debrief.part.keep')}</h2>
      <div class="keep">
        {onAgain && <AgainButton onAgain={onAgain} />}
        <button type="button" class="button" onClick={() => void saveRun(store, run, shell.notify)}>
          {t('debrief.export')}
        </button>
        <Share log={log} report={report} />
        <button type="button" class="button" onClick={() => window.print()}>
          {t('debrief.print')}
        </button>
        <button type="button" class="button" onClick={() => shell.show('scoring')}>
          {t('scoring.open')}
        </button>
        <button type="button" class="button" onClick={() => shell.open('log')}>
          {t('debrief.log')}
        </button>
        <button type="button" class="button" onClick={shell.stepOut}>
          {t('debrief.title')}
        </button>
      </div>
    </section>
  );
}
