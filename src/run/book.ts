/** Look-up tables of a scenario, built once: the engine never searches a list by id. */
import type { CompiledScenario } from '../scenario/compiled.ts';
import type {
  Audience,
  Chapter,
  Conversation,
  Dig,
  Exchange,
  Fact,
  Inject,
  Lead,
  Option,
  Person,
  SayLine,
  Scenario,
  Task,
  Variant,
} from '../scenario/schema.ts';
import { waitersOf, type Waiter } from './waiting.ts';

export interface Book {
  scenario: Scenario;
  contentHash: string;
  people: ReadonlyMap<string, Person>;
  tasks: ReadonlyMap<string, Task>;
  facts: ReadonlyMap<string, Fact>;
  leads: ReadonlyMap<string, Lead>;
  audiences: ReadonlyMap<string, Audience>;
  injects: ReadonlyMap<string, Inject>;
  says: ReadonlyMap<string, SayLine>;
  /** What there is to look at on the commander's own screen, in file order. */
  digs: ReadonlyMap<string, Dig>;
  variants: ReadonlyMap<string, Variant>;
  conversations: ReadonlyMap<string, Conversation>;
  exchanges: ReadonlyMap<string, { exchange: Exchange; conversation: Conversation }>;
  options: ReadonlyMap<string, { option: Option; exchange: Exchange }>;
  fixers: readonly string[];
  /** Everybody who is in the room, in the order of the cast: the keys of `world.people`. */
  present: readonly string[];
  /** Observations that speak for each card of the board, and against it. */
  bearing: ReadonlyMap<string, { for: readonly Fact[]; against: readonly Fact[] }>;
  /** Tasks on the way to the restore. */
  critical: readonly Task[];
  /** The injects in file order, with what each waits for. */
  waiters: readonly Waiter[];
}

const books = new WeakMap<Scenario, Book>();

const byId = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [entry.id, entry]));

function bearings({ facts, leads }: Scenario): Book['bearing'] {
  const observed = facts.filter(({ kind }) => kind === 'observation');
  return new Map(
    leads.map(({ id }) => [
      id,
      {
        for: observed.filter((fact) => fact.lead === id),
        against: observed.filter((fact) => fact.against === id),
      },
    ]),
  );
}

/** The tables of a compiled scenario; the same object each time. */
export function bookOf(compiled: CompiledScenario): Book {
  const known = books.get(compiled.scenario);
  if (known) return known;
  const { scenario } = compiled;
  const exchanges = scenario.conversations.flatMap((conversation) =>
    conversation.exchanges.map((exchange) => [exchange.id, { exchange, conversation }] as const),
  );
  const book: Book = {
    scenario,
    contentHash: compiled.contentHash,
    people: byId(scenario.cast),
    tasks: byId(scenario.tasks),
    facts: byId(scenario.facts),
    leads: byId(scenario.leads),
    audiences: byId(scenario.audiences),
    injects: byId(scenario.injects),
    says: byId(scenario.says),
    digs: byId(scenario.digs ?? []),
    variants: byId(scenario.variants),
    conversations: byId(scenario.conversations),
    exchanges: new Map(exchanges),
    options: new Map(
      exchanges.flatMap(([, { exchange }]) =>
        exchange.options.map((option) => [option.id, { option, exchange }] as const),
      ),
    ),
    fixers: scenario.cast.filter((person) => person.part === 'fixer').map((person) => person.id),
    present: scenario.cast.filter((person) => person.part !== 'voice').map((person) => person.id),
    bearing: bearings(scenario),
    critical: scenario.tasks.filter((task) => task.critical),
    waiters: waitersOf(scenario.injects),
  };
  books.set(scenario, book);
  return book;
}

/** The entry of a table; a missing id is a bug of the scenario that `check` would have found. */
export function must<T>(table: ReadonlyMap<string, T>, id: string): T {
  const entry = table.get(id);
  if (entry === undefined) throw new Error(`no entry "${id}" in the scenario; run the check command on it`);
  return entry;
}

/** The chapter at a position in the file's order. */
export function chapterAt(scenario: Scenario, position: number): Chapter {
  const chapter = scenario.chapters[position];
  if (!chapter) throw new Error(`the scenario has no chapter ${position}`);
  return chapter;
}
