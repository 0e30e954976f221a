/** Takes command aloud and gives deputy, scribe and liaison in the first five minutes of the bridge. */
import { behaviour } from '../behaviour.ts';
import type { Played } from '../played.ts';
import { grade } from '../shares.ts';

/** Minutes from the opening of the bridge in which a role counts in full, and those in which it counts by half. */
const prompt = 5;
const late = 10;

/** Roles asked for: three, or as many as the people who may hold them can hold (two each). */
const rolesWanted = ({ scenario }: Played): number =>
  Math.max(
    1,
    Math.min(3, 2 * scenario.cast.filter(({ part }) => part === 'deputy' || part === 'support').length),
  );

export const D1 = behaviour({
  id: 'D1',
  sign: '+',
  weight: 4,
  reasonForWeight:
    'Roles given at once carry everything after them: teams that follow a known order resolve about three times faster than those that improvise (SRE book). One moment, so it weighs more than a single task.',
  source: 'PagerDuty incident_commander.md "Start of Call"; during_an_incident.md',
  contested:
    'Maguire (2019, 2020): a single commander can slow the response, and coordination is not one role.',
  arising(played) {
    const { bridge } = played;
    if (!bridge) return [];
    const inTime = (minute: number) =>
      minute <= bridge.from + prompt ? 1 : minute <= bridge.from + late ? 0.5 : 0;
    const declared = played.of('said').find((entry) => entry.kind === 'declare' || (entry.shows.D1 ?? 0) > 0);
    const roles = new Map(played.of('role').map((entry) => [entry.role, entry]));
    const given = [...roles.values()].toSorted((a, b) => a.n - b.n).slice(0, rolesWanted(played));
    const named = given.reduce((sum, entry) => sum + inTime(entry.minute), 0) / rolesWanted(played);
    const share = 0.25 * (declared ? inTime(declared.minute) : 0) + 0.75 * named;
    const at = [...(declared ? [declared.n] : []), ...given.map((entry) => entry.n)];
    return [
      {
        id: 'D1.start',
        at,
        minute: bridge.from,
        share,
        times: 1,
        missed: at.length === 0,
        reason: {
          id: `reason.D1.start.${grade(share)}`,
          params: {
            minute: bridge.from,
            roles: given.filter((entry) => inTime(entry.minute) > 0).length,
            declared: declared ? 1 : 0,
          },
        },
      },
    ];
  },
});
