/**
 * Runs that a team or the whole room shares. The server plays them: it sets the minute, and sends each seat what its
 * role may see. Messages of seats and hosts are schemas; what the server sends are types.
 */
import * as v from 'valibot';
import { Id as NightId, MoveSchema, whole } from '../../run/log-schema.ts';
import type { Move, Refusal } from '../../run/moves.ts';
import type { Thread } from '../../run/threads.ts';
import type { TextRef, View } from '../../run/view.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import type { Count } from './debrief.ts';
import { limits } from './limits.ts';
import { Id, line } from './pieces.ts';

/** What a phone of a team is there for. One phone may hold several; an observer decides and hands over nothing. */
export const teamRoles = [
  'commander',
  'deputy',
  'scribe',
  'customer-liaison',
  'internal-liaison',
  'observer',
] as const;
export type TeamRole = (typeof teamRoles)[number];

/** What of a night a role may see or not; a phone says beside an empty place who of the team has it. */
export const nightParts = ['work', 'leads', 'timeline', 'customers', 'staff', 'callers', 'faces'] as const;
export type NightPart = (typeof nightParts)[number];

/** What one of a team can hand to the commander. */
export const noteKinds = ['entry', 'lead', 'audience', 'task'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** A ballot's shortest, longest and usual time in seconds. The usual one keeps the mean of a night under 45. */
export const ballotSeconds = { least: 20, most: 90, usual: 40 } as const;
/** Milliseconds for which screens show how a ballot came out, unless the next one opens before. */
export const resultStands = 20_000;
/** Characters of a why. */
export const whyLength = 140;
/** Up to so many whys the host reads all of; of more, some by chance, and those that hold a word. */
export const whysAtOnce = 40;
export const whysByChance = 8;

/** `vote`, by a seat: the last one counts until the ballot closes; null passes. */
export const Vote = v.strictObject({
  ballot: Id,
  option: v.nullable(NightId),
  why: v.optional(line(0, whyLength)),
});
export type Vote = v.InferOutput<typeof Vote>;

/** `shared-move`, by whoever commands. `rev` is what they saw; that it is old is no reason to refuse. */
export const SharedMove = v.strictObject({ run: Id, rev: whole(0, 1_000_000_000), move: MoveSchema });
export type SharedMove = v.InferOutput<typeof SharedMove>;

/** The answer to it. A move that the night refuses is no fault of anybody's: it did not happen. */
export interface Moved {
  rev: number;
  refusal: Refusal | null;
}

/** `quote`, by whoever commands: would it be possible, what does it cost, who hears it? Changes nothing. */
export const Quote = v.strictObject({ run: Id, move: MoveSchema });
export type Quote = v.InferOutput<typeof Quote>;
export interface Quoted {
  refusal: Refusal | null;
  /** Night minutes. */
  price: number;
  /** Ids of the people who hear it, in the order of the cast. */
  hears: string[];
  /** Whose thread it breaks, and what that costs them. */
  breaks: Thread[];
}

/** `hand`, by one of a team: shows the commander something that only their role sees. `id`: an entry's is its `n`. */
export const Hand = v.strictObject({
  run: Id,
  note: v.strictObject({ kind: v.picklist(noteKinds), id: NightId }),
});
export type Hand = v.InferOutput<typeof Hand>;

/** `volunteer`, by a voter: to command between the ballots, or no longer. The first who asks has it. */
export const Volunteer = v.strictObject({ on: v.boolean() });

/** `shared-clock`, by whoever commands or the host: `wait` runs fast until something asks. */
export const SharedClock = v.strictObject({ run: Id, to: v.picklist(['run', 'pause', 'wait']) });
export type SharedClock = v.InferOutput<typeof SharedClock>;

/** `inject`, by the host: one of the scenario's own comes now; in one run, or (null) in all of the room. */
export const HostInject = v.strictObject({ run: v.nullable(Id), inject: NightId });
/** `skip`, by the host: the deputy answers what is in the middle; in one run, or (null) in all of the room. */
export const HostSkip = v.strictObject({ run: v.nullable(Id) });
/** `ballot-open`, by the host: puts to the phones what is in the middle, also when nobody would have asked. */
export const BallotOpen = v.strictObject({});
/** `ballot-close`, by the host: counts now. */
export const BallotClose = v.strictObject({});
/** `ballot-time`, by the host: seconds of the ballots to come. */
export const BallotTime = v.strictObject({ seconds: whole(ballotSeconds.least, ballotSeconds.most) });
/** `commander`, by the host: who commands between ballots; null: the deputy. */
export const ToCommand = v.strictObject({ seat: v.nullable(Id) });
/** `teams`, by the host before play: puts all players into teams of about this many, and gives out the roles. */
export const MakeTeams = v.strictObject({ size: whole(4, 6) });
/** `role`, by the host: what a seat is for in its team. */
export const ToRoles = v.strictObject({
  seat: Id,
  roles: v.pipe(v.array(v.picklist(teamRoles)), v.minLength(1), v.maxLength(teamRoles.length)),
});
/** `to-team`, by the host: puts a player into another team, where they have what nobody has, or observe. */
export const ToTeam = v.strictObject({ seat: Id, team: whole(1, limits.seats) });
/** `whys`, by the host: those of the last ballot: all, of many eight by chance, or those that hold a word. */
export const AskWhys = v.strictObject({ search: v.nullable(line(1, 40)) });
/** A why without whoever wrote it. `option`: what they chose with it. */
export interface Why {
  id: string;
  option: string;
  text: string;
}
export interface Whys {
  ballot: string;
  /** How many there are in all. */
  total: number;
  whys: Why[];
}

/** How a ballot came to its end. `deputy`: nobody voted for anything, or it was a tie that the deputy's option was in. */
export type ChosenBy = 'count' | 'deputy' | 'tie';

export interface BallotNow {
  id: string;
  conversation: string;
  exchange: string;
  /** In the order shown, the same on every phone. */
  options: string[];
  /** How many of them are taken: those with most votes. Each phone votes for one. */
  picks: number;
  /** Night minutes, the same for every option. */
  price: number;
  /** Milliseconds since 1970. */
  opensAt: number;
  closesAt: number;
  /** Seats whose vote is in (passes too), of those who are there. Not which, before it has closed. */
  votes: number;
  seats: number;
  /** Null until it has closed. */
  result: BallotResult | null;
}

export interface BallotResult {
  /** Votes of each option, one or two of a small room as a few; passes are nobody's and stand nowhere. */
  counts: Record<string, Count>;
  /** As many as `picks`. */
  chosen: string[];
  by: ChosenBy;
  whys: number;
}

/** What was decided and who said it aloud; newest last. */
export interface Said {
  /** Number of the move in the run. */
  n: number;
  minute: number;
  by: 'deputy' | 'room' | 'player' | 'host';
  move: Move;
  /** The words of a reply or a line; null where the phone words the move itself. */
  text: TextRef | null;
}

/** Something that one of a team handed to the commander; newest last. */
export interface Note {
  n: number;
  minute: number;
  from: TeamRole;
  kind: NoteKind;
  id: string;
}

export interface SharedClockNow {
  running: boolean;
  /** Why it does not run; null when it does. */
  hold: 'paused' | 'held' | 'ballot' | 'exchange' | 'still' | 'boundary' | 'away' | 'ended' | null;
  /** Milliseconds that a minute of the night takes when it runs. */
  minuteMs: number;
  /** Running fast until something asks, is due or changes. */
  waiting: boolean;
}

/** One of a team, as the others see them. */
export interface TeamMate {
  seat: string;
  nickname: string;
  /** What they are for now, taken over from others included. */
  roles: TeamRole[];
  here: boolean;
}

/** `shared`: a shared run as one seat, the console or the projector may see it. */
export interface SharedNow {
  run: string;
  /** Grows with every change of the run; an older one that comes late is thrown away. */
  rev: number;
  act: Act;
  /** Emptied of what the role may not see; never the seed, the variant or what nobody has heard yet. */
  view: View;
  /** What of the night `view` leaves out. */
  unseen: NightPart[];
  clock: SharedClockNow;
  /** The seat that commands, or `deputy`: nobody does, and the night's deputy decides. */
  command: string;
  /** What this seat is for; null outside teams. */
  you: TeamRole[] | null;
  team: { n: number; mates: TeamMate[] } | null;
  ballot: BallotNow | null;
  said: Said[];
  handed: Note[];
}

/** `ballot-count`: how many votes are in, while a ballot is open. */
export interface BallotCount {
  ballot: string;
  votes: number;
  seats: number;
  /** Sooner than first said, when everybody has voted. */
  closesAt: number;
}

/** `my-vote`: what this seat has voted, told when it connects. */
export interface MyVote {
  ballot: string;
  option: string | null;
}

/** `team`, for a seat before play: who is in its team, and what it is for. */
export interface TeamOfMine {
  n: number;
  mates: TeamMate[];
  you: TeamRole[];
}

/** `teams-now`, for the host: who is in which team, and how far each is; never a choice. */
export interface TeamNow {
  run: string | null;
  n: number;
  act: Act | null;
  mates: TeamMate[];
  ended: boolean;
}

/** Shared runs of one room at most. */
export const mostShared = Math.ceil(limits.seats / 4);
