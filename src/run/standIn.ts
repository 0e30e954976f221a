/**
 * While somebody else commands, the night is led all the same: what demands an answer is answered by whoever has
 * command, with the option that the scenario marks `deputy`, a promise that has passed is made good by a plain update,
 * and work that lies there is handed out (`standInWork.ts`). The commander neither earns nor is spared anything by it: for the report the moment was not met.
 */
import type { Conversation, Exchange } from '../scenario/schema.ts';
import { honestUpdate, post } from './audiences.ts';
import { must } from './book.ts';
import { applyEffects } from './effects.ts';
import { removeItem } from './items.ts';
import { emit, setFact, type Night } from './night.ts';
import { handOut } from './standInWork.ts';
import { hearersOf, offered } from './talk.ts';
import type { Item } from './world.ts';

/** Minutes that something waits before whoever has command answers it: time to ask for command back. A game figure. */
const waits = 2;

/** Exchanges of one conversation at most: a conversation that turns in a circle comes to an end. */
const mostExchanges = 12;

/** Who has command instead of the commander, or null. */
export function standIn(night: Night): string | null {
  const { command } = night.flow;
  return command === 'handed-over' || command === 'deputy' || command === 'executive'
    ? night.world.commander
    : null;
}

/** Whether whoever has command answers this: a decision, and not one that they ask the commander themself. */
export function isForStandIn(night: Night, item: Item): boolean {
  const person = standIn(night);
  if (person === null || item.conversation === null || !item.demands) return false;
  const conversation = must(night.book.conversations, item.conversation);
  const isDecision = conversation.exchanges.some((exchange) => exchange.options.length > 1);
  return isDecision && item.from !== person && conversation.with !== person;
}

const choice = (night: Night, exchange: Exchange) => {
  const options = offered(night, exchange);
  return options.find((option) => option.deputy) ?? options[0];
};

/** Plays a conversation to its end as the deputy would. */
function answer(night: Night, conversation: Conversation, from: string | undefined, by: string): void {
  let at = from;
  for (let guard = 0; at !== undefined && guard < mostExchanges; guard++) {
    const { exchange } = must(night.book.exchanges, at);
    const option = choice(night, exchange);
    if (!option) return;
    emit(night, {
      type: 'stood-in',
      by,
      conversation: conversation.id,
      exchange: exchange.id,
      option: option.id,
      calls: exchange.calls,
    });
    setFact(night, `chose.${option.id}`);
    applyEffects(night, option.effects, hearersOf(night, conversation));
    at = option.goto;
  }
}

/** Who writes the updates and hands out the work meanwhile: the deputy, if they are here. */
function deputyOf(night: Night, person: string): string {
  const { people } = night.world;
  const deputies = night.book.scenario.cast.filter(({ part }) => part === 'deputy').map(({ id }) => id);
  return (
    night.book.present.find((id) => people[id]?.here && people[id].roles.includes('deputy')) ??
    deputies.find((id) => people[id]?.here) ??
    person
  );
}

/** One minute of somebody else's command: at most one answer, one order, and each update whose time has passed. */
export function standInMinute(night: Night): void {
  const person = standIn(night);
  if (person === null) return;
  const { world } = night;
  const item = world.items.find(
    (one) => one.heldBy === null && world.minute - one.since >= waits && isForStandIn(night, one),
  );
  if (item?.conversation !== null && item !== undefined) {
    const conversation = must(night.book.conversations, item.conversation);
    removeItem(night, item);
    answer(night, conversation, item.exchange ?? conversation.exchanges[0]?.id, person);
  }
  for (const audience of night.book.scenario.audiences) {
    if (world.audiences[audience.id]?.missed !== true) continue;
    post(night, audience.id, honestUpdate(night, audience), false, deputyOf(night, person));
  }
  handOut(night, deputyOf(night, person));
}
