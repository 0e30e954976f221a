/** A question to the what-if worker, as a screen shows it: with progress, and with a way to take it back. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../../assessment/what-if/index.ts';
import { NoAnswer, type AskOptions } from '../../what-ifs.ts';

export type Asked<T> =
  | { at: 'idle' }
  | { at: 'working'; progress: Progress | null }
  | { at: 'done'; value: T }
  /** `code` as in NoAnswer. */
  | { at: 'failed'; code: string };

export interface Asking<T> {
  asked: Asked<T>;
  /** Asks; what was asked before is taken back. */
  ask(question: (options: AskOptions) => Promise<T>): void;
  cancel(): void;
}

export function useAsked<T>(): Asking<T> {
  const [asked, setAsked] = useState<Asked<T>>({ at: 'idle' });
  const open = useRef<AbortController | null>(null);
  useEffect(() => () => open.current?.abort(), []);
  const ask = useCallback((question: (options: AskOptions) => Promise<T>) => {
    open.current?.abort();
    const mine = new AbortController();
    open.current = mine;
    const { signal } = mine;
    const show = (next: Asked<T>) => {
      if (!signal.aborted) setAsked(next);
    };
    show({ at: 'working', progress: null });
    question({ signal, onProgress: (progress) => show({ at: 'working', progress }) }).then(
      (value) => show({ at: 'done', value }),
      (error: unknown) => show({ at: 'failed', code: error instanceof NoAnswer ? error.code : 'failed' }),
    );
  }, []);
  const cancel = useCallback(() => {
    open.current?.abort();
    setAsked({ at: 'idle' });
  }, []);
  return { asked, ask, cancel };
}
