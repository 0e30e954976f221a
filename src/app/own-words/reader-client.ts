/** The reader in its worker: starts when first asked, and answers only the latest question. */
import type { Reading } from '../../statement/index.ts';
import type { FromReader, ToReader } from './reader-messages.ts';

/** Where a question is: fetched first, then read; `failed` when the reader did not come, or fell over. */
export type ReaderState =
  | { readonly at: 'idle' }
  | { readonly at: 'fetching' }
  | { readonly at: 'reading' }
  | { readonly at: 'read'; readonly text: string; readonly reading: Reading }
  | { readonly at: 'failed' };

export interface Reader {
  /** Reads the text; an older question that is still open is forgotten. After a failure it starts anew. */
  read(text: string): void;
  /** Ends the worker. */
  close(): void;
}

/** The part of a worker that is used, so that a test can stand in for it. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const startWorker = (): WorkerLike =>
  new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' });

/** Opens a reader. Nothing is fetched before the first question. */
export function openReader(tell: (state: ReaderState) => void, start = startWorker): Reader {
  let worker: WorkerLike | null = null;
  let ready = false;
  let asked: ToReader = { id: 0, text: '' };
  const stop = () => {
    worker?.terminate();
    worker = null;
    ready = false;
  };
  const begin = (): WorkerLike => {
    const made = start();
    made.onmessage = ({ data }: MessageEvent<FromReader>) => {
      if (data.type === 'ready') {
        ready = true;
        tell({ at: 'reading' });
      } else if (data.id === asked.id) tell({ at: 'read', text: asked.text, reading: data.reading });
    };
    made.onerror = () => {
      stop();
      tell({ at: 'failed' });
    };
    return made;
  };
  return {
    read(text) {
      asked = { id: asked.id + 1, text };
      worker ??= begin();
      tell({ at: ready ? 'reading' : 'fetching' });
      worker.postMessage(asked);
    },
    close: stop,
  };
}
