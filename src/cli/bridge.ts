/** The command line as a function: arguments in, lines out, an exit code back. */
import { parseArgs } from 'node:util';
import { nearest } from '../scenario/load/problem.ts';
import { parserOptions, type Command, type Typed } from './command.ts';
import { commands } from './commands/table.ts';
import { helpOf, helpOfAll } from './help.ts';
import { Complaint, exits, printable, type Io } from './io.ts';

/** What was typed, by the flags of the command. */
function read(command: Command, args: readonly string[]): Typed {
  const { values, positionals } = parseTyped(command, args);
  const typed: Typed = { words: positionals, texts: {}, switches: new Set() };
  const switches = new Set<string>();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') typed.texts[name] = value;
    else if (value === true) switches.add(name);
  }
  return { ...typed, switches };
}

/** What Node says of a flag, in a sentence; of a value that begins with a dash it says only that it is ambiguous. */
function mistypedFlag(message: string): string {
  const [flag] = /--[\w-]+(?=[^']*' argument is ambiguous)/.exec(message) ?? [];
  if (flag !== undefined) return `${flag} has no value; one that begins with a dash is written ${flag}=-1`;
  return message.split(/[.\n]/)[0] ?? '';
}

function parseTyped(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: parserOptions(command),
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const what = error instanceof Error ? mistypedFlag(error.message) : String(error);
    throw new Complaint(`${printable(what)}; \`${command.name} --help\` says what there is.`, exits.usage);
  }
}

function checkWords(command: Command, { words }: Typed): void {
  const { name, takes } = command;
  if (command.many || words.length === takes.length) return;
  const wanted = takes.length === 0 ? 'nothing' : takes.join(' and ');
  const given = words.length === 0 ? 'nothing was given' : `${words.length} were given`;
  throw new Complaint(`"${name}" takes ${wanted}, and ${given}; \`${name} --help\` says more.`, exits.usage);
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(helpOfAll(await Promise.all(Object.values(commands).map((load) => load()))));
    return name === undefined ? exits.usage : exits.fine;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const near = nearest(name.slice(0, 40), Object.keys(commands));
    const hint = near === null ? `there are ${Object.keys(commands).join(', ')}` : `did you mean "${near}"`;
    throw new Complaint(`There is no command "${printable(name, 40)}"; ${hint}.`, exits.usage);
  }
  const command = await load();
  const typed = read(command, rest);
  if (typed.switches.has('help')) {
    io.out(helpOf(command));
    return exits.fine;
  }
  checkWords(command, typed);
  return command.run(typed, io);
}

/** Runs one command line. Never throws: what goes wrong is one sentence and an exit code. */
export async function bridge(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (error instanceof Complaint) {
      io.err(error.message);
      return error.exit;
    }
    const what = error instanceof Error ? error.message : String(error);
    io.err(`The program has a fault (your input may be fine): ${printable(what)}`);
    return exits.fault;
  }
}
