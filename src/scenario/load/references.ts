/** Every place in a scenario that names something else, as (path, kind, id): what the reference check walks. */
import type { Condition, Effect, SaidBack, Scenario } from '../schema.ts';
import { questions } from '../vocabulary.ts';

export type RefKind =
  | 'fact'
  | 'person'
  | 'task'
  | 'lead'
  | 'audience'
  | 'conversation'
  | 'exchange'
  | 'inject';
export type Path = readonly (string | number)[];
export interface Reference {
  path: Path;
  kind: RefKind;
  id: string;
}

function* inCondition(condition: Condition | undefined, path: Path): Generator<Reference> {
  if (condition === undefined) return;
  if ('all' in condition)
    for (const [i, part] of condition.all.entries()) yield* inCondition(part, [...path, 'all', i]);
  else if ('any' in condition)
    for (const [i, part] of condition.any.entries()) yield* inCondition(part, [...path, 'any', i]);
  else if ('not' in condition) yield* inCondition(condition.not, [...path, 'not']);
  else if ('fact' in condition) yield { path: [...path, 'fact'], kind: 'fact', id: condition.fact };
  else if ('since' in condition) yield { path: [...path, 'since'], kind: 'fact', id: condition.since };
  else if (condition.of !== undefined) {
    const kind: RefKind =
      condition.quantity === 'progress'
        ? 'task'
        : condition.quantity === 'patience' || condition.quantity === 'overdue'
          ? 'audience'
          : 'person';
    yield { path: [...path, 'of'], kind, id: condition.of };
  }
}

function* inEffects(effects: readonly Effect[], path: Path): Generator<Reference> {
  for (const [i, effect] of effects.entries()) {
    const at = [...path, i];
    if ('fact' in effect) yield { path: [...at, 'fact'], kind: 'fact', id: effect.fact };
    if ('who' in effect) yield { path: [...at, 'who'], kind: 'person', id: effect.who };
    if ('interrupt' in effect) yield { path: [...at, 'interrupt'], kind: 'person', id: effect.interrupt };
    if ('audience' in effect) yield { path: [...at, 'audience'], kind: 'audience', id: effect.audience };
    if ('task' in effect) yield { path: [...at, 'task'], kind: 'task', id: effect.task };
    for (const key of ['works', 'holds'] as const) {
      if (key in effect)
        yield { path: [...at, key], kind: 'person', id: (effect as Record<string, string>)[key] ?? '' };
    }
    if ('lead' in effect) yield { path: [...at, 'lead'], kind: 'lead', id: effect.lead };
    for (const key of ['leaves', 'returns', 'freezes', 'pairs'] as const) {
      if (key in effect)
        yield { path: [...at, key], kind: 'person', id: (effect as Record<string, string>)[key] ?? '' };
    }
    if ('opens' in effect) yield { path: [...at, 'opens'], kind: 'conversation', id: effect.opens };
  }
}

function* inConversations(scenario: Scenario): Generator<Reference> {
  for (const [c, conversation] of scenario.conversations.entries()) {
    const at: Path = ['conversations', c];
    yield { path: [...at, 'with'], kind: 'person', id: conversation.with };
    yield* inCondition(conversation.when, [...at, 'when']);
    yield* inEffects(conversation.missed, [...at, 'missed']);
    for (const [e, exchange] of conversation.exchanges.entries()) {
      const inside: Path = [...at, 'exchanges', e];
      yield { path: [...inside, 'speaker'], kind: 'person', id: exchange.speaker };
      for (const [s, says] of exchange.says.entries())
        yield* inCondition(says.when, [...inside, 'says', s, 'when']);
      yield* inEffects(exchange.begins ?? [], [...inside, 'begins']);
      for (const [o, option] of exchange.options.entries()) {
        const deep: Path = [...inside, 'options', o];
        yield* inCondition(option.when, [...deep, 'when']);
        yield* inEffects(option.effects, [...deep, 'effects']);
        if (option.goto !== undefined) yield { path: [...deep, 'goto'], kind: 'exchange', id: option.goto };
        if (option.asserts !== undefined)
          yield { path: [...deep, 'asserts'], kind: 'fact', id: option.asserts };
      }
    }
  }
}

function* inInjects(scenario: Scenario): Generator<Reference> {
  for (const [i, inject] of scenario.injects.entries()) {
    const at: Path = ['injects', i];
    const { trigger } = inject;
    yield { path: [...at, 'from'], kind: 'person', id: inject.from };
    if (inject.to !== 'leader') yield { path: [...at, 'to'], kind: 'person', id: inject.to };
    if ('when' in trigger) yield* inCondition(trigger.when, [...at, 'trigger', 'when']);
    if ('unless' in trigger) yield* inCondition(trigger.unless, [...at, 'trigger', 'unless']);
    if ('after' in trigger) yield { path: [...at, 'trigger', 'after'], kind: 'inject', id: trigger.after };
    if (inject.opens !== undefined) yield { path: [...at, 'opens'], kind: 'conversation', id: inject.opens };
    if (inject.signal) {
      yield* inCondition(inject.signal.when, [...at, 'signal', 'when']);
      yield { path: [...at, 'signal', 'fact'], kind: 'fact', id: inject.signal.fact };
    }
    for (const [s, says] of inject.says.entries()) yield* inCondition(says.when, [...at, 'says', s, 'when']);
    yield* inEffects(inject.effects, [...at, 'effects']);
    yield* inEffects(inject.expires, [...at, 'expires']);
  }
}

