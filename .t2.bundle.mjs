// src/cli/folder.ts
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

// src/scenario/load/load.ts
import * as v2 from "valibot";

// src/scenario/canonical.ts
function write(value) {
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  const record3 = value;
  const parts = Object.keys(record3).sort().flatMap((key) => {
    const part = record3[key];
    return part === void 0 ? [] : [`${JSON.stringify(key.normalize("NFC"))}:${write(part)}`];
  });
  return `{${parts.join(",")}}`;
}
function canonical(value) {
  return write(value);
}

// src/scenario/schema.ts
import * as v from "valibot";

// src/scenario/vocabulary.ts
var acts = ["call", "yesterday", "bridge", "review", "room", "later", "debrief"];
var competencies = [
  "delegation",
  "safety",
  "ownership",
  "communication",
  "shielding",
  "learning"
];
var behaviours = [
  "D1",
  "D2",
  "D3",
  "D4",
  "D5",
  "D6",
  "D7",
  "D8",
  "C1",
  "C2",
  "C3",
  "C4",
  "C5",
  "C6",
  "C7",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "H7",
  "S1",
  "S2",
  "S3",
  "S4",
  "S5",
  "S6",
  "S7",
  "O1",
  "O2",
  "O3",
  "O4",
  "O5",
  "O6",
  "O7",
  "O8",
  "L1",
  "L2",
  "L3",
  "L4",
  "L5",
  "L6",
  "L7"
];
var quantities = {
  minute: "night minutes since the phone rang",
  bridgeMinute: "night minutes since the bridge opened",
  candour: "of a person, 0..1",
  stress: "of a person, 0..1",
  fatigue: "of a person, 0..1",
  focus: "of a person, 0..1",
  patience: "of an audience, 0..1",
  overdue: "of an audience, minutes past its promised update, else 0",
  held: "calls the liaison holds now",
  waiting: "items waiting for the commander now",
  progress: "of a task, 0..1",
  interruptions: "of a person, interruptions so far",
  pokes: "times the commander pressed somebody for an estimate",
  handsOn: "minutes the commander spent at the keyboard so far",
  assigned: "named tasks given so far"
};
var audibles = ["private", "pair", "call", "room", "public"];
var channels = ["call", "message", "visitor", "alert", "tell", "scene"];

// src/scenario/schema.ts
var Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "an id is lower-case words joined by - or .")
);
var Who = Id;
var Unit = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
var Minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2e3));
var Change = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
var QuantityName = v.picklist(Object.keys(quantities));
var ConditionSchema = v.lazy(
  () => v.union([
    v.strictObject({ all: v.array(ConditionSchema) }),
    v.strictObject({ any: v.array(ConditionSchema) }),
    v.strictObject({ not: ConditionSchema }),
    v.strictObject({ fact: Id }),
    v.strictObject({
      quantity: QuantityName,
      of: v.optional(Id),
      op: v.picklist(["<", "<=", ">", ">="]),
      value: v.number()
    }),
    v.strictObject({ since: Id, atLeast: Minutes })
  ])
);
var EffectSchema = v.union([
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
  /** Somebody else commands for some minutes, or (player, 0) the commander has it back. */
  v.strictObject({ command: v.picklist(["deputy", "executive", "player"]), minutes: Minutes }),
  /** Queues a conversation: it takes the middle when it is free. */
  v.strictObject({ opens: Id })
]);
var Saying = v.strictObject({ when: v.optional(ConditionSchema), text: Id });
var OptionSchema = v.strictObject({
  id: Id,
  /** Only offered while this holds. */
  when: v.optional(ConditionSchema),
  /**
   * Which behaviours this option shows, 1 fully, 0 not at all, -1 its opposite. Keys are called for by the exchange or
   * are harm. For a behaviour that DOMAIN section 1 marks with a minus (S6, O5 ...), 1 is the harm and -1 its opposite.
   */
  shows: v.optional(v.record(v.picklist(behaviours), Change), {}),
  effects: v.optional(v.array(EffectSchema), []),
  /** The exchange that follows in the same conversation; without it the conversation ends. */
  goto: v.optional(Id),
  /** The option the deputy would take. */
  deputy: v.optional(v.boolean(), false),
  /** Where the player notices it again: an inject, exchange or text id within ten minutes or in a later act. */
  echo: v.optional(Id),
  /** Image-repair strategy (statement blocks), DOMAIN section 4. */
  strategy: v.optional(Id),
  /** The fact a statement block asserts; saying it before it is known is overclaiming. */
  asserts: v.optional(Id)
});
var ExchangeSchema = v.strictObject({
  id: Id,
  /** Who speaks; `narrator` for none. */
  speaker: v.optional(Who, "narrator"),
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
  arises: v.optional(v.picklist(["always", "branch", "chance"])),
  /** How many options are taken: 1, or several (facts on the wall). */
  pick: v.optional(v.strictObject({ least: v.number(), most: v.number() }), { least: 1, most: 1 }),
  /** Put to the room in a workshop. */
  key: v.optional(v.boolean(), false),
  /** A confrontation: not shown, and not counted as offered, when the player skips them. */
  confrontation: v.optional(v.boolean(), false),
  options: v.array(OptionSchema)
});
var ConversationSchema = v.strictObject({
  id: Id,
  with: Who,
  hearers: v.optional(v.picklist(audibles), "room"),
  /** Effects when it is left or its patience runs out before the first reply. */
  missed: v.optional(v.array(EffectSchema), []),
  exchanges: v.array(ExchangeSchema)
});
var PersonSchema = v.strictObject({
  id: Id,
  part: v.picklist(["fixer", "deputy", "support", "executive", "voice"]),
  /** Speed per kind of work, 1 is ordinary. */
  skills: v.optional(v.record(Id, v.number()), {}),
  candour: v.optional(Unit, 0.5),
  stress: v.optional(Unit, 0.3),
  fatigue: v.optional(Unit, 0.3),
  /** Tell texts by band of candour, shown in neutral words; innocent people show some of the same. */
  tells: v.optional(v.strictObject({ open: v.array(Id), wary: v.array(Id), shut: v.array(Id) }), {
    open: [],
    wary: [],
    shut: []
  })
});
var TaskSchema = v.strictObject({
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
      /** What the room says when asked for risks and strong objections: a text id, and facts learned. */
      risks: v.array(v.strictObject({ when: v.optional(ConditionSchema), text: Id, fact: v.optional(Id) })),
      /** Effects when it is done in the wrong circumstances. */
      harm: v.optional(
        v.array(v.strictObject({ when: ConditionSchema, effects: v.array(EffectSchema), text: Id })),
        []
      )
    })
  )
});
var FactSchema = v.strictObject({
  id: Id,
  kind: v.picklist(["truth", "observation", "flag"]),
  /** The card this observation puts on the board or strengthens. */
  lead: v.optional(Id),
  source: v.optional(v.string())
});
var LeadSchema = v.strictObject({
  id: Id,
  /** True by this condition, whatever the leader calls it. */
  truth: v.optional(ConditionSchema),
  /** Evidence enough to call it known. */
  evidence: ConditionSchema
});
var TriggerSchema = v.union([
  v.strictObject({ at: Minutes, when: v.optional(ConditionSchema) }),
  v.strictObject({ when: ConditionSchema }),
  /** Contingency: fires at `by` if the condition has not held. */
  v.strictObject({ unless: ConditionSchema, by: Minutes }),
  v.strictObject({ after: Id, delay: Minutes, when: v.optional(ConditionSchema) }),
  /** Keyed chance per minute while the condition holds. */
  v.strictObject({ chance: Unit, when: ConditionSchema })
]);
var InjectSchema = v.strictObject({
  id: Id,
  trigger: TriggerSchema,
  channel: v.picklist(channels),
  from: Who,
  /** For whom it is meant: the commander (waits in the tray), or a person (an unshielded one breaks their thread). */
  to: v.optional(Who, "leader"),
  says: v.optional(v.array(Saying), []),
  /** Minutes it waits before it acts on its own. */
  patience: v.optional(Minutes, 4),
  opens: v.optional(Id),
  /** Goes to the middle by itself when that is free. */
  demands: v.optional(v.boolean(), false),
  /** Noise that a liaison may hold. */
  noise: v.optional(v.boolean(), false),
  /** A report of harm to somebody: the rule "pass reports of harm" lets it through. */
  harm: v.optional(v.boolean(), false),
  /** The one message that matters in this variant, and the kind of work of the expert it must reach. */
  signal: v.optional(v.strictObject({ when: ConditionSchema, expert: Id, fact: Id })),
  effects: v.optional(v.array(EffectSchema), []),
  /** When its patience runs out unanswered. */
  expires: v.optional(v.array(EffectSchema), []),
  objectives: v.optional(v.array(Id), [])
});
var AudienceSchema = v.strictObject({
  id: v.picklist(["customers", "executives", "board"]),
  /** Minutes between promised updates. */
  cadence: Minutes,
  patience: v.optional(Unit, 0.7),
  /** Callers it sends when left past its promise, in order of escalation: inject-like noise. */
  callers: v.array(
    v.strictObject({
      id: Id,
      from: Who,
      channel: v.picklist(["call", "message", "visitor"]),
      harm: v.optional(v.boolean(), false)
    })
  ),
  /** Replies within two minutes, by how the update was: pleased, plain, angry. */
  answers: v.strictObject({ pleased: v.array(Id), plain: v.array(Id), angry: v.array(Id) })
});
var SayLineSchema = v.strictObject({
  id: Id,
  kind: v.picklist(["declare", "frame", "invite", "thank", "own", "ask"]),
  when: v.optional(ConditionSchema),
  hearers: v.optional(v.picklist(audibles), "room"),
  minutes: v.optional(Minutes, 0),
  shows: v.optional(v.record(v.picklist(behaviours), Change), {}),
  effects: v.optional(v.array(EffectSchema), [])
});
var ChapterSchema = v.strictObject({
  id: Id,
  act: v.picklist(acts),
  /** Clock time at which it starts, `03:07`. */
  clock: v.pipe(v.string(), v.regex(/^[0-2]\d:[0-5]\d$/, "a clock time is hh:mm")),
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
  ends: v.optional(ConditionSchema)
});
var VariantSchema = v.strictObject({
  id: Id,
  /** Who keeps the secret. */
  holder: Id,
  /** Facts true from the start in this variant. */
  truths: v.array(Id)
});
var EpilogueSchema = v.strictObject({
  newcomer: Id,
  /** Of 100 nights, with no guardrail. */
  base: v.number(),
  /** Percent points taken off when a condition holds. */
  reductions: v.array(v.strictObject({ when: ConditionSchema, by: v.number(), text: Id })),
  /** Candour at which the newcomer speaks up at once. */
  speaksAt: Unit
});
var ScenarioSchema = v.strictObject({
  id: Id,
  kind: v.picklist(["night", "drill", "form", "test"]),
  version: v.pipe(v.number(), v.integer()),
  /** Minutes of play. */
  duration: v.number(),
  difficulty: v.picklist(["first", "second", "hard"]),
  themes: v.array(Id),
  objectives: v.array(v.strictObject({ id: Id, competency: v.picklist(competencies) })),
  /** Where each fact comes from, with its evidence tag. */
  provenance: v.array(
    v.strictObject({ what: v.string(), source: v.string(), tag: v.picklist(["P", "S", "R", "D"]) })
  ),
  variants: v.array(VariantSchema),
  cast: v.array(PersonSchema),
  facts: v.array(FactSchema),
  leads: v.array(LeadSchema),
  tasks: v.array(TaskSchema),
  audiences: v.array(AudienceSchema),
  /** First match gives the cost of a minute; `rate` in dollars per night minute. */
  impacts: v.array(v.strictObject({ id: Id, when: ConditionSchema, rate: v.number() })),
  /** Authored causes of lost minutes: first match after the engine's own. */
  causes: v.array(v.strictObject({ id: v.picklist(["silence", "redone", "fault"]), when: ConditionSchema })),
  /** Phases of the incident, in order; each is entered when its condition first holds. */
  phases: v.array(v.strictObject({ id: Id, when: ConditionSchema })),
  /** The night is cut off at this minute if nothing has been restored. */
  cutoff: v.strictObject({ minute: Minutes, effects: v.array(EffectSchema) }),
  /** The fact that says the restore is verified. */
  restored: Id,
  /** The observation that the holder keeps to themselves; the report says when and how the room learned it. */
  secret: v.optional(Id),
  says: v.array(SayLineSchema),
  chapters: v.array(ChapterSchema),
  injects: v.array(InjectSchema),
  conversations: v.array(ConversationSchema),
  epilogue: v.optional(EpilogueSchema),
  notes: v.optional(v.array(Id), [])
});

// src/scenario/load/problem.ts
function nearest(word, known) {
  let best = null;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word, candidate, bestDistance);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidate;
    }
  }
  return best;
}
function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}

