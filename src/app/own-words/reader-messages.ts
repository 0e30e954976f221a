/** What the page and the worker that reads say to each other. */
import type { Reading } from '../../statement/index.ts';

export interface ToReader {
  readonly id: number;
  readonly text: string;
}
export type FromReader =
  | { readonly type: 'ready' }
  | { readonly type: 'read'; readonly id: number; readonly reading: Reading };
