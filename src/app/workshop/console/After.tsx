/** After the session: what may leave, and erasing all of it at once. */
import { useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { offerBlob } from '../../offer-file.ts';
import { usePages } from '../parts/pages-context.ts';
import { useDesk } from './console-context.ts';
import { forgetRoom } from './my-rooms.ts';
import { Notes } from './Notes.tsx';
import { eraseRoom, exported, exportKinds, type ExportKind } from './server.ts';

export function After() {
  const { t } = useWords();
  const { ports, go } = usePages();
  const { room, secret } = useDesk();
  const [state, setState] = useState<'failed' | 'sure' | null>(null);
  const save = async (as: ExportKind) => {
    const blob = await exported(ports, room.id, secret, as);
    setState(blob ? null : 'failed');
    if (blob) offerBlob(`room.${as}`, blob);
  };
  const erase = async () => {
    if (state !== 'sure') return setState('sure');
    const answer = await eraseRoom(ports, room.id, secret);
    if (!answer.ok) return setState('failed');
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
        <p role="status">{state === 'failed' && t('console.failed')}</p>
        <h3>{t('console.erase')}</h3>
        <p class="note">{t('console.erase.about')}</p>
        <button type="button" class="button" onClick={() => void erase()}>
          {t(state === 'sure' ? 'console.erase.sure' : 'console.erase')}
        </button>
      </section>
    </>
  );
}
