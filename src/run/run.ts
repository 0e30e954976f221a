/**
 * A run: one playthrough. `step` composes the reducer and the machine and is the only way forward. A run owns its
 * world and changes it in place (quick enough for 500 replays a second); `fork` keeps the old one.
 */
import type { CompiledScenario } from '../scenario/compiled.ts';
import { bookOf } from './book.ts';
import { enterChapter, settleChapter, settlePhase } from './chapters.ts';
import { draw } from './chance.ts';
import type { Ledger } from './ledger.ts';
import { engineVersion, logFormat, type RunHeader, type RunLog, type RunOptions } from './log.ts';
import { plainModel, type Model } from './model.ts';
import type { LoggedMove, Move, Refusal } from './moves.ts';
import { hostMoves } from './moves/host.ts';
import { afterMove, applyMove, breakMove, hearMove, priceMove, refuseMove } from './moves/table.ts';
import type { Night } from './night.ts';
import { startWalk, type Walk } from './places.ts';
import { isForStandIn } from './standIn.ts';
import { settleGone, settleMiddle } from './talk.ts';
import type { Thread } from './threads.ts';
import { tick } from './tick.ts';
import type { Entry } from './timeline.ts';
import { Waiting } from './waiting.ts';
import { newWorld } from './world.ts';

/** Events of a run: a minute, or a move. In a workshop a host's intervention is a move by `host`. */
export type RunEvent = { type: 'tick' } | { type: 'move'; by: LoggedMove['by']; move: Move };

export interface Run {
  readonly compiled: CompiledScenario;
  readonly header: RunHeader;
  readonly night: Night;
  readonly machine: Walk;
  readonly moves: LoggedMove[];
  /** Night minutes since the phone rang. */
  readonly minute: number;
  readonly ended: boolean;
  readonly timeline: readonly Entry[];
  readonly ledger: Ledger;
}

export interface StepResult {
  refusal: Refusal | null;
  /** What the step added to the timeline. */
  entries: Entry[];
}

/** What identifies a new run. The variant is a keyed draw unless it is given. */
export function newHeader(
  compiled: CompiledScenario,
  wanted: { seed: number; variant?: string; options: RunOptions },
): RunHeader {
  const { scenario, contentHash } = compiled;
  const variants = scenario.variants.map((variant) => variant.id);
  const drawn =
    variants[
      Math.floor(draw({ seed: wanted.seed, purpose: 'variant', subject: scenario.id }) * variants.length)
    ];
  const variant = wanted.variant ?? drawn;
  if (variant === undefined || !variants.includes(variant)) {
    throw new Error(`scenario "${scenario.id}" has no variant "${variant}"; it has ${variants.join(', ')}`);
  }
  return {
    format: logFormat,
    engine: engineVersion,
    scenario: scenario.id,
    contentHash,
    seed: wanted.seed >>> 0,
    variant,
    options: wanted.options,
  };
}

function assemble(
  compiled: CompiledScenario,
  header: RunHeader,
  night: Night,
  machine: Walk,
  moves: LoggedMove[],
): Run {
  return {
    compiled,
    header,
    night,
    machine,
    moves,
    get minute() {
      return night.world.minute;
    },
    get ended() {
      return night.world.ended !== null;
    },
    get timeline() {
      return night.timeline;
    },
    get ledger() {
      return night.world.ledger;
    },
  };
}

/** The machine hears what the reducer has to say, in order; flow is read back from it. */
function inform(run: Run): void {
  const { night, machine } = run;
  if (night.signals.length === 0) return;
  for (const type of night.signals) machine.send(type);
  night.signals.length = 0;
  night.flow = machine.flow;
}

/** Lets everything that follows at once happen: phases, the chapter's script, the loudest demand. */
function settle(run: Run): void {
  const { night } = run;
  inform(run);
  settleGone(night);
  inform(run);
  settlePhase(night);
  inform(run);
  settleChapter(night);
  inform(run);
  settleMiddle(night, isForStandIn);
  inform(run);
}

/** Who keeps the secret in another variant: `other` in conditions and effects. */
const otherHolder = (variants: readonly { holder: string }[], holder: string): string =>
  variants.find((variant) => variant.holder !== holder)?.holder ?? '';

