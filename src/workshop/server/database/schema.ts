/** The tables of a workshop. Times are milliseconds since 1970, texts that hold JSON say so. */
import type { Mode, SeatKind, Stage } from '../../protocol/words.ts';

export interface Tables {
  rooms: RoomRow;
  seats: SeatRow;
  runs: RunRow;
  moves: MoveRow;
}

export interface RoomRow {
  id: string;
  /** What people type; null once the session is over: dead codes open nothing. */
  code: string | null;
  /** SHA-256 of the secret in the host's link, hex. */
  host_hash: string;
  scenario: string;
  mode: Mode;
  stage: Stage;
  locale: string;
  /** 1 when nobody else may join. */
  locked: number;
  created_at: number;
  play_ends_at: number | null;
  session_ends_at: number | null;
  /** After this it is erased. */
  expires_at: number;
}

export interface SeatRow {
  id: string;
  room_id: string;
  /** SHA-256 of the token on the phone, hex: a copy of the database opens no seat. */
  token_hash: string;
  nickname: string;
  locale: string;
  kind: SeatKind;
  joined_at: number;
  removed_at: number | null;
}

export interface RunRow {
  id: string;
  room_id: string;
  /** Null for a run that a team or the room shares. */
  seat_id: string | null;
  /** RunHeader as JSON. */
  header: string;
  /** Number of the first move that is not stored: the moves before it are there, each once. */
  next: number;
  /** Night minute reached. */
  end: number;
  /** When the replayed log came to its end, and the report that it gave, as JSON. */
  ended_at: number | null;
  report: string | null;
}

export interface MoveRow {
  run_id: string;
  n: number;
  minute: number;
  by: string;
  /** Move as JSON. */
  move: string;
  stored_at: number;
}
