/**
 * From a finding to the one move that would have made it otherwise: a weak moment made good, or a strong one taken
 * away to show what it saved. Nothing is replayed here.
 */
import type { Move, Update } from '../../run/moves.ts';
import type { EntryOf } from '../../run/timeline.ts';
import type { Exchange, Option } from '../../scenario/schema.ts';
import { behaviours, type Behaviour } from '../../scenario/vocabulary.ts';
import { meritOf, primaryOf, signOf } from '../competency.ts';
import type { Finding } from '../types.ts';
import type { Cue, Score } from './cues.ts';
import { bridgeOf, cueBehind, entriesOf, entryAt } from './moments.ts';
import type { About, Change } from './types.ts';

type Was = About['was'];

/** Merit of what an option shows: of what the moment calls for, if it calls for anything. */
function worthOf(calls: readonly Behaviour[], option: Option): number {
  const primary = primaryOf(calls);
  return behaviours.reduce((sum, behaviour) => {
    const shown = option.shows[behaviour];
    if (shown === undefined || (primary.length > 0 && !primary.includes(behaviour))) return sum;
    return sum + meritOf(behaviour, shown);
  }, 0);
}

/** The best options on offer at a moment, or the worst. */
function optionsBy(exchange: Exchange, offers: readonly string[], which: 'best' | 'worst'): string[] {
  const sign = which === 'best' ? -1 : 1;
  return exchange.options
    .filter(({ id }) => offers.includes(id))
    .map((option) => ({ id: option.id, worth: worthOf(exchange.calls, option) }))
    .toSorted((a, b) => sign * (a.worth - b.worth))
    .slice(0, Math.max(1, exchange.pick.least))
    .map(({ id }) => id);
}

function otherReply(score: Score, cue: Cue, was: Was): Change | null {
  if (cue.anchor.on !== 'exchange') return null;
  const { id } = cue.anchor;
  const found = score.run.night.book.exchanges.get(id);
  if (!found) return null;
  const options = optionsBy(
    found.exchange,
    score.offers.get(cue.order) ?? [],
    was === 'cost' ? 'best' : 'worst',
  );
  const same = cue.move.type === 'reply' && options.every((one) => isIn(cue, one));
  if (options.length === 0 || same) return null;
  return { kind: 'replace', n: cue.order, move: { type: 'reply', exchange: id, options } };
}

const isIn = ({ move }: Cue, option: string): boolean =>
  move.type === 'reply' && move.options.includes(option);

/** The free person with most skill for a task. */
function bestFor(score: Score, task: string): string | null {
  const { book } = score.run.night;
  const kind = book.tasks.get(task)?.kind ?? '';
  const skill = (id: string) => book.people.get(id)?.skills[kind] ?? 0;
  return book.fixers.toSorted((a, b) => skill(b) - skill(a))[0] ?? null;
}

const timeboxFor = (score: Score, task: string): number =>
  Math.round(1.3 * (score.run.night.book.tasks.get(task)?.effort ?? 10));

function assigned(score: Score, cue: Cue, was: Was): Change | null {
  const { move } = cue;
  if (move.type !== 'assign') return null;
  const { task } = move;
  if (was === 'helped')
    return { kind: 'replace', n: cue.order, move: { ...move, person: 'room', timebox: 0, readback: false } };
  const person = move.person === 'room' ? bestFor(score, task) : move.person;
  if (person === null) return null;
  const timebox = move.timebox > 0 ? move.timebox : timeboxFor(score, task);
  const better = { ...move, person, timebox, readback: true };
  return JSON.stringify(better) === JSON.stringify(move)
    ? null
    : { kind: 'replace', n: cue.order, move: better };
}

