/** What the rubric pays for an option of an exchange: the key that raters are compared with. */
import type { Exchange, Option } from '../scenario/schema.ts';
import type { Behaviour } from '../scenario/vocabulary.ts';
import { meritOf, primaryOf } from './competency.ts';
import { rubric } from './rubric.ts';

type Shown = [Behaviour, number][];

/** Whether the report would say anything of this option. */
export const scores = (exchange: Exchange, option: Option): boolean =>
  exchange.calls.length > 0 || Object.keys(option.shows).length > 0;

/**
 * Points of an option at its moment, in the rubric's weights: what it shows of the behaviours that the reply is paid
 * in. Where the moment calls for nothing, the heaviest harm it shows.
 */
export function keyOf(exchange: Exchange, option: Option): number {
  const shown = Object.entries(option.shows) as Shown;
  const calls = primaryOf(exchange.calls);
  const points = ([behaviour, value]: Shown[number]) => rubric[behaviour].weight * meritOf(behaviour, value);
  if (calls.length === 0) return Math.min(0, ...shown.map(points));
  return shown.filter(([behaviour]) => calls.includes(behaviour)).reduce((sum, one) => sum + points(one), 0);
}
