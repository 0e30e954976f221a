/** The time, what holds it, and the three ways to let it go: wait, pause, speed. */
import { speeds, type Speed } from '../../../storage/settings.ts';
import { useBridge } from '../bridge-context.ts';

/** Holds that the player should be told about; in the others the clock speaks for itself. */
const worded = new Set(['paused', 'exchange', 'composer', 'hearing', 'relaxed', 'elsewhere', 'ended']);

export function Clock() {
  const { session, view, words, stands } = useBridge();
  const { hold, waiting } = session.clock;
  const since = words.t('bridge.clock.in', { count: view.minute });
  const why = stands !== null && hold === 'composer' ? stands : hold;
  const held = hold !== null && worded.has(hold) ? words.t(`bridge.hold.${why}`) : null;
  return (
    <div class="b-clock" data-held={hold !== null && hold !== 'paying'}>
      <h1 class="hidden" id="bridge-title">
        {words.t('bridge.title')}
      </h1>
      <time class="b-clock-time">{words.clock(view.clock)}</time>
      <p class="b-clock-note">
        {held !== null && hold !== 'paused' && <Stands word={words.t('bridge.hold.stands')} />}
        <span class="b-clock-since">{since}</span>
        {waiting ? (
          <span>{words.t('clock.waiting')}</span>
        ) : (
          held && <span class={hold === 'paused' ? undefined : 'b-clock-hold'}>{held}</span>
        )}
      </p>
    </div>
  );
}

/** On a phone, in two words: time stands. Why it does is for wider screens and for readers. */
function Stands({ word }: { word: string }) {
  return (
    <span class="b-clock-stands" aria-hidden="true">
      <svg viewBox="0 0 10 10">
        <path d="M2 1h2v8H2zM6 1h2v8H6z" />
      </svg>
      {word}
    </span>
  );
}

export function TimeControls() {
  const { session, words, lesson, panel } = useBridge();
  const { speed, paused, waiting } = session.clock;
  return (
    <div class="b-time-controls" role="group" aria-label={words.t('clock.label')}>
      <button
        type="button"
        class="b-wait"
        data-lesson={panel === null && lesson?.verb === 'wait'}
        aria-pressed={waiting}
        aria-keyshortcuts="."
        onClick={() => session.wait()}
      >
        {words.t(waiting ? 'clock.wait.stop' : 'clock.wait')} <kbd aria-hidden="true">.</kbd>
      </button>
      <button
        type="button"
        class="b-time-button"
        aria-pressed={paused}
        aria-keyshortcuts="P"
        aria-label={words.t('bar.pause')}
        title={words.t('bar.pause')}
        onClick={() => session.pause(!paused)}
      >
        <PauseMark paused={paused} />
      </button>
      <button
        type="button"
        class="b-time-button b-speed"
        aria-label={words.t('bridge.speed', { speed: words.number(speed) })}
        title={words.t('bridge.speed', { speed: words.number(speed) })}
        onClick={() => session.setSpeed(nextSpeed(speed, 1))}
      >
        {words.number(speed)}×
      </button>
    </div>
  );
}

/** The next speed up or down; up from the last one begins again at the first. */
export function nextSpeed(speed: Speed, by: 1 | -1): Speed {
  const at = speeds.indexOf(speed) + by;
  return by === 1 ? (speeds[at % speeds.length] ?? 1) : (speeds[Math.max(0, at)] ?? 1);
}

function PauseMark({ paused }: { paused: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {paused ? (
        <path d="M4 2.5v11l9-5.5z" fill="currentColor" />
      ) : (
        <path d="M4 2.5h3v11H4zM9 2.5h3v11H9z" fill="currentColor" />
      )}
    </svg>
  );
}
