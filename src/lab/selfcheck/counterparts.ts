/**
 * Positive moves and their negative counterparts, as a player would make them: what the swaps exchange. Each says in
 * which competency the rubric is asked about it.
 */
import { keyOf } from '../../assessment/index.ts';
import type { Move, View } from '../../run/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import type { Exchange } from '../../scenario/schema.ts';
import { competencyOf, type Competency } from '../../scenario/vocabulary.ts';
import type { Add, Alter } from './altered.ts';

export interface Counterpart {
  id: string;
  competency: Competency;
  begin: () => { alter?: Alter; add?: Add };
  /** The one answer that it changes, where it changes no more than that. */
  answer?: { exchange: string; instead: (offered: readonly string[], many: number) => string[] };
}

const change = (id: string, competency: Competency, alter: Alter): Counterpart => ({
  id,
  competency,
  begin: () => ({ alter }),
});

/** Once the player waits, and the bridge is some minutes old: another move, at most so often. */
const added = (id: string, competency: Competency, most: number, make: Add): Counterpart => ({
  id,
  competency,
  begin() {
    let [left, last] = [most, -1];
    return {
      add(view) {
        if (left === 0 || view.minute === last || !view.live || view.middle !== null || view.handsOn)
          return null;
        const move = view.command === 'leading' ? make(view) : null;
        if (move === null) return null;
        left -= 1;
        last = view.minute;
        return move;
      },
    };
  },
});

const bridgeAge = (view: View): number => {
  const opened = view.log.find((entry) => entry.type === 'chapter' && entry.act === 'bridge');
  return opened ? view.minute - opened.minute : 0;
};

const inDeepWork = (view: View) =>
  view.people.find((one) => one.here && one.part === 'fixer' && one.task !== null && one.focus > 0.5);

const isCaller = (view: View, id: string): boolean =>
  view.waiting.some((item) => item.id === id && ['call', 'visitor'].includes(item.channel));

const without = (id: string, competency: Competency, is: (move: Move) => boolean): Counterpart =>
  change(id, competency, (move) => (is(move) ? null : move));

const said = (kind: string) => (move: Move) => move.type === 'say' && move.line.startsWith(kind);

const post = (id: string, alter: (move: Extract<Move, { type: 'post' }>) => Move): Counterpart =>
  change(id, 'communication', (move) => (move.type === 'post' ? alter(move) : move));

/** Counterparts of what is done with one's hands free. */
export const ofMoves: readonly Counterpart[] = [
  without('roles, never given', 'delegation', (move) => move.type === 'role'),
  change('a task to the room, not to one person', 'delegation', (move) =>
    move.type === 'assign' ? { ...move, person: 'room', timebox: 0, readback: false } : move,
  ),
  change('no time-box and no read-back', 'delegation', (move) =>
    move.type === 'assign' ? { ...move, timebox: 0, readback: false } : move,
  ),
  without('risks, never asked for', 'delegation', (move) => move.type === 'ask'),
  change('no way back', 'delegation', (move) => (move.type === 'decide' ? { ...move, backup: false } : move)),
  added('hands on the keyboard', 'delegation', 1, (view) =>
    bridgeAge(view) >= 12 ? { type: 'terminal', action: 'down' } : null,
  ),
  change('the first word after half an hour', 'communication', (move, view) =>
    move.type === 'post' && bridgeAge(view) < 30 ? null : move,
  ),
  post('no next time promised', (move) => ({ ...move, update: { ...move.update, next: 0 } })),
  post('an estimate to customers', (move) => ({ ...move, update: { ...move.update, eta: 20 } })),
  post('called restored at once', (move) => ({ ...move, update: { ...move.update, impact: 'restored' } })),
  added('three updates too many', 'communication', 3, (view) => {
    const last = view.log.findLast((entry) => entry.type === 'post' && entry.audience === 'customers');
    if (last?.type !== 'post' || view.minute - last.minute > 6) return null;
    return { type: 'post', audience: 'customers', update: last.update, drafted: false };
  }),
  // Only callers, and only while the liaison holds nobody. Elsewhere it is no counterpart: one of the messages is the
  // signal, which is better read than passed to a liaison; and a liaison has three places, so that a call which the
  // commander takes beside others keeps the fourth from breaking through to somebody at work.
  change('callers taken, not passed to a liaison who is free', 'shielding', (move, view) =>
    move.type === 'route' && move.to === 'liaison' && isCaller(view, move.item) && view.liaison?.held === 0
      ? { type: 'take', item: move.item }
      : move,
  ),
  without('no liaison', 'shielding', (move) => move.type === 'role' && move.role.endsWith('liaison')),
  change('the message that matters, put off', 'shielding', (move, view) =>
    move.type === 'route' && view.people.some((one) => one.id === move.to && one.part === 'fixer')
      ? { ...move, to: 'defer' }
      : move,
  ),
  added('pressed for a time in deep work, three times', 'shielding', 3, (view) => {
    const person = bridgeAge(view) >= 8 ? inDeepWork(view) : undefined;
    return person === undefined ? null : { type: 'checkin', person: person.id, how: 'eta' };
  }),
  without('nothing framed', 'safety', said('frame')),
  without('nobody invited', 'safety', said('invite')),
  without(
    'nobody looked after',
    'safety',
    (move) => ['aside', 'pair'].includes(move.type) || (move.type === 'checkin' && move.how === 'help'),
  ),
  without('own part, never said to the room', 'ownership', said('own')),
];

/** The option that the rubric pays least, in place of whatever was said. */
function worst(exchange: Exchange): Counterpart | null {
  const [first] = exchange.calls;
  const keys = exchange.options.map((option) => keyOf(exchange, option));
  if (first === undefined || Math.max(...keys) <= Math.min(...keys)) return null;
  const order = exchange.options.toSorted((a, b) => keyOf(exchange, a) - keyOf(exchange, b));
  const instead = (offered: readonly string[], many: number): string[] =>
    order.flatMap(({ id }) => (offered.includes(id) ? [id] : [])).slice(0, many);
  const altered = change(exchange.id, competencyOf(first), (move, view) =>
    move.type === 'reply' && move.exchange === exchange.id && view.middle
      ? { ...move, options: instead(view.middle.options, move.options.length) }
      : move,
  );
  return { ...altered, answer: { exchange: exchange.id, instead } };
}

/** Counterparts of what is said: for each scored exchange its worst answer. */
export const ofReplies = ({ scenario }: CompiledScenario): Counterpart[] =>
  scenario.conversations.flatMap((talk) => talk.exchanges).flatMap((exchange) => worst(exchange) ?? []);
