/** What a debrief needs of a run: how it rates, what was chosen, and what one other reply would have led to. */
import { endingOf, type Ending } from '../../../assessment/types.ts';
import { Asking, WhatIfError } from '../../../assessment/what-if/index.ts';
import { createRun, step, type Move, type Run, type RunLog } from '../../../run/index.ts';
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import { competencies, type Act, type Competency } from '../../../scenario/vocabulary.ts';
import { isAfter, whereIs } from '../../protocol/agenda.ts';
import type { Rating } from '../../protocol/words.ts';
import { reportOf } from '../referee.ts';

export interface Digest {
  ratings: Record<Competency, Rating>;
  scores: Record<Competency, number | null>;
  /** What the player answered, by exchange; where several are picked, all of them. */
  choices: Record<string, string[]>;
  /** The act in which it ended. */
  act: Act;
  outcome: { minutes: number; cost: number; learnedAt: number | null; ending: Ending };
}

/** Difference of a night with another reply: changed less original. */
export interface Difference {
  minutes: number;
  cost: number;
}

export interface Desk {
  /** Null for a run of a scenario that this server does not have. */
  digest(log: RunLog): Promise<Digest | null>;
  /** Null where it cannot be told: the night was not over, or the reply not possible. */
  whatIf(log: RunLog, exchange: string, to: string): Promise<Difference | null>;
}

/** A log that is over: one that was cut short is landed where it is, in the host's name. */
export function closed(compiled: CompiledScenario, log: RunLog): { run: Run; log: RunLog } {
  const run = createRun(compiled, log);
  const runTo = (minute: number) => {
    while (run.minute < minute && step(run, { type: 'tick' }).refusal === null);
  };
  for (const { minute, by, move } of log.events) {
    runTo(minute);
    step(run, { type: 'move', by, move });
  }
  runTo(log.end);
  if (!run.ended) step(run, { type: 'move', by: 'host', move: { type: 'land' } });
  return { run, log: { ...log, events: [...run.moves], end: run.minute } };
}

function digestOf(run: Run): Digest {
  const report = reportOf(run);
  const each = <T>(of: (competency: Competency) => T) =>
    Object.fromEntries(competencies.map((one) => [one, of(one)])) as Record<Competency, T>;
  const choices: Digest['choices'] = {};
  for (const entry of run.timeline)
    if (entry.type === 'replied') choices[entry.exchange] ??= [...entry.options];
  const { minutesToRestore, cost, learnedAt } = report.outcome;
  return {
    ratings: each((one) => report.competencies[one].rating),
    scores: each((one) => report.competencies[one].score),
    choices,
    act: whereIs(run).act,
    outcome: { minutes: minutesToRestore, cost, learnedAt, ending: endingOf(report.outcome) },
  };
}

function differenceOf(
  compiled: CompiledScenario,
  given: RunLog,
  exchange: string,
  to: string,
): Difference | null {
  const { run, log } = closed(compiled, given);
  // A night that was landed on the bridge, or before it, has no end to compare.
  if (run.ledger.restoredAt === null && !isAfter(whereIs(run).act, 'bridge')) return null;
  const move = log.events.find((one) => one.move.type === 'reply' && one.move.exchange === exchange);
  if (!move) return null;
  try {
    const reply: Move = { type: 'reply', exchange, options: [to] };
    const { made, differences } = new Asking(compiled, log).own({ kind: 'replace', n: move.n, move: reply });
    return made ? { minutes: differences.minutes, cost: differences.cost } : null;
  } catch (error) {
    if (error instanceof WhatIfError) return null;
    throw error;
  }
}

/** @param nights the compiled scenario for an id, or undefined for one that this server does not have */
export function openDesk(nights: (id: string) => CompiledScenario | undefined): Desk {
  return {
    digest: (log) => {
      const compiled = nights(log.scenario);
      return Promise.resolve(compiled ? digestOf(closed(compiled, log).run) : null);
    },
    whatIf: (log, exchange, to) => {
      const compiled = nights(log.scenario);
      return Promise.resolve(compiled ? differenceOf(compiled, log, exchange, to) : null);
    },
  };
}
