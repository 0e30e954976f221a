/** A scenario by id, for detectors that look things up often; made once for each scenario. */
import type { Exchange, Inject, Option, SayLine, Scenario, Task } from '../scenario/schema.ts';

export interface Content {
  exchanges: ReadonlyMap<string, Exchange>;
  options: ReadonlyMap<string, Option>;
  injects: ReadonlyMap<string, Inject>;
  tasks: ReadonlyMap<string, Task>;
  says: ReadonlyMap<string, SayLine>;
  /** Facts that some task brings back. */
  findings: ReadonlySet<string>;
}

const cache = new WeakMap<Scenario, Content>();

export function contentOf(scenario: Scenario): Content {
  const known = cache.get(scenario);
  if (known) return known;
  const byId = <T extends { id: string }>(list: readonly T[]) =>
    new Map(list.map((one) => [one.id, one] as const));
  const exchanges = scenario.conversations.flatMap((talk) => talk.exchanges);
  const made: Content = {
    exchanges: byId(exchanges),
    options: byId(exchanges.flatMap((exchange) => exchange.options)),
    injects: byId(scenario.injects),
    tasks: byId(scenario.tasks),
    says: byId(scenario.says),
    findings: new Set(scenario.tasks.flatMap((task) => task.yields.map((found) => found.fact))),
  };
  cache.set(scenario, made);
  return made;
}

/** Whether a reply took an option on which raters disagree: then it counts neither way. */
export const isContested = (scenario: Scenario, options: readonly string[]): boolean =>
  options.some((id) => contentOf(scenario).options.get(id)?.contested === true);
