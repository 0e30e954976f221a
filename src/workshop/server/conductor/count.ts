/** How a ballot is counted. The rule is shown with the result, so that nobody has to wonder. */
import type { BallotNow, BallotResult, ChosenBy } from '../../protocol/shared.ts';
import { fewEach } from '../../protocol/few.ts';

/** A result as it is stored; a room is told of it as `toldResult` has it. */
export interface Counted extends BallotResult {
  counts: Record<string, number>;
}

export interface ToCount {
  /** Option ids that could be voted for. */
  options: readonly string[];
  /** The one that the night's deputy would take, or null. */
  deputy: string | null;
  /** How many options are taken. */
  picks: number;
  /** One a seat; null passes. */
  votes: readonly (string | null)[];
}

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Most votes win. Among equals the deputy's option comes first, and then the lowest id. Where nobody voted for
 * anything the deputy's option is taken. A pass counts for nobody.
 */
export function countBallot({ options, deputy, picks, votes }: ToCount): Omit<Counted, 'whys'> {
  const counts = Object.fromEntries(options.map((id) => [id, votes.filter((vote) => vote === id).length]));
  const of = (id: string): number => counts[id] ?? 0;
  const first = (id: string): number => (id === deputy ? 0 : 1);
  const order = [...options].sort((a, b) => of(b) - of(a) || first(a) - first(b) || byId(a, b));
  const chosen = order.slice(0, picks);
  return { counts, chosen, by: ruleOf(order, picks, of, deputy) };
}

function ruleOf(
  order: readonly string[],
  picks: number,
  of: (id: string) => number,
  deputy: string | null,
): ChosenBy {
  const [last, next] = [order[picks - 1], order[picks]];
  if (order.every((id) => of(id) === 0)) return 'deputy';
  if (last === undefined || next === undefined || of(last) > of(next)) return 'count';
  const tied = order.filter((id) => of(id) === of(last));
  return deputy !== null && tied.includes(deputy) ? 'deputy' : 'tie';
}

/** A ballot as a room may be told of it. @param players seats that play, whether or not they are there */
export function toldBallot(ballot: BallotNow | null, players: number): BallotNow | null {
  if (!ballot?.result) return ballot;
  const numbers = Object.entries(ballot.result.counts).flatMap(([id, count]) =>
    typeof count === 'number' ? [[id, count] as const] : [],
  );
  // What has been told already is told the same way again.
  if (numbers.length < Object.keys(ballot.result.counts).length) return ballot;
  return { ...ballot, result: { ...ballot.result, counts: fewEach(Object.fromEntries(numbers), players) } };
}
