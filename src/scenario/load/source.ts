/** A YAML text with the way back from a value's path to its line and column. */
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problem.ts';

export interface Source {
  file: string;
  value: unknown;
  /** Where the value at a path stands; the nearest parent that exists, when it does not. */
  at(path: readonly (string | number)[]): { line: number; column: number };
}

/** Bytes of a scenario or catalogue file at most. */
export const largestFile = 2_000_000;

function finder(document: Document, counter: LineCounter): Source['at'] {
  return (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) {
        const { line, col } = counter.linePos(node.range[0]);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };
}

/** Parses a YAML text; on broken YAML the problems, each with its place. */
export function readSource(file: string, text: string): { source: Source } | { problems: Problem[] } {
  if (text.length > largestFile) {
    return {
      problems: [
        {
          file,
          line: 1,
          column: 1,
          what: `the file has ${text.length} characters`,
          fix: `keep it under ${largestFile}`,
        },
      ],
    };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.slice(0, mostErrors).map((error) => {
        const { line, col } = counter.linePos(error.pos[0]);
        return { file, line, column: col, what: wordingOf(error.message), fix: 'mend the YAML here' };
      }),
    };
  }
  const value = unfold(document);
  if ('what' in value) return { problems: [{ file, line: 1, column: 1, ...value }] };
  return { source: { file, value: value.value, at: finder(document, counter) } };
}

/** Errors of one file that are told: the later ones mostly follow from the first. */
const mostErrors = 20;
/** Levels of a scenario file are about a dozen. */
const mostLevels = 60;

function wordingOf(message: string): string {
  const [first = message] = message.split('\n');
  return /call stack/.test(first) ? 'it is nested too deeply' : first.replace(/ at line \d+.*$/, '');
}

/** The document's value. Aliases multiply: a small file could unfold into gigabytes, or into itself. */
function unfold(document: Document): { value: unknown } | { what: string; fix: string } {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (!isDeeper(value, mostLevels)) return { value };
    return {
      what: `it is nested more than ${mostLevels} levels deep, or in itself`,
      fix: 'write it out flat',
    };
  } catch (error) {
    // The library throws this for too many aliases and for one without its anchor.
    if (error instanceof ReferenceError)
      return { what: 'its aliases (*name) unfold into too much', fix: 'write out what they stand for' };
    throw error;
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