function decided(score: Score, cue: Cue, was: Was): Change | null {
  const { move } = cue;
  if (move.type !== 'decide') return null;
  const ask = score.cues.findLast(
    (other) => other.order < cue.order && other.move.type === 'ask' && other.move.task === move.task,
  );
  if (was === 'helped')
    return ask
      ? { kind: 'remove', n: ask.order }
      : { kind: 'replace', n: cue.order, move: { ...move, backup: false } };
  if (!ask)
    return { kind: 'add', minute: cue.minute, before: cue.order, move: { type: 'ask', task: move.task } };
  return move.backup ? null : { kind: 'replace', n: cue.order, move: { ...move, backup: true } };
}

/** Minutes after the opening of the bridge at which the first things are said and given. */
const soon = 3;

function earlierTo(score: Score, cue: Cue, minute: number): Change | null {
  const minutes = Math.min(cue.delay, cue.minute - minute);
  return minutes < 1 || cue.anchor.on === 'exchange' ? null : { kind: 'earlier', n: cue.order, minutes };
}

const liaisonRole = (score: Score) =>
  score.cues.find(({ move }) => move.type === 'role' && move.role.endsWith('liaison'));

/** A liaison for the customers: the support lead, if there is one. */
function giveLiaison(score: Score): Change | null {
  const bridge = bridgeOf(score);
  const cast = score.compiled.scenario.cast;
  const person = cast.find(({ part }) => part === 'support') ?? cast.find(({ part }) => part === 'deputy');
  if (!bridge || !person) return null;
  const move = { type: 'role', role: 'customer-liaison', person: person.id } as const;
  return { kind: 'add', minute: bridge.from + soon, move };
}

function roles(score: Score, was: Was): Change | null {
  const liaison = liaisonRole(score);
  if (was === 'helped') return liaison ? { kind: 'remove', n: liaison.order } : null;
  if (!liaison) return giveLiaison(score);
  const bridge = bridgeOf(score);
  return bridge ? earlierTo(score, liaison, bridge.from + soon) : null;
}

function noise(score: Score, was: Was): Change | null {
  const rule = score.cues.find(({ move }) => move.type === 'rule');
  if (was === 'helped') return rule ? { kind: 'remove', n: rule.order } : roles(score, was);
  const liaison = liaisonRole(score);
  if (!liaison) return giveLiaison(score);
  if (rule) return null;
  const move: Move = { type: 'rule', rule: 'harm', names: [] };
  return { kind: 'add', minute: liaison.minute, before: liaison.order + 1, move };
}

/** An update that claims nothing, as it would have been honest around that minute. */
function plainUpdate(score: Score, audience: string, minute: number): Update {
  const known = entriesOf(score, 'post').findLast((entry) => entry.minute <= minute);
  const cadence = score.run.night.book.audiences.get(audience)?.cadence ?? 15;
  return {
    impact: known?.truth.impact ?? 'down',
    scope: 'all',
    action: 'looking',
    next: cadence,
    eta: null,
    cause: null,
    certainty: 'suspected',
  };
}

function postAt(score: Score, audience: string, minute: number): Change {
  const update = plainUpdate(score, audience, minute);
  return { kind: 'add', minute, move: { type: 'post', audience, update, drafted: false } };
}

function posted(score: Score, finding: Finding, cue: Cue, was: Was): Change | null {
  const { move } = cue;
  const entry = finding.at.map((n) => entryAt(score, n)).find((one) => one?.type === 'post');
  if (move.type !== 'post' || entry?.type !== 'post') return null;
  if (finding.behaviour === 'C7') return { kind: 'remove', n: cue.order };
  if (finding.behaviour === 'C5' || finding.behaviour === 'C6') {
    if (was === 'helped') return null;
    const { truth } = entry;
    const update: Update = { ...move.update, impact: truth.impact, eta: null, certainty: 'suspected' };
    return { kind: 'replace', n: cue.order, move: { ...move, update } };
  }
  if (was === 'helped') return { kind: 'remove', n: cue.order };
  const bridge = bridgeOf(score);
  return bridge && finding.behaviour === 'C1' ? earlierTo(score, cue, bridge.from + soon + 1) : null;
}

