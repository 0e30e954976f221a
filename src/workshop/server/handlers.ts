/** Messages of sockets: each is checked by its schema and answered once. */
import * as v from 'valibot';
import type { Answer } from '../protocol/messages.ts';

/** What one kind of message does. */
export type Handler = (body: unknown) => Promise<Answer>;

export const done: Answer = { ok: true };
export const malformed: Answer = { ok: false, code: 'malformed' };
export const notNow: Answer = { ok: false, code: 'not-now' };

/** A handler of messages of one schema. */
export function taking<S extends v.GenericSchema>(
  schema: S,
  handle: (body: v.InferOutput<S>) => Promise<Answer>,
): Handler {
  return (body) => {
    const parsed = v.safeParse(schema, body);
    return parsed.success ? handle(parsed.output) : Promise.resolve(malformed);
  };
}
