/**
 * A reminder file: two all-day events of RFC 5545, 30 and 90 days on, that open the check-list on this device. Calendars
 * are often shared at work, so the events carry a link and none of the player's own words.
 */

export interface Reminder {
  /** Id of the plan. */
  id: string;
  /** Milliseconds since 1970: when the plan was made, and now. */
  madeAt: number;
  now: number;
  /** Address of the check-list. */
  link: string;
  summary: string;
  description: string;
}

/** Days after the plan on which it reminds. */
export const reminderDays = [30, 90] as const;

const day = 24 * 60 * 60 * 1000;
/** Octets of a line at most, its end not counted (RFC 5545, 3.1). */
const longest = 75;

/** Text as a value of a property (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);

const pad = (n: number, length = 2): string => String(n).padStart(length, '0');

/** A day of the player's own calendar. */
function date(ms: number): string {
  const at = new Date(ms);
  return `${pad(at.getFullYear(), 4)}${pad(at.getMonth() + 1)}${pad(at.getDate())}`;
}

/** A moment in UTC. */
const stamp = (ms: number): string => new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** A line folded at 75 octets, never inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longest) {
      lines.push(part);
      // The space that marks a folded line counts.
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...lines, part].join('\r\n');
}

/** The whole file, lines ended as the format wants them. */
export function reminderFile({ id, madeAt, now, link, summary, description }: Reminder): string {
  const noon = new Date(madeAt).setHours(12, 0, 0, 0);
  const events = reminderDays.flatMap((days) => [
    'BEGIN:VEVENT',
    `UID:${id}-${days}@hold-the-bridge`,
    `DTSTAMP:${stamp(now)}`,
    // Whole days: at noon of a day an hour of summer time more or less is still that day.
    `DTSTART;VALUE=DATE:${date(noon + days * day)}`,
    `DTEND;VALUE=DATE:${date(noon + (days + 1) * day)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(`${description}\n${link}`)}`,
    `URL:${link}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    'TRIGGER;RELATED=START:PT9H',
    'END:VALARM',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hold the Bridge//Reminder//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
