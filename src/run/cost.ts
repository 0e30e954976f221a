/** What a minute costs and why: each minute before the restore has one cause, so the causes sum to the whole. */
import { updateImpact } from './audiences.ts';
import { firstHolding } from './conditions.ts';
import type { Cause } from './ledger.ts';
import type { Night } from './night.ts';
import { firstOn } from './people.ts';
import { isOpen } from './work.ts';
import { personOf, taskOf } from './world.ts';

/** The cause of this minute: the first that applies, from the most avoidable to the fault itself. */
function causeOf(night: Night): Cause {
  const { world, book, flow } = night;
  if (flow.command === 'hands') return 'hands';
  const authored = firstHolding(book.scenario.causes, night.reading);
  if (authored && authored.id !== 'fault') return authored.id;
  let open = 0;
  let staffed = 0;
  let lost = 0;
  let again = 0;
  for (const task of book.critical) {
    if (!isOpen(night, task)) continue;
    open += 1;
    const first = firstOn(night, task.id);
    if (first === undefined) continue;
    staffed += 1;
    if (personOf(world, first).lag > 0) lost += 1;
    // What has to be done twice is done first: both shrink together.
    if (taskOf(world, task.id).redone > 0) again += 1;
  }
  if (open === 0) return 'fault';
  if (staffed === 0) return 'idle';
  if (lost === staffed) return 'thread';
  return again === staffed ? 'redone' : 'fault';
}

/** Adds this minute to the ledger, until the restore is verified or the night is cut off. */
export function costMinute(night: Night): void {
  const { ledger, facts, ended } = night.world;
  ledger.endMinute = night.world.minute;
  if (facts[night.book.scenario.restored] !== undefined || facts['cut-off'] !== undefined || ended !== null)
    return;
  const { rate } = updateImpact(night);
  const cause = causeOf(night);
  ledger.minutes += 1;
  ledger.cost += rate;
  ledger.minutesByCause[cause] += 1;
  ledger.costByCause[cause] += rate;
}

/** Stops the ledger in the minute in which the restore was verified; what comes after the cut-off is no restore. */
export function settleRestore(night: Night): void {
  const { ledger, facts } = night.world;
  const at = facts[night.book.scenario.restored];
  if (at === undefined || ledger.restoredAt !== null || facts['cut-off'] !== undefined) return;
  ledger.restoredAt = at;
  updateImpact(night);
}
