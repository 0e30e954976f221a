/** What is asked over HTTP: opening and joining rooms, erasing one, how the server is, and the game's files. */
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { limits } from '../protocol/limits.ts';
import { isPlayable } from '../protocol/agenda.ts';
import { Join, NewRoom } from '../protocol/messages.ts';
import { Nonce, type Addresses, type Reached } from '../protocol/room.ts';
import type { RefusalCode } from '../protocol/words.ts';
import type { Database } from './database/open.ts';
import type { RoomRow } from './database/schema.ts';
import type { ExportParts } from './export/export.ts';
import type { Texts } from './export/page.ts';
import { isFormat, sendExport } from './export/route.ts';
import { serveFiles } from './files.ts';
import { securityHeaders } from './headers.ts';
import type { Metrics } from './metrics.ts';
import { openRate } from './rate.ts';
import { reachPage, type Reach } from './reach.ts';
import type { Rooms } from './rooms.ts';
import { servedWords } from './served-words.ts';

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
  addresses: () => Addresses;
  reach: Reach | null;
  exports: ExportParts | null;
  texts: (scenario: string, locale: string) => Texts;
  /** Erases a room, and lets whoever is in it know. */
  erase: (room: string) => Promise<void>;
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
  const { rooms, database, metrics, playable, addressOf, now, reach } = parts;
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
    const isKnown = wanted && [wanted.scenario, ...(wanted.forms ?? [])].every(playable);
    if (!isKnown || !isPlayable(wanted.acts ?? ['bridge'])) return refuse(context, 'malformed');
    return context.json({ ok: true, ...(await rooms.open(wanted)) });
  });
  app.post('/api/join', async (context) => {
    if (!rooms) return refuse(context, 'unstored');
    const wanted = await read(context, Join);
    if (!wanted) return refuse(context, 'malformed');
    // A whole company may come from one address: only codes that open nothing count.
    const address = addressOf(context);
    if (!tries.allows(address)) return refuse(context, 'too-often');
    const joined = await rooms.join(wanted);
    if (joined.ok) return context.json(joined);
    if (joined.code === 'no-room') tries.try(address);
    return refuse(context, joined.code);
  });
  /** The room of the path, for whoever holds its host's secret; a refusal otherwise. */
  const hosted = async (context: Context, room: string): Promise<RoomRow | RefusalCode> => {
    if (!rooms) return 'unstored';
    const secret = /^Bearer ([\w-]{20,64})$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
    if (!tries.try(addressOf(context))) return 'too-often';
    return (await rooms.hosted(room, secret)) ?? 'not-yours';
  };
  app.delete('/api/rooms/:room', async (context) => {
    const room = await hosted(context, context.req.param('room'));
    if (typeof room === 'string') return refuse(context, room);
    await parts.erase(room.id);
    return context.json({ ok: true });
  });
  app.get('/api/rooms/:room/export', async (context) => {
    const as = context.req.query('as') ?? 'csv';
    const room = await hosted(context, context.req.param('room'));
    if (typeof room === 'string') return refuse(context, room);
    if (!isFormat(as) || !parts.exports) return refuse(context, 'malformed');
    return sendExport(context, parts.exports, parts.texts, room, as);
  });

  app.get('/api/addresses', (context) => context.json({ ok: true, ...parts.addresses() }));
  app.get('/api/reach/:nonce', async (context) => {
    const nonce = v.safeParse(Nonce, context.req.param('nonce'));
    if (!reach) return refuse(context, 'unstored');
    if (!nonce.success) return refuse(context, 'malformed');
    return context.json({ ok: true, reached: await reach.isMarked(nonce.output) } satisfies Reached);
  });
  app.get('/reach/:nonce', async (context) => {
    const nonce = v.safeParse(Nonce, context.req.param('nonce'));
    if (reach && nonce.success && tries.try(addressOf(context))) await reach.mark(nonce.output);
    return context.html(reachPage(servedWords((context.req.header('accept-language') ?? '').split(','))));
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
