/** Scenarios by what is typed: a folder, or the name of one of ours. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Loaded } from '../scenario/load/load.ts';
import { nearest, printProblem, type Problem } from '../scenario/load/problem.ts';
import { loadFolder } from './folder.ts';
import { Complaint, printable } from './io.ts';
import { unreadable } from './read-file.ts';

/** The folder that holds our scenarios. */
const home = resolve(import.meta.dirname, '../../scenarios');

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Names of our scenarios. */
export async function scenarioNames(): Promise<string[]> {
  const entries = await readdir(home, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * The folder that a scenario's name or path means.
 * @throws Complaint when there is none
 */
export async function folderOf(typed: string): Promise<string> {
  if (await isFile(join(typed, 'scenario.yaml'))) return typed;
  const names = await scenarioNames();
  // A name comes from a file as often as from a keyboard: it may only choose among the folders that are there.
  if (names.includes(typed)) return join(home, typed);
  if (await isFile(typed))
    throw new Complaint(`"${printable(typed, 200)}" is a file; name the scenario's folder.`);
  const near = nearest(typed.slice(0, 60), names);
  const hint =
    near === null
      ? `name a folder that holds a scenario.yaml, or one of ${names.join(', ')}`
      : `did you mean "${near}"`;
  throw new Complaint(`There is no scenario "${printable(typed, 200)}"; ${hint}.`);
}

/** A problem's line with the file as the person would open it. */
export const lineOf = (folder: string, problem: Problem): string =>
  printable(printProblem({ ...problem, file: join(folder, problem.file) }), 600);

/** The scenario of a folder and its problems. @throws Complaint when the folder cannot be read */
export async function loadFrom(folder: string): ReturnType<typeof loadFolder> {
  return loadFolder(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException | null)?.code === undefined) throw error;
    throw unreadable('scenario', folder, error);
  });
}

/** A scenario that has to be in order. @throws Complaint with its first problem */
export async function loadSound(typed: string): Promise<Loaded> {
  const folder = await folderOf(typed);
  const { loaded, problems } = await loadFrom(folder);
  if (loaded) return loaded;
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more; run check on it)` : '';
  throw new Complaint(first ? `${lineOf(folder, first)}${more}` : `"${folder}" does not load.`);
}
