/**
 * The checksum of an exported run. It notices a file that was edited or damaged; it is no signature: whoever wants
 * to forge a run can.
 */
import { canonical } from '../scenario/canonical.ts';
import type { RunFile } from './types.ts';

/** 16 hex digits over everything in the file that is not the checksum, whatever the order of its keys. */
export function checksum(run: RunFile): string {
  return twice(canonical(run));
}

/** FNV-1a over UTF-16 code units, twice 32 bits from two beginnings; in one pass, as archives are long. */
function twice(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x050c5d1f;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x01000193);
  }
  return hex(one) + hex(other);
}

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');
