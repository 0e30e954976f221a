/** The reminder file is what RFC 5545 asks for, in any language, and holds none of the player's own words. */
import { expect, test } from 'vitest';
import { reminderFile } from '../../../src/app/debrief/reminder.ts';

const madeAt = Date.UTC(2026, 10, 26, 12, 30);
const reminder = {
  id: 'a1b2',
  madeAt,
  now: madeAt,
  link: 'https://example.org/game/#checklist=a1b2',
  summary: 'Two minutes; what came of it, so far?',
  description: 'دقيقتان لقائمة صغيرة: هل جاءت لحظة تشبه تلك الليلة، وما كانت أول جملة قيلت فيها؟',
};
const file = reminderFile(reminder);
const lines = file.split('\r\n');
/** Lines put together again as a calendar does. */
const unfolded = file.replaceAll('\r\n ', '').split('\r\n');

test('every line ends with CRLF and has at most 75 octets', () => {
  expect(file.endsWith('\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const longest = Math.max(...lines.map((line) => new TextEncoder().encode(line).length));
  expect(longest).toBeLessThanOrEqual(75);
  expect(longest).toBeGreaterThan(60);
});

test('folding never cuts a character, and unfolds to what was written', () => {
  expect(file).not.toContain('\uFFFD');
  expect(unfolded).toContain(`DESCRIPTION:${reminder.description}\\n${reminder.link}`);
});

test('reminds after 30 and after 90 days, under two ids that stay the same', () => {
  expect(unfolded.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART;VALUE=DATE:20261226',
    'DTSTART;VALUE=DATE:20270224',
  ]);
  expect(unfolded.filter((line) => line.startsWith('UID:'))).toEqual([
    'UID:a1b2-30@hold-the-bridge',
    'UID:a1b2-90@hold-the-bridge',
  ]);
  expect(unfolded.filter((line) => line.startsWith('DTSTAMP:'))).toEqual(
    Array(2).fill('DTSTAMP:20261126T123000Z'),
  );
});

test('marks what has a meaning of its own in the format', () => {
  expect(unfolded).toContain(String.raw`SUMMARY:Two minutes\; what came of it\, so far?`);
  const odd = reminderFile({ ...reminder, summary: 'a\\b\nc' });
  expect(odd).toContain(String.raw`SUMMARY:a\\b\nc`);
});

test('blocks are opened and closed in pairs', () => {
  const open: string[] = [];
  for (const line of unfolded) {
    if (line.startsWith('BEGIN:')) open.push(line.slice(6));
    if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
  }
  expect(open).toEqual([]);
});
