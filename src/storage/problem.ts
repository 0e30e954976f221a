/** Makes problems: one place for their form, so that every message is one short sentence that is safe to print. */
import type { Parsed, Problem, ProblemCode } from './types.ts';

/** A failed result. `where` is the path of the field, empty for the whole. */
export function problem(code: ProblemCode, where: string, message: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, where, message } };
}

/** A result. */
export function good<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** A value from outside in a few printable words, whatever it is. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return `the text ${JSON.stringify(shorten(value))}`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return 'an object';
}

/** A path as people write it, `events[12].move.person`. */
export function pathOf(keys: readonly unknown[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${shorten(String(key))}`))
    .join('')
    .replace(/^\./, '');
}

function shorten(text: string): string {
  const printable = text.slice(0, 40).replace(/[^\x20-\x7e]/g, '?');
  return text.length > 40 ? `${printable}...` : printable;
}
