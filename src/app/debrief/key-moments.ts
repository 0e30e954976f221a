/**
 * The player's own key moments, in the order of the night: what is likely to have been felt, then the moves on which
 * most hung, for better or worse.
 */
import type { Report } from '../../assessment/types.ts';
import type { Entry } from '../../run/timeline.ts';
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import { feltMomentsOf, type Told } from './felt-moments.ts';
import type { KeyMoment } from './moment.ts';
import type { TracedMove } from '../branches/retrace.ts';

/** How many are offered, how many of them about the same competency, and how many from after the night. */
const most = 5;
const mostAlike = 1;
const mostAfter = 1;
/** Points that hung on a move from which on it is offered for their sake; fewer only where little else is left. */
const weighs = 3;
const least = 2;
/** Said or decided: an update or an order is one of many, and says little by itself. */
const decisive: ReadonlySet<Entry['type']> = new Set(['replied', 'missed', 'decided', 'relieved', 'checkin']);

/** Acts after the night. */
const afterwards: ReadonlySet<string> = new Set(['review', 'room', 'later']);

/** Whom an entry of a move is about, where somebody had come with something. */
export function senderOf(entry: Entry, timeline: readonly Entry[]): string | null {
  if (entry.type === 'took' || entry.type === 'routed') return entry.from;
  if (entry.type === 'missed') return entry.with;
  if (entry.type !== 'replied') return null;
  const { n, exchange } = entry;
  const opened = timeline.findLast(
    (one) => one.type === 'opened' && one.n < n && one.exchange === exchange && one.speaker !== 'narrator',
  );
  return opened?.type === 'opened' ? opened.speaker : null;
}

/** The moves of the player's that an entry tells of, each with that entry. */
export function ownMovesOf(moves: readonly TracedMove[], timeline: readonly Entry[]): KeyMoment[] {
  return moves.flatMap(({ n, by, move, entry: at }) => {
    const entry = at === null || by !== 'player' ? undefined : timeline[at];
    return entry ? [{ n, move, entry, from: senderOf(entry, timeline) }] : [];
  });
}

/**
 * Picks what was felt, then by how many points hung on a move, not by how many it earned: which were good is not said
 * here.
 */
export function keyMomentsOf(
  report: Report,
  moves: readonly KeyMoment[],
  timeline: readonly Entry[],
  told: Told = { secret: null, holder: null },
): KeyMoment[] {
  const byEntry = new Map(
    moves.filter(({ entry }) => decisive.has(entry.type)).map((moment) => [moment.entry.n, moment]),
  );
  const stakes = new Map<number, { moment: KeyMoment; stake: number; competency: Competency }>();
  for (const competency of competencies) {
    for (const { at, opportunity, best, worst } of report.competencies[competency].findings) {
      const moment = at.map((n) => byEntry.get(n)).find((one) => one !== undefined);
      if (!moment || opportunity === null) continue;
      const known = stakes.get(moment.n) ?? { moment, stake: 0, competency };
      stakes.set(moment.n, { ...known, stake: known.stake + best - worst });
    }
  }
  const over = timeline.find((entry) => entry.type === 'chapter' && afterwards.has(entry.act));
  const isAfter = ({ entry }: KeyMoment) => over !== undefined && entry.n > over.n;
  const picked: { moment: KeyMoment; competency: Competency }[] = [];
  const felt = feltMomentsOf(moves, timeline, told).map(({ moment, competency }) => ({
    moment,
    competency: stakes.get(moment.n)?.competency ?? competency,
    stake: Infinity,
  }));
  const weighty = [...stakes.values()].toSorted((a, b) => b.stake - a.stake || a.moment.n - b.moment.n);
  for (const one of [...felt, ...weighty]) {
    if (one.stake < weighs && picked.length >= least) continue;
    if (picked.some(({ moment }) => moment.n === one.moment.n)) continue;
    const alike = picked.filter(({ competency }) => competency === one.competency).length;
    const after = picked.filter(({ moment }) => isAfter(moment)).length;
    if (picked.length >= most || alike >= mostAlike || (isAfter(one.moment) && after >= mostAfter)) continue;
    picked.push(one);
  }
  return picked.map(({ moment }) => moment).toSorted((a, b) => a.n - b.n);
}
