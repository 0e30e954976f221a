/** Conversations: what takes the middle, what a reply does, what is missed. The middle itself is the machine's. */
import type { Conversation, Exchange, Option } from '../scenario/schema.ts';
import { behaviours, type Behaviour } from '../scenario/vocabulary.ts';
import { chapterAt, must } from './book.ts';
import { firstHolding, holds } from './conditions.ts';
import { commandReturns } from './commander.ts';
import { applyEffects } from './effects.ts';
import { expireInject } from './injects.ts';
import { removeItem } from './items.ts';
import { learn } from './learn.ts';
import { called, emit, setFact, type Night } from './night.ts';
import type { Item } from './world.ts';

/** The people who hear what is said in a conversation, in the order of the cast. */
export function hearersOf(night: Night, conversation: Conversation): string[] {
  const present = Object.entries(night.world.people)
    .filter(([, person]) => person.here)
    .map(([id]) => id);
  const withWhom = called(night, conversation.with);
  switch (conversation.hearers) {
    case 'private':
    case 'call':
      return present.filter((id) => id === withWhom);
    case 'pair':
      return present.filter((id) => id === withWhom || must(night.book.people, id).part === 'deputy');
    case 'room':
      // The chief executive is not in the room unless it is she who is spoken with.
      return present.filter((id) => id === withWhom || must(night.book.people, id).part !== 'executive');
    case 'public':
      return present;
  }
}

/** Options that are offered now. */
export function offered(night: Night, exchange: Exchange): Option[] {
  return exchange.options.filter((option) => option.when === undefined || holds(option.when, night.reading));
}

/** Puts an exchange into the middle; a confrontation that the player skips is decided as the deputy would. */
export function openExchange(
  night: Night,
  conversation: Conversation,
  exchange: Exchange,
  byReply = false,
): void {
  if (exchange.confrontation && night.header.options.skipConfrontations) {
    emit(night, {
      type: 'skipped',
      conversation: conversation.id,
      exchange: exchange.id,
      calls: exchange.calls,
    });
    const option = exchange.options.find((choice) => choice.deputy) ?? exchange.options[0];
    if (option) applyReply(night, conversation, option, true);
    return;
  }
  night.world.unanswered = 0;
  // After a reply the machine has gone there by itself.
  if (!byReply) night.signals.push(`open.${exchange.id}`);
  night.flow = { ...night.flow, exchange: exchange.id };
  const says = firstHolding(exchange.says, night.reading);
  emit(night, {
    type: 'opened',
    conversation: conversation.id,
    exchange: exchange.id,
    calls: exchange.calls,
    speaker: called(night, exchange.speaker),
    text: says?.text ?? exchange.id,
    hearers: conversation.hearers,
    confrontation: exchange.confrontation,
  });
  begin(night, conversation, exchange);
}

/** What the line says of the room is so from its first moment; once, however often it is swapped out and back. */
function begin(night: Night, conversation: Conversation, { id, begins }: Exchange): void {
  const begun = `begun.${id}`;
  if (begins === undefined || night.world.facts[begun] !== undefined) return;
  setFact(night, begun);
  applyEffects(night, begins, hearersOf(night, conversation));
}

/** Starts a conversation, or goes on with the exchange at which it was swapped out. */
export function openConversation(night: Night, id: string, item: Item | null): void {
  const conversation = must(night.book.conversations, id);
  const at = item?.exchange ?? conversation.exchanges[0]?.id;
  if (at === undefined) return;
  night.world.middleItem = item;
  openExchange(night, conversation, must(night.book.exchanges, at).exchange);
}

/** The conversation in the middle is over: its item is gone, the middle is free. */
export function closeMiddle(night: Night): void {
  if (night.world.middleItem) removeItem(night, night.world.middleItem);
  night.world.middleItem = null;
  night.flow = { ...night.flow, exchange: null };
}

