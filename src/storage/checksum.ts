/**
 * The checksum of an exported run. It notices a file that was edited or damaged; it is no signature: whoever wants
 * to forge a run can.
 */
import { canonical } from '../scenario/canonical.ts';
import type { RunFile } from './types.ts';

/** 16 hex digits over everything in the file that is not the checksum, whatever the order of its keys. */
export function checksum(run: RunFile): string {
  const text = canonical(run);
  return fnv(text, 0x811c9dc5) + fnv(text, 0x050c5d1f);
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function fnv(text: string, offset: number): string {
  let hash = offset;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
