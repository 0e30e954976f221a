/**
 * Vite plugin: compiles scenario folders into checked JSON, one chunk for each scenario and locale, so that the YAML
 * parser and the checks never reach a player's browser. `virtual:scenarios` lists them all with how to load each
 * (`virtual:scenario/<id>`, `virtual:text/<id>/<locale>`), so that a new folder needs no new line of code.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { CallText } from '../src/app/first/call.ts';
import type { Listed } from '../src/app/listed.ts';
import { loadFolder } from '../src/cli/folder.ts';
import type { Loaded } from '../src/scenario/load/load.ts';
import { printProblem } from '../src/scenario/load/problem.ts';
import { namingKeys } from '../src/workshop/server/conductor/naming.ts';
import { namingFolder, nightsFolder, textsFolder } from '../src/workshop/server/nights.ts';

/** The little of a night that the ringing phone needs before the rest has loaded. */
function callText({ compiled, catalogues }: Loaded, locale: string): CallText {
  const texts = catalogues.find((catalogue) => catalogue.locale === locale)?.texts;
  const first = compiled.scenario.chapters[0]?.script[0];
  const exchange = compiled.scenario.conversations.find((talk) => talk.id === first)?.exchanges[0];
  const caller = exchange?.speaker ?? '';
  const text = (key: string) => {
    const found = texts?.[key];
    if (found === undefined)
      throw new Error(`scenario "${compiled.scenario.id}" has no text "${key}" in ${locale}`);
    return found;
  };
  const said = exchange?.says.find((says) => says.when === undefined);
  return {
    scenario: compiled.scenario.id,
    locale,
    title: text('title'),
    tagline: text('tagline'),
    contentNote: text('content-note'),
    caller: { id: caller, name: text(`person.${caller}.name`), role: text(`person.${caller}.role`) },
    lines: said ? [text(`line.${said.text}`)] : [],
  };
}

/** What a list of scenarios says of one, in each of its languages. */
function listed({ compiled: { scenario }, catalogues }: Loaded): Listed {
  const inEach = (key: string) =>
    Object.fromEntries(catalogues.map(({ locale, texts }) => [locale, texts[key] ?? '']));
  return {
    id: scenario.id,
    kind: scenario.kind === 'drill' || scenario.kind === 'form' ? scenario.kind : 'night',
    ...(scenario.kind === 'drill' && { competency: scenario.objectives[0]?.competency }),
    minutes: scenario.duration,
    variants: scenario.variants.map(({ id }) => id),
    title: inEach('title'),
    tagline: inEach('tagline'),
  };
}

/** The module that lists all scenarios, nights first, and imports each when it is asked for. */
function listModule(all: readonly Loaded[]): string {
  const sources = all.map(({ compiled: { scenario }, catalogues }) => {
    const texts = catalogues.map(
      ({ locale }) => `${locale}: () => import('virtual:text/${scenario.id}/${locale}')`,
    );
    return `'${scenario.id}': { load: () => import('virtual:scenario/${scenario.id}'), texts: { ${texts.join(', ')} } }`;
  });
  const order = ['night', 'drill', 'form'];
  const list = all.map(listed).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return `export const listed = ${JSON.stringify(list)};\nexport const sources = { ${sources.join(',\n')} };`;
}

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
    resolveId: (id) => (/^virtual:(scenarios$|(scenario|text|call)\/)/.test(id) ? `\0${id}` : null),
    async load(id) {
      if (id === '\0virtual:scenarios') return listModule(await Promise.all(scenarioIds(root).map(load)));
      const scenario = /^\0virtual:scenario\/([\w-]+)$/.exec(id)?.[1];
      if (scenario !== undefined) {
        this.addWatchFile(join(root, scenario, 'scenario.yaml'));
        return `export default JSON.parse(${JSON.stringify(JSON.stringify((await load(scenario)).compiled))});`;
      }
      const [, night, tongue] = /^\0virtual:call\/([\w-]+)\/([\w-]+)$/.exec(id) ?? [];
      if (night !== undefined && tongue !== undefined) {
        const loaded = await load(night);
        return `export default ${JSON.stringify(callText(loaded, tongue))};`;
      }
      const [, of, locale] = /^\0virtual:text\/([\w-]+)\/([\w-]+)$/.exec(id) ?? [];
      if (of === undefined || locale === undefined) return null;
      this.addWatchFile(join(root, of, 'text', `${locale}.yaml`));
      const catalogue = (await load(of)).catalogues.find((other) => other.locale === locale);
      if (!catalogue) throw new Error(`scenario "${of}" has no text/${locale}.yaml`);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(catalogue))});`;
    },
    /** For the workshop's server, which plays along with the same bytes. */
    async generateBundle() {
      for (const id of scenarioIds(root)) {
        const source = JSON.stringify((await load(id)).compiled);
        this.emitFile({ type: 'asset', fileName: `${nightsFolder}/${id}.json`, source });
        const naming = (await load(id)).catalogues.flatMap(({ texts }) => namingKeys(texts));
        const keys = JSON.stringify([...new Set(naming)].sort());
        this.emitFile({ type: 'asset', fileName: `${namingFolder}/${id}.json`, source: keys });
        for (const { locale, texts } of (await load(id)).catalogues)
          this.emitFile({
            type: 'asset',
            fileName: `${textsFolder}/${id}.${locale}.json`,
            source: JSON.stringify(texts),
          });
      }
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
    .map((entry) => entry.name)
    .sort();
