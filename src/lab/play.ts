/** Lets a scripted player play a run: asks it what to do, again and again, until the night is over. */
import type { CompiledScenario } from '../scenario/compiled.ts';
import {
  createRun,
  draw,
  newHeader,
  step,
  view as viewOf,
  type Move,
  type Run,
  type RunOptions,
  type View,
} from '../run/index.ts';
import type { Policy } from './policies/policy.ts';

export interface PlayOptions {
  policy: Policy;
  /** Unsigned 32-bit integer; fixes the night's chance and the policy's own. */
  seed: number;
  /** A keyed draw when it is left out. */
  variant?: string;
  /**
   * The player's two acts of the afternoon that have consequences, as the last words of option ids (`authorise`,
   * `refuse`). A keyed draw where one is left out: what was planted is chance, how the night is led is the policy's.
   */
  yesterday?: Yesterday;
  options?: Partial<RunOptions>;
  /** Sees each decision with the view it was made on: to count words, minutes, exchanges. */
  watch?: (view: View, choice: Move | 'wait') => void;
}

/** The decisions of the afternoon that matter, by the last word of their exchange's id. */
export const planted = ['release', 'access'] as const;
export type Yesterday = Partial<Record<(typeof planted)[number], string>>;

/** A policy that does something that no player could do. */
export class PlayError extends Error {
  override readonly name = 'PlayError';
}

/** Refused moves in one minute after which time passes anyway. */
const mostRefusals = 5;
/** Decisions of one run; far above what a night can hold. */
const mostDecisions = 50_000;
/** Moves within one minute after which time passes anyway: moves that cost no time could go on for ever. */
const mostMoves = 60;

const lastWord = (id: string): string => id.slice(id.lastIndexOf('.') + 1);

/** The reply to a planted decision: as asked for, else drawn; null where the policy decides. */
function yesterday(view: View, wanted: Yesterday, seed: number): Move | null {
  const { act, middle } = view;
  const name = planted.find((word) => middle !== null && lastWord(middle.exchange) === word);
  if (act !== 'yesterday' || middle === null || name === undefined) return null;
  const sorted = [...middle.options].sort();
  const at = Math.floor(draw({ seed, purpose: 'yesterday', subject: middle.exchange }) * sorted.length);
  const option = sorted.find((id) => lastWord(id) === wanted[name]) ?? sorted[at];
  return option === undefined ? null : { type: 'reply', exchange: middle.exchange, options: [option] };
}

/** The words that a planted decision of a scenario takes; empty when the scenario has no such decision. */
export function plantedWords({ scenario }: CompiledScenario, name: (typeof planted)[number]): string[] {
  const scripts = new Set(
    scenario.chapters.filter(({ act }) => act === 'yesterday').flatMap(({ script }) => script),
  );
  return scenario.conversations
    .filter(({ id }) => scripts.has(id))
    .flatMap(({ exchanges }) => exchanges)
    .filter(({ id }) => lastWord(id) === name)
    .flatMap(({ options }) => options.map(({ id }) => lastWord(id)));
}

/** One run and its scripted player, with what has happened in this minute. */
interface Table {
  run: Run;
  policy: Policy;
  memory: unknown;
  minute: number;
  refusals: number;
  moves: number;
}

function pass(table: Table): void {
  const { refusal } = step(table.run, { type: 'tick' });
  if (!refusal) return;
  const done = table.refusals > 0 ? 'makes only moves that are refused' : 'waits';
  throw new PlayError(
    `The policy "${table.policy.id}" ${done} at minute ${table.run.minute}, where only a reply leads on.`,
  );
}

function make(table: Table, move: Move): void {
  table.moves += 1;
  const { refusal } = step(table.run, { type: 'move', by: 'player', move });
  if (!refusal) return;
  table.refusals += 1;
  table.policy.refused?.(refusal, move, table.memory);
}

/** Plays one decision. Refusals and moves without a price do not hold the clock for ever. */
function turn(table: Table, choice: Move | 'wait'): void {
  const { run } = table;
  if (run.minute !== table.minute) {
    table.minute = run.minute;
    table.refusals = 0;
    table.moves = 0;
  }
  if (choice === 'wait') {
    pass(table);
    return;
  }
  make(table, choice);
  const stuck = table.refusals >= mostRefusals || table.moves >= mostMoves;
  if (!stuck || run.ended || run.minute !== table.minute) return;
  pass(table);
}

/**
 * Plays a whole run.
 * @throws PlayError when the policy waits where nothing can pass, or does not come to an end.
 */
export function playPolicy(compiled: CompiledScenario, wanted: PlayOptions): Run {
  const { policy, seed } = wanted;
  const header = newHeader(compiled, {
    seed,
    ...(wanted.variant === undefined ? {} : { variant: wanted.variant }),
    options: { skipConfrontations: false, mode: 'standard', teaching: false, ...wanted.options },
  });
  const run = createRun(compiled, header);
  const table: Table = { run, policy, memory: policy.begin(seed), minute: run.minute, refusals: 0, moves: 0 };
  for (let decisions = 0; !run.ended; decisions++) {
    if (decisions >= mostDecisions)
      throw new PlayError(`The policy "${policy.id}" did not end the run in ${mostDecisions} decisions.`);
    const seen = viewOf(run);
    const choice = yesterday(seen, wanted.yesterday ?? {}, seed) ?? policy.decide(seen, table.memory);
    wanted.watch?.(seen, choice);
    turn(table, choice);
  }
  return run;
}
