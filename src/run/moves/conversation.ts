/** Reply, leave, take, route: what is in the middle and what waits. */
import { must } from '../book.ts';
import { findItem, removeItem } from '../items.ts';
import { emit } from '../night.ts';
import { deliverSignal, freeLiaison, give, hangUp, hold, liaisons, madeOf, saidBy } from '../noise.ts';
import { interrupt } from '../people.ts';
import {
  hearersOf,
  leaveMiddle,
  missConversation,
  offered,
  openConversation,
  putBack,
  reply,
} from '../talk.ts';
import { brokenByMissing, brokenByOpening, brokenByOption } from '../threads.ts';
import { refusal, refuseCommander, refusePerson, type Handler } from './handler.ts';

/** Minutes of taking something without a conversation: a call is talked through, a message is read. Game figures. */
const takes = { call: 3, visitor: 3, message: 1, alert: 1, tell: 0, scene: 0 } as const;

export const replyMove: Handler<'reply'> = {
  refuse(night, move) {
    if (night.flow.exchange === null) return refusal('nothing-open', move.exchange);
    if (night.flow.exchange !== move.exchange) return refusal('conversation-open', night.flow.exchange);
    const { exchange } = must(night.book.exchanges, move.exchange);
    const ids = offered(night, exchange).map((option) => option.id);
    const wrong = move.options.find((id) => !ids.includes(id));
    if (wrong !== undefined) return refusal('no-such-option', wrong);
    const different = new Set(move.options).size;
    if (different !== move.options.length) return refusal('wrong-count', move.exchange);
    if (different < exchange.pick.least || different > exchange.pick.most)
      return refusal('wrong-count', move.exchange);
    return null;
  },
  price: (night, move) => night.book.exchanges.get(move.exchange)?.exchange.minutes ?? 0,
  hears(night, move) {
    const found = night.book.exchanges.get(move.exchange);
    return found ? hearersOf(night, found.conversation) : [];
  },
  breaks(night, move) {
    const { exchange, conversation } = must(night.book.exchanges, move.exchange);
    const options = exchange.options.filter(({ id }) => move.options.includes(id));
    return options.flatMap((option) => brokenByOption(night, conversation, option));
  },
  apply: (night, move) => reply(night, move.exchange, move.options),
};

export const leaveMove: Handler<'leave'> = {
  refuse: (night) => (night.flow.exchange === null ? refusal('nothing-open', '') : null),
  price: () => 0,
  hears: () => [],
  breaks: (night) => (night.world.middleItem ? brokenByMissing(night, night.world.middleItem) : []),
  apply: (night) => leaveMiddle(night, 'left'),
};

export const takeMove: Handler<'take'> = {
  refuse(night, move) {
    const item = findItem(night, move.item);
    if (!item || item === night.world.middleItem || item.read) return refusal('no-such-item', move.item);
    if (night.flow.exchange !== null && night.world.middleItem === null)
      return refusal('conversation-open', move.item);
    return refuseCommander(night, move.item);
  },
  price(night, move) {
    const item = findItem(night, move.item);
    return !item || item.conversation !== null ? 0 : takes[item.channel];
  },
  hears: () => [],
  breaks(night, move) {
    const item = findItem(night, move.item);
    if (!item || item.conversation === null) return [];
    const conversation = must(night.book.conversations, item.conversation);
    const at = item.exchange ?? conversation.exchanges[0]?.id;
    return at === undefined
      ? []
      : brokenByOpening(night, conversation, must(night.book.exchanges, at).exchange);
  },
  apply(night, move) {
    const item = findItem(night, move.item);
    if (!item) return;
    if (night.flow.exchange !== null) putBack(night);
    const minutes = takeMove.price(night, move);
    const { from, channel, text, noise } = item;
    const said = minutes === 0 ? undefined : saidBy(night, item);
    const heard = said === undefined ? {} : { said, gave: give(night, item) };
    emit(night, { type: 'took', item: item.id, from, channel, text, noise, minutes, ...heard });
    item.heldBy = null;
    if (item.conversation !== null) openConversation(night, item.conversation, item);
    else if (item.channel === 'call' || item.channel === 'visitor') removeItem(night, item);
    else {
      // What was read can still be passed on, whether it means something or not: else staying would give it away.
      item.read = true;
      item.patience = 4;
    }
  },
};

export const routeMove: Handler<'route'> = {
  refuse(night, move) {
    const item = findItem(night, move.item);
    if (!item || item === night.world.middleItem) return refusal('no-such-item', move.item);
    const shared = refuseCommander(night, move.item);
    if (shared) return shared;
    if (move.to === 'defer' || move.to === 'refuse') return null;
    if (move.to === 'liaison') {
      if (liaisons(night).length === 0) return refusal('no-liaison', move.item);
      return freeLiaison(night, item) === null ? refusal('liaison-full', move.item) : null;
    }
    return refusePerson(night, move.to);
  },
  price: () => 0,
  hears: (night, move) => (night.world.people[move.to] ? [move.to] : []),
  // What is passed on may be what they need, and then costs them nothing: that is not told before.
  breaks(night, move) {
    const item = findItem(night, move.item);
    if (!item || move.to === 'liaison' || move.to === 'defer') return [];
    if (item.conversation !== null) return brokenByMissing(night, item);
    return move.to === 'refuse' ? [] : [move.to];
  },
  apply(night, move) {
    const item = findItem(night, move.item);
    if (!item) return;
    if (move.to === 'liaison') {
      hold(night, item, 'player');
      return;
    }
    const isPerson = move.to !== 'defer' && move.to !== 'refuse';
    const made = isPerson ? madeOf(night, item, move.to) : undefined;
    emit(night, {
      type: 'routed',
      item: item.id,
      from: item.from,
      to: move.to,
      by: 'player',
      noise: item.noise,
      signal: item.signal !== null,
      ...(made === undefined ? {} : { made }),
    });
    if (move.to === 'defer') {
      item.deferred = true;
      item.patience += 2;
      return;
    }
    if (move.to === 'refuse') {
      if (item.conversation !== null) missConversation(night, item, 'left');
      else hangUp(night, item);
      return;
    }
    removeItem(night, item);
    if (item.conversation !== null) {
      missConversation(night, item, 'left');
      return;
    }
    // Passing something on costs the receiver's thread, unless it is what they need.
    const needed =
      item.signal !== null && (night.book.people.get(move.to)?.skills[item.signal.expert] ?? 0) >= 1;
    deliverSignal(night, item, move.to);
    if (!needed) interrupt(night, move.to, item.from, 'player');
  },
};
