/**
 * The scored decisions of a scenario as a leader meets them: each with the moment of a played night at which it was
 * open, so that an expert judges it with what the leader knew. Nothing here names a behaviour, a weight or a tag.
 */
import { scores } from '../../assessment/index.ts';
import { shuffled, type Entry, type ExchangeView, type TextRef, type View } from '../../run/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import type { Exchange } from '../../scenario/schema.ts';
import { sendingHome } from '../gone.ts';
import { playPolicy } from '../play.ts';
import { policies } from '../policies/index.ts';
import type { Policy } from '../policies/policy.ts';

/** One decision, at one moment of one night. */
export interface Situation {
  /** The exchange; a second moment of it carries `#2`. */
  id: string;
  exchange: string;
  act: string;
  /** Minutes since midnight, and days after the night. */
  clock: number;
  day: number;
  speaker: string;
  lines: TextRef[];
  hearers: string;
  /** Night minutes that any answer costs. */
  minutes: number;
  pick: { least: number; most: number };
  /** Option ids, shuffled. */
  options: string[];
  /** What was seen and heard before, oldest first. */
  before: Entry[];
  /** What was said and answered the day before: what the leader did stands in the chain that led to the night. */
  dayBefore: Entry[];
  /** Ids of the facts that the room knew. */
  known: string[];
  /** Names to put into texts. */
  params: Record<string, string>;
}

/**
 * Whose nights are searched for a moment, and on how many seeds: the first that meets it gives the situation. Players
 * of mixed judgement come first, so that what "you" did before tells nobody which answers we think well of.
 */
const searched: readonly (readonly [Policy, number])[] = [
  [policies.novice, 5],
  [policies.deflector, 3],
  [policies.blamer, 3],
  [policies.hero, 2],
  // Enough for each afternoon to come: what can be owned in public follows from it.
  [policies.commander, 30],
  [policies.random, 12],
];

/**
 * The few of these nights, with their seeds and in the same order, that met something new in "Wrong table" when all
 * were played; they are asked first, in the first variant. Where a scenario changed so that they leave something out,
 * all of them follow: nothing is lost but the seconds. A test of "Wrong table" fails then: play all with this list
 * empty, and write down those that met something.
 */
const met: readonly (readonly [Policy, readonly number[]])[] = [
  [policies.novice, [1, 2, 5]],
  [policies.deflector, [1]],
  [policies.hero, [1]],
  [policies.commander, [1, 6, 7, 18]],
  [policies.random, [2, 9, 11]],
];

/** Minutes of the bridge after which a fixer is sent home in the last nights that are searched. */
const homeAfter = [12, 30, 60];

