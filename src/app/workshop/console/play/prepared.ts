/** What of a scenario a facilitator can send in by hand. */
import type { Inject, Scenario } from '../../../../scenario/schema.ts';

/** Reaches somebody from outside the room; a scene or what a person tells follows from what was done. */
const channels: ReadonlySet<Inject['channel']> = new Set(['call', 'message', 'visitor', 'alert']);

/**
 * Those that come by the clock alone, and so make sense at any minute; whatever follows from an act of the leader's
 * would tell of something that has not happened.
 */
export function preparedInjects(scenario: Scenario): Inject[] {
  return scenario.injects.filter(
    ({ channel, trigger, says }) =>
      channels.has(channel) && says.length > 0 && 'at' in trigger && !('when' in trigger),
  );
}
