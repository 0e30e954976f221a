/**
 * Findings made into lessons: one for each behaviour and side, so that nothing is told twice. What says the same of
 * several moments is told once, with the other moments beside it.
 */
import { grade } from '../../assessment/shares.ts';
import type { Finding } from '../../assessment/types.ts';
import type { Behaviour } from '../../scenario/vocabulary.ts';

/** A reason in the words of its weightiest moment, and the other moments of which it says the same. */
export interface LessonLine {
  finding: Finding;
  also: Finding[];
}

export interface Lesson {
  behaviour: Behaviour;
  /** `helped`: it was there, and nearly whole; `cost`: some or all of it was missing, or it did harm. */
  side: 'helped' | 'cost';
  /** Points at stake in all of its moments: what weighed most is read first. */
  weight: number;
  lines: LessonLine[];
}

/** 0..1 of what the moment could give; charges give nothing. */
export function shareOf({ points, best, worst }: Finding): number {
  const spread = best - worst;
  return spread === 0 ? 0 : (points - worst) / spread;
}

/** Whether a finding weighs: what was only seen beside another debt does not. */
export const isCounted = (finding: Finding): boolean => finding.points !== 0 || finding.opportunity !== null;

/** Half of it is not told as help: its sentence says what was left out. */
const sideOf = (finding: Finding): Lesson['side'] => (grade(shareOf(finding)) === 'full' ? 'helped' : 'cost');

/** What a finding earned, or what it fell short by. */
export const weightOf = (finding: Finding): number =>
  sideOf(finding) === 'helped' ? finding.points - finding.worst : finding.best - finding.points;

/** When it was, and which words it answered: what does not make it another thing to say. */
const places: ReadonlySet<string> = new Set([
  'minute',
  'until',
  'due',
  'exchange',
  'options',
  'line',
  'item',
]);

/** What a finding says, its place in the night apart: figures and names of another moment are another sentence. */
function saidBy({ reason: { id, params = {} } }: Finding): string {
  const told = Object.entries(params).filter(([name]) => !places.has(name));
  return JSON.stringify([id, ...told.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

function linesOf(findings: readonly Finding[]): LessonLine[] {
  const lines = new Map<string, LessonLine>();
  for (const finding of findings) {
    const said = saidBy(finding);
    const known = lines.get(said);
    if (known) known.also.push(finding);
    else lines.set(said, { finding, also: [] });
  }
  const byMinute = (a: Finding, b: Finding) => (a.minute ?? Infinity) - (b.minute ?? Infinity);
  return [...lines.values()].map((line) => ({ ...line, also: line.also.toSorted(byMinute) }));
}

/** The lessons of a competency's findings, the weightiest first. */
export function lessonsOf(findings: readonly Finding[]): Record<Lesson['side'], Lesson[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings.filter(isCounted)) {
    const key = `${finding.behaviour} ${sideOf(finding)}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const lessons = [...groups.values()].flatMap((group): Lesson[] => {
    const [first, ...rest] = group.toSorted((a, b) => weightOf(b) - weightOf(a));
    if (!first) return [];
    const weight = group.reduce((sum, finding) => sum + weightOf(finding), 0);
    return [{ behaviour: first.behaviour, side: sideOf(first), weight, lines: linesOf([first, ...rest]) }];
  });
  const of = (side: Lesson['side']) =>
    lessons.filter((lesson) => lesson.side === side).toSorted((a, b) => b.weight - a.weight);
  return { helped: of('helped'), cost: of('cost') };
}
