/** Numbers, money, times and lists through Intl. Formatters are made once a locale: they are slow to make. */

export interface Formats {
  number(n: number): string;
  /** Whole dollars. */
  money(dollars: number): string;
  /** Minutes since midnight, of any day, as a 24-hour clock time. */
  clock(minutes: number): string;
  /** A length in minutes: "6 min". */
  minutes(n: number): string;
  percent(part: number): string;
  list(items: string[]): string;
  date(ms: number): string;
}

const day = 24 * 60;

/** Formats for a BCP 47 tag. Arabic keeps its own digits only where the reader's system would: `ar` uses Latin ones. */
export function formats(tag: string): Formats {
  const locale = tag === 'ar-XB' ? 'en' : tag === 'en-XA' ? 'en' : tag;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 }); // oxfmt-ignore
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }); // oxfmt-ignore
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short', maximumFractionDigits: 0 }); // oxfmt-ignore
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    number: (n) => number.format(n),
    // Without the mark the `$` of `US$` would go to the other side of its letters from right to left.
    money: (dollars) => money.format(Math.round(dollars)).replace('US$', 'US$\u200E'),
    clock: (m) => clock.format((((Math.floor(m) % day) + day) % day) * 60_000),
    minutes: (n) => minutes.format(Math.max(0, Math.round(n))),
    percent: (part) => percent.format(part),
    list: (items) => list.format(items),
    date: (ms) => date.format(ms),
  };
}
