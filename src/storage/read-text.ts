/** Reads text from a file or a pipe without ever holding more than a run can be. */
import { good, problem } from './problem.ts';
import type { Parsed } from './types.ts';

/**
 * Reads a stream of bytes as UTF-8 and stops as soon as there are too many.
 * @param chunks a Node stream, or any async sequence of bytes
 * @param most bytes
 */
export async function readText(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Parsed<string>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) return tooBig(most);
    parts.push(chunk);
  }
  return decode(parts);
}

/** Bytes in parts as text, or the problem that they are none. */
export function decode(parts: readonly Uint8Array[]): Parsed<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const texts = parts.map((part) => decoder.decode(part, { stream: true }));
    return good(texts.join('') + decoder.decode());
  } catch {
    return problem('not-text', '', 'This is not a text file.');
  }
}

/** The problem that something is larger than `most` bytes. */
export function tooBig(most: number): {
  ok: false;
  problem: { code: 'too-big'; where: ''; message: string };
} {
  const size = most >= 1_000_000 ? `${Math.floor(most / 1_000_000)} MB` : `${Math.floor(most / 1000)} kB`;
  return {
    ok: false,
    problem: { code: 'too-big', where: '', message: `This is larger than ${size}; no run is.` },
  };
}
