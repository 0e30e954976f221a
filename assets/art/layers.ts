import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import { clothing, headset, raisedArm, type Gesture } from './extras.ts';
import type { Look } from './looks.ts';

/**
 * A person as separate drawings on one sheet of paper: the stage moves the head over the body, swaps
 * the face and keeps glasses and beard on top, so six moods cost six small faces for everyone.
 */

/** The sheet in Open Peeps units: from the bun to the elbows. */
export const sheet = { x: -90, y: -110, width: 930, height: 1170 } as const;

type Parts = Partial<Record<'head' | 'face' | 'facialHair' | 'accessories', string>>;

/** Shoulders, arms and neck. */
export function bodyLayer(look: Look): string {
  const { body } = drawing(look, {});
  return sheeted(clothing(look, body));
}

/** Hair, skin and ear, with no face. */
export function headLayer(look: Look): string {
  return sheeted(drawing(look, { head: look.head }).over);
}

/** What stays over every face: beard, glasses, headset. Empty for most. */
export function topLayer(look: Look): string | null {
  const parts: Parts = {};
  if (look.facialHair) parts.facialHair = look.facialHair;
  if (look.accessories) parts.accessories = look.accessories;
  const worn = look.worn === 'headset' ? headset : '';
  if (!look.facialHair && !look.accessories && !worn) return null;
  return sheeted(drawing(look, parts).over + worn);
}

/** A raised arm. Who wears a headset has no phone at the ear. */
export function gestureLayer(look: Look, gesture: Gesture): string | null {
  return look.worn === 'headset' && gesture === 'phone' ? null : sheeted(raisedArm(look, gesture));
}

/** A face alone: black lines and white eyes, the same for every skin. */
export function faceLayer(face: string): string {
  return sheeted(drawing(plain, { face }).over);
}

/** `face` with the eyes of another: for a blink. The cut runs between eyes and nose. */
export function blinkLayer(face: string, eyes: string): string {
  const cut = 352;
  const half = (y: number, height: number, id: string): string =>
    `<clipPath id="${id}"><rect x="0" y="${y}" width="704" height="${height}"/></clipPath>`;
  return sheeted(
    `<defs>${half(0, cut, 'up')}${half(cut, 704 - cut, 'down')}</defs>` +
      `<g clip-path="url(#up)">${drawing(plain, { face: eyes }).over}</g>` +
      `<g clip-path="url(#down)">${drawing(plain, { face }).over}</g>`,
  );
}

/** A whole person in one drawing, cropped to head and shoulders, for an avatar. */
export function portrait(look: Look, face: string): string {
  const body = clothing(look, drawing(look, {}).body);
  const head = drawing(look, { head: look.head, face }).over;
  const parts: Parts = {};
  if (look.facialHair) parts.facialHair = look.facialHair;
  if (look.accessories) parts.accessories = look.accessories;
  const top = drawing(look, parts).over + (look.worn === 'headset' ? headset : '');
  const crop = look.head === 'bun2' ? '20 -40 744 744' : '60 40 664 664';
  return svg(crop, body + head + top);
}

export function svg(viewBox: string, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" fill="none">${inside}</svg>`;
}

function sheeted(inside: string): string {
  return svg(`${sheet.x} ${sheet.y} ${sheet.width} ${sheet.height}`, inside);
}

const plain: Look = { head: '', skin: 'ffffff', hair: '000000', clothes: 'ffffff' };

/** DiceBear's drawing of exactly these parts, taken apart into the body and what lies over it. */
function drawing(look: Look, parts: Parts): { body: string; over: string } {
  const only = (name: keyof Parts): string[] => (parts[name] === undefined ? [] : [parts[name]]);
  const whole = createAvatar(openPeeps, {
    seed: 'fixed',
    head: only('head'),
    face: only('face'),
    facialHair: only('facialHair'),
    facialHairProbability: parts.facialHair ? 100 : 0,
    accessories: only('accessories'),
    accessoriesProbability: parts.accessories ? 100 : 0,
    maskProbability: 0,
    skinColor: [look.skin],
    headContrastColor: [look.hair],
    clothingColor: [look.clothes],
  } as object).toString();
  const found = /<g mask[^>]*>(.*)<\/g><\/svg>$/s.exec(whole) ?? /<\/metadata>(.*)<\/svg>$/s.exec(whole);
  const inside = found?.[1]?.replace(/^<mask.*?<\/mask>/s, '') ?? '';
  const end = inside.indexOf('</g>') + '</g>'.length;
  if (!inside.startsWith('<g fill-rule') || end < 10)
    throw new Error(`Open Peeps drew something unexpected: ${inside.slice(0, 80)}`);
  return { body: inside.slice(0, end), over: inside.slice(end) };
}