/** Effects and next exchange of an option; without `goto` the conversation ends. */
function applyReply(night: Night, conversation: Conversation, option: Option, skipped: boolean): void {
  setFact(night, `chose.${option.id}`);
  applyEffects(night, option.effects, hearersOf(night, conversation));
  if (option.goto !== undefined) {
    openExchange(night, conversation, must(night.book.exchanges, option.goto).exchange, !skipped);
  } else {
    if (skipped) night.signals.push('close');
    closeMiddle(night);
  }
}

type Shows = Partial<Record<Behaviour, number>>;

/** What several options show together: the mean of each behaviour. */
function meanOf(options: readonly Option[]): Shows {
  const shows: Shows = {};
  for (const behaviour of behaviours) {
    const values = options.map((option) => option.shows[behaviour]);
    if (values.every((value) => value === undefined)) continue;
    shows[behaviour] = values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / options.length;
  }
  return shows;
}

/** What each option shows by itself: asked for at every reply, and always the same. */
const alone = new WeakMap<Option, Shows>();

function shownBy(options: readonly Option[]): Shows {
  const [only] = options;
  if (only === undefined || options.length > 1) return meanOf(options);
  const shows = alone.get(only) ?? meanOf(options);
  alone.set(only, shows);
  return shows;
}

const overclaimed = (night: Night, option: Option) =>
  option.asserts !== undefined && night.world.facts[option.asserts] === undefined;

/** Whoever was answered says something back at once. */
function answerBack(night: Night, exchange: Exchange, conversation: Conversation, option: Option): void {
  if (option.answer === undefined) return;
  const who = exchange.speaker === 'narrator' ? conversation.with : exchange.speaker;
  const speaker = called(night, who);
  emit(night, { type: 'answered', exchange: exchange.id, option: option.id, speaker, text: option.answer });
}

/** Answers the exchange in the middle. The machine moves first: it knows what follows a reply. */
export function reply(night: Night, exchangeId: string, optionIds: readonly string[]): void {
  const { exchange, conversation } = must(night.book.exchanges, exchangeId);
  const options = exchange.options.filter((option) => optionIds.includes(option.id));
  const first = options[0];
  if (!first) return;
  emit(night, {
    type: 'replied',
    conversation: conversation.id,
    exchange: exchange.id,
    options: options.map((option) => option.id),
    calls: exchange.calls,
    shows: shownBy(options),
    minutes: exchange.minutes,
    hearers: conversation.hearers,
    strategies: options.flatMap((option) => (option.strategy === undefined ? [] : [option.strategy])),
    overclaims: options.filter((option) => overclaimed(night, option)).map((option) => option.id),
  });
  for (const option of options) answerBack(night, exchange, conversation, option);
  night.signals.push(`reply.${first.id}`);
  for (const option of options.slice(1)) {
    setFact(night, `chose.${option.id}`);
    applyEffects(night, option.effects, hearersOf(night, conversation));
  }
  applyReply(night, conversation, first, false);
}

/** What is in the middle goes back to waiting, with the exchange at which it stood. */
export function putBack(night: Night): void {
  const item = night.world.middleItem;
  if (item && night.flow.exchange !== null) {
    item.exchange = night.flow.exchange;
    item.demands = false;
    item.patience = Math.max(1, Math.min(item.patience, 3));
  }
  night.world.middleItem = null;
  night.signals.push('close');
  night.flow = { ...night.flow, exchange: null };
}

/** A moment passes unanswered: it is in the timeline, and whatever waits for it hears of it. */
function noteMissed(
  night: Night,
  conversation: Conversation,
  exchange: Exchange | undefined,
  how: 'left' | 'patience',
): void {
  if (exchange)
    emit(night, {
      type: 'missed',
      conversation: conversation.id,
      with: called(night, conversation.with),
      exchange: exchange.id,
      calls: exchange.calls,
      how,
    });
  learn(night, `missed.${conversation.id}`, 'flag');
}

/** A conversation that nobody took up, or that the commander left: its moment is missed. */
export function missConversation(night: Night, item: Item, how: 'left' | 'patience'): void {
  if (item.conversation === null) return;
  const conversation = must(night.book.conversations, item.conversation);
  const at = item.exchange ?? conversation.exchanges[0]?.id;
  const exchange = conversation.exchanges.find((part) => part.id === at);
  noteMissed(night, conversation, exchange, how);
  applyEffects(night, conversation.missed, []);
  if (item.inject !== '') expireInject(night, item.inject);
  removeItem(night, item);
}

