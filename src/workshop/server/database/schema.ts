/** The tables of a workshop. Times are milliseconds since 1970, texts that hold JSON say so. */
import type { SharedTables } from './shared-tables.ts';
import type { DebriefStep, Mode, Part, SeatKind, Stage } from '../../protocol/words.ts';

export interface Tables extends SharedTables {
  rooms: RoomRow;
  seats: SeatRow;
  runs: RunRow;
  moves: MoveRow;
  entries: EntryRow;
  reached: ReachedRow;
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
  /** Opens the read-only link. In plain: it shows what the projector shows, and a new laptop has to be told it. */
  follow_token: string | null;
  /** Acts that are played, as JSON; null for all of the scenario's. */
  acts: string | null;
  /** The two forms before and after, as JSON; null for none. */
  forms: string | null;
  part: Part;
  /** Act at whose end all wait. */
  boundary: string | null;
  /** 1 while time stands. */
  paused: number;
  /** When everybody's run was ended. */
  landed_at: number | null;
  /** When it was first let play. */
  play_began_at: number | null;
  step: DebriefStep | null;
  step_since: number | null;
  /** Exchange that the room guesses about. */
  predict: string | null;
  /** 1 while ratings by competency are shown. */
  distributions: number;
  /** 1 while simulated phones are in it. */
  rehearsal: number;
  /** Acts that were left out at any time, as JSON; null for none. */
  left_out: string | null;
  /** Milliseconds that time stood still since play began, and since when it stands now. */
  stood_ms: number;
  stands_since: number | null;
  /** Seconds of the ballots to come. */
  ballot_seconds: number;
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
  /** 1 for a phone of a rehearsal. */
  simulated: number;
  /** 1 when the second form comes before; drawn when the seat is taken. */
  second_form_first: number;
}

export interface RunRow {
  id: string;
  room_id: string;
  /** Null for a run that a team or the room shares. */
  seat_id: string | null;
  part: Part;
  /** Act that was reached; null before the first move. */
  act: string | null;
  /** Hundredths of that act that are done. */
  act_share: number;
  began_at: number;
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

/** Something that a person entered in the debrief. */
export interface EntryRow {
  id: string;
  room_id: string;
  seat_id: string;
  kind: EntryKind;
  /** What it is about: an exchange, a number of days, or nothing. */
  about: string;
  /** JSON. */
  value: string;
  at: number;
  /** When the host let it through to the projector. */
  shown_at: number | null;
}

export type EntryKind =
  | 'word'
  | 'self'
  | 'take-back'
  | 'guess'
  | 'recall'
  | 'commitment'
  | 'checklist'
  | 'consent';

/** A phone that opened the test page of a console. */
export interface ReachedRow {
  nonce: string;
  at: number;
}
