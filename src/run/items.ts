/** Things that wait: arrivals in the tray, held calls, conversations that ask for the middle. Data only. */
import type { Inject } from '../scenario/schema.ts';
import { must } from './book.ts';
import { firstHolding, holds } from './conditions.ts';
import { called, emit, type Night } from './night.ts';
import type { Item } from './world.ts';

function add(
  night: Night,
  item: Omit<Item, 'id' | 'since' | 'heldBy' | 'exchange' | 'deferred' | 'read'>,
): Item {
  const { world } = night;
  // Written out and in one order: every item has the same shape, which is what makes the minute quick.
  const full: Item = {
    id: `i${world.nextItem}`,
    inject: item.inject,
    from: item.from,
    channel: item.channel,
    text: item.text,
    to: item.to,
    since: world.minute,
    patience: item.patience,
    heldBy: null,
    conversation: item.conversation,
    exchange: null,
    demands: item.demands,
    noise: item.noise,
    harm: item.harm,
    signal: item.signal,
    deferred: false,
    read: false,
  };
  world.nextItem += 1;
  world.items.push(full);
  if (world.lookedDown !== null) world.missed += 1;
  return full;
}

/** A conversation that asks for the middle without having been announced. */
export function queueConversation(night: Night, conversation: string): void {
  const spoken = must(night.book.conversations, conversation);
  add(night, {
    inject: '',
    from: spoken.with,
    channel: 'visitor',
    text: '',
    to: 'leader',
    patience: 30,
    conversation,
    demands: true,
    noise: false,
    harm: false,
    signal: null,
  });
}

/** An inject becomes something that waits. */
export function arrive(night: Night, inject: Inject): Item {
  // Without a line of its own it is not announced: its conversation speaks first.
  const text = firstHolding(inject.says, night.reading)?.text ?? '';
  const signal =
    inject.signal && holds(inject.signal.when, night.reading)
      ? { fact: inject.signal.fact, expert: inject.signal.expert }
      : null;
  const item = add(night, {
    inject: inject.id,
    from: called(night, inject.from),
    channel: inject.channel,
    text,
    to: called(night, inject.to),
    patience: inject.patience,
    conversation: inject.opens ?? null,
    demands: inject.demands,
    noise: inject.noise,
    harm: inject.harm,
    signal,
  });
  announce(night, item);
  return item;
}

/** A caller that an audience sends: always noise. */
export function arriveCaller(
  night: Night,
  caller: { id: string; from: string; channel: 'call' | 'message' | 'visitor'; harm: boolean },
): Item {
  const item = add(night, {
    inject: caller.id,
    from: caller.from,
    channel: caller.channel,
    text: caller.id,
    to: 'leader',
    patience: 3,
    conversation: null,
    demands: false,
    noise: true,
    harm: caller.harm,
    signal: null,
  });
  announce(night, item);
  return item;
}

function announce(night: Night, item: Item): void {
  if (item.text === '') return;
  emit(night, {
    type: 'arrived',
    item: item.id,
    inject: item.inject,
    channel: item.channel,
    from: item.from,
    text: item.text,
    noise: item.noise,
    harm: item.harm,
    signal: item.signal !== null,
  });
}

export function findItem(night: Night, id: string): Item | undefined {
  return night.world.items.find((item) => item.id === id);
}

/** Takes an item out of everything. */
export function removeItem(night: Night, item: Item): void {
  night.world.items = night.world.items.filter((other) => other !== item);
}