// src/scenario/load/references.ts
function* inCondition(condition, path) {
  if (condition === void 0) return;
  if ("all" in condition)
    for (const [i, part] of condition.all.entries()) yield* inCondition(part, [...path, "all", i]);
  else if ("any" in condition)
    for (const [i, part] of condition.any.entries()) yield* inCondition(part, [...path, "any", i]);
  else if ("not" in condition) yield* inCondition(condition.not, [...path, "not"]);
  else if ("fact" in condition) yield { path: [...path, "fact"], kind: "fact", id: condition.fact };
  else if ("since" in condition) yield { path: [...path, "since"], kind: "fact", id: condition.since };
  else if (condition.of !== void 0) {
    const kind = condition.quantity === "progress" ? "task" : condition.quantity === "patience" || condition.quantity === "overdue" ? "audience" : "person";
    yield { path: [...path, "of"], kind, id: condition.of };
  }
}
function* inEffects(effects, path) {
  for (const [i, effect] of effects.entries()) {
    const at = [...path, i];
    if ("fact" in effect) yield { path: [...at, "fact"], kind: "fact", id: effect.fact };
    if ("who" in effect) yield { path: [...at, "who"], kind: "person", id: effect.who };
    if ("interrupt" in effect) yield { path: [...at, "interrupt"], kind: "person", id: effect.interrupt };
    if ("audience" in effect) yield { path: [...at, "audience"], kind: "audience", id: effect.audience };
    if ("task" in effect) yield { path: [...at, "task"], kind: "task", id: effect.task };
    if ("lead" in effect) yield { path: [...at, "lead"], kind: "lead", id: effect.lead };
    for (const key of ["leaves", "returns", "freezes", "pairs"]) {
      if (key in effect)
        yield { path: [...at, key], kind: "person", id: effect[key] ?? "" };
    }
    if ("opens" in effect) yield { path: [...at, "opens"], kind: "conversation", id: effect.opens };
  }
}
function* inConversations(scenario) {
  for (const [c2, conversation] of scenario.conversations.entries()) {
    const at = ["conversations", c2];
    yield { path: [...at, "with"], kind: "person", id: conversation.with };
    yield* inEffects(conversation.missed, [...at, "missed"]);
    for (const [e, exchange] of conversation.exchanges.entries()) {
      const inside = [...at, "exchanges", e];
      yield { path: [...inside, "speaker"], kind: "person", id: exchange.speaker };
      for (const [s, says] of exchange.says.entries())
        yield* inCondition(says.when, [...inside, "says", s, "when"]);
      for (const [o, option] of exchange.options.entries()) {
        const deep = [...inside, "options", o];
        yield* inCondition(option.when, [...deep, "when"]);
        yield* inEffects(option.effects, [...deep, "effects"]);
        if (option.goto !== void 0) yield { path: [...deep, "goto"], kind: "exchange", id: option.goto };
        if (option.asserts !== void 0)
          yield { path: [...deep, "asserts"], kind: "fact", id: option.asserts };
      }
    }
  }
}
function* inInjects(scenario) {
  for (const [i, inject] of scenario.injects.entries()) {
    const at = ["injects", i];
    const { trigger } = inject;
    yield { path: [...at, "from"], kind: "person", id: inject.from };
    if (inject.to !== "leader") yield { path: [...at, "to"], kind: "person", id: inject.to };
    if ("when" in trigger) yield* inCondition(trigger.when, [...at, "trigger", "when"]);
    if ("unless" in trigger) yield* inCondition(trigger.unless, [...at, "trigger", "unless"]);
    if ("after" in trigger) yield { path: [...at, "trigger", "after"], kind: "inject", id: trigger.after };
    if (inject.opens !== void 0) yield { path: [...at, "opens"], kind: "conversation", id: inject.opens };
    if (inject.signal) {
      yield* inCondition(inject.signal.when, [...at, "signal", "when"]);
      yield { path: [...at, "signal", "fact"], kind: "fact", id: inject.signal.fact };
    }
    for (const [s, says] of inject.says.entries()) yield* inCondition(says.when, [...at, "says", s, "when"]);
    yield* inEffects(inject.effects, [...at, "effects"]);
    yield* inEffects(inject.expires, [...at, "expires"]);
  }
}
function* inTasks(scenario) {
  for (const [t, task] of scenario.tasks.entries()) {
    const at = ["tasks", t];
    yield* inCondition(task.opens, [...at, "opens"]);
    yield* inCondition(task.closes, [...at, "closes"]);
    for (const [y, found] of task.yields.entries()) {
      yield { path: [...at, "yields", y, "fact"], kind: "fact", id: found.fact };
      yield* inCondition(found.when, [...at, "yields", y, "when"]);
    }
    for (const [s, slower] of task.slower?.entries() ?? [])
      yield* inCondition(slower.when, [...at, "slower", s, "when"]);
    yield* inEffects(task.effects, [...at, "effects"]);
    for (const [h2, harm] of task.decision?.harm.entries() ?? []) {
      yield* inCondition(harm.when, [...at, "decision", "harm", h2, "when"]);
      yield* inEffects(harm.effects, [...at, "decision", "harm", h2, "effects"]);
    }
    for (const [r2, risk] of task.decision?.risks.entries() ?? []) {
      yield* inCondition(risk.when, [...at, "decision", "risks", r2, "when"]);
      if (risk.fact !== void 0)
        yield { path: [...at, "decision", "risks", r2, "fact"], kind: "fact", id: risk.fact };
    }
  }
}
function* inFrame(scenario) {
  for (const [i, variant] of scenario.variants.entries()) {
    yield { path: ["variants", i, "holder"], kind: "person", id: variant.holder };
    for (const [t, truth] of variant.truths.entries())
      yield { path: ["variants", i, "truths", t], kind: "fact", id: truth };
  }
  for (const [i, fact] of scenario.facts.entries()) {
    if (fact.lead !== void 0) yield { path: ["facts", i, "lead"], kind: "lead", id: fact.lead };
  }
  for (const [i, lead] of scenario.leads.entries()) {
    yield* inCondition(lead.truth, ["leads", i, "truth"]);
    yield* inCondition(lead.evidence, ["leads", i, "evidence"]);
  }
  for (const [i, impact] of scenario.impacts.entries())
    yield* inCondition(impact.when, ["impacts", i, "when"]);
  for (const [i, cause] of scenario.causes.entries()) yield* inCondition(cause.when, ["causes", i, "when"]);
  for (const [i, phase] of scenario.phases.entries()) yield* inCondition(phase.when, ["phases", i, "when"]);
  yield* inEffects(scenario.cutoff.effects, ["cutoff", "effects"]);
  yield { path: ["restored"], kind: "fact", id: scenario.restored };
  for (const [i, line] of scenario.says.entries()) {
    yield* inCondition(line.when, ["says", i, "when"]);
    yield* inEffects(line.effects, ["says", i, "effects"]);
  }
  for (const [i, chapter] of scenario.chapters.entries()) {
    yield* inCondition(chapter.ends, ["chapters", i, "ends"]);
    for (const [s, id] of chapter.script.entries())
      yield { path: ["chapters", i, "script", s], kind: "conversation", id };
  }
  for (const [i, reduction] of scenario.epilogue?.reductions.entries() ?? []) {
    yield* inCondition(reduction.when, ["epilogue", "reductions", i, "when"]);
  }
  for (const [i, audience] of scenario.audiences.entries()) {
    for (const [c2, caller] of audience.callers.entries()) {
      yield { path: ["audiences", i, "callers", c2, "from"], kind: "person", id: caller.from };
    }
  }
}
function* references(scenario) {
  yield* inFrame(scenario);
  yield* inTasks(scenario);
  yield* inInjects(scenario);
  yield* inConversations(scenario);
}

// src/scenario/load/checks.ts
var automatic = /^(chose|variant|said|role|done|inject|chapter|missed|asked|aside|paired|left|approved|refused|handover|rule|called)\./;
var automaticWords = /* @__PURE__ */ new Set(["cut-off", "dug", "aside.holder"]);
var pronouns = /* @__PURE__ */ new Set(["holder", "other", "all", "hearers", "narrator", "leader"]);
function tables(scenario) {
  const ids = (list) => new Set(list.map(({ id }) => id));
  return {
    fact: ids(scenario.facts),
    person: /* @__PURE__ */ new Set([...ids(scenario.cast), ...pronouns]),
    task: ids(scenario.tasks),
    lead: ids(scenario.leads),
    audience: ids(scenario.audiences),
    conversation: ids(scenario.conversations),
    exchange: ids(scenario.conversations.flatMap((conversation) => conversation.exchanges)),
    inject: ids(scenario.injects)
  };
}
function automaticFact(scenario, id) {
  if (automaticWords.has(id)) return true;
  if (!automatic.test(id)) return false;
  if (!id.startsWith("chose.")) return true;
  const option = id.slice("chose.".length);
  return scenario.conversations.some(
    (conversation) => conversation.exchanges.some((exchange) => exchange.options.some((other) => other.id === option))
  );
}
function checkReferences(scenario, report) {
  const known = tables(scenario);
  for (const { path, kind, id } of references(scenario)) {
    if (known[kind].has(id)) continue;
    if (kind === "fact" && automaticFact(scenario, id)) continue;
    const near = nearest(id, known[kind]);
    report(
      path,
      `there is no ${kind} "${id}"`,
      near === null ? `name one that the file declares` : `did you mean "${near}"`
    );
  }
}
function checkUnique(scenario, report) {
  const lists = {
    cast: scenario.cast,
    facts: scenario.facts,
    leads: scenario.leads,
    tasks: scenario.tasks,
    injects: scenario.injects,
    conversations: scenario.conversations,
    chapters: scenario.chapters,
    says: scenario.says
  };
  for (const [name, list] of Object.entries(lists)) {
    const seen = /* @__PURE__ */ new Set();
    for (const [i, { id }] of list.entries()) {
      if (seen.has(id))
        report([name, i, "id"], `the id "${id}" is used twice in ${name}`, "give each its own id");
      seen.add(id);
    }
  }
  const inside = /* @__PURE__ */ new Set();
  eachExchange(scenario, (exchange, path) => {
    for (const id of [exchange.id, ...exchange.options.map((option) => option.id)]) {
      if (inside.has(id))
        report(path, `the id "${id}" is used twice among exchanges and options`, "give each its own id");
      inside.add(id);
    }
  });
}
function eachExchange(scenario, visit) {
  for (const [c2, conversation] of scenario.conversations.entries()) {
    for (const [e, exchange] of conversation.exchanges.entries())
      visit(exchange, ["conversations", c2, "exchanges", e]);
  }
}
function checkExchanges(scenario, report) {
  eachExchange(scenario, (exchange, path) => {
    const deputies = exchange.options.filter((option) => option.deputy).length;
    if (exchange.options.length === 0)
      report(path, `exchange "${exchange.id}" has no options`, "give it at least one");
    if (deputies !== 1)
      report(path, `exchange "${exchange.id}" has ${deputies} options marked deputy`, "mark exactly one");
    for (const behaviour of exchange.calls) {
      const values = exchange.options.map((option) => option.shows[behaviour] ?? 0);
      if (Math.max(...values) <= 0) {
        report(
          path,
          `exchange "${exchange.id}" calls for ${behaviour}, and no option shows it`,
          "tag an option with it or drop the call"
        );
      } else if (Math.min(...values) >= Math.max(...values)) {
        report(
          path,
          `in exchange "${exchange.id}" every option shows ${behaviour} alike`,
          "tag the difference or drop the call"
        );
      }
    }
    for (const [o, option] of exchange.options.entries()) {
      if (exchange.options.length > 1 && option.echo === void 0 && scenario.kind === "night") {
        report(
          [...path, "options", o],
          `option "${option.id}" has no echo`,
          "say where the player notices it again, or cut it"
        );
      }
    }
  });
}
var letters = {
  D: "delegation",
  C: "communication",
  H: "shielding",
  S: "safety",
  O: "ownership",
  L: "learning"
};
function opportunityCounts(scenario) {
  const counts = Object.fromEntries(competencies.map((competency) => [competency, 0]));
  eachExchange(scenario, (exchange) => {
    for (const behaviour of exchange.calls) {
      const competency = letters[behaviour[0] ?? ""];
      if (competency) counts[competency] += 1;
    }
  });
  counts.delegation += scenario.tasks.filter((task) => task.led).length + scenario.tasks.filter((task) => task.decision).length;
  counts.communication += scenario.audiences.length;
  return counts;
}
function checkNight(scenario, report) {
  if (scenario.kind !== "night") return;
  const acts2 = new Set(scenario.chapters.map((chapter) => chapter.act));
  for (const act of ["call", "yesterday", "bridge", "review", "room", "later", "debrief"]) {
    if (!acts2.has(act)) report(["chapters"], `a night needs the act "${act}"`, "add a chapter for it");
  }
  let keys = 0;
  eachExchange(scenario, (exchange) => keys += exchange.key ? 1 : 0);
  if (keys < 8 || keys > 12) report(["conversations"], `${keys} decisions are marked key`, "mark 8 to 12");
  for (const [competency, count] of Object.entries(opportunityCounts(scenario))) {
    if (count < 4)
      report(["conversations"], `${competency} has ${count} opportunities`, "a night offers at least four");
  }
}
function checkScenario(scenario, source) {
  const problems = [];
  const report = (path, what, fix) => problems.push({ file: source.file, ...source.at(path), what, fix });
  checkReferences(scenario, report);
  checkUnique(scenario, report);
  checkExchanges(scenario, report);
  checkNight(scenario, report);
  return problems;
}

