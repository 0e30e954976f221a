/** When waiting ends by itself: somebody asks, an update is almost due, or something visibly changes. */
import type { Entry, EntryType } from '../../run/timeline.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { View } from '../../run/view.ts';
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
  'tell',
  'lead',
  'fell',
  'interrupted',
  'answer',
  'command',
  'chapter',
]);

/** Night minutes before a promised update at which waiting stops. */
const dueMinutes = 2;

function due(view: View, id: string): boolean {
  const promised = view.audiences.find((one) => one.id === id)?.promisedAt ?? null;
  return promised !== null && promised - view.minute <= dueMinutes;
}

/** Whether an entry is a change that ends a wait; a scene does where the scenario marks it `halts`. */
const isChange = (entry: Entry, { injects }: Pick<Scenario, 'injects'>): boolean =>
  changes.has(entry.type) ||
  (entry.type === 'told' && injects.some((inject) => inject.id === entry.inject && inject.halts === true));

/** What changed in this minute so that a wait ended, or null: said beside the time that stands. */
export const changeOf = ({ log, minute }: View, scenario: Pick<Scenario, 'injects'>): Entry | null =>
  log.findLast((entry) => entry.minute === minute && isChange(entry, scenario)) ?? null;

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
  if (after.audiences.some((one) => due(after, one.id) && !due(before, one.id))) return 'due';
  // A promise that was already close when waiting began still ends it when it passes.
  const broken = entries.some((entry) => entry.type === 'promise' && !entry.kept);
  if (broken) return 'due';
  return entries.some((entry) => isChange(entry, scenario)) ? 'changes' : null;
}
