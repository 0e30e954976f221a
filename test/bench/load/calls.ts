/** Calls to a process of its own, by name: what measures and what is measured share no thread and no memory. */
import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Calls = Readonly<Record<string, (argument: never) => unknown>>;

interface Call {
  id: number;
  name: string;
  argument: unknown;
}
type Answer = { id: number; value: unknown } | { id: number; error: string };

/** What a process has used so far. */
export interface Used {
  /** Milliseconds of processor time, all threads, in the program and in the kernel for it. */
  cpu: number;
  /** MiB in memory now. */
  memory: number;
}

export interface Child<C extends Calls> {
  call<K extends keyof C & string>(
    name: K,
    argument: Parameters<C[K]>[0],
  ): Promise<Awaited<ReturnType<C[K]>>>;
  used(): Used;
  /** Asks it to end, and waits until it has. */
  close(): Promise<void>;
}

/** Kernel ticks of a second in /proc, on every Linux that Node runs on. */
const ticks = 100;

/** Reads /proc, so Linux alone. */
function usedBy(pid: number): Used {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold spaces; what counts stands behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0] = [fields[11], fields[12]].map(Number);
  const rss = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return { cpu: ((user + system) * 1000) / ticks, memory: Number(rss?.[1] ?? 0) / 1024 };
}

/**
 * @param file URL of a module that calls `answerParent`
 * @param flags of Node
 */
export async function startChild<C extends Calls>(
  file: URL,
  flags: readonly string[] = [],
): Promise<Child<C>> {
  const child: ChildProcess = fork(fileURLToPath(file), {
    execArgv: ['--import', 'tsx', ...flags],
    // Its complaints are ours.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  const over = new Promise<void>((done) =>
    child.once('exit', () => {
      for (const { failed } of waiting.values()) failed(new Error(`${file.pathname} has ended`));
      done();
    }),
  );
  child.on('message', (answer: Answer) => {
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) caller?.failed(new Error(answer.error));
    else caller?.done(answer.value);
  });
  let last = 0;
  const ask = (name: string, argument: unknown): Promise<unknown> =>
    new Promise((done, failed) => {
      const id = ++last;
      waiting.set(id, { done, failed });
      child.send({ id, name, argument } satisfies Call);
    });
  // It says hello when it listens.
  await new Promise<void>((ready, failed) => {
    waiting.set(0, { done: () => ready(), failed });
  });
  return {
    call: <K extends keyof C & string>(name: K, argument: Parameters<C[K]>[0]) =>
      ask(name, argument) as Promise<Awaited<ReturnType<C[K]>>>,
    used: () => usedBy(child.pid ?? 0),
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return over;
      await ask('close', null).catch(() => {});
      child.disconnect();
      return over;
    },
  };
}

/** In the process: answers calls until its parent goes. */
export function answerParent(calls: Calls): void {
  const answer = (one: Answer) => void process.send?.(one);
  process.on('message', ({ id, name, argument }: Call) => {
    void (async () => {
      try {
        answer({ id, value: await calls[name]?.(argument as never) });
      } catch (error) {
        answer({ id, error: error instanceof Error ? error.message : String(error) });
      }
    })();
  });
  process.once('disconnect', () => process.exit(0));
  answer({ id: 0, value: null });
}
