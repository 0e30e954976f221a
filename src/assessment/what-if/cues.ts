/**
 * A log as a score to play from: each move becomes a cue, tied to what it answered. In a changed night the same people
 * speak at other minutes; a reply still answers its exchange, a task is still given when it can be, and an update on
 * the clock stays on the clock. On the log's own seed every cue falls on its logged minute, so nothing changes.
 */
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { holds } from '../../run/conditions.ts';
import type { RunHeader, RunLog } from '../../run/log.ts';
import type { LoggedMove, Move } from '../../run/moves.ts';
import { replay, ReplayError } from '../../run/replay.ts';
import { createRun, step, type Run } from '../../run/run.ts';
import { offered } from '../../run/talk.ts';
import { isOpen } from '../../run/work.ts';
import { WhatIfError } from './types.ts';

/** Something that waits, whatever number it has tonight: the how-manieth arrival of an inject, or a conversation. */
export interface ItemName {
  what: string;
  nth: number;
}

/**
 * What a cue waits for. chapter: its start; restored: the verified restore; exchange: its first opening; item: its
 * arrival; task, line: that it can be given, said; card: its arrival on the board; cue: another move of the log, which
 * gave the person (`still`) the task that this one is about, or looked down.
 */
export type Anchor =
  | { on: 'chapter' | 'restored' }
  | { on: 'exchange' | 'task' | 'line' | 'card'; id: string }
  | { on: 'item'; of: ItemName }
  | { on: 'cue'; order: number; still: { person: string; task: string } | null };

export interface Cue {
  /** Place in the order of the log; an added move has one in between. */
  order: number;
  by: LoggedMove['by'];
  move: Move;
  /** Night minute in the log. */
  minute: number;
  /** Position of the chapter it was made in. */
  chapter: number;
  anchor: Anchor;
  /** Minutes after the anchor. */
  delay: number;
  /** Given to somebody who had nothing in hand: waits until they are free. */
  free: string | null;
}

/**
 * How a log goes on where another night brings more than it had: one more caller, one more promise that falls due. Without
 * it every longer night would be a night without a leader from the minute at which the player's own was over.
 */
export interface Habits {
  /** Arrivals of the player's own night: `keyOf` their names. */
  arrived: Set<string>;
  /** What was done with the last caller of each kind, and with the last of all; null for nothing. */
  callers: Map<string, Habit | null>;
  caller: Habit | null;
  /** Minute up to which the log says what is told to whom: the restore, or the cut-off. */
  until: number;
  /** Audiences whose last promise before that was not broken, with the minutes promised and whose draft it was. */
  updates: Map<string, { next: number; drafted: boolean }>;
}

export interface Habit {
  move: Extract<Move, { type: 'take' | 'route' }>;
  /** Minutes after the arrival. */
  delay: number;
}

export const keyOf = ({ what, nth }: ItemName): string => `${what}#${nth}`;

export interface Score {
  compiled: CompiledScenario;
  header: RunHeader;
  cues: Cue[];
  /** Entries of the timeline that each move wrote: from, and before which, by `n`. */
  wrote: { from: number; to: number }[];
  /** Option ids that were on offer, for each reply by its `n`. */
  offers: Map<number, string[]>;
  /** Exchanges that were open and never answered: they are not answered in other nights either. */
  silent: Set<string>;
  /** Exchanges that some move answered or left. */
  answered: Set<string>;
  /** Minute from which each task could be given. */
  opened: Record<string, number>;
  /** Minute at which each exchange was first open. */
  asked: Record<string, number>;
  ended: boolean;
  lastChapter: number;
  habits: Habits;
  /** The run as it was played. */
  run: Run;
}

/** Names what waits, by the order of arrivals so far. A watcher of one run; cheap to ask after each step. */
export class Arrivals {
  #at = 0;
  #names = new Map<string, ItemName>();
  #counts = new Map<string, number>();

