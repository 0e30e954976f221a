/** Noise goes to a liaison or a summary channel before it reaches somebody at work. */
import type { EntryOf } from '../../run/timeline.ts';
import { behaviour } from '../behaviour.ts';
import { contentOf } from '../content.ts';
import { brokenByNoise } from '../interruptions.ts';
import type { Played } from '../played.ts';
import type { Opportunity } from '../rule.ts';

/** Opportunities of a night, however many called: a quieter night and a louder one weigh the same. */
const parts = 4;

/** What became of a caller, and what that is worth. */
const worth = {
  held: 1,
  /** Declined or taken by the commander. */
  met: 0.5,
  /** Reached somebody at work. */
  reached: 0,
  /** Broke what somebody held in mind: takes back one that was held. */
  deep: -1,
  gaveUp: 0,
} as const;

interface Handled {
  item: EntryOf<'arrived'>;
  how: keyof typeof worth;
  at: number[];
}

/** How one piece of noise was met; null for what another behaviour answers (a conversation, a forward, the signal). */
function handled(
  played: Played,
  item: EntryOf<'arrived'>,
  routes: readonly EntryOf<'routed'>[],
): Handled | null {
  if (!item.noise || item.signal) return null;
  const held = routes.find((entry) => entry.by !== 'none' && isLiaison(played, entry));
  if (held) return { item, how: 'held', at: [held.n] };
  const talks = contentOf(played.scenario).injects.get(item.inject)?.opens !== undefined;
  if (talks || routes.some((entry) => entry.by === 'player' && !['defer', 'refuse'].includes(entry.to)))
    return null;
  const broke = routes.find((entry) => entry.by === 'none');
  if (broke) return { item, how: brokeDeep(played, broke) ? 'deep' : 'reached', at: [broke.n] };
  const met = played.of('took').find((entry) => entry.item === item.item);
  const refused = routes.find((entry) => entry.to === 'refuse');
  if (met ?? refused) return { item, how: 'met', at: [(met ?? refused)?.n ?? item.n] };
  const expired = played.of('expired').find((entry) => entry.item === item.item);
  return expired ? { item, how: 'gaveUp', at: [expired.n] } : null;
}

/** Whether somebody was pulled out of deep work by it. */
const brokeDeep = (played: Played, broke: EntryOf<'routed'>): boolean =>
  brokenByNoise(played, broke.to).some(
    ({ minute, n }) => minute === broke.minute && n > broke.n && n <= broke.n + 3,
  );

function isLiaison(played: Played, entry: EntryOf<'routed'>): boolean {
  if (entry.to === 'liaison' || entry.by === 'liaison') return true;
  return played
    .of('role')
    .some((role) => role.person === entry.to && role.role.endsWith('liaison') && role.n < entry.n);
}

function part(items: readonly Handled[], index: number): Opportunity {
  const share = Math.max(0, items.reduce((sum, one) => sum + worth[one.how], 0) / items.length);
  const count = (how: Handled['how']) => items.filter((one) => one.how === how).length;
  const minute = items[0]?.item.minute ?? 0;
  const until = items.at(-1)?.item.minute ?? minute;
  return {
    id: `H1.${index + 1}`,
    at: items.flatMap((one) => one.at),
    minute: items[0]?.item.minute ?? null,
    share,
    times: 1,
    missed: false,
    reason: {
      id: `reason.H1.${until > minute ? 'calls' : 'call'}`,
      params: {
        minute,
        until,
        calls: items.length,
        held: count('held'),
        met: count('met'),
        reached: count('reached') + count('deep'),
        lost: count('gaveUp'),
      },
    },
  };
}

export const H1 = behaviour({
  id: 'H1',
  sign: '+',
  weight: 3,
  reasonForWeight:
    "Each interruption adds about an eighth to procedural failures (Westbrook 2010); holding a quarter of a night's noise weighs as much as one met executive.",
  source: 'PagerDuty different_roles.md, "Internal Liaison" (keep the primary call free of distraction)',
  contested:
    'Interrupted people have also been found to finish faster, with more stress (Mark, Gudith and Klocke 2008).',
  arising(played) {
    const routes = new Map<string, EntryOf<'routed'>[]>();
    for (const entry of played.of('routed'))
      routes.set(entry.item, [...(routes.get(entry.item) ?? []), entry]);
    const items = played
      .of('arrived')
      .flatMap((item) => handled(played, item, routes.get(item.item) ?? []) ?? []);
    const count = Math.min(parts, items.length);
    return Array.from({ length: count }, (_, index) =>
      part(
        items.slice(
          Math.floor((items.length * index) / count),
          Math.floor((items.length * (index + 1)) / count),
        ),
        index,
      ),
    );
  },
});