// src/scenario/load/text-checks.ts
var longestMessage = 30;
var longestOption = 16;
function words(text) {
  return text.replace(/\{\{.*?\}\}/g, "x").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
function* neededTexts(scenario) {
  for (const key of ["title", "tagline", "content-note"]) yield { key, path: [] };
  for (const [i, { id }] of scenario.cast.entries()) yield { key: `person.${id}.name`, path: ["cast", i] };
  for (const [i, person] of scenario.cast.entries()) {
    for (const band2 of ["open", "wary", "shut"]) {
      for (const [t, id] of person.tells[band2].entries())
        yield { key: `tell.${id}`, path: ["cast", i, "tells", band2, t] };
    }
  }
  for (const [i, { id }] of scenario.tasks.entries()) yield { key: `task.${id}`, path: ["tasks", i] };
  for (const [i, task] of scenario.tasks.entries()) {
    for (const risk of task.decision?.risks ?? [])
      yield { key: `risk.${risk.text}`, path: ["tasks", i, "decision"] };
    for (const harm of task.decision?.harm ?? [])
      yield { key: `harm.${harm.text}`, path: ["tasks", i, "decision"] };
  }
  for (const [i, { id }] of scenario.leads.entries()) yield { key: `lead.${id}`, path: ["leads", i] };
  for (const [i, fact] of scenario.facts.entries()) {
    if (fact.kind === "observation") yield { key: `fact.${fact.id}`, path: ["facts", i] };
  }
  for (const [i, { id }] of scenario.impacts.entries()) yield { key: `impact.${id}`, path: ["impacts", i] };
  for (const [i, { id }] of scenario.says.entries()) yield { key: `say.${id}`, path: ["says", i] };
  for (const [i, chapter] of scenario.chapters.entries()) {
    yield { key: `chapter.${chapter.id}`, path: ["chapters", i] };
    for (const line of chapter.changed)
      yield { key: `changed.${line.text}`, path: ["chapters", i, "changed"] };
  }
  for (const [i, audience] of scenario.audiences.entries()) {
    yield { key: `audience.${audience.id}`, path: ["audiences", i] };
    for (const { id } of audience.callers) yield { key: `line.${id}`, path: ["audiences", i, "callers"] };
    for (const mood of ["pleased", "plain", "angry"]) {
      for (const id of audience.answers[mood])
        yield { key: `answer.${id}`, path: ["audiences", i, "answers"] };
    }
  }
  yield* spokenTexts(scenario);
}
function* spokenTexts(scenario) {
  for (const [i, inject] of scenario.injects.entries()) {
    const prefix = inject.channel === "tell" ? "tell" : "line";
    for (const says of inject.says) yield { key: `${prefix}.${says.text}`, path: ["injects", i, "says"] };
  }
  for (const [c2, conversation] of scenario.conversations.entries()) {
    for (const [e, exchange] of conversation.exchanges.entries()) {
      const path = ["conversations", c2, "exchanges", e];
      for (const says of exchange.says) yield { key: `line.${says.text}`, path };
      for (const [o, option] of exchange.options.entries()) {
        yield { key: `option.${option.id}`, path: [...path, "options", o] };
      }
    }
  }
}
function checkLengths(catalogue, source) {
  return Object.entries(catalogue.texts).flatMap(([key, text]) => {
    const limit = key.startsWith("option.") || key.startsWith("say.") ? longestOption : longestMessage;
    if (!/^(option|say|line|fact|tell|risk|harm|answer)\./.test(key) && key !== "content-note") return [];
    const count = words(text);
    if (count <= limit) return [];
    return [
      {
        file: source.file,
        ...source.at(["texts", key]),
        what: `"${key}" has ${count} words`,
        fix: `keep it to ${limit}`
      }
    ];
  });
}
var placeholders = (text) => [...text.matchAll(/\{\{\s*([\w.-]+)/g)].map((match) => match[1]).sort().join(",");
function checkTexts(scenario, scenarioSource, catalogues) {
  const problems = [];
  const first = catalogues.find(({ value }) => value.locale === "en") ?? catalogues[0];
  if (!first) {
    return [
      {
        file: "text/en.yaml",
        line: 1,
        column: 1,
        what: "the scenario has no texts",
        fix: "add text/en.yaml"
      }
    ];
  }
  for (const { key, path } of neededTexts(scenario)) {
    if (first.value.texts[key] !== void 0) continue;
    problems.push({
      file: scenarioSource.file,
      ...scenarioSource.at(path),
      what: `the text "${key}" is missing`,
      fix: `add it to ${first.source.file}`
    });
  }
  for (const { value, source } of catalogues) {
    problems.push(...checkLengths(value, source));
    if (value === first.value) continue;
    for (const [key, text] of Object.entries(value.texts)) {
      const original = first.value.texts[key];
      const at = { file: source.file, ...source.at(["texts", key]) };
      if (original === void 0)
        problems.push({
          ...at,
          what: `"${key}" is not a text of ${first.source.file}`,
          fix: "remove it or mend its name"
        });
      else if (placeholders(original) !== placeholders(text))
        problems.push({
          ...at,
          what: `"${key}" has other placeholders than ${first.source.file}`,
          fix: `use ${placeholders(original) || "none"}`
        });
    }
  }
  return problems;
}

// src/scenario/load/source.ts
import { isNode, LineCounter, parseDocument } from "yaml";
var largestFile = 2e6;
function finder(document, counter) {
  return (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) {
        const { line, col } = counter.linePos(node.range[0]);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };
}
function readSource(file, text) {
  if (text.length > largestFile) {
    return {
      problems: [
        {
          file,
          line: 1,
          column: 1,
          what: `the file has ${text.length} characters`,
          fix: `keep it under ${largestFile}`
        }
      ]
    };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => {
        const { line, col } = counter.linePos(error.pos[0]);
        const what = error.message.split("\n")[0] ?? error.message;
        return {
          file,
          line,
          column: col,
          what: what.replace(/ at line \d+.*$/, ""),
          fix: "mend the YAML here"
        };
      })
    };
  }
  return { source: { file, value: document.toJS({ maxAliasCount: 100 }), at: finder(document, counter) } };
}

// src/scenario/load/load.ts
var CatalogueSchema = v2.strictObject({
  locale: v2.pipe(
    v2.string(),
    v2.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, "a locale is a language tag such as en or pt-BR")
  ),
  reviewed: v2.picklist(["native", "machine"]),
  texts: v2.record(v2.string(), v2.string())
});
function issuesOf(source, issues) {
  return issues.map((issue) => {
    const path = (issue.path ?? []).map((part) => part.key);
    const label = path.length === 0 ? "the file" : path.join(".");
    return {
      file: source.file,
      ...source.at(path),
      what: `${label}: ${issue.message.replace(/^Invalid /, "invalid ")}`,
      fix: issue.expected === null ? "see the schema" : `expected ${issue.expected}`
    };
  });
}
function parse(file, schema, problems) {
  const read = readSource(file.name, file.text);
  if ("problems" in read) {
    problems.push(...read.problems);
    return null;
  }
  const parsed = v2.safeParse(schema, read.source.value);
  if (!parsed.success) {
    problems.push(...issuesOf(read.source, parsed.issues));
    return null;
  }
  return { value: parsed.output, source: read.source };
}
async function loadScenario(files, sha256) {
  const problems = [];
  const main = files.find((file) => file.name === "scenario.yaml");
  if (!main) {
    return {
      loaded: null,
      problems: [
        {
          file: "scenario.yaml",
          line: 1,
          column: 1,
          what: "the folder has no scenario.yaml",
          fix: "name a scenario folder"
        }
      ]
    };
  }
  const scenario = parse(main, ScenarioSchema, problems);
  const texts = files.filter((file) => file.name.startsWith("text/")).map((file) => parse(file, CatalogueSchema, problems));
  if (!scenario || texts.some((text) => text === null)) return { loaded: null, problems };
  problems.push(...checkScenario(scenario.value, scenario.source));
  const catalogues = texts.flatMap((text) => text ? [text] : []);
  problems.push(...checkTexts(scenario.value, scenario.source, catalogues));
  if (problems.length > 0) return { loaded: null, problems };
  const contentHash = await sha256(canonical(scenario.value));
  return {
    loaded: {
      compiled: { scenario: scenario.value, contentHash },
      catalogues: catalogues.map(({ value }) => value)
    },
    problems
  };
}

// src/cli/folder.ts
async function readText(folder, name) {
  const path = join(folder, name);
  const { size } = await stat(path);
  return { name, text: size > largestFile * 2 ? " ".repeat(largestFile + 1) : await readFile(path, "utf8") };
}
async function loadFolder(folder) {
  const files = [await readText(folder, "scenario.yaml")];
  const texts = await readdir(join(folder, "text")).catch(() => []);
  for (const name of texts.filter((entry) => entry.endsWith(".yaml")).sort()) {
    files.push(await readText(folder, join("text", name).replaceAll("\\", "/")));
  }
  return loadScenario(files, (text) => createHash("sha256").update(text).digest("hex"));
}

// src/run/chance.ts
function hash(text) {
  let h2 = 2166136261;
  for (let i = 0; i < text.length; i++) h2 = Math.imul(h2 ^ text.charCodeAt(i), 16777619);
  h2 = Math.imul(h2 ^ h2 >>> 16, 2246822507);
  h2 = Math.imul(h2 ^ h2 >>> 13, 3266489909);
  return (h2 ^ h2 >>> 16) >>> 0;
}
function draw(keys) {
  return hash(`${keys.seed}|${keys.purpose}|${keys.subject}|${keys.minute ?? 0}|${keys.ordinal ?? 0}`) / 4294967296;
}
function triangular(u, least, mode, most) {
  const split = (mode - least) / (most - least);
  return u < split ? least + Math.sqrt(u * (most - least) * (mode - least)) : most - Math.sqrt((1 - u) * (most - least) * (most - mode));
}

// src/run/log.ts
var logFormat = 1;
var engineVersion = 1;

// src/run/ledger.ts
function emptyLedger() {
  const zero = () => ({ fault: 0, thread: 0, silence: 0, redone: 0, hands: 0, idle: 0 });
  return { cost: 0, minutes: 0, costByCause: zero(), minutesByCause: zero(), restoredAt: null, endMinute: 0 };
}

// src/run/book.ts
var books = /* @__PURE__ */ new WeakMap();
var byId = (list) => new Map(list.map((entry) => [entry.id, entry]));
function bookOf(compiled) {
  const known = books.get(compiled.scenario);
  if (known) return known;
  const { scenario } = compiled;
  const exchanges = scenario.conversations.flatMap(
    (conversation) => conversation.exchanges.map((exchange) => [exchange.id, { exchange, conversation }])
  );
  const book = {
    scenario,
    contentHash: compiled.contentHash,
    people: byId(scenario.cast),
    tasks: byId(scenario.tasks),
    facts: byId(scenario.facts),
    leads: byId(scenario.leads),
    audiences: byId(scenario.audiences),
    injects: byId(scenario.injects),
    says: byId(scenario.says),
    variants: byId(scenario.variants),
    conversations: byId(scenario.conversations),
    exchanges: new Map(exchanges),
    options: new Map(
      exchanges.flatMap(
        ([, { exchange }]) => exchange.options.map((option) => [option.id, { option, exchange }])
      )
    ),
    fixers: scenario.cast.filter((person) => person.part === "fixer").map((person) => person.id),
    present: scenario.cast.filter((person) => person.part !== "voice").map((person) => person.id),
    critical: scenario.tasks.filter((task) => task.critical)
  };
  books.set(scenario, book);
  return book;
}
function must(table, id) {
  const entry = table.get(id);
  if (entry === void 0) throw new Error(`no entry "${id}" in the scenario; run the check command on it`);
  return entry;
}
function chapterAt(scenario, position) {
  const chapter = scenario.chapters[position];
  if (!chapter) throw new Error(`the scenario has no chapter ${position}`);
  return chapter;
}

// src/run/conditions.ts
var who = (reading, of) => of === "holder" ? reading.holder : of ?? "";
function heldNow(world) {
  let count = 0;
  for (const item of world.items) if (item.heldBy !== null) count += 1;
  return count;
}
var readQuantity = {
  minute: ({ world }) => world.minute,
  bridgeMinute: ({ world }) => world.bridgeSince === null ? 0 : world.minute - world.bridgeSince,
  candour: (reading, of) => reading.world.people[who(reading, of)]?.candour ?? 0,
  stress: (reading, of) => reading.world.people[who(reading, of)]?.stress ?? 0,
  fatigue: (reading, of) => reading.world.people[who(reading, of)]?.fatigue ?? 0,
  focus: (reading, of) => reading.world.people[who(reading, of)]?.focus ?? 0,
  patience: ({ world }, of) => world.audiences[of ?? ""]?.patience ?? 0,
  overdue: ({ world }, of) => {
    const due2 = world.audiences[of ?? ""]?.promisedAt;
    return due2 === null || due2 === void 0 ? 0 : Math.max(0, world.minute - due2);
  },
  held: ({ world }) => heldNow(world),
  waiting: ({ world }) => world.items.length - heldNow(world),
  progress: ({ world }, of) => {
    const task = world.tasks[of ?? ""];
    if (!task) return 0;
    return task.doneAt === null ? 1 - task.left / task.effort : 1;
  },
  interruptions: (reading, of) => reading.world.people[who(reading, of)]?.interruptions ?? 0,
  pokes: ({ world }) => world.pokes,
  handsOn: ({ world }) => world.handsOn,
  assigned: ({ world }) => world.assigned
};
function holds(condition, reading) {
  if ("fact" in condition) return reading.world.facts[condition.fact] !== void 0;
  if ("all" in condition) {
    for (const part of condition.all) if (!holds(part, reading)) return false;
    return true;
  }
  if ("any" in condition) {
    for (const part of condition.any) if (holds(part, reading)) return true;
    return false;
  }
  if ("not" in condition) return !holds(condition.not, reading);
  if ("since" in condition) {
    const at = reading.world.facts[condition.since];
    return at !== void 0 && reading.world.minute - at >= condition.atLeast;
  }
  const value = readQuantity[condition.quantity](reading, condition.of);
  switch (condition.op) {
    case "<":
      return value < condition.value;
    case "<=":
      return value <= condition.value;
    case ">":
      return value > condition.value;
    case ">=":
      return value >= condition.value;
  }
}
function firstHolding(list, reading) {
  for (const entry of list) if (entry.when === void 0 || holds(entry.when, reading)) return entry;
  return null;
}

// src/run/night.ts
var unseen = /* @__PURE__ */ new Set(["phase", "rule", "promise", "error", "epilogue", "learned"]);
function emit(night, body) {
  night.timeline.push({ n: night.timeline.length, minute: night.world.minute, ...body });
  if (!unseen.has(body.type)) night.world.seenAt = night.world.minute;
}
function chance(night, purpose, subject, ordinal = 0) {
  return draw({ seed: night.header.seed, purpose, subject, minute: night.world.minute, ordinal });
}
function setFact(night, fact) {
  if (night.world.facts[fact] !== void 0) return false;
  night.world.facts[fact] = night.world.minute;
  return true;
}
function resolveWho(night, who2, hearers) {
  if (who2 === "all") return Object.keys(night.world.people);
  if (who2 === "hearers") return hearers;
  if (who2 === "holder") return [night.holder];
  if (who2 === "other")
    return night.book.scenario.variants.map((variant) => variant.holder).filter((id) => id !== night.holder).slice(0, 1);
  return [who2];
}

