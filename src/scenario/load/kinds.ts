/** What a drill and a form have to be, beside what every scenario is (DESIGN section 6). */
import { competencies, competencyOf, type Competency } from '../vocabulary.ts';
import type { Condition, Conversation, Scenario, Variant } from '../schema.ts';
import type { Tell } from './problem.ts';

/** Whether a condition can hold in a variant: what else it asks for is the player's to bring about. */
function possibleIn(variant: Variant, condition: Condition | undefined): boolean {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((part) => possibleIn(variant, part));
  if ('any' in condition) return condition.any.some((part) => possibleIn(variant, part));
  if ('not' in condition) {
    const { not } = condition;
    return !('fact' in not) || not.fact !== `variant.${variant.id}`;
  }
  if (!('fact' in condition) || !condition.fact.startsWith('variant.')) return true;
  return condition.fact === `variant.${variant.id}`;
}

/** The conversations that scripts play in a variant. */
export function scriptedIn(scenario: Scenario, variant: Variant): Conversation[] {
  const scripts = new Set(scenario.chapters.flatMap((chapter) => chapter.script));
  return scenario.conversations.filter(({ id, when }) => scripts.has(id) && possibleIn(variant, when));
}

/** Authored opportunities of a variant, each paid in the competency that its exchange calls for first. */
export function opportunitiesIn(scenario: Scenario, variant: Variant): Record<Competency, number> {
  const counts = Object.fromEntries(competencies.map((one) => [one, 0])) as Record<Competency, number>;
  for (const { calls } of scriptedIn(scenario, variant).flatMap(({ exchanges }) => exchanges)) {
    const [first] = calls;
    if (first === undefined) continue;
    const paid = competencyOf(first);
    counts[paid] += calls.filter((behaviour) => competencyOf(behaviour) === paid).length;
  }
  return counts;
}

/** Decisions of a drill. */
const decisions = { least: 2, most: 5 };

function checkTrained(scenario: Scenario, report: Tell): void {
  const trained = new Set(scenario.objectives.map(({ competency }) => competency));
  if (scenario.trains === undefined)
    report([], `a ${scenario.kind} names no behaviours`, 'add trains: the behaviours it is about');
  for (const behaviour of scenario.trains ?? []) {
    if (trained.has(competencyOf(behaviour))) continue;
    report(['trains'], `no objective is about the competency of ${behaviour}`, 'add one, or drop it');
  }
  if (scenario.variants.length < 2)
    report(
      ['variants'],
      `a ${scenario.kind} has a single variant`,
      'add one, so that the second time differs',
    );
}

/** Whether minutes pass in an exercise: then what it asks for arises from what is done, and not from talk alone. */
export const isLive = (scenario: Scenario): boolean => scenario.chapters.some(({ live }) => live);

/** A drill is about one competency, and short; its second time is not its first. */
export function checkDrill(scenario: Scenario, report: Tell): void {
  if (scenario.kind !== 'drill') return;
  checkTrained(scenario, report);
  if (scenario.objectives.length !== 1)
    report(['objectives'], `a drill has ${scenario.objectives.length} objectives`, 'name exactly one');
  const competency = scenario.objectives[0]?.competency;
  for (const [i, variant] of scenario.variants.entries()) {
    const count = scriptedIn(scenario, variant)
      .flatMap(({ exchanges }) => exchanges)
      .filter(({ options }) => options.length > 1).length;
    if (count > decisions.most || (!isLive(scenario) && count < decisions.least))
      report(['variants', i], `"${variant.id}" has ${count} decisions`, 'a drill has two to five');
    if (competency !== undefined && !isLive(scenario) && opportunitiesIn(scenario, variant)[competency] === 0)
      report(
        ['variants', i],
        `"${variant.id}" offers nothing in ${competency}`,
        'call for a behaviour of it',
      );
  }
}

/** Competencies of a form, and opportunities in each of them. */
const measured = 3;
const enough = 4;

/** A form measures three competencies, in every variant with enough moments for a number. */
export function checkForm(scenario: Scenario, report: Tell): void {
  if (scenario.kind !== 'form') return;
  checkTrained(scenario, report);
  const wanted = [...new Set(scenario.objectives.map(({ competency }) => competency))];
  if (wanted.length !== measured)
    report(['objectives'], `a form is about ${wanted.length} competencies`, `name ${measured}`);
  for (const [i, variant] of scenario.variants.entries()) {
    const offered = opportunitiesIn(scenario, variant);
    for (const competency of wanted) {
      if (offered[competency] >= enough) continue;
      report(
        ['variants', i],
        `"${variant.id}" has ${offered[competency]} opportunities in ${competency}`,
        'a form offers at least four',
      );
    }
  }
}
