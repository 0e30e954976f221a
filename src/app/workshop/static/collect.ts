/**
 * Nights from outside: texts of files, links, what a camera read. Each is played back before it counts, so that a
 * night which could not have happened is in no room's debrief.
 */
import { replay, type RunLog } from '../../../run/index.ts';
import { assess } from '../../../assessment/index.ts';
import type { Report } from '../../../assessment/types.ts';
import { canonical } from '../../../scenario/canonical.ts';
import { archiveLimit, parseRuns } from '../../../storage/parse-log.ts';
import { fromFragment } from '../../../storage/share.ts';
import { statusOf } from '../../../storage/status.ts';
import { loadNight } from '../../nights.ts';

export interface Collected {
  /** The same for the same night, whoever brings it again. */
  id: string;
  log: RunLog;
  /** Null for a night that was not over. */
  report: Report | null;
  /** Exchange to the options that were chosen there first. */
  choices: Readonly<Record<string, readonly string[]>>;
}

/** Why something is not in the room. `known`: it is there already. */
export const collectProblems = [
  'nothing',
  'damaged',
  'other-version',
  'unknown',
  'impossible',
  'known',
] as const;
export type CollectProblem = (typeof collectProblems)[number];

export type Found = { ok: true; night: Collected } | { ok: false; problem: CollectProblem };

/** What the last ones that were brought came to. */
export type News = Partial<Record<'added' | CollectProblem, number>>;

/** Links in a text that was pasted: one a line, or in the middle of a message. */
const links = /#run=[\w.-]+/g;

/** Reads what somebody dropped, pasted or showed. */
export async function collect(text: string): Promise<Found[]> {
  const fragments = text.length > archiveLimit ? [] : (text.match(links) ?? []);
  if (fragments.length > 0) {
    const found: Found[] = [];
    for (const fragment of fragments) {
      const linked = fromFragment(fragment);
      found.push(linked.ok ? await played(linked.value.log) : { ok: false, problem: 'damaged' });
    }
    return found;
  }
  const runs = parseRuns(text);
  if (!runs.ok) return [{ ok: false, problem: /^\s*[[{]/.test(text) ? 'damaged' : 'nothing' }];
  const found: Found[] = [];
  for (const { log } of runs.value) found.push(await played(log));
  return found;
}

/** Plays a night back. */
export async function played(log: RunLog): Promise<Found> {
  const compiled = await loadNight(log.scenario);
  if (!compiled) return { ok: false, problem: 'unknown' };
  if (statusOf(log, compiled.contentHash) !== 'current') return { ok: false, problem: 'other-version' };
  try {
    const run = replay(compiled, log);
    const ended = run.timeline.some(({ type }) => type === 'end');
    const { timeline, ledger, header } = run;
    const report = ended ? assess({ scenario: compiled.scenario, header, timeline, ledger }) : null;
    return { ok: true, night: { id: canonical(log), log, report, choices: choicesOf(log) } };
  } catch {
    return { ok: false, problem: 'impossible' };
  }
}

function choicesOf({ events }: RunLog): Record<string, readonly string[]> {
  const choices: Record<string, readonly string[]> = {};
  for (const { move } of events) if (move.type === 'reply') choices[move.exchange] ??= move.options;
  return choices;
}
