/** Which screen of the room is on: own night, shared night, a hold over either, the debrief, the way out. */
import { useEffect, useState } from 'preact/hooks';
import type { Line, LineState } from '../../../workshop/client/line.ts';
import type { KeptSeat } from '../../../workshop/client/seats.ts';
import type { Agenda } from '../../../workshop/protocol/room.ts';
import { useWords } from '../../context.tsx';
import type { Services } from '../../services.ts';
import type { Session, Words } from '../../session-types.ts';
import { Calm } from './Calm.tsx';
import { PhoneDebrief } from './debrief/PhoneDebrief.tsx';
import type { JoinWords } from './join-words.ts';
import { Lobby } from './Lobby.tsx';
import { Own } from './Own.tsx';
import { SharedNight } from '../remote/SharedNight.tsx';
import type { Shared } from '../remote/use-shared.ts';
import type { AloneNow } from './use-alone.ts';

interface Props {
  services: Services;
  line: Line;
  seat: KeptSeat;
  state: LineState;
  agenda: Agenda | null;
  /** A night of one's own, and not the room's or a team's. */
  isOwn: boolean;
  own: AloneNow;
  shared: Shared;
  onSeat(change: Partial<KeptSeat>): void;
  onLeave(): void;
}

export function RoomScreen(props: Props) {
  const { line, seat, state, agenda, isOwn, onSeat, onLeave } = props;
  const words = useWords();
  const { t } = words;
  const { stage, end } = state;
  const own = props.own.opened?.kind === 'session' ? props.own.opened.session : null;
  const ended = useEnded(own);
  if (end !== null)
    return (
      <Calm title={t(`end.${end}.title`)} text={t(`end.${end}`)}>
        <a class="button button-main" href="./">
          {t('end.title')}
        </a>
        <button type="button" class="button" onClick={onLeave}>
          {t('end.join')}
        </button>
      </Calm>
    );
  if (seat.watches && isOwn && stage !== 'debrief')
    return (
      <Calm title={t('out.title')} text={t('out.text')}>
        <a class="button" href="./">
          {t('end.title')}
        </a>
      </Calm>
    );
  if (stage === 'lobby')
    return (
      <Lobby
        words={asJoinWords(words)}
        code={seat.code}
        nickname={seat.nickname}
        mode={seat.mode}
        room={state.room}
        onRename={async (nickname) => {
          const done = (await line.ask('rename', { nickname })).ok;
          if (done) onSeat({ nickname });
          return done;
        }}
        onStepOut={() => void line.ask('step-out', null).then(() => onSeat({ watches: true }))}
      />
    );
  // The own night has to be there, and landed, before its debrief can be: until then it is shown.
  if ((stage === 'debrief' || stage === 'over') && (!isOwn || own === null || ended))
    return (
      <PhoneDebrief
        services={props.services}
        line={line}
        seat={seat}
        stage={stage}
        session={isOwn ? own : props.shared.session}
        isOwn={isOwn}
      />
    );
  const held = stage === 'held';
  const paused = stage === 'play' && agenda?.paused === true;
  return (
    <>
      {held && <Calm title={t('held.title')} text={t('held.text')} />}
      {paused && (
        <p class="room-paused" role="status">
          {t('room.paused')}
        </p>
      )}
      {/* Hidden and not gone: half a sentence in a composer is still there after the hold. */}
      <div hidden={held} inert={paused}>
        {isOwn ? <OwnNight {...props} /> : <SharedNight {...props} />}
      </div>
    </>
  );
}

/** Whether the own night has come to its end; renders again only when that changes. */
function useEnded(session: Session | null): boolean {
  const [ended, setEnded] = useState(session?.view.ended ?? false);
  useEffect(() => {
    const look = () => setEnded(session?.view.ended ?? false);
    look();
    return session?.subscribe(look);
  }, [session]);
  return ended;
}

function OwnNight({ services, agenda, own, onLeave, state: { stage } }: Props) {
  const { t } = useWords();
  const { opened, refused } = own;
  if (opened?.kind === 'session')
    return (
      <Own
        services={services}
        session={opened.session}
        agenda={agenda}
        stage={stage}
        onReopen={own.reopen}
        onLeave={onLeave}
      />
    );
  if (opened) return <Calm title={t('room.stale')} text={t('room.stale.text')} />;
  if (refused === 'not-now') return <Calm title={t('room.not-now')} text={t('lobby.wait')} />;
  return <p class="opening">{t(refused === null ? 'app.loading' : 'room.opening')}</p>;
}

/** The words of the game where a screen wants those of joining; it has them all. */
function asJoinWords({ locale, dir, t }: Words): JoinWords {
  return { locale, dir, t: (key, params) => t(key, { ...params }) };
}
