/**
 * Noise, and what turns it aside. A liaison holds three callers at once and tires; the fourth breaks through to a
 * fixer. Limits are game figures; that noise grows with silence is the model's claim, see docs/model.md.
 */
import type { Given, Made } from './timeline.ts';
import { learn } from './learn.ts';
import { removeItem } from './items.ts';
import { chance, emit, setFact, type Night } from './night.ts';
import { audienceOf, personOf, unit, type Item, type PersonState } from './world.ts';
import { interrupt } from './people.ts';

/** Callers a fresh liaison holds at once. */
export const holds3 = 3;

const isLiaison = ({ here, roles }: PersonState): boolean =>
  here && (roles.includes('customer-liaison') || roles.includes('internal-liaison'));

/** People who hold a liaison role, with the callers they can hold; a tired one holds one fewer. */
export function liaisons(night: Night): { id: string; capacity: number }[] {
  const found: { id: string; capacity: number }[] = [];
  for (const id of night.book.present) {
    const person = personOf(night.world, id);
    if (isLiaison(person)) found.push({ id, capacity: person.fatigue > 0.7 ? holds3 - 1 : holds3 });
  }
  return found;
}

const heldBy = (night: Night, id: string) => night.world.items.filter((item) => item.heldBy === id).length;

/** The liaisons, whoever's part an audience is first: customers have one of their own, everybody else is the house. */
function liaisonsFor(night: Night, audience: string | null): { id: string; capacity: number }[] {
  const all = liaisons(night);
  if (audience === null || all.length < 2) return all;
  const role = audience === 'customers' ? 'customer-liaison' : 'internal-liaison';
  const isTheirs = ({ id }: { id: string }) => personOf(night.world, id).roles.includes(role);
  return [...all.filter(isTheirs), ...all.filter((one) => !isTheirs(one))];
}

/** Who writes to an audience, or null when nobody is liaison. */
export const writerTo = (night: Night, audience: string): string | null =>
  liaisonsFor(night, audience)[0]?.id ?? null;

/** The audience that sent a caller, or null. */
const sentBy = ({ book }: Night, { inject }: Item): string | null =>
  book.scenario.audiences.find(({ callers }) => callers.some(({ id }) => id === inject))?.id ?? null;

/** Who would take this one: a liaison with room for one more, or null. */
export function freeLiaison(night: Night, item: Item): string | null {
  const able = liaisonsFor(night, sentBy(night, item));
  return able.find(({ id, capacity }) => heldBy(night, id) < capacity)?.id ?? null;
}

/** The liaison takes it: out of the commander's tray, visible as held. */
export function hold(night: Night, item: Item, by: 'player' | 'liaison'): boolean {
  const liaison = freeLiaison(night, item);
  if (liaison === null) return false;
  item.heldBy = liaison;
  // A held call is talked to for some minutes; the figure is a game figure.
  item.patience = 4 + Math.floor(chance(night, 'held', item.inject) * 4);
  const made = by === 'player' ? madeOf(night, item, 'liaison') : undefined;
  emit(night, {
    type: 'routed',
    item: item.id,
    from: item.from,
    to: liaison,
    by,
    noise: item.noise,
    signal: item.signal !== null,
    ...(made === undefined ? {} : { made }),
  });
  // The next one will break through: noticed when it begins, so that it can be said.
  if (freeLiaison(night, item) === null) setFact(night, 'liaison.full');
  return true;
}

/** A caller reaches somebody at work, who is the easiest to find at a desk; anybody if nobody is. */
export function breakThrough(night: Night, item: Item): void {
  const { world } = night;
  removeItem(night, item);
  const present = night.book.fixers.filter((id) => world.people[id]?.here);
  const busy = present.filter((id) => world.people[id]?.task !== null);
  const working = busy.length > 0 ? busy : present;
  if (working.length === 0) return;
  const at = working[Math.floor(chance(night, 'break', item.inject) * working.length)];
  const target = item.to === 'leader' || world.people[item.to]?.here === false ? at : item.to;
  if (target === undefined) return;
  emit(night, {
    type: 'routed',
    item: item.id,
    from: item.from,
    to: target,
    by: 'none',
    noise: item.noise,
    signal: item.signal !== null,
  });
  interrupt(night, target, item.from, 'noise');
  if (item.signal) deliverSignal(night, item, target);
}

/**
 * What somebody makes of a report that the commander passes on, or undefined where it is no report. Of those that may
 * be the one that matters all are answered, so that the answer gives away no more than it says.
 */
