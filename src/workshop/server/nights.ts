/** The scenarios that rooms may play, as the build compiled them: the same bytes as the players' browsers have. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledScenario } from '../../scenario/compiled.ts';

/** Folder of the built site that holds one file for each scenario. */
export const nightsFolder = 'nights';

/**
 * Reads them.
 * @param site folder of the built game
 * @throws when the site was built without them
 */
export function readNights(site: string): CompiledScenario[] {
  const folder = join(site, nightsFolder);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CompiledScenario);
}

/** Folder of the built site with the texts of scenarios, by id and language. */
export const textsFolder = 'texts';

/**
 * Reads them when they are asked for, once; a site without them has none.
 * @param site folder of the built game
 */
export function readTexts(
  site: string,
): (scenario: string, locale: string) => (key: string) => string | undefined {
  const known = new Map<string, Readonly<Record<string, string>>>();
  return (scenario, locale) => {
    const name = `${scenario}.${locale}`;
    const file = join(site, textsFolder, `${name}.json`);
    const texts =
      known.get(name) ??
      (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {});
    known.set(name, texts);
    return (key) => (Object.hasOwn(texts, key) ? texts[key] : undefined);
  };
}

/** Folder of the built site with the keys of the texts that name whoever keeps a scenario's secret. */
export const namingFolder = 'naming';

/**
 * Reads them when they are asked for, once.
 * @param site folder of the built game
 * @throws (when asked) where the site was built without them
 */
export function readNaming(site: string): (scenario: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (scenario) => {
    const keys =
      known.get(scenario) ??
      new Set(JSON.parse(readFileSync(join(site, namingFolder, `${scenario}.json`), 'utf8')) as string[]);
    known.set(scenario, keys);
    return keys;
  };
}
