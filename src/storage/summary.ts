/** The row of one run in the list: how it is made, and how a damaged one is told from a good one. */
import type { Cause, Report } from '../assessment/types.ts';
import type { RunHeader } from '../run/log.ts';
import type { Competency } from '../scenario/vocabulary.ts';
import type { Beginning, Mark, OutcomeSummary, RunSummary } from './types.ts';

/** A new attempt's row. Ids are random: two devices may be merged by export and import. */
export function newSummary(header: RunHeader, beginning?: Beginning): RunSummary {
  const now = Date.now();
  return {
    id: newId(),
    header,
    startedAt: now,
    playedAt: now,
    end: beginning?.end ?? 0,
    moves: beginning?.events.length ?? 0,
    ended: false,
    outcome: null,
    origin: 'played',
    rewound: beginning?.rewound ?? null,
  };
}

/** 32 hex digits. Not `randomUUID`, which a page served over plain HTTP in a meeting room does not have. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a record can be shown in a list. Its log is checked only when it is loaded. */
export function isSummary(value: unknown): value is RunSummary {
  const row = value as Partial<RunSummary> | null | undefined;
  return (
    typeof row?.id === 'string' &&
    typeof row.header?.scenario === 'string' &&
    typeof row.header.engine === 'number' &&
    typeof row.header.contentHash === 'string' &&
    [row.startedAt, row.playedAt, row.end, row.moves].every(Number.isFinite) &&
    typeof row.ended === 'boolean' &&
    typeof row.outcome === 'object'
  );
}

/** What the list keeps of a report. */
export function summarise({ outcome, competencies }: Report): OutcomeSummary {
  const causes = Object.entries(outcome.minutesByCause) as [Cause, number][];
  const [mostly] = causes.filter(([, minutes]) => minutes > 0).sort(([, one], [, other]) => other - one);
  const ratings = Object.entries(competencies).map(([name, { rating }]) => [name, rating]);
  const marks = Object.entries(competencies).map(([name, { score, band, offered }]) => [
    name,
    { score, band, moments: offered },
  ]);
  return {
    minutesToRestore: outcome.minutesToRestore,
    cutOff: outcome.cutOff,
    ...(outcome.landedAt !== undefined && { landedAt: outcome.landedAt }),
    cost: outcome.cost,
    mostly: mostly?.[0] ?? null,
    ratings: Object.fromEntries(ratings) as OutcomeSummary['ratings'],
    marks: Object.fromEntries(marks) as Record<Competency, Mark>,
  };
}
