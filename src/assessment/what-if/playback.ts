/**
 * Plays a score on a seed. A cue is tried when its moment has come; while the machine refuses it, it waits (a word on
 * the clock for some minutes, an answer or a task for as long as its occasion stands) and is dropped at last. What the
 * log never had to answer is answered as the deputy would; callers and promises beyond the log are met as its last.
 */
import { honestUpdate } from '../../run/audiences.ts';
import { fork, step, createRun, type Run } from '../../run/run.ts';
import { offered } from '../../run/talk.ts';
import type { RunHeader } from '../../run/log.ts';
import type { Model } from '../../run/model.ts';
import type { Move } from '../../run/moves.ts';
import type { Item } from '../../run/world.ts';
import {
  Arrivals,
  keyOf,
  newFirsts,
  noteFirsts,
  type Cue,
  type Firsts,
  type ItemName,
  type Score,
} from './cues.ts';
import type { Dropped } from './types.ts';

/** Minutes for which a move on the clock may be late before it is no longer that move. */
const waits = 10;
/** Minutes after the scenario's cut-off at which a playback gives up. */
const tooLong = 240;
/** From here on cues are no moves of the log but habits. */
const habitual = 1_000_000;

interface Watched {
  tasks: readonly string[];
  lines: readonly string[];
}

/** What the cues wait for, so that no minute asks for the rest. */
function watched(cues: readonly Cue[]): Watched {
  const of = (on: 'task' | 'line') => [
    ...new Set(cues.flatMap(({ anchor }) => (anchor.on === on ? [anchor.id] : []))),
  ];
  return { tasks: of('task'), lines: of('line') };
}

export class Playback {
  readonly score: Score;
  readonly run: Run;
  /** `order` of the moves of the log that were accepted. */
  readonly kept = new Set<number>();
  /** Minutes at which they were made. */
  #made = new Map<number, number>();
  readonly dropped: Dropped[] = [];
  readonly stoodIn: string[] = [];
  #pending: Cue[];
  #watched: Watched;
  #firsts: Firsts;
  #arrivals: Arrivals;
  #codes = new Map<number, Dropped['code']>();
  #met = 0;
  #habits = 0;
  #over = false;

  private constructor(
    score: Score,
    run: Run,
    pending: Cue[],
    { firsts, arrivals, also = [] }: { firsts: Firsts; arrivals: Arrivals; also?: readonly Cue[] },
  ) {
    this.score = score;
    this.run = run;
    this.#pending = pending;
    this.#watched = watched([...pending, ...also]);
    this.#firsts = firsts;
    this.#arrivals = arrivals;
  }

  /**
   * The score at the moment the phone rings, on a seed, with factors on the model's constants. `also`: cues that are not
   * played, but may be asked for with `isDue`.
   */
  static start(score: Score, seed: number, model?: Model, also: readonly Cue[] = []): Playback {
    const header: RunHeader = { ...score.header, seed };
    const run = createRun(score.compiled, header, model);
    const playback = new Playback(score, run, [...score.cues], {
      firsts: newFirsts(),
      arrivals: new Arrivals(),
      also,
    });
    playback.#note();
    return playback;
  }

