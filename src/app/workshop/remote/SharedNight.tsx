/** A night that is led together, on one phone: a ballot, the commander's bridge, or what one's role sees of it. */
import { useEffect } from 'preact/hooks';
import type { Line, LineState } from '../../../workshop/client/line.ts';
import { isThrough } from '../../../workshop/protocol/agenda.ts';
import type { KeptSeat } from '../../../workshop/client/seats.ts';
import { useChanges, useWords } from '../../context.tsx';
import { RunScreen } from '../../RunScreen.tsx';
import type { Services } from '../../services.ts';
import { useShell } from '../../shell.tsx';
import { Calm } from '../phone/Calm.tsx';
import { Ballot } from './Ballot.tsx';
import { Hand } from './Hand.tsx';
import { Handed } from './Handed.tsx';
import { Result } from './Result.tsx';
import { Team } from './Team.tsx';
import type { RemoteSession } from './session.ts';
import type { Shared } from './use-shared.ts';
import { Volunteer } from './Volunteer.tsx';
import { Watch, type HandOver } from './Watch.tsx';
import './remote.css';

interface Props {
  services: Services;
  line: Line;
  seat: KeptSeat;
  state: LineState;
  shared: Shared;
}

export function SharedNight({ shared, ...props }: Props) {
  const { t } = useWords();
  if (!shared.session) return <Calm title={t('shared.title')} text={t('room.opening')} />;
  return <Led {...props} session={shared.session} vote={shared.vote} />;
}

interface LedProps extends Omit<Props, 'shared'> {
  session: RemoteSession;
  vote: Shared['vote'];
}

function Led({ services, line, seat, state, session, vote }: LedProps) {
  useChanges(session.subscribe);
  const { t } = useWords();
  const shell = useShell();
  const { shared, view } = session;
  const { ballot } = shared;
  const asks = ballot !== null && ballot.result === null;
  useEffect(() => {
    if (asks) shell.alert(t('ballot.title'));
  }, [asks, shell, t]);
  const agenda = state.room?.agenda ?? null;
  const through = agenda !== null && isThrough(agenda, { act: shared.act, ended: view.ended });
  if (through || view.ended) return <Calm title={t('room.through')} text={t('room.through.text')} />;
  if (ballot && asks)
    return (
      <Ballot
        session={session}
        ballot={ballot}
        line={line}
        state={state}
        known={vote}
        watches={seat.watches}
      />
    );
  const result = ballot?.result ? (
    <Result ballot={ballot} result={ballot.result} ahead={state.ahead} />
  ) : null;
  if (session.commands)
    return (
      <>
        <div class="team-bar">
          <Handed session={session} />
          {shared.team === null && <Volunteer line={line} on />}
        </div>
        <RunScreen
          key={session.id}
          store={services.store}
          onAgain={nothing}
          onReopen={nothing}
          after={null}
        />
      </>
    );
  const roles = shared.you ?? [];
  const hands = !seat.watches && roles.some((role) => role !== 'observer');
  const hand: HandOver = hands
    ? (kind, id) => <Hand line={line} shared={shared} kind={kind} id={id} />
    : null;
  return (
    <Watch session={session} hand={hand}>
      {shared.team ? (
        <Team team={shared.team} shared={shared} seat={seat.seat} />
      ) : (
        <p class="note">{t('shared.watch')}</p>
      )}
      {result}
      {shared.team === null && shared.command === 'deputy' && !seat.watches && (
        <Volunteer line={line} on={false} />
      )}
      <div class="row watch-ways">
        <button type="button" class="button button-plain" onClick={() => shell.open('log')}>
          {t('bar.log')}
        </button>
        <button type="button" class="button button-plain" onClick={() => shell.open('settings')}>
          {t('bar.settings')}
        </button>
        {!seat.watches && (
          <button type="button" class="button button-plain" onClick={shell.stepOut}>
            {t('bar.stepout')}
          </button>
        )}
      </div>
    </Watch>
  );
}

const nothing = () => {};
