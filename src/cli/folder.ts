/** Reads a scenario folder from disk: for the command line, the build and tests. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadScenario, type FileText } from '../scenario/load/load.ts';
import { largestFile } from '../scenario/load/source.ts';

async function readText(folder: string, name: string): Promise<FileText> {
  const path = join(folder, name);
  const found = await stat(path);
  // A pipe or a device may never end, or never begin.
  if (!found.isFile()) throw Object.assign(new Error(`${path} is not a file`), { code: 'EINVAL' });
  const { size } = found;
  // A file over the limit is not read at all; its size alone is reported.
  return { name, text: size > largestFile * 2 ? ' '.repeat(largestFile + 1) : await readFile(path, 'utf8') };
}

/** Loads the scenario of a folder. @throws when the folder or its scenario.yaml cannot be read. */
export async function loadFolder(folder: string): ReturnType<typeof loadScenario> {
  const files = [await readText(folder, 'scenario.yaml')];
  const texts = await readdir(join(folder, 'text')).catch(() => []);
  for (const name of texts.filter((entry) => entry.endsWith('.yaml')).sort()) {
    files.push(await readText(folder, join('text', name).replaceAll('\\', '/')));
  }
  return loadScenario(files, (text) => createHash('sha256').update(text).digest('hex'));
}
