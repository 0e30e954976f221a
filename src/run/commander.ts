/** Command that comes back to the player. */
import { emit, type Night } from './night.ts';
import { lookUp } from './world.ts';

/**
 * Nobody stands in for the player any more, who looks at the room again, whatever they were looking at. The machine
 * hears of it by its signal; where the rest of the minute asks who commands, `flow` is set beside it.
 */
export function commandReturns(night: Night): void {
  const { world } = night;
  world.commandUntil = null;
  world.commander = null;
  lookUp(world);
  night.signals.push('returned');
  emit(night, { type: 'command', holder: 'player', how: 'returned' });
}