  /** A copy that goes on with other cues; this one is not touched. */
  fork(rework: (pending: readonly Cue[]) => Cue[]): Playback {
    const firsts: Firsts = {
      exchange: new Map(this.#firsts.exchange),
      task: new Map(this.#firsts.task),
      line: new Map(this.#firsts.line),
      card: new Map(this.#firsts.card),
    };
    const pending = rework(this.#pending).toSorted((a, b) => a.order - b.order);
    const other = new Playback(this.score, fork(this.run), pending, {
      firsts,
      arrivals: this.#arrivals.copy(),
    });
    for (const order of this.kept) other.kept.add(order);
    other.#made = new Map(this.#made);
    other.dropped.push(...this.dropped);
    other.stoodIn.push(...this.stoodIn);
    other.#codes = new Map(this.#codes);
    other.#met = this.#met;
    other.#habits = this.#habits;
    other.#note();
    return other;
  }

  /** Whether the moment of a cue has come. */
  isDue(cue: Cue): boolean {
    const since = this.#since(cue);
    return since !== null && this.run.minute >= since + cue.delay;
  }

  /** Plays on by one move or one minute; false at the end of the night. */
  advance(): boolean {
    if (this.#over) return false;
    this.#over = this.run.ended || !this.#act();
    if (this.#over) for (const cue of [...this.#pending]) this.#drop(cue);
    else this.#note();
    return !this.#over;
  }

  finish(): this {
    while (this.advance());
    return this;
  }

  #note(): void {
    noteFirsts(this.#firsts, this.run, this.#watched.tasks, this.#watched.lines);
    this.#arrivals.note(this.run);
    this.#meetCallers();
  }

  /** A caller that the player's own night did not have is met as the last one of their kind was. */
  #meetCallers(): void {
    const { nextItem, items } = this.run.night.world;
    if (nextItem === this.#met) return;
    const { arrived, callers, caller } = this.score.habits;
    for (const item of items) {
      if (Number(item.id.slice(1)) < this.#met || !item.noise || item.signal || item.heldBy !== null)
        continue;
      const of = this.#arrivals.nameOf(this.run, item.id);
      if (!of || arrived.has(keyOf(of))) continue;
      const habit = callers.has(of.what) ? callers.get(of.what) : caller;
      if (!habit) continue;
      const { minute, chapter } = { minute: this.run.minute, chapter: this.run.night.world.chapter };
      this.#habits += 1;
      this.#pending.push({
        order: habitual + this.#habits,
        by: 'deputy',
        move: habit.move,
        minute,
        chapter,
        anchor: { on: 'item', of },
        delay: habit.delay,
        free: null,
      });
    }
    this.#met = nextItem;
  }

  /** A promise that falls due after the log is over is kept, where the player had kept theirs. */
  #update(): boolean {
    const { night } = this.run;
    const { until, updates } = this.score.habits;
    const { world, book } = night;
    if (world.minute <= until || updates.size === 0) return false;
    // Once it is restored or cut off there is nothing left to promise; what the log still answers is its end.
    if ([book.scenario.restored, 'cut-off'].some((fact) => world.facts[fact] !== undefined)) return false;
    for (const [id, { next, drafted }] of updates) {
      const audience = book.audiences.get(id);
      const due = world.audiences[id]?.promisedAt;
      if (!audience || due == null || world.minute < due) continue;
      const update = { ...honestUpdate(night, audience), next };
      const post = (asDraft: boolean): boolean => {
        const move: Move = { type: 'post', audience: id, update, drafted: asDraft };
        return step(this.run, { type: 'move', by: 'deputy', move }).refusal === null;
      };
      // Whoever sent the liaison's drafts writes by hand when there is no liaison any more.
      if (!(drafted && post(true)) && !post(false)) continue;
      this.stoodIn.push(`post.${id}`);
      return true;
    }
    return false;
  }

  #isLive(): boolean {
    const { night } = this.run;
    return night.book.scenario.chapters[night.world.chapter]?.live === true;
  }

  /** The minute of a cue's anchor, or null while it is not there. */
  #since(cue: Cue): number | null {
    const { world, flow, book } = this.run.night;
    const { anchor } = cue;
    switch (anchor.on) {
      case 'chapter':
        return world.chapter === cue.chapter ? world.chapterSince : null;
      case 'restored':
        return world.chapter === cue.chapter ? (world.facts[book.scenario.restored] ?? null) : null;
      case 'exchange':
        if (flow.exchange !== anchor.id) return null;
        // No minute passes where the clock stands: whatever was waited for there has been waited for.
        return this.#isLive() ? (this.#firsts.exchange.get(anchor.id) ?? null) : world.minute - cue.delay;
      case 'item':
        return this.#waiting(anchor.of)?.since ?? null;
      case 'task':
        if (cue.free !== null && world.people[cue.free]?.task != null) return null;
        return this.#firsts.task.get(anchor.id) ?? null;
      case 'line':
        return this.#firsts.line.get(anchor.id) ?? null;
      case 'card':
        return this.#firsts.card.get(anchor.id) ?? null;
      case 'cue': {
        const { order, still } = anchor;
        if (still !== null && world.people[still.person]?.task !== still.task) return null;
        return this.#made.get(order) ?? null;
      }
    }
  }

  #waiting({ what, nth }: ItemName): Item | undefined {
    const { world } = this.run.night;
    return world.items.find((item) => {
      if (item === world.middleItem) return false;
      const name = this.#arrivals.nameOf(this.run, item.id);
      return name?.what === what && name.nth === nth;
    });
  }

  /** The move of a cue with tonight's numbers, or null when what it speaks of is not there. */
  #moveOf(cue: Cue): Move | null {
    const { move, anchor } = cue;
    if (anchor.on !== 'item' || (move.type !== 'take' && move.type !== 'route')) return move;
    const item = this.#waiting(anchor.of);
    return item ? { ...move, item: item.id } : null;
  }

  #act(): boolean {
    if (this.#cue() || this.#standIn() || this.#update()) return true;
    const { exchange } = this.run.night.flow;
    if (!this.#isLive() && exchange !== null) return false;
    const { scenario } = this.run.night.book;
    if (this.run.minute > Math.max(scenario.cutoff.minute, this.score.run.minute) + tooLong) return false;
    return step(this.run, { type: 'tick' }).refusal === null;
  }

  /** Tries what is due, in the order of the log; true when a move was made. */
  #cue(): boolean {
    for (const cue of [...this.#pending]) {
      if (this.#isPast(cue)) {
        this.#drop(cue);
        continue;
      }
      if (!this.isDue(cue)) continue;
      const move = this.#moveOf(cue);
      if (!move) continue;
      const { minute } = this.run;
      const { refusal } = step(this.run, { type: 'move', by: cue.by, move });
      if (refusal) {
        this.#codes.set(cue.order, refusal.code);
        // What was on the tip of the tongue is not on offer here.
        if (cue.anchor.on === 'exchange') this.#drop(cue);
        continue;
      }
      this.#made.set(cue.order, minute);
      if (cue.order < habitual) this.kept.add(cue.order);
      else this.stoodIn.push(`caller.${cue.anchor.on === 'item' ? cue.anchor.of.what : ''}`);
      this.#pending = this.#pending.filter((other) => other !== cue);
      return true;
    }
    return false;
  }

  /** A move on the clock whose chapter is over, or that could not be made for too long. */
  #isPast(cue: Cue): boolean {
    if (cue.anchor.on !== 'chapter' && cue.anchor.on !== 'restored') return false;
    const { world } = this.run.night;
    if (world.chapter > cue.chapter) return true;
    const since = this.#since(cue);
    return since !== null && world.minute > since + cue.delay + waits;
  }

  #drop(cue: Cue): void {
    this.#pending = this.#pending.filter((other) => other !== cue);
    if (cue.order >= habitual) return;
    const code = this.#codes.get(cue.order) ?? 'never-came';
    this.dropped.push({ n: cue.order, minute: cue.minute, move: cue.move, code });
  }

  /** Answers what is in the middle as the deputy would, if the log has nothing to say to it. */
  #standIn(): boolean {
    const { night } = this.run;
    const { exchange } = night.flow;
    if (exchange === null) return false;
    if (this.#pending.some(({ anchor }) => anchor.on === 'exchange' && anchor.id === exchange)) return false;
    // A moment that the player let pass is let pass, and acts that were not played are not played for them.
    if (this.score.silent.has(exchange)) return false;
    if (!this.score.ended && !this.#isLive() && night.world.chapter > this.score.lastChapter) return false;
    const found = night.book.exchanges.get(exchange);
    if (!found) return false;
    const choices = offered(night, found.exchange).toSorted((a, b) => Number(b.deputy) - Number(a.deputy));
    const options = choices.slice(0, Math.max(1, found.exchange.pick.least)).map(({ id }) => id);
    const { refusal } = step(this.run, {
      type: 'move',
      by: 'deputy',
      move: { type: 'reply', exchange, options },
    });
    if (refusal) return false;
    this.stoodIn.push(exchange);
    return true;
  }
}
