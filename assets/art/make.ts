/**
 * Draws the art: `tsx assets/art/make.ts`. Chromium is the rasteriser; the result is committed, so
 * players and builds need neither this script nor DiceBear.
 *
 *   public/art/people.png + people.json   the stage's atlas (Phaser JSON hash)
 *   public/art/avatars.png                one sheet for the overlay, in the order of src/stage/cast.ts
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { launchOptions } from '../../scripts/chromium.ts';
import { avatarColumns, avatarFile, avatarOrder, avatarSize, moods, players } from '../../src/stage/cast.ts';
import {
  bodyLayer,
  blinkLayer,
  faceLayer,
  gestureLayer,
  headLayer,
  portrait,
  sheet,
  topLayer,
} from './layers.ts';
import { blinks, faceOf, looks } from './looks.ts';
import { pack, type Place, type Size } from './pack.ts';
import { blank, copy, inkBox, rasterise, type Box } from './pixels.ts';
import { palettePng, type Pixels } from './png.ts';
import { callerIcon, vendorIcon } from './voices.ts';

/** Atlas pixels for one Open Peeps unit: heads are about 150 px. */
const scale = 0.46;
/** A power of two each way, so that the stage may use mipmaps: faces are shown at 40 to 300 px. */
const atlas = { width: 2048, height: 1024 } as const;

interface Drawing extends Size {
  readonly name: string;
  readonly svg: string;
}
interface Piece {
  readonly name: string;
  readonly pixels: Pixels;
  /** The part of `pixels` that is used, and where it goes. */
  readonly from: Box;
  readonly to: Place;
}

const out = fileURLToPath(new URL('../../public/art/', import.meta.url));

async function main(): Promise<void> {
  mkdirSync(out, { recursive: true });
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await makeAtlas(page);
    await makeAvatars(page);
  } finally {
    await browser.close();
  }
}

async function makeAtlas(page: Page): Promise<void> {
  const drawn: Omit<Piece, 'to'>[] = [];
  for (const layer of stageLayers()) {
    const pixels = await rasterise(page, layer.svg, layer);
    drawn.push({ name: layer.name, pixels, from: inkBox(pixels) });
  }
  const { places, height } = pack(new Map(drawn.map(({ name, from }) => [name, from])), atlas.width);
  if (height > atlas.height) throw new Error(`The atlas needs ${height} px of height; lower \`scale\`.`);
  const pieces = drawn.map((piece) => ({ ...piece, to: found(places, piece.name) }));
  write('people.png', atlas, pieces);
  writeFileSync(`${out}people.json`, `${JSON.stringify(describe(pieces))}\n`);
  report('people.json');
}

/** Phaser's JSON hash. Frames are trimmed, yet all keep the sheet's size, so layers lie on each other. */
function describe(pieces: readonly Piece[]): object {
  const frames = pieces.map(({ name, pixels, from, to }) => [
    name,
    {
      frame: { x: to.x, y: to.y, w: from.width, h: from.height },
      rotated: false,
      trimmed: true,
      spriteSourceSize: { x: from.x, y: from.y, w: from.width, h: from.height },
      sourceSize: { w: pixels.width, h: pixels.height },
    },
  ]);
  return {
    frames: Object.fromEntries(frames) as object,
    meta: { image: 'people.png', size: { w: atlas.width, h: atlas.height }, scale },
  };
}

function stageLayers(): Drawing[] {
  const size = { width: Math.round(sheet.width * scale), height: Math.round(sheet.height * scale) };
  const layers: Drawing[] = [];
  const add = (name: string, svg: string | null): void => {
    if (svg !== null) layers.push({ name, svg, ...size });
  };
  for (const id of players) {
    add(`${id}-body`, bodyLayer(looks[id]));
    add(`${id}-head`, headLayer(looks[id]));
    add(`${id}-top`, topLayer(looks[id]));
    for (const gesture of ['phone', 'chin'] as const)
      add(`${id}-${gesture}`, gestureLayer(looks[id], gesture));
  }
  for (const mood of moods) {
    add(`face-${mood}`, faceLayer(faceOf[mood]));
    const eyes = blinks[mood];
    if (eyes !== undefined) add(`blink-${mood}`, blinkLayer(faceOf[mood], eyes));
  }
  return layers;
}

async function makeAvatars(page: Page): Promise<void> {
  const whole = { x: 0, y: 0, width: avatarSize, height: avatarSize };
  const pieces: Piece[] = [];
  for (const name of avatarOrder) {
    const x = (pieces.length % avatarColumns) * avatarSize;
    const y = Math.floor(pieces.length / avatarColumns) * avatarSize;
    pieces.push({ name, pixels: await rasterise(page, avatar(name), whole), from: whole, to: { x, y } });
  }
  const height = Math.ceil(avatarOrder.length / avatarColumns) * avatarSize;
  write(avatarFile, { width: avatarColumns * avatarSize, height }, pieces);
}

/** @param name `<person>-<mood>` */
function avatar(name: string): string {
  const [person = '', mood = 'calm'] = name.split('-');
  if (person === 'vendor') return vendorIcon;
  if (person === 'caller') return callerIcon;
  const look = Object.entries(looks).find(([id]) => id === person)?.[1];
  const face = Object.entries(faceOf).find(([id]) => id === mood)?.[1];
  if (!look || face === undefined) throw new Error(`No look for ${name}: add it to looks.ts.`);
  return portrait(look, face);
}

function write(file: string, size: Size, pieces: readonly Piece[]): void {
  const picture = blank(size);
  for (const { pixels, from, to } of pieces) copy(pixels, from, picture, to);
  writeFileSync(out + file, palettePng(picture));
  report(file);
}

function report(file: string): void {
  console.log(`${file}: ${(statSync(out + file).size / 1000).toFixed(1)} kB`);
}

function found<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new Error(`Nothing was drawn for ${name}.`);
  return value;
}

await main();
