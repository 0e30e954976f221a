/** The public statement while it is written: its slots in order, filled from the replies given so far. */
import type { View } from '../../run/view.ts';
import type { Scenario } from '../../scenario/schema.ts';

export interface Slot {
  /** Id of the exchange that fills it. */
  slot: string;
  /** The option chosen, or null. */
  option: string | null;
  /** It is being written now. */
  open: boolean;
}

/** The slots, or null when no statement is being written: its blocks are those with an image-repair strategy. */
export function statementOf(view: View, scenario: Scenario): Slot[] | null {
  const { middle } = view;
  const conversation = scenario.conversations.find((one) => one.id === middle?.conversation);
  const written = conversation?.exchanges.some((exchange) =>
    exchange.options.some((option) => option.strategy),
  );
  if (!middle || !conversation || !written) return null;
  const given = new Map<string, string>();
  for (const entry of view.log) {
    if (entry.type === 'replied' && entry.options[0] !== undefined)
      given.set(entry.exchange, entry.options[0]);
  }
  return conversation.exchanges
    .filter((exchange) => exchange.options.length > 1 || given.has(exchange.id))
    .map(({ id }) => ({ slot: id, option: given.get(id) ?? null, open: id === middle.exchange }));
}
