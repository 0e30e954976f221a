/** The help texts: of all commands, and of one. */
import { common, type Command } from './command.ts';

const program = 'npm run bridge --';

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

const usage = ({ name, takes }: Command): string => [name, ...takes].join(' ');

export function helpOfAll(commands: readonly Command[]): string {
  return [
    `Usage: ${program} <command> [options]`,
    '',
    ...columns(commands.map((command) => [usage(command), command.summary])),
    '',
    `${program} <command> --help says more about one of them.`,
    'Exit codes: 0 all is well; 1 the input has a fault; 2 the command was not typed right; 70 the program has a fault.',
  ].join('\n');
}

export function helpOf(command: Command): string {
  const flags = Object.entries({ ...command.flags, ...common });
  return [
    `Usage: ${program} ${usage(command)} [options]`,
    '',
    command.summary,
    ...(command.notes === undefined ? [] : ['', ...command.notes]),
    '',
    ...columns(
      flags.map(([name, { value, help }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help]),
    ),
  ].join('\n');
}
