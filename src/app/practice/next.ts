/** Which drill and which variant comes next. Pure. */
import type { RunSummary } from '../../storage/types.ts';
import type { Listed } from '../listed.ts';

/** The variant that comes after this one, so that the second time is not the first. */
export function otherVariant(variants: readonly string[], last: string | undefined): string | undefined {
  const at = last === undefined ? -1 : variants.indexOf(last);
  return variants[(at + 1) % Math.max(1, variants.length)];
}

/** The drill after this one: the other of the same competency, else the next of the list. */
export function nextDrill(listed: readonly Listed[], id: string): Listed | null {
  const drills = listed.filter(({ kind }) => kind === 'drill');
  const at = drills.findIndex((one) => one.id === id);
  const [before, after] = [drills.slice(0, at), drills.slice(at + 1)];
  const same = [...after, ...before].find(({ competency }) => competency === drills[at]?.competency);
  return same ?? after[0] ?? before[0] ?? null;
}

/** The runs of a scenario that were played to their end, newest first as the store lists them. */
export const playedOf = (runs: readonly RunSummary[], id: string): RunSummary[] =>
  runs.filter(({ header, ended }) => ended && header.scenario === id);
