/** What each role of a team sees of the night. Information is uneven, so that handing it over is the work. */
import type { Entry, EntryType, Move } from '../../../run/index.ts';
import { nightParts, type NightPart, type TeamRole } from '../../protocol/shared.ts';

/**
 * The deputy runs the room and sees the work, the leads and the faces; the scribe keeps the timeline and the promises;
 * each liaison has an audience and the callers. The commander is spoken to, sees faces, and knows what they are told;
 * an observer sees what the commander sees, to watch how it is led.
 */
export const sees: Readonly<Record<TeamRole, readonly NightPart[]>> = {
  commander: ['faces'],
  deputy: ['work', 'leads', 'faces'],
  scribe: ['timeline'],
  'customer-liaison': ['customers', 'callers'],
  'internal-liaison': ['staff', 'callers'],
  observer: ['faces'],
};

/** Who is spoken to: has the middle, and what was handed over. */
export const isSpokenTo = (roles: readonly TeamRole[]): boolean =>
  roles.includes('commander') || roles.includes('observer');

/** The parts that some roles see together; all of them outside teams. */
export function partsOf(roles: readonly TeamRole[] | null): ReadonlySet<NightPart> {
  return new Set(roles === null ? nightParts : roles.flatMap((role) => sees[role]));
}

/** The part that an audience belongs to: customers outside, everybody else in the company. */
export const partOfAudience = (audience: string): NightPart =>
  audience === 'customers' ? 'customers' : 'staff';

/** Where one is in the night: everybody's. */
const common: ReadonlySet<EntryType> = new Set<EntryType>([
  ...(['chapter', 'changed', 'phase', 'impact', 'command', 'end', 'epilogue'] as const),
]);
/** What is said to the commander, and what they do themselves. */
const spoken: ReadonlySet<EntryType> = new Set<EntryType>([
  ...(['opened', 'replied', 'answered', 'told', 'missed', 'stood-in', 'said', 'role'] as const),
  ...(['asked', 'decided', 'aside', 'spoke', 'hands-on'] as const),
]);
const work: ReadonlySet<EntryType> = new Set<EntryType>([
  ...(['assigned', 'readback', 'done', 'dropped', 'checkin', 'paired', 'relieved', 'left'] as const),
  ...(['asked', 'decided', 'harm', 'error', 'learned', 'tell', 'interrupted', 'role'] as const),
]);
const leads: ReadonlySet<EntryType> = new Set<EntryType>(['lead', 'fell']);
const callers: ReadonlySet<EntryType> = new Set<EntryType>(['arrived', 'took', 'routed', 'expired', 'rule']);

/** Whether an entry of the log is for whoever sees these parts, or is spoken to. */
export function isFor(entry: Entry, parts: ReadonlySet<NightPart>, spokenTo: boolean): boolean {
  if (common.has(entry.type) || parts.has('timeline')) return true;
  if (spokenTo && spoken.has(entry.type)) return true;
  // Who stands at the commander's own desk is seen by the commander; the noise is the liaisons'.
  if (spokenTo && (entry.type === 'arrived' || entry.type === 'took')) return !entry.noise;
  if (parts.has('work') && work.has(entry.type)) return true;
  if (parts.has('leads') && leads.has(entry.type)) return true;
  if (parts.has('callers') && callers.has(entry.type)) return true;
  if (entry.type === 'post' || entry.type === 'promise' || entry.type === 'answer')
    return parts.has(partOfAudience(entry.audience));
  return false;
}

/** What of a commander's moves nobody but those it concerns hears; the others are said to the whole room. */
const quiet: Partial<Record<Move['type'], NightPart | null>> = {
  reply: null,
  leave: null,
  take: null,
  terminal: null,
  route: 'callers',
  rule: 'callers',
  lead: 'leads',
};

/** Whether somebody hears of a move: `spokenTo` hears all. */
export function hearsMove(move: Move, parts: ReadonlySet<NightPart>, spokenTo: boolean): boolean {
  if (spokenTo || parts.has('timeline')) return true;
  const part = move.type === 'post' ? partOfAudience(move.audience) : quiet[move.type];
  return part === undefined || (part !== null && parts.has(part));
}
