/** Where a face is in the sprite sheet, and a person's own colour. Pure. */
import { artFor, avatarColumns, avatarOrder, hash, isPlayer } from '../../../stage/cast.ts';
import type { Mood } from '../../../run/view.ts';

export const sheet = {
  url: `${import.meta.env.BASE_URL}art/avatars.webp`,
  columns: avatarColumns,
};

export interface Face {
  column: number;
  row: number;
}

/** The cell of a person's face, the nearest mood that was drawn, or null when the person has no face of their own. */
export function faceOf(person: string, mood: Mood, cast: readonly string[]): Face | null {
  const own = [`${person}-${mood}`, `${person}-calm`];
  const lent = artFor(cast).get(person);
  const names = isPlayer(person) || lent === undefined ? own : [...own, `${lent}-${mood}`];
  for (const name of names) {
    const at = avatarOrder.indexOf(name);
    if (at >= 0) return { column: at % avatarColumns, row: Math.floor(at / avatarColumns) };
  }
  return null;
}

/** Colours of people without one of their own; the same id always gets the same. */
const tints = ['#3f7fa6', '#4f8a63', '#7a5f9e', '#b0604f', '#a07a3c', '#4a7f86', '#8a5878', '#5b6fae'];

export function tint(person: string): string {
  return tints[hash(person) % tints.length] ?? '#3f7fa6';
}
