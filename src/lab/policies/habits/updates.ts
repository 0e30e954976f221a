/** Updates: when one is sent, and what is done with the liaison's draft before. */
import type { AudienceView, Move, Update, View } from '../../../run/view.ts';
import { knows, type Habit, type Memory } from './habit.ts';

export interface Telling {
  /** Reads a draft and corrects it; otherwise sends what the liaison wrote. */
  checks: boolean;
  /** Minutes before the promised time at which the next one goes out (below 0: late). */
  ahead: number;
  /** Also when the impact changed, to these audiences. */
  onChange: readonly string[];
  /** Promised minutes to the next, when it writes itself. */
  next: number;
  /** Updates of each audience that it lets slip, by their number from 0. */
  slips?: Record<string, readonly number[]>;
  /** Writes an update itself where there is no liaison to draft it. */
  alone: boolean;
  audiences?: readonly string[];
}

/** How bad it is, as the screen says. */
function impactNow(view: View): Update['impact'] {
  if (view.impact === 'restored') return 'restored';
  if (knows(view, 'rows-gone')) return 'lost';
  return view.impact === 'degraded' ? 'degraded' : 'down';
}

/** What somebody is at now; something else than last time, if there is anything else. */
function actionNow(view: View, last: Update | undefined): string {
  const running = view.tasks.filter((task) => task.people.length > 0).map((task) => task.id);
  const fresh = running.findLast((id) => id !== last?.action);
  return fresh ?? running.at(-1) ?? 'looking';
}

/** An update that says what the room knows, no more: no estimate, a cause only if the board calls it known. */
export function honest(view: View, last: Update | undefined, next: number): Update {
  const known = view.leads.find((card) => card.state === 'known' && card.kind === 'cause');
  return {
    impact: impactNow(view),
    scope: 'all',
    action: actionNow(view, last),
    next,
    eta: null,
    cause: known?.id ?? null,
    certainty: 'known',
  };
}

/** One line of the draft is wrong: an estimate, a suspicion told as known, last time's text. */
function corrected(view: View, draft: Update, last: Update | undefined): Update {
  const card = view.leads.find(({ id }) => id === draft.cause);
  const isStale = last !== undefined && draft.action === last.action && draft.impact === last.impact;
  const base = isStale || draft.impact !== impactNow(view) ? honest(view, last, draft.next) : draft;
  return { ...base, eta: null, cause: card && card.state !== 'known' ? null : base.cause };
}

function isDue(view: View, memory: Memory, audience: AudienceView, how: Telling): boolean {
  if (audience.lastPostAt === null) return true;
  const since = view.minute - audience.lastPostAt;
  const last = memory.sent[audience.id];
  if (how.onChange.includes(audience.id) && last && last.impact !== impactNow(view) && since >= 2)
    return true;
  return audience.promisedAt !== null && audience.promisedAt - view.minute <= how.ahead && since >= 2;
}

function slips(memory: Memory, audience: AudienceView, view: View, how: Telling): boolean {
  if (!how.slips?.[audience.id]?.includes(audience.posts)) return false;
  // It is noticed in the end, ten minutes late.
  return audience.promisedAt === null || view.minute < audience.promisedAt + 10;
}

/** Sends an update to each audience when it is due. */
export const tell =
  (how: Telling): Habit =>
  (view, memory): Move | null => {
    for (const audience of view.audiences) {
      if (how.audiences && !how.audiences.includes(audience.id)) continue;
      if (!isDue(view, memory, audience, how) || slips(memory, audience, view, how)) continue;
      const draft = view.drafts.find((one) => one.audience === audience.id)?.update;
      const last = memory.sent[audience.id];
      if (!draft && !how.alone) continue;
      const drafted = draft !== undefined;
      const update = !drafted
        ? honest(view, last, how.next)
        : how.checks
          ? corrected(view, draft, last)
          : draft;
      memory.sent[audience.id] = update;
      return { type: 'post', audience: audience.id, update, drafted };
    }
    return null;
  };
