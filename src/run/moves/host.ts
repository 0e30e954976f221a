/** What the host of a workshop does to a run: sends something prepared, skips what is in the middle, holds, lands. */
import type { Inject, Scenario } from '../../scenario/schema.ts';
import { chapterAt, must } from '../book.ts';
import { land } from '../chapters.ts';
import { sendInject } from '../injects.ts';
import type { MoveType } from '../moves.ts';
import { skipMiddle } from '../talk.ts';
import { refusal, type Handler } from './handler.ts';

/** Moves that nobody but a host makes. */
export const hostMoves: ReadonlySet<MoveType> = new Set(['inject', 'skip', 'hold', 'land']);

/**
 * Whether a host may send it: somebody calls, writes or stands there. What the truth of the night hangs on (the one
 * who hides something, the message that matters, what changes the night by itself) keeps its own time.
 */
const isPrepared = ({ channel, from, to, says, opens, signal, effects }: Inject): boolean =>
  (channel === 'call' || channel === 'message' || channel === 'visitor') &&
  from !== 'holder' &&
  from !== 'other' &&
  to !== 'holder' &&
  signal === undefined &&
  effects.length === 0 &&
  (says.length > 0 || opens !== undefined);

/** Ids of the injects that a host may send, in file order. */
export const preparedInjects = ({ injects }: Scenario): string[] =>
  injects.filter(isPrepared).map(({ id }) => id);

export const injectMove: Handler<'inject'> = {
  refuse(night, move) {
    const inject = night.book.injects.get(move.inject);
    if (!inject || !isPrepared(inject)) return refusal('no-such-item', move.inject);
    if (night.world.fired[move.inject] !== undefined) return refusal('already-said', move.inject);
    const { live } = chapterAt(night.book.scenario, night.world.chapter);
    return live && night.world.bridgeSince !== null ? null : refusal('not-now', move.inject);
  },
  price: () => 0,
  hears: () => [],
  apply: (night, move) => sendInject(night, must(night.book.injects, move.inject)),
};

export const skipMove: Handler<'skip'> = {
  refuse: (night) => (night.flow.exchange === null ? refusal('nothing-open', '') : null),
  price: () => 0,
  hears: () => [],
  apply: skipMiddle,
};

/** Time stood for everybody. It is in the log so that whoever reads it knows; the night itself has no other clock. */
export const holdMove: Handler<'hold'> = {
  refuse: () => null,
  price: () => 0,
  hears: () => [],
  apply: () => {},
};

export const landMove: Handler<'land'> = {
  refuse: () => null,
  price: () => 0,
  hears: () => [],
  apply: land,
};
