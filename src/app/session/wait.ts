/** When waiting ends by itself: somebody asks, an update is almost due, or something visibly changes. */
import type { Entry, EntryOf, EntryType } from '../../run/timeline.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { View } from '../../run/view.ts';
import { duePoints } from '../../run/promises.ts';
import type { WaitEnd } from '../session-types.ts';

/** Entries that are a visible change in people or in the state of the night. Calls that the liaison took are not. */
const changes: ReadonlySet<EntryType> = new Set<EntryType>([
  'phase',
  'impact',
  'done',
  'dropped',
  'left',
  'harm',
  'error',
  'lead',
  'fell',
  'interrupted',
  'answer',
  'command',
  'chapter',
]);

/** What has come of a promised update so far: nothing yet, nearly due, due, or late and soon too late. */
function stage(view: View, id: string): number {
  const promised = view.audiences.find((one) => one.id === id)?.promisedAt ?? null;
  return promised === null ? 0 : duePoints.filter((left) => promised - view.minute <= left).length;
}

/** Whether a line about somebody was shown before: it is no change any more. */
const wasShown = (log: readonly Entry[], { n, text }: EntryOf<'tell'>): boolean =>
  log.some((entry) => entry.type === 'tell' && entry.text === text && entry.n < n);

/**
 * Whether an entry is a change that ends a wait: a line about somebody the first time, somebody to whom harm is done
 * (the liaison has the call, the room has heard it), a scene that the scenario marks `halts`.
 */
function isChange(entry: Entry, log: readonly Entry[], { injects }: Pick<Scenario, 'injects'>): boolean {
  if (entry.type === 'tell') return !wasShown(log, entry);
  if (entry.type === 'arrived') return entry.harm;
  if (entry.type === 'told')
    return injects.some((inject) => inject.id === entry.inject && inject.halts === true);
  return changes.has(entry.type);
}

/** Night minutes for which a change is still what the wait ended with: what was swapped or read meanwhile takes some. */
const freshFor = 2;

/** What changed lately so that a wait ended, the newest first: said beside the time that stands. */
export const changesOf = ({ log, minute }: View, scenario: Pick<Scenario, 'injects'>): Entry[] =>
  log.filter((entry) => minute - entry.minute <= freshFor && isChange(entry, log, scenario)).toReversed();

/** Why waiting ends at this minute, or null when it goes on. */
export function waitEnds(
  before: View,
  after: View,
  entries: readonly Entry[],
  scenario: Pick<Scenario, 'injects'>,
): WaitEnd | null {
  if (after.ended || after.chapter !== before.chapter) return 'ended';
  if (after.middle) return 'asks';
  const known = new Set(before.waiting.map((item) => item.id));
  if (after.waiting.some((item) => item.heldBy === null && !known.has(item.id))) return 'asks';
  // An order takes its minute, too: a promise that is close already when waiting begins ends it when it is due.
  if (after.audiences.some(({ id }) => stage(after, id) > stage(before, id))) return 'due';
  const broken = entries.some((entry) => entry.type === 'promise' && !entry.kept);
  if (broken) return 'due';
  return entries.some((entry) => isChange(entry, after.log, scenario)) ? 'changes' : null;
}
