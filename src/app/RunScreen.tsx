/** The screen of the act that a run is in, and what lies between acts. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RunStore } from '../storage/types.ts';
import { useSession, useWords } from './context.tsx';
import { artBase } from './exchange/Face.tsx';
import { Lazy } from './Lazy.tsx';
import { CallScreen } from './screens/CallScreen.tsx';
import { CutScreen } from './screens/CutScreen.tsx';
import { LaterScreen } from './screens/LaterScreen.tsx';
import { ReviewScreen } from './screens/ReviewScreen.tsx';
import { RoomScreen } from './screens/RoomScreen.tsx';
import { TalkScreen } from './screens/TalkScreen.tsx';
import { Windows } from './screens/Windows.tsx';
import { YesterdayScreen } from './screens/YesterdayScreen.tsx';
import { useShell } from './shell.tsx';
import { fetchStored } from '../storage/runs.ts';
import { fetchWhatIfs } from './what-ifs.ts';

interface Props {
  store: RunStore;
  onAgain(skipConfrontations: boolean): void;
  onReopen(): void;
  /** Instead of the debrief: where it waits for others. */
  after?: ComponentChildren;
}

export function RunScreen({ store, onAgain, onReopen, after }: Props) {
  const session = useSession();
  const words = useWords();
  const shell = useShell();
  const { view, cut, paying, watching, refusal, scenario } = session;
  const exercise = scenario.kind === 'drill' || scenario.kind === 'form';
  // A run that is opened at its end goes to its debrief; one that is played there sees the windows first.
  const [windows, setWindows] = useState<'later' | 'seen'>(view.ended ? 'seen' : 'later');
  useEffect(() => {
    if (refusal) shell.alert(words.t(`refusal.${refusal.code}`));
  }, [refusal, shell, words]);
  if (watching) return <Elsewhere onHere={onReopen} />;
  if (view.epilogue && windows === 'later' && !paying) {
    return <Windows epilogue={view.epilogue} onDone={() => setWindows('seen')} />;
  }
  if (view.ended && !paying && after !== undefined) return <>{after}</>;
  if (view.ended && !paying)
    return exercise ? (
      <Lazy load={exerciseDebrief} props={{ store }} />
    ) : (
      <Lazy load={debrief} props={{ store, onAgain }} />
    );
  if (cut) return <CutScreen key={cut.chapter} cut={cut} />;
  // Where no time passes an exercise is talk, whatever act its chapter belongs to.
  if (exercise && !view.live) return <TalkScreen />;
  switch (view.act) {
    case 'call':
      return <CallScreen ownNote={after === undefined} />;
    case 'yesterday':
      return <YesterdayScreen />;
    case 'bridge':
      return <Lazy load={bridge} props={{ session }} />;
    case 'review':
      return <ReviewScreen />;
    case 'room':
      return <RoomScreen />;
    case 'later':
    case 'debrief':
      return <LaterScreen />;
  }
}

const debrief = async () => (await import('./debrief/Debrief.tsx')).Debrief;
const exerciseDebrief = async () => (await import('./practice/ExerciseDebrief.tsx')).ExerciseDebrief;
const bridge = async () => (await import('./bridge/Bridge.tsx')).Bridge;

/**
 * Fetches the screens of later acts and what the debrief works with, so that a network lost on the way loses nothing.
 * The page is marked once all is there.
 */
export async function fetchAhead(): Promise<void> {
  faces.src = `${artBase}avatars.png`;
  await Promise.all([bridge(), debrief(), import('../assessment/index.ts')]);
  // What a debrief leads to comes after what a night needs.
  fetchWhatIfs();
  await Promise.all([
    import('./branches/retrace.ts'),
    import('./branches/Compare.tsx'),
    import('./checklist/Checklist.tsx'),
    import('./past/NightsPage.tsx'),
    import('./practice/PracticeScreen.tsx'),
    import('./progress/Progress.tsx'),
    import('./scoring/ScoringPage.tsx'),
    exerciseDebrief(),
    fetchStored(),
  ]);
  document.documentElement.dataset['fetched'] = 'all';
}

/** Held, so that the browser does not let go of the picture before the first face is on screen. */
const faces = new Image();

function Elsewhere({ onHere }: { onHere(): void }) {
  const { t } = useWords();
  const { stepOut } = useShell();
  return (
    <main class="broken" id="main">
      <h1>{t('app.name')}</h1>
      <p role="status">{t('notice.elsewhere')}</p>
      <div class="row">
        <button type="button" class="button button-main" onClick={onHere}>
          {t('notice.take-over')}
        </button>
        <button type="button" class="button" onClick={stepOut}>
          {t('bar.stepout')}
        </button>
      </div>
    </main>
  );
}
