/** GET /api/rooms/:room/export?as=csv|json|html, for whoever holds the host's secret. */
import type { Context } from 'hono';
import type { RoomRow } from '../database/schema.ts';
import { servedWords } from '../served-words.ts';
import { toCsv } from './csv.ts';
import { exportOf, type ExportParts } from './export.ts';
import { toPage, type Texts } from './page.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;
export type ExportFormat = keyof typeof types;

export const isFormat = (text: string): text is ExportFormat => Object.hasOwn(types, text);

/** @param texts of a scenario in a language */
export async function sendExport(
  context: Context,
  parts: ExportParts,
  texts: (scenario: string, locale: string) => Texts,
  room: RoomRow,
  as: ExportFormat,
): Promise<Response> {
  const given = await exportOf(parts, room);
  const words = servedWords([room.locale]);
  const inWords = texts(room.scenario, words.locale);
  const body =
    as === 'csv'
      ? toCsv(given, inWords)
      : as === 'json'
        ? `${JSON.stringify(given, null, 2)}\n`
        : toPage(given, words, inWords);
  return context.body(body, 200, {
    'Content-Type': types[as],
    'Content-Disposition': `attachment; filename="room.${as}"`,
  });
}
