/** What stands under a competency's word: a range, why there is none, and how many moments it rests on. */
import { beforeAll, describe, expect, test } from 'vitest';
import { bandText, seenText } from '../../../src/app/debrief/Band.tsx';
import type { Words } from '../../../src/app/session-types.ts';
import { wordsIn } from '../drive.ts';

describe.each(['en', 'ar'])('in %s', (locale) => {
  let words: Words;
  beforeAll(async () => {
    words = await wordsIn(locale);
  });

  test('a word without a number says why it has none', () => {
    const bare = { score: null, band: 8, rating: 'mostly', offered: 5 } as const;
    expect(bandText(bare, words)).toBe(words.t('debrief.band.none'));
    expect(seenText(bare, words)).toContain(words.t('debrief.band.none'));
    expect(seenText(bare, words)).not.toContain('100');
  });

  test('too little seen has nothing to explain, and a number needs no reason', () => {
    const few = { score: null, band: 8, rating: 'tooLittle', offered: 2 } as const;
    expect(seenText(few, words)).toBe(words.t('debrief.opportunities', { count: 2 }));
    const told = seenText({ score: 70, band: 8, rating: 'mostly', offered: 5 }, words);
    expect(told).toContain(words.number(62));
    expect(told).not.toContain(words.t('debrief.band.none'));
  });
});
