/** What the conductor needs of a node; tests give their own clock, phones and texts. */
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import type { Database } from '../database/open.ts';

export interface ConductorPorts {
  database: Database;
  /** The compiled scenario for an id, or undefined for one that this server does not have. */
  nights: (id: string) => CompiledScenario | undefined;
  /** Keys of a scenario's texts that name whoever keeps the secret. */
  naming: (id: string) => ReadonlySet<string>;
  /** Id of this node: another one each time a server starts. */
  node: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** An unsigned 32-bit integer that nobody guesses. */
  newSeed: () => number;
  /** Seats of a room that are connected now, to whichever node. */
  here: (room: string) => Promise<ReadonlySet<string>>;
  /** Tells a room of sockets, on whichever node they are. */
  send: (place: string, event: string, body: unknown) => void;
  /** Something that nobody expected. */
  failed: (error: unknown) => void;
}

/** Rooms of sockets, by what they hear. */
export const places = {
  /** Everybody in a workshop: seats, hosts and screens that follow. */
  room: (room: string): string => room,
  seat: (seat: string): string => `seat:${seat}`,
  host: (room: string): string => `host:${room}`,
} as const;
