/**
 * A run that the host has landed: acts that were not played are not scored, what was played is; and where nothing was
 * restored by then, the whole night counts as time to restore, and the host is said to have ended it.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { endingOf, type Report } from '../../src/assessment/types.ts';
import { loadFolder } from '../../src/cli/folder.ts';
import { playPolicy } from '../../src/lab/play.ts';
import { policies } from '../../src/lab/policies/index.ts';
import { reportOf } from '../../src/lab/sweep.ts';
import { causes, createRun, step, toLog, view, type Run } from '../../src/run/index.ts';
import { acts, competencies, type Act } from '../../src/scenario/vocabulary.ts';

const { loaded } = await loadFolder(join(import.meta.dirname, '../../scenarios/wrong-table'));
if (!loaded) throw new Error('wrong-table does not load');
const { compiled } = loaded;
const { scenario } = compiled;
const log = toLog(playPolicy(compiled, { policy: policies.novice, seed: 11 }));

/** The night as it was played until an act began, or some minutes into it, and landed there. */
function landed(act: Act, minutes = 0, played = log): Run {
  const run = createRun(compiled, played);
  let since: number | null = null;
  for (const { minute, by, move } of played.events) {
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
  return run;
}

const landedAt = (act: Act, minutes = 0): Report => reportOf(landed(act, minutes));

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

describe('a landed run that was not restored', () => {
  const sum = (by: Record<string, number>) => causes.reduce((all, cause) => all + (by[cause] ?? 0), 0);

  test.each<[Act, number]>([
    ['yesterday', 0],
    ['bridge', 0],
    ['bridge', 9],
    ['bridge', 40],
  ])(
    'at %s, %i minutes in, counts the whole night as time to restore, and says who ended it',
    (act, minutes) => {
      const run = landed(act, minutes);
      expect(run.ledger.restoredAt).toBeNull();
      expect(run.minute).toBeLessThan(scenario.cutoff.minute);
      const { outcome } = reportOf(run);
      expect(outcome).toMatchObject({ minutesToRestore: 123, cutOff: true, landedAt: run.minute });
      expect(endingOf(outcome)).toBe('landed');
      // What was played is told as it was: nobody paid for minutes that did not pass.
      expect(sum(outcome.minutesByCause)).toBe(run.minute);
      expect(outcome.cost).toBe(run.ledger.cost);
      expect(sum(outcome.costByCause)).toBe(run.ledger.cost);
    },
  );

  test('at 05:10 or later was cut off before, and not by the host', () => {
    const absent = toLog(playPolicy(compiled, { policy: policies.absent, seed: 3 }));
    const { outcome } = reportOf(landed('review', 0, absent));
    expect(outcome).toMatchObject({ minutesToRestore: 123, cutOff: true });
    expect(outcome).not.toHaveProperty('landedAt');
    expect(endingOf(outcome)).toBe('cut-off');
  });

  test('is not one that was restored by then', () => {
    const [whole, short] = [landedAt('debrief').outcome, landedAt('review').outcome];
    expect(whole.cutOff).toBe(false);
    expect(short).toEqual(whole);
    expect(endingOf(short)).toBe('restored');
  });

  test('of a form, which no hour cuts off, counts its own minutes', async () => {
    const form = (await loadFolder(join(import.meta.dirname, '../../scenarios/form-ferry'))).loaded?.compiled;
    if (!form) throw new Error('form-ferry does not load');
    const [variant] = form.scenario.variants;
    const run = createRun(form, { ...log, scenario: form.scenario.id, contentHash: form.contentHash, variant: variant?.id ?? '' }); // oxfmt-ignore
    step(run, { type: 'move', by: 'host', move: { type: 'land' } });
    const { outcome } = reportOf(run);
    expect(outcome).toMatchObject({ minutesToRestore: run.ledger.minutes, landedAt: run.minute });
    expect(outcome.minutesToRestore).toBeLessThan(60);
  });
});
