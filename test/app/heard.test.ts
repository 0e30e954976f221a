/** What the log says where a task is said back, and of whoever is heard out: both in their own words. */
import { describe, expect, test } from 'vitest';
import { wordIn } from '../../src/app/bridge/room/PersonCard.tsx';
import { logLine, plainLine } from '../../src/app/log/lines.ts';
import { createWords } from '../../src/app/words.ts';
import { loadLanguage } from '../../src/i18n/index.ts';
import type { EntryBody } from '../../src/run/timeline.ts';
import { compiled, wording } from '../lab/nights.ts';
import { texts } from './bridge/night.ts';

const said = { 'line.caller.ward.said': wording('line.caller.ward.said') ?? '' };
const language = await loadLanguage('en', (locale) =>
  Promise.resolve(
    locale === 'en' ? { locale, reviewed: 'native' as const, texts: { ...texts, ...said } } : null,
  ),
);
const words = createWords(language, () => ({ params: {}, startClock: 187 }));
const line = (body: EntryBody): string => {
  const found = logLine({ n: 0, minute: 20, ...body }, words);
  return found ? plainLine(found) : '';
};
const readback = (timebox: number, takes?: number) =>
  line({
    type: 'readback',
    task: 'replica',
    person: 'tomas',
    timebox,
    ...(takes === undefined ? {} : { takes }),
  });

describe('a read-back', () => {
  test('says what the work takes where it is another figure than the time of the next word', () => {
    expect(readback(10, 26)).toMatch(/10 min, and you hear where I am\. It is more like 26 min/);
    expect(readback(20, 8)).toMatch(/20 min at most\. More like 8 min/);
  });

  test('and nothing more where both are about the same, or an old run does not know', () => {
    for (const plain of [readback(10, 11), readback(10)]) expect(plain).not.toMatch(/like|hear where/);
  });

  test('a desk shows both figures while they differ and the word is still to come', () => {
    expect(wordIn(20, { since: 18, timebox: 10, left: 26 })).toBe(8);
    expect(wordIn(20, { since: 18, timebox: 10, left: 9 })).toBeNull();
    expect(wordIn(20, { since: 18, timebox: 0, left: 26 })).toBeNull();
    expect(wordIn(30, { since: 18, timebox: 10, left: 26 })).toBeNull();
  });
});

describe('whoever is heard out', () => {
  const took = (gave: 'time' | 'word' | 'nothing') =>
    line({ type: 'took', item: 'i1', from: 'ward', channel: 'call', text: 'caller.ward', noise: true, minutes: 3, said: 'caller.ward.said', gave }); // oxfmt-ignore

  test('says what they rang for, with the price and what could be given', () => {
    const lines = (['time', 'word', 'nothing'] as const).map(took);
    expect(new Set(lines).size).toBe(3);
    for (const one of lines) {
      expect(one).toContain(said['line.caller.ward.said']);
      expect(one).toContain('3 min');
    }
  });

  test('every caller on the phone or at the desk has a line of their own', () => {
    const { audiences, injects } = compiled.scenario;
    const callers = [
      ...audiences.flatMap((audience) => audience.callers),
      ...injects.filter(({ noise, opens }) => noise && opens === undefined),
    ].filter(({ channel }) => channel === 'call' || channel === 'visitor');
    expect(callers.length).toBeGreaterThan(30);
    const lines = callers.map((caller) => wording(`line.${caller.said ?? ''}`));
    expect(lines.filter((one) => one === undefined)).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  });
});
