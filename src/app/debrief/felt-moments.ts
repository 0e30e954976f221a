/**
 * Moments that a player is likely to have felt, whatever hung on them in points: the secret nearly told, somebody
 * leaving, a confrontation, a promise that was broken. Each leads to the player's own move before it. Pure.
 */
import type { Entry } from '../../run/timeline.ts';
import type { Competency } from '../../scenario/vocabulary.ts';
import type { KeyMoment } from './moment.ts';

export interface Felt {
  moment: KeyMoment;
  /** What it is mostly about, where no finding of the report says so. */
  competency: Competency;
}

export interface Told {
  /** The observation that somebody kept, and who; null where the night has none. */
  secret: string | null;
  holder: string | null;
  /** Steps on the way to the restore. */
  critical?: ReadonlySet<string>;
}

/** The felt moments of a night, one of each kind at most, the strongest first. */
export function feltMomentsOf(moves: readonly KeyMoment[], timeline: readonly Entry[], told: Told): Felt[] {
  const bridge = timeline.find((entry) => entry.type === 'chapter' && entry.act === 'bridge')?.n ?? Infinity;
  const end = timeline.find((entry) => entry.type === 'chapter' && entry.n > bridge);
  const over = end?.n ?? Infinity;
  const tonight = moves.filter(({ entry }) => entry.n > bridge && entry.n < over);
  const kinds: [KeyMoment | undefined, Competency][] = [
    [keptWaiting(tonight, timeline, told), 'safety'],
    [nearlyTold(tonight, timeline, told), 'safety'],
    [refused(tonight, told.critical ?? new Set(), end), 'delegation'],
    [before(leaving(timeline, bridge, over), tonight, isTalk), 'safety'],
    [confronted(moves, timeline), 'ownership'],
    [promised(tonight, timeline, over), 'communication'],
  ];
  return kinds.flatMap(([moment, competency]) => (moment ? [{ moment, competency }] : []));
}

/** Something said or decided about people, and not an order or an update among many. */
const isTalk = ({ entry }: KeyMoment): boolean =>
  ['replied', 'missed', 'decided', 'relieved', 'checkin', 'aside'].includes(entry.type);

/** The last of the player's moves up to an entry that is of a kind. */
function before(
  at: Entry | undefined,
  moves: readonly KeyMoment[],
  wanted: (moment: KeyMoment) => boolean,
): KeyMoment | undefined {
  return at && moves.findLast((moment) => moment.entry.n <= at.n && wanted(moment));
}

const learnedAt = (timeline: readonly Entry[], secret: string | null): number =>
  timeline.find((entry) => entry.type === 'learned' && entry.fact === secret)?.n ?? Infinity;

/** What was done instead while whoever kept it stood at the desk, until they went back with it unsaid. */
function keptWaiting(
  moves: readonly KeyMoment[],
  timeline: readonly Entry[],
  { secret, holder }: Told,
): KeyMoment | undefined {
  if (secret === null || holder === null) return undefined;
  const learned = learnedAt(timeline, secret);
  const gone = timeline.find(
    (entry) =>
      entry.n < learned &&
      ((entry.type === 'missed' && entry.with === holder && entry.how === 'patience') ||
        (entry.type === 'expired' && entry.from === holder)),
  );
  const came = timeline.findLast(
    (entry) =>
      entry.type === 'arrived' &&
      entry.from === holder &&
      entry.channel === 'visitor' &&
      entry.n < (gone?.n ?? -1),
  );
  if (!gone || !came) return undefined;
  const between = moves.filter(({ entry }) => entry.n > came.n && entry.n < gone.n);
  const instead = between.find(
    ({ entry, from }) => ['replied', 'took'].includes(entry.type) && from !== holder,
  );
  const moment = instead ?? between.at(-1);
  return moment && { ...moment, waiting: holder };
}

/** The first talk with whoever kept it that did not end in the telling. */
function nearlyTold(
  moves: readonly KeyMoment[],
  timeline: readonly Entry[],
  { secret, holder }: Told,
): KeyMoment | undefined {
  if (secret === null || holder === null) return undefined;
  const learned = learnedAt(timeline, secret);
  return moves.find(({ entry, from }, at) => {
    if (from !== holder || (entry.type !== 'replied' && entry.type !== 'missed') || entry.n > learned)
      return false;
    const next = moves[at + 1]?.entry.n ?? Infinity;
    return learned > next;
  });
}

const leaving = (timeline: readonly Entry[], from: number, to: number): Entry | undefined =>
  timeline.find((entry) => entry.type === 'left' && entry.n > from && entry.n < to);

/** An answer to somebody who came to have it out. */
function confronted(moves: readonly KeyMoment[], timeline: readonly Entry[]): KeyMoment | undefined {
  const exchanges = new Set(
    timeline.flatMap((entry) => (entry.type === 'opened' && entry.confrontation ? [entry.exchange] : [])),
  );
  return moves.find(
    ({ entry }) => (entry.type === 'replied' || entry.type === 'missed') && exchanges.has(entry.exchange),
  );
}

/** Minutes that a no held a step up for it to be felt. */
const heldUp = 5;

/** The no to a step on the way to the restore that held it up longest: until the yes, or for the rest of the night. */
function refused(
  moves: readonly KeyMoment[],
  critical: ReadonlySet<string>,
  over: Entry | undefined,
): KeyMoment | undefined {
  const decided = moves.flatMap((moment) =>
    moment.entry.type === 'decided' ? [{ moment, at: moment.entry }] : [],
  );
  const held = decided
    .filter(({ at }) => at.choice === 'refuse' && critical.has(at.task))
    .map(({ moment, at }) => {
      const yes = decided.find(
        ({ at: one }) => one.task === at.task && one.choice === 'approve' && one.n > at.n,
      );
      const minutes = (yes?.at.minute ?? over?.minute ?? at.minute) - at.minute;
      return { minutes, moment: { ...moment, approved: yes ? minutes : null } };
    })
    .filter(({ minutes }) => minutes >= heldUp);
  return held.toSorted((one, other) => other.minutes - one.minutes)[0]?.moment;
}

/** The update in which a time was named that then passed. */
function promised(
  moves: readonly KeyMoment[],
  timeline: readonly Entry[],
  over: number,
): KeyMoment | undefined {
  const broken = timeline.find((entry) => entry.type === 'promise' && !entry.kept && entry.n < over);
  if (broken?.type !== 'promise') return undefined;
  const { audience } = broken;
  return before(broken, moves, ({ entry }) => entry.type === 'post' && entry.audience === audience);
}
