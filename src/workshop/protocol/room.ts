/**
 * A room's plan on the wire: which acts are played, where all wait for each other, when it lands; and what the host
 * does about it. The host's messages are answered with `{ok}` or a refusal; the events are named in `RoomEvents`.
 */
import * as v from 'valibot';
import { acts, type Act } from '../../scenario/vocabulary.ts';
import { limits } from './limits.ts';
import { Id, Instant } from './pieces.ts';
import { debriefSteps, parts, type DebriefStep, type Part } from './words.ts';

const Nothing = v.strictObject({});

/** Acts that a room can play or leave out; the debrief is not one of them. */
export const playable = acts.filter((act) => act !== 'debrief');

/** What a room plays, and how far. */
export interface Agenda {
  /** Acts that are played, in the order of the night; the others are skipped and not scored. */
  acts: Act[];
  /** Which of a session's runs is played now: the form before, the night, the form after. */
  part: Part;
  /** All wait at the end of this act; null when nobody waits for anybody. */
  boundary: Act | null;
  /** Time stands; the screens stay as they are. (*Hold*, the stage `held`, blanks them.) */
  paused: boolean;
  /** Everybody's run ends now, wherever it is. */
  land: boolean;
  /** Where the debrief is; null before it. */
  step: DebriefStep | null;
}

/** Instants in milliseconds since 1970. `now` is the server's, so that a phone with another clock counts alike. */
export interface RoomClock {
  now: number;
  playEndsAt: number | null;
  sessionEndsAt: number | null;
  /** At this pace; null while nobody can say. */
  landsAt: number | null;
}

/** Host only, `landing`: at this pace, and what to leave out to land in time. */
export interface Landing {
  now: number;
  playEndsAt: number | null;
  landsAt: number | null;
  /** Each with the acts that would be left out, the least first, and when that lands. Empty when all is in time. */
  cuts: { without: Act[]; landsAt: number }[];
}

/** `agenda`: which acts are played. */
export const SetAgenda = v.strictObject({
  acts: v.pipe(v.array(v.picklist(playable)), v.minLength(1), v.maxLength(playable.length)),
});
/** `part`: which of the session's runs is played now. */
export const SetPart = v.strictObject({ part: v.picklist(parts) });
/** `boundary`: all wait at the end of this act, until it is set to a later one or to null. */
export const SetBoundary = v.strictObject({ at: v.nullable(v.picklist(playable)) });
export const SetPause = v.strictObject({ on: v.boolean() });
/** `land`: all runs end at a common closing point. It cannot be taken back. */
export const Land = Nothing;
/** `step`: where the debrief is. The stage goes to `debrief` by itself, and no run goes on. */
export const SetStep = v.strictObject({ to: v.picklist(debriefSteps) });
/** `ends`: when play and session end. */
export const SetEnds = v.strictObject({
  playEndsAt: v.nullable(Instant),
  sessionEndsAt: v.nullable(Instant),
});
/** `rehearse`: twelve simulated phones join and play, or leave and are erased. */
export const Rehearse = v.strictObject({ on: v.boolean() });
/** `restore`: a seat that was removed is let in again. */
export const Restore = v.strictObject({ seat: Id });
/** `takeover`: a new secret for this console; every other one closes and the old link opens nothing. */
export const TakeOver = Nothing;
export interface TakenOver {
  secret: string;
}
/** `follow`: the token of the read-only link, as in `RoomOpened`; for a laptop that took over. */
export const AskFollow = Nothing;
export interface FollowToken {
  follow: string;
}

/** GET /api/addresses: what phones can use. */
export interface Addresses {
  /** Only this computer reaches the server (HOST is a loopback). */
  loopbackOnly: boolean;
  /** BASE_URL, when it is set. */
  baseUrl: string | null;
  /** Addresses of this computer in its networks, with the port, the likeliest first. */
  urls: string[];
}

/**
 * *Test with your phone*: the phone opens `/reach/<nonce>` (a page of one sentence, with no script), the console asks
 * GET /api/reach/<nonce>. The nonce is the console's own.
 */
export const Nonce = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/, 'a nonce'));
export interface Reached {
  ok: true;
  reached: boolean;
}

/** What the server tells beside `room` and `stage`, by name. */
export interface RoomEvents {
  /** Host only. */
  landing: Landing;
  /** Another console has taken over; this one's link opens nothing any more. */
  'taken-over': null;
  /** The host removed this seat. */
  removed: null;
  /** The room was erased. */
  gone: null;
}

/** Simulated phones of a rehearsal. */
export const rehearsalSeats = 12;
/** Below this many, one or two of something are "a few". */
export const smallRoom = 15;
/** No group below this is shown apart. */
export const smallGroup = 5;
/** Seats with both forms from which on a change is told. */
export const enoughForChange = 12;
/** Length of what a participant may type. */
export const typedLimits = { word: 24, recall: 140, commitment: 280, nickname: limits.nickname } as const;
