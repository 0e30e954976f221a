/**
 * What screen readers are told without asking: one polite log and one assertive region for the whole game. News
 * that comes in a burst is said as one, so that nobody is flooded.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWords } from '../context.tsx';
import { useTime } from '../time.ts';
import type { Entry } from '../../run/timeline.ts';
import type { View } from '../../run/view.ts';
import type { Session, Words } from '../session-types.ts';
import { callerOf, callerText, saysMore, stillWaiting } from './callers.ts';
import { logLine, plainLine } from './lines.ts';
import { isOwn, isUrgent, newsOf } from './news.ts';
import { isReturn, returnedText } from './returned.ts';
import { createSpeech } from './speech.ts';
import { watchBridge, watchPause, watchPromises, watchRate, watchTimes, type Due } from './watch.ts';

/** Milliseconds in which news is gathered. */
const gatherMs = 900;
/** Milliseconds that a voice takes for a character, and the most that it is waited for. */
const spokenMs = 55;
const longestMs = 6000;
/** Nodes kept in the log; what was said long ago may go. */
const kept = 24;
/** Lines of a burst after which whoever began to wait before it is said again. */
const buries = 3;

/** Something to be said; a new object for each, so that the same words can be said twice. */
export interface Saying {
  text: string;
  /** How what the player just said was taken: said right after it. */
  taken?: boolean;
}

interface Node {
  n: number;
  text: string;
  /** Milliseconds, for what is said at once. */
  at?: number;
}

/** News on its way into one breath. */
interface Gathering {
  burst: Entry[];
  /** How the player's own words were taken, and what is said after everything. */
  taken: string[];
  after: string[];
  /** Night minutes that the player's own step takes. */
  cost: number;
}

const nothing = (): Gathering => ({ burst: [], taken: [], after: [], cost: 0 });

interface Props {
  session: Session | null;
  /** Said at once, over what is being read. */
  urgent: Saying | null;
  /** Said when there is a pause. */
  polite: Saying | null;
}

