/** The band of a score as a stretch of a line from 0 to 100; the words beside it say the same. */
import { ratingOf, surely } from '../../assessment/score.ts';
import type { CompetencyReport, Rating } from '../../assessment/types.ts';
import type { Words } from '../session-types.ts';

/** The least width of the mark, in points. */
const narrowest = 1.2;

/** Rounded outwards below: a range that reads "from 80" has its word. */
function bounds(score: number, band: number): [number, number] {
  return [Math.floor(surely(score, band)), Math.min(100, Math.round(score + band))];
}

/** Narrower than this a range says no more than its middle. */
const rangeFrom = 3;

/**
 * "61 to 68 of 100: chance alone moves it that far"; why there is no number where there is a word without one; empty
 * where too little was seen for either.
 */
export function bandText(
  { score, band, rating }: Pick<CompetencyReport, 'score' | 'band'> & { rating: Rating | undefined },
  words: Words,
): string {
  if (score === null)
    return rating === undefined || rating === 'tooLittle' ? '' : words.t('debrief.band.none');
  const [low, high] = bounds(score, band);
  const middle = Math.round(score);
  // Where the word beside it is that of the lower end alone, both ends are told.
  if (high - low < rangeFrom && ratingOf(low) === ratingOf(middle))
    return words.t('debrief.band.one', { score: words.number(middle) });
  return words.t('debrief.band', { low: words.number(low), high: words.number(high) });
}

/** What stands under a competency's word: the number or why there is none, and how many moments it rests on. */
export function seenText(
  found: Pick<CompetencyReport, 'score' | 'band' | 'rating' | 'offered'>,
  words: Words,
): string {
  return [bandText(found, words), words.t('debrief.opportunities', { count: found.offered })]
    .filter((part) => part !== '')
    .join(' · ');
}

export function Band({ score, band }: { score: number; band: number }) {
  const [low, high] = bounds(score, band);
  return (
    <svg class="band" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="band-track" width="100" height="6" rx="1" />
      {[40, 60, 80].map((x) => (
        <rect key={x} class="band-mark" x={x - 0.15} width="0.3" height="6" />
      ))}
      {/* At least one wide, and within the track: the best of all scores is at its very end. */}
      <rect
        class="band-range"
        x={Math.min(low, 100 - narrowest)}
        width={Math.max(narrowest, high - low)}
        height="6"
        rx="1"
      />
    </svg>
  );
}
