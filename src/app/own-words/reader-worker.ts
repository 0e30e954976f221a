/** The worker that reads statements, so that a long one never holds up the typing. Brings the language library. */
import { readStatement } from '../../statement/read.ts';
import type { FromReader, ToReader } from './reader-messages.ts';

/** The little of a worker's global scope that is used; the page's types would hide it. */
interface Scope {
  postMessage(message: FromReader): void;
  addEventListener(type: 'message', heard: (event: MessageEvent<ToReader>) => void): void;
}
const scope = self as unknown as Scope;

scope.addEventListener('message', ({ data }) => {
  scope.postMessage({ type: 'read', id: data.id, reading: readStatement(data.text) });
});
scope.postMessage({ type: 'ready' });
