/** A text cut where its marks begin and end, so that marks that overlap can be shown side by side. */
import type { Span } from '../../statement/index.ts';

/** A span with the number under which it is explained. */
export interface Note {
  readonly n: number;
  readonly span: Span;
}

export interface Segment {
  readonly text: string;
  /** The notes over this part. */
  readonly notes: readonly Note[];
  /** Those among them that end with it. */
  readonly ending: readonly Note[];
}

/** Numbers the spans in the order in which they end, which is the order in which a reader meets their numbers. */
export function notesOf(spans: readonly Span[]): Note[] {
  return [...spans]
    .sort((a, b) => a.end - b.end || a.start - b.start)
    .map((span, index) => ({ n: index + 1, span }));
}

/** The whole text in order, cut at every edge of a note. */
export function segmentsOf(text: string, notes: readonly Note[]): Segment[] {
  const edges = [...new Set([0, text.length, ...notes.flatMap(({ span }) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    return {
      text: text.slice(start, end),
      notes: notes.filter(({ span }) => span.start < end && start < span.end),
      ending: notes.filter(({ span }) => span.end === end),
    };
  });
}