function* inTasks(scenario: Scenario): Generator<Reference> {
  for (const [t, task] of scenario.tasks.entries()) {
    const at: Path = ['tasks', t];
    yield* inCondition(task.opens, [...at, 'opens']);
    yield* inCondition(task.closes, [...at, 'closes']);
    for (const [y, found] of task.yields.entries()) {
      yield { path: [...at, 'yields', y, 'fact'], kind: 'fact', id: found.fact };
      yield* inCondition(found.when, [...at, 'yields', y, 'when']);
    }
    for (const [s, slower] of task.slower?.entries() ?? [])
      yield* inCondition(slower.when, [...at, 'slower', s, 'when']);
    yield* inEffects(task.effects, [...at, 'effects']);
    for (const [h, harm] of task.decision?.harm.entries() ?? []) {
      yield* inCondition(harm.when, [...at, 'decision', 'harm', h, 'when']);
      yield* inEffects(harm.effects, [...at, 'decision', 'harm', h, 'effects']);
    }
    for (const [r, risk] of task.decision?.risks.entries() ?? []) {
      yield* inCondition(risk.when, [...at, 'decision', 'risks', r, 'when']);
      if (risk.fact !== undefined)
        yield { path: [...at, 'decision', 'risks', r, 'fact'], kind: 'fact', id: risk.fact };
      if (risk.by !== undefined)
        yield { path: [...at, 'decision', 'risks', r, 'by'], kind: 'person', id: risk.by };
    }
  }
}

function* inAnswers(answers: readonly SaidBack[], path: Path): Generator<Reference> {
  for (const [i, { when, fact }] of answers.entries()) {
    yield* inCondition(when, [...path, i, 'when']);
    if (fact !== undefined) yield { path: [...path, i, 'fact'], kind: 'fact', id: fact };
  }
}

function* inFrame(scenario: Scenario): Generator<Reference> {
  for (const [i, { asked }] of scenario.cast.entries()) {
    for (const question of questions)
      yield* inAnswers(asked?.[question] ?? [], ['cast', i, 'asked', question]);
  }
  for (const [i, variant] of scenario.variants.entries()) {
    yield { path: ['variants', i, 'holder'], kind: 'person', id: variant.holder };
    for (const [t, truth] of variant.truths.entries())
      yield { path: ['variants', i, 'truths', t], kind: 'fact', id: truth };
  }
  for (const [i, { knows }] of scenario.cast.entries())
    if (knows !== undefined) yield { path: ['cast', i, 'knows'], kind: 'fact', id: knows };
  for (const [i, fact] of scenario.facts.entries()) {
    if (fact.lead !== undefined) yield { path: ['facts', i, 'lead'], kind: 'lead', id: fact.lead };
    if (fact.against !== undefined) yield { path: ['facts', i, 'against'], kind: 'lead', id: fact.against };
  }
  for (const [i, lead] of scenario.leads.entries()) {
    yield* inCondition(lead.truth, ['leads', i, 'truth']);
    yield* inCondition(lead.evidence, ['leads', i, 'evidence']);
  }
  for (const [i, impact] of scenario.impacts.entries())
    yield* inCondition(impact.when, ['impacts', i, 'when']);
  for (const [i, cause] of scenario.causes.entries()) yield* inCondition(cause.when, ['causes', i, 'when']);
  for (const [i, phase] of scenario.phases.entries()) yield* inCondition(phase.when, ['phases', i, 'when']);
  yield* inEffects(scenario.cutoff.effects, ['cutoff', 'effects']);
  if (scenario.cutoff.warned !== undefined)
    yield { path: ['cutoff', 'warned'], kind: 'inject', id: scenario.cutoff.warned };
  yield { path: ['restored'], kind: 'fact', id: scenario.restored };
  if (scenario.lost !== undefined) yield { path: ['lost'], kind: 'fact', id: scenario.lost };
  for (const [i, line] of (scenario.pending ?? []).entries())
    yield* inCondition(line.when, ['pending', i, 'when']);
  for (const [i, line] of scenario.says.entries()) {
    yield* inCondition(line.when, ['says', i, 'when']);
    yield* inEffects(line.effects, ['says', i, 'effects']);
    if (line.asks) {
      yield { path: ['says', i, 'asks', 'who'], kind: 'person', id: line.asks.who };
      yield* inAnswers(line.asks.answers, ['says', i, 'asks', 'answers']);
    }
  }
  for (const [i, dig] of (scenario.digs ?? []).entries()) {
    yield* inCondition(dig.when, ['digs', i, 'when']);
    for (const [s, { when, fact }] of dig.says.entries()) {
      yield* inCondition(when, ['digs', i, 'says', s, 'when']);
      if (fact !== undefined) yield { path: ['digs', i, 'says', s, 'fact'], kind: 'fact', id: fact };
    }
  }
  for (const [i, chapter] of scenario.chapters.entries()) {
    yield* inCondition(chapter.ends, ['chapters', i, 'ends']);
    for (const [s, id] of chapter.script.entries())
      yield { path: ['chapters', i, 'script', s], kind: 'conversation', id };
  }
  for (const [i, reduction] of scenario.epilogue?.reductions.entries() ?? []) {
    yield* inCondition(reduction.when, ['epilogue', 'reductions', i, 'when']);
  }
  for (const [i, audience] of scenario.audiences.entries()) {
    for (const [c, caller] of audience.callers.entries()) {
      yield { path: ['audiences', i, 'callers', c, 'from'], kind: 'person', id: caller.from };
    }
  }
}

/** All references of a scenario, in file order within each part. */
export function* references(scenario: Scenario): Generator<Reference> {
  yield* inFrame(scenario);
  yield* inTasks(scenario);
  yield* inInjects(scenario);
  yield* inConversations(scenario);
}
