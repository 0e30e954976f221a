/**
 * The night as a machine: acts and chapters, incident phases, command and the commander's attention, the
 * conversation in the middle. Compiled from the scenario; quantities stay in the reducer. Events are strings with
 * an id (`open.<conversation>`, `reply.<option>`), so the machine can be drawn and explored without payloads.
 */
import { createMachine, type AnyStateMachine } from 'xstate';
import type { Chapter, Conversation, Scenario } from '../scenario/schema.ts';
import type { Command, Flow } from './night.ts';

/** A dot separates levels in XState's targets, so ids carry a colon inside the machine. */
const encode = (id: string): string => id.replaceAll('.', ':');
/** The id behind a key of the machine. */
const decode = (key: string): string => key.replaceAll(':', '.');

type Transitions = Record<string, string>;
interface StateConfig {
  initial?: string;
  type?: 'parallel' | 'final';
  states?: Record<string, StateConfig>;
  on?: Transitions;
}

/** The conversation in the middle: one state for each exchange, and `idle`. */
function middle(conversations: readonly Conversation[]): StateConfig {
  const states: Record<string, StateConfig> = { idle: {} };
  const on: Transitions = { close: '.idle' };
  for (const conversation of conversations) {
    for (const exchange of conversation.exchanges) {
      const replies: Transitions = {};
      for (const option of exchange.options) {
        replies[`reply.${option.id}`] = option.goto === undefined ? 'idle' : encode(option.goto);
      }
      states[encode(exchange.id)] = { on: replies };
      on[`open.${exchange.id}`] = `.${encode(exchange.id)}`;
    }
  }
  return { initial: 'idle', states, on };
}

/** Who commands, and whether the commander's hands are on the keyboard. */
const command: StateConfig = {
  initial: 'leading',
  states: {
    leading: {
      on: {
        'look.down': 'hands',
        handover: 'handed-over',
        'taken.deputy': 'deputy',
        'taken.executive': 'executive',
      },
    },
    hands: {
      on: {
        'look.up': 'leading',
        handover: 'handed-over',
        'taken.deputy': 'deputy',
        'taken.executive': 'executive',
      },
    },
    'handed-over': { on: { returned: 'leading', 'taken.executive': 'executive' } },
    deputy: { on: { returned: 'leading', 'taken.executive': 'executive' } },
    executive: { on: { returned: 'leading' } },
  },
};

/** Incident phases in the order of the file. */
function incident(scenario: Scenario): StateConfig {
  const states: Record<string, StateConfig> = {};
  scenario.phases.forEach((phase, position) => {
    const next = scenario.phases[position + 1];
    states[encode(phase.id)] = next ? { on: { [`phase.${next.id}`]: encode(next.id) } } : {};
  });
  const first = scenario.phases[0];
  return first ? { initial: encode(first.id), states } : { initial: 'none', states: { none: {} } };
}

/** Conversations that may be in the middle during a chapter: its script's, or all that no script plays. */
export function conversationsOf(scenario: Scenario, chapter: Chapter): Conversation[] {
  const scripted = new Set(scenario.chapters.flatMap((other) => other.script));
  return scenario.conversations.filter(
    (conversation) =>
      chapter.script.includes(conversation.id) || (chapter.live && !scripted.has(conversation.id)),
  );
}

function chapterState(scenario: Scenario, chapter: Chapter, next: Chapter | undefined): StateConfig {
  const on: Transitions = next ? { 'chapter.next': encode(next.id) } : { 'chapter.next': 'over' };
  const talk = middle(conversationsOf(scenario, chapter));
  if (!chapter.live) return { ...talk, on: { ...talk.on, ...on } };
  return { type: 'parallel', on, states: { incident: incident(scenario), command, middle: talk } };
}

/** The machine of a scenario. */
export function compileMachine(scenario: Scenario): AnyStateMachine {
  const states: Record<string, StateConfig> = { over: { type: 'final' } };
  scenario.chapters.forEach((chapter, position) => {
    states[encode(chapter.id)] = chapterState(scenario, chapter, scenario.chapters[position + 1]);
  });
  const first = scenario.chapters[0];
  return createMachine({
    id: encode(scenario.id),
    initial: first ? encode(first.id) : 'over',
    states,
  } as Parameters<typeof createMachine>[0]);
}

/** A value of the machine as XState gives it. */
export type Value = string | { [key: string]: Value | undefined };

/** The flow as the machine has it, read from its value. */
export function readFlow(value: Value): Flow {
  if (typeof value === 'string')
    return { chapter: decode(value), command: 'leading', phase: '', exchange: null };
  const [chapter, inside] = Object.entries(value)[0] ?? ['over', undefined];
  const talk = (key: Value | undefined) => (typeof key === 'string' && key !== 'idle' ? decode(key) : null);
  if (inside === undefined || typeof inside === 'string') {
    return { chapter: decode(chapter), command: 'leading', phase: '', exchange: talk(inside) };
  }
  return {
    chapter: decode(chapter),
    command: inside['command'] as Command,
    phase: typeof inside['incident'] === 'string' ? decode(inside['incident']) : '',
    exchange: talk(inside['middle']),
  };
}
