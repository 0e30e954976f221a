/**
 * What screen readers are told without asking: one polite log and one assertive region for the whole game. News
 * that comes in a burst is said as one, so that nobody is flooded.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../context.tsx';
import type { Entry } from '../../run/timeline.ts';
import type { Session } from '../session-types.ts';
import { logLine, plainLine } from './lines.ts';

/** Milliseconds in which news is gathered, and the most lines that are said of one burst. */
const gatherMs = 900;
const mostLines = 4;

interface Props {
  session: Session | null;
  /** Said at once; a new object for each, so that the same words can be said twice. */
  urgent: { text: string } | null;
}

export function Announcer({ session, urgent }: Props) {
  const words = useWords();
  const [news, setNews] = useState<{ n: number; text: string }[]>([]);
  const latest = useRef(words);
  latest.current = words;
  useEffect(() => {
    if (!session) return;
    let waiting: Entry[] = [];
    let timer: ReturnType<typeof setTimeout> | null = null;
    const say = () => {
      timer = null;
      const lines = waiting.flatMap((entry) => {
        const line = logLine(entry, latest.current);
        return line ? [{ n: entry.n, text: plainLine(line) }] : [];
      });
      waiting = [];
      // The newest of a burst; the rest is in the log.
      setNews((before) => [...before, ...lines.slice(-mostLines)].slice(-12));
    };
    const stop = session.onEntry((entry) => {
      waiting.push(entry);
      timer ??= setTimeout(say, gatherMs);
    });
    return () => {
      stop();
      if (timer) clearTimeout(timer);
    };
  }, [session]);
  return (
    <div class="hidden announcer">
      <div role="log" aria-live="polite" aria-label={words.t('live.log')}>
        {news.map(({ n, text }) => (
          <p key={n}>{text}</p>
        ))}
      </div>
      <div role="alert" aria-label={words.t('live.urgent')}>
        {urgent?.text}
      </div>
    </div>
  );
}
