/** Which page of a workshop is on: the door, a console, a projector, or the page that does without a server. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { readFollow, readHost } from './console/address.ts';
import { Console } from './console/Console.tsx';
import { Door } from './console/Door.tsx';
import type { WorkshopPage } from './paths.ts';
import type { Ports } from './ports.ts';
import { keepFocus } from './parts/kept-focus.ts';
import { PagesProvider, type Pages } from './parts/pages-context.ts';
import { LocalScreen, Projector } from './projector/Projector.tsx';
import { Gather } from './static/Gather.tsx';

interface Props {
  page: WorkshopPage;
  ports: Ports;
  onLocale(locale: string): void;
  /** Loads the texts of a scenario, to name its people and options. */
  speak(scenario: string): void;
  /** How the night is painted on a projector; null where it is not. */
  picture?: Pages['picture'];
}

export function WorkshopPages({ page, ports, onLocale, speak, picture = null }: Props) {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('popstate', follow);
    };
  }, []);
  useEffect(() => keepFocus(document.body), []);
  const go = useCallback((fragment: string) => {
    history.pushState(null, '', fragment === '' ? location.pathname + location.search : fragment);
    setHash(location.hash);
  }, []);
  return (
    <PagesProvider value={{ ports, go, onLocale, speak, picture }}>
      <Page page={page} hash={hash} />
    </PagesProvider>
  );
}

function Page({ page, hash }: { page: WorkshopPage; hash: string }) {
  if (page === 'follow') return <Projector key={hash} follow={readFollow(hash)} />;
  const named = readHost(hash);
  switch (named.at) {
    case 'door':
      return <Door />;
    case 'gather':
      return <Gather />;
    case 'screen':
      return <LocalScreen />;
    case 'console':
      return <Console key={named.room} room={named.room} secret={named.secret} />;
    case 'projector':
      return <Projector key={hash} follow={named.follow} />;
  }
}
