/** Whatever seats and hosts ask of shared runs, in whatever order: nothing breaks, and what is stored can be replayed. */
import { describe, expect, test } from 'vitest';
import { plausible } from '../../src/lab/policies/plausible.ts';
import { draw, type Move } from '../../src/run/index.ts';
import type { SharedNow } from '../../src/workshop/protocol/shared.ts';
import type { Ask } from '../../src/workshop/server/conductor/ask.ts';
import { Hall } from './conductor-support.ts';
import { compiled, longKinds } from './support.ts';

/** Rounds of one room; each asks several things and lets some time pass. */
const rounds = 40;
const asksARound = 8;

/** Chance that repeats. */
function dice(seed: number) {
  let n = 0;
  const next = () => draw({ seed, purpose: 'fuzz', subject: String(n++) });
  return { next, of: <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)] };
}

const junk: readonly Move[] = [
  { type: 'reply', exchange: 'nothing', options: [] },
  { type: 'reply', exchange: 'call.1', options: ['__proto__', 'constructor'] },
  { type: 'assign', task: '__proto__', person: 'toString', timebox: 20_000, readback: true },
  { type: 'route', item: 'i0', to: 'constructor' },
  { type: 'handover', to: 'nobody' },
  { type: 'terminal', action: 'dig', what: 'hasOwnProperty' },
  { type: 'inject', inject: 'valueOf' },
  { type: 'skip' },
  { type: 'hold', on: true },
];

describe.each(longKinds)('a room on %s', (kind) => {
  test.each([
    ['votes', 3],
    ['teams', 4],
  ] as const)(
    '%s: asked anything by anybody',
    async (mode, seed) => {
      const { next, of } = dice(seed);
      const hall = await Hall.open(kind, mode, 9);
      await hall.stage('play');
      await hall.pass(2);
      const seen = (seat: string): SharedNow | undefined =>
        hall.now(mode === 'votes' ? hall.room : `seat:${seat}`);
      const injects = compiled.scenario.injects.map(({ id }) => id);
      const random = (): Ask | null => {
        const seat = of(hall.seats)?.id ?? '';
        const other = of(hall.seats)?.id ?? '';
        const run = seen(next() < 0.9 ? seat : other)?.run ?? 'none';
        const view = seen(seat)?.view;
        const move = (next() < 0.85 && view ? of(plausible(view)) : undefined) ??
          of(junk) ?? { type: 'resume' };
        const entry = of(seen(other)?.view.log ?? [])?.n ?? 0;
        const kinds_ = [
          { kind: 'entry', id: String(entry) },
          { kind: 'lead', id: of(compiled.scenario.leads)?.id ?? '' },
          { kind: 'task', id: of(compiled.scenario.tasks)?.id ?? '' },
          { kind: 'audience', id: of(compiled.scenario.audiences)?.id ?? '' },
        ] as const;
        const asks: readonly (Ask | null)[] = [
          ...Array.from({ length: 6 }, (): Ask => ({
            name: 'shared-move',
            seat,
            body: { run, rev: 0, move },
          })),
          { name: 'shared-move', seat: seen(seat)?.command ?? '', body: { run, rev: 0, move } },
          { name: 'quote', seat: seen(seat)?.command ?? seat, body: { run, move } },
          { name: 'hand', seat, body: { run, note: of(kinds_) ?? kinds_[0] } },
          { name: 'volunteer', seat, body: { on: next() < 0.6 } },
          {
            name: 'shared-clock',
            seat: next() < 0.3 ? null : seat,
            body: { run, to: of(['run', 'wait', 'pause'] as const) ?? 'run' },
          },
          { name: 'inject', body: { run: next() < 0.5 ? run : null, inject: of(injects) ?? '' } },
          next() < 0.3 ? { name: 'skip', body: { run } } : null,
          { name: 'ballot-open', body: {} },
          { name: 'ballot-close', body: {} },
          { name: 'commander', body: { seat: next() < 0.5 ? null : seat } },
          { name: 'present', seat },
        ];
        return of(asks) ?? null;
      };
      const vote = async () => {
        const { openBallot: ballot } = hall;
        const seat = of(hall.seats);
        if (ballot && seat)
          await hall.conductor.votes.cast(seat, {
            ballot: ballot.id,
            option: of([...ballot.options, 'x', null]) ?? null,
          });
      };
      for (let round = 0; round < rounds; round++) {
        const asks = Array.from({ length: asksARound }, random).flatMap((ask) => ask ?? []);
        // All at once, as they come.
        await Promise.all([...asks.map((ask) => hall.ask(ask)), vote(), vote()]);
        if (next() < 0.05) await hall.stage(next() < 0.5 ? 'held' : 'play');
        if (next() < 0.1) hall.here = new Set(hall.seats.flatMap(({ id }) => (next() < 0.8 ? [id] : [])));
        if (next() < 0.03) hall.conductor.hurry();
        if (next() < 0.05) {
          hall.kill(hall.conductor);
          hall.node('again');
          await hall.pass(8);
        }
        await hall.pass(1 + next() * 6);
        const keep = new Map(hall.sent.map((one) => [`${one.place} ${one.event}`, one]));
        hall.sent = [...keep.values()];
      }
      expect(hall.failures).toEqual([]);
      const runs = await hall.runs();
      expect(runs.length).toBe(mode === 'votes' ? 1 : 2);
      for (const { run_id } of runs) await hall.checkStored(run_id);
      expect(runs.some(({ next: moves }) => moves > 10)).toBe(true);
    },
    120_000,
  );
});
