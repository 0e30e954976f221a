/**
 * Tables as text: RFC 4180 (CRLF, quotes doubled), with a byte order mark in front, because without it spreadsheet
 * programs read UTF-8 as something else and names in Arabic are lost; readers that know no mark must skip three bytes.
 */

export type Cell = string | number | boolean | null;

/** What a spreadsheet would take for a formula: such a text gets an apostrophe in front (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a file with a head and rows. */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}
