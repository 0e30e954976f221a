/**
 * What a scenario file holds, as valibot schemas; every type of the scenario layer is inferred from here.
 * Only the loader runs these schemas: the player's browser gets JSON that was checked when the game was built.
 */
import * as v from 'valibot';
import {
  acts,
  audibles,
  behaviours,
  channels,
  competencies,
  quantities,
  roles,
  type Quantity,
} from './vocabulary.ts';

/** Lower-case id, words joined by hyphens, parts joined by dots: `confess.1.which`. Never renamed, never reused. */
const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'an id is lower-case words joined by - or .'),
);
/** A person of the cast, or `holder`: whoever keeps this variant's secret; `all`, `hearers` in effects. */
const Who = Id;
const Unit = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000));
const Change = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
const QuantityName = v.picklist(Object.keys(quantities) as [Quantity, ...Quantity[]]);

/**
 * Structured condition. `fact` also reads `chose.<option id>` and `variant.<id>`, which the run sets by itself;
 * `since` counts night minutes since a fact was set.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fact: string }
  | { quantity: Quantity; of?: string | undefined; op: '<' | '<=' | '>' | '>='; value: number }
  | { since: string; atLeast: number };

export const ConditionSchema: v.GenericSchema<Condition> = v.lazy(() =>
  v.union([
    v.strictObject({ all: v.array(ConditionSchema) }),
    v.strictObject({ any: v.array(ConditionSchema) }),
    v.strictObject({ not: ConditionSchema }),
    v.strictObject({ fact: Id }),
    v.strictObject({
      quantity: QuantityName,
      of: v.optional(Id),
      op: v.picklist(['<', '<=', '>', '>=']),
      value: v.number(),
    }),
    v.strictObject({ since: Id, atLeast: Minutes }),
  ]),
);

/** What an option, inject or finished task changes. One key names the effect. */
export const EffectSchema = v.union([
  v.strictObject({ fact: Id }),
  v.strictObject({ candour: Change, who: Who }),
  v.strictObject({ stress: Change, who: Who }),
  v.strictObject({ fatigue: Change, who: Who }),
  /** Breaks a person's thread: the resume lag of DOMAIN 2.1 applies if they are in deep work. */
  v.strictObject({ interrupt: Who }),
  v.strictObject({ patience: Change, audience: Id }),
  /** Adds (or takes) minutes of work to a task, counted as work done twice when positive. */
  v.strictObject({ effort: v.number(), task: Id }),
  /** Puts a card on the board of leads, as suspected. */
  v.strictObject({ lead: Id }),
  /** A person goes home; their task stops. */
  v.strictObject({ leaves: Who }),
  /** A person who went away comes back to their desk. */
  v.strictObject({ returns: Who }),
  /** A person holds still for some minutes: no work, no lag. */
  v.strictObject({ freezes: Who, minutes: Minutes }),
  /** A second person sits down with the first: both on the first one's task. */
  v.strictObject({ pairs: Who, with: Who }),
  /**
   * Somebody is at a task already, since `ago` minutes, with a time-box from then: how a drill begins in the middle of
   * the work. It is nobody's assignment, and nobody is paid for it.
   */
  v.strictObject({ works: Who, task: Id, timebox: Minutes, ago: Minutes }),
  /** Somebody holds a support role already. */
  v.strictObject({ holds: Who, role: v.picklist(roles) }),
  /** Somebody else commands for some minutes, or (player, 0) the commander has it back. */
  v.strictObject({ command: v.picklist(['deputy', 'executive', 'player']), minutes: Minutes }),
  /** Queues a conversation: it takes the middle when it is free. */
  v.strictObject({ opens: Id }),
]);
export type Effect = v.InferOutput<typeof EffectSchema>;

/** Text chosen by the state of the night: the first whose condition holds; `text` defaults to the owner's id. */
const Saying = v.strictObject({ when: v.optional(ConditionSchema), text: Id });

/**
 * What somebody says back when the commander asks, under `answer.<text>`: the first that holds and was not said yet,
 * then again the one said longest ago. So a state of the night has two, where it can be asked about twice. `{{minutes}}`
 * is what the work in hand still seems to take.
 */
const SaidBack = v.strictObject({
  when: v.optional(ConditionSchema),
  text: Id,
  /** What the room learns by it. */
  fact: v.optional(Id),
});
export type SaidBack = v.InferOutput<typeof SaidBack>;

