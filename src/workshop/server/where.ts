/** How far a run is, in a form that the landing clock can count with: the act, and how much of it is done. */
import type { Run } from '../../run/index.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import { whereIs } from '../protocol/agenda.ts';

export interface Where {
  act: Act;
  /** Hundredths of the act that are done. */
  share: number;
}

/** Minutes that a bridge usually takes; a longer one counts as nearly done until it is. */
const usualBridge = 75;

export function placeOf(run: Run): Where {
  const { act, ended } = whereIs(run);
  if (ended) return { act, share: 100 };
  const { world, book } = run.night;
  const chapter = book.scenario.chapters[world.chapter];
  const minutes = Math.min(0.95, (world.minute - world.chapterSince) / usualBridge);
  const talks = chapter ? world.script / Math.max(1, chapter.script.length) : 0;
  return { act, share: Math.round(100 * (chapter?.act === 'bridge' && chapter.live ? minutes : talks)) };
}
