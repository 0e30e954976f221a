/** What got through of the hundred nights, and why: beside what held, what it lacked. Pure. */
import type { EpilogueView } from '../../run/view.ts';

/** Key of the line that says it, by what held back most; null where nothing got through. */
export function throughText({ windows, against }: Pick<EpilogueView, 'windows' | 'against'>): string | null {
  return windows.length === 0 ? null : `epilogue.through.${against[0] ?? 'none'}`;
}
