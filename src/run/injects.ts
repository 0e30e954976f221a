/**
 * Injects: evaluated once a tick after the reducer, in file order; each fires once; chains settle on the next tick.
 */
import type { Inject, Trigger } from '../scenario/schema.ts';
import type { Channel } from '../scenario/vocabulary.ts';
import { firstHolding, holds } from './conditions.ts';
import { applyEffects } from './effects.ts';
import { arrive } from './items.ts';
import { chance, emit, setFact, type Night } from './night.ts';
import { breakThrough, hold, liaisons, ruleTakes } from './noise.ts';
import { canAct } from './people.ts';

/** Whether an inject fires now, by its trigger. */
export function due(night: Night, inject: Inject, trigger: Trigger): boolean {
  const { minute } = night.world;
  if ('at' in trigger)
    return minute >= trigger.at && (trigger.when === undefined || holds(trigger.when, night.reading));
  if ('by' in trigger) return minute >= trigger.by && !holds(trigger.unless, night.reading);
  if ('after' in trigger) {
    const at = night.world.fired[trigger.after];
    return (
      at !== undefined &&
      minute - at >= trigger.delay &&
      (trigger.when === undefined || holds(trigger.when, night.reading))
    );
  }
  if ('chance' in trigger)
    return holds(trigger.when, night.reading) && chance(night, 'inject', inject.id) < trigger.chance;
  return holds(trigger.when, night.reading);
}

/** Who says it: `liaison` is whoever holds that role now. */
function senderOf(night: Night, from: string): string {
  if (from === 'holder') return night.holder;
  return from === 'liaison' ? (liaisons(night)[0]?.id ?? 'narrator') : from;
}

/** A scene or a tell is simply noticed: it does not wait for anybody. */
function notice(night: Night, inject: Inject): void {
  const text = firstHolding(inject.says, night.reading)?.text ?? inject.id;
  const from = senderOf(night, inject.from);
  if (inject.channel === 'tell') {
    const person = night.world.people[from];
    if (person && !person.here) return;
    if (person) person.tell = { text, minute: night.world.minute };
    emit(night, { type: 'tell', person: from, text });
  } else {
    emit(night, { type: 'told', inject: inject.id, from, text });
  }
}

/** Noise meant for somebody at work reaches them unless a liaison stands before them. */
function shieldOrBreak(night: Night, inject: Inject): void {
  const item = arrive(night, inject);
  if (ruleTakes(night, item) && hold(night, item, 'liaison')) return;
  if (item.to === 'leader') return;
  if (liaisons(night).length > 0 && night.world.rule === null && hold(night, item, 'liaison')) return;
  breakThrough(night, item);
}

function fire(night: Night, inject: Inject): void {
  night.world.fired[inject.id] = night.world.minute;
  setFact(night, `inject.${inject.id}`);
  applyEffects(night, inject.effects, []);
  const announced = inject.says.length > 0 || inject.opens !== undefined;
  if (!announced) return;
  if (inject.opens === undefined && (inject.channel === 'tell' || inject.channel === 'scene'))
    notice(night, inject);
  else shieldOrBreak(night, inject);
}

/** Channels that need somebody in the room. */
const inRoom: ReadonlySet<Channel> = new Set<Channel>(['visitor', 'scene', 'tell']);

/** Whether whoever it is from can say it now: nobody of the room speaks who has gone or was told to hold still. */
const isSayable = (night: Night, { away, channel, from }: Inject): boolean =>
  away === true || !inRoom.has(channel) || canAct(night, senderOf(night, from));

/** One minute of the scenario's script. */
export function injectMinute(night: Night): void {
  night.waiting.ask((inject) => {
    if (!due(night, inject, inject.trigger) || !isSayable(night, inject)) return false;
    // A host may have sent it before its time.
    if (night.world.fired[inject.id] === undefined) fire(night, inject);
    return true;
  });
}

/** A host sends it, whatever its trigger says. */
export function sendInject(night: Night, inject: Inject): void {
  if (night.world.fired[inject.id] === undefined) fire(night, inject);
}

/** An inject that was never taken up: its own consequences. */
export function expireInject(night: Night, id: string): void {
  const inject = night.book.injects.get(id);
  if (inject) applyEffects(night, inject.expires, []);
}
