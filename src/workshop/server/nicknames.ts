/** Names for people who give none: two plain words, so that nobody has to think of one or is known by one. */
import { randomInt } from 'node:crypto';

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

/** A name in the language of a tag; English where there are no words for it. */
export function newNickname(locale: string): string {
  const [first, second] = words[locale.split('-')[0] ?? ''] ?? words['en'] ?? [[], []];
  return `${first[randomInt(first.length)]} ${second[randomInt(second.length)]} ${randomInt(10, 100)}`;
}
