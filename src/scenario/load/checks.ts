/** Checks that a schema cannot say: references, unique ids, one deputy option, key decisions, opportunities, echoes. */
import { competencies, competencyOf, type Competency } from '../vocabulary.ts';
import type { Exchange, Scenario } from '../schema.ts';
import { checkDrill, checkForm } from './kinds.ts';
import { nearest, type Problem, type Tell } from './problem.ts';
import { references, type Path, type RefKind } from './references.ts';
import type { Source } from './source.ts';

/** Facts that the run sets by itself. */
const automatic =
  /^(chose|variant|said|role|done|inject|chapter|missed|asked|aside|paired|left|approved|refused|handover|rule|called|told|posted|impact|claimed|looked|turn)\./;
const automaticWords = new Set(['cut-off', 'dug', 'aside.holder', 'liaison.full', 'restored']);
/** Words that stand for people in conditions and effects. */
const pronouns = new Set(['holder', 'other', 'all', 'hearers', 'narrator', 'leader', 'liaison']);

function tables(scenario: Scenario): Record<RefKind, Set<string>> {
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  return {
    fact: ids(scenario.facts),
    person: new Set([...ids(scenario.cast), ...pronouns]),
    task: ids(scenario.tasks),
    lead: ids(scenario.leads),
    audience: ids(scenario.audiences),
    conversation: ids(scenario.conversations),
    exchange: ids(scenario.conversations.flatMap((conversation) => conversation.exchanges)),
    inject: ids(scenario.injects),
  };
}

/** Whether a fact that the run sets by itself names something that exists: `chose.<option>`, `looked.<dig>`. */
function automaticFact(scenario: Scenario, id: string): boolean {
  if (automaticWords.has(id)) return true;
  if (!automatic.test(id)) return false;
  if (id.startsWith('left.')) {
    const who = id.slice('left.'.length);
    return who === 'holder' || who === 'other' || scenario.cast.some((person) => person.id === who);
  }
  if (id.startsWith('looked.'))
    return (scenario.digs ?? []).some((dig) => dig.id === id.slice('looked.'.length));
  if (id.startsWith('turn.')) return (scenario.turns ?? []).includes(id.slice('turn.'.length));
  if (!id.startsWith('chose.')) return true;
  const option = id.slice('chose.'.length);
  return scenario.conversations.some((conversation) =>
    conversation.exchanges.some((exchange) => exchange.options.some((other) => other.id === option)),
  );
}

function checkReferences(scenario: Scenario, report: Tell): void {
  const known = tables(scenario);
  for (const { path, kind, id } of references(scenario)) {
    if (known[kind].has(id)) continue;
    if (kind === 'fact' && automaticFact(scenario, id)) continue;
    const near = nearest(id, known[kind]);
    report(
      path,
      `there is no ${kind} "${id}"`,
      near === null ? `name one that the file declares` : `did you mean "${near}"`,
    );
  }
}

function checkUnique(scenario: Scenario, report: Tell): void {
  const lists = {
    cast: scenario.cast,
    facts: scenario.facts,
    leads: scenario.leads,
    tasks: scenario.tasks,
    injects: scenario.injects,
    conversations: scenario.conversations,
    chapters: scenario.chapters,
    says: scenario.says,
    digs: scenario.digs ?? [],
  };
  for (const [name, list] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [i, { id }] of list.entries()) {
      if (seen.has(id))
        report([name, i, 'id'], `the id "${id}" is used twice in ${name}`, 'give each its own id');
      seen.add(id);
    }
  }
  const inside = new Set<string>();
  eachExchange(scenario, (exchange, path) => {
    for (const id of [exchange.id, ...exchange.options.map((option) => option.id)]) {
      if (inside.has(id))
        report(path, `the id "${id}" is used twice among exchanges and options`, 'give each its own id');
      inside.add(id);
    }
  });
}

function eachExchange(scenario: Scenario, visit: (exchange: Exchange, path: Path) => void): void {
  for (const [c, conversation] of scenario.conversations.entries()) {
    for (const [e, exchange] of conversation.exchanges.entries())
      visit(exchange, ['conversations', c, 'exchanges', e]);
  }
}

