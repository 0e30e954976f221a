/** What a minute costs and why: each minute before the restore has one cause, so the causes sum to the whole. */
import { updateImpact } from './audiences.ts';
import { firstHolding } from './conditions.ts';
import type { Cause } from './ledger.ts';
import type { Night } from './night.ts';
import { peopleOn } from './people.ts';
import { isOpen } from './work.ts';

/** The cause of this minute: the first that applies, from the most avoidable to the fault itself. */
function causeOf(night: Night): Cause {
  const { world, book, flow } = night;
  if (flow.command === 'hands') return 'hands';
  const authored = firstHolding(book.scenario.causes, night.reading);
  if (authored && authored.id !== 'fault') return authored.id;
  const critical = book.scenario.tasks.filter((task) => task.critical && isOpen(night, task));
  if (critical.length === 0) return 'fault';
  const staffed = critical.filter((task) => peopleOn(night, task.id).length > 0);
  if (staffed.length === 0) return 'idle';
  const lost = staffed.every((task) => (world.people[peopleOn(night, task.id)[0] ?? '']?.lag ?? 0) > 0);
  if (lost) return 'thread';
  const again = staffed.every(
    (task) => (world.tasks[task.id]?.redone ?? 0) >= (world.tasks[task.id]?.left ?? 1),
  );
  return again ? 'redone' : 'fault';
}

/** Adds this minute to the ledger, until the restore is verified or the night is cut off. */
export function costMinute(night: Night): void {
  const { ledger } = night.world;
  ledger.endMinute = night.world.minute;
  if (ledger.restoredAt !== null || night.world.ended !== null) return;
  const { rate } = updateImpact(night);
  const cause = causeOf(night);
  ledger.minutes += 1;
  ledger.cost += rate;
  ledger.minutesByCause[cause] += 1;
  ledger.costByCause[cause] += rate;
}

/** Stops the ledger in the minute in which the restore was verified. */
export function settleRestore(night: Night): void {
  const { ledger, facts } = night.world;
  const at = facts[night.book.scenario.restored];
  if (at !== undefined && ledger.restoredAt === null) ledger.restoredAt = at;
}
