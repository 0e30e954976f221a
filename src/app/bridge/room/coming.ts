/** What is promised and expected next, in the order in which it comes. Pure. */
import type { View } from '../../../run/view.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { decidable } from '../decide/undecided.ts';

export type Coming =
  /** The night is cut off, which the room has heard. */
  | { kind: 'cutoff'; id: 'cutoff'; at: number }
  | { kind: 'decide'; id: string; at: null }
  /** The commander said no; it can still be approved. */
  | { kind: 'refused'; id: string; at: null }
  /** `at` is the night minute in which it is due. */
  | { kind: 'promise'; id: string; at: number }
  /** `at` is a guess: the minutes that seem left. */
  | { kind: 'back'; id: string; task: string; at: number };

/** Lines kept in sight. */
const most = 5;

/** When the night is cut off, once the room has heard of it and while it can still be helped. */
function cutoffIn(view: View, { cutoff }: Pick<Scenario, 'cutoff'>): Coming[] {
  const heard = view.log.some((entry) => entry.type === 'told' && entry.inject === cutoff.warned);
  return heard && view.minute < cutoff.minute && view.rate > 0
    ? [{ kind: 'cutoff', id: 'cutoff', at: cutoff.minute }]
    : [];
}

/**
 * What ends the night first; then steps that wait for a yes or no, since they wait for nothing else; then by time.
 */
export function comingUp(view: View, scenario: Pick<Scenario, 'cutoff'>): Coming[] {
  const steps = decidable(view.tasks).map(({ id, refused }): Coming => ({
    kind: refused ? 'refused' : 'decide',
    id,
    at: null,
  }));
  const decisions = steps.filter(({ kind }) => kind === 'decide');
  // A no is an answer, and the step is still there.
  const refused = steps.filter(({ kind }) => kind === 'refused');
  const promises = view.audiences.flatMap(({ id, promisedAt }): Coming[] =>
    promisedAt === null ? [] : [{ kind: 'promise', id, at: promisedAt }],
  );
  const back = view.people.flatMap(({ id, here, task }): Coming[] =>
    here && task ? [{ kind: 'back', id, task: task.id, at: view.minute + Math.max(1, task.left) }] : [],
  );
  const timed = [...promises, ...back].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return [...cutoffIn(view, scenario), ...decisions, ...refused, ...timed].slice(0, most);
}