function checkExchanges(scenario: Scenario, report: Tell): void {
  eachExchange(scenario, (exchange, path) => {
    const marked = exchange.options.filter((option) => option.deputy);
    // Several only as alternatives: the stand-in takes the one that is offered.
    const alternatives = marked.length > 1 && marked.every((option) => option.when !== undefined);
    if (exchange.options.length === 0)
      report(path, `exchange "${exchange.id}" has no options`, 'give it at least one');
    if (marked.length !== 1 && !alternatives)
      report(
        path,
        `exchange "${exchange.id}" has ${marked.length} options marked deputy`,
        'mark exactly one',
      );
    for (const behaviour of exchange.calls) {
      const values = exchange.options.map((option) => option.shows[behaviour] ?? 0);
      if (Math.max(...values) <= 0) {
        report(
          path,
          `exchange "${exchange.id}" calls for ${behaviour}, and no option shows it`,
          'tag an option with it or drop the call',
        );
      } else if (Math.min(...values) >= Math.max(...values)) {
        report(
          path,
          `in exchange "${exchange.id}" every option shows ${behaviour} alike`,
          'tag the difference or drop the call',
        );
      }
    }
  });
}

/** Echoes that the last acts bring whatever was chosen: the headline and the hundred nights. */
const lastingEchoes = ['headline', 'epilogue'];

/** What an echo may name: something the player meets again, by its id. */
function echoes(scenario: Scenario): Set<string> {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const talks = scenario.conversations.flatMap((talk) => talk.exchanges);
  return new Set([
    ...lastingEchoes,
    ...ids(scenario.injects),
    ...ids(scenario.tasks),
    ...ids(scenario.facts),
    ...ids(scenario.leads),
    ...ids(scenario.conversations),
    ...ids(talks),
    ...talks.flatMap((exchange) => exchange.says.map(({ text }) => text)),
    ...scenario.audiences.flatMap((audience) => ids(audience.callers)),
    ...scenario.tasks.flatMap((task) =>
      [...(task.decision?.risks ?? []), ...(task.decision?.harm ?? [])].map(({ text }) => text),
    ),
  ]);
}

function checkEchoes(scenario: Scenario, report: Tell): void {
  const known = echoes(scenario);
  eachExchange(scenario, (exchange, path) => {
    for (const [o, { id, echo }] of exchange.options.entries()) {
      const at: Path = [...path, 'options', o];
      if (echo === undefined) {
        if (exchange.options.length > 1 && scenario.kind === 'night') {
          report(at, `option "${id}" has no echo`, 'say where the player notices it again, or cut it');
        }
      } else if (!known.has(echo)) {
        const near = nearest(echo, known);
        report(
          [...at, 'echo'],
          `nothing called "${echo}" comes back to the player`,
          near === null ? 'name an inject, exchange, line or task' : `did you mean "${near}"`,
        );
      }
    }
  });
}

/** Authored opportunities and those that the engine makes of led tasks, decisions, audiences and noise. */
export function opportunityCounts(scenario: Scenario): Record<Competency, number> {
  const counts = Object.fromEntries(competencies.map((competency) => [competency, 0])) as Record<
    Competency,
    number
  >;
  eachExchange(scenario, (exchange) => {
    for (const behaviour of exchange.calls) {
      counts[competencyOf(behaviour)] += 1;
    }
  });
  counts.delegation +=
    scenario.tasks.filter((task) => task.led).length + scenario.tasks.filter((task) => task.decision).length;
  counts.communication += scenario.audiences.length;
  return counts;
}

function checkNight(scenario: Scenario, report: Tell): void {
  if (scenario.kind !== 'night') return;
  const acts = new Set(scenario.chapters.map((chapter) => chapter.act));
  for (const act of ['call', 'yesterday', 'bridge', 'review', 'room', 'later', 'debrief'] as const) {
    if (!acts.has(act)) report(['chapters'], `a night needs the act "${act}"`, 'add a chapter for it');
  }
  let keys = 0;
  eachExchange(scenario, (exchange) => (keys += exchange.key ? 1 : 0));
  if (keys < 8 || keys > 12) report(['conversations'], `${keys} decisions are marked key`, 'mark 8 to 12');
  for (const [competency, count] of Object.entries(opportunityCounts(scenario))) {
    if (count < 4)
      report(['conversations'], `${competency} has ${count} opportunities`, 'a night offers at least four');
  }
}

/** All problems of a scenario that its schema cannot see. */
export function checkScenario(scenario: Scenario, source: Source): Problem[] {
  const problems: Problem[] = [];
  const report: Tell = (path, what, fix) =>
    problems.push({ file: source.file, ...source.at(path), what, fix });
  checkReferences(scenario, report);
  checkUnique(scenario, report);
  checkExchanges(scenario, report);
  checkEchoes(scenario, report);
  checkNight(scenario, report);
  checkDrill(scenario, report);
  checkForm(scenario, report);
  return problems;
}
