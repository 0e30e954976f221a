/** Reading a statement's wording. Nothing leaves the machine. */
import type { Reading } from './types.ts';

export { features, helping, hurting, type Feature } from './features.ts';
export { gate, longest } from './gate.ts';
export { messageIds, type MessageId } from './messages.ts';
export {
  kinds,
  sureness,
  type Kind,
  type Level,
  type Message,
  type Reading,
  type Span,
  type Sure,
} from './types.ts';

/** Fetches the reader with its language library, a chunk of its own. Fails as a module that cannot be fetched does. */
export async function loadReader(): Promise<(text: string) => Reading> {
  return (await import('./read.ts')).readStatement;
}

/** Reads a statement; fetches the reader first if that has not happened yet. */
export async function readStatement(text: string): Promise<Reading> {
  return (await loadReader())(text);
}