export function Announcer({ session, urgent, polite }: Props) {
  const words = useWords();
  const [news, setNews] = useState<Node[]>([]);
  const [alarms, setAlarms] = useState<Node[]>([]);
  const latest = useRef(words);
  latest.current = words;
  const count = useRef(0);
  const time = useTime();
  // What is said to nobody in particular (a title, a page) keeps no night waiting.
  const speech = useMemo(() => createSpeech(time, (speaks) => session?.hearing(speaks)), [time, session]);
  const voice = useRef(speech);
  voice.current = speech;
  useEffect(() => () => speech.end(), [speech]);
  /** What is being gathered of the run; null while nothing is. */
  const gathering = useRef<Gathering | null>(null);
  const say = (...texts: string[]) => {
    const lines = texts.map((text) => ({ n: count.current++, text }));
    for (const { text } of lines) voice.current.say(text);
    if (lines.length > 0) setNews((before) => [...before, ...lines].slice(-Math.max(kept, lines.length)));
  };
  // Two that come in one breath are both said.
  const sayNow = (text: string) => {
    const at = performance.now();
    const node = { n: count.current++, text, at };
    voice.current.say(text);
    setAlarms((before) => [...before.filter((one) => at - (one.at ?? 0) < gatherMs), node]);
  };
  useEffect(() => {
    if (urgent) sayNow(urgent.text);
  }, [urgent]);
  useEffect(() => {
    if (!polite) return;
    // What follows from news that is still being gathered comes after it.
    if (gathering.current)
      (polite.taken ? gathering.current.taken : gathering.current.after).push(polite.text);
    else say(polite.text);
  }, [polite]);
  useEffect(() => {
    // Another night: what was said in the last one is not its news.
    setNews([]);
    setAlarms([]);
    if (!session) return;
    // What lands behind a caption is said when the caption has gone.
    let behind: { entry: Entry; view: View }[] = [];
    let timer: ReturnType<typeof setTimeout> | null = null;
    /** Until when a voice is likely to be reading. */
    let reading = 0;
    /** Callers of one moment, said in one breath; and those said since the last news. */
    let ringing: string[] = [];
    let called = new Set<string>();
    const ring = () => {
      const key = session.settings.keys ? [latest.current.t('live.answer')] : [];
      for (const text of [...ringing, ...key]) sayNow(text);
      ringing = [];
    };
    const tell = () => {
      timer = null;
      const { burst, after, taken, cost } = gathering.current ?? nothing();
      gathering.current = null;
      const waits = burst.length < buries ? [] : stillWaiting(called, session.view, latest.current);
      called = new Set();
      const texts = [...newsOf(burst, latest.current, cost, taken), ...after, ...waits];
      const length = texts.reduce((sum, text) => sum + text.length, 0);
      reading = performance.now() + Math.min(longestMs, length * spokenMs);
      say(...texts);
      voice.current.gathered();
    };
    const gather = (soon: boolean) => {
      gathering.current ??= nothing();
      voice.current.say(null);
      if (timer !== null && !soon) return gathering.current;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(tell, soon ? gatherMs : Math.max(gatherMs, reading - performance.now()));
      return gathering.current;
    };
    const put = (entry: Entry, view: View) => {
      const now = gather(isOwn(entry) || entry.type === 'chapter');
      now.burst.push(entry);
      if (!isOwn(entry)) return;
      const { paying } = session;
      now.cost = Math.max(now.cost, paying ? paying.to - paying.from : view.minute - entry.minute);
    };
    const hear = (entry: Entry, view: View) => {
      if (session.cut !== null && entry.type !== 'chapter' && entry.type !== 'changed') {
        const begun = view.log.findLast(({ type }) => type === 'chapter');
        if (begun && entry.n > begun.n) return void behind.push({ entry, view });
      }
      // Whoever begins to wait is said at once, with the time they give; what they have to say comes with the news.
      const caller = entry.type === 'arrived' ? callerOf(entry, view) : null;
      if (entry.type === 'arrived' && caller) {
        if (ringing.push(callerText(entry, caller, latest.current)) === 1) queueMicrotask(ring);
        called.add(caller.id);
        return saysMore(caller) ? put(entry, view) : undefined;
      }
      // With the scene its alarms are over, for whoever reads on.
      if (entry.type === 'chapter' || entry.type === 'end') setAlarms([]);
      // The news of one chapter is over before the next begins.
      if (entry.type === 'chapter' && timer !== null) {
        clearTimeout(timer);
        tell();
      }
      // Somebody who begins to speak by themselves; whoever was spoken to or taken is expected.
      const expected = gathering.current?.burst.some(isOwn) === true || session.paying !== null;
      const comesUp = entry.type === 'opened' && view.live && view.act === 'bridge' && !expected;
      if (!isUrgent(entry) && !comesUp) return put(entry, view);
      if (isReturn(entry)) return sayNow(returnedText(entry, view.log, session.log().events, latest.current));
      const line = logLine(entry, latest.current);
      if (line) sayNow(plainLine(line));
    };
    /** At once, or after what is being gathered. */
    const add = (text: string) => {
      if (gathering.current) gathering.current.after.push(text);
      else say(text);
    };
    // What was said before anybody could listen: the first line of the night, or the moment gone back to.
    const spoken = session.view.middle && session.view.log.findLast(({ type }) => type === 'opened');
    if (spoken) put(spoken, { ...session.view, minute: spoken.minute });
    const stops = [
      session.onEntry(hear),
      session.subscribe(() => {
        if (session.cut !== null || behind.length === 0) return;
        const waited = behind;
        behind = [];
        for (const { entry, view } of waited) put(entry, view);
      }),
      watchBridge(session, () =>
        add(latest.current.t(session.settings.listens ? 'live.bridge.hearing' : 'live.bridge')),
      ),
      watchPause(session, (key) => say(latest.current.t(key))),
      watchPromises(session, (audience) => add(dueText(latest.current, audience))),
      watchTimes(session, ({ person, minutes }) =>
        add(latest.current.t('live.time-up', timeUp(latest.current, person, minutes))),
      ),
      watchRate(session, () => add(rateText(latest.current, session.view))),
    ];
    return () => {
      for (const stop of stops) stop();
      if (timer) clearTimeout(timer);
      gathering.current = null;
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
        {alarms.map(({ n, text }) => (
          <p key={n}>{text}</p>
        ))}
      </div>
    </div>
  );
}

const dueText = (words: Words, { id, left }: Due): string =>
  words.t('live.due', { time: words.minutes(left), audience: words.night(`audience.${id}`) });

const timeUp = (words: Words, person: string, minutes: number) => ({
  who: words.person(person),
  time: words.minutes(minutes),
});

/** What the night costs a minute from now on. */
const rateText = (words: Words, { rate }: View): string =>
  rate > 0 ? words.t('live.rate', { money: words.money(rate) }) : words.t('live.rate.still');