// src/run/items.ts
function add(night, item) {
  const { world } = night;
  const full = {
    id: `i${world.nextItem}`,
    inject: item.inject,
    from: item.from,
    channel: item.channel,
    text: item.text,
    to: item.to,
    since: world.minute,
    patience: item.patience,
    heldBy: null,
    conversation: item.conversation,
    exchange: null,
    demands: item.demands,
    noise: item.noise,
    harm: item.harm,
    signal: item.signal,
    deferred: false
  };
  world.nextItem += 1;
  world.items.push(full);
  if (world.lookedDown !== null) world.missed += 1;
  return full;
}
function queueConversation(night, conversation) {
  const spoken = must(night.book.conversations, conversation);
  add(night, {
    inject: "",
    from: spoken.with,
    channel: "visitor",
    text: "",
    to: "leader",
    patience: 30,
    conversation,
    demands: true,
    noise: false,
    harm: false,
    signal: null
  });
}
function arrive(night, inject) {
  const text = firstHolding(inject.says, night.reading)?.text ?? inject.id;
  const signal = inject.signal && holds(inject.signal.when, night.reading) ? { fact: inject.signal.fact, expert: inject.signal.expert } : null;
  const item = add(night, {
    inject: inject.id,
    from: inject.from === "holder" ? night.holder : inject.from,
    channel: inject.channel,
    text,
    to: inject.to === "holder" ? night.holder : inject.to,
    patience: inject.patience,
    conversation: inject.opens ?? null,
    demands: inject.demands,
    noise: inject.noise,
    harm: inject.harm,
    signal
  });
  announce(night, item);
  return item;
}
function arriveCaller(night, caller) {
  const item = add(night, {
    inject: caller.id,
    from: caller.from,
    channel: caller.channel,
    text: caller.id,
    to: "leader",
    patience: 3,
    conversation: null,
    demands: false,
    noise: true,
    harm: caller.harm,
    signal: null
  });
  announce(night, item);
  return item;
}
function announce(night, item) {
  emit(night, {
    type: "arrived",
    item: item.id,
    inject: item.inject,
    channel: item.channel,
    from: item.from,
    text: item.text,
    noise: item.noise,
    harm: item.harm,
    signal: item.signal !== null
  });
}
function findItem(night, id) {
  return night.world.items.find((item) => item.id === id);
}
function removeItem(night, item) {
  night.world.items = night.world.items.filter((other) => other !== item);
}

// src/run/learn.ts
var mostLeads = 7;
function addLead(night, lead) {
  const { leads, minute: minute2 } = night.world;
  if (leads.some((card) => card.id === lead)) return;
  if (leads.length >= mostLeads) {
    const spent = leads.findIndex((card) => card.state === "ruledOut");
    leads.splice(Math.max(0, spent), 1);
  }
  leads.push({ id: lead, state: "suspected", at: minute2 });
  emit(night, { type: "lead", lead, to: "suspected", by: "room", evidence: false });
}
function learn(night, fact, how) {
  if (!setFact(night, fact)) return false;
  const known = night.book.facts.get(fact);
  if (known?.kind !== "observation") return true;
  night.world.newsAt = night.world.minute;
  emit(night, { type: "learned", fact, how });
  if (known.lead !== void 0) addLead(night, must(night.book.leads, known.lead).id);
  return true;
}

// src/run/world.ts
function personOf(world, id) {
  const person = world.people[id];
  if (!person) throw new Error(`nobody called "${id}" in this run`);
  return person;
}
function taskOf(world, id) {
  const task = world.tasks[id];
  if (!task) throw new Error(`no task "${id}" in this run`);
  return task;
}
function audienceOf(world, id) {
  const audience = world.audiences[id];
  if (!audience) throw new Error(`no audience "${id}" in this run`);
  return audience;
}
function lookUp(world) {
  world.lookedDown = null;
  world.missed = 0;
}
var unit = (value) => Math.min(1, Math.max(0, value));
function newWorld(book, variant) {
  const { scenario } = book;
  const facts = { [`variant.${variant}`]: 0 };
  for (const truth of book.variants.get(variant)?.truths ?? []) facts[truth] = 0;
  return {
    minute: 0,
    chapter: 0,
    chapterSince: 0,
    script: 0,
    bridgeSince: null,
    facts,
    people: Object.fromEntries(
      scenario.cast.filter((person) => person.part !== "voice").map((person) => [
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
          helped: -99
        }
      ])
    ),
    tasks: Object.fromEntries(
      scenario.tasks.map((task) => [
        task.id,
        {
          left: task.effort,
          effort: task.effort,
          redone: 0,
          doneAt: null,
          refused: false,
          asked: false,
          backup: false,
          steps: 0
        }
      ])
    ),
    audiences: Object.fromEntries(
      scenario.audiences.map((audience) => [
        audience.id,
        {
          patience: audience.patience,
          promisedAt: null,
          missed: false,
          lastPostAt: null,
          posts: 0,
          last: null,
          answers: null,
          callers: 0,
          calledAt: 0
        }
      ])
    ),
    items: [],
    nextItem: 1,
    middleItem: null,
    unanswered: 0,
    fired: {},
    leads: [],
    rule: null,
    ruleNames: [],
    said: {},
    commandUntil: null,
    pokes: 0,
    handsOn: 0,
    lookedDown: null,
    missed: 0,
    assigned: 0,
    newsAt: 0,
    seenAt: 0,
    impact: "",
    ledger: emptyLedger(),
    ended: null
  };
}

// src/run/people.ts
function peopleOn(night, task) {
  const { people } = night.world;
  return night.book.present.filter((id) => people[id]?.task === task);
}
function firstOn(night, task) {
  const { people } = night.world;
  for (const id of night.book.present) if (people[id]?.task === task) return id;
  return void 0;
}
function unpair(night, id) {
  const person = personOf(night.world, id);
  if (person.with !== null) personOf(night.world, person.with).with = null;
  person.with = null;
}
function dropTask(night, id, tell) {
  const person = personOf(night.world, id);
  unpair(night, id);
  if (person.task === null) return;
  if (tell) emit(night, { type: "dropped", task: person.task, person: id });
  person.task = null;
  person.lag = 0;
  person.timebox = 0;
}
function interruptedNow(night, id) {
  const { timeline, world } = night;
  let count = 0;
  for (let at = timeline.length - 1; at >= 0; at--) {
    const entry = timeline[at];
    if (entry?.minute !== world.minute) break;
    if (entry.type === "interrupted" && entry.person === id) count += 1;
  }
  return count;
}
function interrupt(night, id, by, cause) {
  const person = night.world.people[id];
  if (!person?.here) return;
  const task = person.task === null ? null : must(night.book.tasks, person.task);
  const begun = task !== null && night.world.minute - person.since >= 1;
  const deep = task?.deep === true && begun;
  const u = chance(night, "lag", id, interruptedNow(night, id));
  const lag = task === null ? 0 : Math.round(deep ? triangular(u, 1, 10, 15) : 1 + u);
  person.interruptions += 1;
  person.lag = Math.max(person.lag, Math.min(20, lag + Math.floor(person.lag / 2)));
  person.focus = unit(person.focus - (deep ? 0.45 : 0.15));
  person.stress = unit(person.stress + 0.03);
  if (task !== null) taskOf(night.world, task.id).steps += deep && task.sequence ? 1 : 0;
  emit(night, { type: "interrupted", person: id, by, lag: person.lag, deep, cause });
}

// src/run/noise.ts
var holds3 = 3;
function liaisons(night) {
  const { people } = night.world;
  return night.book.present.flatMap((id) => {
    const person = people[id];
    if (!person?.here || !person.roles.some((role) => role.endsWith("liaison"))) return [];
    return [{ id, capacity: person.fatigue > 0.7 ? holds3 - 1 : holds3 }];
  });
}
var heldBy = (night, id) => night.world.items.filter((item) => item.heldBy === id).length;
function freeLiaison(night) {
  return liaisons(night).find(({ id, capacity }) => heldBy(night, id) < capacity)?.id ?? null;
}
function hold(night, item, by) {
  const liaison = freeLiaison(night);
  if (liaison === null) return false;
  item.heldBy = liaison;
  item.patience = 4 + Math.floor(chance(night, "held", item.inject) * 4);
  emit(night, {
    type: "routed",
    item: item.id,
    to: liaison,
    by,
    noise: item.noise,
    signal: item.signal !== null
  });
  return true;
}
function breakThrough(night, item) {
  const { world } = night;
  removeItem(night, item);
  const working = night.book.fixers.filter((id) => world.people[id]?.here);
  if (working.length === 0) return;
  const at = working[Math.floor(chance(night, "break", item.inject) * working.length)];
  const target = item.to === "leader" ? at : item.to;
  if (target === void 0) return;
  emit(night, {
    type: "routed",
    item: item.id,
    to: target,
    by: "none",
    noise: item.noise,
    signal: item.signal !== null
  });
  interrupt(night, target, item.from, "noise");
  if (item.signal) deliverSignal(night, item, target);
}
function deliverSignal(night, item, person) {
  if (!item.signal) return;
  const skill = night.book.people.get(person)?.skills[item.signal.expert] ?? 0;
  if (skill < 1) return;
  const latency = night.world.minute - item.since;
  emit(night, { type: "signal", item: item.id, inject: item.inject, latency });
  learn(night, item.signal.fact, "signal");
}
function ruleTakes(night, item) {
  const { rule, ruleNames } = night.world;
  if (!item.noise || rule === null) return false;
  if (rule === "hold") return true;
  if (rule === "harm") return !item.harm;
  return !ruleNames.includes(item.from);
}
function runOut(night, item) {
  emit(night, { type: "expired", item: item.id, noise: item.noise });
  if (item.noise) {
    breakThrough(night, item);
    return;
  }
  removeItem(night, item);
  if (item.signal) emit(night, { type: "signal", item: item.id, inject: item.inject, latency: null });
}
function noiseMinute(night, expired) {
  if (night.world.items.length === 0) return;
  for (const item of [...night.world.items]) {
    if (item === night.world.middleItem) continue;
    item.patience -= 1;
    if (item.patience > 0) continue;
    if (item.heldBy !== null) {
      removeItem(night, item);
      if (item.signal) emit(night, { type: "signal", item: item.id, inject: item.inject, latency: null });
      tire(night, item.heldBy);
    } else if (item.conversation !== null) {
      expired(item);
    } else {
      runOut(night, item);
    }
  }
}
function tire(night, liaison) {
  const person = night.world.people[liaison];
  if (person) person.fatigue = unit(person.fatigue + 0.015);
}
function please(night, audience, by) {
  const state = audienceOf(night.world, audience);
  state.patience = unit(state.patience + by);
}

