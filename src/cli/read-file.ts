/** Files from outside: their size is known before they are read, and what cannot be read is said in a sentence. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { readText } from '../storage/read-text.ts';
import { Complaint, printable } from './io.ts';

const reasons: Partial<Record<string, string>> = {
  ENOENT: 'There is no',
  ENOTDIR: 'There is no',
  EACCES: 'You may not read the',
  EPERM: 'You may not read the',
  ENAMETOOLONG: 'No name is that long for a',
  ELOOP: 'A circle of links stands for the',
  EINVAL: 'Something that is no file stands in the',
};

/** A failed file operation as a sentence. */
export function unreadable(what: string, path: string, error: unknown): Complaint {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const reason = reasons[code] ?? `The computer reports ${code || 'a fault'} for the`;
  return new Complaint(`${reason} ${what} "${printable(path, 200)}".`);
}

/**
 * Reads a text file of at most `most` bytes; `-` is what is piped in.
 * @throws Complaint when it is not there, not a file, too large or not text
 */
export async function readInput(path: string, what: string, most: number): Promise<string> {
  if (path === '-') return text(process.stdin, what, most);
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(what, path, error);
  });
  if (found.isDirectory()) throw new Complaint(`"${printable(path, 200)}" is a folder, not a ${what}.`);
  // A pipe or a device may never end, or never begin.
  if (!found.isFile())
    throw new Complaint(`"${printable(path, 200)}" is not a file; write - to read what is piped in.`);
  if (found.size > most) throw tooLarge(what, path, found.size, most);
  return text(createReadStream(path), what, most, path);
}

async function text(
  chunks: AsyncIterable<Uint8Array>,
  what: string,
  most: number,
  path = '-',
): Promise<string> {
  const read = await readText(chunks, most).catch((error: unknown) => {
    throw unreadable(what, path, error);
  });
  if (read.ok) return read.value;
  throw new Complaint(`${printable(path, 200)}: ${read.problem.message}`);
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function tooLarge(what: string, path: string, size: number, most: number): Complaint {
  return new Complaint(
    `"${printable(path, 200)}" has ${megabytes(size)}, and a ${what} has at most ${megabytes(most)}; it was not read.`,
  );
}