export const OptionSchema = v.strictObject({
  id: Id,
  /** Only offered while this holds. */
  when: v.optional(ConditionSchema),
  /**
   * Which behaviours this option shows, 1 fully, 0 not at all, -1 its opposite. Keys are called for by the exchange or
   * are harm. For a behaviour that DOMAIN section 1 marks with a minus (S6, O5 ...), 1 is the harm and -1 its opposite.
   */
  shows: v.optional(v.record(v.picklist(behaviours), Change), {}),
  /** Raters disagree about it, or with the key: it pays and costs nothing, and the report says so. */
  contested: v.optional(v.boolean()),
  effects: v.optional(v.array(EffectSchema), []),
  /** The exchange that follows in the same conversation; without it the conversation ends. */
  goto: v.optional(Id),
  /** The option the deputy would take. */
  deputy: v.optional(v.boolean(), false),
  /** What the other says back at once, in a few words: a text id, shown before the next decision. */
  answer: v.optional(Id),
  /** Where the player notices it again: an inject, exchange or text id within ten minutes or in a later act. */
  echo: v.optional(Id),
  /** Image-repair strategy (statement blocks), DOMAIN section 4. */
  strategy: v.optional(Id),
  /** The fact a statement block asserts; saying it before it is known is overclaiming. */
  asserts: v.optional(Id),
});
export type Option = v.InferOutput<typeof OptionSchema>;

export const ExchangeSchema = v.strictObject({
  id: Id,
  /** Who speaks; `narrator` for none. */
  speaker: v.optional(Who, 'narrator'),
  /** What is said or shown, in order; several entries with conditions are alternatives, the first that holds is used. */
  says: v.optional(v.array(Saying), []),
  /** Night minutes that any reply costs; the same for every option. */
  minutes: v.optional(Minutes, 1),
  /**
   * The behaviours this moment calls for: each is one opportunity. The first names the competency that the reply is
   * paid in (one act, one debt): calls of another competency are listed in the report without points.
   */
  calls: v.optional(v.array(v.picklist(behaviours)), []),
  /**
   * Opportunity shared by exclusive alternatives (told, found, never): the same behaviour in exchanges of one group
   * counts once. Without it each exchange is a moment of its own.
   */
  group: v.optional(Id),
  /**
   * Whether a run that never came here owes its calls. Without it the report decides from the trigger (see
   * src/assessment/offers.ts). `always`: missing counts as the worst; `branch`, `chance`: not offered.
   */
  arises: v.optional(v.picklist(['always', 'branch', 'chance'])),
  /** How many options are taken: 1, or several (facts on the wall). */
  pick: v.optional(v.strictObject({ least: v.number(), most: v.number() }), { least: 1, most: 1 }),
  /** Put to the room in a workshop. */
  key: v.optional(v.boolean(), false),
  /**
   * What is so when it first comes into the middle, as the line says it: who is at what, who has which role. Absent
   * rather than empty: it is part of the hash.
   */
  begins: v.optional(v.array(EffectSchema)),
  /** A confrontation: not shown, and not counted as offered, when the player skips them. */
  confrontation: v.optional(v.boolean(), false),
  options: v.array(OptionSchema),
});
export type Exchange = v.InferOutput<typeof ExchangeSchema>;

export const ConversationSchema = v.strictObject({
  id: Id,
  with: Who,
  hearers: v.optional(v.picklist(audibles), 'room'),
  /** Of a script: it is passed over unless this holds when its turn comes (another variant, another answer before). */
  when: v.optional(ConditionSchema),
  /** Effects when it is left or its patience runs out before the first reply. */
  missed: v.optional(v.array(EffectSchema), []),
  exchanges: v.array(ExchangeSchema),
});
export type Conversation = v.InferOutput<typeof ConversationSchema>;

export const PersonSchema = v.strictObject({
  id: Id,
  part: v.picklist(['fixer', 'deputy', 'support', 'executive', 'voice']),
  /** Speed per kind of work, 1 is ordinary. */
  skills: v.optional(v.record(Id, v.number()), {}),
  candour: v.optional(Unit, 0.5),
  stress: v.optional(Unit, 0.3),
  fatigue: v.optional(Unit, 0.3),
  /** Tell texts by band of candour, shown in neutral words; innocent people show some of the same. */
  tells: v.optional(
    v.strictObject({
      open: v.array(Id),
      wary: v.array(Id),
      shut: v.array(Id),
      /** Said by somebody who has nothing in hand while there is work that nobody has. */
      idle: v.optional(v.array(Id)),
    }),
    {
      open: [],
      wary: [],
      shut: [],
    },
  ),
  /** What the debrief reveals that they knew, beside the secret of a variant: a fact of the night. */
  knows: v.optional(Id),
  /** Their answers to each question; without them they answer in general words. Absent rather than empty, as in `digs`. */
  asked: v.optional(
    v.strictObject({
      what: v.array(SaidBack),
      help: v.array(SaidBack),
      eta: v.array(SaidBack),
      aside: v.array(SaidBack),
    }),
  ),
});
export type Person = v.InferOutput<typeof PersonSchema>;

