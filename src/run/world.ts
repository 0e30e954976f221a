/**
 * The world of a run: quantities and everything there are many of. Plain data, changed only by the reducer
 * (tick, moves, effects); it knows no DOM and no Phaser. Flow (acts, phases, command, what is in the middle)
 * belongs to the machine and is read from there.
 */
import type { LeadState, Role, StandingRule } from '../scenario/vocabulary.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Book } from './book.ts';
import { draw } from './chance.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import type { RunHeader } from './log.ts';
import type { Update } from './moves.ts';

export interface PersonState {
  here: boolean;
  /** How safe they feel to speak, 0..1; never shown, read from tells. */
  candour: number;
  /** 0..1. */
  stress: number;
  fatigue: number;
  focus: number;
  task: string | null;
  /** Minute the task was given, and its time-box in minutes (0: none). */
  since: number;
  timebox: number;
  /** Minutes of finding the thread again that are left. */
  lag: number;
  /** Minutes of holding still that are left. */
  frozen: number;
  interruptions: number;
  /** The second person at the same desk, or null. */
  with: string | null;
  roles: Role[];
  /** Last tell: text id and minute. */
  tell: { text: string; minute: number } | null;
  /** Candour at the last tell, to notice a change. */
  shown: number;
  /** Minute of the last offer of help that counted. */
  helped: number;
}

export interface TaskState {
  /** Minutes of work (skill 1, full focus) that are left. */
  left: number;
  effort: number;
  /** Minutes of `left` that are work done twice. */
  redone: number;
  doneAt: number | null;
  refused: boolean;
  asked: boolean;
  backup: boolean;
  steps: number;
}

/** What an update speaks of, as the room knew it at some minute. */
export type Known = Pick<Update, 'impact' | 'action' | 'cause'>;

export interface AudienceState {
  patience: number;
  promisedAt: number | null;
  /** The standing promise was already counted as missed. */
  missed: boolean;
  lastPostAt: number | null;
  posts: number;
  last: Update | null;
  /** What the room knew when `last` was sent: the next draft changes what is otherwise since. */
  known: Known | null;
  /** Minute at which an answer to the last post comes, with its mood. */
  answers: { at: number; mood: 'pleased' | 'plain' | 'angry' } | null;
  /** Minute by which it was once told that all would be back, the earliest; null if it never was. */
  backBy: number | null;
  /** How often it has answered in each mood, so that no line comes twice while there is another. */
  answered: Record<'pleased' | 'plain' | 'angry', number>;
  callers: number;
  /** Minute of the last caller it sent. */
  calledAt: number;
}

export interface Item {
  id: string;
  inject: string;
  from: string;
  channel: 'call' | 'message' | 'visitor' | 'alert' | 'tell' | 'scene';
  text: string;
  /** For whom: the commander or a person. */
  to: string;
  since: number;
  /** Minutes of patience left. */
  patience: number;
  heldBy: string | null;
  conversation: string | null;
  /** The exchange to go on with, when it was swapped out of the middle. */
  exchange: string | null;
  demands: boolean;
  noise: boolean;
  harm: boolean;
  /** The fact it carries and the kind of expert it must reach, when it is the signal. */
  signal: { fact: string; expert: string } | null;
  deferred: boolean;
  /** The commander has read it; it waits only to be passed on. */
  read: boolean;
}

export interface LeadCard {
  id: string;
  state: LeadState;
  at: number;
}

export interface World {
  /** Night minutes since the phone rang. */
  minute: number;
  /** Position of the chapter in the file, the minute it started, the position in its script. */
  chapter: number;
  chapterSince: number;
  script: number;
  bridgeSince: number | null;
  /** Facts by the minute in which they became true. */
  facts: Record<string, number>;
  people: Record<string, PersonState>;
  tasks: Record<string, TaskState>;
  audiences: Record<string, AudienceState>;
  items: Item[];
  /** Number of the next item, for its id. */
  nextItem: number;
  /** The item whose conversation is in the middle, or null for a script's. */
  middleItem: Item | null;
  /** Minutes that passed while the exchange in the middle was open. */
  unanswered: number;
  fired: Record<string, number>;
  leads: LeadCard[];
  /** What the commander took out of drafts (`eta`, `cause.` and a lead): the liaison does not write it again. */
  struck: string[];
  rule: StandingRule | null;
  ruleNames: string[];
  said: Record<string, number>;
  /** Somebody else commands until this minute. */
  commandUntil: number | null;
  /** Who commands instead of the commander, or null. */
  commander: string | null;
  pokes: number;
  handsOn: number;
  /** Minute at which the commander looked down, and how many arrivals were missed since. */
  lookedDown: number | null;
  missed: number;
  assigned: number;
  /** Minute of the last thing that an audience would want to know. */
  newsAt: number;
  /** Minute of the last visible entry. */
  seenAt: number;
  impact: string;
  ledger: Ledger;
  ended: 'restored' | 'cut-off' | 'finished' | 'landed' | null;
}