  note(run: Run): void {
    const { timeline } = run.night;
    for (; this.#at < timeline.length; this.#at++) {
      const entry = timeline[this.#at];
      if (entry?.type !== 'arrived') continue;
      const nth = this.#counts.get(entry.inject) ?? 0;
      this.#counts.set(entry.inject, nth + 1);
      this.#names.set(entry.item, { what: entry.inject, nth });
    }
  }

  /** The name of an item; what came without a word is named by its conversation. */
  nameOf(run: Run, id: string): ItemName | null {
    const known = this.#names.get(id);
    if (known) return known;
    const item = run.night.world.items.find((other) => other.id === id);
    return item?.conversation == null ? null : { what: `talk:${item.conversation}`, nth: 0 };
  }

  copy(): Arrivals {
    const other = new Arrivals();
    other.#at = this.#at;
    other.#names = new Map(this.#names);
    other.#counts = new Map(this.#counts);
    return other;
  }
}

/** Minutes at which things first came about in a run, of those that cues wait for. */
export interface Firsts {
  exchange: Map<string, number>;
  task: Map<string, number>;
  line: Map<string, number>;
  card: Map<string, number>;
}

export const newFirsts = (): Firsts => ({
  exchange: new Map(),
  task: new Map(),
  line: new Map(),
  card: new Map(),
});

const first = (map: Map<string, number>, id: string, minute: number) => {
  if (!map.has(id)) map.set(id, minute);
};

/** Notes what has come about, among the tasks and lines given. */
export function noteFirsts(
  firsts: Firsts,
  run: Run,
  tasks: readonly string[],
  lines: readonly string[],
): void {
  const { night } = run;
  const { minute } = night.world;
  if (night.flow.exchange !== null) first(firsts.exchange, night.flow.exchange, minute);
  for (const card of night.world.leads) first(firsts.card, card.id, minute);
  for (const id of tasks) {
    if (firsts.task.has(id)) continue;
    const task = night.book.tasks.get(id);
    if (task && isOpen(night, task)) firsts.task.set(id, minute);
  }
  for (const id of lines) {
    if (firsts.line.has(id)) continue;
    const line = night.book.says.get(id);
    if (line && (line.when === undefined || holds(line.when, night.reading))) firsts.line.set(id, minute);
  }
}

/** A moment of the player's own run, as it is met when the log is walked through. */
export interface Moving {
  run: Run;
  firsts: Firsts;
  arrivals: Arrivals;
}

interface Moment {
  anchor: Anchor;
  since: number;
  free?: string | null;
}

/** What the person has in hand, by the move that gave it: what a question to them refers to. */
function workOf(run: Run, cues: readonly Cue[], person: string): Moment | null {
  const task = run.night.world.people[person]?.task;
  if (task == null) return null;
  const given = cues.findLast(
    ({ move }) =>
      (move.type === 'assign' || (move.type === 'decide' && move.choice === 'approve')) &&
      move.task === task &&
      (move.person === person || move.person === 'room'),
  );
  if (!given) return null;
  return { anchor: { on: 'cue', order: given.order, still: { person, task } }, since: given.minute };
}

/** The look down that this spell at the keyboard began with. */
function spellOf(cues: readonly Cue[]): Moment | null {
  const down = cues.findLast(({ move }) => move.type === 'terminal' && move.action === 'down');
  return down ? { anchor: { on: 'cue', order: down.order, still: null }, since: down.minute } : null;
}

function taskMoment(run: Run, firsts: Firsts, task: string, person: string | null): Moment | null {
  const since = firsts.task.get(task);
  if (since === undefined) return null;
  const state = person === null ? undefined : run.night.world.people[person];
  const free = person !== null && state?.task === null ? person : null;
  return { anchor: { on: 'task', id: task }, since, free };
}

/** What a move of this moment is tied to, or null when it is tied to the clock. */
function momentOf({ run, firsts, arrivals }: Moving, cues: readonly Cue[], move: Move): Moment | null {
  const { night } = run;
  switch (move.type) {
    case 'reply':
    case 'leave': {
      const id = night.flow.exchange;
      return id === null
        ? null
        : { anchor: { on: 'exchange', id }, since: firsts.exchange.get(id) ?? run.minute };
    }
    case 'take':
    case 'route': {
      const of = arrivals.nameOf(run, move.item);
      const item = night.world.items.find((other) => other.id === move.item);
      return of && item ? { anchor: { on: 'item', of }, since: item.since } : null;
    }
    case 'assign':
      return taskMoment(run, firsts, move.task, move.person === 'room' ? null : move.person);
    case 'decide':
      return taskMoment(run, firsts, move.task, move.choice === 'approve' ? move.person : null);
    case 'ask':
      return taskMoment(run, firsts, move.task, null);
    case 'say': {
      const since =
        night.book.says.get(move.line)?.when === undefined ? undefined : firsts.line.get(move.line);
      return since === undefined ? null : { anchor: { on: 'line', id: move.line }, since };
    }
    case 'lead': {
      const since = firsts.card.get(move.lead);
      return since === undefined ? null : { anchor: { on: 'card', id: move.lead }, since };
    }
    case 'checkin':
    case 'release':
    case 'pair':
      return workOf(run, cues, move.person);
    case 'terminal':
      return move.action === 'down' ? null : spellOf(cues);
    case 'role':
    case 'relieve':
    case 'aside':
    case 'post':
    case 'rule':
    case 'handover':
    case 'resume':
    case 'inject':
    case 'skip':
    case 'hold':
    case 'land':
      return null;
  }
}

/** What a move of this moment is tied to when it is tied to the clock. */
function clockOf(run: Run): Moment {
  const { world, book } = run.night;
  const restored = world.facts[book.scenario.restored];
  if (restored !== undefined && restored >= world.chapterSince)
    return { anchor: { on: 'restored' }, since: restored };
  return { anchor: { on: 'chapter' }, since: world.chapterSince };
}

/** The cue for a move made now; `cues` are those before it. */
function cueFor(moving: Moving, cues: readonly Cue[], { move, by, n: order }: LoggedMove): Cue {
  const { run } = moving;
  const { anchor, since, free = null } = momentOf(moving, cues, move) ?? clockOf(run);
  const { minute } = run;
  return { order, by, move, minute, chapter: run.night.world.chapter, anchor, delay: minute - since, free };
}

/** What was done with the callers of the player's own night. */
function callerHabits(run: Run, cues: readonly Cue[]): Pick<Habits, 'arrived' | 'callers' | 'caller'> {
  const done = new Map<string, Habit>();
  for (const { anchor, move, delay } of cues) {
    if (anchor.on !== 'item' || (move.type !== 'take' && move.type !== 'route')) continue;
    done.set(keyOf(anchor.of), { move, delay });
  }
  const arrivals = new Arrivals();
  arrivals.note(run);
  const arrived = new Set<string>();
  const callers: Habits['callers'] = new Map();
  let caller: Habit | null = null;
  for (const entry of run.timeline) {
    if (entry.type !== 'arrived') continue;
    const name = arrivals.nameOf(run, entry.item);
    if (!name) continue;
    arrived.add(keyOf(name));
    if (!entry.noise || entry.signal) continue;
    caller = done.get(keyOf(name)) ?? null;
    callers.set(entry.inject, caller);
  }
  return { arrived, callers, caller };
}

/** To whom the player kept their word until the night was over. */
function updateHabits(run: Run): Pick<Habits, 'until' | 'updates'> {
  const { ledger } = run.night.world;
  const until = ledger.restoredAt ?? run.night.world.facts['cut-off'] ?? run.minute;
  const updates: Habits['updates'] = new Map();
  for (const entry of run.timeline) {
    if (entry.type !== 'post' || entry.minute > until) continue;
    const { next } = entry.update;
    if (next > 0 && entry.minute + next >= until)
      updates.set(entry.audience, { next, drafted: entry.drafted });
    else updates.delete(entry.audience);
  }
  return { until, updates };
}

const isLive = (run: Run) =>
  run.night.book.scenario.chapters[run.night.world.chapter]?.live === true && !run.ended;

/** Whether the night as such is over: no chapter in which minutes pass is left. */
function isNightOver(run: Run): boolean {
  const { scenario } = run.night.book;
  const last = scenario.chapters.findLastIndex((chapter) => chapter.live);
  return run.ended || run.night.world.chapter > last;
}

/** Walks through a sound log, minute by minute and move by move. `visit` sees the run before each event. */
export function walk(
  compiled: CompiledScenario,
  log: RunLog,
  visit: (moving: Moving, event: LoggedMove | null) => void,
): Moving {
  const run = createRun(compiled, log);
  const moving: Moving = { run, firsts: newFirsts(), arrivals: new Arrivals() };
  const tasks = compiled.scenario.tasks.map(({ id }) => id);
  const lines = compiled.scenario.says.map(({ id }) => id);
  const note = () => {
    noteFirsts(moving.firsts, run, tasks, lines);
    moving.arrivals.note(run);
  };
  note();
  const minutesTo = (minute: number) => {
    while (run.minute < minute && isLive(run)) {
      visit(moving, null);
      step(run, { type: 'tick' });
      note();
    }
  };
  for (const event of log.events) {
    minutesTo(event.minute);
    visit(moving, event);
    step(run, { type: 'move', by: event.by, move: event.move });
    note();
  }
  minutesTo(log.end);
  return moving;
}

/** Header fields of a log. */
const headerOf = ({ events: _events, end: _end, ...header }: RunLog): RunHeader => header;

/**
 * Reads a log as a score.
 * @throws ReplayError when the log does not fit the scenario; WhatIfError when its night is not over.
 */
export function scoreOf(compiled: CompiledScenario, log: RunLog): Score {
  // The strict replay judges the log; the walk below may then assume that it is sound.
  replay(compiled, log);
  const cues: Cue[] = [];
  const wrote: Score['wrote'] = [];
  const offers = new Map<number, string[]>();
  const answered = new Set<string>();
  const { run, firsts } = walk(compiled, log, (moving, event) => {
    if (!event) return;
    const { run: now } = moving;
    const last = wrote.at(-1);
    if (last) last.to = Math.min(last.to, now.timeline.length);
    wrote.push({ from: now.timeline.length, to: Number.POSITIVE_INFINITY });
    cues.push(cueFor(moving, cues, event));
    const { exchange } = now.night.flow;
    if (exchange === null || (event.move.type !== 'reply' && event.move.type !== 'leave')) return;
    answered.add(exchange);
    const found = now.night.book.exchanges.get(exchange);
    if (found)
      offers.set(
        event.n,
        offered(now.night, found.exchange).map(({ id }) => id),
      );
  });
  if (!isNightOver(run))
    throw new WhatIfError(
      'unfinished',
      'This night was not played to its end, so nothing can be said of what if.',
    );
  const silent = new Set([...firsts.exchange.keys()].filter((id) => !answered.has(id)));
  return {
    compiled,
    header: headerOf(log),
    cues,
    wrote,
    offers,
    silent,
    answered,
    opened: Object.fromEntries(firsts.task),
    asked: Object.fromEntries(firsts.exchange),
    ended: run.ended,
    lastChapter: run.night.world.chapter,
    habits: { ...callerHabits(run, cues), ...updateHabits(run) },
    run,
  };
}

export { ReplayError };
