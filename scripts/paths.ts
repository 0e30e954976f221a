/** Where things are. Imports nothing heavy, so that a node starts without what only a build needs. */
import { join, resolve } from 'node:path';

/** The repository's root folder. */
export const root = resolve(import.meta.dirname, '..');
/** Where the built site is. */
export const dist = join(root, 'dist');
