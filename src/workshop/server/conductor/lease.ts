/**
 * The lease of a room: one node moves its clock and closes its ballots. Whoever takes it over gets a higher fence, and
 * each write of a shared run checks the fence in its own transaction, so that a node that was only slow, and does not
 * know that it lost the room, writes nothing. Clocks of nodes may differ: that delays a take-over, and no more.
 */
import type { Database, Db } from '../database/open.ts';

/** Milliseconds for which a room is held without being renewed: so long does it stand still when its node dies. */
export const leaseTime = 6_000;

export interface Leases {
  /** Takes a free room, or renews one that is this node's. The fence, or null when another node has it. */
  take(room: string): Promise<number | null>;
  /** Lets a room go, so that another node need not wait. */
  release(room: string): Promise<void>;
}

export function openLeases({ db, kind }: Database, node: string, now: () => number): Leases {
  return {
    take: (room) =>
      db.transaction().execute(async (trx) => {
        // Made first, so that two nodes that find no lease wait for each other at the same row.
        await trx
          .insertInto('leases')
          .values({ room_id: room, node: '', fence: 0, until: 0 })
          .onConflict((conflict) => conflict.column('room_id').doNothing())
          .execute();
        const query = trx.selectFrom('leases').selectAll().where('room_id', '=', room);
        const held = await (kind === 'postgres' ? query.forUpdate() : query).executeTakeFirstOrThrow();
        const isMine = held.node === node;
        if (!isMine && held.until > now()) return null;
        const fence = isMine ? held.fence : held.fence + 1;
        await trx
          .updateTable('leases')
          .set({ node, fence, until: now() + leaseTime })
          .where('room_id', '=', room)
          .execute();
        return fence;
      }),
    release: async (room) =>
      void (await db
        .updateTable('leases')
        .set({ until: 0 })
        .where('room_id', '=', room)
        .where('node', '=', node)
        .execute()),
  };
}

/**
 * Of some rooms with the fence under which they were taken, those whose lease still is this node's. Until the
 * transaction ends nobody takes them over.
 */
export async function stillMine(
  trx: Db,
  kind: Database['kind'],
  node: string,
  fences: ReadonlyMap<string, number>,
): Promise<Set<string>> {
  const query = trx
    .selectFrom('leases')
    .select(['room_id', 'node', 'fence'])
    .where('room_id', 'in', [...fences.keys()])
    .orderBy('room_id');
  const rows = await (kind === 'postgres' ? query.forShare() : query).execute();
  return new Set(
    rows
      .filter((row) => row.node === node && row.fence === fences.get(row.room_id))
      .map((row) => row.room_id),
  );
}