// src/run/audiences.ts
var grace = 2;
function knownImpact(night) {
  const { world, book } = night;
  if (world.facts[book.scenario.restored] !== void 0) return "restored";
  if (world.facts["rows-gone"] !== void 0) return "lost";
  return world.impact === "degraded" ? "degraded" : "down";
}
function currentAction(night) {
  const { world, book } = night;
  const running = book.scenario.tasks.filter(
    (task) => Object.values(world.people).some((person) => person.task === task.id)
  );
  return (running.findLast((task) => task.critical) ?? running.at(-1))?.id ?? "looking";
}
function boardCause(night) {
  return night.world.leads.find((card) => card.state === "known")?.id ?? null;
}
function honestUpdate(night, audience) {
  return {
    impact: knownImpact(night),
    scope: "all",
    action: currentAction(night),
    next: audience.cadence,
    eta: null,
    cause: boardCause(night),
    certainty: "known"
  };
}
function draftFlaw(night, audience) {
  const state = audienceOf(night.world, audience.id);
  const { seed } = night.header;
  const roll = draw({ seed, purpose: "draft", subject: audience.id, ordinal: state.posts });
  if (roll >= 1 / 3) return null;
  if (roll < 1 / 9 && night.world.leads.length > 0) return "cause";
  if (roll < 2 / 9 && state.last !== null) return "stale";
  return "eta";
}
function draft(night, audience) {
  const honest = honestUpdate(night, audience);
  const flaw = draftFlaw(night, audience);
  if (flaw === "eta") return { ...honest, eta: 20 };
  if (flaw === "stale") return audienceOf(night.world, audience.id).last ?? honest;
  if (flaw === "cause") {
    const guess = night.world.leads.find((card) => card.state === "suspected") ?? night.world.leads[0];
    return guess ? { ...honest, cause: guess.id, certainty: "known" } : honest;
  }
  return honest;
}
var claims = (update) => [update.impact, update.scope, update.action, update.eta, update.cause, update.certainty].join("|");
function letThrough(night, audience, update, drafted) {
  if (!drafted) return null;
  const flaw = draftFlaw(night, audience);
  if (flaw === null) return null;
  const flawed = draft(night, audience);
  if (flaw === "eta") return update.eta === null ? null : flaw;
  if (flaw === "cause") return update.cause === flawed.cause && update.certainty === "known" ? flaw : null;
  return claims(update) === claims(flawed) && claims(update) !== claims(honestUpdate(night, audience)) ? flaw : null;
}
function truthOf(night, audience, update, drafted) {
  const { world, book } = night;
  const state = audienceOf(world, audience.id);
  const cause = update.cause === null ? null : must(book.leads, update.cause);
  return {
    impact: knownImpact(night),
    causeKnown: cause === null ? null : update.certainty === "suspected" || holds(cause.evidence, night.reading),
    restored: world.facts[book.scenario.restored] !== void 0,
    sinceLast: state.lastPostAt === null ? null : world.minute - state.lastPostAt,
    changed: state.lastPostAt === null || world.newsAt >= state.lastPostAt,
    repeat: state.last !== null && claims(state.last) === claims(update),
    flaw: letThrough(night, audience, update, drafted)
  };
}
function post(night, id, update, drafted) {
  const audience = must(night.book.audiences, id);
  const state = audienceOf(night.world, id);
  const { minute: minute2 } = night.world;
  const truth = truthOf(night, audience, update, drafted);
  const margin = state.promisedAt === null ? null : state.promisedAt - minute2;
  emit(night, { type: "post", audience: id, update, drafted, truth, margin });
  if (state.promisedAt !== null && !state.missed && margin !== null && margin <= audience.cadence) {
    emit(night, { type: "promise", audience: id, due: state.promisedAt, kept: margin >= -grace });
  }
  const spam = truth.sinceLast !== null && truth.sinceLast < 10 && !truth.changed;
  const mood = spam || truth.repeat ? "angry" : update.next > 30 || update.next === 0 ? "plain" : "pleased";
  please(night, id, mood === "pleased" ? 0.25 : mood === "plain" ? 0.12 : -0.1);
  state.promisedAt = update.next > 0 ? minute2 + update.next : null;
  state.missed = false;
  state.lastPostAt = minute2;
  state.posts += 1;
  state.last = update;
  state.answers = { at: minute2 + 1 + Math.floor(chance(night, "answer", id) * 2), mood };
}
function missPromise(night, audience) {
  const state = audienceOf(night.world, audience.id);
  const due2 = state.promisedAt;
  if (due2 === null || night.world.minute <= due2 + grace) return;
  if (!state.missed) {
    state.missed = true;
    state.patience = unit(state.patience - 0.2);
    emit(night, { type: "promise", audience: audience.id, due: due2, kept: false });
  } else {
    state.patience = unit(state.patience - 0.02);
  }
}
function callChance(night, audience) {
  const state = audienceOf(night.world, audience.id);
  const overdue = state.promisedAt === null ? 0 : Math.max(0, night.world.minute - state.promisedAt);
  const unheard = state.posts === 0 ? 0.03 : 0;
  return Math.min(0.3, 0.015 + unheard + (1 - state.patience) * 0.07 + overdue * 0.012);
}
function sendCaller(night, audience) {
  const state = audienceOf(night.world, audience.id);
  if (audience.callers.length === 0 || night.world.minute - state.calledAt < 3) return;
  if (chance(night, "caller", audience.id) >= callChance(night, audience)) return;
  const caller = audience.callers[state.callers % audience.callers.length];
  if (!caller) return;
  state.callers += 1;
  state.calledAt = night.world.minute;
  const item = arriveCaller(night, caller);
  if (ruleTakes(night, item)) hold(night, item, "liaison");
}
function audienceMinute(night) {
  if (night.world.facts[night.book.scenario.restored] !== void 0) return;
  for (const audience of night.book.scenario.audiences) {
    const state = audienceOf(night.world, audience.id);
    missPromise(night, audience);
    if (state.answers && night.world.minute >= state.answers.at) {
      const { mood } = state.answers;
      const texts = audience.answers[mood];
      const text = texts[(state.posts - 1) % Math.max(1, texts.length)];
      state.answers = null;
      if (text !== void 0) emit(night, { type: "answer", audience: audience.id, text, mood });
    }
    sendCaller(night, audience);
  }
}
function standingPromises(night) {
  for (const audience of night.book.scenario.audiences) {
    audienceOf(night.world, audience.id).promisedAt = night.world.minute + audience.cadence;
  }
}
function updateImpact(night) {
  const impact = firstHolding(night.book.scenario.impacts, night.reading) ?? { id: "none", rate: 0 };
  if (impact.id !== night.world.impact) {
    night.world.impact = impact.id;
    night.world.newsAt = night.world.minute;
    emit(night, { type: "impact", impact: impact.id, rate: impact.rate });
  }
  return impact;
}

// src/run/effects.ts
function shift(night, quantity, by, who2, hearers) {
  for (const id of resolveWho(night, who2, hearers)) {
    const person = night.world.people[id];
    if (person?.here) person[quantity] = unit(person[quantity] + by);
  }
}
function sendHome(night, id) {
  const person = personOf(night.world, id);
  if (!person.here) return;
  dropTask(night, id, true);
  person.here = false;
  person.roles = [];
  emit(night, { type: "left", person: id });
  learn(night, `left.${id}`, "flag");
}
function transferCommand(night, holder, minutes) {
  const taken = holder !== "player";
  night.world.commandUntil = taken ? night.world.minute + minutes : null;
  if (taken) lookUp(night.world);
  night.signals.push(taken ? `taken.${holder}` : "returned");
  emit(night, { type: "command", holder, how: taken ? "taken" : "returned" });
}
function pair(night, first, second) {
  const a = personOf(night.world, first);
  const b = personOf(night.world, second);
  if (!a.here || !b.here || first === second) return;
  dropTask(night, second, true);
  unpair(night, first);
  a.with = second;
  b.with = first;
  emit(night, { type: "paired", person: first, with: second, by: "scenario" });
}
function applyEffect(night, effect, hearers) {
  if ("fact" in effect) learn(night, effect.fact, "told");
  else if ("candour" in effect) shift(night, "candour", effect.candour, effect.who, hearers);
  else if ("stress" in effect) shift(night, "stress", effect.stress, effect.who, hearers);
  else if ("fatigue" in effect) shift(night, "fatigue", effect.fatigue, effect.who, hearers);
  else if ("interrupt" in effect) {
    for (const id of resolveWho(night, effect.interrupt, hearers)) interrupt(night, id, "scene", "scenario");
  } else if ("patience" in effect) {
    const audience = audienceOf(night.world, effect.audience);
    audience.patience = unit(audience.patience + effect.patience);
  } else if ("effort" in effect) {
    const task = taskOf(night.world, effect.task);
    task.left = Math.max(1, task.left + effect.effort);
    task.effort = Math.max(task.effort, task.left);
    task.redone = Math.max(0, task.redone + effect.effort);
  } else if ("lead" in effect) addLead(night, must(night.book.leads, effect.lead).id);
  else if ("leaves" in effect)
    for (const id of resolveWho(night, effect.leaves, hearers)) sendHome(night, id);
  else if ("returns" in effect)
    for (const id of resolveWho(night, effect.returns, hearers)) personOf(night.world, id).here = true;
  else if ("freezes" in effect) {
    for (const id of resolveWho(night, effect.freezes, hearers))
      personOf(night.world, id).frozen = effect.minutes;
  } else if ("pairs" in effect) {
    const [first] = resolveWho(night, effect.pairs, hearers);
    const [second] = resolveWho(night, effect.with, hearers);
    if (first !== void 0 && second !== void 0) pair(night, first, second);
  } else if ("command" in effect) transferCommand(night, effect.command, effect.minutes);
  else queueConversation(night, effect.opens);
}
function applyEffects(night, effects, hearers) {
  for (const effect of effects) applyEffect(night, effect, hearers);
}

// src/run/work.ts
var errorPerStep = 0.04;
var stepLength = 5;
var errorCost = 4;
var pairBonus = 1.2;
function speed(night, person, id, task) {
  const partner = person.with === null ? void 0 : night.world.people[person.with];
  const skill = (who2) => must(night.book.people, who2).skills[task.kind] ?? 0.6;
  const best = partner && person.with !== null ? Math.max(skill(id), skill(person.with)) * pairBonus : skill(id);
  return best * (0.4 + 0.6 * person.focus) * (1 - 0.35 * person.fatigue) * (1 - 0.2 * person.stress);
}
function isOpen(night, task) {
  const state = taskOf(night.world, task.id);
  if (state.doneAt !== null) return false;
  if (!holds(task.opens, night.reading)) return false;
  return task.closes === void 0 || !holds(task.closes, night.reading);
}
function startTask(night, id, task, timebox) {
  dropTask(night, id, true);
  const person = personOf(night.world, id);
  const state = taskOf(night.world, task.id);
  person.task = task.id;
  person.since = night.world.minute;
  person.timebox = timebox;
  person.lag = 0;
  person.focus = Math.max(person.focus, 0.55);
  if (state.left === state.effort) {
    for (const slower of task.slower ?? []) {
      if (holds(slower.when, night.reading)) state.left += slower.effort;
    }
    state.effort = state.left;
  }
}
function mistakes(night, id, person, task) {
  const state = taskOf(night.world, task.id);
  const worked = night.world.minute - person.since;
  if (!task.sequence || worked === 0 || worked % stepLength !== 0) return;
  const after = state.steps > 0 ? 2 : 1;
  state.steps = 0;
  const severity = 1 + Math.min(4, person.interruptions) / 4;
  const alone = person.with === null ? 1 : 0.4;
  if (chance(night, "error", task.id) >= errorPerStep * after * severity * alone) return;
  state.left += errorCost;
  state.redone += errorCost;
  emit(night, { type: "error", task: task.id, person: id, minutes: errorCost });
}
function finish(night, id, task) {
  const state = taskOf(night.world, task.id);
  const person = personOf(night.world, id);
  const took = night.world.minute - person.since;
  const facts = task.yields.filter((found) => found.when === void 0 || holds(found.when, night.reading)).map((found) => found.fact);
  const late = person.timebox === 0 ? 0 : Math.max(0, took - person.timebox);
  state.left = 0;
  state.doneAt = night.world.minute;
  emit(night, { type: "done", task: task.id, person: id, took, late, facts });
  for (const other of peopleOn(night, task.id)) dropTask(night, other, false);
  learn(night, `done.${task.id}`, "flag");
  for (const fact of facts) learn(night, fact, "task");
  for (const harm of task.decision?.harm ?? []) {
    if (!holds(harm.when, night.reading)) continue;
    emit(night, { type: "harm", task: task.id, text: harm.text });
    applyEffects(night, harm.effects, []);
  }
  applyEffects(night, task.effects, []);
}
function workMinute(night) {
  for (const id of night.book.present) {
    const person = personOf(night.world, id);
    if (!person.here) continue;
    person.fatigue = unit(person.fatigue + 12e-4);
    person.stress = unit(person.stress + (0.3 - person.stress) * 0.01);
    if (person.frozen > 0) {
      person.frozen -= 1;
      continue;
    }
    if (person.lag > 0) {
      person.lag -= 1;
      continue;
    }
    person.focus = unit(person.focus + (1 - person.focus) * 0.12);
    if (person.task === null || person.roles.length > 0) continue;
    const task = must(night.book.tasks, person.task);
    if (firstOn(night, task.id) !== id) continue;
    const state = taskOf(night.world, task.id);
    const done = speed(night, person, id, task);
    state.left -= done;
    state.redone = Math.max(0, state.redone - done);
    mistakes(night, id, person, task);
    if (state.left <= 0) finish(night, id, task);
  }
}

// src/run/cost.ts
function causeOf(night) {
  const { world, book, flow } = night;
  if (flow.command === "hands") return "hands";
  const authored = firstHolding(book.scenario.causes, night.reading);
  if (authored && authored.id !== "fault") return authored.id;
  let open = 0;
  let staffed = 0;
  let lost = 0;
  let again = 0;
  for (const task of book.critical) {
    if (!isOpen(night, task)) continue;
    open += 1;
    const first = firstOn(night, task.id);
    if (first === void 0) continue;
    staffed += 1;
    if (personOf(world, first).lag > 0) lost += 1;
    const { redone, left } = taskOf(world, task.id);
    if (redone >= left) again += 1;
  }
  if (open === 0) return "fault";
  if (staffed === 0) return "idle";
  if (lost === staffed) return "thread";
  return again === staffed ? "redone" : "fault";
}
function costMinute(night) {
  const { ledger, facts, ended } = night.world;
  ledger.endMinute = night.world.minute;
  if (facts[night.book.scenario.restored] !== void 0 || facts["cut-off"] !== void 0 || ended !== null)
    return;
  const { rate } = updateImpact(night);
  const cause = causeOf(night);
  ledger.minutes += 1;
  ledger.cost += rate;
  ledger.minutesByCause[cause] += 1;
  ledger.costByCause[cause] += rate;
}
function settleRestore(night) {
  const { ledger, facts } = night.world;
  const at = facts[night.book.scenario.restored];
  if (at === void 0 || ledger.restoredAt !== null || facts["cut-off"] !== void 0) return;
  ledger.restoredAt = at;
  updateImpact(night);
}

// src/run/epilogue.ts
function culture(night) {
  const people = night.book.scenario.cast.filter(
    (person) => person.part === "fixer" || person.part === "support"
  );
  const sum = people.reduce((total, person) => total + (night.world.people[person.id]?.candour ?? 0), 0);
  return people.length === 0 ? 0 : sum / people.length;
}
function epilogue(night) {
  const parameters = night.book.scenario.epilogue;
  if (!parameters) return;
  const { seed } = night.header;
  let chance2 = parameters.base;
  for (const reduction of parameters.reductions)
    if (holds(reduction.when, night.reading)) chance2 -= reduction.by;
  chance2 = Math.min(100, Math.max(2, chance2));
  const windows = [];
  for (let window = 0; window < 100; window++) {
    if (draw({ seed, purpose: "window", subject: String(window) }) * 100 < chance2) windows.push(window);
  }
  const livedFails = draw({ seed, purpose: "lived", subject: parameters.newcomer }) * 100 < chance2;
  emit(night, {
    type: "epilogue",
    chance: chance2,
    windows,
    livedFails,
    speaks: culture(night) >= parameters.speaksAt
  });
}

