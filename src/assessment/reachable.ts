/**
 * What a run could have brought. A detector may not call a moment missed that this branch, this variant or chance
 * did not bring; it may, if the leader's own acts kept it away. So a condition is read here with three answers in
 * mind: what happened holds, what the leader could have brought about counts as reachable, all else does not hold.
 */
import type { Condition } from '../scenario/schema.ts';
import type { Quantity } from '../scenario/vocabulary.ts';
import { contentOf } from './content.ts';
import type { Played } from './played.ts';

/** Quantities that good leading moves up: a condition that asks for much of them is one the leader could have met. */
const earnedByLeading: readonly Quantity[] = ['candour', 'focus', 'patience', 'progress', 'assigned'];
const clocks: readonly Quantity[] = ['minute', 'bridgeMinute'];

const kebab = (id: string) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Adds the facts that options, injects, lines and finished tasks set by their effects. */
function factsOfEffects(played: Played, facts: Map<string, number>): void {
  const set = (fact: string, minute: number) => {
    facts.set(fact, Math.min(minute, facts.get(fact) ?? minute));
  };
  const apply = (effects: readonly object[], minute: number) => {
    for (const effect of effects) {
      if ('fact' in effect && typeof effect.fact === 'string') set(effect.fact, minute);
    }
  };
  const content = contentOf(played.scenario);
  for (const entry of played.of('replied')) {
    for (const id of entry.options) {
      set(`chose.${id}`, entry.minute);
      apply(content.options.get(id)?.effects ?? [], entry.minute);
    }
  }
  for (const entry of played.of('opened'))
    apply(content.exchanges.get(entry.exchange)?.begins ?? [], entry.minute);
  for (const entry of played.of('stood-in')) {
    set(`chose.${entry.option}`, entry.minute);
    apply(content.options.get(entry.option)?.effects ?? [], entry.minute);
  }
  for (const entry of [...played.of('arrived'), ...played.of('told')]) {
    set(`inject.${entry.inject}`, entry.minute);
    apply(content.injects.get(entry.inject)?.effects ?? [], entry.minute);
  }
  for (const entry of played.of('said')) {
    set(`said.${entry.line}`, entry.minute);
    apply(content.says.get(entry.line)?.effects ?? [], entry.minute);
  }
  for (const entry of played.of('done')) {
    set(`done.${entry.task}`, entry.minute);
    for (const fact of entry.facts) set(fact, entry.minute);
    apply(content.tasks.get(entry.task)?.effects ?? [], entry.minute);
  }
}

const cache = new WeakMap<Played, Map<string, number>>();

/** Facts that are known to have come true, with the minute; as far as the timeline tells. Kept for the run's rules. */
export function factsOf(played: Played): Map<string, number> {
  const known = cache.get(played) ?? collect(played);
  cache.set(played, known);
  return known;
}

function collect(played: Played): Map<string, number> {
  const facts = new Map<string, number>([[`variant.${played.header.variant}`, 0]]);
  const variant = played.scenario.variants.find((other) => other.id === played.header.variant);
  for (const truth of variant?.truths ?? []) facts.set(truth, 0);
  for (const entry of played.of('chapter')) facts.set(`chapter.${entry.chapter}`, entry.minute);
  for (const entry of played.of('learned')) {
    if (!facts.has(entry.fact)) facts.set(entry.fact, entry.minute);
    if (entry.how === 'told') facts.set(`told.${entry.fact}`, entry.minute);
  }
  for (const entry of played.of('impact')) facts.set(`impact.${entry.impact}`, entry.minute);
  for (const entry of played.of('post'))
    if (!facts.has(`posted.${entry.audience}`)) facts.set(`posted.${entry.audience}`, entry.minute);
  for (const entry of played.of('missed')) facts.set(`missed.${entry.conversation}`, entry.minute);
  for (const entry of played.of('lead')) {
    if (entry.by === 'player') facts.set(`called.${entry.lead}.${kebab(entry.to)}`, entry.minute);
  }
  for (const entry of played.of('decided')) {
    facts.set(`${entry.choice === 'approve' ? 'approved' : 'refused'}.${entry.task}`, entry.minute);
  }
  factsOfEffects(played, facts);
  return facts;
}

/** What a leader's plain acts set, whatever the branch. */
const plainActs = ['done.', 'approved.', 'called.', 'aside.', 'paired.', 'asked.'];

/** Facts that some task brings, or a leader's plain acts set: within reach in every branch. */
const withinReach = (played: Played, fact: string): boolean =>
  contentOf(played.scenario).findings.has(fact) || plainActs.some((act) => fact.startsWith(act));

/** Whether the condition held in this run, or could have been brought about by leading well. */
export function reachable(played: Played, condition: Condition, facts = factsOf(played)): boolean {
  if ('all' in condition) return condition.all.every((part) => reachable(played, part, facts));
  if ('any' in condition) return condition.any.some((part) => reachable(played, part, facts));
  // What came about instead (told before it was found, say) is the other way on, not a moment missed.
  if ('not' in condition) return !('fact' in condition.not && facts.has(condition.not.fact));
  if ('fact' in condition) return facts.has(condition.fact) || withinReach(played, condition.fact);
  if ('since' in condition) {
    const at = facts.get(condition.since);
    // It was on its way when the night ended: not brought, by nobody's doing.
    if (at !== undefined) return played.liveEnd === null || at + condition.atLeast < played.liveEnd;
    return withinReach(played, condition.since);
  }
  const wantsMuch = condition.op === '>' || condition.op === '>=';
  if (clocks.includes(condition.quantity))
    return played.liveEnd === null || !wantsMuch || condition.value < played.liveEnd;
  return wantsMuch === earnedByLeading.includes(condition.quantity);
}

/**
 * The minute from which a condition on facts held, or null if it never did. Quantities and negations are taken to
 * hold all along: a detector that asks this wants to know since when something could have been said.
 */
export function heldSince(played: Played, condition: Condition, facts = factsOf(played)): number | null {
  const start = played.bridge?.from ?? 0;
  if ('fact' in condition) return facts.get(condition.fact) ?? null;
  if ('since' in condition) {
    const at = facts.get(condition.since);
    return at === undefined ? null : at + condition.atLeast;
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => heldSince(played, part, facts));
    return parts.reduce<number | null>(
      (at, part) => (at === null || part === null ? null : Math.max(at, part)),
      start,
    );
  }
  if ('any' in condition) {
    const parts = condition.any.flatMap((part) => heldSince(played, part, facts) ?? []);
    return parts.length === 0 ? null : Math.min(...parts);
  }
  return start;
}
