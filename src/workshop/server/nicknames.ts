/** The server's own draw of a name, for seats that bring none. */
import { randomInt } from 'node:crypto';
import { drawNickname } from '../protocol/nicknames.ts';

/** A name in the language of a tag; English where there are no words for it. */
export const newNickname = (locale: string): string => drawNickname(locale, (below) => randomInt(below));
