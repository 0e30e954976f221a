/** A played night as detectors see it: the timeline, indexed, and the scenario for what it offered. Read only. */
import type { Scenario } from '../scenario/schema.ts';
import type { RunHeader } from '../run/log.ts';
import type { Entry, EntryOf, EntryType } from '../run/timeline.ts';
import type { Ledger } from '../run/ledger.ts';

/** What `assess` takes: a run's header, timeline and ledger, with the scenario it was played in. */
export interface AssessedRun {
  scenario: Scenario;
  header: RunHeader;
  timeline: readonly Entry[];
  ledger: Ledger;
}

/** A stretch of night minutes, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

export interface Played {
  scenario: Scenario;
  header: RunHeader;
  timeline: readonly Entry[];
  /** The entries of one type, in order. */
  of<T extends EntryType>(type: T): readonly EntryOf<T>[];
  /** From the opening of the bridge to its end (or to the last entry so far); null before it opens. */
  bridge: Span | null;
  /** End of the last chapter in which time runs, null while it is still running: nothing is owed before that. */
  liveEnd: number | null;
  /** Who keeps this variant's secret. */
  holder: string | null;
  /** The act during which entry `n` happened. */
  actOf(n: number): string;
}

const isType =
  <T extends EntryType>(type: T) =>
  (entry: Entry): entry is EntryOf<T> =>
    entry.type === type;

/** What somebody else sent, gave or asked in the commander's place is not the commander's act. */
function isOwn(entry: Entry): boolean {
  if (entry.type === 'post' || entry.type === 'assigned' || entry.type === 'checkin')
    return entry.by === undefined;
  return true;
}

/** First minute after the last chapter that `belongs`, or null when the night is still in it. */
function endOf(
  chapters: readonly EntryOf<'chapter'>[],
  belongs: (chapter: EntryOf<'chapter'>) => boolean,
  end: number | null,
): number | null {
  const last = chapters.findLastIndex(belongs);
  return last < 0 ? null : (chapters[last + 1]?.minute ?? end);
}

/** Minutes of a bridge that a host ended below which it called for nothing by itself: no first update, no role. */
const leastBridge = 10;

/** Indexes a run for the detectors; pure. */
export function playedOf(run: Omit<AssessedRun, 'ledger'>): Played {
  const { scenario, header, timeline } = run;
  const cache = new Map<EntryType, readonly Entry[]>();
  const of = <T extends EntryType>(type: T): readonly EntryOf<T>[] => {
    const known = cache.get(type) as readonly EntryOf<T>[] | undefined;
    if (known) return known;
    const found = timeline.filter(isOwn).filter(isType(type));
    cache.set(type, found);
    return found;
  };
  const chapters = of('chapter');
  // A run that the host has landed was not over: like one that is under way it owes only what was already missed.
  const end = of('end').find(({ how }) => how !== 'landed')?.minute ?? null;
  const live = new Set(scenario.chapters.filter((chapter) => chapter.live).map((chapter) => chapter.id));
  // A bridge on which no time passes (a drill that is only talk) owes no roles, updates or lines.
  const isBridge = (chapter: EntryOf<'chapter'>) => chapter.act === 'bridge' && live.has(chapter.chapter);
  const opened = chapters.find(isBridge)?.minute;
  const closed = endOf(chapters, isBridge, end) ?? timeline.at(-1)?.minute ?? 0;
  const isLanded = end === null && of('end').length > 0;
  const isTooShort = opened === undefined || (isLanded && closed - opened < leastBridge);
  const isLive = (chapter: EntryOf<'chapter'>) => live.has(chapter.chapter);
  // While a live chapter is still to come the live part is not over.
  const isAllLive = chapters.filter(isLive).length >= live.size;
  return {
    scenario,
    header,
    timeline,
    of,
    bridge: isTooShort ? null : { from: opened, to: closed },
    liveEnd: isAllLive ? endOf(chapters, isLive, end) : null,
    holder: scenario.variants.find((variant) => variant.id === header.variant)?.holder ?? null,
    actOf: (n) => chapters.findLast((chapter) => chapter.n <= n)?.act ?? 'call',
  };
}
