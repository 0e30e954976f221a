/** The shape of a command. Each is one file in `commands/`, registered in its table. */
import type { ParseArgsConfig } from 'node:util';
import type { Io } from './io.ts';

export interface Flag {
  type: 'string' | 'boolean';
  /** What its value is, `<seed>`; absent for a switch. */
  value?: string;
  /** One line of the help. */
  help: string;
}

/** What was typed after the command's name. */
export interface Typed {
  /** Arguments without a flag, exactly as many as `takes` names unless the command takes many. */
  words: string[];
  texts: Partial<Record<string, string>>;
  switches: ReadonlySet<string>;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Names of the arguments without a flag, `<scenario folder>`. */
  readonly takes: readonly string[];
  /** Takes any number of arguments and counts them itself; `takes` is only how the help shows them. */
  readonly many?: boolean;
  readonly flags: Readonly<Record<string, Flag>>;
  /** What else there is to know, for `--help`. */
  readonly notes?: readonly string[];
  /** Returns the exit code. @throws Complaint when the input is not what it needs. */
  run(typed: Typed, io: Io): Promise<number>;
}

/** Flags that every command has. */
export const common: Readonly<Record<string, Flag>> = {
  json: { type: 'boolean', help: 'print the answer as JSON' },
  help: { type: 'boolean', help: 'print this' },
};

/** The flags of a command as Node's parser wants them. */
export function parserOptions(command: Command): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries({ ...command.flags, ...common }).map(([name, { type }]) => [
      name,
      name === 'help' ? { type, short: 'h' } : { type },
    ]),
  );
}
