/** What a player may ask about one of their moves: the other replies, leaving it out, doing it sooner, another way. */
import type { Move } from '../../run/moves.ts';
import { workOut } from './changes.ts';
import type { Cue, Score } from './cues.ts';
import { WhatIfError, type Alternative } from './types.ts';

/** Minutes by which a move is tried sooner. */
const sooner = [5, 10] as const;

function replies(score: Score, cue: Cue): Alternative[] {
  if (cue.anchor.on !== 'exchange') return [];
  const { id } = cue.anchor;
  const chosen = cue.move.type === 'reply' ? cue.move.options : [];
  const free = (score.offers.get(cue.order) ?? []).filter((option) => !chosen.includes(option));
  // Of several that were picked, one is swapped for another.
  const sets = chosen.length > 1 ? swaps(chosen, free) : free.map((option) => [option]);
  return sets.map((options) => ({
    kind: 'other-reply',
    change: { kind: 'replace', n: cue.order, move: { type: 'reply', exchange: id, options } },
  }));
}

const swaps = (chosen: readonly string[], free: readonly string[]): string[][] =>
  chosen.flatMap((out) => free.map((into) => chosen.map((option) => (option === out ? into : option))));

/** The same act in another way. */
function ways(move: Move): Move[] {
  switch (move.type) {
    case 'assign':
      return [
        { ...move, readback: !move.readback },
        ...(move.person === 'room' ? [] : [{ ...move, person: 'room', timebox: 0, readback: false }]),
      ];
    case 'decide':
      return [{ ...move, backup: !move.backup }];
    case 'checkin':
      return (['what', 'help', 'eta'] as const)
        .filter((how) => how !== move.how)
        .map((how) => ({ ...move, how }));
    case 'route':
      return ['liaison', 'defer', 'refuse'].filter((to) => to !== move.to).map((to) => ({ ...move, to }));
    case 'rule':
      return (['hold', 'harm'] as const)
        .filter((rule) => rule !== move.rule)
        .map((rule) => ({ ...move, rule, names: [] }));
    case 'post':
      return move.update.eta === null && move.update.certainty === 'suspected'
        ? []
        : [{ ...move, update: { ...move.update, eta: null, certainty: 'suspected' } }];
    default:
      return [];
  }
}

/** Aside instead of aloud, where somebody was spoken to before the room. */
function aside(cue: Cue): Alternative[] {
  if (cue.move.type !== 'checkin') return [];
  const { person } = cue.move;
  return [{ kind: 'aside', change: { kind: 'replace', n: cue.order, move: { type: 'aside', person } } }];
}

function asked(score: Score, cue: Cue): Alternative[] {
  const { move, order, minute } = cue;
  if (move.type !== 'decide') return [];
  const before = score.cues.some(
    (other) => other.order < order && other.move.type === 'ask' && other.move.task === move.task,
  );
  if (before) return [];
  const change = { kind: 'add', minute, before: order, move: { type: 'ask', task: move.task } } as const;
  return [{ kind: 'ask-first', change }];
}

function isPossible(score: Score, { change }: Alternative): boolean {
  try {
    workOut(score, change);
    return true;
  } catch (error) {
    if (error instanceof WhatIfError) return false;
    throw error;
  }
}

/**
 * What may be asked about move `n` of the log. Some of it the machine may still refuse.
 * @throws WhatIfError when the log has no such move
 */
export function alternatives(score: Score, n: number): Alternative[] {
  const cue = score.cues[n];
  if (!cue)
    throw new WhatIfError(
      'no-such-move',
      `The log has no move ${n}; its moves are numbered from 0 to ${score.cues.length - 1}.`,
    );
  const removal = cue.move.type === 'reply' ? 'leave' : 'remove';
  const all: Alternative[] = [
    ...replies(score, cue),
    ...ways(cue.move).map((move): Alternative => ({ kind: 'other', change: { kind: 'replace', n, move } })),
    ...aside(cue),
    ...asked(score, cue),
    ...sooner.map((minutes): Alternative => ({ kind: 'earlier', change: { kind: 'earlier', n, minutes } })),
    { kind: removal, change: { kind: 'remove', n } },
  ];
  return all.filter((one) => isPossible(score, one));
}
