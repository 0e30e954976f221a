/** A run that the host has landed: acts that were not played are not scored, what was played is. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess, type Report } from '../../src/assessment/index.ts';
import { loadFolder } from '../../src/cli/folder.ts';
import { playPolicy } from '../../src/lab/play.ts';
import { policies } from '../../src/lab/policies/index.ts';
import { createRun, step, toLog, view } from '../../src/run/index.ts';
import { acts, competencies, type Act } from '../../src/scenario/vocabulary.ts';

const { loaded } = await loadFolder(join(import.meta.dirname, '../../scenarios/wrong-table'));
if (!loaded) throw new Error('wrong-table does not load');
const { compiled } = loaded;
const { scenario } = compiled;
const log = toLog(playPolicy(compiled, { policy: policies.novice, seed: 11 }));

/** The night as it was played until an act began, or some minutes into it, and landed there. */
function landedAt(act: Act, minutes = 0): Report {
  const run = createRun(compiled, log);
  let since: number | null = null;
  for (const { minute, by, move } of log.events) {
    while (run.minute < minute && !(since !== null && run.minute - since >= minutes)) {
      if (view(run).act === act) since ??= run.minute;
      step(run, { type: 'tick' });
    }
    if (view(run).act === act) since ??= run.minute;
    if (since !== null && run.minute - since >= minutes) break;
    step(run, { type: 'move', by, move });
  }
  // The debrief is where a night ends by itself.
  expect(run.ended).toBe(act === 'debrief');
  if (!run.ended) step(run, { type: 'move', by: 'host', move: { type: 'land' } });
  expect(run.ended).toBe(true);
  const { header, timeline, ledger } = run;
  return assess({ scenario, header, timeline: [...timeline], ledger });
}

/** Acts of the exchanges that scripts open. */
const actOf = new Map(
  scenario.chapters.flatMap(({ act, script }) =>
    script.flatMap((id) => {
      const talk = scenario.conversations.find((one) => one.id === id);
      return (talk?.exchanges ?? []).map((exchange) => [exchange.id, act] as const);
    }),
  ),
);

const findings = (report: Report) => competencies.flatMap((one) => report.competencies[one].findings);

describe('a landed run', () => {
  test.each<Act>(['yesterday', 'bridge', 'review', 'room', 'later'])(
    'owes nothing of %s and later',
    (act) => {
      const later = acts.slice(acts.indexOf(act));
      const owed = findings(landedAt(act)).filter(({ opportunity }) => {
        const of = actOf.get(opportunity?.split('.').slice(1).join('.') ?? '');
        return of !== undefined && later.includes(of);
      });
      expect(owed).toEqual([]);
    },
  );

  test.each<[Act, number]>([
    ['yesterday', 0],
    ['bridge', 0],
    ['bridge', 9],
  ])('has missed nothing at %s, %i minutes in', (act, minutes) => {
    expect(findings(landedAt(act, minutes)).filter(({ missed }) => missed)).toEqual([]);
  });

  test('is scored for what was played: a whole bridge as in the whole night', () => {
    const [whole, short] = [landedAt('debrief'), landedAt('review')];
    for (const one of ['delegation', 'shielding'] as const)
      expect(short.competencies[one].score).toBe(whole.competencies[one].score);
    expect(short.competencies.learning.rating).toBe('tooLittle');
  });
});
