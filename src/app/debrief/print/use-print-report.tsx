/** Puts the document in the place of the screen for as long as the page is being printed. */
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { SessionProvider, useSession, useWords, WordsProvider } from '../../context.tsx';
import { DebriefProvider, type DebriefData } from '../debrief-context.ts';
import { PrintReport } from './PrintReport.tsx';
import './print.css';

export function usePrintReport(data: DebriefData): void {
  const session = useSession();
  const words = useWords();
  const latest = useRef({ data, session, words });
  latest.current = { data, session, words };
  useEffect(() => {
    const place = document.createElement('div');
    const before = () => {
      const now = latest.current;
      document.body.append(place);
      document.documentElement.dataset['printing'] = 'report';
      render(
        <WordsProvider value={now.words}>
          <SessionProvider value={now.session}>
            <DebriefProvider value={now.data}>
              <PrintReport at={Date.now()} />
            </DebriefProvider>
          </SessionProvider>
        </WordsProvider>,
        place,
      );
      // Paper has nothing to open.
      for (const one of place.querySelectorAll('details')) one.open = true;
    };
    const after = () => {
      delete document.documentElement.dataset['printing'];
      render(null, place);
      place.remove();
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      after();
    };
  }, []);
}
