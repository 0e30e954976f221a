/** What the room sees: the projector's own window, and the read-only link for remote screens. Nothing on it is a control. */
import { useEffect } from 'preact/hooks';
import type { Watch } from '../../../workshop/client/watch.ts';
import { useWords } from '../../context.tsx';
import { artBase } from '../../exchange/Face.tsx';
import { firstNight, loadNight } from '../../nights.ts';
import { onNext } from '../parts/next-room.ts';
import { useNow, usePages, useWatch, useWatchOver } from '../parts/pages-context.ts';
import { usePhoneBase } from '../parts/use-phone-base.ts';
import { siteBase } from '../ports.ts';
import { openScreenWire } from '../static/channel.ts';
import { LobbyScreen } from './LobbyScreen.tsx';
import { PlayScreen } from './PlayScreen.tsx';
import { StepScreen } from './StepScreen.tsx';
import './projector.css';

/** @prop follow token of the link; null for an address without one */
export function Projector({ follow }: { follow: string | null }) {
  const { t } = useWords();
  if (follow === null)
    return (
      <main class="projector" id="main">
        <p class="projector-calm">{t('projector.no-link')}</p>
      </main>
    );
  return <Following follow={follow} />;
}

function Following({ follow }: { follow: string }) {
  const { go } = usePages();
  // After a rehearsal the window is there for the room itself; nobody has to open it again.
  useEffect(() => onNext(follow, (next) => go(location.hash.replace(follow, next))), [follow, go]);
  return <Screen watch={useWatch({ as: 'follow', token: follow })} base={usePhoneBase()} />;
}

/** The projector's window of a room without a server: nobody is there who knows of a better address than this page's. */
export function LocalScreen() {
  useEffect(() => {
    // Whoever has no server may lose the network, too, before there is something to show. What is missing then is left out.
    loadNight(firstNight).catch(() => {});
    const faces = new Image();
    // A frame without a face in it looks like something that is broken.
    faces.addEventListener('error', () => (document.documentElement.dataset['faces'] = 'none'));
    faces.addEventListener('load', () => delete document.documentElement.dataset['faces']);
    faces.src = `${artBase}avatars.png`;
  }, []);
  return <Screen watch={useWatchOver(openScreenWire)} base={siteBase()} />;
}

/**
 * The screen of a room, whoever tells of it: a server, or the window that collects nights without one.
 * @prop base the address that phones use
 */
export function Screen({ watch, base }: { watch: Watch; base: string }) {
  const { t } = useWords();
  const { speak } = usePages();
  const { seen } = watch;
  const { room, debrief } = seen;
  const now = useNow(seen.ahead);
  const scenario = room?.scenario;
  useEffect(() => {
    if (scenario !== undefined) speak(scenario);
  }, [scenario, speak]);
  if (seen.over !== null || seen.state === 'refused') return <Calm text={t('projector.over')} />;
  if (!room) return <Calm text={t('host.looking')} />;
  return (
    <>
      {seen.state === 'away' && <p class="projector-away">{t('projector.away')}</p>}
      {shown()}
    </>
  );

  function shown() {
    if (!room) return null;
    switch (room.stage) {
      case 'lobby':
        return <LobbyScreen room={room} base={base} />;
      case 'held':
        return <Calm text={t('projector.held')} />;
      case 'play':
        return <PlayScreen room={room} shared={seen.shared} now={now} base={base} />;
      case 'debrief':
        return debrief ? (
          <StepScreen debrief={debrief} room={room} focus={seen.focus} now={now} />
        ) : (
          <Calm text={t('projector.debrief')} />
        );
      case 'over':
        return <Calm text={t('projector.over')} />;
    }
  }
}

/** Nothing but a line: a hold, or nothing to show. */
function Calm({ text }: { text: string }) {
  return (
    <main class="projector projector-blank" id="main">
      <p class="projector-calm" role="status">
        {text}
      </p>
    </main>
  );
}
