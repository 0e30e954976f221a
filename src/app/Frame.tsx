/** What lies around every screen: words, the session, panels, notices, and what is said to screen readers. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { SessionProvider, WordsProvider } from './context.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Announcer, type Saying } from './log/Announcer.tsx';
import { LogPanel } from './log/LogPanel.tsx';
import type { Notice } from './notice.ts';
import { Notices } from './Notices.tsx';
import { KeysPanel } from './panels/KeysPanel.tsx';
import { SettingsPanel } from './panels/SettingsPanel.tsx';
import type { Services } from './services.ts';
import type { Session, Words } from './session-types.ts';
import { ShellProvider, type PanelName, type Shell } from './shell.tsx';
import { connectSound } from './sound-of-run.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** What the frame itself offers of the shell; the ways out are the app's. */
export type FrameShell = Pick<Shell, 'open' | 'notify' | 'alert' | 'announce'>;

export interface FrameState {
  readonly shell: FrameShell;
  readonly panel: PanelName | null;
  setPanel(to: PanelName | null | ((now: PanelName | null) => PanelName | null)): void;
  readonly notices: Notice[];
  dismiss(id: string): void;
  readonly urgent: Saying | null;
  readonly polite: Saying | null;
}

/** The state of a frame, so that whoever decides what is in it can speak through it. */
export function useFrame(): FrameState {
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [notices, setNotices] = useState<Notice[]>([]);
  const [urgent, setUrgent] = useState<Saying | null>(null);
  const [polite, setPolite] = useState<Saying | null>(null);
  const shell = useMemo<FrameShell>(
    () => ({
      open: setPanel,
      notify: (notice) => setNotices((now) => [...now.filter((one) => one.id !== notice.id), notice]),
      alert: (text) => setUrgent({ text }),
      announce: (text, taken = false) => setPolite({ text, taken }),
    }),
    [],
  );
  const dismiss = useCallback((id: string) => setNotices((now) => now.filter((one) => one.id !== id)), []);
  return { shell, panel, setPanel, notices, dismiss, urgent, polite };
}

interface Props {
  frame: FrameState;
  services: Services;
  session: Session | null;
  words: Words;
  shell: Shell;
  /** A page lies over the run, which waits. */
  covered: boolean;
  /** Something of ours broke: the way out, and the way to go on. */
  onLeave(): void;
  onAgain(): void;
  onScoring(): void;
  children: ComponentChildren;
}

export function Frame({ frame, services, session, words, shell, covered, children, ...ways }: Props) {
  const { settings, language, store, sound } = services;
  const { panel, setPanel } = frame;
  const { t } = words;
  const { notify } = frame.shell;
  useEffect(() => {
    document.documentElement.lang = words.locale;
    document.documentElement.dir = words.dir;
    document.title = t('app.name');
  }, [words.locale, words.dir, t]);
  useEffect(
    () =>
      store.onTrouble(({ code, detail }) => {
        console.warn(`runs are not being kept: ${code}`, detail);
        notify({ id: 'store', text: ['trouble', code] });
      }),
    [notify, store],
  );
  useEffect(() => (session ? connectSound(session, sound) : undefined), [session, sound]);
  useShortcuts(
    {
      '?': () => setPanel('keys'),
      o: () => setPanel('settings'),
      l: () => (session !== null && !covered ? setPanel('log') : false),
    },
    settings.current.keys,
  );
  useEffect(() => session?.cover(panel !== null || covered), [session, panel, covered]);
  // A panel tells that it has closed a moment later, when another one may already be open.
  const closed = (which: PanelName) => () => setPanel((now) => (now === which ? null : now));
  return (
    <WordsProvider value={words}>
      <ShellProvider value={shell}>
        <SessionProvider value={session}>
          <ErrorBoundary onTitle={ways.onLeave} onAgain={ways.onAgain}>
            {children}
            {panel === 'settings' && (
              <SettingsPanel store={settings} onClose={closed('settings')} onScoring={ways.onScoring} />
            )}
            {panel === 'keys' && <KeysPanel on={settings.current.keys} onClose={closed('keys')} />}
            {panel === 'log' && session && <LogPanel onClose={closed('log')} />}
          </ErrorBoundary>
          <Notices
            notices={frame.notices}
            gaps={language.current.gaps}
            onDismiss={frame.dismiss}
            sound={sound}
            captions={settings.current.captions}
          />
          <Announcer session={session} urgent={frame.urgent} polite={frame.polite} />
        </SessionProvider>
      </ShellProvider>
    </WordsProvider>
  );
}