// src/run/injects.ts
function due(night, inject, trigger) {
  const { minute: minute2 } = night.world;
  if ("at" in trigger)
    return minute2 >= trigger.at && (trigger.when === void 0 || holds(trigger.when, night.reading));
  if ("by" in trigger) return minute2 >= trigger.by && !holds(trigger.unless, night.reading);
  if ("after" in trigger) {
    const at = night.world.fired[trigger.after];
    return at !== void 0 && minute2 - at >= trigger.delay && (trigger.when === void 0 || holds(trigger.when, night.reading));
  }
  if ("chance" in trigger)
    return holds(trigger.when, night.reading) && chance(night, "inject", inject.id) < trigger.chance;
  return holds(trigger.when, night.reading);
}
function notice(night, inject) {
  const text = firstHolding(inject.says, night.reading)?.text ?? inject.id;
  const from = inject.from === "holder" ? night.holder : inject.from;
  if (inject.channel === "tell") {
    const person = night.world.people[from];
    if (person && !person.here) return;
    if (person) person.tell = { text, minute: night.world.minute };
    emit(night, { type: "tell", person: from, text });
  } else {
    emit(night, { type: "told", inject: inject.id, from, text });
  }
}
function shieldOrBreak(night, inject) {
  const item = arrive(night, inject);
  if (ruleTakes(night, item) && hold(night, item, "liaison")) return;
  if (item.to === "leader") return;
  if (liaisons(night).length > 0 && night.world.rule === null && hold(night, item, "liaison")) return;
  breakThrough(night, item);
}
function fire(night, inject) {
  night.world.fired[inject.id] = night.world.minute;
  setFact(night, `inject.${inject.id}`);
  applyEffects(night, inject.effects, []);
  const announced = inject.says.length > 0 || inject.opens !== void 0;
  if (!announced) return;
  if (inject.opens === void 0 && (inject.channel === "tell" || inject.channel === "scene"))
    notice(night, inject);
  else shieldOrBreak(night, inject);
}
function injectMinute(night) {
  for (const inject of night.book.scenario.injects) {
    if (night.world.fired[inject.id] !== void 0) continue;
    if (due(night, inject, inject.trigger)) fire(night, inject);
  }
}
function expireInject(night, id) {
  const inject = night.book.injects.get(id);
  if (inject) applyEffects(night, inject.expires, []);
}

// src/run/talk.ts
function hearersOf(night, conversation) {
  const present = Object.entries(night.world.people).filter(([, person]) => person.here).map(([id]) => id);
  const withWhom = conversation.with === "holder" ? night.holder : conversation.with;
  switch (conversation.hearers) {
    case "private":
    case "call":
      return present.filter((id) => id === withWhom);
    case "pair":
      return present.filter((id) => id === withWhom || must(night.book.people, id).part === "deputy");
    case "room":
      return present.filter((id) => id === withWhom || must(night.book.people, id).part !== "executive");
    case "public":
      return present;
  }
}
function offered(night, exchange) {
  return exchange.options.filter((option) => option.when === void 0 || holds(option.when, night.reading));
}
function openExchange(night, conversation, exchange, byReply = false) {
  if (exchange.confrontation && night.header.options.skipConfrontations) {
    emit(night, {
      type: "skipped",
      conversation: conversation.id,
      exchange: exchange.id,
      calls: exchange.calls
    });
    const option = exchange.options.find((choice) => choice.deputy) ?? exchange.options[0];
    if (option) applyReply(night, conversation, option, true);
    return;
  }
  night.world.unanswered = 0;
  if (!byReply) night.signals.push(`open.${exchange.id}`);
  night.flow = { ...night.flow, exchange: exchange.id };
  const says = firstHolding(exchange.says, night.reading);
  emit(night, {
    type: "opened",
    conversation: conversation.id,
    exchange: exchange.id,
    calls: exchange.calls,
    speaker: exchange.speaker === "holder" ? night.holder : exchange.speaker,
    text: says?.text ?? exchange.id,
    hearers: conversation.hearers,
    confrontation: exchange.confrontation
  });
}
function openConversation(night, id, item) {
  const conversation = must(night.book.conversations, id);
  const at = item?.exchange ?? conversation.exchanges[0]?.id;
  if (at === void 0) return;
  night.world.middleItem = item;
  openExchange(night, conversation, must(night.book.exchanges, at).exchange);
}
function closeMiddle(night) {
  if (night.world.middleItem) removeItem(night, night.world.middleItem);
  night.world.middleItem = null;
  night.flow = { ...night.flow, exchange: null };
}
function applyReply(night, conversation, option, skipped) {
  setFact(night, `chose.${option.id}`);
  applyEffects(night, option.effects, hearersOf(night, conversation));
  if (option.goto !== void 0) {
    openExchange(night, conversation, must(night.book.exchanges, option.goto).exchange, !skipped);
  } else {
    if (skipped) night.signals.push("close");
    closeMiddle(night);
  }
}
function shownBy(options) {
  const shows = {};
  for (const behaviour of behaviours) {
    const values = options.map((option) => option.shows[behaviour]);
    if (values.every((value) => value === void 0)) continue;
    shows[behaviour] = values.reduce((sum, value) => sum + (value ?? 0), 0) / options.length;
  }
  return shows;
}
var overclaimed = (night, option) => option.asserts !== void 0 && night.world.facts[option.asserts] === void 0;
function reply(night, exchangeId, optionIds) {
  const { exchange, conversation } = must(night.book.exchanges, exchangeId);
  const options = exchange.options.filter((option) => optionIds.includes(option.id));
  const first = options[0];
  if (!first) return;
  emit(night, {
    type: "replied",
    conversation: conversation.id,
    exchange: exchange.id,
    options: options.map((option) => option.id),
    calls: exchange.calls,
    shows: shownBy(options),
    minutes: exchange.minutes,
    hearers: conversation.hearers,
    strategies: options.flatMap((option) => option.strategy === void 0 ? [] : [option.strategy]),
    overclaims: options.filter((option) => overclaimed(night, option)).map((option) => option.id)
  });
  night.signals.push(`reply.${first.id}`);
  for (const option of options.slice(1)) {
    setFact(night, `chose.${option.id}`);
    applyEffects(night, option.effects, hearersOf(night, conversation));
  }
  applyReply(night, conversation, first, false);
}
function putBack(night) {
  const item = night.world.middleItem;
  if (item && night.flow.exchange !== null) {
    item.exchange = night.flow.exchange;
    item.demands = false;
    item.patience = Math.max(1, Math.min(item.patience, 3));
  }
  night.world.middleItem = null;
  night.signals.push("close");
  night.flow = { ...night.flow, exchange: null };
}
function missConversation(night, item, how) {
  if (item.conversation === null) return;
  const conversation = must(night.book.conversations, item.conversation);
  const at = item.exchange ?? conversation.exchanges[0]?.id;
  const exchange = conversation.exchanges.find((part) => part.id === at);
  if (exchange)
    emit(night, {
      type: "missed",
      conversation: conversation.id,
      exchange: exchange.id,
      calls: exchange.calls,
      how
    });
  learn(night, `missed.${conversation.id}`, "flag");
  applyEffects(night, conversation.missed, []);
  if (item.inject !== "") expireInject(night, item.inject);
  removeItem(night, item);
}
function leaveMiddle(night, how) {
  const item = night.world.middleItem;
  if (item) {
    putBack(night);
    missConversation(night, item, how);
    return;
  }
  const found = night.book.exchanges.get(night.flow.exchange ?? "");
  if (!found) return;
  const { exchange, conversation } = found;
  emit(night, {
    type: "missed",
    conversation: conversation.id,
    exchange: exchange.id,
    calls: exchange.calls,
    how
  });
  learn(night, `missed.${conversation.id}`, "flag");
  night.signals.push("close");
  const before = chapterAt(night.book.scenario, night.world.chapter).act === "yesterday";
  const option = before ? exchange.options.find((choice) => choice.deputy) : void 0;
  if (option) applyReply(night, conversation, option, true);
  else closeMiddle(night);
}
var scriptPatience = 4;
function middleMinute(night) {
  if (night.flow.exchange === null) return;
  const item = night.world.middleItem;
  night.world.unanswered += 1;
  if (item ? item.patience <= night.world.unanswered : night.world.unanswered >= scriptPatience)
    leaveMiddle(night, "patience");
}
function settleMiddle(night) {
  if (night.flow.exchange !== null || night.flow.command === "hands") return;
  const next = night.world.items.find(
    (item) => item.demands && item.conversation !== null && item.heldBy === null && !item.deferred
  );
  if (next?.conversation !== null && next !== void 0) openConversation(night, next.conversation, next);
}

// src/run/tells.ts
var noticeable = 0.06;
var quiet = 3;
var band = (candour) => candour >= 0.55 ? "open" : candour >= 0.32 ? "wary" : "shut";
function show(night, id, person) {
  const texts = must(night.book.people, id).tells[band(person.candour)];
  if (texts.length === 0) return false;
  const pick = Math.floor(chance(night, "tell", id) * texts.length);
  const text = texts[pick] === person.tell?.text ? texts[(pick + 1) % texts.length] : texts[pick];
  if (text === void 0) return false;
  person.tell = { text, minute: night.world.minute };
  person.shown = person.candour;
  emit(night, { type: "tell", person: id, text });
  return true;
}
function change(world, id) {
  const { candour, shown } = personOf(world, id);
  return Math.abs(candour - shown);
}
function anyChange(world, ids) {
  for (const id of ids) if (change(world, id) >= noticeable) return true;
  return false;
}
function tellMinute(night) {
  const { world, book } = night;
  const still = world.minute - world.seenAt >= quiet;
  if (!still && !anyChange(world, book.fixers)) return;
  const present = book.fixers.filter((id) => personOf(world, id).here);
  const changed = present.filter((id) => change(world, id) >= noticeable).sort((a, b) => change(world, b) - change(world, a));
  for (const id of changed) if (show(night, id, personOf(world, id))) return;
  if (!still) return;
  const order = present.sort((a, b) => chance(night, "quiet", a) - chance(night, "quiet", b));
  for (const id of order) if (show(night, id, personOf(world, id))) return;
}

// src/run/tick.ts
var executiveAsks = 4;
function commandMinute(night) {
  const { world, flow } = night;
  if (flow.command === "hands") world.handsOn += 1;
  if (flow.command === "executive" && world.minute % executiveAsks === 0) {
    const working = night.book.fixers.find((id) => world.people[id]?.task !== null && world.people[id]?.here);
    if (working !== void 0) interrupt(night, working, "executive", "scenario");
  }
  if (world.commandUntil !== null && world.minute >= world.commandUntil) {
    world.commandUntil = null;
    night.signals.push("returned");
    night.flow = { ...night.flow, command: "leading" };
    emit(night, { type: "command", holder: "player", how: "returned" });
  }
}
function cutOff(night) {
  const { scenario } = night.book;
  const { world } = night;
  if (world.minute < scenario.cutoff.minute || world.facts[scenario.restored] !== void 0) return;
  if (!setFact(night, "cut-off")) return;
  applyEffects(night, scenario.cutoff.effects, []);
}
function tick(night, paid = false) {
  night.world.minute += 1;
  costMinute(night);
  commandMinute(night);
  workMinute(night);
  settleRestore(night);
  audienceMinute(night);
  noiseMinute(night, (item) => missConversation(night, item, "patience"));
  if (!paid) middleMinute(night);
  injectMinute(night);
  if (night.world.bridgeSince !== null) tellMinute(night);
  cutOff(night);
}

// src/run/chapters.ts
function enterChapter(night) {
  const { world } = night;
  const chapter = chapterAt(night.book.scenario, world.chapter);
  for (let skipped = 0; skipped < chapter.skip; skipped++) tick(night);
  world.chapterSince = world.minute;
  world.script = 0;
  setFact(night, `chapter.${chapter.id}`);
  emit(night, { type: "chapter", chapter: chapter.id, act: chapter.act });
  for (const line of chapter.changed) {
    if (line.when === void 0 || holds(line.when, night.reading))
      emit(night, { type: "changed", text: line.text });
  }
  if (chapter.act === "bridge" && world.bridgeSince === null) {
    world.bridgeSince = world.minute;
    standingPromises(night);
  }
  if (chapter.act === "debrief") finish2(night);
}
function finish2(night) {
  if (night.world.ended !== null) return;
  night.world.ended = "finished";
  const { ledger } = night.world;
  emit(night, { type: "end", how: ledger.restoredAt === null ? "cut-off" : "restored" });
}
function leaveChapter(night) {
  const { world } = night;
  if (world.middleItem !== null) {
    world.middleItem.exchange = night.flow.exchange;
    missConversation(night, world.middleItem, "patience");
  }
  world.items = chapterAt(night.book.scenario, world.chapter).live ? [] : world.items;
  world.middleItem = null;
  world.commandUntil = null;
  lookUp(world);
  if (night.flow.exchange !== null) night.signals.push("close");
  night.signals.push("chapter.next");
  world.chapter += 1;
  night.flow = { chapter: "", command: "leading", phase: "", exchange: null };
  if (world.chapter >= night.book.scenario.chapters.length) {
    finish2(night);
    return;
  }
  enterChapter(night);
}
function isOver(night, chapter) {
  const free = night.flow.exchange === null || night.world.facts["cut-off"] !== void 0;
  if (chapter.ends) return free && holds(chapter.ends, night.reading);
  return night.flow.exchange === null && night.world.script >= chapter.script.length;
}
function settleChapter(night) {
  settleRestore(night);
  for (let guard = 0; guard < night.book.scenario.chapters.length + 1; guard++) {
    if (night.world.ended !== null) return;
    const chapter = chapterAt(night.book.scenario, night.world.chapter);
    if (night.flow.exchange === null && night.world.script < chapter.script.length) {
      playNext(night, chapter);
      if (night.flow.exchange !== null) return;
      continue;
    }
    if (!isOver(night, chapter)) return;
    if (chapter.act === "later") epilogue(night);
    leaveChapter(night);
  }
}
function playNext(night, chapter) {
  while (night.flow.exchange === null && night.world.script < chapter.script.length) {
    const next = chapter.script[night.world.script];
    night.world.script += 1;
    if (next !== void 0) openConversation(night, next, null);
  }
}
function settlePhase(night) {
  const { phases } = night.book.scenario;
  for (let at = phases.findIndex((phase) => phase.id === night.flow.phase); at >= 0; at++) {
    const next = phases[at + 1];
    if (!next || !holds(next.when, night.reading)) return;
    night.signals.push(`phase.${next.id}`);
    night.flow = { ...night.flow, phase: next.id };
    emit(night, { type: "phase", phase: next.id });
  }
}

