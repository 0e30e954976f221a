/** What the room asks for before a step can be had, and whoever says no hears when it is there. */
import { describe, expect, test } from 'vitest';
import { comingUp } from '../../src/app/bridge/room/coming.ts';
import { playPolicy } from '../../src/lab/play.ts';
import { createRun, fork, step, view, type Entry, type Move, type Run } from '../../src/run/index.ts';
import { compiled, player, variants } from './nights.ts';

/** The commander's night, stopped at the first moment at which something holds. */
function until(variant: string, holds: (run: Run) => boolean): Run {
  const { header, moves } = playPolicy(compiled, { policy: player('commander'), seed: 1, variant });
  const run = createRun(compiled, header);
  for (const { minute, by, move } of moves) {
    for (; run.minute < minute; step(run, { type: 'tick' })) if (holds(run)) return run;
    if (holds(run)) return run;
    step(run, { type: 'move', by, move });
  }
  throw new Error('it did not come to that');
}

const move = (run: Run, wanted: Move): readonly Entry[] => {
  const { refusal, entries } = step(run, { type: 'move', by: 'player', move: wanted });
  if (refusal) throw new Error(`${wanted.type} was refused: ${refusal.code}`);
  return entries;
};
const reply = (run: Run, option: string) =>
  move(run, { type: 'reply', exchange: 'cutover.1', options: [option] });
const count: Move = { type: 'assign', task: 'recount', person: 'mina', timebox: 5, readback: true };
const swap = (choice: 'approve' | 'refuse'): Move => ({
  type: 'decide',
  task: 'cutover',
  choice,
  person: choice === 'approve' ? 'tomas' : '',
  timebox: 10,
  readback: choice === 'approve',
  backup: true,
});
const open = (run: Run) => view(run).tasks.map(({ id }) => id);
const texts = (run: Run) => run.timeline.findLast((entry) => entry.type === 'asked')?.texts ?? [];

/** Minutes pass, whoever demands something is left, until something holds. */
function pass(run: Run, holds: () => boolean): void {
  for (let left = 30; left > 0 && !holds(); left--) {
    if (run.night.flow.exchange !== null) step(run, { type: 'move', by: 'player', move: { type: 'leave' } });
    step(run, { type: 'tick' });
  }
  expect(holds()).toBe(true);
}

describe.each(variants)('before the swap, in the variant %s', (variant) => {
  const asked = until(variant, ({ night }) => night.flow.exchange === 'cutover.1');

  test('whoever asks who counts hears a name, and can give the count', () => {
    const run = fork(asked);
    expect(open(run)).not.toContain('recount');
    const said = reply(run, 'cutover.1.first').find((entry) => entry.type === 'answered');
    expect(said).toMatchObject({ speaker: 'june', text: 'cutover.1.first' });
    expect(open(run)).toContain('recount');
    const before = run.night.world.tasks['verify']?.left ?? 0;
    move(run, count);
    const from = run.minute;
    pass(run, () => run.night.world.facts['done.recount'] !== undefined);
    expect(run.minute - from).toBeLessThanOrEqual(8);
    // Part of what is checked afterwards is done.
    expect(run.night.world.tasks['verify']?.left).toBeLessThan(before);
    pass(run, () => run.night.flow.exchange === null);
    move(run, { type: 'ask', task: 'cutover' });
    expect(texts(run)).not.toContain('cutover.noway');
    const decided = move(run, swap('approve')).find((entry) => entry.type === 'decided');
    expect(decided?.type === 'decided' && decided.against).toBeUndefined();
  });

  test('an objection to it opens the count as well, and stands until somebody has counted', () => {
    const run = fork(asked);
    reply(run, 'cutover.1.now');
    expect(open(run)).not.toContain('recount');
    move(run, { type: 'ask', task: 'cutover' });
    expect(texts(run)).toContain('cutover.noway');
    expect(open(run)).toContain('recount');
    const decided = move(fork(run), swap('approve')).find((entry) => entry.type === 'decided');
    expect(decided).toMatchObject({ against: ['mina'] });
  });

  test('after a no it stays in sight, and June says once that what was asked for is there', () => {
    const run = fork(asked);
    reply(run, 'cutover.1.first');
    move(run, swap('refuse'));
    expect(comingUp(view(run), compiled.scenario)).toContainEqual({
      kind: 'refused',
      id: 'cutover',
      at: null,
    });
    move(run, count);
    const told = () =>
      run.timeline.filter((entry) => entry.type === 'told' && entry.inject === 'refused-swap').length;
    pass(run, () => told() === 1);
    for (let minute = 0; minute < 5; minute++) step(run, { type: 'tick' });
    expect(told()).toBe(1);
  });
});

test('whoever would reopen a closed shop is told what is missing', () => {
  const run = until(
    'labels',
    ({ night, minute }) =>
      night.world.facts['approved.snapshot-restore'] !== undefined &&
      night.world.facts['writes-stopped'] !== undefined &&
      minute > 40,
  );
  expect(view(run).pending).toEqual({ id: 'pending.closed' });
  const early = until('labels', ({ minute }) => minute >= 4);
  expect(view(early).pending).toBeNull();
});
