/** What was ever seen in the nights of a self-check: behaviours, options, exchanges, things that arrive, endings. */
import type { Report } from '../../assessment/index.ts';
import type { Entry } from '../../run/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { behaviours, competencies, type Behaviour } from '../../scenario/vocabulary.ts';

export interface Seen {
  nights: number;
  opportunities: Map<Behaviour, number>;
  charges: Map<Behaviour, number>;
  /** Seen beside what the act was paid or charged for: one act, one debt. */
  mentions: Map<Behaviour, number>;
  options: Set<string>;
  exchanges: Set<string>;
  injects: Set<string>;
  lines: Set<string>;
  tasks: Set<string>;
  endings: Map<string, number>;
}

export const nothingSeen = (): Seen => ({
  nights: 0,
  opportunities: new Map(),
  charges: new Map(),
  mentions: new Map(),
  options: new Set(),
  exchanges: new Set(),
  injects: new Set(),
  lines: new Set(),
  tasks: new Set(),
  endings: new Map(),
});

const count = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1);

function noteEntry(seen: Seen, entry: Entry): void {
  switch (entry.type) {
    case 'opened':
      seen.exchanges.add(entry.exchange);
      break;
    case 'replied':
      for (const option of entry.options) seen.options.add(option);
      break;
    case 'stood-in':
      seen.exchanges.add(entry.exchange);
      break;
    case 'arrived':
    case 'told':
      seen.injects.add(entry.inject);
      break;
    case 'said':
      seen.lines.add(entry.line);
      break;
    case 'done':
      seen.tasks.add(entry.task);
      break;
    case 'end':
      count(seen.endings, entry.how);
      break;
    default:
  }
}

/** Adds one night. */
export function noteNight(seen: Seen, timeline: readonly Entry[], report: Report): void {
  seen.nights += 1;
  for (const entry of timeline) noteEntry(seen, entry);
  for (const competency of competencies) {
    for (const finding of report.competencies[competency].findings) {
      if (finding.opportunity !== null) count(seen.opportunities, finding.behaviour);
      else if (finding.points < 0) count(seen.charges, finding.behaviour);
      else count(seen.mentions, finding.behaviour);
    }
  }
}

/** What is in the scenario and the rubric and was never seen. */
export interface Coverage {
  nights: number;
  /** How often each behaviour was an opportunity, a charge, and seen without points. */
  behaviours: { behaviour: Behaviour; opportunities: number; charges: number; mentions: number }[];
  /** Behaviours that these nights never asked for or showed. */
  silent: Behaviour[];
  options: { seen: number; all: number; never: string[] };
  exchanges: { seen: number; all: number; never: string[] };
  injects: { seen: number; all: number; never: string[] };
  lines: { seen: number; all: number; never: string[] };
  tasks: { seen: number; all: number; never: string[] };
  endings: Record<string, number>;
}

function part(all: readonly string[], seen: ReadonlySet<string>) {
  const never = all.filter((id) => !seen.has(id));
  return { seen: all.length - never.length, all: all.length, never };
}

export function coverageOf({ scenario }: CompiledScenario, seen: Seen): Coverage {
  const exchanges = scenario.conversations.flatMap((talk) => talk.exchanges);
  const each = behaviours.map((behaviour) => ({
    behaviour,
    opportunities: seen.opportunities.get(behaviour) ?? 0,
    charges: seen.charges.get(behaviour) ?? 0,
    mentions: seen.mentions.get(behaviour) ?? 0,
  }));
  return {
    nights: seen.nights,
    behaviours: each,
    silent: each
      .filter((one) => one.opportunities + one.charges + one.mentions === 0)
      .map((one) => one.behaviour),
    options: part(
      exchanges.flatMap((exchange) => exchange.options.map(({ id }) => id)),
      seen.options,
    ),
    exchanges: part(
      exchanges.map(({ id }) => id),
      seen.exchanges,
    ),
    injects: part(
      scenario.injects.map(({ id }) => id),
      seen.injects,
    ),
    lines: part(
      scenario.says.map(({ id }) => id),
      seen.lines,
    ),
    tasks: part(
      scenario.tasks.map(({ id }) => id),
      seen.tasks,
    ),
    endings: Object.fromEntries(seen.endings),
  };
}
