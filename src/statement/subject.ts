/** Is an English text about something that went wrong at all? */
import type { Mark } from './features/detector.ts';
import type { Marked } from './order.ts';
import type { Feature } from './features.ts';

const telling: readonly Feature[] = [
  'agent',
  'regret',
  'harm',
  'denial',
  'deflection',
  'passive',
  'naming',
  'repair',
  'certainty',
];
/** Words of organisations and of what they do for others. */
const business =
  /\b(?:customers?|users?|services?|members?|patients?|passengers?|orders?|accounts?|compan(?:y|ies)|teams?|staff|systems?|data|products?|payments?|incidents?|outage|refund|investigat\w+|employees|guests?|families|parents|public|engineers?|website|app|report\w*|tickets?|deliver\w+|council|board|police|safety|update|users|clients|project|deadline|software|server|records?)\b/g;

export function isStatement(text: string, all: readonly Marked[], marks: readonly Mark[]): boolean {
  if (!marks.some(({ feature }) => telling.includes(feature))) {
    // A status note that says what is being put right, or what is not known, is one as well.
    const words = text.toLowerCase().match(business)?.length ?? 0;
    const event =
      /\b(?:incident|breach|outage|recall|disruption|downtime|accident|crash|leak|failure|complaints?|delays?|patience|pressure|shortages?|closures?|problems?|issues?|leak|allegations?|reports)\b/i.test(
        text,
      );
    return (marks.some(({ feature }) => feature !== 'bolstering') || event) && words >= 1;
  }
  return !isVerse(text, all, marks);
}

/** Short lines that end anywhere, hardly a word of business, and hardly a mark. */
function isVerse(text: string, all: readonly Marked[], marks: readonly Mark[]): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 4) return false;
  const short = lines.filter((line) => line.trim().length < 62 && !/^\s*(?:[-*•]|\d+[.)])/.test(line));
  const open = short.filter((line) => !/[.!?:]["')]?\s*$/.test(line));
  if (short.length < lines.length * 0.9 || open.length < lines.length * 0.4) return false;
  const words = text.toLowerCase().match(business)?.length ?? 0;
  return words <= lines.length / 5 && marks.length <= Math.max(3, all.length);
}
