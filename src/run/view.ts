/**
 * What a player can see of a run: the only thing the overlay, the stage, the sound and a policy read.
 * Texts are ids of the scenario's catalogue with parameters; words are found when they are displayed.
 */
import type { Act, Audible, Channel, LeadState, Role, StandingRule } from '../scenario/vocabulary.ts';
import type { Entry } from './timeline.ts';
import type { Update } from './moves.ts';

/** What a player does and hears back: with the view, all that a scripted player may know of a run. */
export type { Move, Refusal, Update } from './moves.ts';
export type { Entry } from './timeline.ts';

/** A text id with its parameters (names are person ids, worded on display). */
export interface TextRef {
  id: string;
  params?: Record<string, string | number>;
}

export type Mood = 'calm' | 'concerned' | 'afraid' | 'tired' | 'angry' | 'relieved';

export interface PersonView {
  id: string;
  part: 'fixer' | 'deputy' | 'support' | 'executive' | 'voice';
  here: boolean;
  /** The task in hand with the minutes that seem left (thread lag included), or null. */
  task: { id: string; left: number; lag: number; timebox: number; since: number; with: string | null } | null;
  roles: Role[];
  /** 0..1, shown as the bar and the light of the monitor. */
  focus: number;
  mood: Mood;
  /** The last tell, in neutral words, if it is fresh (four minutes). */
  tell: TextRef | null;
  /** Was interrupted and has not found the thread yet. */
  interrupted: boolean;
}

export interface AudienceView {
  id: string;
  /** Minute of the promised update, or null when nothing is promised. */
  promisedAt: number | null;
  lastPostAt: number | null;
  posts: number;
  /** 0..1, read from their tone. */
  patience: number;
}

export interface LeadView {
  id: string;
  state: LeadState;
  /** Only a cause can be named as one in an update. */
  kind: 'cause' | 'symptom';
  /** What the room has heard that speaks for the card and against it, oldest first. What is known is still a call. */
  speaksFor: TextRef[];
  speaksAgainst: TextRef[];
}

/** Somebody of the cast, whether they are in the room or a voice. */
export interface CastView {
  id: string;
  part: PersonView['part'] | 'voice';
  name: TextRef;
  /** What they are: "sales director". */
  role: TextRef;
  /** Number (`n`) of the entry of the log in which they first appeared, or null: to introduce them there. */
  met: number | null;
}

/** What somebody has just said back to a reply. */
export interface AnsweredView {
  exchange: string;
  option: string;
  speaker: string;
  text: TextRef;
}

export interface ItemView {
  id: string;
  inject: string;
  from: string;
  channel: Channel;
  text: TextRef | null;
  since: number;
  /** Minutes of patience left. */
  patience: number;
  /** The person who holds it (the liaison), or null when it waits for the commander. */
  heldBy: string | null;
  /** The liaison who would take it, or null when there is none with room. */
  liaison: string | null;
  /** Opens a conversation when taken. */
  talks: boolean;
  noise: boolean;
  /** Read and written back to: it can only be passed on now. */
  read: boolean;
}

export interface ExchangeView {
  conversation: string;
  exchange: string;
  with: string;
  speaker: string;
  lines: TextRef[];
  /** Option ids in the order shown (keyed by seed). */
  options: string[];
  pick: { least: number; most: number };
  hearers: Audible;
  /** Ids of the people who will hear the reply, in the order of the cast. */
  hears: string[];
  minutes: number;
}

export interface TaskView {
  id: string;
  kind: string;
  /** Needs a decision rather than an assignment. */
  decision: boolean;
  irreversible: boolean;
  /** The room has been asked for risks and objections. */
  asked: boolean;
  /** The commander has said no to it; it can still be approved while it is open. */
  refused: boolean;
  /** People who are on it. */
  people: string[];
  done: boolean;
}

/** Something to look at on the commander's own screen. */
export interface DigView {
  id: string;
  /** Night minutes that it takes. */
  minutes: number;
}

export interface DraftView {
  audience: string;
  /** The liaison who wrote it. */
  by: string;
  update: Update;
  /** What it began from: what this audience was last told, else what is known; what differs is the liaison's. */
  before: Update;
}

/** The hundred nights six months later. */
export interface EpilogueView {
  chance: number;
  windows: number[];
  livedFails: boolean;
  speaks: boolean;
  /** What stood in the way of the mistake, by the texts of the reductions, what held back most first. */
  against: string[];
}

export interface View {
  scenario: string;
  act: Act;
  chapter: string;
  /** Minutes since midnight, for the clock on the wall. */
  clock: number;
  /** Days after the night. */
  day: number;
  /** Night minutes since the phone rang. */
  minute: number;
  live: boolean;
  ended: boolean;
  phase: string;
  money: number;
  /** Dollars per night minute at this moment. */
  rate: number;
  impact: string;
  people: PersonView[];
  /** Everybody who may speak, in the order of the file. */
  cast: CastView[];
  audiences: AudienceView[];
  leads: LeadView[];
  tasks: TaskView[];
  /** What the next step that needs a decision waits for, while none is open; null where the night does not say. */
  pending: TextRef | null;
  /** Lines the commander may say now. */
  says: string[];
  middle: ExchangeView | null;
  /** What was said back to the last reply: for the moment before the next one. Null when nothing was. */
  answered: AnsweredView | null;
  /** Number (`n`) of the entry of the log in which somebody has just answered a question of the commander's, or null. */
  heard: number | null;
  waiting: ItemView[];
  /** Null until a rule was given. */
  rule: StandingRule | null;
  /** The first of the liaisons, all of them, and what they hold together. */
  liaison: { person: string; people: string[]; held: number; capacity: number } | null;
  command: string;
  /** Who commands while the player does not: answers, as the deputy would, what has demanded it for two minutes. */
  commander: string | null;
  handsOn: boolean;
  /** What there is to look at while hands are on the keyboard; empty otherwise, and where nothing is left. */
  digs: DigView[];
  drafts: DraftView[];
  /** What an update can say now: how bad it is, what is done, and the cards that can be a cause (none ruled out). */
  updateOffers: { impacts: Update['impact'][]; actions: string[]; causes: string[] };
  /** 0..1, how far the team has its grip: light and music follow it. */
  control: number;
  /** 0..1, the mean stress of the people present. */
  stress: number;
  /** Visible entries, oldest first. */
  log: Entry[];
  /** Names to put into texts: `holder`, `other`, and the cast. */
  params: Record<string, string>;
  /** Six months later, once guessed. */
  epilogue: EpilogueView | null;
}
