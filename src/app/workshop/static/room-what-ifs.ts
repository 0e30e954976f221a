/**
 * One option against another over the room's own nights, in the model: each night is played again with that one reply
 * changed and the rest kept, on its own seed. A step a night, so that the page stays awake.
 */
import { Asking, WhatIfError } from '../../../assessment/what-if/index.ts';
import { ReplayError } from '../../../run/index.ts';
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import type { RoomWhatIf, Spread } from '../../../workshop/protocol/debrief.ts';
import { smallGroup } from '../../../workshop/protocol/room.ts';
import type { Collected } from './collect.ts';
import { divided, minorityOf, type RawChoice } from './room-choices.ts';

/** Moments that are tried, and nights for each at most. */
const mostMoments = 4;
const mostNights = 40;

interface Question {
  exchange: string;
  from: string;
  to: string;
}

/** What most chose against what few did, at the moments on which the room was most divided. */
export function questionsOf(raw: readonly RawChoice[]): Question[] {
  return raw
    .toSorted((one, other) => divided(other) - divided(one))
    .flatMap(({ exchange, counts, of }) => {
      const [from] = Object.entries(counts).toSorted(
        ([one, a], [other, b]) => b - a || (one < other ? -1 : 1),
      );
      const to = minorityOf(counts, of);
      return from && to !== null && from[1] >= smallGroup
        ? [{ exchange: exchange.id, from: from[0], to }]
        : [];
    })
    .slice(0, mostMoments);
}

/** Yields after each night that was played again; returns what is told: only of groups that are large enough. */
export function* whatIfsOf(
  compiled: CompiledScenario,
  nights: readonly Collected[],
  questions: readonly Question[],
): Generator<void, RoomWhatIf[], void> {
  const told: RoomWhatIf[] = [];
  for (const { exchange, from, to } of questions) {
    const minutes: number[] = [];
    const cost: number[] = [];
    const chose = nights.filter(
      ({ report, choices }) => report !== null && choices[exchange]?.includes(from),
    );
    for (const night of chose.slice(0, mostNights)) {
      const differs = differenceIn(compiled, night, { exchange, from, to });
      if (differs) {
        minutes.push(differs.minutes);
        cost.push(differs.cost);
      }
      yield;
    }
    if (minutes.length >= smallGroup)
      told.push({ exchange, from, to, runs: minutes.length, minutes: spread(minutes), cost: spread(cost) });
  }
  return told;
}

function differenceIn(
  compiled: CompiledScenario,
  { log }: Collected,
  { exchange, from, to }: Question,
): { minutes: number; cost: number } | null {
  const event = log.events.find(({ move }) => move.type === 'reply' && move.exchange === exchange);
  if (event?.move.type !== 'reply') return null;
  const options = event.move.options.map((option) => (option === from ? to : option));
  try {
    const { made, differences } = new Asking(compiled, log).own({
      kind: 'replace',
      n: event.n,
      move: { ...event.move, options },
    });
    return made ? { minutes: differences.minutes, cost: differences.cost } : null;
  } catch (error) {
    // The option was not on offer in that night.
    if (error instanceof WhatIfError || error instanceof ReplayError) return null;
    throw error;
  }
}

const spread = (values: readonly number[]): Spread => ({
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  least: Math.min(...values),
  most: Math.max(...values),
});
