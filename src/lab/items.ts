/**
 * How the moments of a scenario behaved in many played runs, as test items: how hard each was, which options were
 * taken, and whether doing well there goes with doing well in the rest of its competency.
 */
import type { Report } from '../assessment/index.ts';
import type { Entry } from '../run/index.ts';
import { competencies, type Competency } from '../scenario/vocabulary.ts';
import { correlation, mean } from './statistics.ts';

/** One run as far as items need it; `language` is said by whoever gathered the files, a log does not know it. */
export interface PlayedRun {
  language: string;
  timeline: readonly Entry[];
  report: Report;
}

export interface ItemFigures {
  /** The opportunity, as findings name it. */
  item: string;
  competency: Competency;
  runs: number;
  missed: number;
  /** Mean part of the points that were reached, 0 to 1: high is easy. */
  difficulty: number;
  /** Correlation with the rest of the competency; null where too few runs differ. */
  itemRest: number | null;
}

export interface ChoiceFigures {
  exchange: string;
  runs: number;
  /** Part of the runs that took each option, 0 to 1. */
  endorsement: Record<string, number>;
}

export interface ItemsReport {
  language: string;
  runs: number;
  items: ItemFigures[];
  choices: ChoiceFigures[];
}

/** Fewer runs than this tell nothing about a correlation. */
const enough = 10;

const hundredths = (value: number): number => Math.round(value * 100) / 100;

interface Seen {
  part: number;
  /** The part of the rest of the competency, or null when nothing else was offered. */
  rest: number | null;
  missed: boolean;
}

function seenIn(report: Report, competency: Competency): [string, Seen][] {
  const offered = report.competencies[competency].findings.filter((one) => one.opportunity !== null);
  const earned = offered.reduce((sum, one) => sum + one.points - one.worst, 0);
  const possible = offered.reduce((sum, one) => sum + one.best - one.worst, 0);
  return offered.flatMap((one) => {
    const own = one.best - one.worst;
    if (own <= 0 || one.opportunity === null) return [];
    const others = possible - own;
    const rest = others > 0 ? (earned - (one.points - one.worst)) / others : null;
    return [[one.opportunity, { part: (one.points - one.worst) / own, rest, missed: one.missed }]];
  });
}

function figures(item: string, competency: Competency, all: readonly Seen[]): ItemFigures {
  const both = all.flatMap(({ part, rest }) => (rest === null ? [] : [{ part, rest }]));
  const itemRest =
    both.length < enough
      ? Number.NaN
      : correlation(
          both.map((one) => one.part),
          both.map((one) => one.rest),
        );
  return {
    item,
    competency,
    runs: all.length,
    missed: all.filter(({ missed }) => missed).length,
    difficulty: hundredths(mean(all.map(({ part }) => part))),
    itemRest: Number.isNaN(itemRest) ? null : hundredths(itemRest),
  };
}

function itemsOf(runs: readonly PlayedRun[]): ItemFigures[] {
  return competencies.flatMap((competency) => {
    const byItem = new Map<string, Seen[]>();
    for (const { report } of runs) {
      for (const [item, seen] of seenIn(report, competency)) {
        byItem.set(item, [...(byItem.get(item) ?? []), seen]);
      }
    }
    return [...byItem].map(([item, all]) => figures(item, competency, all));
  });
}

function choicesOf(runs: readonly PlayedRun[]): ChoiceFigures[] {
  const counts = new Map<string, { runs: number; options: Map<string, number> }>();
  for (const { timeline } of runs) {
    for (const entry of timeline) {
      if (entry.type !== 'replied') continue;
      const count = counts.get(entry.exchange) ?? { runs: 0, options: new Map<string, number>() };
      count.runs += 1;
      for (const id of entry.options) count.options.set(id, (count.options.get(id) ?? 0) + 1);
      counts.set(entry.exchange, count);
    }
  }
  return [...counts].map(([exchange, { runs: all, options }]) => ({
    exchange,
    runs: all,
    endorsement: Object.fromEntries([...options].map(([id, n]) => [id, hundredths(n / all)])),
  }));
}

/** Figures over all runs, then for each language apart when there are several. */
export function itemsReport(runs: readonly PlayedRun[]): ItemsReport[] {
  const languages = [...new Set(runs.map(({ language }) => language))].sort();
  const of = (language: string, some: readonly PlayedRun[]): ItemsReport => ({
    language,
    runs: some.length,
    items: itemsOf(some),
    choices: choicesOf(some),
  });
  const apart = languages.map((language) =>
    of(
      language,
      runs.filter((run) => run.language === language),
    ),
  );
  return languages.length > 1 ? [of('all', runs), ...apart] : apart;
}