// src/run/machine.ts
import { createActor, createMachine } from "xstate";
var encode = (id) => id.replaceAll(".", ":");
var decode = (key) => key.replaceAll(":", ".");
function middle(conversations) {
  const states = { idle: {} };
  const on = { close: ".idle" };
  for (const conversation of conversations) {
    for (const exchange of conversation.exchanges) {
      const replies = {};
      for (const option of exchange.options) {
        replies[`reply.${option.id}`] = option.goto === void 0 ? "idle" : encode(option.goto);
      }
      states[encode(exchange.id)] = { on: replies };
      on[`open.${exchange.id}`] = `.${encode(exchange.id)}`;
    }
  }
  return { initial: "idle", states, on };
}
var command = {
  initial: "leading",
  states: {
    leading: {
      on: {
        "look.down": "hands",
        handover: "handed-over",
        "taken.deputy": "deputy",
        "taken.executive": "executive"
      }
    },
    hands: {
      on: {
        "look.up": "leading",
        handover: "handed-over",
        "taken.deputy": "deputy",
        "taken.executive": "executive"
      }
    },
    "handed-over": { on: { returned: "leading", "taken.executive": "executive" } },
    deputy: { on: { returned: "leading", "taken.executive": "executive" } },
    executive: { on: { returned: "leading" } }
  }
};
function incident(scenario) {
  const states = {};
  scenario.phases.forEach((phase, position) => {
    const next = scenario.phases[position + 1];
    states[encode(phase.id)] = next ? { on: { [`phase.${next.id}`]: encode(next.id) } } : {};
  });
  const first = scenario.phases[0];
  return first ? { initial: encode(first.id), states } : { initial: "none", states: { none: {} } };
}
function conversationsOf(scenario, chapter) {
  const scripted = new Set(scenario.chapters.flatMap((other) => other.script));
  return scenario.conversations.filter(
    (conversation) => chapter.script.includes(conversation.id) || chapter.live && !scripted.has(conversation.id)
  );
}
function chapterState(scenario, chapter, next) {
  const on = next ? { "chapter.next": encode(next.id) } : { "chapter.next": "over" };
  const talk = middle(conversationsOf(scenario, chapter));
  if (!chapter.live) return { ...talk, on: { ...talk.on, ...on } };
  return { type: "parallel", on, states: { incident: incident(scenario), command, middle: talk } };
}
function compileMachine(scenario) {
  const states = { over: { type: "final" } };
  scenario.chapters.forEach((chapter, position) => {
    states[encode(chapter.id)] = chapterState(scenario, chapter, scenario.chapters[position + 1]);
  });
  const first = scenario.chapters[0];
  return createMachine({
    id: encode(scenario.id),
    initial: first ? encode(first.id) : "over",
    states
  });
}
var machines = /* @__PURE__ */ new WeakMap();
function startActor(scenario, snapshot) {
  const machine = machines.get(scenario) ?? compileMachine(scenario);
  machines.set(scenario, machine);
  const actor = createActor(machine, snapshot ? { snapshot } : {});
  actor.start();
  return actor;
}
function readFlow(value) {
  if (typeof value === "string")
    return { chapter: decode(value), command: "leading", phase: "", exchange: null };
  const [chapter, inside] = Object.entries(value)[0] ?? ["over", void 0];
  const talk = (key) => typeof key === "string" && key !== "idle" ? decode(key) : null;
  if (inside === void 0 || typeof inside === "string") {
    return { chapter: decode(chapter), command: "leading", phase: "", exchange: talk(inside) };
  }
  return {
    chapter: decode(chapter),
    command: inside["command"],
    phase: typeof inside["incident"] === "string" ? decode(inside["incident"]) : "",
    exchange: talk(inside["middle"])
  };
}

// src/run/moves/handler.ts
var refusal = (code, what) => ({ code, what });
var room = (night) => Object.keys(night.world.people).filter((id) => night.world.people[id]?.here);
function refuseCommander(night, what) {
  if (night.world.bridgeSince === null) return refusal("not-now", what);
  if (night.book.scenario.chapters[night.world.chapter]?.live !== true) return refusal("not-now", what);
  if (night.flow.command === "hands") return refusal("hands-on", what);
  if (night.flow.command !== "leading") return refusal("not-commanding", what);
  return null;
}
function refusePerson(night, person) {
  const state = night.world.people[person];
  if (!state) return refusal("no-such-person", person);
  return state.here ? null : refusal("person-away", person);
}

// src/run/moves/people.ts
var mostRoles = (night, person) => must(night.book.people, person).part === "fixer" ? 1 : 2;
var roleMove = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.role) ?? refusePerson(night, move.person);
    if (shared) return shared;
    const person = personOf(night.world, move.person);
    if (person.roles.includes(move.role)) return refusal("role-taken", move.person);
    if (person.roles.length >= mostRoles(night, move.person)) return refusal("too-many-roles", move.person);
    return must(night.book.people, move.person).part === "executive" ? refusal("person-busy", move.person) : null;
  },
  price: () => 0,
  hears: room,
  apply(night, move) {
    for (const person of Object.values(night.world.people))
      person.roles = person.roles.filter((role) => role !== move.role);
    dropTask(night, move.person, true);
    personOf(night.world, move.person).roles.push(move.role);
    setFact(night, `role.${move.role}`);
    emit(night, { type: "role", role: move.role, person: move.person });
  }
};
function refuseTask(night, taskId, person, decision) {
  const task = night.book.tasks.get(taskId);
  if (!task) return refusal("no-such-task", taskId);
  if (!isOpen(night, task)) return refusal("task-closed", taskId);
  if (decision !== (task.decision !== void 0))
    return refusal(decision ? "not-a-decision" : "needs-decision", taskId);
  if (person === "room") return null;
  const away = refusePerson(night, person);
  if (away) return away;
  if (must(night.book.people, person).part !== "fixer") return refusal("person-busy", person);
  if (personOf(night.world, person).task === taskId) return refusal("already-given", taskId);
  return null;
}
function give(night, task, person, timebox, readback) {
  const led = must(night.book.tasks, task).led;
  const state = personOf(night.world, person);
  emit(night, {
    type: "assigned",
    task,
    person,
    timebox,
    readback,
    led,
    busy: state.task !== null || state.roles.length > 0,
    duplicate: peopleOn(night, task).length > 0
  });
  state.roles = [];
  startTask(night, person, must(night.book.tasks, task), timebox);
  night.world.assigned += 1;
  if (readback) emit(night, { type: "readback", task, person, timebox });
  else if (chance(night, "misheard", task) < 1 / 3) state.lag += 4;
}
function askRoom(night, task) {
  emit(night, {
    type: "assigned",
    task,
    person: "room",
    timebox: 0,
    readback: false,
    led: must(night.book.tasks, task).led,
    busy: false,
    duplicate: false
  });
  const free = night.book.fixers.filter(
    (id) => night.world.people[id]?.here && night.world.people[id]?.task === null
  );
  for (const id of free.slice(0, 2)) {
    startTask(night, id, must(night.book.tasks, task), 0);
    personOf(night.world, id).lag = 3;
  }
}
var assignMove = {
  refuse: (night, move) => refuseCommander(night, move.task) ?? refuseTask(night, move.task, move.person, false),
  price: (_night, move) => move.readback && move.person !== "room" ? 1 : 0,
  hears: room,
  apply(night, move) {
    if (move.person === "room") askRoom(night, move.task);
    else give(night, move.task, move.person, move.timebox, move.readback);
  }
};
var releaseMove = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.person) ?? refusePerson(night, move.person);
    if (shared) return shared;
    const person = personOf(night.world, move.person);
    const idle = person.task === null && person.roles.length === 0 && person.with === null;
    return idle ? refusal("nothing-open", move.person) : null;
  },
  price: () => 0,
  hears: room,
  apply(night, move) {
    dropTask(night, move.person, true);
    personOf(night.world, move.person).roles = [];
  }
};
var pairMove = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.person) ?? refusePerson(night, move.person) ?? refusePerson(night, move.with);
    if (shared) return shared;
    if (move.person === move.with) return refusal("no-such-person", move.with);
    const isFixer = (id) => must(night.book.people, id).part === "fixer";
    if (!isFixer(move.person) || !isFixer(move.with)) return refusal("person-busy", move.with);
    return personOf(night.world, move.person).task === null ? refusal("no-such-task", move.person) : null;
  },
  price: () => 0,
  hears: room,
  apply(night, move) {
    dropTask(night, move.with, true);
    const person = personOf(night.world, move.person);
    unpair(night, move.person);
    personOf(night.world, move.with).roles = [];
    personOf(night.world, move.with).with = move.person;
    person.with = move.with;
    setFact(night, `paired.${move.person}`);
    emit(night, { type: "paired", person: move.person, with: move.with, by: "player" });
  }
};
var relieveMove = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.person) ?? refusePerson(night, move.person);
    if (shared) return shared;
    return must(night.book.people, move.person).part === "fixer" ? null : refusal("person-busy", move.person);
  },
  price: () => 1,
  hears: room,
  apply(night, move) {
    emit(night, { type: "relieved", person: move.person });
    sendHome(night, move.person);
  }
};
function partGone(night, id) {
  const person = personOf(night.world, id);
  if (person.task === null || person.timebox === 0) return null;
  return (night.world.minute - person.since) / person.timebox;
}
var checkinMove = {
  refuse: (night, move) => refuseCommander(night, move.person) ?? refusePerson(night, move.person),
  price: () => 1,
  hears: (night, move) => move.how === "eta" ? room(night) : [move.person],
  apply(night, move) {
    const person = personOf(night.world, move.person);
    const part = partGone(night, move.person);
    const task = person.task === null ? null : must(night.book.tasks, person.task);
    emit(night, {
      type: "checkin",
      person: move.person,
      how: move.how,
      task: task?.id ?? null,
      part,
      deep: task?.deep ?? false
    });
    setFact(night, `asked.${move.person}`);
    if (task && (part === null || part < 0.8 || move.how === "eta"))
      interrupt(night, move.person, "leader", "player");
    if (move.how === "eta") {
      night.world.pokes += 1;
      person.candour = unit(person.candour - 0.04);
      person.stress = unit(person.stress + 0.08);
    } else if (move.how === "help" && night.world.minute - person.helped >= 15) {
      person.helped = night.world.minute;
      person.candour = unit(person.candour + 0.04);
      person.stress = unit(person.stress - 0.05);
    }
  }
};
var asideMove = {
  refuse: (night, move) => refuseCommander(night, move.person) ?? refusePerson(night, move.person),
  price: () => 1,
  hears: (_night, move) => [move.person],
  apply(night, move) {
    emit(night, { type: "aside", person: move.person });
    setFact(night, `aside.${move.person}`);
    if (move.person === night.holder) setFact(night, "aside.holder");
    if (personOf(night.world, move.person).task !== null) interrupt(night, move.person, "leader", "player");
  }
};

