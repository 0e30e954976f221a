/** Who will hear a reply, in words: shown before it is said. */
import type { ExchangeView } from '../../run/view.ts';
import type { Words } from '../session-types.ts';

/** One line: "Only Tomás hears this", "The whole room hears this: Mina, Ade and Rosa". */
export function hearing(exchange: Pick<ExchangeView, 'hearers' | 'hears'>, words: Words): string {
  const who = words.list(exchange.hears.map((id) => words.person(id)));
  if (exchange.hearers === 'public') return words.t('exchange.hears.public');
  if (exchange.hears.length === 0) return words.t('exchange.hears.none');
  if (exchange.hearers === 'private' || exchange.hears.length === 1)
    return words.t('exchange.hears.private', { who });
  if (exchange.hearers === 'pair') return words.t('exchange.hears.some', { who });
  return words.t(`exchange.hears.${exchange.hearers}`, { who });
}

/** What may be picked: "Choose 2 to 3". */
export function picking(pick: ExchangeView['pick'], words: Words): string {
  if (pick.least === pick.most) return words.t('exchange.pick.exact', { count: pick.most });
  if (pick.least === 0) return words.t('exchange.pick.upTo', { count: pick.most });
  return words.t('exchange.pick', { least: pick.least, most: pick.most });
}
