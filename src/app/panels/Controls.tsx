/**
 * The controls that are on every screen of a run, in the same order: log, keys, settings, pause, step out. The
 * acts have them in their bar; the bridge puts them into its own.
 */
import { useSession, useWords } from '../context.tsx';
import { useShell } from '../shell.tsx';

export function Controls() {
  const session = useSession();
  const words = useWords();
  const shell = useShell();
  const { paused } = session.clock;
  const canPause = session.view.live && !session.view.ended;
  return (
    <div class="controls" role="group" aria-label={words.t('app.bar')}>
      {canPause && (
        // Its name says what it does now; pressed as well would say it twice, and wrongly.
        <button type="button" class="button button-plain" onClick={() => session.pause(!paused)}>
          {words.t(paused ? 'bar.resume' : 'bar.pause')}
        </button>
      )}
      <button type="button" class="button button-plain" onClick={() => shell.open('log')}>
        {words.t('bar.log')}
      </button>
      <button type="button" class="button button-plain controls-keys" onClick={() => shell.open('keys')}>
        {words.t('bar.keys')}
      </button>
      <button type="button" class="button button-plain" onClick={() => shell.open('settings')}>
        {words.t('bar.settings')}
      </button>
      <button type="button" class="button button-plain controls-out" onClick={shell.stepOut}>
        {words.t('bar.stepout')}
      </button>
    </div>
  );
}
