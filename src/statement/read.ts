/** Reads a statement. Needs the library: get it with `loadReader` of `index.ts`. */
import { clausesOf } from './clauses.ts';
import { namesOf } from './doers.ts';
import { features, helping, type Feature } from './features.ts';
import { bareAct } from './features/bare-acts.ts';
import type { Mark, Seen } from './features/detector.ts';
import { plainAct } from './features/ownership.ts';
import { detectors } from './features/table.ts';
import { gate, longest } from './gate.ts';
import { judge } from './level.ts';
import type { MessageId, ShortId } from './messages.ts';
import { buried, late, type Marked } from './order.ts';
import { questionsFor } from './questions.ts';
import { sentencesOf } from './sentences.ts';
import { isStatement } from './subject.ts';
import type { Kind, Message, Reading, Span } from './types.ts';

/**
 * Reads the wording of a statement: what makes its ownership and what takes it back. The same text gives the same
 * reading. Never throws; time grows with the length,
 * one to two seconds at the greatest length on a slow desktop: a page reads long texts best in a worker.
 * @param text as written; over `longest` characters it is not read
 */
export function readStatement(text: string): Reading {
  const stopped = gate(text);
  if (stopped !== null) return unread(stopped);
  const { sure, all } = markAll(text);
  if (
    !isStatement(
      text,
      sure,
      sure.flatMap((one) => one.marks),
    )
  )
    return unread('not-a-statement');
  const marks = all.flatMap((one) => one.marks);

  const whole = [wholeOf('buried', buried(all)), wholeOf('late', marks.length > 0 ? late(all) : null)].filter(
    (one) => one !== null,
  );
  const judged = judge(all, [...marks, ...whole.map(({ mark }) => mark)]);
  const blamed = scapegoats(all);
  const spans = [
    ...blamed.map(({ at, mark }) => spanOf(at, mark)),
    ...all.flatMap((one) => one.marks.map((mark) => spanOf(one, mark))),
    ...whole.map(({ at, mark }) => spanOf(at, mark)),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const has = (feature: Feature): boolean => spans.some((span) => span.feature === feature);
  return {
    kind: 'read',
    summary: message(`level.${judged.level}`),
    level: judged.level,
    sure: judged.sure,
    doubts: judged.doubts.map((id) => message(id)),
    reasons: judged.reasons.map((id) => message(id)),
    spans,
    questions: questionsFor(has).map((id) => message(id)),
    found: Object.fromEntries(features.map((feature) => [feature, has(feature)])) as Record<Feature, boolean>,
  };
}

/**
 * Which features the sentences of a text show, whatever kind of text it is; nothing about the whole (`buried`, `late`).
 * For measuring the detectors on single sentences.
 */
export function featuresIn(text: string): ReadonlySet<Feature> {
  return new Set(markAll(text).all.flatMap(({ marks }) => marks.map(({ feature }) => feature)));
}

/** What the detectors found; and that with plain acts, which make no text a statement by themselves. */
function markAll(text: string): { sure: Marked[]; all: Marked[] } {
  const sentences = sentencesOf(text);
  const names = namesOf(sentences);
  const seen: Seen[] = sentences.map((sentence, index) => ({
    sentence,
    clauses: clausesOf(sentence, names),
    around: `${sentences[index - 1]?.plain ?? ''} ${sentences[index + 1]?.plain ?? ''}`,
  }));
  const sure = seen.map((one) => ({
    sentence: one.sentence,
    marks: once(detectors.flatMap((detect) => detect(one))),
  }));
  return { sure, all: withPlainActs(sure, seen) };
}

/** These say that what we did may have been the answer, or was not done by us at all. */
const otherwise: readonly Feature[] = [
  'failing',
  'denial',
  'repair',
  'prevention',
  'deflection',
  'bolstering',
];

/** Where no failing of ours was found, our plain acts in sentences that nothing else is told in. */
function withPlainActs(all: readonly Marked[], seen: readonly Seen[]): Marked[] {
  const has = (feature: Feature): boolean =>
    all.some(({ marks }) => marks.some((mark) => mark.feature === feature));
  if (has('failing') || has('denial')) return [...all];
  const regretted = has('regret');
  const first = all.findIndex(({ marks }) => marks.some(({ feature }) => otherwise.includes(feature)));
  // What was done is told before what was done about it.
  const unanswered = (index: number): boolean => first < 0 || (regretted && index < first);
  return all.map((one, index) => {
    const here = seen[index];
    const free = one.marks.every(
      ({ feature }) => feature === 'harm' || feature === 'regret' || feature === 'agent',
    );
    if (here === undefined || !free) return one;
    const acts = [...(regretted ? plainAct(here) : []), ...(unanswered(index) ? bareAct(here) : [])];
    return { ...one, marks: once([...one.marks, ...acts]) };
  });
}

/** In a text in which nobody of ours did anything, a person who is shown as the one who did it is where the cause goes. */
function scapegoats(all: readonly Marked[]): { at: Marked; mark: Mark }[] {
  const has = (feature: Feature): boolean =>
    all.some(({ marks }) => marks.some((mark) => mark.feature === feature));
  if (has('agent') || has('deflection') || has('regret')) return [];
  return all.flatMap((at) =>
    at.marks
      .filter(({ feature }) => feature === 'naming')
      .map((mark) => ({ at, mark: { ...mark, feature: 'deflection' as const, why: 'deflection' as const } })),
  );
}

/** Marks of one feature that overlap in a sentence are one mark. */
function once(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const same = kept.findIndex(
      ({ feature, start, end }) => feature === mark.feature && mark.start < end && start < mark.end,
    );
    const other = kept[same];
    if (other === undefined) kept.push(mark);
    else
      kept[same] = { ...other, start: Math.min(other.start, mark.start), end: Math.max(other.end, mark.end) };
  }
  return kept;
}

function wholeOf(
  feature: 'buried' | 'late',
  found: { at: Marked; mark: Mark } | null,
): { at: Marked; mark: Mark } | null {
  return found === null ? null : { at: found.at, mark: { ...found.mark, feature, why: feature } };
}

function spanOf({ sentence }: Marked, { feature, start, end, why }: Mark): Span {
  const helps = (helping as readonly string[]).includes(feature);
  return {
    start: sentence.start + start,
    end: sentence.start + end,
    feature,
    helps,
    reason: message(`why.${why}`),
  };
}

function message(id: ShortId, values: Record<string, string | number> = {}): Message {
  return { id: `reader.${id}` satisfies MessageId, values };
}

function unread(kind: Exclude<Kind, 'read'>): Reading {
  return {
    kind,
    summary: message(`kind.${kind}`, kind === 'too-long' ? { longest } : {}),
    level: null,
    sure: 'sure',
    doubts: [],
    reasons: [],
    spans: [],
    questions: [],
    found: Object.fromEntries(features.map((feature) => [feature, false])) as Record<Feature, boolean>,
  };
}
