/** One minute of the night, in a fixed order: cost, command, work, audiences, who stands in, what waits, the script, tells. */
import { audienceMinute } from './audiences.ts';
import { commandReturns } from './commander.ts';
import { costMinute, settleRestore } from './cost.ts';
import { injectMinute } from './injects.ts';
import { leadMinute } from './leads.ts';
import { emit, setFact, type Night } from './night.ts';
import { noiseMinute } from './noise.ts';
import { interrupt } from './people.ts';
import { standInMinute } from './standIn.ts';
import { middleMinute, missConversation } from './talk.ts';
import { tellMinute } from './tells.ts';
import { applyEffects } from './effects.ts';
import { workMinute } from './work.ts';
import { lookUp } from './world.ts';

/** Minutes between two questions of an executive who commands: each one breaks a fixer's thread. A game figure. */
const executiveAsks = 4;

function commandMinute(night: Night): void {
  const { world, flow } = night;
  if (flow.command === 'hands') world.handsOn += 1;
  if (flow.command === 'executive' && world.minute % executiveAsks === 0) {
    const working = night.book.fixers.find((id) => world.people[id]?.task !== null && world.people[id]?.here);
    if (working !== undefined) interrupt(night, working, 'executive', 'scenario');
  }
  if (world.commandUntil !== null && world.minute >= world.commandUntil) {
    commandReturns(night);
    night.flow = { ...night.flow, command: 'leading' };
  }
}

function cutOff(night: Night): void {
  const { scenario } = night.book;
  const { world } = night;
  if (world.minute < scenario.cutoff.minute || world.facts[scenario.restored] !== undefined) return;
  if (!setFact(night, 'cut-off')) return;
  // It ends for whoever is at the keyboard, too: the room is louder than the screen now.
  if (world.lookedDown !== null) {
    const commanding = night.flow.command === 'hands';
    emit(night, { type: 'hands-on', action: 'up', minutes: 0, commanding, missed: world.missed });
    lookUp(world);
    if (commanding) night.signals.push('look.up');
  }
  applyEffects(night, scenario.cutoff.effects, []);
}

/**
 * Runs one minute. The machine hears of it only through `night.signals`. A paid minute belongs to a reply: whoever
 * stands in the middle meanwhile does not lose patience over it.
 */
export function tick(night: Night, paid = false): void {
  night.world.minute += 1;
  costMinute(night);
  commandMinute(night);
  workMinute(night);
  settleRestore(night);
  audienceMinute(night);
  leadMinute(night);
  standInMinute(night);
  noiseMinute(night, (item) => missConversation(night, item, 'patience'));
  if (!paid) middleMinute(night);
  injectMinute(night);
  if (night.world.bridgeSince !== null) tellMinute(night);
  cutOff(night);
}
