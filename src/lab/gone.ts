/**
 * Who has gone home speaks no more: finds every line of a played night in which somebody speaks, acts or is spoken to
 * who is not there. A line that was written for it (its condition asks who has left, or its inject is marked `away`)
 * is none; nor is what belongs to somebody ("Mina's logs").
 */
import type { CompiledScenario } from '../scenario/compiled.ts';
import type { Condition, Effect, Scenario } from '../scenario/schema.ts';
import type { Entry, View } from '../run/index.ts';
import { playPolicy, type PlayOptions } from './play.ts';
import type { Wording } from './pace.ts';
import type { Policy } from './policies/policy.ts';

/** A line, who is in it, and how they are not there. */
export interface GoneLine {
  minute: number;
  /** Key of the text in the catalogue. */
  key: string;
  person: string;
  how: 'gone' | 'still';
}

/** Whether a condition asks that somebody has left, or holds still. */
function asksWhoLeft(condition: Condition | undefined): boolean {
  if (condition === undefined || 'not' in condition) return false;
  if ('fact' in condition) return condition.fact.startsWith('left.');
  if ('all' in condition) return condition.all.some(asksWhoLeft);
  return 'any' in condition && condition.any.some(asksWhoLeft);
}

/** Keys of the texts that are written for a room in which somebody is missing. */
function writtenForIt({ injects, conversations, tasks, says }: Scenario): Set<string> {
  const exchanges = conversations.flatMap((talk) => talk.exchanges);
  const sayings = [...injects, ...exchanges].flatMap((one) => one.says);
  const steps = tasks.flatMap(({ decision }) => (decision ? [decision] : []));
  return new Set([
    ...injects
      .filter(({ away }) => away === true)
      .flatMap((one) => one.says.map(({ text }) => `line.${text}`)),
    ...sayings.filter(({ when }) => asksWhoLeft(when)).map(({ text }) => `line.${text}`),
    ...exchanges
      .flatMap(({ options }) => options)
      .filter(({ when }) => asksWhoLeft(when))
      .map(({ id }) => `option.${id}`),
    ...steps.flatMap(({ risks }) =>
      risks.filter(({ when }) => asksWhoLeft(when)).map(({ text }) => `risk.${text}`),
    ),
    ...steps.flatMap(({ harm }) =>
      harm.filter(({ when }) => asksWhoLeft(when)).map(({ text }) => `harm.${text}`),
    ),
    ...says.filter(({ when }) => asksWhoLeft(when)).map(({ id }) => `say.${id}`),
  ]);
}

/** Conversations that may be had with somebody who is not in the room: on the phone. */
const onThePhone = ({ injects }: Scenario): Set<string> =>
  new Set(injects.flatMap(({ away, opens }) => (away === true && opens !== undefined ? [opens] : [])));

/** What an entry of the log says, and who says or does it. */
function saidIn(entry: Entry): { keys: string[]; by: string | null } {
  switch (entry.type) {
    case 'arrived':
    case 'told':
      return { keys: [`line.${entry.text}`], by: entry.from };
    case 'opened':
      return { keys: [`line.${entry.text}`], by: entry.speaker };
    case 'answered':
      return { keys: [`answer.${entry.text}`], by: entry.speaker };
    case 'spoke':
      return { keys: entry.text === null ? [] : [`answer.${entry.text}`], by: entry.person };
    case 'tell':
      return { keys: [`tell.${entry.text}`], by: entry.person };
    case 'asked':
      return { keys: entry.texts.map((text) => `risk.${text}`), by: null };
    case 'harm':
      return { keys: [`harm.${entry.text}`], by: null };
    case 'stood-in':
      return { keys: [`option.${entry.option}`], by: entry.by };
    case 'readback':
    case 'done':
      return { keys: [], by: entry.person };
    default:
      return { keys: [], by: null };
  }
}

/** Follows one night and writes down who is spoken of although they are not there. */
class Watch {
  readonly found: GoneLine[] = [];
  readonly #scenario: Scenario;
  readonly #wording: Wording;
  readonly #fine: ReadonlySet<string>;
  readonly #phone: ReadonlySet<string>;
  readonly #gone = new Set<string>();
  /** Minute until which somebody holds still. */
  readonly #still = new Map<string, number>();
  /** Who was last asked for a word outside, and when. */
  #outside: { readonly person: string; readonly minute: number } = { person: '', minute: -Infinity };
  readonly #people = new Map<string, readonly string[]>();
  #read = 0;

