/**
 * How large the stage's script is, as players get it (minified, gzip -9): `tsx scripts/phaser/measure.ts`.
 * The budget for Phaser's chunk is 200 kB.
 */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { phaserParts } from './plugin.ts';

export interface StageSizes {
  /** Bytes after gzip: Phaser's parts alone, and our own drawing code. */
  readonly phaser: number;
  readonly stage: number;
}

export async function measureStage(): Promise<StageSizes> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [phaserParts()],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: fileURLToPath(new URL('../../src/stage/open.ts', import.meta.url)),
        preserveEntrySignatures: 'exports-only',
        // Bundling Phaser is what this build is for; that it takes two seconds is no news.
        checks: { pluginTimings: false },
        output: { codeSplitting: { groups: [{ name: 'phaser', test: /phaser-parts/ }] } },
      },
    },
  });
  const sizes = { phaser: 0, stage: 0 };
  for (const one of Array.isArray(result) ? result : [result]) {
    if (!('output' in one)) continue;
    for (const file of one.output) {
      if (file.type !== 'chunk') continue;
      const part = file.name === 'phaser' ? 'phaser' : 'stage';
      sizes[part] += gzipSync(file.code, { level: 9 }).length;
    }
  }
  return sizes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { phaser, stage } = await measureStage();
  console.log(
    `Phaser's parts: ${(phaser / 1000).toFixed(1)} kB gz; the stage's own code: ${(stage / 1000).toFixed(1)} kB gz`,
  );
}
