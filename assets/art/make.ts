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
import { bodyLayer, blinkLayer, faceLayer, headLayer, portrait, sheet, topLayer } from './layers.ts';
import { blinks, faceOf, looks } from './looks.ts';
import { pack, type Place, type Size } from './pack.ts';
import { palettePng } from './png.ts';
import { callerIcon, vendorIcon } from './voices.ts';

/** Atlas pixels for one Open Peeps unit: heads are about 200 px. */
const scale = 0.52;
/** A power of two each way, so that the stage may use mipmaps: faces are shown at 40 to 300 px. */
const atlas = { width: 2048, height: 1024 } as const;

interface Box extends Place, Size {}
interface Layer extends Size {
  readonly name: string;
  readonly svg: string;
}
interface Piece extends Layer, Place {
  readonly from: Box;
}

const out = fileURLToPath(new URL('../../public/art/', import.meta.url));

async function main(): Promise<void> {
  mkdirSync(out, { recursive: true });
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: fileURLToPath(new URL('./in-page.js', import.meta.url)) });
    await makeAtlas(page);
    await makeAvatars(page);
  } finally {
    await browser.close();
  }
}

async function makeAtlas(page: Page): Promise<void> {
  const layers = stageLayers();
  const boxes = new Map(Object.entries(await inPage<Record<string, Box>>(page, 'measure', layers)));
  const { places, height } = pack(boxes, atlas.width);
  if (height > atlas.height) throw new Error(`The atlas needs ${height} px of height; lower \`scale\`.`);
  const pieces: Piece[] = layers.map((layer) => ({
    ...layer,
    ...found(places, layer.name),
    from: found(boxes, layer.name),
  }));
  await write(page, 'people.png', atlas, pieces);
  writeFileSync(`${out}people.json`, `${JSON.stringify(describe(pieces))}\n`);
  report('people.json');
}

/** Phaser's JSON hash. Frames are trimmed, yet all keep the sheet's size, so layers lie on each other. */
function describe(pieces: readonly Piece[]): object {
  const frames = pieces.map(({ name, from, x, y, width, height }) => [
    name,
    {
      frame: { x, y, w: from.width, h: from.height },
      rotated: false,
      trimmed: true,
      spriteSourceSize: { x: from.x, y: from.y, w: from.width, h: from.height },
      sourceSize: { w: width, h: height },
    },
  ]);
  return {
    frames: Object.fromEntries(frames) as object,
    meta: { image: 'people.png', size: { w: atlas.width, h: atlas.height }, scale },
  };
}

function stageLayers(): Layer[] {
  const size = { width: Math.round(sheet.width * scale), height: Math.round(sheet.height * scale) };
  const layers: Layer[] = [];
  const add = (name: string, svg: string | null): void => {
    if (svg !== null) layers.push({ name, svg, ...size });
  };
  for (const id of players) {
    add(`${id}-body`, bodyLayer(looks[id]));
    add(`${id}-head`, headLayer(looks[id]));
    add(`${id}-top`, topLayer(looks[id]));
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
  const pieces: Piece[] = avatarOrder.map((name, i) => ({
    ...whole,
    name,
    svg: avatar(name),
    from: whole,
    x: (i % avatarColumns) * avatarSize,
    y: Math.floor(i / avatarColumns) * avatarSize,
  }));
  const size = {
    width: avatarColumns * avatarSize,
    height: Math.ceil(avatarOrder.length / avatarColumns) * avatarSize,
  };
  await write(page, avatarFile, size, pieces);
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

async function write(page: Page, file: string, size: Size, pieces: readonly Piece[]): Promise<void> {
  const rgba = Buffer.from(await inPage<string>(page, 'compose', { ...size, pieces }), 'base64');
  writeFileSync(out + file, palettePng(rgba, size.width, size.height));
  report(file);
}

/** Calls a function of in-page.js. */
async function inPage<Result>(page: Page, name: 'measure' | 'compose', job: unknown): Promise<Result> {
  return (await page.evaluate(`globalThis.${name}(${JSON.stringify(job)})`)) as Result;
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
