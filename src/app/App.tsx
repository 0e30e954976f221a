/** The whole game: which screen is on, and what leads from one to another. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Report } from '../assessment/types.ts';
import { AskBranch } from './branches/AskBranch.tsx';
import { useChanges } from './context.tsx';
import { Frame, useFrame } from './Frame.tsx';
import { Lazy } from './Lazy.tsx';
import { firstNight } from './nights.ts';
import { pageIn, usePage } from './pages.ts';
import { PageScreen } from './PageScreen.tsx';
import { RunScreen } from './RunScreen.tsx';
import { beginRun, branchRun, closeRun, reopenRun, resumeRun, type Opened, type Wanted } from './runs.ts';
import type { Services } from './services.ts';
import type { Session } from './session-types.ts';
import { takeLink } from './take.ts';
import { DigestScreen } from './share/DigestScreen.tsx';
import type { Shell } from './shell.tsx';
import type { Digest } from '../storage/digest.ts';
import { StoredDebrief } from './debrief/StoredDebrief.tsx';
import { TitleScreen } from './title/TitleScreen.tsx';
import { createWords } from './words.ts';

export type Start =
  | { at: 'title' }
  | { at: 'answered'; skipConfrontations: boolean }
  /** A link with a whole night in its fragment. */
  | { at: 'link'; fragment: string };

type Place =
  | { at: 'title' }
  /** Where drills and forms are chosen. */
  | { at: 'practice' }
  | { at: 'opening' }
  | { at: 'run'; session: Session }
  | { at: 'report'; run: string; report: Report }
  /** A link whose night can't be played back here: what its sender's game made of it. */
  | { at: 'digest'; digest: Digest };

const practice = async () => (await import('./practice/PracticeScreen.tsx')).PracticeScreen;

export function App({ services, start }: { services: Services; start: Start }) {
  const { settings, language } = services;
  useChanges(language.subscribe);
  useChanges(settings.subscribe);
  const [place, setPlace] = useState<Place>(start.at === 'title' ? { at: 'title' } : { at: 'opening' });
  const { page, show, leave: leavePage } = usePage();
  const frame = useFrame();
  const { setPanel } = frame;
  const { notify } = frame.shell;
  const session = place.at === 'run' ? place.session : null;
  const spoken = language.current;
  const titleWords = useMemo(() => createWords(spoken), [spoken]);
  const words = session?.words ?? titleWords;
  const { t } = words;

  const arrive = useCallback(
    (opened: Opened) => {
      if (opened.kind === 'session') setPlace({ at: 'run', session: opened.session });
      else if (opened.kind === 'report') setPlace({ at: 'report', run: opened.run, report: opened.report });
      else {
        setPlace({ at: 'title' });
        notify({ id: 'problem', text: ['problem', opened.code], params: { where: opened.where } });
      }
    },
    [notify],
  );
  /** A moment of a stored run that somebody wants to take it from. */
  const [asked, setAsked] = useState<{ id: string; moves: number } | null>(null);
  const playing = useRef<Session | null>(null);
  playing.current = session;
  const begin = useCallback(
    async (wanted: Wanted) => {
      if (playing.current) await closeRun(playing.current);
      arrive(await beginRun(services, wanted));
    },
    [arrive, services],
  );
  const resume = useCallback(
    async (id: string) => {
      // A run has one seat, also when it is this tab's own that is in the way.
      if (playing.current) await closeRun(playing.current);
      arrive(await resumeRun(services, id));
    },
    [arrive, services],
  );
  const openFromPage = useCallback(
    (id: string) => {
      leavePage();
      void resume(id);
    },
    [leavePage, resume],
  );
  const takeFrom = useCallback(
    async (id: string, moves: number) => {
      const branch = await branchRun(services, id, moves);
      if (!branch.ok) return notify({ id: 'branch', text: ['branch.refused', branch.problem.code] });
      setPanel(null);
      // Two attempts are laid side by side on a page of their own.
      if (pageIn(location.hash) !== null) leavePage();
      await resume(branch.value);
      const back = { text: 'branch.back', run: () => void resume(id) };
      notify({ id: 'branch', text: 'branch.begun', action: back });
    },
    [leavePage, notify, resume, services, setPanel],
  );

  useEffect(() => {
    if (start.at === 'answered') void begin({ skipConfrontations: start.skipConfrontations });
    if (start.at !== 'link') return;
    void takeLink(services.store, start.fragment).then((taken) => {
      if (!taken.ok) arrive({ kind: 'problem', code: taken.problem.code, where: taken.problem.where });
      else if (taken.value.kind === 'digest') setPlace({ at: 'digest', digest: taken.value.digest });
      else {
        if (!taken.value.ended) notify({ id: 'link', text: 'share.unfinished' });
        void resume(taken.value.id);
      }
    });
  }, [arrive, begin, notify, resume, services, start]);
  const goTo = useCallback(
    (at: 'title' | 'practice') => {
      setPanel(null);
      setPlace({ at });
      if (session) void closeRun(session);
      // Outside runs the words of the first night are at hand, whatever was played.
      void language.speak(firstNight);
    },
    [language, session, setPanel],
  );
  const leave = useCallback(() => goTo('title'), [goTo]);
  const shell = useMemo<Shell>(
    () => ({
      ...frame.shell,
      stepOut: leave,
      show,
      takeFrom: (id, moves) => setAsked({ id, moves }),
      practise: () => goTo('practice'),
      play: (wanted) => void begin(wanted),
    }),
    [begin, frame.shell, goTo, leave, show],
  );
  const openScoring = () => {
    setPanel(null);
    show('scoring');
  };
  return (
    <Frame
      frame={frame}
      services={services}
      session={session}
      words={words}
      shell={shell}
      covered={page !== null}
      onLeave={page === null ? leave : leavePage}
      onAgain={() => void (session ? resume(session.id) : leave())}
      onScoring={openScoring}
    >
      {page !== null ? (
        <PageScreen
          page={page}
          services={services}
          inRun={session !== null}
          onLeave={leavePage}
          onOpen={openFromPage}
        />
      ) : (
        <>
          {place.at === 'opening' && <p class="opening">{t('app.loading')}</p>}
          {place.at === 'title' && (
            <TitleScreen
              services={services}
              onBegin={(skipConfrontations, unlike) =>
                void begin({ skipConfrontations, ...(unlike !== undefined && { unlike }) })
              }
              onOpen={resume}
            />
          )}
          {place.at === 'practice' && <Lazy load={practice} props={{ store: services.store }} />}
          {place.at === 'report' && <StoredDebrief run={place.run} report={place.report} onTitle={leave} />}
          {place.at === 'digest' && <DigestScreen digest={place.digest} onTitle={leave} />}
          {session && (
            <RunScreen
              key={session.id}
              onAgain={(skipConfrontations) => void begin({ skipConfrontations, unlike: session.log() })}
              onReopen={() => void reopenRun(services, session).then(arrive)}
              store={services.store}
            />
          )}
        </>
      )}
      {asked && (
        <AskBranch
          onClose={() => setAsked(null)}
          onBegin={() => {
            setAsked(null);
            void takeFrom(asked.id, asked.moves);
          }}
        />
      )}
    </Frame>
  );
}
