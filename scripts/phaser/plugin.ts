import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { replacements } from './replacements.ts';

/** What `src/stage/phaser.ts` imports; this plugin turns it into one ES module. */
const publicId = 'virtual:phaser-parts';
const resolvedId = '\0phaser-parts';
const here = dirname(fileURLToPath(import.meta.url));
const phaserSource = fileURLToPath(new URL('../../node_modules/phaser/src', import.meta.url));

/**
 * A Vite plugin (build, dev server and Vitest alike) that bundles `entry.js` with Phaser's CommonJS
 * sources once and serves the result as `virtual:phaser-parts`. The bundle is made here, rather than
 * by the outer build, because the dev server cannot serve CommonJS, and because Phaser's package
 * `exports` do not allow imports from its sources.
 */
export function phaserParts(): Plugin {
  let bundled: Promise<string> | undefined;
  return {
    name: 'phaser-parts',
    resolveId: (id) => (id === publicId ? resolvedId : null),
    load(id) {
      if (id !== resolvedId) return null;
      bundled ??= bundlePhaser();
      return bundled;
    },
  };
}

/** The bundle as text: an ES module, not minified, without comments (Phaser's licence is in CREDITS). */
export async function bundlePhaser(): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [phaserSources()],
    define: features,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(here, 'entry.js'), formats: ['es'] },
      rolldownOptions: { output: { comments: false } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const one of outputs) {
    if (!('output' in one)) continue;
    const chunk = one.output.find((file) => file.type === 'chunk');
    if (chunk) return chunk.code;
  }
  throw new Error('Phaser could not be bundled: the build made no chunk. Run `npm ci` and try again.');
}

/** Phaser's own build switches: it asks `typeof X` for each, so the questions are what we answer. */
const features = {
  'typeof WEBGL_RENDERER': 'true',
  'typeof CANVAS_RENDERER': 'false',
  'typeof WEBGL_DEBUG': 'false',
  'typeof EXPERIMENTAL': 'false',
  'typeof FEATURE_SOUND': 'false',
  'typeof PLUGIN_3D': 'false',
  'typeof PLUGIN_CAMERA3D': 'false',
  'typeof PLUGIN_FBINSTANT': 'false',
};

/** Finds `phaser-src/...` in the installed Phaser and puts the replacements in. */
function phaserSources(): Plugin {
  const byPath = new Map(replacements.map((one) => [one.path, one.source]));
  return {
    name: 'phaser-sources',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('phaser-src/') ? join(phaserSource, id.slice(11)) : null),
    load(id) {
      if (!id.startsWith(phaserSource)) return null;
      const path = modulePath(id);
      return byPath.get(path) ?? byPath.get(`${dirname(path)}/*`) ?? null;
    },
  };
}

/** `/…/phaser/src/core/Game.js` to `core/Game`. */
function modulePath(id: string): string {
  return relative(phaserSource, id).split(sep).join('/').replace(/\.js$/, '');
}

/** Replacements that point at nothing in the installed Phaser; the test wants none. */
export function staleReplacements(): string[] {
  return replacements
    .map(({ path }) => path)
    .filter((path) =>
      path.endsWith('/*')
        ? !existsSync(join(phaserSource, path.slice(0, -2)))
        : !existsSync(join(phaserSource, `${path}.js`)),
    );
}
