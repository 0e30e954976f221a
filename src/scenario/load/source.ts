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
      problems: document.errors.map((error) => {
        const { line, col } = counter.linePos(error.pos[0]);
        const what = error.message.split('\n')[0] ?? error.message;
        return {
          file,
          line,
          column: col,
          what: what.replace(/ at line \d+.*$/, ''),
          fix: 'mend the YAML here',
        };
      }),
    };
  }
  // Aliases multiply: a small file could unfold into gigabytes.
  return { source: { file, value: document.toJS({ maxAliasCount: 100 }), at: finder(document, counter) } };
}