/**
 * The conversation in the middle ends unanswered. A script's exchange has no item: yesterday happens all the same,
 * as the deputy would have it; in the later acts nothing is chosen.
 */
export function leaveMiddle(night: Night, how: 'left' | 'patience'): void {
  const item = night.world.middleItem;
  if (item) {
    putBack(night);
    missConversation(night, item, how);
    return;
  }
  const found = night.book.exchanges.get(night.flow.exchange ?? '');
  if (!found) return;
  const { exchange, conversation } = found;
  noteMissed(night, conversation, exchange, how);
  night.signals.push('close');
  const before = chapterAt(night.book.scenario, night.world.chapter).act === 'yesterday';
  const option = before ? exchange.options.find((choice) => choice.deputy) : undefined;
  if (option) applyReply(night, conversation, option, true);
  else closeMiddle(night);
}

/** A host skips what is in the middle: it goes as the deputy would have it, and is neither met nor missed. */
export function skipMiddle(night: Night): void {
  const found = night.book.exchanges.get(night.flow.exchange ?? '');
  if (!found) return;
  const { exchange, conversation } = found;
  emit(night, {
    type: 'skipped',
    conversation: conversation.id,
    exchange: exchange.id,
    calls: exchange.calls,
  });
  night.signals.push('close');
  const options = offered(night, exchange);
  const option = options.find((choice) => choice.deputy) ?? options[0];
  if (option) applyReply(night, conversation, option, true);
  else closeMiddle(night);
}

/** Minutes for which a caller rings on whose liaison has gone. */
const rings = 3;

/** Minutes for which a script's exchange waits for an answer while the clock runs. */
const scriptPatience = 4;

/** A minute that passes while somebody waits in the middle for an answer; paid minutes do not count. */
export function middleMinute(night: Night): void {
  if (night.flow.exchange === null) return;
  const item = night.world.middleItem;
  night.world.unanswered += 1;
  if (item ? item.patience <= night.world.unanswered : night.world.unanswered >= scriptPatience)
    leaveMiddle(night, 'patience');
}

/** Whether somebody of the room stands there who has gone home by now; a call or a message needs nobody in the room. */
function hasGone(night: Night, { channel, from }: Item): boolean {
  return channel !== 'call' && channel !== 'message' && night.world.people[from]?.here === false;
}

/**
 * Whoever went home stands at no desk any more, holds no calls and leads nothing: what they had to say is missed,
 * whom they held rings again, and the commander has command back.
 */
export function settleGone(night: Night): void {
  const { world, flow } = night;
  if (night.book.present.every((id) => world.people[id]?.here)) return;
  const middle = world.middleItem;
  if (middle && flow.exchange !== null && hasGone(night, middle)) leaveMiddle(night, 'patience');
  for (const item of world.items) {
    if (item.heldBy === null || world.people[item.heldBy]?.here !== false) continue;
    item.heldBy = null;
    item.patience = Math.max(item.patience, rings);
  }
  for (const item of world.items.filter((one) => one !== world.middleItem && hasGone(night, one))) {
    if (item.conversation === null) removeItem(night, item);
    else missConversation(night, item, 'patience');
  }
  if (world.commander === null || world.people[world.commander]?.here !== false) return;
  commandReturns(night);
  night.flow = { ...night.flow, command: 'leading' };
}

/** The loudest demand takes a free middle; `forStandIn` are those that whoever else has command will answer. */
export function settleMiddle(night: Night, forStandIn: (night: Night, item: Item) => boolean): void {
  if (night.flow.exchange !== null || night.flow.command === 'hands') return;
  const next = night.world.items.find(
    (item) =>
      item.demands &&
      item.conversation !== null &&
      item.heldBy === null &&
      !item.deferred &&
      !forStandIn(night, item),
  );
  if (next?.conversation !== null && next !== undefined) openConversation(night, next.conversation, next);
}
