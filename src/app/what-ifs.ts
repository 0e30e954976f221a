/** What-ifs for a screen: a worker of its own for each night, asked with promises, with progress and a way to stop. */
import type { Alternative, Change, Luck, Progress, WhatIf, WhatIfs } from '../assessment/what-if/index.ts';
import type { RunLog } from '../run/index.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';
import type { Answers, FromWorker, Question, ToWorker } from './what-if-messages.ts';

/** Why a question has no answer: `cancelled`, `failed`, or the code of a WhatIfError or ReplayError. */
export class NoAnswer extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'NoAnswer';
    this.code = code;
  }
}

export interface AskOptions {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** All of them reject with NoAnswer. */
export interface WhatIfClient {
  /** The debrief's: at most eight tried, three to five picked, and the luck. */
  debrief(options?: AskOptions): Promise<WhatIfs>;
  luck(options?: AskOptions): Promise<Luck>;
  /** What can be asked about move `n` of the log. */
  alternatives(n: number): Promise<Alternative[]>;
  ask(changes: Change[], options?: AskOptions): Promise<WhatIf[]>;
  /** Ends the worker; what is still open rejects as cancelled. */
  close(): void;
}

interface Open {
  resolve: (answer: Answers[Question['kind']]) => void;
  reject: (reason: NoAnswer) => void;
  onProgress: AskOptions['onProgress'];
}

/** The part of a worker that is used, so that a test can stand in for it. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const startWorker = (): WorkerLike =>
  new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' });

const cancelled = () => new NoAnswer('cancelled', 'The question was taken back.');

/** Opens the what-ifs of one played night. Nothing is computed before something is asked. */
export function openWhatIfs(
  compiled: CompiledScenario,
  log: RunLog,
  start: () => WorkerLike = startWorker,
): WhatIfClient {
  const open = new Map<number, Open>();
  const worker = start();
  let next = 1;
  const tell = (message: ToWorker) => worker.postMessage(message);
  const endAll = (reason: () => NoAnswer) => {
    for (const { reject } of open.values()) reject(reason());
    open.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const question = open.get(data.id);
    if (!question) return;
    if (data.type === 'progress') {
      question.onProgress?.({ done: data.done, total: data.total });
      return;
    }
    open.delete(data.id);
    if (data.type === 'answer') question.resolve(data.answer);
    else question.reject(new NoAnswer(data.type === 'refused' ? data.code : 'failed', data.message));
  };
  // A worker that does not load or falls over answers nothing any more.
  worker.onerror = (event) => {
    const { message } = event as Partial<ErrorEvent>;
    endAll(() => new NoAnswer('failed', message ?? 'The worker could not be started.'));
  };
  tell({ type: 'night', compiled, log });

  function put<K extends Question['kind']>(
    question: Extract<Question, { kind: K }>,
    { onProgress, signal }: AskOptions = {},
  ): Promise<Answers[K]> {
    if (signal?.aborted) return Promise.reject(cancelled());
    const id = next++;
    return new Promise((resolve, reject) => {
      // The worker answers a question with its own kind of answer.
      open.set(id, { resolve: resolve as Open['resolve'], reject, onProgress });
      signal?.addEventListener(
        'abort',
        () => {
          if (!open.delete(id)) return;
          tell({ type: 'cancel', id });
          reject(cancelled());
        },
        { once: true },
      );
      tell({ type: 'question', id, question });
    });
  }

  return {
    debrief: (options) => put({ kind: 'debrief' }, options),
    luck: (options) => put({ kind: 'luck' }, options),
    alternatives: (n) => put({ kind: 'alternatives', n }),
    ask: (changes, options) => put({ kind: 'ask', changes }, options),
    close() {
      worker.terminate();
      endAll(cancelled);
    },
  };
}
