/** Which entries of the timeline are shown in the middle, and how: a line of the log with a face. */
import type { Entry, EntryType } from '../../run/timeline.ts';
import { logLine } from '../log/lines.ts';
import type { Words } from '../session-types.ts';
import { goneOf } from './room/gone.ts';
import { goneText } from './room/gone-text.ts';

/** What somebody in the room would have heard or seen. The rest is in the picture, or the player's own doing. */
const seen: Record<EntryType, boolean> = {
  chapter: false,
  changed: true,
  phase: false,
  impact: true,
  said: true,
  role: true,
  assigned: false,
  'at-work': false,
  readback: true,
  done: true,
  dropped: true,
  checkin: false,
  aside: true,
  spoke: true,
  paired: true,
  relieved: false,
  left: true,
  asked: false,
  decided: true,
  harm: true,
  error: true,
  learned: true,
  lead: false,
  fell: true,
  arrived: true,
  told: true,
  tell: true,
  took: true,
  routed: false,
  expired: true,
  interrupted: true,
  signal: true,
  rule: true,
  opened: true,
  replied: true,
  answered: true,
  'stood-in': true,
  missed: true,
  skipped: false,
  post: true,
  promise: true,
  answer: true,
  'hands-on': false,
  command: true,
  epilogue: false,
  end: true,
};

export interface Told {
  /** Who says it, or what happened. */
  text: string;
  /** What they say, in the night's own language, or null. */
  quote: string | null;
  /** Whose face goes with it, or null. */
  who: string | null;
}

/** What `entry` says on the bridge, or null when it is not shown there; `log` tells who it was that left. */
export function tell(entry: Entry, words: Words, log: readonly Entry[] = []): Told | null {
  // What somebody made of a report is heard; that it was passed on is the player's own doing.
  const isAnswered = entry.type === 'routed' && entry.made !== undefined;
  if (!seen[entry.type] && !isAnswered) return null;
  const gone = goneOf(entry, log);
  if (gone) {
    // Who got through to a fixer is told by what it cost them.
    if (gone.reached !== null) return null;
    return { text: goneText(gone, words), quote: null, who: gone.from };
  }
  // Without a name it says nothing.
  if (entry.type === 'expired') return null;
  const line = logLine(entry, words);
  if (!line) return null;
  const who = line.people.find((id) => id !== 'player' && id !== 'narrator') ?? null;
  return { text: line.text, quote: line.quote, who };
}
