/** The debrief's what-ifs of real nights: how many, which, and that they say what they are. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  Asking,
  finish,
  luckSentences,
  measures,
  mostCandidates,
  mostPicked,
  sentencesOf,
  wordedSentence,
  type Sentence,
  type WhatIf,
  type WhatIfs,
  type Wording,
} from '../../../src/assessment/what-if/index.ts';
import { pick } from '../../../src/assessment/what-if/pick.ts';
import { shortlist } from '../../../src/assessment/what-if/shortlist.ts';
import { loadFolder } from '../../../src/cli/folder.ts';
import { all as arabic } from '../../../src/i18n/ar/all.ts';
import { all as english } from '../../../src/i18n/en/all.ts';
import { playPolicy } from '../../../src/lab/play.ts';
import { policies } from '../../../src/lab/policies/index.ts';
import { canonical, toLog, type RunLog } from '../../../src/run/index.ts';

const { loaded } = await loadFolder(new URL('../../../scenarios/wrong-table', import.meta.url).pathname);
if (!loaded) throw new Error('wrong-table does not load');
const { compiled } = loaded;

const logOf = (name: keyof typeof policies, seed: number): RunLog =>
  toLog(playPolicy(compiled, { policy: policies[name], seed }));

const nights: { log: RunLog; all: WhatIfs }[] = [];
beforeAll(() => {
  for (const [name, seed] of [
    ['novice', 7],
    ['commander', 3],
    ['blamer', 5],
  ] as const) {
    const log = logOf(name, seed);
    nights.push({ log, all: finish(new Asking(compiled, log).debrief()) });
  }
}, 120_000);

const pickedOf = ({ tried, picked }: WhatIfs): WhatIf[] => picked.flatMap((at) => tried[at] ?? []);

describe('a debrief', () => {
  test('tries at most eight and picks three to five', () => {
    for (const { all } of nights) {
      expect(all.tried.length).toBeLessThanOrEqual(mostCandidates);
      expect(all.picked.length).toBeGreaterThanOrEqual(3);
      expect(all.picked.length).toBeLessThanOrEqual(mostPicked);
    }
  });

  test('picks one a competency at most, and at least one that went well', () => {
    for (const { all } of nights) {
      const about = pickedOf(all).map((one) => one.about);
      expect(new Set(about.map((one) => one?.competency)).size).toBe(about.length);
      expect(about.some((one) => one?.was === 'helped')).toBe(true);
    }
  });

  test('picks nothing that is unreliable, turns, changes nothing, or is about no scored behaviour', () => {
    for (const { all } of nights) {
      for (const { reliance, turned, nothing, about } of pickedOf(all)) {
        expect([reliance.unreliable, turned, nothing]).toEqual([false, false, false]);
        expect(about?.points.before).not.toBe(about?.points.after);
      }
    }
  });

  test('names its assumption wherever an outcome moved, with both other values', () => {
    for (const { all } of nights) {
      for (const { headline, assumption } of all.tried) {
        expect([headline, assumption === null]).toEqual([headline, headline === 'points']);
      }
    }
    expect(nights.flatMap(({ all }) => all.tried).some(({ assumption }) => assumption !== null)).toBe(true);
  });

  test('pairs each seed with itself, on the variant of the log', () => {
    for (const { log, all } of nights) {
      expect(all).toMatchObject({ seed: log.seed, variant: log.variant, luck: { seeds: all.seeds } });
      for (const { pairs } of all.tried) {
        expect(pairs.map(({ seed }) => seed)).toEqual(all.seeds);
        // The unchanged half of every pair is the luck.
        expect(pairs.map(({ before }) => before)).toEqual(all.luck.nights);
      }
    }
  });

  test('spreads are those of the pairs', () => {
    for (const { all } of nights) {
      for (const { pairs, spread } of all.tried) {
        const list = pairs.map(({ before, after }) => after.minutes - before.minutes);
        const { least, most, less, same, more, mean } = spread.minutes;
        expect([least, most]).toEqual([Math.min(...list), Math.max(...list)]);
        expect([less, same, more]).toEqual(
          [-1, 0, 1].map((sign) => list.filter((one) => Math.sign(one) === sign).length),
        );
        expect(mean).toBeCloseTo(list.reduce((sum, one) => sum + one, 0) / list.length, 1);
      }
    }
  });

  test('answers the same alone as among others', () => {
    const [{ log, all } = { log: logOf('novice', 7), all: undefined }] = nights;
    const first = all?.tried[0];
    if (!first) throw new Error('nothing was tried');
    const [alone] = finish(new Asking(compiled, log).ask([first.change]));
    const { about: _mine, competency: _name, ...rest } = alone ?? first;
    const { about: _theirs, competency: _other, ...wanted } = first;
    const outcomes = (one: typeof rest) => [
      one.own,
      one.spread.minutes,
      one.spread.truth,
      one.reliance,
      one.assumption?.half.minutes,
    ];
    expect(canonical(outcomes(rest))).toBe(canonical(outcomes(wanted)));
  });
});

test('the shortlist replays nothing', () => {
  const log = logOf('novice', 7);
  const asking = new Asking(compiled, log);
  const before = canonical(asking.report);
  const first = shortlist(asking.score, asking.report);
  expect(first.length).toBeGreaterThan(4);
  expect(first.some(({ about }) => about?.was === 'helped')).toBe(true);
  expect(canonical(shortlist(asking.score, asking.report))).toBe(canonical(first));
  expect(canonical(asking.report)).toBe(before);
});

test('a turned or unreliable one is passed over for the next', () => {
  const tried = nights[0]?.all.tried ?? [];
  const best = pick(tried)[0] ?? 0;
  const spoilt = (change: (one: WhatIf) => WhatIf) =>
    pick(tried.map((one, at) => (at === best ? change(one) : one)));
  expect(spoilt((one) => ({ ...one, turned: true }))).not.toContain(best);
  expect(spoilt((one) => ({ ...one, reliance: { ...one.reliance, unreliable: true } }))).not.toContain(best);
  expect(spoilt((one) => ({ ...one, nothing: true }))).not.toContain(best);
});

describe('in words', () => {
  const used = new Set<string>();
  const words = (texts: Readonly<Record<string, string>>): Wording => ({
    t: (key, params = {}) => {
      used.add(key);
      const text = texts[key];
      if (text === undefined) throw new Error(`no text ${key}`);
      return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => {
        const value = params[name];
        if (value === undefined) throw new Error(`${key} lacks ${name}`);
        return String(value);
      });
    },
    night: (key) => `<${key}>`,
    person: (id) => id,
    number: String,
    money: (n) => `$${n}`,
    minutes: (n) => `${Math.round(n)} min`,
    at: (minute) => `+${minute}`,
  });
  const every = (): Sentence[] =>
    nights.flatMap(({ all }) => [...luckSentences(all.luck), ...all.tried.flatMap(sentencesOf)]);

  test.each([
    ['English', english],
    ['Arabic', arabic],
  ])('%s has every text, with what it needs', (_name, texts) => {
    for (const sentence of every())
      expect(wordedSentence(sentence, words(texts))).not.toMatch(/\{\{|undefined|NaN/);
  });

  test('every effect says that it is the model', () => {
    for (const key of Object.keys(english).filter((one) => /^whatif\.effect\.(?!points)/.test(one)))
      expect(english[key]?.toLowerCase()).toContain('in this model');
    expect(measures).toContain('points');
  });

  test('no sentence tells anybody what they should have done', () => {
    const all = Object.entries(english).filter(([key]) => key.startsWith('whatif.'));
    expect(all.filter(([, text]) => /\bshould\b|\bmust\b|\bmistake of\b/i.test(text))).toEqual([]);
  });
});
