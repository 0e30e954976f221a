/** What every screen may ask of the shell: leave, and the panels that lie above any screen. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Notice } from './notice.ts';
import type { PageName } from './pages.ts';
import type { Wanted } from './runs.ts';

export type PanelName = 'settings' | 'keys' | 'log';

export interface Shell {
  /** Leaves to the title at once; the run is kept. */
  stepOut(): void;
  open(panel: PanelName): void;
  /** Shows a page over the screen, or what `about` names of it; a run waits behind it. */
  show(page: PageName, about?: string): void;
  /**
   * Asks, then begins a new attempt that shares the first `moves` moves of a stored run, and opens it at the moment of
   * the next one. The first is never touched, and a way leads back to it. Says so, and stays where it is, when the rules or the night have changed since.
   */
  takeFrom(run: string, moves: number): void;
  /** Leaves to where drills and forms are chosen; the run is kept. */
  practise(): void;
  /** Begins a scenario of this build. */
  play(wanted: Wanted): void;
  /** Shows something once at the edge of the screen. */
  notify(notice: Notice): void;
  /** Says something to screen readers at once, over what they are reading. Sparingly. */
  alert(text: string): void;
  /**
   * Says something to screen readers once they have finished what they are reading. `taken`: how the player's own
   * words were taken, said right after them.
   */
  announce(text: string, taken?: boolean): void;
}

const Context = createContext<Shell | null>(null);
export const ShellProvider = Context.Provider;

/** The shell around a screen. Throws outside it, which is a bug. */
export function useShell(): Shell {
  const shell = useContext(Context);
  if (!shell) throw new Error('useShell was called outside the shell');
  return shell;
}
