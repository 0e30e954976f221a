/** The stored runs as tables: nights, findings, choices. Ids and numbers as they are, so that a program can go on from here. */
import { competencies } from '../../scenario/vocabulary.ts';
import { statusOf } from '../../storage/status.ts';
import type { RunStore, RunSummary, StoredRun } from '../../storage/types.ts';
import { retrace } from '../branches/retrace.ts';
import { loadNight } from '../nights.ts';
import { csv, type Cell } from './csv.ts';

export const tableNames = ['nights', 'findings', 'choices'] as const;
export type TableName = (typeof tableNames)[number];

/** Last column of each row: what is in a table must not be read without it. */
const notice =
  "For learning. Not validated for, and not to be used in, selection, appraisal or promotion. Scored by the authors' reading of published sources; not yet checked by independent experts.";

const heads: Record<TableName, readonly string[]> = {
  nights: [
    ...[
      'run',
      'scenario',
      'variant',
      'seed',
      'engine',
      'content',
      'started',
      'mode',
      'confrontations_skipped',
    ],
    ...['origin', 'branch_of', 'branch_at_minute', 'ended', 'end_minute', 'moves'],
    ...['minutes_to_restore', 'cut_off', 'landed_at_minute', 'cost_usd'],
    ...competencies.flatMap((one) => [`${one}_rating`, `${one}_score`, `${one}_band`, `${one}_moments`]),
    'notice',
  ],
  findings: [
    ...['run', 'scenario', 'competency', 'behaviour', 'opportunity', 'minute', 'points', 'best', 'worst'],
    ...['missed', 'contested', 'reason', 'reason_params', 'source', 'notice'],
  ],
  choices: [
    ...['run', 'scenario', 'variant', 'move', 'minute', 'by', 'type', 'conversation', 'exchange'],
    ...['chosen', 'offered', 'details', 'notice'],
  ],
};

type Row = readonly Cell[];

function nightRow(run: RunSummary): Row {
  const { header, outcome } = run;
  return [
    ...[run.id, header.scenario, header.variant, header.seed, header.engine, header.contentHash],
    ...[new Date(run.startedAt).toISOString(), header.options.mode, header.options.skipConfrontations],
    ...[run.origin, run.rewound?.run ?? null, run.rewound?.minute ?? null, run.ended, run.end, run.moves],
    ...[outcome?.minutesToRestore ?? null, outcome?.cutOff ?? null, outcome?.landedAt ?? null],
    outcome?.cost ?? null,
    ...competencies.flatMap((one): Cell[] => {
      const mark = outcome?.marks?.[one];
      return [outcome?.ratings[one] ?? null, mark?.score ?? null, mark?.band ?? null, mark?.moments ?? null];
    }),
    notice,
  ];
}

function findingRows({ id, header, report }: StoredRun): Row[] {
  if (!report) return [];
  return competencies.flatMap((competency) =>
    report.competencies[competency].findings.map((finding): Row => {
      const { behaviour, opportunity, minute, points, best, worst, missed, contested, reason, source } =
        finding;
      const params = reason.params ? JSON.stringify(reason.params) : null;
      return [
        ...[id, header.scenario, competency, behaviour, opportunity, minute, points, best, worst],
        ...[missed, contested, reason.id, params, source, notice],
      ];
    }),
  );
}

/** What was chosen out of what, at which minute; without what was on offer where the night can't be played back. */
async function choiceRows({ id, header, log }: StoredRun): Promise<Row[]> {
  const compiled = await loadNight(header.scenario);
  const current = compiled !== null && statusOf(header, compiled.contentHash) === 'current';
  const moves = current ? traced(() => retrace(compiled, log).moves) : null;
  const plain = log.events.map((event) => ({ ...event, offered: [] as string[], conversation: null }));
  return (moves ?? plain).map(({ n, minute, by, move, offered, conversation }): Row => {
    const { type, ...rest } = move;
    const reply = move.type === 'reply' ? move : null;
    return [
      ...[id, header.scenario, header.variant, n, minute, by, type, conversation, reply?.exchange ?? null],
      ...[reply?.options.join(' ') ?? null, offered.join(' '), reply ? null : JSON.stringify(rest), notice],
    ];
  });
}

/** Null for a log that could not have happened. */
function traced<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

async function rowsOf(name: TableName, store: RunStore, runs: readonly RunSummary[]): Promise<Row[]> {
  if (name === 'nights') return runs.map(nightRow);
  const rows: Row[] = [];
  // One after the other, so that the page goes on.
  for (const run of runs) {
    const stored = await store.load(run.id);
    if (!stored.ok) continue;
    rows.push(...(name === 'findings' ? findingRows(stored.value) : await choiceRows(stored.value)));
  }
  return rows;
}

/** One table of some runs, as the text of a CSV file. */
export async function tableOf(
  name: TableName,
  store: RunStore,
  runs: readonly RunSummary[],
): Promise<string> {
  return csv(heads[name], await rowsOf(name, store, runs));
}

/** All three tables as one JSON object, a record for each row. */
export async function tablesOf(store: RunStore, runs: readonly RunSummary[]): Promise<string> {
  const tables: Record<string, unknown> = { game: 'hold-the-bridge', notice };
  for (const name of tableNames) {
    const rows = await rowsOf(name, store, runs);
    const columns = heads[name].slice(0, -1);
    tables[name] = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
  }
  return `${JSON.stringify(tables, null, 1)}\n`;
}
