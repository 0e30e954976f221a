/** Times of a session, as people in a room read them. */

const minute = 60_000;

/** Minutes since midnight on this device's clock, for `words.clock`. */
export function clockMinutes(instant: number): number {
  const date = new Date(instant);
  return date.getHours() * 60 + date.getMinutes();
}

/** `4:05`, whatever the language: a count-down is read as a picture. Never under nought. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The next instant at which a clock on the wall shows `hh:mm`; null for what is no time. */
export function nextAt(text: string, now: number): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  const date = new Date(now);
  date.setHours(Number(hours), Number(minutes), 0, 0);
  if (date.getTime() < now - 12 * 60 * minute) date.setDate(date.getDate() + 1);
  return date.getTime();
}

/** `hh:mm`, for a field. */
export function fieldTime(instant: number | null): string {
  if (instant === null) return '';
  const date = new Date(instant);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