export function madeOf({ book }: Night, item: Item, to: string): Made | undefined {
  const report = book.injects.get(item.inject)?.signal;
  if (report === undefined) return undefined;
  if (to === 'liaison') return 'kept';
  if ((book.people.get(to)?.skills[report.expert] ?? 0) < 1) return 'lost';
  return item.signal ? 'sense' : 'nothing';
}

/** The message that matters reaches somebody: known, if they are expert enough to see what it means. */
export function deliverSignal(night: Night, item: Item, person: string): void {
  if (!item.signal) return;
  const skill = night.book.people.get(person)?.skills[item.signal.expert] ?? 0;
  if (skill < 1) {
    // It lies with somebody to whom it says nothing.
    emit(night, { type: 'signal', item: item.id, inject: item.inject, latency: null });
    return;
  }
  const latency = night.world.minute - item.since;
  emit(night, { type: 'signal', item: item.id, inject: item.inject, latency });
  learn(night, item.signal.fact, 'signal');
}

/** The standing rule at an arrival: whether the liaison takes it by itself. */
export function ruleTakes(night: Night, item: Item): boolean {
  const { rule, ruleNames } = night.world;
  if (!item.noise || rule === null) return false;
  if (rule === 'hold') return true;
  if (rule === 'harm') return !item.harm;
  return !ruleNames.includes(item.from);
}

/** A rule that was just given: the liaison also takes over who waits already, in their order, while there is room. */
export function ruleOver(night: Night): void {
  for (const item of night.world.items) {
    const waits = item.heldBy === null && !item.read && item !== night.world.middleItem;
    if (waits && ruleTakes(night, item)) hold(night, item, 'liaison');
  }
}

/** It is gone unheeded; if it was the message that mattered, nobody heard it. */
function putAway(night: Night, item: Item): void {
  removeItem(night, item);
  if (item.signal) emit(night, { type: 'signal', item: item.id, inject: item.inject, latency: null });
}

function runOut(night: Night, item: Item): void {
  if (item.read) {
    // Its sender has been heard; it is only put away.
    putAway(night, item);
    return;
  }
  emit(night, { type: 'expired', item: item.id, from: item.from, noise: item.noise });
  if (item.noise) {
    breakThrough(night, item);
    return;
  }
  putAway(night, item);
}

/** One minute of everything that waits. What is in the middle does not lose patience. Returns those that ran out. */
export function noiseMinute(night: Night, expired: (item: Item) => void): void {
  if (night.world.items.length === 0) return;
  for (const item of [...night.world.items]) {
    if (item === night.world.middleItem) continue;
    item.patience -= 1;
    if (item.patience > 0) continue;
    if (item.heldBy !== null) {
      putAway(night, item);
      tire(night, item.heldBy);
    } else if (item.conversation !== null) {
      expired(item);
    } else {
      runOut(night, item);
    }
  }
}

/** What hanging up on a caller costs with the audience that sent them: about half a plain update. A game figure. */
const hungUp = 0.06;

/** What a caller says when they are heard out: a text id, or undefined. */
export function saidBy({ book }: Night, { inject }: Item): string | undefined {
  const callers = book.scenario.audiences.flatMap((audience) => audience.callers);
  return callers.find(({ id }) => id === inject)?.said ?? book.injects.get(inject)?.said;
}

/** What being given a time is worth to an audience: about half a plain update. A game figure. */
const aTime = 0.05;

/**
 * What the commander can give somebody who is heard out: the time that was promised, what was written, or nothing.
 * With a time to pass on an audience holds on longer.
 */
export function give(night: Night, item: Item): Given {
  const audience = sentBy(night, item);
  if (audience === null) return 'nothing';
  const { posts, promisedAt } = audienceOf(night.world, audience);
  if (posts === 0) return 'nothing';
  if (promisedAt === null || promisedAt < night.world.minute) return 'word';
  please(night, audience, aTime);
  return 'time';
}

/** The commander sends a caller away: the audience that sent them remembers it, and calls sooner again. */
export function hangUp(night: Night, item: Item): void {
  removeItem(night, item);
  const audience = sentBy(night, item);
  if (audience !== null) please(night, audience, -hungUp);
}

function tire(night: Night, liaison: string): void {
  const person = night.world.people[liaison];
  if (person) person.fatigue = unit(person.fatigue + 0.015);
}

/** Patience of an audience after something it noticed. */
export function please(night: Night, audience: string, by: number): void {
  const state = audienceOf(night.world, audience);
  state.patience = unit(state.patience + by);
}
