/** Faces for the overlay: where a person's avatar is in the one sheet `public/art/avatars.png`. */
import { artFor, avatarColumns, avatarFile, avatarOrder, type Mood } from './cast.ts';

/** CSS for a square element that shows one avatar; percentages, so any size works. */
export interface AvatarStyle {
  backgroundImage: string;
  backgroundSize: string;
  backgroundPosition: string;
}

const rows = Math.ceil(avatarOrder.length / avatarColumns);

/**
 * The style that shows `id` in `mood`, or in their calm face when that mood was not drawn.
 * @param cast ids of everybody in the scenario: people of an author's own cast borrow a face each
 * @param artBase the folder that is served at public/art, with a slash at its end
 */
export function avatarStyle(id: string, mood: Mood, cast: readonly string[], artBase: string): AvatarStyle {
  const at = cell(id, mood, cast);
  return {
    backgroundImage: `url("${artBase}${avatarFile}")`,
    backgroundSize: `${avatarColumns * 100}% ${rows * 100}%`,
    backgroundPosition: `${part(at % avatarColumns, avatarColumns)}% ${part(Math.floor(at / avatarColumns), rows)}%`,
  };
}

/** Index in `avatarOrder`; a stranger who borrows no player's art is the caller without a face. */
function cell(id: string, mood: Mood, cast: readonly string[]): number {
  const lent = artFor(cast).get(id);
  const names = [`${id}-${mood}`, `${id}-calm`, ...(lent === undefined ? [] : [`${lent}-${mood}`])];
  for (const name of names) {
    const found = avatarOrder.indexOf(name);
    if (found >= 0) return found;
  }
  return avatarOrder.indexOf('caller-calm');
}

/** CSS background positions are shares of what overflows: column 0 of 8 is 0 %, column 7 is 100 %. */
function part(index: number, count: number): number {
  return count < 2 ? 0 : (index / (count - 1)) * 100;
}
