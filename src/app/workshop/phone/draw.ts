/** A nickname by chance. */
import { drawNickname } from '../../../workshop/protocol/nicknames.ts';

/** A whole number from 0 to one less than `below`. */
function byChance(below: number): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;
}

/** Another name in the language of a tag. */
export const anyNickname = (locale: string): string => drawNickname(locale, byChance);
