/** For a laptop that dies: the secret link opens this console elsewhere; a new one shuts every other console. */
import type { TakenOver } from '../../../workshop/protocol/room.ts';
import { useWords } from '../../context.tsx';
import { Dialog } from '../../panels/Dialog.tsx';
import { usePages } from '../parts/pages-context.ts';
import { Sure } from '../parts/Sure.tsx';
import { consoleFragment } from './address.ts';
import { useDesk } from './console-context.ts';
import { Copy } from './Copy.tsx';
import { keepRoom, myRooms } from './my-rooms.ts';

export function TakeOverDialog({ link, onClose }: { link: string; onClose(): void }) {
  const { t } = useWords();
  const { room, ask } = useDesk();
  const { go } = usePages();
  const takeOver = async () => {
    const answer = await ask<TakenOver>('takeover', {});
    if (!answer.ok) return;
    const known = myRooms().find((one) => one.room === room.id);
    if (known) keepRoom({ ...known, secret: answer.secret });
    onClose();
    go(consoleFragment(room.id, answer.secret));
  };
  return (
    <Dialog heading={t('console.takeover')} onClose={onClose}>
      <p>{t('console.takeover.about')}</p>
      <Copy text={link} label={t('console.takeover.copy')} />
      <h3>{t('console.takeover.alone')}</h3>
      <p>{t('console.takeover.alone.about')}</p>
      <div class="row">
        <Sure
          text={t('console.takeover.alone')}
          about={t('console.takeover.ask')}
          yes={t('console.takeover.sure')}
          onYes={() => void takeOver()}
        />
      </div>
    </Dialog>
  );
}
