/** The first page of a facilitator: open a room, go back to one, or do without a server. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { DoorBar } from '../parts/DoorBar.tsx';
import { usePages } from '../parts/pages-context.ts';
import { MyRooms } from './MyRooms.tsx';
import { NewRoomForm } from './NewRoomForm.tsx';
import { readiness, type Readiness } from './server.ts';
import './door.css';

export function Door() {
  const { t } = useWords();
  const { ports, go } = usePages();
  const [server, setServer] = useState<Readiness | null>(null);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
    void readiness(ports).then(setServer);
  }, [ports]);
  const [asking, setAsking] = useState(false);
  const again = () => {
    setAsking(true);
    void readiness(ports).then((now) => {
      setServer(now);
      setAsking(false);
    });
  };
  return (
    <div class="host door">
      <DoorBar>
        <p class="host-name" lang="en" dir="ltr">
          {t('app.name')}
        </p>
      </DoorBar>
      <main class="door-main" id="main" tabIndex={-1} ref={main}>
        <h1>{t('host.heading')}</h1>
        <p class="door-about">{t('host.about')}</p>
        {server === null && <p role="status">{t('host.looking')}</p>}
        {server === 'ready' && <NewRoomForm />}
        {server !== null && server !== 'ready' && <NoServer why={server} asking={asking} onAgain={again} />}
        {server !== 'none' && <MyRooms />}
        {server === 'ready' && (
          <section class="door-part" aria-labelledby="door-gather">
            <h2 id="door-gather">{t('host.gather')}</h2>
            <p>{t('host.gather.about')}</p>
            <button type="button" class="button" onClick={() => go('#gather')}>
              {t('host.gather.open')}
            </button>
          </section>
        )}
        <p class="note">{t('app.learning-only')}</p>
      </main>
    </div>
  );
}

interface NoServerProps {
  why: Exclude<Readiness, 'ready'>;
  /** It is being looked for again. */
  asking: boolean;
  onAgain(): void;
}

/** Why there are no rooms here, and what can be done all the same. */
function NoServer({ why, asking, onAgain }: NoServerProps) {
  const { t } = useWords();
  const { go } = usePages();
  return (
    <section class="door-part door-none" aria-labelledby="door-none">
      <h2 id="door-none">{t(`host.server.${why}`)}</h2>
      <p>{t(`host.server.${why}.about`)}</p>
      <div class="row">
        <button type="button" class="button button-main" onClick={() => go('#gather')}>
          {t('host.gather.open')}
        </button>
        <button type="button" class="button" onClick={onAgain}>
          {t('host.server.again')}
        </button>
      </div>
      <p role="status" class="note">
        {asking && t('host.looking')}
      </p>
    </section>
  );
}
