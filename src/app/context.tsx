/** How screens reach the session and its words without passing them through every component. */
import { createContext } from 'preact';
import { useContext, useEffect, useReducer } from 'preact/hooks';
import type { Session, Words } from './session-types.ts';
import type { View } from '../run/view.ts';

const SessionContext = createContext<Session | null>(null);
const WordsContext = createContext<Words | null>(null);

export const SessionProvider = SessionContext.Provider;
export const WordsProvider = WordsContext.Provider;

/** Re-renders whenever `subscribe` reports a change. */
export function useChanges(subscribe: (listener: () => void) => () => void): void {
  const [, again] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const off = subscribe(() => again(undefined));
    // What changed between the first picture and this moment would be lost.
    again(undefined);
    return off;
  }, [subscribe]);
}

/** The session of the run on screen; re-renders after each change. Throws outside a run, which is a bug. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession was called outside a run');
  useChanges(session.subscribe);
  return session;
}

/** The moment on screen. */
export function useView(): View {
  return useSession().view;
}

/** Words in the player's language. Available on every screen. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords was called outside the app');
  return words;
}
