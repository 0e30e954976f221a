/** What messages are made of. */
import * as v from 'valibot';
import { whole } from '../../run/log-schema.ts';

/** An id of ours: of a room, a seat, a run. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/, 'an id'));

/** Milliseconds since 1970. */
export const Instant = whole(0, 8_640_000_000_000_000);

/**
 * Written for people, shown to people: on one line, without control characters and without marks that turn the
 * direction of what follows. `least` and `most` in characters, without the space around it.
 */
export const line = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(least),
    v.maxLength(most),
    // eslint-disable-next-line no-control-regex -- they are what is kept out
    v.regex(/^[^\u0000-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/, 'text on one line'),
  );
