/** How far a chapter's script has got, counted in decisions. */
import type { View } from '../../run/view.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** The exchange in the middle as the n-th of all in the chapter's script, or null outside one. */
export function progress(view: View, scenario: Scenario): { n: number; all: number } | null {
  const chapter = scenario.chapters.find((one) => one.id === view.chapter);
  if (!chapter || !view.middle) return null;
  const at = chapter.script.indexOf(view.middle.conversation);
  return at < 0 ? null : { n: at + 1, all: chapter.script.length };
}
