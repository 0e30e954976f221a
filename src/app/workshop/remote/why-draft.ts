/**
 * What a voter has typed as a why: half a sentence is still there after a reload, and when the ballot closed meanwhile.
 * It stays in this tab, and goes out only when the voter says so.
 */
import { readBox, tabBox, writeBox, type TextBox } from '../../../storage/box.ts';

export interface WhyDraft {
  /** What stands in the field. */
  text: string;
  /** The ballot that it was sent for, and what was sent; null while it was not. */
  sent: { ballot: string; text: string } | null;
}

const none: WhyDraft = { text: '', sent: null };

/** @param run the night that is voted on */
export function openWhyDraft(run: string, box: TextBox | null = tabBox()) {
  const key = `hold-the-bridge.why.${run}`;
  return {
    /** What the field of a ballot begins with: nothing that was sent with another one. */
    for(ballot: string): WhyDraft {
      const found = readBox(box, key);
      if (!isDraft(found)) return none;
      return found.sent !== null && found.sent.ballot !== ballot && found.sent.text === found.text
        ? none
        : found.sent?.ballot === ballot
          ? found
          : { text: found.text, sent: null };
    },
    keep: (draft: WhyDraft): void => void writeBox(box, key, draft),
  };
}

function isDraft(found: unknown): found is WhyDraft {
  if (typeof found !== 'object' || found === null || !('text' in found) || !('sent' in found)) return false;
  return typeof found.text === 'string' && (found.sent === null || typeof found.sent === 'object');
}
