/**
 * Moves: the only input to a run, beside time. One union, so that keyboard, button, phone, policy and replay
 * share it. Logs hold ids, never positions.
 */
import type { LeadState, Role, StandingRule } from '../scenario/vocabulary.ts';

/**
 * What an update can say about how bad it is, from nothing known to all well. `works` says that it runs again and
 * nothing of what is missing; `restored` that what was lost is back.
 */
export const updateImpacts = ['unknown', 'down', 'degraded', 'works', 'lost', 'restored'] as const;

/** Begins the action of an update that names a step which is done and still stands: `done.` and the task's id. */
export const standsDone = 'done.';

/** What an update to an audience says. `next` is the promised minutes to the next one, 0 for no promise. */
export interface Update {
  /** How bad, in the audience's words. */
  impact: (typeof updateImpacts)[number];
  /** Who is affected. */
  scope: 'all' | 'some' | 'unsaid';
  /** What is being done: a task id, `looking`, `watching` once all is back, or a step that stands (`standsDone`). */
  action: string;
  /** Night minutes until the next update, 0 when none is promised. */
  next: number;
  /** An estimate of the time to repair in minutes, or null: a bet on what nobody knows. */
  eta: number | null;
  /** The lead named as the cause, or null. */
  cause: string | null;
  /** How sure the text sounds about that cause. */
  certainty: 'suspected' | 'known';
}

export type Move =
  /** Answers the exchange in the middle with the option(s) chosen. */
  | { type: 'reply'; exchange: string; options: string[] }
  /** Leaves the conversation in the middle. */
  | { type: 'leave' }
  /** Brings something that waits to the middle; what was there goes back to waiting. */
  | { type: 'take'; item: string }
  /** Sends something that waits elsewhere: to the liaison, a person, later, or away. */
  | { type: 'route'; item: string; to: string }
  /** Says a line that nobody asked for: declares, frames, invites, thanks. */
  | { type: 'say'; line: string }
  | { type: 'role'; role: Role; person: string }
  /** Gives a task to one person, or `room` ("can someone"); timebox in minutes, 0 for none. */
  | { type: 'assign'; task: string; person: string; timebox: number; readback: boolean }
  | { type: 'release'; person: string }
  /** Two people on the first one's task. */
  | { type: 'pair'; person: string; with: string }
  /** Sends somebody home. */
  | { type: 'relieve'; person: string }
  | { type: 'checkin'; person: string; how: 'what' | 'help' | 'eta' }
  /** Takes a person aside: private, costs a minute, and the room sees it. */
  | { type: 'aside'; person: string }
  /** Asks the room for risks and strong objections before a step. */
  | { type: 'ask'; task: string }
  | { type: 'lead'; lead: string; to: LeadState }
  /** Approves a step that needs a decision (and gives it to a person) or refuses it. */
  | {
      type: 'decide';
      task: string;
      choice: 'approve' | 'refuse';
      person: string;
      timebox: number;
      readback: boolean;
      backup: boolean;
    }
  /** Sends an update; `drafted` when it is the liaison's draft, changed or not. */
  | { type: 'post'; audience: string; update: Update; drafted: boolean }
  /** Gives the liaison a standing rule. */
  | { type: 'rule'; rule: StandingRule; names: string[] }
  /** The temptation. `dig` works at the keyboard for some minutes: looks at one thing (`what`), or just reads on. */
  | { type: 'terminal'; action: 'down' | 'dig' | 'up'; what?: string }
  | { type: 'handover'; to: string }
  /** Asks for command back. */
  | { type: 'resume' }
  /** By the host of a workshop alone: one of the scenario's own, sent before its time. */
  | { type: 'inject'; inject: string }
  /** By the host alone: what is in the middle goes as the deputy would have it, and counts neither way. */
  | { type: 'skip' }
  /** By the host alone: time stands for everybody, or no longer. Changes nothing of the night. */
  | { type: 'hold'; on: boolean }
  /** By the host alone: the run ends here, at the closing point of the whole room. What was not played is not scored. */
  | { type: 'land' };

export type MoveType = Move['type'];

/** A move as the log keeps it: its number in the run, the tick after which it applied, and who made it. */
export interface LoggedMove {
  n: number;
  /** The tick after which it applies, in night minutes since the phone rang. */
  minute: number;
  by: 'player' | 'deputy' | 'host' | 'room';
  move: Move;
}

/** Why a move was not possible. Codes are stable; the interface words them by `refusal.<code>`. */
export interface Refusal {
  code:
    | 'run-ended'
    | 'not-now' // this act has no such move
    | 'conversation-open' // answer or leave what is in the middle first
    | 'nothing-open'
    | 'no-such-option'
    | 'wrong-count'
    | 'not-commanding' // somebody else holds command
    | 'hands-on' // look up from the keyboard first
    | 'no-such-person'
    | 'person-away'
    | 'person-busy'
    | 'nothing-in-hand' // nobody to free
    | 'no-such-task'
    | 'task-closed'
    | 'already-given'
    | 'no-such-item'
    | 'no-liaison'
    | 'liaison-full'
    | 'no-such-dig' // not on the commander's screen, or looked at already
    | 'no-such-line'
    | 'already-said'
    | 'no-such-lead'
    | 'no-such-audience'
    | 'role-taken'
    | 'too-many-roles'
    | 'needs-decision'
    | 'not-a-decision'
    | 'bad-update'
    | 'nothing-to-resume';
  /** What it was about: an id. */
  what: string;
}
