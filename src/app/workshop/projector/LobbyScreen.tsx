/** How to get in, large enough for the last row. */
import type { RoomNow } from '../../../workshop/protocol/messages.ts';
import { useWords } from '../../context.tsx';
import { joinLink, spoken } from '../console/address.ts';
import { Qr } from '../parts/Qr.tsx';
import { Wall } from './Wall.tsx';
import { titleOf } from '../../past/titles.ts';

export function LobbyScreen({ room, base }: { room: RoomNow; base: string }) {
  const words = useWords();
  const { t } = words;
  const { code } = room;
  return (
    <main class="projector projector-lobby" id="main">
      <Wall />
      <div class="lobby-words">
        <h1>
          <bdi>{titleOf(room.scenario, words)}</bdi>
        </h1>
        {code !== null && (
          <>
            <p class="lobby-link" dir="ltr">
              {spoken(`${base}join`)}
            </p>
            <p class="lobby-code" dir="ltr" aria-label={t('projector.code', { code: [...code].join(' ') })}>
              {code}
            </p>
          </>
        )}
        <p>{t('projector.lobby')}</p>
        {words.knows('content-note') && <p class="lobby-note">{words.night('content-note')}</p>}
        <p class="lobby-count" role="status">
          {room.locked
            ? t('projector.locked')
            : room.here === 0
              ? t('projector.nobody')
              : t('projector.here', { count: room.here })}
        </p>
      </div>
      {code !== null && (
        <Qr text={joinLink(base, code)} label={t('console.join.qr', { link: joinLink(base, code) })} />
      )}
    </main>
  );
}
