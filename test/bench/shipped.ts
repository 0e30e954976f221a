/** Layers as players get them, for figures. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/**
 * A folder of `src`, by the name of its `index.ts`, bundled: run from its sources it is a fifth slower, because the
 * loader of the sources wraps every function to keep its name. `Layer` is what that file exports.
 */
export async function shipped<Layer>(folder: string): Promise<Layer> {
  const outDir = join(root, 'node_modules/.cache/bench', folder);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src', folder, 'index.ts'),
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: true,
    },
  });
  return (await import(pathToFileURL(join(outDir, 'index.js')).href)) as Layer;
}
