/** Which seats of a room are connected, to whichever node. */
import type { Server } from 'socket.io';

/** Ids of the seats of a room that are there. */
export type Presence = (room: string) => Promise<ReadonlySet<string>>;

/**
 * Nodes tell each other ids of seats and nothing else: what a socket holds of a person is no other node's, and would
 * be a megabyte a second in a large room.
 * @param joined other nodes are asked, too
 */
export function openPresence(io: Server, joined: boolean, failed: (error: unknown) => void): Presence {
  const own = (room: string): string[] => {
    const { adapter, sockets } = io.of('/');
    return [...(adapter.rooms.get(`seats:${room}`) ?? [])].flatMap(
      (id) => (sockets.get(id)?.data as { seat?: string } | undefined)?.seat ?? [],
    );
  };
  io.on('here', (room: string, answer: (seats: string[]) => void) => answer(own(room)));
  return async (room) => {
    const elsewhere = joined ? await others<string[]>(io, 'here', room).catch(report) : [];
    return new Set([...own(room), ...elsewhere.flat()]);
  };

  function report(error: unknown): string[][] {
    failed(error);
    return [];
  }
}

/** Asks the other nodes; a node that died does not answer, and those that did count all the same. */
export async function others<T>(io: Server, name: string, ...asked: unknown[]): Promise<T[]> {
  try {
    return (await io.serverSideEmitWithAck(name, ...asked)) as T[];
  } catch (error) {
    const { responses } = error as { responses?: T[] };
    if (!responses) throw error;
    return responses;
  }
}
