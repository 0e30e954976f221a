/** A rehearsal that has begun to play is over for good: it is erased, and a room with the same plan opens in its place. */
import { useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { tellNext } from '../parts/next-room.ts';
import { usePages } from '../parts/pages-context.ts';
import { Sure } from '../parts/Sure.tsx';
import { consoleFragment } from './address.ts';
import { useDesk } from './console-context.ts';
import { forgetRoom, keepRoom, myRooms, planAnew } from './my-rooms.ts';
import { eraseRoom, openRoom } from './server.ts';

export function EndRehearsal() {
  const { t } = useWords();
  const { ports, go } = usePages();
  const { room, secret, follow: was } = useDesk();
  const [failed, setFailed] = useState(false);
  // Before play the phones only leave again; the lobby has a button for that.
  if (!room.rehearsal || room.stage === 'lobby') return null;
  const end = async () => {
    const known = myRooms().find((one) => one.room === room.id);
    const erased = await eraseRoom(ports, room.id, secret);
    if (!erased.ok) return setFailed(true);
    forgetRoom(room.id);
    const now = ports.now();
    // A laptop that took over does not know what was planned; the door asks.
    const plan = known ? planAnew(known, now) : null;
    const opened = plan && (await openRoom(ports, plan));
    if (!opened?.ok) return go('');
    const { room: id, secret: fresh, code, follow } = opened;
    const { scenario, mode } = room;
    keepRoom({ room: id, secret: fresh, code, follow, scenario, mode, openedAt: now, plan });
    // The projector's windows of this browser go on with it.
    if (was !== null) tellNext({ was, follow });
    go(consoleFragment(id, fresh));
  };
  return (
    <div class="end-rehearsal">
      <Sure
        text={t('console.rehearse.end')}
        about={t('console.rehearse.end.about')}
        yes={t('console.rehearse.anew')}
        onYes={() => void end()}
      />
      <p class="note" role="status">
        {failed && t('console.failed')}
      </p>
    </div>
  );
}
