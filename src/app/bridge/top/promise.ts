/** How a promised update stands. Pure. */
import type { AudienceView, View } from '../../../run/view.ts';

export interface PromiseState {
  kind: 'none' | 'due' | 'soon' | 'overdue';
  /** Minutes until the promised update, negative when it is past. */
  left: number;
  /** 0..1, the part of the promised time that is left. */
  part: number;
}

/** Minutes before a promise at which it begins to ask for attention. */
export const soon = 3;

/** `cadence` in minutes is used for the ring's whole when nothing was posted yet. */
export function promiseState(audience: AudienceView, minute: number, cadence: number): PromiseState {
  if (audience.promisedAt === null) return { kind: 'none', left: 0, part: 0 };
  const left = audience.promisedAt - minute;
  const whole = audience.lastPostAt === null ? cadence : audience.promisedAt - audience.lastPostAt;
  const part = Math.min(1, Math.max(0, left / Math.max(1, whole)));
  return { kind: left < 0 ? 'overdue' : left <= soon ? 'soon' : 'due', left, part };
}

/** The text for a time that is not past: nobody promised the first one, they wait for it all the same. */
export const dueKey = ({ posts }: AudienceView): string =>
  posts === 0 ? 'bridge.promise.first' : 'bridge.promise.due';

/** The audience whose word falls due first, soon or late already, and whose draft lies ready; null for none. */
export function mostUrgentDraft({ audiences, drafts, minute }: View): string | null {
  const due = audiences
    .filter(
      ({ id, promisedAt }) =>
        promisedAt !== null && promisedAt - minute <= soon && drafts.some((one) => one.audience === id),
    )
    .toSorted((a, b) => (a.promisedAt ?? 0) - (b.promisedAt ?? 0));
  return due[0]?.id ?? null;
}
