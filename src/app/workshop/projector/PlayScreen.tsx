/** While a room plays: the night that it shares, or, where each plays their own, only how the time goes. */
import { isThrough } from '../../../workshop/protocol/agenda.ts';
import type { RoomNow } from '../../../workshop/protocol/messages.ts';
import type { SharedNow } from '../../../workshop/protocol/shared.ts';
import { useWords } from '../../context.tsx';
import { spoken } from '../console/address.ts';
import { clockMinutes, countdown } from '../parts/times.ts';
import { Wall } from './Wall.tsx';
import { SharedNight } from './SharedNight.tsx';

interface Props {
  room: RoomNow;
  shared: SharedNow | null;
  /** Milliseconds since 1970, by the server's clock. */
  now: number;
  base: string;
}

export function PlayScreen({ room, shared, now, base }: Props) {
  const landed =
    room.agenda.land ||
    (shared !== null && isThrough(room.agenda, { act: shared.act, ended: shared.view.ended }));
  // What was said last is over with the night: nobody is to wait for an answer to it.
  if (room.mode === 'votes' && shared && !landed)
    return <SharedNight room={room} shared={shared} now={now} />;
  return <Apart room={room} landed={landed} now={now} base={base} />;
}

/** Everybody looks at their own phone; this is for the one who looks up. */
function Apart({ room, landed, now, base }: Omit<Props, 'shared'> & { landed: boolean }) {
  const { t, clock, number } = useWords();
  const { playEndsAt } = room.clock;
  const { paused } = room.agenda;
  const { nights, through } = room;
  return (
    <main class="projector projector-play" id="main">
      <Wall />
      <p class="play-line" role="status">
        {t(landed ? 'projector.landed' : paused ? 'projector.paused' : 'projector.play')}
      </p>
      {playEndsAt !== null && !landed && (
        <p class="play-left" role="timer">
          <strong class="number" dir="ltr">
            {countdown(playEndsAt - now)}
          </strong>
          <span>{t('projector.until', { time: clock(clockMinutes(playEndsAt)) })}</span>
        </p>
      )}
      {!landed && (
        <p class="play-far" role="status">
          {through === 0
            ? t('projector.here', { count: room.here })
            : t('projector.through', { count: through, of: number(nights) })}
        </p>
      )}
      {room.code !== null && !room.locked && !landed && (
        <p class="play-late">
          {t('projector.late')}{' '}
          <bdi dir="ltr">
            {spoken(`${base}join`)} · {room.code}
          </bdi>
        </p>
      )}
    </main>
  );
}
