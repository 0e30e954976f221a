/** A change of one move, as cues: which one goes, which one comes, and when. */
import type { Move } from '../../run/moves.ts';
import { Arrivals, type Anchor, type Cue, type Score } from './cues.ts';
import { WhatIfError, type Change } from './types.ts';

export interface Worked {
  change: Change;
  /** The cue of the log that goes, and the cue that comes. */
  gone: Cue | null;
  comes: Cue | null;
  was: Move | null;
  now: Move | null;
  minute: number;
  at: number;
  /** Moves after this place in the log are later ones. */
  order: number;
}

const noSuchMove = (n: number, cues: number) =>
  new WhatIfError('no-such-move', `The log has no move ${n}; its moves are numbered from 0 to ${cues - 1}.`);

const notPossible = (what: string) => new WhatIfError('not-possible', what);

function cueOf(score: Score, n: number): Cue {
  const cue = score.cues[n];
  if (!cue) throw noSuchMove(n, score.cues.length);
  return cue;
}

const personOf = (move: Move): string | null =>
  move.type === 'assign' || (move.type === 'decide' && move.choice === 'approve') ? move.person : null;

/** The same occasion, another move. */
function instead(cue: Cue, move: Move): Cue {
  // Whoever else it is given to is not waited for.
  const free = cue.free !== null && personOf(move) === cue.free ? cue.free : null;
  return { ...cue, move, free };
}

function earlier(score: Score, change: Extract<Change, { kind: 'earlier' }>): Worked {
  const gone = cueOf(score, change.n);
  if (gone.anchor.on === 'exchange')
    throw notPossible(`Move ${change.n} is a reply; nobody can reply before the question.`);
  if (!(change.minutes > 0)) throw notPossible('Say by how many minutes earlier: at least one.');
  const delay = Math.max(0, gone.delay - change.minutes);
  if (delay === gone.delay) throw notPossible(`Move ${change.n} came as soon as it could.`);
  const comes = { ...gone, delay };
  const at = gone.minute - (gone.delay - delay);
  return { change, gone, comes, was: gone.move, now: gone.move, minute: gone.minute, at, order: change.n };
}

/** The live chapter of a night minute, with the minute it began. */
function chapterOf(score: Score, minute: number): { position: number; since: number } | null {
  const { scenario } = score.compiled;
  let found: { position: number; since: number } | null = null;
  for (const entry of score.run.timeline) {
    if (entry.type !== 'chapter' || entry.minute > minute) continue;
    const position = scenario.chapters.findIndex(({ id }) => id === entry.chapter);
    if (scenario.chapters[position]?.live) found = { position, since: entry.minute };
  }
  return found;
}

/** What an added move is tied to: the task or the item that it speaks of, else the clock. */
function anchorOf(
  score: Score,
  move: Move,
  minute: number,
  since: number,
): { anchor: Anchor; delay: number } {
  if (move.type === 'assign' || move.type === 'decide' || move.type === 'ask') {
    const opened = score.opened[move.task];
    return { anchor: { on: 'task', id: move.task }, delay: Math.max(0, minute - (opened ?? minute)) };
  }
  if (move.type === 'take' || move.type === 'route') {
    const arrivals = new Arrivals();
    arrivals.note(score.run);
    const of = arrivals.nameOf(score.run, move.item);
    const entry = score.run.timeline.find((one) => one.type === 'arrived' && one.item === move.item);
    if (!of || !entry) throw notPossible(`Nothing called "${move.item.slice(0, 20)}" waited in that night.`);
    return { anchor: { on: 'item', of }, delay: Math.max(0, minute - entry.minute) };
  }
  return { anchor: { on: 'chapter' }, delay: minute - since };
}

/** An answer where there was none: given when it was asked for, before anything else was taken up. */
function addReply(score: Score, change: Extract<Change, { kind: 'add' }>, exchange: string): Worked {
  const at = score.asked[exchange];
  if (at === undefined || !score.silent.has(exchange))
    throw notPossible(`Nobody asked "${exchange.slice(0, 40)}" in vain in that night.`);
  const opened = score.run.timeline.find((entry) => entry.type === 'opened' && entry.exchange === exchange);
  const next = score.wrote.findIndex(({ from }) => opened !== undefined && from > opened.n);
  const order = (next < 0 ? score.cues.length : next) - 0.5;
  const chapter = score.cues[next]?.chapter ?? score.lastChapter;
  const { move } = change;
  const anchor = { on: 'exchange', id: exchange } as const;
  const comes: Cue = { order, by: 'player', move, minute: at, chapter, anchor, delay: 0, free: null };
  return { change, gone: null, comes, was: null, now: move, minute: at, at, order };
}

function add(score: Score, change: Extract<Change, { kind: 'add' }>): Worked {
  const { move, minute, before } = change;
  const rest = { change, gone: null, was: null, now: move, minute };
  if (before !== undefined) {
    const cue = cueOf(score, before);
    const order = before - 0.5;
    return { ...rest, comes: { ...cue, order, move, free: null }, minute: cue.minute, at: cue.minute, order };
  }
  if (move.type === 'reply') return addReply(score, change, move.exchange);
  const chapter = chapterOf(score, minute);
  if (!chapter) throw notPossible(`Nothing could be done at minute ${minute}.`);
  const next = score.cues.findIndex((cue) => cue.minute > minute);
  const order = (next < 0 ? score.cues.length : next) - 0.5;
  const tied = anchorOf(score, move, minute, chapter.since);
  const comes: Cue = { order, by: 'player', move, minute, chapter: chapter.position, free: null, ...tied };
  return { ...rest, comes, at: minute, order };
}

/**
 * Works a change out.
 * @throws WhatIfError when the log has no such move or the change is none.
 */
export function workOut(score: Score, change: Change): Worked {
  switch (change.kind) {
    case 'replace': {
      const gone = cueOf(score, change.n);
      const { minute, move: was } = gone;
      const comes = instead(gone, change.move);
      return { change, gone, comes, was, now: change.move, minute, at: minute, order: change.n };
    }
    case 'remove': {
      const gone = cueOf(score, change.n);
      const { minute, move: was } = gone;
      // Not to answer somebody who asks is to leave them; not to leave is to stand there.
      const comes = was.type === 'reply' ? { ...gone, move: { type: 'leave' } as const } : null;
      return { change, gone, comes, was, now: comes?.move ?? null, minute, at: minute, order: change.n };
    }
    case 'earlier':
      return earlier(score, change);
    case 'add':
      return add(score, change);
  }
}

/** The pending cues of a night after the change. */
export const rework =
  ({ gone, comes }: Worked) =>
  (pending: readonly Cue[]): Cue[] => [
    ...pending.filter((cue) => gone === null || cue.order !== gone.order),
    ...(comes ? [comes] : []),
  ];
