/** What the console asks over HTTP. No answer, or one that no server of ours gives, is a value like any other. */
import type { Answer, NewRoom, RoomOpened } from '../../../workshop/protocol/messages.ts';
import type { Addresses, Reached } from '../../../workshop/protocol/room.ts';
import type { Ports } from '../ports.ts';

/**
 * Is there a server behind this page? `none`: only files, as on a static host; `closed`: there is one, and its
 * database does not open; `away`: nothing answers at all.
 */
export type Readiness = 'ready' | 'closed' | 'none' | 'away';

/**
 * Asks once. The built site has a file of that name that says something else, so that a static host answers, too, and
 * the browser has no failure to log.
 */
export async function readiness({ ask }: Ports): Promise<Readiness> {
  try {
    const answer = await ask('readyz', { cache: 'no-store' });
    const text = await answer.text();
    if (answer.ok && text.trim() === 'ready') return 'ready';
    return answer.status === 503 ? 'closed' : 'none';
  } catch {
    return 'away';
  }
}

/** Opens a room. */
export const openRoom = (ports: Ports, wanted: NewRoom): Promise<Answer<RoomOpened>> =>
  answerOf(ports, 'api/rooms', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(wanted),
  });

/** Erases a room with everything in it, at once. */
export const eraseRoom = (ports: Ports, room: string, secret: string): Promise<Answer> =>
  answerOf(ports, `api/rooms/${room}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${secret}` },
  });

/** Addresses that phones can use; null when the server does not say. */
export async function addressesOf({ ask }: Ports): Promise<Addresses | null> {
  try {
    const answer = await ask('api/addresses', { cache: 'no-store' });
    return answer.ok ? ((await answer.json()) as Addresses) : null;
  } catch {
    return null;
  }
}

/** Has a phone opened the test page with this nonce? */
export async function reached({ ask }: Ports, nonce: string): Promise<boolean> {
  try {
    const answer = await ask(`api/reach/${nonce}`, { cache: 'no-store' });
    return answer.ok && ((await answer.json()) as Reached).reached;
  } catch {
    return false;
  }
}

/** What a room's totals come as. */
export const exportKinds = ['csv', 'json', 'html'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** The room's totals as a file; null when the server gives none. */
export async function exported(
  { ask }: Ports,
  room: string,
  secret: string,
  as: ExportKind,
): Promise<Blob | null> {
  try {
    const answer = await ask(`api/rooms/${room}/export?as=${as}`, {
      headers: { Authorization: `Bearer ${secret}` },
      cache: 'no-store',
    });
    return answer.ok ? await answer.blob() : null;
  } catch {
    return null;
  }
}

async function answerOf<T>({ ask }: Ports, path: string, request: RequestInit): Promise<Answer<T>> {
  try {
    const answer: unknown = await (await ask(path, request)).json();
    const isAnswer = typeof answer === 'object' && answer !== null && 'ok' in answer;
    return isAnswer ? (answer as Answer<T>) : { ok: false, code: 'unstored' };
  } catch {
    return { ok: false, code: 'unstored' };
  }
}
