/** Lines that nobody asked for: the one opportunity to frame, invite or own that a night gives of itself. */
import type { Behaviour } from '../scenario/vocabulary.ts';
import type { Played } from './played.ts';
import { factsOf, heldSince } from './reachable.ts';
import type { Opportunity } from './rule.ts';
import { grade, latencyShare } from './shares.ts';

/** Minutes from the moment it could first be said. */
export interface Latency {
  best: number;
  half: number;
  worst: number;
}

/** A line said too late still beats one never said. */
const lateShare = 0.2;
/** A line that became possible this close to the end is not asked for. */
const tooClose = 5;

/**
 * One opportunity, if the scenario has a line that shows the behaviour and it could be said while the bridge was
 * open; the first such line that was said answers it, and further ones earn nothing.
 */
export function lineSaid(played: Played, behaviour: Behaviour, latency: Latency): Opportunity[] {
  const { bridge } = played;
  if (!bridge) return [];
  const facts = factsOf(played);
  const possible = played.scenario.says
    .filter((line) => (line.shows[behaviour] ?? 0) > 0)
    .flatMap((line) => heldSince(played, line.when ?? { all: [] }, facts) ?? []);
  if (possible.length === 0) return [];
  const since = Math.max(bridge.from, Math.min(...possible));
  const said = played.of('said').find((entry) => (entry.shows[behaviour] ?? 0) > 0);
  if (!said && (played.liveEnd === null || since > bridge.to - tooClose)) return [];
  const id = `${behaviour}.line`;
  if (!said) {
    const reason = { id: `reason.${behaviour}.line.never`, params: { minute: since } };
    return [{ id, at: [], minute: since, share: 0, times: 1, missed: true, reason }];
  }
  const minutes = Math.max(0, said.minute - since);
  const shown = Math.min(1, said.shows[behaviour] ?? 0);
  const share = shown * Math.max(lateShare, latencyShare(minutes, latency.best, latency.half, latency.worst));
  const reason = {
    id: `reason.${behaviour}.line.${grade(share)}`,
    params: { minute: said.minute, minutes, line: said.line },
  };
  return [{ id, at: [said.n], minute: said.minute, share, times: 1, missed: false, reason }];
}
