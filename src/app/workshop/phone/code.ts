/** The code of a room: in an address, and as somebody types it. */
import { codeAlphabet, limits } from '../../../workshop/protocol/limits.ts';

/** As it is meant: capitals, without what stands between. */
export function cleanCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').slice(0, 40);
}

/** Whether it can be a code at all, so that a slip of the finger need not ask the server. */
export function isCode(code: string): boolean {
  return code.length === limits.codeLength && [...code].every((letter) => codeAlphabet.includes(letter));
}

/** The code in an address, `/join#KTR4WX` or `/join/KTR4WX`; null where none is. */
export function codeIn({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): string | null {
  const said = hash.length > 1 ? hash.slice(1) : (/\/join\/([^/]+)\/?$/.exec(pathname)?.[1] ?? '');
  const code = cleanCode(said);
  return isCode(code) ? code : null;
}
