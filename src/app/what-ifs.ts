/**
 * What-ifs for a screen: a worker that plays one night at a time, asked with promises, with progress and a way to stop.
 * The page keeps one worker: it is fetched ahead, so that a debrief without a network has it, and is never fetched twice.
 */
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
  /** Lets go of the worker; what is still open rejects as cancelled. */
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

/** The worker that nobody uses now. */
let spare: WorkerLike | null = null;

/** Fetches the worker while there is a network; it then waits for the first debrief. */
export function fetchWhatIfs(): void {
  if (spare !== null) return;
  const worker = startWorker();
  spare = worker;
  // One that could not be fetched is no spare; whoever needs one tries again.
  worker.onerror = () => {
    if (spare === worker) spare = null;
  };
}

function takeWorker(): WorkerLike {
  const worker = spare ?? startWorker();
  spare = null;
  return worker;
}

/** A worker is free again; what it was asked has been cancelled. */
function giveBack(worker: WorkerLike): void {
  worker.onmessage = null;
  worker.onerror = null;
  if (spare === null) spare = worker;
  else worker.terminate();
}

/** Questions are numbered over all nights: a worker remembers those that were taken back. */
let next = 1;

/** Opens the what-ifs of one played night. Nothing is computed before something is asked. */
export function openWhatIfs(
  compiled: CompiledScenario,
  log: RunLog,
  take: () => WorkerLike = takeWorker,
): WhatIfClient {
  const open = new Map<number, Open>();
  const worker = take();
  let isBroken = false;
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
    isBroken = true;
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
      for (const id of open.keys()) tell({ type: 'cancel', id });
      endAll(cancelled);
      if (isBroken) worker.terminate();
      else giveBack(worker);
    },
  };
}