export const TaskSchema = v.strictObject({
  id: Id,
  /** Kind of work; matched with skills. */
  kind: Id,
  /** Night minutes at skill 1, full focus, no fatigue. */
  effort: v.pipe(v.number(), v.minValue(1)),
  /** Deep work: an interruption costs the long lag. */
  deep: v.optional(v.boolean(), false),
  /** Work in a fixed sequence of steps: an interruption doubles the chance of an error in the next step (DOMAIN 2.1). */
  sequence: v.optional(v.boolean(), false),
  /** When it can be given. */
  opens: v.optional(ConditionSchema, { all: [] }),
  /** No longer of use. */
  closes: v.optional(ConditionSchema),
  /** Observations: what it brings back. First matching facts are all set. */
  yields: v.optional(v.array(v.strictObject({ when: v.optional(ConditionSchema), fact: Id })), []),
  effects: v.optional(v.array(EffectSchema), []),
  /** Longer by some minutes while a condition holds at its start. */
  slower: v.optional(v.array(v.strictObject({ when: ConditionSchema, effort: v.number() })), []),
  /** On the way to the restore: waiting for it is what the night costs. */
  critical: v.optional(v.boolean(), false),
  /** The assignment of this task is an opportunity for D2. */
  led: v.optional(v.boolean(), false),
  /** A step that is approved or refused, not simply given. */
  decision: v.optional(
    v.strictObject({
      irreversible: v.optional(v.boolean(), false),
      /**
       * What the room says when asked for risks and strong objections: a text id, and facts learned. `by` says it;
       * `strong`: they are against the step for as long as `when` holds.
       */
      risks: v.array(
        v.strictObject({
          when: v.optional(ConditionSchema),
          text: Id,
          fact: v.optional(Id),
          by: v.optional(Id),
          strong: v.optional(v.boolean()),
        }),
      ),
      /** Effects when it is done in the wrong circumstances. */
      harm: v.optional(
        v.array(v.strictObject({ when: ConditionSchema, effects: v.array(EffectSchema), text: Id })),
        [],
      ),
    }),
  ),
});
export type Task = v.InferOutput<typeof TaskSchema>;

/** A fact of the night; observations are spoken into the room when set, leads put a card on the board. */
export const FactSchema = v.strictObject({
  id: Id,
  kind: v.picklist(['truth', 'observation', 'flag']),
  /** The card this observation puts on the board or strengthens. */
  lead: v.optional(Id),
  /** The card this observation speaks against. */
  against: v.optional(Id),
  source: v.optional(v.string()),
});
export type Fact = v.InferOutput<typeof FactSchema>;

export const LeadSchema = v.strictObject({
  id: Id,
  /** A cause can be named as one in an update; a symptom is something that is seen and has a cause itself. */
  kind: v.optional(v.picklist(['cause', 'symptom']), 'cause'),
  /** The line that put it on the board, where no observation did: an alert, somebody's theory. */
  origin: v.optional(Id),
  /** True by this condition, whatever the leader calls it. */
  truth: v.optional(ConditionSchema),
  /** Evidence enough to call it known. */
  evidence: ConditionSchema,
});
export type Lead = v.InferOutput<typeof LeadSchema>;

export const TriggerSchema = v.union([
  v.strictObject({ at: Minutes, when: v.optional(ConditionSchema) }),
  v.strictObject({ when: ConditionSchema }),
  /** Contingency: fires at `by` if the condition has not held. */
  v.strictObject({ unless: ConditionSchema, by: Minutes }),
  v.strictObject({ after: Id, delay: Minutes, when: v.optional(ConditionSchema) }),
  /** Keyed chance per minute while the condition holds. */
  v.strictObject({ chance: Unit, when: ConditionSchema }),
]);
export type Trigger = v.InferOutput<typeof TriggerSchema>;