interface Searched {
  policy: Policy;
  variant: string;
  seed: number;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Each fixer sent home, after each of these minutes. */
const homeNights = (
  { scenario }: CompiledScenario,
  after: readonly number[],
  seeds: readonly number[],
): (readonly [Policy, readonly number[]])[] =>
  scenario.cast
    .filter(({ part }) => part === 'fixer')
    .flatMap(({ id }) =>
      [policies.novice, policies.blamer].flatMap((policy) =>
        after.map((minute) => [sendingHome(policy, { [id]: minute }), seeds] as const),
      ),
    );

/**
 * The nights that met something, then all: some in which a fixer is sent home come last of each, for what is said by
 * phone.
 */
function nightsOf(compiled: CompiledScenario): Record<'known' | 'all', Searched[]> {
  const variants = compiled.scenario.variants.map(({ id }) => id);
  const nights = (
    players: readonly (readonly [Policy, readonly number[]])[],
    inVariants: readonly string[],
  ): Searched[] =>
    players.flatMap(([policy, seeds]) =>
      inVariants.flatMap((variant) => seeds.map((seed) => ({ policy, variant, seed }))),
    );
  const all = searched.map(([policy, count]) => [policy, upTo(count)] as const);
  return {
    known: nights([...met, ...homeNights(compiled, homeAfter.slice(0, 1), [1])], variants.slice(0, 1)),
    all: nights([...all, ...homeNights(compiled, homeAfter, [1, 2])], variants),
  };
}

/** Entries that are told before a decision. */
const mostBefore = 8;
const told: ReadonlySet<Entry['type']> = new Set([
  'arrived', 'told', 'replied', 'opened', 'answered', 'learned', 'impact', 'done', 'tell', 'said', 'harm', 'stood-in',
]); // oxfmt-ignore

/** What is told before a moment: of the leader's own replies only those of this very conversation. */
function isTold(entry: Entry, { conversation, exchange }: ExchangeView): boolean {
  if (!told.has(entry.type)) return false;
  if (entry.type === 'opened') return entry.exchange !== exchange;
  return entry.type !== 'replied' || entry.conversation === conversation;
}

function dayBefore({ log }: View): Entry[] {
  let act = '';
  return log.filter((entry) => {
    if (entry.type === 'chapter') ({ act } = entry);
    return act === 'yesterday' && (entry.type === 'opened' || entry.type === 'replied');
  });
}

const factsIn = (view: View): string[] =>
  view.log.flatMap((entry) => (entry.type === 'learned' && entry.how !== 'flag' ? [entry.fact] : []));

/** The moment as an expert is shown it; options that were rated at an earlier one are left out. */
function situation(view: View, middle: ExchangeView, options: readonly string[], nth: number): Situation {
  const { exchange } = middle;
  const begins = view.log.findLastIndex((entry) => entry.type === 'chapter');
  const before = view.log.slice(begins + 1).filter((entry) => isTold(entry, middle));
  return {
    id: nth === 1 ? exchange : `${exchange}#${nth}`,
    exchange,
    act: view.act,
    clock: view.clock,
    day: view.day,
    speaker: middle.speaker,
    lines: middle.lines,
    hearers: middle.hearers,
    minutes: middle.minutes,
    pick: middle.pick,
    options: [...options],
    before: before.slice(-mostBefore),
    dayBefore: view.act === 'call' ? [] : dayBefore(view),
    known: [...new Set(factsIn(view))],
    params: view.params,
  };
}

const exchangesOf = ({ scenario }: CompiledScenario): Exchange[] =>
  scenario.conversations.flatMap((talk) => talk.exchanges);

/** Whether anything of an exchange is scored: a choice between options of which at least one shows something. */
const isScored = (exchange: Exchange): boolean =>
  exchange.options.length > 1 && exchange.options.some((option) => scores(exchange, option));

/** What was found, and where: `beyond` counts the nights that had to be played besides those known to meet something. */
export interface Search {
  situations: Situation[];
  beyond: number;
}

/**
 * A situation for every scored decision, in the order of the file; an option that is only offered on another night
 * comes in a second moment of the same exchange. `seed` fixes the order of the options.
 */
export const situationsOf = (compiled: CompiledScenario, seed: number): Situation[] =>
  searchSituations(compiled, seed).situations;

/** The same, with what it took. */
export function searchSituations(compiled: CompiledScenario, seed: number): Search {
  const scored = exchangesOf(compiled).filter(isScored);
  const missing = new Map(
    scored.map((exchange) => [exchange.id, new Set(exchange.options.map(({ id }) => id))]),
  );
  const found = new Map<string, Situation[]>(scored.map(({ id }) => [id, []]));
  const watch = (view: View) => {
    const { middle } = view;
    const open = middle && missing.get(middle.exchange);
    const known = middle && found.get(middle.exchange);
    if (!open || !known || !middle.options.some((id) => open.has(id))) return;
    const fresh = middle.options.filter((id) => open.has(id));
    for (const id of fresh) open.delete(id);
    known.push(situation(view, middle, shuffled(fresh, seed, `panel/${middle.exchange}`), known.length + 1));
  };
  const { known, all } = nightsOf(compiled);
  let played = 0;
  for (const night of [...known, ...all]) {
    if ([...missing.values()].every((open) => open.size === 0)) break;
    playPolicy(compiled, { ...night, watch });
    played += 1;
  }
  return { situations: [...found.values()].flat(), beyond: Math.max(0, played - known.length) };
}

/** Options that no searched night offered: nobody can rate them. */
export function unseenOptions(compiled: CompiledScenario, situations: readonly Situation[]): string[] {
  const seen = new Set(situations.flatMap(({ options }) => options));
  return exchangesOf(compiled)
    .filter(isScored)
    .flatMap((exchange) => exchange.options.map(({ id }) => id))
    .filter((id) => !seen.has(id));
}
