/**
 * What screen readers are told without asking: one polite log and one assertive region for the whole game. News
 * that comes in a burst is said as one, so that nobody is flooded.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../context.tsx';
import type { Entry } from '../../run/timeline.ts';
import type { Session, Words } from '../session-types.ts';
import { logLine, plainLine } from './lines.ts';
import { isUrgent, newsOf } from './news.ts';

/** Milliseconds in which news is gathered. */
const gatherMs = 900;
/** Nodes kept in the log; what was said long ago may go. */
const kept = 24;
/** Night minutes before a promised update at which it is said that it is due. */
const dueMinutes = 2;

/** Something to be said; a new object for each, so that the same words can be said twice. */
export interface Saying {
  text: string;
}

interface Props {
  session: Session | null;
  /** Said at once, over what is being read. */
  urgent: Saying | null;
  /** Said when there is a pause. */
  polite: Saying | null;
}

export function Announcer({ session, urgent, polite }: Props) {
  const words = useWords();
  const [news, setNews] = useState<{ n: number; text: string }[]>([]);
  const [alarm, setAlarm] = useState<{ n: number; text: string } | null>(null);
  const latest = useRef(words);
  latest.current = words;
  const count = useRef(0);
  const say = (...texts: string[]) => {
    const lines = texts.map((text) => ({ n: count.current++, text }));
    if (lines.length > 0) setNews((before) => [...before, ...lines].slice(-Math.max(kept, lines.length)));
  };
  const sayNow = (text: string) => setAlarm({ n: count.current++, text });
  useEffect(() => {
    if (urgent) sayNow(urgent.text);
  }, [urgent]);
  useEffect(() => {
    if (polite) say(polite.text);
  }, [polite]);
  useEffect(() => {
    if (!session) return;
    let waiting: Entry[] = [];
    let timer: ReturnType<typeof setTimeout> | null = null;
    const tell = () => {
      timer = null;
      say(...newsOf(waiting, latest.current));
      waiting = [];
    };
    const hear = (entry: Entry) => {
      if (isUrgent(entry)) {
        const line = logLine(entry, latest.current);
        if (line) sayNow(plainLine(line));
        return;
      }
      waiting.push(entry);
      timer ??= setTimeout(tell, gatherMs);
    };
    // What was said before anybody could listen: the first line of the night, or the moment gone back to.
    const spoken = session.view.middle && session.view.log.findLast(({ type }) => type === 'opened');
    if (spoken) hear(spoken);
    const stops = [
      session.onEntry(hear),
      watchBridge(session, () => say(latest.current.t('live.bridge'))),
      watchPause(session, (key) => say(latest.current.t(key))),
      watchPromises(session, (audience) => say(dueText(latest.current, audience))),
    ];
    return () => {
      for (const stop of stops) stop();
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
        {alarm && <p key={alarm.n}>{alarm.text}</p>}
      </div>
    </div>
  );
}

/** Tells the key of what to say whenever the player pauses or goes on. Returns its unsubscribe. */
function watchPause(session: Session, tell: (key: string) => void): () => void {
  let was = session.clock.hold === 'paused';
  return session.subscribe(() => {
    const { hold } = session.clock;
    const paused = hold === 'paused';
    if (paused === was) return;
    was = paused;
    // The clock may be held by something else; then it does not run yet.
    if (paused) tell('live.paused');
    else if (hold !== 'ended') tell(hold === null ? 'live.runs' : 'live.unpaused');
  });
}

/** Tells once that time runs now, where it does so by itself. Returns its unsubscribe. */
function watchBridge(session: Session, tell: () => void): () => void {
  let told = session.view.act === 'bridge' || session.log().options.mode === 'relaxed';
  return session.subscribe(() => {
    if (told || session.view.act !== 'bridge' || !session.view.live) return;
    told = true;
    tell();
  });
}

interface Due {
  id: string;
  /** Night minutes left. */
  left: number;
}

/** Tells once of each promised update that is due soon. Returns its unsubscribe. */
function watchPromises(session: Session, tell: (due: Due) => void): () => void {
  const told = new Set<string>();
  return session.subscribe(() => {
    const { view } = session;
    if (!view.live) return;
    for (const { id, promisedAt } of view.audiences) {
      if (promisedAt === null) continue;
      const left = promisedAt - view.minute;
      const promise = `${id} ${promisedAt}`;
      if (left <= 0 || left > dueMinutes || told.has(promise)) continue;
      told.add(promise);
      tell({ id, left });
    }
  });
}

const dueText = (words: Words, { id, left }: Due): string =>
  words.t('live.due', { time: words.minutes(left), audience: words.night(`audience.${id}`) });
