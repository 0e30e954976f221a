/**
 * A participant's phone: joining, the lobby, a hold, the ringing phone. What needs the whole game is in `Room.tsx`, which
 * is fetched behind these and takes over once it is needed.
 */
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { openLine, type Line, type LineState } from '../../../workshop/client/line.ts';
import type { KeptSeat } from '../../../workshop/client/seats.ts';
import { Calm } from './Calm.tsx';
import { JoinPage } from './JoinPage.tsx';
import type { JoinWords } from './join-words.ts';
import { Lobby } from './Lobby.tsx';
import type { PhonePorts } from './ports.ts';
import { Ringing } from './Ringing.tsx';
import type { RoomProps } from './Room.tsx';
import { firstScene, partOf } from './scene.ts';

interface Props {
  ports: PhonePorts;
  words: JoinWords;
  /** From the address. */
  code: string | null;
  onLocale(tag: string): void;
  onSettings(): void;
}

export function Phone({ ports, words, code, ...shell }: Props) {
  const [known, setKnown] = useState(() => ports.seats.mine(code));
  // An address without a code asks first, also somebody who has a seat: it may be another room's.
  const [seat, setSeat] = useState(code === null ? null : known);
  const leave = useCallback(() => {
    setSeat(null);
    setKnown(null);
  }, []);
  if (seat === null)
    return (
      <JoinPage
        ports={ports}
        words={words}
        code={code}
        seat={known}
        onLocale={shell.onLocale}
        onSeat={(taken) => {
          ports.seats.keep(taken);
          setSeat(taken);
        }}
      />
    );
  return <Seated key={seat.seat} ports={ports} words={words} first={seat} {...shell} onLeave={leave} />;
}

interface SeatedProps extends Omit<Props, 'code'> {
  first: KeptSeat;
  /** Back to joining: the seat is no more, or another one is wanted. */
  onLeave(): void;
}

function Seated({ ports, words, first, onLocale, onSettings, onLeave }: SeatedProps) {
  const { t } = words;
  const [seat, setSeat] = useState(first);
  const { line, state } = useLine(ports, seat);
  /** The answer to the ringing phone, once there is one. */
  const [answer, setAnswer] = useState<{ skipConfrontations: boolean } | null>(null);
  const change = useCallback(
    (to: Partial<KeptSeat>) => {
      ports.seats.change(first.seat, to);
      setSeat((now) => ({ ...now, ...to }));
    },
    [first.seat, ports],
  );
  const { stage } = state;
  useEffect(() => change({ stage }), [change, stage]);
  const part = state.room ? partOf(state.room) : null;
  useEffect(() => {
    if (part !== null) change({ part });
  }, [change, part]);
  const scene = firstScene(seat, state, answer !== null);
  /** What has to come first has come: from here on the rest of the game is in nobody's way. */
  const [settled, setSettled] = useState(false);
  const waits = scene === 'lobby' && state.room !== null;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => setSettled(true), lobbyMs);
    return () => clearTimeout(timer);
  }, [waits]);
  const game = useGame(ports, line !== null && (settled || scene === 'game'), scene === 'game');
  const stepOut = async () => {
    if ((await line?.ask('step-out', null))?.ok) change({ watches: true });
  };
  // After a form the night rings, too: only there somebody says how they want it.
  if (game.shown && line && scene !== 'ring')
    return (
      <game.shown.Room
        services={game.shown.services}
        line={line}
        seat={seat}
        answer={answer}
        onSeat={change}
        onLeave={onLeave}
      />
    );
  switch (scene) {
    case 'ended':
      return (
        <Calm title={t(`end.${state.end ?? 'gone'}.title`)} text={t(`end.${state.end ?? 'gone'}`)}>
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              ports.seats.forget(seat.seat);
              onLeave();
            }}
          >
            {t('end.join')}
          </button>
          <a class="button" href="./">
            {t('end.title')}
          </a>
        </Calm>
      );
    case 'lobby':
      return (
        <>
          <Away state={state} words={words} />
          <Lobby
            words={words}
            code={seat.code}
            nickname={seat.nickname}
            mode={seat.mode}
            room={state.room}
            onRename={async (nickname) => {
              const done = (await line?.ask('rename', { nickname }))?.ok ?? false;
              if (done) change({ nickname });
              return done;
            }}
            onStepOut={() => void stepOut()}
          />
        </>
      );
    case 'held':
      return <Calm title={t('held.title')} text={t('held.text')} />;
    case 'ring':
    case 'game':
      if (game.failed)
        return (
          <Calm title={t('line.away')} text={t('load.failed')}>
            <button type="button" class="button button-main" onClick={game.again}>
              {t('load.again')}
            </button>
          </Calm>
        );
      if (scene === 'game' && answer === null)
        return <Calm title={t('lobby.title')} text={t('join.loading')} />;
      return (
        <Ringing
          locale={words.locale}
          answered={answer !== null}
          onReady={() => setSettled(true)}
          onAnswer={(skipConfrontations) => setAnswer({ skipConfrontations })}
          onLocale={onLocale}
          onSettings={onSettings}
        />
      );
  }
}

/** One line that says why nothing moves. */
function Away({ state: { wire }, words: { t } }: { state: LineState; words: JoinWords }) {
  return (
    <p class="line-state" role="status">
      {wire === 'away' ? t('line.away') : ''}
    </p>
  );
}

/** The connection of a seat, from when its code has come until the seat is left. */
function useLine(ports: PhonePorts, { token, stage }: KeptSeat): { line: Line | null; state: LineState } {
  const [line, setLine] = useState<Line | null>(null);
  const [state, setState] = useState<LineState>({
    wire: 'connecting',
    room: null,
    stage,
    end: null,
    ahead: 0,
  });
  /** What a line begins with; from then on it knows better. */
  const last = useRef(stage);
  last.current = stage;
  useEffect(() => {
    let open: Line | null = null;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const connect = () =>
      ports.connect({ as: 'seat', token }).then(
        (wire) => {
          if (left) return wire.close();
          const made = openLine(wire, last.current, ports.now);
          open = made;
          made.onChange(() => setState(made.state));
          setState(made.state);
          setLine(made);
        },
        // Without a network its code does not come either.
        () => {
          setState((now) => ({ ...now, wire: 'away' }));
          timer = setTimeout(() => void connect(), retryMs);
        },
      );
    void connect();
    return () => {
      left = true;
      clearTimeout(timer);
      open?.close();
    };
  }, [ports, token]);
  return { line, state };
}

const retryMs = 3_000;
/** Milliseconds in the lobby after which the game is fetched behind it; a room joins at once, and has to get in first. */
const lobbyMs = 1_500;

interface Game {
  Room: ComponentType<RoomProps>;
  services: RoomProps['services'];
}

/** The whole game: fetched once the seat is connected, shown from when it is needed. */
function useGame(ports: PhonePorts, mayFetch: boolean, needed: boolean) {
  const [game, setGame] = useState<Game | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const [taken, setTaken] = useState(false);
  useEffect(() => {
    if (!mayFetch || game) return undefined;
    let gone = false;
    setFailed(false);
    Promise.all([import('./Room.tsx'), ports.services()]).then(
      ([{ Room }, services]) => !gone && setGame({ Room, services }),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [game, mayFetch, ports, tries]);
  useEffect(() => {
    // Once the game is on it stays: a hold must not take a half-written sentence with it.
    if (needed && game) setTaken(true);
  }, [game, needed]);
  return {
    shown: game && (taken || needed) ? game : null,
    failed,
    again: () => setTries((n) => n + 1),
  };
}
