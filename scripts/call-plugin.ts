/**
 * Vite plugin: `virtual:call/<id>/<locale>`, the little of a night that the ringing phone shows, so that a
 * first-time visitor can answer before the rest of the night has been fetched.
 */
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { CallText } from '../src/app/first/call.ts';
import { loadFolder } from '../src/cli/folder.ts';
import type { CompiledScenario, Catalogue } from '../src/scenario/compiled.ts';

/** @param root folder that holds one folder for each scenario. */
export function callPlugin(root = resolve(import.meta.dirname, '../scenarios')): Plugin {
  return {
    name: 'call',
    resolveId: (id) => (id.startsWith('virtual:call/') ? `\0${id}` : null),
    async load(id) {
      const [, scenario, locale] = /^\0virtual:call\/([\w-]+)\/([\w-]+)$/.exec(id) ?? [];
      if (scenario === undefined || locale === undefined) return null;
      const folder = join(root, scenario);
      this.addWatchFile(join(folder, 'scenario.yaml'));
      this.addWatchFile(join(folder, 'text', `${locale}.yaml`));
      const { loaded } = await loadFolder(folder);
      const catalogue = loaded?.catalogues.find((one) => one.locale === locale);
      if (!loaded || !catalogue) throw new Error(`scenario "${scenario}" has problems, or no text/${locale}.yaml`);
      return `export default ${JSON.stringify(callText(loaded.compiled, catalogue))};`;
    },
  };
}

/** The first exchange of the first chapter, in words. @throws when a night does not begin with one. */
export function callText({ scenario }: CompiledScenario, { locale, texts }: Catalogue): CallText {
  const conversation = scenario.conversations.find((one) => one.id === scenario.chapters[0]?.script[0]);
  // What holds at the first minute is the one without a condition.
  const says = conversation?.exchanges[0]?.says.find((one) => one.when === undefined);
  if (!conversation || !says) throw new Error(`scenario "${scenario.id}" does not begin with a conversation`);
  const text = (key: string): string => texts[key] ?? '';
  const caller = conversation.with;
  return {
    scenario: scenario.id,
    locale,
    title: text('title'),
    tagline: text('tagline'),
    contentNote: text('content-note'),
    caller: { id: caller, name: text(`person.${caller}.name`), role: text(`person.${caller}.role`) },
    lines: text(`line.${says.text}`).split('\n').filter((line) => line.trim() !== ''),
  };
}
