/**
 * Vite plugin: compiles scenario folders into checked JSON, one chunk for each scenario and locale, so that the YAML
 * parser and the checks never reach a player's browser. `virtual:scenario/<id>` and `virtual:text/<id>/<locale>`.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { loadFolder } from '../src/cli/folder.ts';
import type { Loaded } from '../src/scenario/load/load.ts';
import { printProblem } from '../src/scenario/load/problem.ts';

/** @param root folder that holds one folder for each scenario. */
export function scenarioPlugin(root = resolve(import.meta.dirname, '../scenarios')): Plugin {
  const loads = new Map<string, Promise<Loaded>>();
  const load = (id: string): Promise<Loaded> => {
    const known = loads.get(id);
    if (known) return known;
    const loading = loadFolder(join(root, id)).then(({ loaded, problems }) => {
      if (loaded) return loaded;
      throw new Error(`scenario "${id}" has problems:\n${problems.map(printProblem).join('\n')}`);
    });
    loads.set(id, loading);
    return loading;
  };
  return {
    name: 'scenarios',
    resolveId: (id) => (/^virtual:(scenario|text)\//.test(id) ? `\0${id}` : null),
    async load(id) {
      const scenario = /^\0virtual:scenario\/([\w-]+)$/.exec(id)?.[1];
      if (scenario !== undefined) {
        this.addWatchFile(join(root, scenario, 'scenario.yaml'));
        return `export default JSON.parse(${JSON.stringify(JSON.stringify((await load(scenario)).compiled))});`;
      }
      const [, of, locale] = /^\0virtual:text\/([\w-]+)\/([\w-]+)$/.exec(id) ?? [];
      if (of === undefined || locale === undefined) return null;
      this.addWatchFile(join(root, of, 'text', `${locale}.yaml`));
      const catalogue = (await load(of)).catalogues.find((other) => other.locale === locale);
      if (!catalogue) throw new Error(`scenario "${of}" has no text/${locale}.yaml`);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(catalogue))});`;
    },
    handleHotUpdate({ file }) {
      if (file.startsWith(root)) loads.clear();
    },
  };
}

/** Ids of the scenarios in the folder, for tests of the whole set. */
export const scenarioIds = (root = resolve(import.meta.dirname, '../scenarios')): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