/** A run at the moment the phone rings. `model` is for what-ifs: factors on the constants that the night rests on. */
export function createRun(compiled: CompiledScenario, header: RunHeader, model: Model = plainModel): Run {
  const book = bookOf(compiled);
  const world = newWorld(book, header);
  const holder = book.variants.get(header.variant)?.holder ?? '';
  const machine = startWalk(compiled.scenario);
  const night: Night = {
    book,
    header,
    model,
    holder,
    world,
    timeline: [],
    flow: machine.flow,
    signals: [],
    reading: { world, holder, other: otherHolder(book.scenario.variants, holder) },
    waiting: new Waiting(book.waiters, world),
  };
  const run = assemble(compiled, header, night, machine, []);
  enterChapter(night);
  settle(run);
  return run;
}

function minute(run: Run): void {
  tick(run.night);
  settle(run);
}

/** Whether minutes pass in this chapter. */
const isLive = (run: Run): boolean =>
  run.night.book.scenario.chapters[run.night.world.chapter]?.live === true && !run.ended;

const refused = (refusal: Refusal): StepResult => ({ refusal, entries: [] });

/** A host sends, skips and holds, and nobody else does. */
const refuseFrom = (by: LoggedMove['by'], { type }: Move): Refusal | null =>
  hostMoves.has(type) && by !== 'host' ? { code: 'not-now', what: type } : null;

/**
 * The only way forward. A tick runs one minute of a live chapter (elsewhere it is refused as `not-now`). A move
 * applies, then its price is paid in minutes, before the next move is accepted.
 */
export function step(run: Run, event: RunEvent): StepResult {
  const from = run.night.timeline.length;
  if (event.type === 'tick') {
    if (run.ended) return refused({ code: 'run-ended', what: 'tick' });
    if (!isLive(run)) return refused({ code: 'not-now', what: 'tick' });
    minute(run);
  } else {
    const refusal = refuseFrom(event.by, event.move) ?? refuseMove(run.night, event.move);
    if (refusal) return refused(refusal);
    const price = priceMove(run.night, event.move);
    run.moves.push({ n: run.moves.length, minute: run.night.world.minute, by: event.by, move: event.move });
    const { chapter } = run.night.world;
    applyMove(run.night, event.move);
    inform(run);
    // A price is paid in the chapter in which it was made.
    for (let paid = 0; paid < price && isLive(run) && run.night.world.chapter === chapter; paid++)
      payMinute(run);
    if (run.night.world.chapter === chapter) afterMove(run.night, event.move);
    settle(run);
  }
  return { refusal: null, entries: run.night.timeline.slice(from) };
}

/** A paid minute: the world runs, but nothing takes the middle or ends the chapter before the price is paid. */
function payMinute(run: Run): void {
  tick(run.night, true);
  inform(run);
  settleGone(run.night);
  inform(run);
  settlePhase(run.night);
  inform(run);
}

/** Why somebody's move is not possible now, or null. */
export const refuse = (run: Run, move: Move, by: LoggedMove['by'] = 'player'): Refusal | null =>
  refuseFrom(by, move) ?? refuseMove(run.night, move);

/** Night minutes that a move will cost. */
export const price = (run: Run, move: Move): number => priceMove(run.night, move);

/** Ids of the people who will hear a move. */
export const hears = (run: Run, move: Move): string[] => hearMove(run.night, move);

/** Whose thread a move breaks, and what that costs them; nothing for a move that is not possible. */
export const breaks = (run: Run, move: Move, by: LoggedMove['by'] = 'player'): Thread[] =>
  refuse(run, move, by) === null ? breakMove(run.night, move) : [];

/** The whole record of a run. */
export function toLog(run: Run): RunLog {
  return { ...run.header, events: [...run.moves], end: run.minute };
}

/** A copy that goes on by itself; the run it came from is not touched. */
export function fork(run: Run): Run {
  const world = JSON.parse(JSON.stringify(run.night.world)) as typeof run.night.world;
  // The item in the middle is one of the items, by identity.
  const middle = world.middleItem?.id;
  world.middleItem = world.items.find((item) => item.id === middle) ?? null;
  const night: Night = {
    ...run.night,
    world,
    timeline: [...run.night.timeline],
    signals: [],
    reading: { ...run.night.reading, world },
    waiting: new Waiting(run.night.book.waiters, world),
  };
  return assemble(run.compiled, run.header, night, run.machine.fork(), [...run.moves]);
}

/** What two runs are compared by: flow, world and timeline as plain JSON. */
export function stateOf(run: Run): { value: unknown; context: unknown; timeline: readonly Entry[] } {
  const value: unknown = run.machine.getSnapshot().value;
  return { value, context: run.night.world, timeline: run.night.timeline };
}
