/** Checks of the message catalogues: every text is there, in every locale, and short enough. */
import type { Catalogue } from '../compiled.ts';
import type { Scenario } from '../schema.ts';
import { questions } from '../vocabulary.ts';
import type { Problem } from './problem.ts';
import { isLive } from './kinds.ts';
import type { Path } from './references.ts';
import type { Source } from './source.ts';

/** Words of a message and of an option at most (DESIGN section 2). */
export const longestMessage = 30;
export const longestOption = 16;
/** Words of what somebody says back at once, before the next decision. */
export const longestAnswer = 8;

/** Words of what somebody says back to a question at most: a breath between two things they do. */
export const longestSpoken = 16;

/** Words of something to look at on the player's own screen: four stand on the smallest phone. */
const longestDig = 4;

/** Words of a text; interpolations count as one word. */
export function words(text: string): number {
  return text
    .replace(/\{\{.*?\}\}/g, 'x')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Text keys that a scenario needs, each with the place that needs it. */
export function* neededTexts(scenario: Scenario): Generator<{ key: string; path: Path }> {
  for (const key of ['title', 'tagline', 'content-note']) yield { key, path: [] };
  for (const [i, { id }] of scenario.cast.entries()) yield { key: `person.${id}.name`, path: ['cast', i] };
  for (const [i, person] of scenario.cast.entries()) {
    for (const band of ['open', 'wary', 'shut', 'idle'] as const) {
      for (const [t, id] of (person.tells[band] ?? []).entries())
        yield { key: `tell.${id}`, path: ['cast', i, 'tells', band, t] };
    }
  }
  for (const [i, { asked }] of scenario.cast.entries()) {
    for (const question of questions) {
      for (const { text } of asked?.[question] ?? [])
        yield { key: `answer.${text}`, path: ['cast', i, 'asked', question] };
    }
  }
  for (const [i, { asks }] of scenario.says.entries()) {
    for (const { text } of asks?.answers ?? []) yield { key: `answer.${text}`, path: ['says', i, 'asks'] };
  }
  for (const [i, { id }] of scenario.tasks.entries()) yield { key: `task.${id}`, path: ['tasks', i] };
  for (const [i, task] of scenario.tasks.entries()) {
    for (const risk of task.decision?.risks ?? [])
      yield { key: `risk.${risk.text}`, path: ['tasks', i, 'decision'] };
    for (const harm of task.decision?.harm ?? [])
      yield { key: `harm.${harm.text}`, path: ['tasks', i, 'decision'] };
  }
  for (const [i, { id, origin }] of scenario.leads.entries()) {
    yield { key: `lead.${id}`, path: ['leads', i] };
    if (origin !== undefined) yield { key: `line.${origin}`, path: ['leads', i, 'origin'] };
  }
  for (const [i, fact] of scenario.facts.entries()) {
    if (fact.kind === 'observation') yield { key: `fact.${fact.id}`, path: ['facts', i] };
  }
  for (const [i, { id }] of scenario.impacts.entries()) yield { key: `impact.${id}`, path: ['impacts', i] };
  for (const [i, { text }] of (scenario.pending ?? []).entries())
    yield { key: `pending.${text}`, path: ['pending', i] };
  for (const [i, { id }] of scenario.says.entries()) yield { key: `say.${id}`, path: ['says', i] };
  for (const [i, dig] of (scenario.digs ?? []).entries()) {
    yield { key: `dig.${dig.id}`, path: ['digs', i] };
    for (const [s, { text }] of dig.says.entries())
      yield { key: `line.${text}`, path: ['digs', i, 'says', s] };
  }
  for (const [i, chapter] of scenario.chapters.entries()) {
    yield { key: `chapter.${chapter.id}`, path: ['chapters', i] };
    for (const line of chapter.changed)
      yield { key: `changed.${line.text}`, path: ['chapters', i, 'changed'] };
  }
  for (const [i, audience] of scenario.audiences.entries()) {
    yield { key: `audience.${audience.id}`, path: ['audiences', i] };
    for (const { id, said } of audience.callers) {
      yield { key: `line.${id}`, path: ['audiences', i, 'callers'] };
      if (said !== undefined) yield { key: `line.${said}`, path: ['audiences', i, 'callers'] };
    }
    for (const mood of ['pleased', 'plain', 'angry'] as const) {
      for (const id of audience.answers[mood])
        yield { key: `answer.${id}`, path: ['audiences', i, 'answers'] };
    }
  }
  if (scenario.cutoff.warned !== undefined) yield { key: 'cutoff', path: ['cutoff', 'warned'] };
  // What a live drill called for is said as a whole: what was met in it arose by itself.
  if (scenario.kind === 'drill' && isLive(scenario)) {
    for (const [i, { id }] of scenario.variants.entries()) yield { key: `why.${id}`, path: ['variants', i] };
  }
  yield* spokenTexts(scenario);
}

function* spokenTexts(scenario: Scenario): Generator<{ key: string; path: Path }> {
  for (const [i, inject] of scenario.injects.entries()) {
    const prefix = inject.channel === 'tell' ? 'tell' : 'line';
    for (const says of inject.says) yield { key: `${prefix}.${says.text}`, path: ['injects', i, 'says'] };
    if (inject.said !== undefined) yield { key: `line.${inject.said}`, path: ['injects', i, 'said'] };
  }
  for (const [c, conversation] of scenario.conversations.entries()) {
    for (const [e, exchange] of conversation.exchanges.entries()) {
      const path: Path = ['conversations', c, 'exchanges', e];
      for (const says of exchange.says) yield { key: `line.${says.text}`, path };
      // What the moment called for, in a drill's own words: its debrief says it beside what was chosen.
      if (scenario.kind === 'drill' && exchange.calls.length > 0) yield { key: `why.${exchange.id}`, path };
      for (const [o, option] of exchange.options.entries()) {
        yield { key: `option.${option.id}`, path: [...path, 'options', o] };
        if (option.answer !== undefined)
          yield { key: `answer.${option.answer}`, path: [...path, 'options', o, 'answer'] };
      }
    }
  }
}

/** Keys of what is said back to an option at once. */
const answersOf = (scenario: Scenario): Set<string> =>
  new Set(
    scenario.conversations
      .flatMap((conversation) => conversation.exchanges)
      .flatMap((exchange) => exchange.options)
      .flatMap(({ answer }) => (answer === undefined ? [] : [`answer.${answer}`])),
  );

/** Keys of what is said back to a question to one person. */
const spokenOf = ({ cast, says }: Scenario): Set<string> =>
  new Set(
    [
      ...cast.flatMap(({ asked }) => questions.flatMap((question) => asked?.[question] ?? [])),
      ...says.flatMap(({ asks }) => asks?.answers ?? []),
    ].map(({ text }) => `answer.${text}`),
  );

function limitOf(key: string, answers: ReadonlySet<string>, spoken: ReadonlySet<string>): number {
  if (answers.has(key)) return longestAnswer;
  if (spoken.has(key)) return longestSpoken;
  if (key.startsWith('dig.')) return longestDig;
  return key.startsWith('option.') || key.startsWith('say.') ? longestOption : longestMessage;
}

function checkLengths(
  catalogue: Catalogue,
  source: Source,
  answers: ReadonlySet<string>,
  spoken: ReadonlySet<string>,
): Problem[] {
  return Object.entries(catalogue.texts).flatMap(([key, text]) => {
    const limit = limitOf(key, answers, spoken);
    if (
      !/^(option|say|line|fact|tell|risk|harm|answer|why|dig|pending)\./.test(key) &&
      key !== 'content-note'
    )
      return [];
    const count = words(text);
    if (count <= limit) return [];
    return [
      {
        file: source.file,
        ...source.at(['texts', key]),
        what: `"${key}" has ${count} words`,
        fix: `keep it to ${limit}`,
      },
    ];
  });
}

const placeholders = (text: string): string =>
  [...text.matchAll(/\{\{\s*([\w.-]+)/g)]
    .map((match) => match[1] ?? '')
    .sort((a, b) => (a < b ? -1 : 1))
    .join(',');

/**
 * Texts that a translation lacks. Each is named at the text after which it belongs in that file, with its place in
 * the first locale's.
 */
function checkMissing(
  { texts }: Catalogue,
  source: Source,
  first: { value: Catalogue; source: Source },
): Problem[] {
  const problems: Problem[] = [];
  let before: string | null = null;
  for (const key of Object.keys(first.value.texts)) {
    if (texts[key] === undefined) {
      const original = first.source.at(['texts', key]);
      problems.push({
        file: source.file,
        ...source.at(before === null ? ['texts'] : ['texts', before]),
        what: `the text "${key}" is missing${before === null ? '' : `, after "${before}"`}`,
        fix: `translate it from ${first.source.file}:${original.line}`,
      });
    } else before = key;
  }
  return problems;
}

/** All problems of the catalogues against the scenario and against the first locale. */
export function checkTexts(
  scenario: Scenario,
  scenarioSource: Source,
  catalogues: readonly { value: Catalogue; source: Source }[],
): Problem[] {
  const problems: Problem[] = [];
  const first = catalogues.find(({ value }) => value.locale === 'en') ?? catalogues[0];
  if (!first) {
    return [
      {
        file: 'text/en.yaml',
        line: 1,
        column: 1,
        what: 'the scenario has no texts',
        fix: 'add text/en.yaml',
      },
    ];
  }
  for (const { key, path } of neededTexts(scenario)) {
    if (first.value.texts[key] !== undefined) continue;
    problems.push({
      file: scenarioSource.file,
      ...scenarioSource.at(path),
      what: `the text "${key}" is missing`,
      fix: `add it to ${first.source.file}`,
    });
  }
  const answers = answersOf(scenario);
  const spoken = spokenOf(scenario);
  for (const { value, source } of catalogues) {
    problems.push(...checkLengths(value, source, answers, spoken));
    if (value === first.value) continue;
    problems.push(...checkMissing(value, source, first));
    for (const [key, text] of Object.entries(value.texts)) {
      const original = first.value.texts[key];
      const at = { file: source.file, ...source.at(['texts', key]) };
      if (original === undefined)
        problems.push({
          ...at,
          what: `"${key}" is not a text of ${first.source.file}`,
          fix: 'remove it or mend its name',
        });
      else if (placeholders(original) !== placeholders(text))
        problems.push({
          ...at,
          what: `"${key}" has other placeholders than ${first.source.file}`,
          fix: `use ${placeholders(original) || 'none'}`,
        });
    }
  }
  return problems;
}
