/**
 * The night told again: the log is run once more in steps, and after each minute and each move the moment is kept as a
 * frame (the last one of its minute and chapter), to be scrubbed, played back and drawn as curves. What was hidden that night (candour) is read here, and
 * nowhere else: the night is over.
 */
import { createRun, step, view, type Run } from '../../run/index.ts';
import type { RunLog } from '../../run/log.ts';
import type { View } from '../../run/view.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';

export interface Frame {
  /** Night minutes since the phone rang. */
  minute: number;
  /** What a player saw at that moment. */
  view: View;
  /** Entries of the timeline so far. */
  entries: number;
  /** How safe each person felt to speak, 0..1. */
  candour: Readonly<Record<string, number>>;
}

function frameOf(run: Run): Frame {
  const { people } = run.night.world;
  return {
    minute: run.minute,
    view: view(run),
    entries: run.timeline.length,
    candour: Object.fromEntries(Object.entries(people).map(([id, person]) => [id, person.candour])),
  };
}

/** Tells the night in steps, a minute or a move each; the frames grow from step to step. */
export function* retell(compiled: CompiledScenario, log: RunLog): Generator<Frame[]> {
  const { events, end, ...header } = log;
  const run = createRun(compiled, header);
  const frames: Frame[] = [];
  const keep = () => {
    const frame = frameOf(run);
    const last = frames.at(-1);
    if (last && last.minute === frame.minute && last.view.chapter === frame.view.chapter) frames.pop();
    frames.push(frame);
    return frames;
  };
  yield keep();
  for (const { minute, by, move } of events) {
    while (run.minute < minute && !step(run, { type: 'tick' }).refusal) yield keep();
    step(run, { type: 'move', by, move });
    yield keep();
  }
  while (run.minute < end && !step(run, { type: 'tick' }).refusal) yield keep();
}
