/** Names for people who give none: two plain words, so that nobody has to think of one or is known by one. */

const words: Readonly<Record<string, readonly [first: readonly string[], second: readonly string[]]>> = {
  en: [
    ['Quiet', 'Early', 'Amber', 'Northern', 'Paper', 'Copper', 'Morning', 'River', 'Winter', 'Open'],
    ['Lantern', 'Harbour', 'Kettle', 'Signal', 'Compass', 'Ferry', 'Window', 'Ladder', 'Heron', 'Bridge'],
  ],
  // The noun first, as it is said; all feminine, so that the adjectives agree.
  ar: [
    ['نافذة', 'بوصلة', 'سفينة', 'شمعة', 'غيمة', 'نجمة', 'ورقة', 'نخلة'],
    ['هادئة', 'مضيئة', 'بعيدة', 'صغيرة', 'جديدة', 'زرقاء', 'دافئة', 'عالية'],
  ],
};

/**
 * A name in the language of a tag; English where there are no words for it.
 * @param draw a whole number from 0 to one less than its argument, by chance
 */
export function drawNickname(locale: string, draw: (below: number) => number): string {
  const [first, second] = words[locale.split('-')[0] ?? ''] ?? words['en'] ?? [[], []];
  return `${first[draw(first.length)]} ${second[draw(second.length)]} ${10 + draw(90)}`;
}
