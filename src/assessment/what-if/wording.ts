/**
 * A what-if in sentences: text ids with typed parameters, so that the debrief and the command line word the same
 * numbers the same way. Every effect says that it is the model's.
 */
import type { Move } from '../../run/moves.ts';
import { effectOf } from './pick.ts';
import { sizeOf } from './assumption.ts';
import type { Differences, Luck, Measure, WhatIf } from './types.ts';

export type Value =
  | { as: 'minutes' | 'money' | 'clock' | 'number'; value: number }
  | { as: 'person'; id: string }
  /** Texts of the night, one after the other. */
  | { as: 'night'; ids: string[] }
  /** A text of the interface. */
  | { as: 'text'; id: string }
  | { as: 'sentence'; of: Sentence };

export interface Sentence {
  id: string;
  params: Readonly<Record<string, Value>>;
}

/** What wording needs of a language; the app's `Words` fit. */
export interface Wording {
  t(key: string, params?: Record<string, string | number>): string;
  night(key: string): string;
  person(id: string): string;
  number(n: number): string;
  money(dollars: number): string;
  minutes(n: number): string;
  /** A night minute as a clock time. */
  at(minute: number): string;
}

/** The sentence in a language. */
export function wordedSentence(sentence: Sentence, words: Wording): string {
  const value = (one: Value): string => {
    switch (one.as) {
      case 'minutes':
        return words.minutes(one.value);
      case 'money':
        return words.money(one.value);
      case 'clock':
        return words.at(one.value);
      case 'number':
        return words.number(one.value);
      case 'person':
        return words.person(one.id);
      case 'night':
        return one.ids.map((id) => words.night(id)).join(' ');
      case 'text':
        return words.t(one.id);
      case 'sentence':
        return wordedSentence(one.of, words);
    }
  };
  const params = Object.entries(sentence.params).map(([name, one]) => [name, value(one)]);
  return words.t(sentence.id, Object.fromEntries(params) as Record<string, string>);
}

const say = (id: string, params: Sentence['params'] = {}): Sentence => ({ id: `whatif.${id}`, params });
const number = (value: number): Value => ({ as: 'number', value: Math.round(value * 10) / 10 });
const clock = (value: number): Value => ({ as: 'clock', value });
const night = (...ids: string[]): Value => ({ as: 'night', ids });
const person = (id: string): Value => ({ as: 'person', id });
const inner = (of: Sentence): Value => ({ as: 'sentence', of });

const task = (id: string): Value => night(`task.${id}`);

/** A move as a phrase: "ask Mina how long". `from` sent what it speaks of. */
export function moveSentence(move: Move, from: string | null = null): Sentence {
  const sender = from === null ? ({ as: 'text', id: 'whatif.somebody' } as const) : person(from);
  switch (move.type) {
    case 'reply':
      return say('move.reply', { said: night(...move.options.map((id) => `option.${id}`)) });
    case 'say':
      return say('move.reply', { said: night(`say.${move.line}`) });
    case 'leave':
    case 'resume':
    case 'inject':
    case 'skip':
    case 'hold':
    case 'land':
      return say(`move.${move.type}`);
    case 'take':
      return say('move.take', { from: sender });
    case 'route':
      return ['liaison', 'defer', 'refuse'].includes(move.to)
        ? say(`move.route.${move.to}`, { from: sender })
        : say('move.route.person', { from: sender, person: person(move.to) });
    case 'role':
      return say('move.role', { person: person(move.person), role: { as: 'text', id: `role.${move.role}` } });
    case 'assign': {
      if (move.person === 'room') return say('move.assign.room', { task: task(move.task) });
      const how = move.timebox > 0 && move.readback ? 'closed' : move.readback ? 'readback' : 'loose';
      return say(`move.assign.${how}`, { task: task(move.task), person: person(move.person) });
    }
    case 'decide': {
      const how = move.choice === 'refuse' ? 'refuse' : move.backup ? 'backup' : 'approve';
      return say(`move.decide.${how}`, { task: task(move.task) });
    }
    case 'ask':
      return say('move.ask', { task: task(move.task) });
    case 'checkin':
      return say(`move.checkin.${move.how}`, { person: person(move.person) });
    case 'aside':
    case 'relieve':
    case 'release':
      return say(`move.${move.type}`, { person: person(move.person) });
    case 'pair':
      return say('move.pair', { person: person(move.person), other: person(move.with) });
    case 'handover':
      return say('move.handover', { person: person(move.to) });
    case 'lead':
      return say(`move.lead.${move.to}`, { lead: night(`lead.${move.lead}`) });
    case 'post':
      return say('move.post', { audience: night(`audience.${move.audience}`) });
    case 'rule':
      return say(`move.rule.${move.rule}`);
    case 'terminal':
      return move.what === undefined
        ? say(`move.terminal.${move.action}`)
        : say('move.terminal.look', { what: night(`dig.${move.what}`) });
  }
}

function changeSentence({ change, was, now, from, minute, at }: WhatIf): Sentence {
  const phrase = (move: Move) => inner(moveSentence(move, from));
  const time = clock(minute);
  if (change.kind === 'earlier' && was)
    return say('change.earlier', { was: phrase(was), time, at: clock(at) });
  if (was && now) return say('change.other', { time, was: phrase(was), now: phrase(now) });
  if (was) return say('change.without', { time, was: phrase(was) });
  return say('change.added', { time: clock(at), now: phrase(now ?? { type: 'leave' }) });
}