export const InjectSchema = v.strictObject({
  id: Id,
  trigger: TriggerSchema,
  channel: v.picklist(channels),
  /** `liaison`: whoever holds that role, for a scene. */
  from: Who,
  /** For whom it is meant: the commander (waits in the tray), or a person (an unshielded one breaks their thread). */
  to: v.optional(Who, 'leader'),
  says: v.optional(v.array(Saying), []),
  /** Minutes it waits before it acts on its own. */
  patience: v.optional(Minutes, 4),
  opens: v.optional(Id),
  /** Of a caller without a conversation: what they say when the commander takes the call. */
  said: v.optional(Id),
  /** Goes to the middle by itself when that is free. */
  demands: v.optional(v.boolean(), false),
  /**
   * Comes although whoever it is from has gone home or holds still: a call from the bus, a line about them. Else an
   * inject from somebody of the room waits until they are there.
   */
  away: v.optional(v.boolean()),
  /** Of a scene: whoever lets time pass is stopped by it. */
  halts: v.optional(v.boolean()),
  /** Noise that a liaison may hold. */
  noise: v.optional(v.boolean(), false),
  /** A report of harm to somebody: the rule "pass reports of harm" lets it through. */
  harm: v.optional(v.boolean(), false),
  /** The one message that matters in this variant, and the kind of work of the expert it must reach. */
  signal: v.optional(v.strictObject({ when: ConditionSchema, expert: Id, fact: Id })),
  effects: v.optional(v.array(EffectSchema), []),
  /** When its patience runs out unanswered. */
  expires: v.optional(v.array(EffectSchema), []),
  objectives: v.optional(v.array(Id), []),
});
export type Inject = v.InferOutput<typeof InjectSchema>;

export const AudienceSchema = v.strictObject({
  id: v.picklist(['customers', 'executives', 'board']),
  /** Minutes between promised updates. */
  cadence: Minutes,
  patience: v.optional(Unit, 0.7),
  /** Callers it sends when left past its promise, in order of escalation: inject-like noise. */
  callers: v.array(
    v.strictObject({
      id: Id,
      from: Who,
      channel: v.picklist(['call', 'message', 'visitor']),
      /** What they say when the commander takes the call or hears them out. */
      said: v.optional(Id),
      harm: v.optional(v.boolean(), false),
    }),
  ),
  /** Replies within two minutes, by how the update was: pleased, plain, angry. */
  answers: v.strictObject({ pleased: v.array(Id), plain: v.array(Id), angry: v.array(Id) }),
});
export type Audience = v.InferOutput<typeof AudienceSchema>;

/** A line the commander may say without being asked (the verb Say). */
export const SayLineSchema = v.strictObject({
  id: Id,
  kind: v.picklist(['declare', 'frame', 'invite', 'thank', 'own', 'ask']),
  when: v.optional(ConditionSchema),
  hearers: v.optional(v.picklist(audibles), 'room'),
  minutes: v.optional(Minutes, 0),
  shows: v.optional(v.record(v.picklist(behaviours), Change), {}),
  effects: v.optional(v.array(EffectSchema), []),
  /** Whom it asks by name, and what they say back at once. */
  asks: v.optional(v.strictObject({ who: Id, answers: v.array(SaidBack) })),
});
export type SayLine = v.InferOutput<typeof SayLineSchema>;

/**
 * Something to look at on the player's own screen, with their hands on the keyboard. Looked at once; what comes back
 * is the first line that holds. Most are dead ends.
 */
export const DigSchema = v.strictObject({
  id: Id,
  /** Night minutes that it takes. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
  /** Only there while this holds. */
  when: v.optional(ConditionSchema, { all: [] }),
  says: v.pipe(
    v.array(
      v.strictObject({
        when: v.optional(ConditionSchema),
        /** Only for somebody who handed command over and reads to the end. */
        handedOver: v.optional(v.boolean(), false),
        text: Id,
        /** The observation that it uncovers. */
        fact: v.optional(Id),
      }),
    ),
    v.minLength(1, 'a dig brings back at least one line'),
  ),
});
export type Dig = v.InferOutput<typeof DigSchema>;

export const ChapterSchema = v.strictObject({
  id: Id,
  act: v.picklist(acts),
  /** Clock time at which it starts, `03:07`. */
  clock: v.pipe(v.string(), v.regex(/^[0-2]\d:[0-5]\d$/, 'a clock time is hh:mm')),
  /** Days after the night. */
  day: v.optional(v.number(), 0),
  /** Minutes pass and the world runs. A chapter that is not live holds the clock. */
  live: v.optional(v.boolean(), false),
  /** Night minutes the world runs before it starts (a time cut), with standing assignments. */
  skip: v.optional(Minutes, 0),
  /** Three lines that say what changed over the cut. */
  changed: v.optional(v.array(Saying), []),
  /** Conversations played in order; a chapter that is not live ends after the last. */
  script: v.optional(v.array(Id), []),
  /** A live chapter ends when this holds. */
  ends: v.optional(ConditionSchema),
});
export type Chapter = v.InferOutput<typeof ChapterSchema>;