// src/run/moves/command.ts
var sayMove = {
  refuse(night, move) {
    const line = night.book.says.get(move.line);
    if (!line || line.when && !holds(line.when, night.reading)) return refusal("no-such-line", move.line);
    if (night.world.said[move.line] !== void 0) return refusal("already-said", move.line);
    return refuseCommander(night, move.line);
  },
  price: (night, move) => night.book.says.get(move.line)?.minutes ?? 0,
  hears: room,
  apply(night, move) {
    const line = must(night.book.says, move.line);
    night.world.said[line.id] = night.world.minute;
    setFact(night, `said.${line.id}`);
    emit(night, { type: "said", line: line.id, kind: line.kind, hearers: line.hearers, shows: line.shows });
    applyEffects(night, line.effects, room(night));
  }
};
var leadMove = {
  refuse(night, move) {
    if (!night.world.leads.some((card) => card.id === move.lead)) return refusal("no-such-lead", move.lead);
    return refuseCommander(night, move.lead);
  },
  price: () => 0,
  hears: room,
  apply(night, move) {
    const card = night.world.leads.find((other) => other.id === move.lead);
    if (!card) return;
    const evidence = holds(must(night.book.leads, move.lead).evidence, night.reading);
    card.state = move.to;
    card.at = night.world.minute;
    setFact(night, `called.${move.lead}.${move.to === "ruledOut" ? "ruled-out" : move.to}`);
    emit(night, { type: "lead", lead: move.lead, to: move.to, by: "player", evidence });
    if (move.to === "known" && night.world.audiences["board"]) please(night, "board", 0.08);
  }
};
var askMove = {
  refuse(night, move) {
    const task = night.book.tasks.get(move.task);
    if (!task) return refusal("no-such-task", move.task);
    if (!task.decision) return refusal("not-a-decision", move.task);
    if (!isOpen(night, task)) return refusal("task-closed", move.task);
    if (taskOf(night.world, move.task).asked) return refusal("already-said", move.task);
    return refuseCommander(night, move.task);
  },
  price: () => 2,
  hears: room,
  apply(night, move) {
    const risks = (must(night.book.tasks, move.task).decision?.risks ?? []).filter(
      (risk) => risk.when === void 0 || holds(risk.when, night.reading)
    );
    taskOf(night.world, move.task).asked = true;
    emit(night, { type: "asked", task: move.task, texts: risks.map((risk) => risk.text) });
    for (const risk of risks) if (risk.fact !== void 0) learn(night, risk.fact, "told");
  }
};
var decideMove = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.task);
    if (shared) return shared;
    if (move.choice === "approve") {
      if (move.person === "room") return refusal("no-such-person", "room");
      return refuseTask(night, move.task, move.person, true);
    }
    const task = night.book.tasks.get(move.task);
    if (!task) return refusal("no-such-task", move.task);
    if (!task.decision) return refusal("not-a-decision", move.task);
    return isOpen(night, task) && !taskOf(night.world, move.task).refused ? null : refusal("task-closed", move.task);
  },
  price: (_night, move) => move.choice === "approve" && move.readback ? 1 : 0,
  hears: room,
  apply(night, move) {
    const state = taskOf(night.world, move.task);
    state.backup = move.backup;
    emit(night, {
      type: "decided",
      task: move.task,
      choice: move.choice,
      asked: state.asked,
      backup: move.backup,
      irreversible: must(night.book.tasks, move.task).decision?.irreversible ?? false
    });
    setFact(night, `${move.choice === "approve" ? "approved" : "refused"}.${move.task}`);
    if (move.choice === "refuse") state.refused = true;
    else give(night, move.task, move.person, move.timebox, move.readback);
  }
};
var impacts = ["unknown", "down", "degraded", "lost", "restored"];
var longestNext = 120;
function badUpdate(night, update) {
  if (!impacts.includes(update.impact)) return true;
  if (update.action !== "looking" && !night.book.tasks.has(update.action)) return true;
  if (update.cause !== null && !night.world.leads.some((card) => card.id === update.cause)) return true;
  const minutes = [update.next, ...update.eta === null ? [] : [update.eta]];
  return minutes.some((value) => !Number.isInteger(value) || value < 0 || value > longestNext);
}
var postMove = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.audience);
    if (shared) return shared;
    if (!night.book.audiences.has(move.audience)) return refusal("no-such-audience", move.audience);
    if (move.drafted && liaisons(night).length === 0) return refusal("no-liaison", move.audience);
    return badUpdate(night, move.update) ? refusal("bad-update", move.audience) : null;
  },
  price: (_night, move) => move.drafted ? 0 : 1,
  hears: room,
  apply: (night, move) => post(night, move.audience, move.update, move.drafted)
};
var ruleMove = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.rule);
    if (shared) return shared;
    return liaisons(night).length === 0 ? refusal("no-liaison", move.rule) : null;
  },
  price: () => 0,
  hears: (night) => liaisons(night).map(({ id }) => id),
  apply(night, move) {
    night.world.rule = move.rule;
    night.world.ruleNames = [...move.names].slice(0, 20);
    setFact(night, `rule.${move.rule}`);
    emit(night, { type: "rule", rule: move.rule });
  }
};
var digLength = 4;
function dig(night) {
  const first = setFact(night, "dug");
  const open = night.book.scenario.tasks.find((task) => task.critical && isOpen(night, task));
  if (open && (first || chance(night, "dig", open.id) < 1 / 3)) {
    const state = taskOf(night.world, open.id);
    state.left = Math.max(1, state.left - 3);
  }
}
var terminalMove = {
  refuse(night, move) {
    if (night.world.bridgeSince === null) return refusal("not-now", "terminal");
    if (night.book.scenario.chapters[night.world.chapter]?.live !== true)
      return refusal("not-now", "terminal");
    if (night.flow.exchange !== null) return refusal("conversation-open", night.flow.exchange);
    const down = night.flow.command === "hands" || night.flow.command === "handed-over" && night.world.lookedDown !== null;
    if (move.action === "down") return down ? refusal("hands-on", "terminal") : null;
    return down ? null : refusal("nothing-open", "terminal");
  },
  price: (_night, move) => move.action === "dig" ? digLength : 0,
  hears: () => [],
  apply(night, move) {
    const commanding = night.flow.command !== "handed-over";
    const { world } = night;
    emit(night, {
      type: "hands-on",
      action: move.action,
      minutes: move.action === "dig" ? digLength : 0,
      commanding,
      missed: world.missed
    });
    if (move.action === "down") {
      world.lookedDown = world.minute;
      world.missed = 0;
      if (commanding) night.signals.push("look.down");
    } else if (move.action === "dig") {
      dig(night);
    } else {
      world.lookedDown = null;
      world.missed = 0;
      if (commanding) night.signals.push("look.up");
    }
  }
};
var handoverMove = {
  refuse: (night, move) => refuseCommander(night, move.to) ?? refusePerson(night, move.to),
  price: () => 1,
  hears: room,
  apply(night, move) {
    night.signals.push("handover");
    setFact(night, `handover.${move.to}`);
    emit(night, { type: "command", holder: move.to, how: "handover" });
  }
};
var resumeMove = {
  refuse: (night) => ["handed-over", "executive", "deputy"].includes(night.flow.command) ? null : refusal("nothing-to-resume", "command"),
  price: () => 1,
  hears: room,
  apply(night) {
    night.world.commandUntil = null;
    night.world.lookedDown = null;
    night.signals.push("returned");
    emit(night, { type: "command", holder: "player", how: "returned" });
  }
};

// src/run/moves/conversation.ts
var takes = { call: 3, visitor: 3, message: 1, alert: 1, tell: 0, scene: 0 };
var replyMove = {
  refuse(night, move) {
    if (night.flow.exchange === null) return refusal("nothing-open", move.exchange);
    if (night.flow.exchange !== move.exchange) return refusal("conversation-open", night.flow.exchange);
    const { exchange } = must(night.book.exchanges, move.exchange);
    const ids = offered(night, exchange).map((option) => option.id);
    const wrong = move.options.find((id) => !ids.includes(id));
    if (wrong !== void 0) return refusal("no-such-option", wrong);
    const different = new Set(move.options).size;
    if (different !== move.options.length) return refusal("wrong-count", move.exchange);
    if (different < exchange.pick.least || different > exchange.pick.most)
      return refusal("wrong-count", move.exchange);
    return null;
  },
  price: (night, move) => night.book.exchanges.get(move.exchange)?.exchange.minutes ?? 0,
  hears(night, move) {
    const found = night.book.exchanges.get(move.exchange);
    return found ? hearersOf(night, found.conversation) : [];
  },
  apply: (night, move) => reply(night, move.exchange, move.options)
};
var leaveMove = {
  refuse: (night) => night.flow.exchange === null ? refusal("nothing-open", "") : null,
  price: () => 0,
  hears: () => [],
  apply: (night) => leaveMiddle(night, "left")
};
var takeMove = {
  refuse(night, move) {
    const item = findItem(night, move.item);
    if (!item || item === night.world.middleItem) return refusal("no-such-item", move.item);
    if (night.flow.exchange !== null && night.world.middleItem === null)
      return refusal("conversation-open", move.item);
    return refuseCommander(night, move.item);
  },
  price(night, move) {
    const item = findItem(night, move.item);
    return !item || item.conversation !== null ? 0 : takes[item.channel];
  },
  hears: () => [],
  apply(night, move) {
    const item = findItem(night, move.item);
    if (!item) return;
    if (night.flow.exchange !== null) putBack(night);
    const minutes = takeMove.price(night, move);
    emit(night, { type: "took", item: item.id, noise: item.noise, minutes });
    item.heldBy = null;
    if (item.conversation !== null) openConversation(night, item.conversation, item);
    else if (item.signal === null && item.channel !== "message") removeItem(night, item);
    else if (item.signal === null) removeItem(night, item);
    else item.patience = 4;
  }
};
var routeMove = {
  refuse(night, move) {
    const item = findItem(night, move.item);
    if (!item || item === night.world.middleItem) return refusal("no-such-item", move.item);
    const shared = refuseCommander(night, move.item);
    if (shared) return shared;
    if (move.to === "defer" || move.to === "refuse") return null;
    if (move.to === "liaison") {
      if (liaisons(night).length === 0) return refusal("no-liaison", move.item);
      return freeLiaison(night) === null ? refusal("liaison-full", move.item) : null;
    }
    return refusePerson(night, move.to);
  },
  price: () => 0,
  hears: (night, move) => night.world.people[move.to] ? [move.to] : [],
  apply(night, move) {
    const item = findItem(night, move.item);
    if (!item) return;
    if (move.to === "liaison") {
      hold(night, item, "player");
      return;
    }
    emit(night, {
      type: "routed",
      item: item.id,
      to: move.to,
      by: "player",
      noise: item.noise,
      signal: item.signal !== null
    });
    if (move.to === "defer") {
      item.deferred = true;
      item.patience += 2;
      return;
    }
    if (move.to === "refuse") {
      if (item.conversation !== null) missConversation(night, item, "left");
      else removeItem(night, item);
      return;
    }
    removeItem(night, item);
    if (item.conversation !== null) {
      missConversation(night, item, "left");
      return;
    }
    const needed = item.signal !== null && (night.book.people.get(move.to)?.skills[item.signal.expert] ?? 0) >= 1;
    deliverSignal(night, item, move.to);
    if (!needed) interrupt(night, move.to, item.from, "player");
  }
};

// src/run/moves/table.ts
var handlers = {
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
  resume: resumeMove
};
var handlerOf = (move) => handlers[move.type];
var besideTalk = /* @__PURE__ */ new Set(["reply", "leave", "take", "route", "lead", "terminal"]);
function refuseMove(night, move) {
  if (night.world.ended !== null) return { code: "run-ended", what: move.type };
  if (!Object.hasOwn(handlers, move.type)) return { code: "not-now", what: String(move.type) };
  if (night.flow.exchange !== null && !besideTalk.has(move.type))
    return { code: "conversation-open", what: night.flow.exchange };
  return handlerOf(move).refuse(night, move);
}
var priceMove = (night, move) => handlerOf(move).price(night, move);
var applyMove = (night, move) => handlerOf(move).apply(night, move);

// src/run/run.ts
function newHeader(compiled, wanted) {
  const { scenario, contentHash } = compiled;
  const variants = scenario.variants.map((variant2) => variant2.id);
  const drawn = variants[Math.floor(draw({ seed: wanted.seed, purpose: "variant", subject: scenario.id }) * variants.length)];
  const variant = wanted.variant ?? drawn;
  if (variant === void 0 || !variants.includes(variant)) {
    throw new Error(`scenario "${scenario.id}" has no variant "${variant}"; it has ${variants.join(", ")}`);
  }
  return {
    format: logFormat,
    engine: engineVersion,
    scenario: scenario.id,
    contentHash,
    seed: wanted.seed >>> 0,
    variant,
    options: wanted.options
  };
}
function assemble(compiled, header, night, actor, moves) {
  return {
    compiled,
    header,
    night,
    actor,
    moves,
    get minute() {
      return night.world.minute;
    },
    get ended() {
      return night.world.ended !== null;
    },
    get timeline() {
      return night.timeline;
    },
    get ledger() {
      return night.world.ledger;
    }
  };
}
function inform(run) {
  const { night, actor } = run;
  if (night.signals.length === 0) return;
  for (const type of night.signals) actor.send({ type });
  night.signals.length = 0;
  night.flow = readFlow(actor.getSnapshot().value);
}
function settle(run) {
  const { night } = run;
  inform(run);
  settlePhase(night);
  inform(run);
  settleChapter(night);
  inform(run);
  settleMiddle(night);
  inform(run);
}
function createRun(compiled, header) {
  const book = bookOf(compiled);
  const world = newWorld(book, header.variant);
  const holder = book.variants.get(header.variant)?.holder ?? "";
  const actor = startActor(compiled.scenario);
  const night = {
    book,
    header,
    holder,
    world,
    timeline: [],
    flow: readFlow(actor.getSnapshot().value),
    signals: [],
    reading: { world, holder }
  };
  const run = assemble(compiled, header, night, actor, []);
  enterChapter(night);
  settle(run);
  return run;
}
function minute(run) {
  tick(run.night);
  settle(run);
}
var isLive = (run) => run.night.book.scenario.chapters[run.night.world.chapter]?.live === true && !run.ended;
function step(run, event) {
  const from = run.night.timeline.length;
  const refused = (refusal2) => ({ refusal: refusal2, entries: [] });
  if (event.type === "tick") {
    if (run.ended) return refused({ code: "run-ended", what: "tick" });
    if (!isLive(run)) return refused({ code: "not-now", what: "tick" });
    minute(run);
  } else {
    const refusal2 = refuseMove(run.night, event.move);
    if (refusal2) return refused(refusal2);
    const price2 = priceMove(run.night, event.move);
    run.moves.push({ n: run.moves.length, minute: run.night.world.minute, by: event.by, move: event.move });
    const { chapter } = run.night.world;
    applyMove(run.night, event.move);
    inform(run);
    for (let paid = 0; paid < price2 && isLive(run) && run.night.world.chapter === chapter; paid++)
      payMinute(run);
    settle(run);
  }
  return { refusal: null, entries: run.night.timeline.slice(from) };
}
function payMinute(run) {
  tick(run.night, true);
  inform(run);
  settlePhase(run.night);
  inform(run);
}

// ../../tmp/t2.mts
var r = await loadFolder("/work/main/test/fixtures/long-day");
var c = r.loaded.compiled;
var h = newHeader(c, { seed: 3, options: { skipConfrontations: false, mode: "standard", teaching: false } });
function time(name, n, f) {
  for (let i = 0; i < n; i++) f();
  const t = performance.now();
  for (let i = 0; i < n; i++) f();
  console.log(name, ((performance.now() - t) / n * 1e3).toFixed(1), "us");
}
time("createRun", 1e3, () => {
  createRun(c, h);
});
time("createRun+30 ticks", 1e3, () => {
  const run = createRun(c, h);
  for (let i = 0; i < 30; i++) step(run, { type: "tick" });
});
time("+150 lead-free moves (checkin refused?)", 300, () => {
  const run = createRun(c, h);
  step(run, { type: "move", by: "player", move: { type: "say", line: "declare" } });
  for (let i = 0; i < 75; i++) {
    step(run, { type: "move", by: "player", move: { type: "terminal", action: "down" } });
    step(run, { type: "move", by: "player", move: { type: "terminal", action: "up" } });
  }
});
time("+150 roles", 300, () => {
  const run = createRun(c, h);
  for (let i = 0; i < 150; i++) {
    step(run, { type: "move", by: "player", move: { type: "role", role: "scribe", person: i % 2 ? "dee" : "ana" } });
  }
});
time("+75 assign/release", 300, () => {
  const run = createRun(c, h);
  for (let i = 0; i < 75; i++) {
    step(run, { type: "move", by: "player", move: { type: "assign", task: "find", person: "ana", timebox: 0, readback: false } });
    step(run, { type: "move", by: "player", move: { type: "release", person: "ana" } });
  }
});
