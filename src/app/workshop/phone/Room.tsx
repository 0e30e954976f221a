/**
 * The phone once the whole game is there: what the room's stage, mode and plan put on the screen. The room's state comes
 * over the line; the own night is a session like any other.
 */
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { Line } from '../../../workshop/client/line.ts';
import type { KeptSeat } from '../../../workshop/client/seats.ts';
import type { Stage } from '../../../workshop/protocol/words.ts';
import type { Agenda } from '../../../workshop/protocol/room.ts';
import { useChanges } from '../../context.tsx';
import { Frame, useFrame } from '../../Frame.tsx';
import { PageScreen } from '../../PageScreen.tsx';
import { usePage } from '../../pages.ts';
import { fetchAhead } from '../../RunScreen.tsx';
import type { Services } from '../../services.ts';
import type { Session } from '../../session-types.ts';
import type { Shell } from '../../shell.tsx';
import { createWords } from '../../words.ts';
import { plannedFor } from './Own.tsx';
import { RoomScreen } from './RoomScreen.tsx';
import { partOf } from './scene.ts';
import { StatusLine } from './StatusLine.tsx';
import { useShared } from '../remote/use-shared.ts';
import { useAlone } from './use-alone.ts';
import { useLineState } from './use-line.ts';
import './phone.css';

export interface RoomProps {
  services: Services;
  line: Line;
  seat: KeptSeat;
  /** How the ringing phone was answered, if it rang here. */
  answer: { skipConfrontations: boolean } | null;
  onSeat(change: Partial<KeptSeat>): void;
  /** Back to joining. */
  onLeave(): void;
}

export function Room({ services, line, seat, answer, onSeat, onLeave }: RoomProps) {
  const { language, settings } = services;
  useChanges(language.subscribe);
  useChanges(settings.subscribe);
  const state = useLineState(line);
  const frame = useFrame();
  const { page, show, leave: leavePage } = usePage();
  const { stage, room } = state;
  const agenda = room?.agenda ?? null;
  const part = room ? partOf(room) : seat.part;
  const isOwn = seat.mode === 'alone' || part !== 'night';
  const begun = seat.runs[part] !== undefined;
  const playsOwn = isOwn && !seat.watches && state.end !== 'removed' && (begun || stage === 'play');
  const own = useAlone({
    services,
    line,
    seat,
    part: playsOwn ? part : null,
    skipConfrontations: answer?.skipConfrontations ?? false,
    onSeat,
  });
  const shared = useShared(services, line, isOwn ? null : seat.seat);
  const mine = own.opened?.kind === 'session' ? own.opened.session : null;
  const session = isOwn ? mine : shared.session;
  const spoken = language.current;
  const plain = useMemo(() => createWords(spoken), [spoken]);
  const words = session?.words ?? plain;
  const { notify } = frame.shell;

  useEffect(() => {
    document.documentElement.dataset['ready'] = 'room';
    // Nothing waits for it, and whoever needs one of them asks again.
    fetchAhead().catch(nothing);
  }, []);
  const stepOut = useCallback(() => {
    void line.ask('step-out', null).then((answered) => {
      // Whoever steps out has stepped out, network or not; the server hears of it when it can.
      onSeat({ watches: true });
      if (!answered.ok) notify({ id: 'out', text: 'room.out.later' });
    });
  }, [line, notify, onSeat]);
  const shell = useMemo<Shell>(() => {
    const later = () => notify({ id: 'later', text: 'room.later' });
    return { ...frame.shell, stepOut, show, takeFrom: later, practise: later, play: later };
  }, [frame.shell, notify, show, stepOut]);
  const covered = page !== null || holds(stage, agenda, isOwn ? session : null);

  return (
    <Frame
      frame={frame}
      services={services}
      session={session}
      words={words}
      shell={shell}
      covered={covered}
      onLeave={page === null ? onLeave : leavePage}
      onAgain={own.reopen}
      onScoring={() => {
        frame.setPanel(null);
        show('scoring');
      }}
    >
      <StatusLine wire={state.wire} outbox={own.outbox} begun={begun} />
      {page !== null && (
        <PageScreen
          page={page}
          services={services}
          inRun={session !== null}
          onLeave={leavePage}
          onOpen={nothing}
        />
      )}
      <div hidden={page !== null}>
        <RoomScreen
          services={services}
          line={line}
          seat={seat}
          state={state}
          agenda={agenda}
          isOwn={isOwn}
          own={own}
          shared={shared}
          onSeat={onSeat}
          onLeave={onLeave}
        />
      </div>
    </Frame>
  );
}

const nothing = () => {};

/** Whether the room keeps the own night's clock from running, whatever is on the screen. */
function holds(stage: Stage, agenda: Agenda | null, session: Session | null): boolean {
  if (session === null) return false;
  return agenda ? plannedFor(session, agenda, stage) === 'wait' : stage !== 'play';
}