export const VariantSchema = v.strictObject({
  id: Id,
  /** Who keeps the secret. */
  holder: Id,
  /** Facts true from the start in this variant. */
  truths: v.array(Id),
});
export type Variant = v.InferOutput<typeof VariantSchema>;

/** Six months later: how often the same mistake reaches customers, in percent points (a game model). */
export const EpilogueSchema = v.strictObject({
  newcomer: Id,
  /** Of 100 nights, with no guardrail. */
  base: v.number(),
  /** Percent points taken off when a condition holds. */
  reductions: v.array(v.strictObject({ when: ConditionSchema, by: v.number(), text: Id })),
  /** Candour at which the newcomer speaks up at once. */
  speaksAt: Unit,
});
export type Epilogue = v.InferOutput<typeof EpilogueSchema>;

export const ScenarioSchema = v.strictObject({
  id: Id,
  kind: v.picklist(['night', 'drill', 'form', 'test']),
  version: v.pipe(v.number(), v.integer()),
  /** Minutes of play. */
  duration: v.number(),
  difficulty: v.picklist(['first', 'second', 'hard']),
  themes: v.array(Id),
  objectives: v.array(v.strictObject({ id: Id, competency: v.picklist(competencies) })),
  /**
   * Of drills and forms: the behaviours they are about. Of all others, what a live bridge would call for by itself
   * (roles in the first minutes, updates) is not asked for here. A night leaves it out: it is about all of them.
   */
  trains: v.optional(v.array(v.picklist(behaviours))),
  /** Where each fact comes from, with its evidence tag. */
  provenance: v.array(
    v.strictObject({ what: v.string(), source: v.string(), tag: v.picklist(['P', 'S', 'R', 'D']) }),
  ),
  variants: v.array(VariantSchema),
  /** Ways in which two nights differ that have nothing to do with the truth: a draw of its own picks one, `turn.<id>`. */
  turns: v.optional(v.array(Id)),
  cast: v.array(PersonSchema),
  facts: v.optional(v.array(FactSchema), []),
  leads: v.optional(v.array(LeadSchema), []),
  tasks: v.optional(v.array(TaskSchema), []),
  audiences: v.optional(v.array(AudienceSchema), []),
  /** First match gives the cost of a minute; `rate` in dollars per night minute. */
  impacts: v.optional(v.array(v.strictObject({ id: Id, when: ConditionSchema, rate: v.number() })), []),
  /** Authored causes of lost minutes: first match after the engine's own. */
  causes: v.optional(
    v.array(v.strictObject({ id: v.picklist(['silence', 'redone', 'fault']), when: ConditionSchema })),
    [],
  ),
  /** Phases of the incident, in order; each is entered when its condition first holds. */
  phases: v.optional(v.array(v.strictObject({ id: Id, when: ConditionSchema })), []),
  /** The night is cut off at this minute if nothing has been restored. */
  cutoff: v.optional(
    v.strictObject({
      minute: Minutes,
      effects: v.array(EffectSchema),
      /** The inject by which the room hears that it is coming; from then on it is in sight, worded by `cutoff`. */
      warned: v.optional(Id),
    }),
    { minute: 2000, effects: [] },
  ),
  /** The fact that says the restore is verified; without one nothing is restored. */
  restored: v.optional(Id, 'restored'),
  /** The observation from which on the room knows that something is gone: an update may say so from then on. */
  lost: v.optional(Id),
  /** The observation that the holder keeps to themselves; the report says when and how the room learned it. */
  secret: v.optional(Id),
  /**
   * Where no step waits for a yes or no: what the next one waits for, under `pending.<text>`; the first that holds.
   * Absent rather than empty: it is part of the hash.
   */
  pending: v.optional(v.array(Saying)),
  says: v.optional(v.array(SayLineSchema), []),
  /** Without any, a spell at the keyboard is one thing: reading on. Absent rather than empty: it is part of the hash. */
  digs: v.optional(v.array(DigSchema)),
  chapters: v.array(ChapterSchema),
  injects: v.optional(v.array(InjectSchema), []),
  conversations: v.array(ConversationSchema),
  epilogue: v.optional(EpilogueSchema),
  notes: v.optional(v.array(Id), []),
});
export type Scenario = v.InferOutput<typeof ScenarioSchema>;
