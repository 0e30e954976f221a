/** A form that is kept while it is half filled: what it holds, and how to change it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useBridge } from './bridge-context.ts';
import type { Form, Forms } from './drafts.ts';

export interface FormInHand<T> {
  value: T;
  /** Something was filled in. */
  begun: boolean;
  put(change: Partial<T>): void;
  /** Sent, or cleared: as if it had just been opened. Gives the way to have it back. */
  clear(): () => void;
}

/**
 * The form as it was left, else `empty`. What the player pointed at on the way here goes in over what was kept.
 * `possible` takes out what is not possible any more.
 */
export function useForm<F extends Form>(
  form: F,
  empty: Forms[F],
  pointed: Partial<Forms[F]> = {},
  possible: (kept: Forms[F]) => Forms[F] = (kept) => kept,
): FormInHand<Forms[F]> {
  const { drafts } = useBridge();
  const kept = drafts.read(form);
  const at = JSON.stringify(pointed);
  const point = useRef(() => {});
  point.current = () => drafts.keep(form, (now) => now && { ...now, ...pointed });
  useLayoutEffect(() => {
    if (at !== '{}') point.current();
  }, [at]);
  const value = kept === null ? { ...empty, ...pointed } : possible(kept);
  return {
    value,
    begun: kept !== null,
    put: (change) => drafts.keep(form, (now) => ({ ...(now ?? value), ...change })),
    clear: () => {
      drafts.keep(form, () => null);
      return () => drafts.keep(form, () => kept);
    },
  };
}
