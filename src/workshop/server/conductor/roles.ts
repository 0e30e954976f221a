/** Who of a team is what: how roles are given out, and who stands in for a phone that is away. Pure. */
import { teamRoles, type TeamRole } from '../../protocol/shared.ts';

/** The roles that a team cannot do without, in the order in which they are given out. */
const needed = teamRoles.filter((role) => role !== 'observer');

/** Of four to six; fewer or more only where the room has no other number. */
const fewest = 4;
const most = 6;

/** How many teams some players make, of about this size: none of over six, where it can be none of under four. */
export function teamsOf(players: number, size: number): number {
  if (players === 0) return 0;
  const least = Math.ceil(players / most);
  const highest = Math.max(least, Math.floor(players / fewest));
  return Math.min(highest, Math.max(least, Math.round(players / size)));
}

/**
 * The roles of each place in a team of this many. The commander has no second one while somebody else can have it:
 * what they know is what they are told.
 */
export function rolesOf(size: number): TeamRole[][] {
  switch (size) {
    case 0:
      return [];
    case 1:
      return [[...needed]];
    case 2:
      return [['commander'], ['deputy', 'scribe', 'customer-liaison', 'internal-liaison']];
    case 3:
      return [['commander'], ['deputy', 'scribe'], ['customer-liaison', 'internal-liaison']];
    case 4:
      return [['commander'], ['deputy'], ['scribe'], ['customer-liaison', 'internal-liaison']];
    default:
      return Array.from({ length: size }, (_, place) => [needed[place] ?? 'observer']);
  }
}

/** The role of somebody who joins a team that plays: one that nobody has, or else an observer's. */
export function roleForNext(team: readonly (readonly TeamRole[])[]): TeamRole[] {
  const missing = needed.find((role) => !team.some((roles) => roles.includes(role)));
  if (missing !== undefined) return [missing];
  return ['observer'];
}

/** One of a team, in its order. */
export interface Place {
  seat: string;
  /** What they were given. */
  roles: readonly TeamRole[];
  /** Their phone has been gone for too long, or they have stepped out. */
  away: boolean;
}

/**
 * What each of a team does now. A role whose phone is away passes to the next in the team who is there, those who
 * only observe first; it goes back by itself. With nobody there it stays where it is.
 */
export function rolesNow(team: readonly Place[]): Map<string, TeamRole[]> {
  const now = new Map(team.map(({ seat, roles, away }) => [seat, away ? [] : [...roles]]));
  const there = team.filter(({ away }) => !away);
  if (there.length === 0) return new Map(team.map(({ seat, roles }) => [seat, [...roles]]));
  for (const role of needed) {
    if (there.some(({ roles }) => roles.includes(role))) continue;
    const from = team.findIndex(({ roles }) => roles.includes(role));
    // Those after it in the team, and then from its beginning.
    const next = [...team.slice(from + 1), ...team.slice(0, from + 1)].filter(({ away }) => !away);
    const isCommander = ({ roles }: Place) => roles.includes('commander');
    const heir =
      next.find(({ roles }) => roles.length === 1 && roles[0] === 'observer') ??
      next.find((one) => !isCommander(one)) ??
      next[0];
    if (heir) now.get(heir.seat)?.push(role);
  }
  for (const [seat, roles] of now)
    if (roles.length > 1)
      now.set(
        seat,
        roles.filter((role) => role !== 'observer'),
      );
  return now;
}