type Outcome = Exclude<Measure, 'points'>;
const outcomes: readonly Outcome[] = ['minutes', 'truth', 'cost', 'promises', 'nights'];
const units = {
  minutes: 'minutes',
  truth: 'minutes',
  cost: 'money',
  promises: 'number',
  nights: 'number',
} as const;
const spans = {
  minutes: 'time',
  truth: 'time',
  cost: 'money',
  promises: 'number',
  nights: 'number',
} as const;

/** Smaller than what is printed is no change. */
const printed: Record<Outcome, number> = { minutes: 0.5, truth: 0.5, cost: 500, promises: 0.05, nights: 0.5 };

/** "6 min sooner", "$20,000 more", "no change". */
function span(name: Outcome, value: number): Sentence {
  if (Math.abs(value) < printed[name]) return say('span.same');
  const size = Math.abs(value);
  const amount: Value = units[name] === 'number' ? number(size) : { as: units[name], value: size };
  return say(`span.${spans[name]}.${value < 0 ? 'less' : 'more'}`, { amount });
}

const isShown = ({ spread, own }: WhatIf, name: Outcome): boolean => {
  const { mean, least, most } = spread[name];
  return [mean, least, most, own.differences[name]].some((value) => Math.abs(value) >= printed[name]);
};

/** Something on the player's own night, and on the others now this way, now that: chance takes it both ways. */
const isEven = ({ spread, own }: WhatIf, name: Outcome): boolean =>
  Math.abs(spread[name].mean) < printed[name] && Math.abs(own.differences[name]) >= printed[name];

function effectSentences(whatIf: WhatIf): Sentence[] {
  const { spread, own, pairs } = whatIf;
  return outcomes
    .filter((name) => isShown(whatIf, name))
    .toSorted((a, b) => Number(b === whatIf.headline) - Number(a === whatIf.headline))
    .map((name) =>
      say(`${isEven(whatIf, name) ? 'even' : 'effect'}.${name}`, {
        mean: inner(span(name, spread[name].mean)),
        least: inner(span(name, spread[name].least)),
        most: inner(span(name, spread[name].most)),
        own: inner(span(name, own.differences[name])),
        seeds: number(pairs.length),
      }),
    );
}

/** What became of the truth on the player's own night, where it came out in one of the two only. */
function ownTruth({ own }: WhatIf): Sentence[] {
  const before = own.before.measures.truth;
  const after = own.after.measures.truth;
  if (before === null && after !== null) return [say('truth.now', { time: clock(after) })];
  if (before !== null && after === null) return [say('truth.lost', { time: clock(before) })];
  return [];
}

/** Rubric points below which a moment is said to have counted a little more or less: a third of an ordinary one. */
const little = 1;

function points({ about, competency, own }: WhatIf): Sentence[] {
  const before = about?.points.before ?? own.before.measures.points[competency];
  const after = about?.points.after ?? own.after.measures.points[competency];
  const size = Math.abs(after - before);
  if (size === 0) return [];
  const name = { as: 'text', id: `competency.${competency}` } as const;
  const much = size < little ? 'little' : 'much';
  return [say(`effect.points.${after > before ? 'more' : 'less'}.${much}`, { competency: name })];
}

function assumption({ assumption: found, headline, turned }: WhatIf): Sentence[] {
  if (!found || headline === 'points') return [];
  const name = { as: 'text', id: `whatif.constant.${found.constant}` } as const;
  const tag = (one: string): Value => ({ as: 'text', id: `whatif.tag.${one}` });
  const rests = say('rests', { assumption: name, direction: tag(found.direction), size: tag(found.size) });
  const other = (differences: Differences) => inner(span(headline, differences[headline]));
  const tried = say('rests.tried', { half: other(found.half), more: other(found.more) });
  return [rests, tried, ...(turned ? [say('rests.turned')] : [])];
}

function reliance({ reliance: found, own }: WhatIf): Sentence[] {
  const { dropped, kept } = found.own;
  const counted = { dropped: number(dropped.length), kept: number(kept) };
  const lost = dropped.length > 0 ? [say('dropped', counted)] : [];
  const all = { dropped: number(found.dropped), kept: number(found.kept) };
  return [
    ...(found.unreliable ? [say('unreliable', all)] : []),
    ...lost,
    ...(own.after.stoodIn.length > 0 ? [say('stood-in')] : []),
  ];
}

/** The what-if in sentences, in the order in which they are read: the change, what followed, how sure that is. */
export function sentencesOf(whatIf: WhatIf): Sentence[] {
  const change = changeSentence(whatIf);
  if (whatIf.nothing) return [change, say('nothing')];
  const effects = effectSentences(whatIf);
  const scattered =
    whatIf.headline !== 'points' &&
    effectOf(whatIf) === 0 &&
    sizeOf(whatIf.headline, whatIf.spread[whatIf.headline].mean) > 0;
  return [
    change,
    ...(effects.length === 0 ? [say('same-night')] : effects),
    ...(scattered ? [say('scattered')] : []),
    ...ownTruth(whatIf),
    ...points(whatIf),
    ...assumption(whatIf),
    ...reliance(whatIf),
  ];
}

/** The luck of a night: the same moves on other seeds. */
export function luckSentences({ own, nights, spread, never }: Luck): Sentence[] {
  const minutes = (value: number): Value => ({ as: 'minutes', value });
  const money = (value: number): Value => ({ as: 'money', value });
  const seeds = number(nights.length);
  return [
    say('luck.minutes', {
      seeds,
      least: minutes(spread.minutes.least),
      most: minutes(spread.minutes.most),
      own: minutes(own.minutes),
    }),
    say('luck.cost', {
      least: money(spread.cost.least),
      most: money(spread.cost.most),
      own: money(own.cost),
    }),
    ...(never > 0 ? [say('luck.never', { never: number(never), seeds })] : []),
  ];
}
