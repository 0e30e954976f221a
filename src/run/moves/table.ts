/** Every move with its rule; a new move is one entry here. */
import type { Move, MoveType, Refusal } from '../moves.ts';
import type { Night } from '../night.ts';
import {
  askMove,
  decideMove,
  handoverMove,
  leadMove,
  postMove,
  resumeMove,
  ruleMove,
  sayMove,
  terminalMove,
} from './command.ts';
import { leaveMove, replyMove, routeMove, takeMove } from './conversation.ts';
import { threads, type Thread } from '../threads.ts';
import type { Handler } from './handler.ts';
import { holdMove, hostMoves, injectMove, landMove, skipMove } from './host.ts';
import {
  asideMove,
  assignMove,
  checkinMove,
  pairMove,
  releaseMove,
  relieveMove,
  roleMove,
} from './people.ts';

const handlers: { [T in MoveType]: Handler<T> } = {
  reply: replyMove,
  leave: leaveMove,
  take: takeMove,
  route: routeMove,
  say: sayMove,
  role: roleMove,
  assign: assignMove,
  release: releaseMove,
  pair: pairMove,
  relieve: relieveMove,
  checkin: checkinMove,
  aside: asideMove,
  ask: askMove,
  lead: leadMove,
  decide: decideMove,
  post: postMove,
  rule: ruleMove,
  terminal: terminalMove,
  handover: handoverMove,
  resume: resumeMove,
  inject: injectMove,
  skip: skipMove,
  hold: holdMove,
  land: landMove,
};

/** The rule of a move. The type of the table guarantees that it takes this move. */
const handlerOf = (move: Move): Handler<MoveType> => handlers[move.type] as Handler<MoveType>;

/** Moves that are possible while an exchange of a script or a conversation is in the middle. */
const besideTalk: ReadonlySet<MoveType> = new Set([
  ...(['reply', 'leave', 'take', 'route', 'lead', 'terminal'] as const),
  ...hostMoves,
]);

/**
 * Whether a move fits beside whoever speaks: those of the set, and a word that the liaison has written already. To let
 * it go takes a nod and no minute, so five people in a row never cost a promise.
 */
const fitsBesideTalk = (move: Move): boolean =>
  besideTalk.has(move.type) || (move.type === 'post' && move.drafted);

export function refuseMove(night: Night, move: Move): Refusal | null {
  if (night.world.ended !== null) return { code: 'run-ended', what: move.type };
  if (!Object.hasOwn(handlers, move.type)) return { code: 'not-now', what: String(move.type) };
  if (night.flow.exchange !== null && !fitsBesideTalk(move))
    return { code: 'conversation-open', what: night.flow.exchange };
  return handlerOf(move).refuse(night, move);
}

export const priceMove = (night: Night, move: Move): number => handlerOf(move).price(night, move);
export const hearMove = (night: Night, move: Move): string[] => handlerOf(move).hears(night, move);
export const breakMove = (night: Night, move: Move): Thread[] =>
  threads(night, handlerOf(move).breaks?.(night, move) ?? []);
export const afterMove = (night: Night, move: Move): void => handlerOf(move).after?.(night, move);
export const applyMove = (night: Night, move: Move): void => handlerOf(move).apply(night, move);
