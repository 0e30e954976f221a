/**
 * What screen readers are told without asking: one polite log and one assertive region for the whole game. News
 * that comes in a burst is said as one, so that nobody is flooded.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../context.tsx';
import type { Entry } from '../../run/timeline.ts';
import type { View } from '../../run/view.ts';
import type { Session, Words } from '../session-types.ts';
import { logLine, plainLine } from './lines.ts';
import { isOwn, isUrgent, newsOf } from './news.ts';
import { watchBridge, watchPause, watchPromises, watchRate, type Due } from './watch.ts';

/** Milliseconds in which news is gathered. */
const gatherMs = 900;
/** Nodes kept in the log; what was said long ago may go. */
const kept = 24;

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
    // Night minutes that the player's own step takes.
    let cost = 0;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const tell = () => {
      timer = null;
      say(...newsOf(waiting, latest.current, cost));
      waiting = [];
      cost = 0;
    };
    const hear = (entry: Entry, view: View) => {
      if (isOwn(entry)) {
        const { paying } = session;
        cost = Math.max(cost, paying ? paying.to - paying.from : view.minute - entry.minute);
      }
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
    if (spoken) hear(spoken, { ...session.view, minute: spoken.minute });
    const stops = [
      session.onEntry(hear),
      watchBridge(session, () => say(latest.current.t('live.bridge'))),
      watchPause(session, (key) => say(latest.current.t(key))),
      watchPromises(session, (audience) => say(dueText(latest.current, audience))),
      watchRate(session, () => say(rateText(latest.current, session.view))),
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

const dueText = (words: Words, { id, left }: Due): string =>
  words.t('live.due', { time: words.minutes(left), audience: words.night(`audience.${id}`) });

/** What the night costs a minute from now on. */
const rateText = (words: Words, { rate }: View): string =>
  rate > 0 ? words.t('live.rate', { money: words.money(rate) }) : words.t('live.rate.still');
