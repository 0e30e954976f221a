/** Makes a policy of habits and a table of replies. */
import type { ExchangeView, Move, View } from '../../../run/view.ts';
import type { Policy } from '../policy.ts';
import { newMemory, type Habit, type Memory } from './habit.ts';

export interface Manner {
  id: string;
  summary: string;
  /** Option ids that it would choose, the ones it likes better first. */
  replies: readonly string[];
  /** What it does with its hands free, the most urgent first. */
  habits: readonly Habit[];
  /** What it may do instead of answering whoever is in the middle. */
  inTalk?: readonly Habit[];
  /** What it does at the keyboard; it looks up otherwise. */
  atKeyboard?: readonly Habit[];
  /** Chooses the reply itself, over the table. */
  choose?: (middle: ExchangeView, view: View) => readonly string[] | null;
}

/** The options it likes best among those offered; the first ones shown where the table has none. */
function preferred(middle: ExchangeView, replies: readonly string[]): string[] {
  const liked = replies.filter((id) => middle.options.includes(id));
  const rest = middle.options.filter((id) => !liked.includes(id));
  const wanted = Math.max(1, Math.min(middle.pick.most, Math.max(middle.pick.least, 1)));
  return [...liked, ...rest].slice(0, wanted);
}

function note(view: View, memory: Memory): void {
  if (view.act === 'bridge' && memory.bridgeAt === null) memory.bridgeAt = view.minute;
  const { middle } = view;
  if (middle?.conversation === 'confess') memory.toldBy = middle.speaker;
  if (middle?.exchange === 'found.2') memory.toldBy = middle.speaker;
  if (memory.refused.minute !== view.minute) memory.refused = { minute: view.minute, moves: [] };
}

function first(habits: readonly Habit[], view: View, memory: Memory): Move | null {
  for (const habit of habits) {
    const move = habit(view, memory);
    if (move !== null && !memory.refused.moves.includes(JSON.stringify(move))) return move;
  }
  return null;
}

function reply(manner: Manner, middle: ExchangeView, view: View): Move {
  const options = manner.choose?.(middle, view) ?? preferred(middle, manner.replies);
  return { type: 'reply', exchange: middle.exchange, options: [...options] };
}

export function leader(manner: Manner): Policy<Memory> {
  return {
    id: manner.id,
    summary: manner.summary,
    begin: newMemory,
    decide(view, memory) {
      note(view, memory);
      if (view.middle) return first(manner.inTalk ?? [], view, memory) ?? reply(manner, view.middle, view);
      if (!view.live || view.ended) return 'wait';
      if (view.handsOn)
        return first(manner.atKeyboard ?? [], view, memory) ?? { type: 'terminal', action: 'up' };
      if (view.command !== 'leading') return { type: 'resume' };
      return first(manner.habits, view, memory) ?? 'wait';
    },
    refused: (_refusal, move, memory) => void memory.refused.moves.push(JSON.stringify(move)),
  };
}