const numberOf = (finding: Finding, name: string): number | null => {
  const value = finding.reason.params?.[name];
  return typeof value === 'number' ? value : null;
};
const textOf = (finding: Finding, name: string): string | null => {
  const value = finding.reason.params?.[name];
  return typeof value === 'string' ? value : null;
};

/** A promise that was broken, kept on the minute; an audience that was never told, told when it is due. */
function updateOnTime(score: Score, finding: Finding): Change | null {
  const audience = textOf(finding, 'audience') ?? (finding.behaviour === 'C1' ? 'customers' : null);
  const bridge = bridgeOf(score);
  if (audience === null || !bridge) return null;
  const due = finding.behaviour === 'C1' ? bridge.from + soon + 1 : numberOf(finding, 'due');
  const minute = due !== null && due > 0 ? due : numberOf(finding, 'minute');
  return minute === null || minute <= 0 || minute >= bridge.to ? null : postAt(score, audience, minute);
}

function line(score: Score, finding: Finding, was: Was): Change | null {
  const cue = finding.at.map((n) => cueBehind(score, n)).find((one) => one?.move.type === 'say');
  if (cue) {
    if (was === 'helped') return { kind: 'remove', n: cue.order };
    return earlierTo(score, cue, cue.minute - (numberOf(finding, 'minutes') ?? 0) + soon);
  }
  const since = numberOf(finding, 'minute');
  const says = score.compiled.scenario.says.find((one) => (one.shows[finding.behaviour] ?? 0) > 0);
  if (was === 'helped' || since === null || !says) return null;
  return { kind: 'add', minute: since + soon, move: { type: 'say', line: says.id } };
}

/** The best answer where none was given. */
function answer(score: Score, id: string): Change | null {
  const exchange = score.run.night.book.exchanges.get(id)?.exchange;
  const minute = score.asked[id];
  if (!exchange || minute === undefined || !score.silent.has(id)) return null;
  const free = exchange.options.filter(({ when }) => when === undefined).map((option) => option.id);
  const options = optionsBy(exchange, free, 'best');
  if (options.length === 0) return null;
  return { kind: 'add', minute, move: { type: 'reply', exchange: id, options } };
}

/** A moment that waited and was not taken up. */
function takeUp(score: Score, entry: EntryOf<'missed'> | EntryOf<'arrived'>): Change | null {
  const asked = entry.type === 'missed' ? answer(score, entry.exchange) : null;
  if (asked) return asked;
  const { injects } = score.compiled.scenario;
  const opens = (inject: string) => injects.find(({ id }) => id === inject)?.opens;
  const item =
    entry.type === 'arrived'
      ? entry
      : entriesOf(score, 'arrived').findLast(
          (one) => one.n < entry.n && opens(one.inject) === entry.conversation,
        );
  return item ? { kind: 'add', minute: item.minute, move: { type: 'take', item: item.item } } : null;
}

function signal(score: Score, entry: EntryOf<'signal'>, was: Was): Change | null {
  const item = entriesOf(score, 'arrived').find((one) => one.item === entry.item);
  const expert = score.compiled.scenario.injects.find(({ id }) => id === entry.inject)?.signal?.expert;
  if (!item || expert === undefined) return null;
  const cue = score.cues.find(({ move }) => move.type === 'route' && move.item === entry.item);
  if (was === 'helped') return cue ? { kind: 'remove', n: cue.order } : null;
  const { book } = score.run.night;
  const to = book.fixers.find((id) => (book.people.get(id)?.skills[expert] ?? 0) >= 1);
  if (to === undefined) return null;
  const move = { type: 'route', item: entry.item, to } as const;
  return cue ? { kind: 'replace', n: cue.order, move } : { kind: 'add', minute: item.minute, move };
}

