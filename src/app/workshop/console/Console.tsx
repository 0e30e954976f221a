/** The console of one room: what to say and do next in the middle, who gets in at one side, who is here at the other. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Watch } from '../../../workshop/client/watch.ts';
import type { RoomNow } from '../../../workshop/protocol/messages.ts';
import type { FollowToken } from '../../../workshop/protocol/room.ts';
import { useWords } from '../../context.tsx';
import { titleOf } from '../../past/titles.ts';
import { useNow, usePages, useWatch } from '../parts/pages-context.ts';
import { usePhoneBase } from '../parts/use-phone-base.ts';
import { After } from './After.tsx';
import { ConsoleBar } from './ConsoleBar.tsx';
import { DeskProvider, useAsking, useDesk, type Desk } from './console-context.ts';
import { DebriefDesk } from './debrief/DebriefDesk.tsx';
import { JoinCard } from './JoinCard.tsx';
import { LobbyDesk } from './LobbyDesk.tsx';
import { keepRoom, myRooms } from './my-rooms.ts';
import { PlayDesk } from './play/PlayDesk.tsx';
import { Seats } from './Seats.tsx';
import './console.css';

export function Console({ room: id, secret }: { room: string; secret: string }) {
  const words = useWords();
  const { t } = words;
  const { ports, speak, go } = usePages();
  const watch = useWatch({ as: 'host', room: id, token: secret });
  const { ask, problem, dismiss } = useAsking(watch);
  const { seen } = watch;
  const now = useNow(seen.ahead);
  const base = usePhoneBase();
  const follow = useFollow(id, watch);
  const { room } = seen;
  useKeeping(secret, room, follow, ports.now);
  const scenario = room?.scenario;
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (scenario !== undefined) speak(scenario);
  }, [scenario, speak]);
  const stage = room?.stage;
  useEffect(() => {
    if (stage === undefined) return;
    // A control that is still there keeps the focus: *Hold* is pressed to be pressed again.
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [stage]);
  const gone = seen.over ?? (seen.state === 'refused' ? 'refused' : null);
  if (gone !== null || !room) {
    return (
      <div class="host">
        <main class="console-none" id="main" tabIndex={-1} ref={main}>
          <p role="status">{t(gone === null ? 'host.looking' : `console.over.${gone}`)}</p>
          {gone !== null && (
            <button type="button" class="button" onClick={() => go('')}>
              {t('console.door')}
            </button>
          )}
        </main>
      </div>
    );
  }
  const desk: Desk = { seen, room, now, secret, follow, base, local: false, ask };
  const title = titleOf(room.scenario, words);
  return (
    <DeskProvider value={desk}>
      <div class="host console" data-stage={room.stage}>
        <ConsoleBar title={title} />
        <p class="console-problem" role="alert">
          {problem !== null && (
            <>
              {t(`workshop.refused.${problem}`)}{' '}
              <button type="button" class="button button-plain" onClick={dismiss}>
                {t('app.close')}
              </button>
            </>
          )}
        </p>
        <main class="console-main" id="main" tabIndex={-1} ref={main}>
          <h1 class="hidden">{t('console.heading', { title })}</h1>
          <div class="console-side">
            <JoinCard />
          </div>
          <div class="console-middle">
            <Middle />
          </div>
          <div class="console-side">
            <Seats />
          </div>
        </main>
      </div>
    </DeskProvider>
  );
}

/** What the facilitator does now. */
function Middle() {
  const { room } = useDesk();
  switch (room.stage) {
    case 'lobby':
      return <LobbyDesk />;
    case 'play':
    case 'held':
      return room.agenda.step === null ? <PlayDesk /> : <DebriefDesk />;
    case 'debrief':
      return <DebriefDesk />;
    case 'over':
      return <After />;
  }
}

/** The read-only link: kept on this device by whoever opened the room, asked for by a laptop that took over. */
function useFollow(id: string, watch: Watch): string | null {
  const kept = useMemo(() => myRooms().find(({ room }) => room === id) ?? null, [id]);
  const [told, setTold] = useState<string | null>(kept?.follow ?? null);
  const { state } = watch.seen;
  useEffect(() => {
    if (told !== null || state !== 'here') return;
    void watch.ask<FollowToken>('follow', {}).then((answer) => answer.ok && setTold(answer.follow));
  }, [state, told, watch]);
  return told;
}

/** A laptop that took over has the room in its list from now on, too. */
function useKeeping(secret: string, room: RoomNow | null, follow: string | null, now: () => number): void {
  const { id, code, scenario, mode } = room ?? {};
  useEffect(() => {
    if (id === undefined || !code || scenario === undefined || mode === undefined || follow === null) return;
    const known = myRooms().find((one) => one.room === id);
    if (known?.secret === secret) return;
    keepRoom({
      ...known,
      room: id,
      secret,
      code,
      follow,
      scenario,
      mode,
      openedAt: known?.openedAt ?? now(),
    });
  }, [id, code, scenario, mode, secret, follow, now]);
}
