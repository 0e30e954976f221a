/**
 * Makes every sound of the game from code and writes public/sound/*.mp3 and src/sound/sprites.ts.
 *
 *     npx tsx assets/sound/make.ts              write the files
 *     npx tsx assets/sound/make.ts --report     measure only: loudness, peak, seam, bands, envelope
 *     npx tsx assets/sound/make.ts --wav out    each take as out/<name>.<take>.wav, to listen to
 *     npx tsx assets/sound/make.ts --night out  two minutes of a night as mixed, from the files
 *
 * Needs nothing but `npm ci`: the MP3 encoder is LAME as WebAssembly (wasm-media-encoders). Chance
 * is seeded, so a second run gives the same files; tests compare the sound and not the bytes, since
 * another engine may round a sine differently. Change a sound, run this, and commit both.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { soundNames, sounds, type SoundName } from '../../src/sound/sounds.ts';
import { layOut, encode, type Position } from './pack.ts';
import { cook, files, recipes, type FileName } from './recipes.ts';
import { report } from './report.ts';
import { rate, type Signal } from './synth/signal.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** VBR quality of each file, 0 best: beds are quiet and mostly noise, where less is enough. */
const quality: Record<FileName, number> = { call: 5, signals: 6, room: 6, keys: 9, voices: 8, dawn: 9 };

/** Every take of every sound. */
const cooked = new Map(
  soundNames.map((name) => [name, Array.from({ length: sounds[name].takes }, (_, take) => cook(name, take))]),
);
const [, , option, folder] = process.argv;
if (option === '--report') report(cooked);
else if (option === '--wav') writeWavs(folder ?? 'sound-wav');
else if (option === '--night') await writeNight(folder ?? 'sound-wav');
else if (option === undefined) await writeSet();
else throw new Error(`unknown option ${option}; use --report, --wav <folder> or --night <folder>`);

async function writeSet(): Promise<void> {
  const out = join(root, 'public/sound');
  mkdirSync(out, { recursive: true });
  const positions: (Position & { file: FileName })[] = [];
  for (const file of files) {
    const names = soundNames.filter((name) => recipes[name].file === file);
    const pieces = names.flatMap((name) =>
      takesOf(name).map((signal, take) => ({ name, take, loop: recipes[name].loop, signal })),
    );
    const laid = layOut(pieces);
    const bytes = await encode(laid.track, quality[file]);
    writeFileSync(join(out, `${file}.mp3`), bytes);
    positions.push(...laid.positions.map((position) => ({ ...position, file })));
    console.log(
      `public/sound/${file}.mp3  ${(laid.track.length / rate).toFixed(1)} s  ${bytes.length} bytes`,
    );
  }
  writeFileSync(join(root, 'src/sound/sprites.ts'), spriteSource(positions));
}

function takesOf(name: SoundName): Signal[] {
  const takes = cooked.get(name);
  if (!takes) throw new Error(`no sound ${name}`);
  return takes;
}

/** The module that tells the game where each sound lies. */
function spriteSource(positions: readonly (Position & { file: FileName })[]): string {
  const line = (name: SoundName): string => {
    const takes = positions
      .filter((position) => position.name === name)
      .map(({ start, length }) => `[${start}, ${length}]`);
    return `  ${name}: { file: '${recipes[name].file}', loop: ${recipes[name].loop}, takes: [${takes.join(', ')}] },`;
  };
  return `/** Written by assets/sound/make.ts: run that rather than change this. */
import type { SoundName } from './sounds.ts';

/** Files in public/sound, without their ending. */
export const files = [${files.map((file) => `'${file}'`).join(', ')}] as const;
export type SoundFile = (typeof files)[number];

/** Where the takes of a sound lie in its file. */
export interface Sprite {
  readonly file: SoundFile;
  readonly loop: boolean;
  /** In milliseconds. */
  readonly takes: readonly (readonly [start: number, length: number])[];
}

// oxfmt-ignore
export const sprites: Record<SoundName, Sprite> = {
${soundNames.map(line).join('\n')}
};
`;
}

/** Two minutes of a night as the game mixes it, with each of its layers on its own. */
async function writeNight(into: string): Promise<void> {
  // Only here: it reads the files that the set was written to.
  const { renderNight } = await import('./night.ts');
  const { mix, layers } = await renderNight();
  mkdirSync(into, { recursive: true });
  writeWav(join(into, 'night.wav'), mix);
  for (const [layer, signal] of Object.entries(layers)) writeWav(join(into, `night-${layer}.wav`), signal);
}

function writeWavs(into: string): void {
  mkdirSync(into, { recursive: true });
  for (const [name, takes] of cooked) {
    for (const [take, signal] of takes.entries()) writeWav(join(into, `${name}.${take}.wav`), signal);
  }
}

/** 16-bit WAV, for ears and for other tools. */
function writeWav(path: string, signal: Signal): void {
  const wav = Buffer.alloc(44 + 2 * signal.length);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + 2 * signal.length, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(2 * signal.length, 40);
  for (const [index, value] of signal.entries()) {
    wav.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32767), 44 + 2 * index);
  }
  writeFileSync(path, wav);
}