/** What a finding about nothing that was done would have had instead. */
function undone(score: Score, finding: Finding, was: Was): Change | null {
  if (was === 'helped') {
    // Somebody was left alone with deep work: the question that was not asked.
    const person = textOf(finding, 'person');
    const minute = numberOf(finding, 'minute');
    if (finding.behaviour !== 'H7' || person === null || minute === null) return null;
    const half = Math.max(1, Math.floor((numberOf(finding, 'minutes') ?? 2) / 2));
    return { kind: 'add', minute: minute + half, move: { type: 'checkin', person, how: 'eta' } };
  }
  const task = textOf(finding, 'task');
  const opened = task === null ? undefined : score.opened[task];
  if (finding.behaviour === 'D2' && task !== null && opened !== undefined) {
    const person = bestFor(score, task);
    const move = {
      type: 'assign',
      task,
      person: person ?? '',
      timebox: timeboxFor(score, task),
      readback: true,
    } as const;
    const from = Math.max(opened, bridgeOf(score)?.from ?? 0);
    return person === null ? null : { kind: 'add', minute: from + 1, move };
  }
  const news = numberOf(finding, 'minute');
  const person = textOf(finding, 'person');
  if (finding.behaviour === 'S4' && news !== null && person !== null)
    return { kind: 'add', minute: news + 2, move: { type: 'aside', person } };
  return null;
}

/** The first act a finding points at, with what it was. */
function actOf(score: Score, finding: Finding): { cue: Cue | null; entry: ReturnType<typeof entryAt> } {
  for (const n of finding.at) {
    const cue = cueBehind(score, n);
    if (cue) return { cue, entry: entryAt(score, n) };
  }
  return { cue: null, entry: finding.at[0] === undefined ? undefined : entryAt(score, finding.at[0]) };
}

/** One change for a finding, or null when no single move would have made it otherwise. */
export function suggest(score: Score, finding: Finding, was: Was): Change | null {
  if (finding.behaviour === 'D1') return roles(score, was);
  if (finding.behaviour === 'H1') return noise(score, was);
  if (finding.opportunity?.endsWith('.line')) return line(score, finding, was);
  const { cue, entry } = actOf(score, finding);
  if (entry?.type === 'signal') return signal(score, entry, was);
  if (cue === null) {
    if (entry?.type === 'missed' || entry?.type === 'arrived') return takeUp(score, entry);
    if (entry?.type === 'opened') return answer(score, entry.exchange);
    if (finding.behaviour.startsWith('C')) return was === 'cost' ? updateOnTime(score, finding) : null;
    return undone(score, finding, was);
  }
  switch (cue.move.type) {
    case 'reply':
    case 'leave':
      return otherReply(score, cue, was);
    case 'assign':
      return assigned(score, cue, was);
    case 'decide':
      return decided(score, cue, was);
    case 'post':
      return posted(score, finding, cue, was) ?? (was === 'cost' ? updateOnTime(score, finding) : null);
    case 'terminal': {
      // A spell at the keyboard begins with looking down.
      const down = score.cues.findLast(
        ({ order, move }) => order <= cue.order && move.type === 'terminal' && move.action === 'down',
      );
      return was === 'cost' && down ? { kind: 'remove', n: down.order } : null;
    }
    case 'checkin':
    case 'aside':
    case 'pair':
    case 'relieve':
    case 'release':
    case 'route':
    case 'take':
    case 'say':
    case 'lead':
    case 'rule':
    case 'role':
    case 'ask':
    case 'handover':
    case 'resume':
      return leftOut(score, finding, cue, was);
    case 'inject':
    case 'skip':
    case 'hold':
    case 'land':
      // The host's own: nothing that was led.
      return null;
  }
}

/** Minutes by which an act that came late is tried sooner. */
const sooner = 10;

/** Without the act: what it saved if it was strong, what it cost if it did harm; a helpful one that came late, sooner. */
function leftOut(score: Score, finding: Finding, cue: Cue, was: Was): Change | null {
  const harmful = finding.opportunity === null || signOf(finding.behaviour) === '-';
  if (was === 'helped' || harmful) return { kind: 'remove', n: cue.order };
  return earlierTo(score, cue, cue.minute - sooner);
}
