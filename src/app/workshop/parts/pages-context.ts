/** What every page of a workshop may use. */
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Hello } from '../../../workshop/protocol/messages.ts';
import { watchRoom, type Watch } from '../../../workshop/client/watch.ts';
import type { Wire } from '../../../workshop/client/wire.ts';
import { useChanges } from '../../context.tsx';
import type { Ports } from '../ports.ts';

export interface Pages {
  ports: Ports;
  /** Goes to another page of the same path by its fragment; an empty one is the door. */
  go(fragment: string): void;
  onLocale(locale: string): void;
  /** Loads the texts of a scenario. */
  speak(scenario: string): void;
  /** How the night is painted on a projector; null where it is not. */
  picture: { reducedMotion: boolean } | null;
}

const Context = createContext<Pages | null>(null);
export const PagesProvider = Context.Provider;

/** Throws outside a workshop's pages, which is a bug. */
export function usePages(): Pages {
  const pages = useContext(Context);
  if (!pages) throw new Error('usePages was called outside the pages of a workshop');
  return pages;
}

/** A connection that lives as long as the component, and draws it again whenever something arrives. */
export function useWatch(hello: Hello): Watch {
  const { ports } = usePages();
  // By its content: the same person stays connected whatever else is drawn again.
  const said = JSON.stringify(hello);
  return useWatchOver(useCallback(() => ports.connect(JSON.parse(said) as Hello), [ports, said]));
}

/** The same over any wire. */
export function useWatchOver(open: () => Wire): Watch {
  const { ports } = usePages();
  const watch = useMemo(() => watchRoom(open(), ports.now), [ports, open]);
  useChanges(watch.onChange);
  useEffect(() => () => watch.close(), [watch]);
  return watch;
}

/** This instant, again every second. @param ahead milliseconds to add: the server's clock over this device's */
export function useNow(ahead = 0): number {
  const { ports } = usePages();
  const [now, setNow] = useState(ports.now);
  useEffect(() => ports.every(1_000, () => setNow(ports.now())), [ports]);
  return now + ahead;
}
