/** The engine behind a session: the run layer and the assessment, as the small port that the session asks for. */
import {
  breaks,
  createRun,
  hears,
  newHeader,
  price,
  refuse,
  replay,
  step,
  toLog,
  view,
  type Run,
  type RunLog,
  type RunOptions,
} from '../../run/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import type { Play } from './ports.ts';

/** A seed that nobody chose. */
function anySeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** A run at its first moment. `seed` fixes its chance; without it, any. `variant` is drawn where it is not given. */
export function beginPlay(
  compiled: CompiledScenario,
  options: RunOptions,
  seed = anySeed(),
  variant?: string,
): Play {
  const wanted = { seed, options, ...(variant !== undefined && { variant }) };
  return playOf(createRun(compiled, newHeader(compiled, wanted)));
}

/** A stored run at the moment it was left. Throws ReplayError when the log does not belong to this night. */
export function resumePlay(compiled: CompiledScenario, log: RunLog): Play {
  return playOf(replay(compiled, log));
}

function playOf(run: Run): Play {
  return {
    step: (event) => step(run, event),
    view: () => view(run),
    refuse: (move, by) => refuse(run, move, by),
    price: (move) => price(run, move),
    hears: (move) => hears(run, move),
    breaks: (move) => breaks(run, move),
    toLog: () => toLog(run),
    minute: () => run.minute,
    async assess() {
      const { assess } = await import('../../assessment/index.ts');
      const report = assess({
        scenario: run.compiled.scenario,
        header: run.header,
        timeline: [...run.timeline],
        ledger: run.ledger,
      });
      return { report, timeline: [...run.timeline] };
    },
  };
}
