/**
 * Writes `public/licenses.txt`: the licence texts of everything that ships to players. The build drops licence
 * comments, and their licences ask that the texts go along. Run after a dependency changed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const shipped = [
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource-variable/noto-sans-arabic',
  'compromise',
  'efrt',
  'eventemitter3',
  'fflate',
  'grad-school',
  'howler',
  'i18next',
  'phaser',
  'preact',
  'suffix-thumb',
  'valibot',
  'xstate',
];

const root = resolve(import.meta.dirname, '..');

/** The licence text of an installed package. @throws when it has none. */
function licenceOf(name: string): string {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file; find its text before it ships`);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trim();
  return `${name} ${version}\n${'-'.repeat(name.length + version.length + 1)}\n\n${text}\n`;
}

writeFileSync(join(root, 'public', 'licenses.txt'), `${shipped.map(licenceOf).join('\n\n')}`);
