/**
 * The timeline: what happened, in order, as typed entries. It is the only thing the assessment reads.
 * `minute` is in night minutes since the phone rang; `n` numbers entries within the run.
 */
import type {
  Audible,
  Behaviour,
  Channel,
  LeadState,
  Question,
  Role,
  StandingRule,
} from '../scenario/vocabulary.ts';
import type { Update } from './moves.ts';

interface Base {
  n: number;
  minute: number;
}

/** What was true and what the room knew when an update was sent; frozen into the entry so that detectors stay pure. */
export interface PostTruth {
  /** Impact as it really was. */
  impact: Update['impact'];
  /** Whether the room had the evidence for the named cause; null when none was named. */
  causeKnown: boolean | null;
  /** A restore had been verified. */
  restored: boolean;
  /** Minutes since the last post to this audience, or null for the first. */
  sinceLast: number | null;
  /** Something the audience would want to know changed since the last post. */
  changed: boolean;
  /** Says the same as the last one. */
  repeat: boolean;
  /** The flaw a draft had and the commander let through. */
  flaw: DraftFlaw | null;
}
/** What a caller can be given: the time of the next word, what has been written already, or nothing. */
export type Given = 'time' | 'word' | 'nothing';
/** It means something to them, it means nothing, they cannot tell, or they lay it with the others. */
export type Made = 'sense' | 'nothing' | 'lost' | 'kept';
export type DraftFlaw = 'cause' | 'eta' | 'stale';

