/** Work off the event loop: a thread that answers calls by name. One that dies is started anew by the next call. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, Worker } from 'node:worker_threads';

type Calls = Readonly<Record<string, (...args: never[]) => unknown>>;
/** What the calls of a thread look like from outside. */
type Outside<C extends Calls> = {
  [K in keyof C]: (...args: Parameters<C[K]>) => Promise<Awaited<ReturnType<C[K]>>>;
};

interface Call {
  id: number;
  name: string;
  args: unknown[];
}
type Answer = { id: number; value: unknown } | { id: number; error: string };

export interface Thread<C extends Calls> {
  call: <K extends keyof C & string>(name: K, ...args: Parameters<C[K]>) => ReturnType<Outside<C>[K]>;
  close(): Promise<void>;
}

/** The sources are TypeScript, which a thread cannot read before it is told how. */
function script(file: URL): URL {
  // `require` finds the one for CommonJS; the other stands beside it.
  const found = createRequire(import.meta.url).resolve('tsx/esm/api');
  const loader = pathToFileURL(found.replace(/\.cjs$/, '.mjs')).href;
  const lines = [`import { register } from ${JSON.stringify(loader)};`, 'register();'];
  return new URL(
    `data:text/javascript,${encodeURIComponent([...lines, `await import(${JSON.stringify(file.href)});`].join('\n'))}`,
  );
}

/**
 * @param file URL of a module that calls `answerCalls`
 * @param data what the thread gets as its `workerData`
 */
export function openThread<C extends Calls>(file: URL, data: unknown): Thread<C> {
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  let worker: Worker | null = null;
  let last = 0;

  const start = (): Worker => {
    const fresh = new Worker(script(file), { workerData: data, execArgv: [] });
    fresh.on('message', (answer: Answer) => {
      const caller = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) fresh.unref();
      if ('error' in answer) caller?.failed(new Error(answer.error));
      else caller?.done(answer.value);
    });
    const died = (error: Error) => {
      if (worker === fresh) worker = null;
      for (const { failed } of waiting.values()) failed(error);
      waiting.clear();
    };
    fresh.on('error', died);
    fresh.on('exit', () => died(new Error('the thread has ended')));
    fresh.unref();
    return fresh;
  };

  return {
    call: (name, ...args) => {
      const answer = new Promise<unknown>((done, failed) => {
        worker ??= start();
        const id = ++last;
        waiting.set(id, { done, failed });
        // While somebody waits for it the process stays; an idle thread holds nobody up.
        worker.ref();
        worker.postMessage({ id, name, args } satisfies Call);
      });
      // What the thread answers to a name is what its function gives.
      return answer as ReturnType<Outside<C>[typeof name]>;
    },
    async close() {
      const old = worker;
      worker = null;
      await old?.terminate();
    },
  };
}

/** In the thread: answers calls in the order in which they come. */
export function answerCalls(calls: Calls): void {
  const port = parentPort;
  if (!port) throw new Error('this module is for a thread');
  let turn: Promise<unknown> = Promise.resolve();
  port.on('message', ({ id, name, args }: Call) => {
    turn = turn.then(async () => {
      try {
        const value = await calls[name]?.(...(args as never[]));
        port.postMessage({ id, value } satisfies Answer);
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        port.postMessage({ id, error: said } satisfies Answer);
      }
    });
  });
}
