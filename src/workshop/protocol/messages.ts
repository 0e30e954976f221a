/**
 * Everything that goes over the wire, as schemas; types are inferred. Strict: an unknown field is refused, so that
 * nothing travels that nobody reads.
 */
import * as v from 'valibot';
import type { RunHeader } from '../../run/log.ts';
import { EventSchema, whole } from '../../run/log-schema.ts';
import { acts, type Act } from '../../scenario/vocabulary.ts';
import { codeAlphabet, limits } from './limits.ts';
import { Id, Instant, line } from './pieces.ts';
import type { Agenda, RoomClock } from './room.ts';
import { modes, type Mode, type Part, type RefusalCode, type SeatKind, type Stage } from './words.ts';

/** Unguessable, and the only thing that makes somebody who they are. */
const Token = v.pipe(v.string(), v.regex(/^[\w-]{20,64}$/, 'a token'));
const Locale = v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'a language tag'));
const Nickname = line(1, limits.nickname);
/** As it is typed: small letters, spaces and dashes do no harm. */
const Code = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, '')),
  v.regex(new RegExp(`^[${codeAlphabet}]{${limits.codeLength}}$`), 'a code of six letters and digits'),
);

/** POST /api/rooms */
export const NewRoom = v.strictObject({
  scenario: Id,
  mode: v.picklist(modes),
  locale: Locale,
  playEndsAt: v.nullable(Instant),
  sessionEndsAt: v.nullable(Instant),
  /** Acts that are played; all of the scenario's when left out. */
  acts: v.exactOptional(v.pipe(v.array(v.picklist(acts)), v.minLength(1), v.maxLength(acts.length))),
  /** Two parallel forms, one before and one after; which comes first is drawn by seat. */
  forms: v.exactOptional(v.strictTuple([Id, Id])),
});
export type NewRoom = v.InferOutput<typeof NewRoom>;

/** What the host keeps: the secret is in the link, and nowhere else. */
export interface RoomOpened {
  room: string;
  code: string;
  secret: string;
  /** Token of the read-only link: shows what the projector shows. */
  follow: string;
}

/** POST /api/join */
export const Join = v.strictObject({ code: Code, nickname: v.nullable(Nickname), locale: Locale });
export type Join = v.InferOutput<typeof Join>;

/** What a phone keeps. */
export interface Joined {
  room: string;
  seat: string;
  token: string;
  nickname: string;
  scenario: string;
  mode: Mode;
}

/**
 * Who opens a socket: a seat with its token, the host with the secret of the link, or a screen that only follows
 * (the projector's window, a remote screen).
 */
export const Hello = v.variant('as', [
  v.strictObject({ as: v.literal('seat'), token: Token }),
  v.strictObject({ as: v.literal('host'), room: Id, token: Token }),
  v.strictObject({ as: v.literal('follow'), token: Token }),
]);
export type Hello = v.InferOutput<typeof Hello>;

/**
 * `begin`: asks for this seat's run of the part that is played now; begun once, told again to whoever asks again.
 * `have`: moves of it that the phone has, 0 for none. `skipConfrontations` counts for a run that begins now.
 */
export const Begin = v.nullable(
  v.strictObject({ have: whole(0, limits.run), skipConfrontations: v.exactOptional(v.boolean()) }),
);
export interface Begun {
  run: string;
  part: Part;
  header: RunHeader;
  /** Moves stored so far, and how far the night had got. */
  next: number;
  end: number;
  /** Those of them that the phone has not: a new phone, or what the host's hand put first for a late joiner. */
  moves: SentMove[];
}

/** `moves`: what the phone has stored and the server has not yet acknowledged, in order. */
export const Moves = v.strictObject({
  run: Id,
  /** Night minute reached. */
  end: whole(0, limits.minutes),
  moves: v.pipe(v.array(EventSchema), v.maxLength(limits.moves)),
});
export type Moves = v.InferOutput<typeof Moves>;
/** A move as it travels: as it stands in the log. */
export type SentMove = Moves['moves'][number];

/** `nickname` and `step-out` change the seat; `stage` is the host's. */
export const Rename = v.strictObject({ nickname: Nickname });
export const ToStage = v.strictObject({
  to: v.picklist(['play', 'held', 'debrief', 'over'] satisfies Stage[]),
});
export const Lock = v.strictObject({ locked: v.boolean() });
export const Remove = v.strictObject({ seat: Id });

/** The answer to each message. `next`: the number of the first move that is not stored. */
export type Answer<T = Record<never, never>> =
  | ({ ok: true } & T)
  | { ok: false; code: RefusalCode; next?: number };

/** What everybody in a room may know of it. */
export interface RoomNow {
  id: string;
  scenario: string;
  mode: Mode;
  stage: Stage;
  locale: string;
  locked: boolean;
  playEndsAt: number | null;
  sessionEndsAt: number | null;
  /** Seats taken, and how many of them are connected now. */
  seats: number;
  here: number;
  /** Nights that the room plays now (everybody's own, a team's, the room's), and how many have come to their end. */
  nights: number;
  through: number;
  /** What phones type or scan; null once the session is over. Known to everybody who is in. */
  code: string | null;
  /** There is a form before and one after the night. */
  forms: boolean;
  /** Seconds for which a ballot stays open. */
  ballotSeconds: number;
  /** Twelve simulated phones are in it; nothing of theirs leaves in an export. */
  rehearsal: boolean;
  agenda: Agenda;
  clock: RoomClock;
}

/** What the console sees of a seat: that it is there and how far, never a choice or a score. */
export interface SeatNow {
  id: string;
  nickname: string;
  kind: SeatKind;
  here: boolean;
  /** A simulated phone of a rehearsal. */
  simulated: boolean;
  /** Moves stored in the part that is played now. */
  moves: number;
  /** Where they are; null before the first move. Of a shared run in a shared run. */
  act: Act | null;
  /** They wait at the boundary for the others. */
  waits: boolean;
  ended: boolean;
  /** In teams: which one, and what this seat does in it. */
  team: string | null;
  roles: string[];
}
