/** Where a text may be cut before any grammar: paragraphs, lines of a list, and lines that are not just wrapped. */

export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

/** Longer units are cut at a space, so that no sentence makes the reading slow. */
const longestUnit = 1200;
/** A line shorter than this was ended on purpose. */
const wrappedLine = 48;
const item = /^\s*(?:[-*•‣–—]|\(?\d{1,2}[.)]|#{1,6})\s+/;

/** The units in order, without the marks that begin a list's items. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let paragraph = -1;
  let blank = true;
  // Where the open unit begins and ends; it has not begun while they are the same.
  let from = 0;
  let to = 0;
  const close = (): void => {
    if (to > from) units.push(...cut(text, from, to, Math.max(0, paragraph)));
    from = to;
  };
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    const end = at + line.length;
    at = end + 1;
    if (line.trim() === '') {
      close();
      blank = true;
      continue;
    }
    if (blank) paragraph += 1;
    blank = false;
    const mark = item.exec(line);
    if (to > from && mark === null && wraps(text.slice(from, to))) {
      to = end;
      continue;
    }
    close();
    from = start + (mark?.[0].length ?? 0);
    to = end;
  }
  close();
  return units;
}

/** Does the last line so far look as if only the margin had ended it? */
function wraps(soFar: string): boolean {
  const line = soFar.slice(soFar.lastIndexOf('\n') + 1).trimEnd();
  return line.length >= wrappedLine && !/[.!?:;]["')\]]?$/.test(line);
}

function cut(text: string, start: number, end: number, paragraph: number): Unit[] {
  const units: Unit[] = [];
  let from = start;
  while (end - from > longestUnit) {
    const part = text.slice(from, from + longestUnit);
    const sentence = Math.max(part.lastIndexOf('. '), part.lastIndexOf('! '), part.lastIndexOf('? '));
    const space = part.lastIndexOf(' ');
    const to = from + (sentence > 0 ? sentence + 1 : space > 0 ? space : longestUnit);
    units.push({ start: from, end: to, paragraph });
    from = to;
  }
  units.push({ start: from, end, paragraph });
  return units;
}
