/** Chapters: stretches of minutes inside an act; between them time cuts and the world runs what was skipped. */
import type { Chapter } from '../scenario/schema.ts';
import { standingPromises, updateImpact } from './audiences.ts';
import { chapterAt, must } from './book.ts';
import { holds } from './conditions.ts';
import { settleRestore } from './cost.ts';
import { epilogue } from './epilogue.ts';
import { emit, setFact, type Night } from './night.ts';
import { missConversation, openConversation } from './talk.ts';
import { tick } from './tick.ts';
import { lookUp } from './world.ts';

/** Enters the chapter at the world's position: the skipped minutes run first, then three lines say what changed. */
export function enterChapter(night: Night): void {
  const { world } = night;
  const chapter = chapterAt(night.book.scenario, world.chapter);
  for (let skipped = 0; skipped < chapter.skip; skipped++) tick(night);
  world.chapterSince = world.minute;
  world.script = 0;
  setFact(night, `chapter.${chapter.id}`);
  emit(night, { type: 'chapter', chapter: chapter.id, act: chapter.act });
  for (const line of chapter.changed) {
    if (line.when === undefined || holds(line.when, night.reading))
      emit(night, { type: 'changed', text: line.text });
  }
  if (chapter.act === 'bridge' && world.bridgeSince === null) {
    world.bridgeSince = world.minute;
    // Where the bridge is the first thing there is, no minute has said yet how bad it is.
    if (world.impact === '' && chapter.live && night.book.scenario.impacts.length > 0) updateImpact(night);
    standingPromises(night);
  }
  if (chapter.act === 'debrief') finish(night);
}

function finish(night: Night): void {
  if (night.world.ended !== null) return;
  night.world.ended = 'finished';
  const { ledger, facts } = night.world;
  const unrestored = facts['cut-off'] === undefined ? 'finished' : 'cut-off';
  emit(night, { type: 'end', how: ledger.restoredAt === null ? unrestored : 'restored' });
}

/** A host ends the run where it is: nothing that was still open or to come was missed. */
export function land(night: Night): void {
  if (night.flow.exchange !== null) night.signals.push('close');
  night.world.middleItem = null;
  night.world.items = [];
  night.world.ended = 'landed';
  emit(night, { type: 'end', how: 'landed' });
}

function leaveChapter(night: Night): void {
  const { world } = night;
  if (world.middleItem !== null) {
    world.middleItem.exchange = night.flow.exchange;
    missConversation(night, world.middleItem, 'patience');
  }
  world.items = chapterAt(night.book.scenario, world.chapter).live ? [] : world.items;
  world.middleItem = null;
  // The next chapter's machine starts with the commander leading.
  world.commandUntil = null;
  world.commander = null;
  lookUp(world);
  if (night.flow.exchange !== null) night.signals.push('close');
  // Phases that were reached on the last minute are not lost: the machine leaves them with the chapter.
  night.signals.push('chapter.next');
  world.chapter += 1;
  night.flow = { chapter: '', command: 'leading', phase: '', exchange: null };
  if (world.chapter >= night.book.scenario.chapters.length) {
    finish(night);
    return;
  }
  enterChapter(night);
}

function isOver(night: Night, chapter: Chapter): boolean {
  // A night that is cut off does not wait for an answer; any other end does.
  const free = night.flow.exchange === null || night.world.facts['cut-off'] !== undefined;
  if (chapter.ends) return free && holds(chapter.ends, night.reading);
  return night.flow.exchange === null && night.world.script >= chapter.script.length;
}

/** Plays the chapter's script on, and ends chapters that are over. Called after each event. */
export function settleChapter(night: Night): void {
  settleRestore(night);
  for (let guard = 0; guard < night.book.scenario.chapters.length + 1; guard++) {
    if (night.world.ended !== null) return;
    const chapter = chapterAt(night.book.scenario, night.world.chapter);
    if (night.flow.exchange === null && night.world.script < chapter.script.length) {
      playNext(night, chapter);
      if (night.flow.exchange !== null) return;
      continue;
    }
    if (!isOver(night, chapter)) return;
    if (chapter.act === 'later') epilogue(night);
    leaveChapter(night);
  }
}

function playNext(night: Night, chapter: Chapter): void {
  while (night.flow.exchange === null && night.world.script < chapter.script.length) {
    const next = chapter.script[night.world.script];
    night.world.script += 1;
    const when = next === undefined ? undefined : must(night.book.conversations, next).when;
    if (next !== undefined && (when === undefined || holds(when, night.reading)))
      openConversation(night, next, null);
  }
}

/** The incident's phase follows its conditions, one step at a time. */
export function settlePhase(night: Night): void {
  const { phases } = night.book.scenario;
  for (;;) {
    const at = phases.findIndex((phase) => phase.id === night.flow.phase);
    const next = at < 0 ? undefined : phases[at + 1];
    if (!next || !holds(next.when, night.reading)) return;
    night.signals.push(`phase.${next.id}`);
    night.flow = { ...night.flow, phase: next.id };
    emit(night, { type: 'phase', phase: next.id });
  }
}
