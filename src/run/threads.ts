/** What breaking into somebody's work costs them: shown before it is done. */
import type { Effect, Conversation, Exchange, Option } from '../scenario/schema.ts';
import { must } from './book.ts';
import { resolveWho, type Night } from './night.ts';
import { lagOf } from './people.ts';
import { hearersOf } from './talk.ts';
import { personOf, type Item } from './world.ts';

/** Minutes that somebody needs more to find the thread again when it is broken now; which of them is chance. */
export interface Thread {
  person: string;
  least: number;
  most: number;
}

/** Each of these people whose thread would be broken, with the price; nobody who has nothing in hand. */
export function threads(night: Night, ids: readonly string[]): Thread[] {
  return [...new Set(ids)].flatMap((person) => {
    const { here, task, lag } = personOf(night.world, person);
    if (!here || task === null) return [];
    const [least, most] = [lagOf(night, person, 0), lagOf(night, person, 1)];
    return most === lag ? [] : [{ person, least: least - lag, most: most - lag }];
  });
}

/** Whom these effects interrupt. */
export const interrupted = (night: Night, effects: readonly Effect[], hearers: readonly string[]): string[] =>
  effects.flatMap((effect) =>
    'interrupt' in effect
      ? resolveWho(night, effect.interrupt, hearers).filter((id) => id in night.world.people)
      : [],
  );

/** What an exchange does as it opens: what its line says of the room, or, skipped, what the deputy would choose. */
export function brokenByOpening(night: Night, conversation: Conversation, exchange: Exchange): string[] {
  if (exchange.confrontation && night.header.options.skipConfrontations) {
    const option = exchange.options.find((choice) => choice.deputy) ?? exchange.options[0];
    return option === undefined ? [] : brokenByOption(night, conversation, option);
  }
  if (night.world.facts[`begun.${exchange.id}`] !== undefined) return [];
  return interrupted(night, exchange.begins ?? [], hearersOf(night, conversation));
}

/** Whom a reply interrupts, with what it leads to at once. */
export function brokenByOption(night: Night, conversation: Conversation, option: Option): string[] {
  const own = interrupted(night, option.effects, hearersOf(night, conversation));
  if (option.goto === undefined) return own;
  return [...own, ...brokenByOpening(night, conversation, must(night.book.exchanges, option.goto).exchange)];
}

/** Whom a conversation reaches that the commander does not have: whoever wanted to speak goes on to somebody else. */
export function brokenByMissing(night: Night, { conversation, inject }: Item): string[] {
  if (conversation === null) return [];
  return [
    ...interrupted(night, must(night.book.conversations, conversation).missed, []),
    ...interrupted(night, night.book.injects.get(inject)?.expires ?? [], []),
  ];
}
