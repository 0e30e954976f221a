/** How commands speak: lines to people, and complaints that end a command. */

export interface Io {
  /** A line of the answer. */
  out(line: string): void;
  /** A line beside the answer: what went wrong. */
  err(line: string): void;
}

/** Exit codes, as the help states them. */
export const exits = { fine: 0, refused: 1, usage: 2, fault: 70 } as const;

/** Something about the input, said to the person who gave it in one sentence. Expected; everything else is a fault. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
  readonly exit: number;

  constructor(message: string, exit: number = exits.refused) {
    super(message);
    this.exit = exit;
  }
}

/** Text from outside made safe for a terminal: no control characters, one line, not too long. */
export function printable(text: string, longest = 300): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return clean.length > longest ? `${clean.slice(0, longest)}...` : clean;
}
