/** After the session: what may leave, and erasing all of it at once. */
import { useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { offerBlob } from '../../offer-file.ts';
import { usePages } from '../parts/pages-context.ts';
import { Sure } from '../parts/Sure.tsx';
import { useDesk } from './console-context.ts';
import { forgetRoom } from './my-rooms.ts';
import { Notes } from './Notes.tsx';
import { eraseRoom, exported, exportKinds, type ExportKind } from './server.ts';

export function After() {
  const { t } = useWords();
  const { ports, go } = usePages();
  const { room, secret } = useDesk();
  const [failed, setFailed] = useState(false);
  const save = async (as: ExportKind) => {
    const blob = await exported(ports, room.id, secret, as);
    setFailed(blob === null);
    if (blob) offerBlob(`room.${as}`, blob);
  };
  const erase = async () => {
    const answer = await eraseRoom(ports, room.id, secret);
    if (!answer.ok) return setFailed(true);
    forgetRoom(room.id);
    go('');
  };
  return (
    <>
      <Notes of="after" />
      <section class="desk-card next" aria-labelledby="after">
        <h2 id="after">{t('console.after')}</h2>
        <p>{t('console.after.about')}</p>
        <div class="row">
          {exportKinds.map((as) => (
            <button key={as} type="button" class="button" onClick={() => void save(as)}>
              {t(`console.export.${as}`)}
            </button>
          ))}
        </div>
        <p role="status">{failed && t('console.failed')}</p>
        <h3>{t('console.erase')}</h3>
        <p class="note">{t('console.erase.about')}</p>
        <p class="row">
          <Sure
            text={t('console.erase')}
            about={t('console.erase.ask')}
            yes={t('console.erase.sure')}
            onYes={() => void erase()}
          />
        </p>
      </section>
    </>
  );
}
