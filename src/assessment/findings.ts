/** Findings of one rule, in points: what was earned, charged and merely seen. */
import type { Played } from './played.ts';
import type { Charge, Opportunity, Rule } from './rule.ts';
import type { Settled } from './settle.ts';
import type { EntryOf } from '../run/timeline.ts';
import { primaryOf } from './competency.ts';
import { isContested } from './content.ts';
import { grade } from './shares.ts';
import type { Finding } from './types.ts';

/** Hundredths of a point: finer differences are noise of the arithmetic. */
export const hundredths = (points: number): number => Math.round(points * 100) / 100;

/** A finding of a rule; `stake` is null for what carries no opportunity. */
function finding(
  rule: Rule,
  seen: Opportunity | Charge,
  stake: { id: string; best: number; worst: number; missed: boolean } | null,
  points: number,
): Finding {
  return {
    behaviour: rule.id,
    opportunity: stake?.id ?? null,
    at: seen.at,
    minute: seen.minute,
    points: hundredths(points),
    best: stake?.best ?? 0,
    worst: stake?.worst ?? 0,
    missed: stake?.missed ?? false,
    reason: seen.reason,
    source: rule.source,
    contested: rule.contested !== undefined,
  };
}

/** A behaviour that helps earns from 0 up to its weight; one that harms loses from 0 down to it. */
function ofOpportunity(rule: Rule, one: Opportunity): Finding {
  const spread = rule.weight * one.times;
  const best = rule.sign === '+' ? spread : 0;
  const worst = best - spread;
  const points = worst + spread * Math.min(1, Math.max(0, one.share));
  return finding(rule, one, { id: one.id, best, worst, missed: one.missed }, points);
}

const ofCharge = (rule: Rule, charge: Charge): Finding =>
  finding(rule, charge, null, -rule.weight * charge.times);

const ofMention = (rule: Rule, seen: Opportunity | Charge): Finding => finding(rule, seen, null, 0);

/** A reply on which raters disagree: listed, and neither paid nor charged. */
function contested(rule: Rule, entry: EntryOf<'replied'>): Finding {
  const params = { minute: entry.minute, exchange: entry.exchange, options: entry.options.join(',') };
  const seen = { at: [entry.n], minute: entry.minute, times: 1, reason: { id: 'reason.contested', params } };
  return { ...ofMention(rule, seen), contested: true };
}

/** Calls that a reply answered beside those it is paid for. */
function besides(played: Played, rule: Rule): Finding[] {
  return played.of('replied').flatMap((entry) => {
    if (!entry.calls.includes(rule.id)) return [];
    if (isContested(played.scenario, entry.options)) return contested(rule, entry);
    if (primaryOf(entry.calls).includes(rule.id)) return [];
    const merit = (entry.shows[rule.id] ?? 0) * (rule.sign === '+' ? 1 : -1);
    const params = { minute: entry.minute, exchange: entry.exchange, options: entry.options.join(',') };
    const reason = { id: `reason.${rule.id}.${grade((merit + 1) / 2)}`, params };
    return ofMention(rule, { at: [entry.n], minute: entry.minute, times: 1, reason });
  });
}

/** All findings of a rule: opportunities, then charges, then mentions, each in the order of the night. */
export function findingsOf(played: Played, { rule, opportunities, charges, mentions }: Settled): Finding[] {
  return [
    ...opportunities.map((one) => ofOpportunity(rule, one)),
    ...charges.map((charge) => ofCharge(rule, charge)),
    ...mentions.map((seen) => ofMention(rule, seen)),
    ...besides(played, rule),
  ];
}
