/** One's own night on the phone: the ordinary screens, and what the room's plan lays over them. */
import { useEffect } from 'preact/hooks';
import { isThrough, planned, type Planned } from '../../../workshop/protocol/agenda.ts';
import type { Agenda } from '../../../workshop/protocol/room.ts';
import type { Stage } from '../../../workshop/protocol/words.ts';
import { useChanges, useWords } from '../../context.tsx';
import { RunScreen } from '../../RunScreen.tsx';
import type { Services } from '../../services.ts';
import type { Session } from '../../session-types.ts';
import { Calm } from './Calm.tsx';

interface Props {
  services: Services;
  session: Session;
  /** Null until the server has told: without a plan the night goes on. */
  agenda: Agenda | null;
  stage: Stage;
  onReopen(): void;
  /** Leaves this seat to the other window, to take one of its own. */
  onLeave(): void;
}

/** What the plan of the room asks of one's own night at the moment on screen. */
export function plannedFor({ view }: Session, agenda: Agenda | null, stage: Stage): Planned {
  return agenda ? planned({ stage, agenda }, { act: view.act, ended: view.ended }) : 'play';
}

export function Own({ services, session, agenda, stage, onReopen, onLeave }: Props) {
  useChanges(session.subscribe);
  const { t } = useWords();
  const { view, cut, paying } = session;
  const plan = plannedFor(session, agenda, stage);
  const exchange = view.middle?.exchange ?? null;
  useEffect(() => {
    // The host did it; this phone keeps the log that says so.
    if (plan === 'land') void session.hostMove({ type: 'land' });
    if (plan === 'skip' && exchange !== null) void session.hostMove({ type: 'skip' });
  }, [exchange, plan, session]);
  useEffect(() => {
    if (plan === 'skip' && cut) session.enter();
  }, [cut, plan, session]);
  const waits = plan === 'wait' && stage === 'play' && agenda?.paused !== true && !view.ended && !paying;
  // What it has played is all that this room plays: nothing more comes but the debrief.
  const through = agenda !== null && isThrough(agenda, view);
  if (session.watching)
    return (
      <Calm title={t('room.elsewhere')} text={t('room.elsewhere.text')}>
        <button type="button" class="button button-main" onClick={onReopen}>
          {t('notice.take-over')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {t('room.elsewhere.new')}
        </button>
      </Calm>
    );
  return (
    <>
      <div hidden={waits || plan === 'skip'}>
        <RunScreen
          key={session.id}
          store={services.store}
          onAgain={nothing}
          onReopen={onReopen}
          after={<Through landed={agenda?.land === true} />}
        />
      </div>
      {waits &&
        (through ? (
          <Through landed={false} />
        ) : (
          <Calm title={t('room.boundary')} text={t('room.boundary.text')} />
        ))}
    </>
  );
}

const nothing = () => {};

/** The own night has come to its end, and the room's debrief has not begun. */
function Through({ landed }: { landed: boolean }) {
  const { t } = useWords();
  const key = landed ? 'room.landed' : 'room.through';
  return <Calm title={t(key)} text={t(`${key}.text`)} />;
}