  constructor({ scenario }: CompiledScenario, wording: Wording) {
    this.#scenario = scenario;
    this.#wording = wording;
    this.#fine = writtenForIt(scenario);
    this.#phone = onThePhone(scenario);
  }

  /** People of the cast in a text: searched for once. */
  #named(key: string, params: Readonly<Record<string, string>>): readonly string[] {
    const known = this.#people.get(key) ?? this.#search(key, params);
    this.#people.set(key, known);
    return known;
  }

  #search(key: string, params: Readonly<Record<string, string>>): string[] {
    const text = (this.#wording(key) ?? '').replace(/\{\{\s*(\w+)\s*\}\}/g, (_all, name: string) =>
      params[name] === undefined ? name : (this.#wording(`person.${params[name]}.name`) ?? name),
    );
    return [...this.#scenario.cast]
      .filter(({ id }) =>
        new RegExp(`${this.#wording(`person.${id}.name`) ?? id}(?!['’]s|\\p{L})`, 'u').test(text),
      )
      .map(({ id }) => id);
  }

  #note(minute: number, key: string, people: readonly string[], stillToo: boolean): void {
    if (this.#fine.has(key)) return;
    for (const person of new Set(people)) {
      const still = stillToo && (this.#still.get(person) ?? -1) > minute;
      if (!this.#gone.has(person) && !still) continue;
      this.found.push({ minute, key, person, how: this.#gone.has(person) ? 'gone' : 'still' });
    }
  }

  #freeze(effects: readonly Effect[], minute: number, holder: string): void {
    for (const effect of effects)
      if ('freezes' in effect)
        this.#still.set(effect.freezes === 'holder' ? holder : effect.freezes, minute + effect.minutes);
  }

  #entry(entry: Entry, params: Readonly<Record<string, string>>): void {
    if (entry.type === 'left') this.#gone.add(entry.person);
    const { keys, by } = saidIn(entry);
    const onPhone = entry.type === 'opened' && this.#phone.has(entry.conversation);
    const asksBack = entry.type === 'opened' || entry.type === 'spoke';
    if (entry.type === 'aside') this.#outside = entry;
    // How somebody is who was asked outside is an answer, too; it comes when its minute is paid.
    const { person: who, minute: asked } = this.#outside;
    const outside = entry.type === 'tell' && entry.person === who && entry.minute - asked <= 1;
    const quiet = entry.type === 'answered' || onPhone || outside;
    for (const key of keys) this.#note(entry.minute, key, this.#named(key, params), false);
    // Whoever holds still is not at work; what they are asked, they answer.
    if (by !== null && !quiet) this.#note(entry.minute, keys[0] ?? entry.type, [by], !asksBack);
    if (entry.type !== 'replied' && entry.type !== 'stood-in') return;
    const chosen = entry.type === 'replied' ? entry.options : [entry.option];
    for (const option of this.#scenario.conversations
      .flatMap((talk) => talk.exchanges)
      .flatMap((one) => one.options))
      if (chosen.includes(option.id)) this.#freeze(option.effects, entry.minute, params['holder'] ?? '');
  }

  see(view: View): void {
    if (view.act !== 'bridge' && view.act !== 'call') return;
    for (const entry of view.log.slice(this.#read)) this.#entry(entry, view.params);
    this.#read = view.log.length;
    const { middle, says, minute } = view;
    const keys = [...(middle?.options.map((id) => `option.${id}`) ?? []), ...says.map((id) => `say.${id}`)];
    for (const key of keys) this.#note(minute, key, this.#named(key, view.params), false);
    for (const { id, here, tell } of view.people)
      if (!here && tell) this.found.push({ minute, key: tell.id, person: id, how: 'gone' });
  }
}

/** Plays one night and lists its lines with somebody who is not there; each once. */
export function goneLines(compiled: CompiledScenario, wanted: PlayOptions, wording: Wording): GoneLine[] {
  const watch = new Watch(compiled, wording);
  playPolicy(compiled, { ...wanted, watch: (view) => watch.see(view) });
  return [...new Map(watch.found.map((one) => [`${one.key} ${one.person}`, one])).values()];
}

/** A player who sends people home at given minutes and plays on as another. */
export function sendingHome<M>(policy: Policy<M>, people: Readonly<Record<string, number>>): Policy<M> {
  return {
    ...policy,
    decide(view, memory) {
      const due = view.people.find(({ id, here }) => here && view.minute >= (people[id] ?? Infinity));
      const free = view.live && !view.middle && !view.handsOn && view.command === 'leading';
      return due && free ? { type: 'relieve', person: due.id } : policy.decide(view, memory);
    },
  };
}