export type EntryBody =
  | { type: 'chapter'; chapter: string; act: string }
  | { type: 'changed'; text: string }
  | { type: 'phase'; phase: string }
  | { type: 'impact'; impact: string; rate: number }
  /** A line or kind of announcement the commander made; `kind` as in the scenario. */
  | { type: 'said'; line: string; kind: string; hearers: Audible; shows: Partial<Record<Behaviour, number>> }
  | { type: 'role'; role: Role; person: string }
  | {
      type: 'assigned';
      task: string;
      person: string;
      timebox: number;
      readback: boolean;
      led: boolean;
      busy: boolean;
      duplicate: boolean;
      /** Who gave it in the commander's place; absent for the commander's own. */
      by?: string;
    }
  /** Already at it, since `ago` minutes: as the scenario has it, given by nobody. `second`: somebody else is, too. */
  | { type: 'at-work'; task: string; person: string; timebox: number; ago: number; second: boolean }
  /** `takes`: the minutes that they think it takes, at full pace. */
  | { type: 'readback'; task: string; person: string; timebox: number; takes?: number }
  /** The task came back. `late` minutes past its time-box. */
  | { type: 'done'; task: string; person: string; took: number; late: number; facts: string[] }
  | { type: 'dropped'; task: string; person: string }
  | {
      type: 'checkin';
      person: string;
      how: 'what' | 'help' | 'eta';
      task: string | null;
      /** Part of the time-box gone, 0..n, or null without one. */ part: number | null;
      deep: boolean;
      /** Who asked in the commander's place; absent for the commander's own. */
      by?: string;
    }
  | { type: 'aside'; person: string }
  /** What somebody says back when the commander asks them. */
  | {
      type: 'spoke';
      person: string;
      about: Question | 'line';
      /** The text, or null where the night has none: then `state` words it. */ text: string | null;
      /** How they are: holding still, without work, or at it. */
      state: 'still' | 'idle' | 'work';
      /** Minutes that their work still seems to take; 0 without any. */ minutes: number;
    }
  | { type: 'paired'; person: string; with: string; by: 'player' | 'scenario' }
  | { type: 'relieved'; person: string }
  | { type: 'left'; person: string }
  | { type: 'asked'; task: string; texts: string[] }
  | {
      type: 'decided';
      task: string;
      choice: 'approve' | 'refuse';
      asked: boolean;
      backup: boolean;
      irreversible: boolean;
      /** Who had said when asked that they are strongly against it, and still was; absent for nobody. */
      against?: string[];
    }
  | { type: 'harm'; task: string; text: string }
  | { type: 'error'; task: string; person: string; minutes: number }
  | { type: 'learned'; fact: string; how: 'task' | 'told' | 'signal' | 'flag' | 'hands' }
  | { type: 'lead'; lead: string; to: LeadState; by: 'room' | 'player'; evidence: boolean }
  | { type: 'fell'; lead: string }
  | {
      type: 'arrived';
      item: string;
      inject: string;
      channel: Channel;
      from: string;
      text: string;
      noise: boolean;
      harm: boolean;
      signal: boolean;
    }
  | { type: 'told'; inject: string; from: string; text: string }
  | { type: 'tell'; person: string; text: string }
  | {
      type: 'took';
      item: string;
      from: string;
      channel: Channel;
      /** What they had to say, as it arrived. */ text: string;
      noise: boolean;
      minutes: number;
      /** What they said on the phone or at the desk, and what could be given them; absent where they were not heard. */
      said?: string;
      gave?: Given;
    }
  | {
      type: 'routed';
      item: string;
      from: string;
      to: string;
      by: 'player' | 'liaison' | 'none';
      noise: boolean;
      signal: boolean;
      /** What whoever got a report made of it, said at once; absent where it was no report. */
      made?: Made;
    }
  | { type: 'expired'; item: string; from: string; noise: boolean }
  /** A caller reached a person at work: `lag` is minutes of finding the thread again, shown at once. */
  | {
      type: 'interrupted';
      person: string;
      by: string;
      lag: number;
      deep: boolean;
      cause: 'noise' | 'player' | 'scenario';
    }
  | {
      type: 'signal';
      item: string;
      inject: string;
      /** Minutes from arrival until the right expert had it, null if it never did. */ latency: number | null;
    }
  | { type: 'rule'; rule: StandingRule }
  | {
      type: 'opened';
      conversation: string;
      exchange: string;
      calls: Behaviour[];
      speaker: string;
      text: string;
      hearers: Audible;
      confrontation: boolean;
    }
  | {
      type: 'replied';
      conversation: string;
      exchange: string;
      options: string[];
      calls: Behaviour[];
      shows: Partial<Record<Behaviour, number>>;
      minutes: number;
      hearers: Audible;
      strategies: string[];
      overclaims: string[];
    }
  /** What somebody says back to a reply at once. */
  | { type: 'answered'; exchange: string; option: string; speaker: string; text: string }
  /** Whoever had command answered in the commander's place, as the deputy would. */
  | {
      type: 'stood-in';
      by: string;
      conversation: string;
      exchange: string;
      option: string;
      calls: Behaviour[];
    }
  | {
      type: 'missed';
      conversation: string;
      /** Whom it was with. */ with: string;
      exchange: string;
      calls: Behaviour[];
      how: 'left' | 'patience';
    }
  | { type: 'skipped'; conversation: string; exchange: string; calls: Behaviour[] }
  | {
      type: 'post';
      audience: string;
      update: Update;
      drafted: boolean;
      truth: PostTruth;
      /** Minutes early (+) or late (-) against the promise; null when none stood. */ margin: number | null;
      /** Who sent it in the commander's place; absent for the commander's own. */ by?: string;
    }
  | { type: 'promise'; audience: string; due: number; kept: boolean }
  | { type: 'answer'; audience: string; text: string; mood: 'pleased' | 'plain' | 'angry' }
  | {
      type: 'hands-on';
      action: 'down' | 'dig' | 'up';
      minutes: number;
      commanding: boolean;
      missed: number;
      /** What was looked at, and the line that came back; absent when it was nothing in particular. */
      what?: string;
      text?: string;
    }
  | { type: 'command'; holder: string; how: 'handover' | 'taken' | 'returned' }
  | { type: 'epilogue'; chance: number; windows: number[]; livedFails: boolean; speaks: boolean }
  | { type: 'end'; how: 'restored' | 'cut-off' | 'finished' | 'landed' };

export type Entry = Base & EntryBody;
export type EntryType = EntryBody['type'];
export type EntryOf<T extends EntryType> = Base & Extract<EntryBody, { type: T }>;
