/** What is asked over HTTP: opening and joining rooms, erasing one, how the server is, and the game's files. */
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { limits } from '../protocol/limits.ts';
import { Join, NewRoom } from '../protocol/messages.ts';
import type { RefusalCode } from '../protocol/words.ts';
import type { Database } from './database/open.ts';
import { serveFiles } from './files.ts';
import { securityHeaders } from './headers.ts';
import type { Metrics } from './metrics.ts';
import { openRate } from './rate.ts';
import type { Rooms } from './rooms.ts';

export interface HttpParts {
  /** Null where the database could not be opened: the game is served all the same. */
  rooms: Rooms | null;
  database: Database | null;
  metrics: Metrics;
  /** Folder of the built game. */
  site: string;
  /** Scenarios that a room may play. */
  playable: (scenario: string) => boolean;
  /** Who asks: behind a proxy the address that it names. */
  addressOf: (context: Context) => string;
  now: () => number;
}

/** The HTTP status of a refusal. */
const statuses = {
  'no-room': 404,
  locked: 403,
  full: 409,
  'too-often': 429,
  'not-yours': 403,
  malformed: 400,
  'too-big': 413,
  'no-run': 404,
  gap: 409,
  conflict: 409,
  'not-possible': 422,
  'not-now': 409,
  unstored: 503,
} as const satisfies Record<RefusalCode, number>;

const minute = 60_000;

export function openHttp(parts: HttpParts): Hono {
  const { rooms, database, metrics, playable, addressOf, now } = parts;
  const app = new Hono();
  const tries = openRate(limits.tries, minute, now);
  const refuse = (context: Context, code: RefusalCode) => context.json({ ok: false, code }, statuses[code]);

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
  });
  app.use('/api/*', async (context, next) => {
    context.header('Cache-Control', 'no-store');
    // A page of somebody else's cannot ask in a visitor's name. (Nothing here lives in cookies; this is the belt.)
    const origin = context.req.header('origin');
    if (origin !== undefined && URL.canParse(origin) && new URL(origin).host !== context.req.header('host'))
      return context.json({ ok: false, code: 'not-yours' satisfies RefusalCode }, statuses['not-yours']);
    return next();
  });
  app.use('/api/*', bodyLimit({ maxSize: limits.message, onError: (context) => refuse(context, 'too-big') }));

  /** The body by its schema, or null. */
  const read = async <S extends v.GenericSchema>(context: Context, schema: S) => {
    const body: unknown = await context.req.json().catch(() => null);
    const parsed = v.safeParse(schema, body);
    return parsed.success ? parsed.output : null;
  };

  app.post('/api/rooms', async (context) => {
    if (!rooms) return refuse(context, 'unstored');
    if (!tries.try(addressOf(context))) return refuse(context, 'too-often');
    const wanted = await read(context, NewRoom);
    if (!wanted || !playable(wanted.scenario)) return refuse(context, 'malformed');
    return context.json({ ok: true, ...(await rooms.open(wanted)) });
  });
  app.post('/api/join', async (context) => {
    if (!rooms) return refuse(context, 'unstored');
    const wanted = await read(context, Join);
    if (!wanted) return refuse(context, 'malformed');
    if (!tries.try(addressOf(context))) return refuse(context, 'too-often');
    const joined = await rooms.join(wanted);
    return joined.ok ? context.json(joined) : refuse(context, joined.code);
  });
  app.delete('/api/rooms/:room', async (context) => {
    if (!rooms) return refuse(context, 'unstored');
    const secret = /^Bearer ([\w-]{20,64})$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
    const room = context.req.param('room');
    if (!tries.try(addressOf(context))) return refuse(context, 'too-often');
    if (!(await rooms.hosted(room, secret))) return refuse(context, 'not-yours');
    await rooms.erase(room);
    return context.json({ ok: true });
  });

  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    if (!database) return context.text('the database is not open', 503);
    try {
      await database.ping();
      return context.text('ready');
    } catch {
      return context.text('the database does not answer', 503);
    }
  });
  app.get('/metrics', (context) =>
    context.text(metrics.print(), 200, { 'Content-Type': 'text/plain; version=0.0.4' }),
  );

  serveFiles(app, parts.site);
  app.onError((error, context) => {
    metrics.failed(error);
    return refuse(context, 'unstored');
  });
  return app;
}
