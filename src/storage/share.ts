/**
 * A run as a link: its whole log, packed and compressed, in the URL's fragment, which browsers do not send to any
 * server. Behind the log stands, once the night has ended, what it came to.
 */
import { deflateSync, Inflate } from 'fflate';
import type { Report } from '../assessment/types.ts';
import type { RunLog } from '../run/log.ts';
import { digestLimit, readDigest, writeDigest, type Digest } from './digest.ts';
import { pack, unpack } from './packing.ts';
import { checkLog, parseLog } from './parse-log.ts';
import { good, problem } from './problem.ts';
import { decode, tooBig } from './read-text.ts';
import type { Parsed } from './types.ts';

/** Characters of a link's data, and bytes it may unpack to. */
export const linkLimits = { encoded: 16_000, inflated: 256_000 } as const;

/** What a link holds: the log, and what its sender's game made of it, or null for a night that was not over. */
export interface Linked {
  log: RunLog;
  digest: Digest | null;
}

/** What a fragment with a run begins with; the digit is the version of the packing. */
const prefix = '#run=2.';
/** The log as plain JSON, as the first links had it. */
const plainPrefix = '#run=1.';
/** Bytes given to the unpacker at once: a thousandfold bomb then oversteps the limit by one such step at most. */
const step = 256;

class TooMuch extends Error {}

/**
 * The fragment to put behind the game's address, or the problem that the run needs a file instead.
 * @param report of a night that has ended
 */
export function toFragment(log: RunLog, report: Report | null = null): Parsed<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(pack(log)));
  const data = bytes.length > linkLimits.inflated ? null : toBase64Url(deflateSync(bytes, { level: 9 }));
  if (data === null || data.length > linkLimits.encoded)
    return problem('too-long-for-link', '', 'This run is too long for a link; export it as a file.');
  return good(`${prefix}${data}${report === null ? '' : `.${writeDigest(report)}`}`);
}

/** Whether an address carries a run, readable or not. */
export function hasRun(fragment: string): boolean {
  return fragment.startsWith('#run=');
}

/** What is in a fragment (`location.hash`). */
export function fromFragment(fragment: string): Parsed<Linked> {
  if (fragment.length > prefix.length + linkLimits.encoded + 1 + digestLimit)
    return tooBig(linkLimits.encoded);
  if (!hasRun(fragment)) return problem('not-a-link', '', 'There is no run in this address.');
  const plain = fragment.startsWith(plainPrefix);
  if (!plain && !fragment.startsWith(prefix))
    return problem('other-format', '', 'This link was made by another version.');
  const [data = '', digest = '', ...rest] = fragment.slice(prefix.length).split('.');
  if (data.length > linkLimits.encoded) return tooBig(linkLimits.encoded);
  const bytes = rest.length > 0 ? null : fromBase64Url(data);
  if (bytes === null) return problem('not-a-link', '', 'This link holds characters that no run has.');
  const text = inflate(bytes);
  if (!text.ok) return text;
  const log = plain ? parseLog(text.value) : unpacked(text.value);
  return log.ok ? good({ log: log.value, digest: readDigest(digest) }) : log;
}

function unpacked(text: string): Parsed<RunLog> {
  try {
    return checkLog(unpack(JSON.parse(text)));
  } catch {
    return problem('truncated', '', 'This link is damaged or cut off; copy the whole of it.');
  }
}

function inflate(bytes: Uint8Array): Parsed<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const unpacker = new Inflate((part) => {
    size += part.length;
    if (size > linkLimits.inflated) throw new TooMuch();
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length; at += step)
      unpacker.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    if (error instanceof TooMuch) return tooBig(linkLimits.inflated);
    return problem('truncated', '', 'This link is damaged or cut off; copy the whole of it.');
  }
  return decode(parts);
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
