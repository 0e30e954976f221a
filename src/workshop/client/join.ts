/** Takes a seat in a room, over plain HTTP: the first thing a phone asks of the server. */
import type { Join, Joined } from '../protocol/messages.ts';
import { refusalCodes, type RefusalCode } from '../protocol/words.ts';

/** Why there is no seat: what the server says, no network, or a site without a workshop server behind it. */
export type JoinProblem = RefusalCode | 'no-network' | 'no-server';

export type JoinAnswer = { ok: true; joined: Joined } | { ok: false; code: JoinProblem };

/** Milliseconds after which a silent network counts as none. */
const patience = 12_000;

/** Asks for a seat. Never throws. */
export async function joinRoom(wanted: Join, ask: typeof fetch = fetch): Promise<JoinAnswer> {
  let body: unknown;
  try {
    const response = await ask('/api/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wanted),
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    body = response.headers.get('content-type')?.includes('json') === true ? JSON.parse(text) : null;
  } catch {
    return { ok: false, code: 'no-network' };
  }
  const answer = Object(body) as Partial<Joined> & { ok?: unknown; code?: unknown };
  if (answer.ok === true && typeof answer.token === 'string') return { ok: true, joined: answer as Joined };
  const code = refusalCodes.find((one) => one === answer.code);
  return { ok: false, code: code ?? 'no-server' };
}