/** The person's state; a missing id is a bug. */
export function personOf(world: World, id: string): PersonState {
  const person = world.people[id];
  if (!person) throw new Error(`nobody called "${id}" in this run`);
  return person;
}

export function taskOf(world: World, id: string): TaskState {
  const task = world.tasks[id];
  if (!task) throw new Error(`no task "${id}" in this run`);
  return task;
}

export function audienceOf(world: World, id: string): AudienceState {
  const audience = world.audiences[id];
  if (!audience) throw new Error(`no audience "${id}" in this run`);
  return audience;
}

/** The commander's eyes are on the room again. */
export function lookUp(world: World): void {
  world.lookedDown = null;
  world.missed = 0;
}

/** A bounded 0..1 quantity. */
export const unit = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * A table that only grows, by ids. Without a prototype no id can meet a name that every object has; and the engine
 * keeps it as a table from the start instead of learning a new shape with each key, which is what makes facts quick.
 */
const table = (): Record<string, number> => Object.create(null) as Record<string, number>;

/** Which of its turns a night of this seed takes; a draw apart from that of the variant, of which it tells nothing. */
export function turnOf({ id, turns = [] }: Pick<Scenario, 'id' | 'turns'>, seed: number): string | undefined {
  return turns[Math.floor(draw({ seed: seed >>> 0, purpose: 'turn', subject: id }) * turns.length)];
}

/** The world at the moment the phone rings. */
export function newWorld(book: Book, { variant, seed }: Pick<RunHeader, 'variant' | 'seed'>): World {
  const { scenario } = book;
  const turn = turnOf(scenario, seed);
  const facts = table();
  facts[`variant.${variant}`] = 0;
  if (turn !== undefined) facts[`turn.${turn}`] = 0;
  for (const truth of book.variants.get(variant)?.truths ?? []) facts[truth] = 0;
  return {
    minute: 0,
    chapter: 0,
    chapterSince: 0,
    script: 0,
    bridgeSince: null,
    facts,
    people: Object.fromEntries(
      scenario.cast
        .filter((person) => person.part !== 'voice')
        .map((person): [string, PersonState] => [
          person.id,
          {
            here: true,
            candour: person.candour,
            stress: person.stress,
            fatigue: person.fatigue,
            focus: 0.6,
            task: null,
            since: 0,
            timebox: 0,
            lag: 0,
            frozen: 0,
            interruptions: 0,
            with: null,
            roles: [],
            tell: null,
            shown: person.candour,
            helped: -99,
          },
        ]),
    ),
    tasks: Object.fromEntries(
      scenario.tasks.map((task): [string, TaskState] => [
        task.id,
        {
          left: task.effort,
          effort: task.effort,
          redone: 0,
          doneAt: null,
          refused: false,
          asked: false,
          backup: false,
          steps: 0,
        },
      ]),
    ),
    audiences: Object.fromEntries(
      scenario.audiences.map((audience): [string, AudienceState] => [
        audience.id,
        {
          patience: audience.patience,
          promisedAt: null,
          missed: false,
          lastPostAt: null,
          posts: 0,
          last: null,
          known: null,
          answers: null,
          backBy: null,
          answered: { pleased: 0, plain: 0, angry: 0 },
          callers: 0,
          calledAt: 0,
        },
      ]),
    ),
    items: [],
    nextItem: 1,
    middleItem: null,
    unanswered: 0,
    fired: table(),
    leads: [],
    struck: [],
    rule: null,
    ruleNames: [],
    said: table(),
    commandUntil: null,
    commander: null,
    pokes: 0,
    handsOn: 0,
    lookedDown: null,
    missed: 0,
    assigned: 0,
    newsAt: 0,
    seenAt: 0,
    impact: '',
    ledger: emptyLedger(),
    ended: null,
  };
}
