/** The moments of a scenario that a room talks about, in its own words. */
import type { Exchange, Scenario } from '../../../scenario/schema.ts';
import type { Words } from '../../session-types.ts';

/** Exchanges that are put to a room, in the order of the file, which is that of the night. */
export const keyExchanges = (scenario: Scenario): Exchange[] =>
  scenario.conversations.flatMap(({ exchanges }) => exchanges.filter(({ key }) => key));

/** The exchange with an id. */
export const exchangeOf = (scenario: Scenario, id: string): Exchange | undefined =>
  scenario.conversations.flatMap(({ exchanges }) => exchanges).find((exchange) => exchange.id === id);

/** What is said at that moment: `Ingrid: I'm joining the bridge.` Of several ways of saying it the usual one. */
export function askedAt({ speaker, says }: Exchange, words: Words): string {
  const text = says.at(-1)?.text;
  const said = text === undefined ? '' : words.night(`line.${text}`);
  return words.knows(`person.${speaker}.name`) ? `${words.person(speaker)}: ${said}` : said;
}

/** An option as it is worded on the phones. */
export const optionText = (option: string, words: Words): string => words.night(`option.${option}`);
