/** Languages: every key, placeholder and plural form is in every language; pseudo-locales cover every text. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { all as arabicGame } from '../../src/i18n/ar/all.ts';
import { host as arabicHost } from '../../src/i18n/ar/host/all.ts';
import { all as englishGame } from '../../src/i18n/en/all.ts';
import { host as englishHost } from '../../src/i18n/en/host/all.ts';
import { chooseLocale, loadLanguage, localeInfo, locales } from '../../src/i18n/index.ts';
import { isolate } from '../../src/i18n/bidi.ts';
import { formats } from '../../src/i18n/format.ts';
import { weights } from '../../src/i18n/reasons/weights-ar.ts';
import { pseudoCatalogue } from '../../src/i18n/pseudo.ts';
import { reasonText } from '../../src/app/debrief/wording.ts';
import { createWords } from '../../src/app/words.ts';
import type { Finding } from '../../src/assessment/types.ts';
import { wordsIn, wrongTable } from './drive.ts';

const arabic = { ...arabicGame, ...arabicHost };
const english = { ...englishGame, ...englishHost };

const ending = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(ending, '');
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);

/** What a plural form may say in words instead of digits, and the forms that may. */
const counts = new Set(['count', 'minutes']);
const inWords = /_(zero|one|two)$/;

/** Texts that the debrief puts together. */
const ofDebrief =
  /^(debrief|reason|contested|behaviour|rating|competency|cause|whatif|scoring|checklist|compare|branch|practice|progress|share|print|reader)\b/;

/** What is read in the debriefs of all nights, forms and drills: what people knew and remember, what a moment called for. */
function explained(locale: string): [string, string][] {
  const scenarios = join(import.meta.dirname, '../../scenarios');
  const texts = readdirSync(scenarios).flatMap((name) => {
    const file = join(scenarios, name, 'text', `${locale}.yaml`);
    const read = parse(readFileSync(file, 'utf8')) as { texts?: Record<string, string> };
    return Object.entries(read.texts ?? {}).map(([key, text]): [string, string] => [`${name} ${key}`, text]);
  });
  const found = texts.filter(([key]) => / (reveal|memory|why)\./.test(key));
  expect(found.length).toBeGreaterThan(100);
  return found;
}

/** Keys by stem with the plural forms they have. */
function forms(catalogue: Readonly<Record<string, string>>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const key of Object.keys(catalogue)) {
    const form = ending.exec(key)?.[1];
    found.set(stem(key), [...(found.get(stem(key)) ?? []), ...(form ? [form] : [])]);
  }
  return found;
}

const source = forms(english);

/** A finding whose reason is `key`, with a number of minutes and an id for each of its other parameters. */
function finding(key: string, minutes: number): Finding {
  const names = new Set(placeholders(arabic[`${key}_few`] ?? ''));
  const ids = [...names].map((name = '') => [name, /^(minute|until|due)$/.test(name) ? 3 : 'mina'] as const);
  const reason = { id: key, params: { ...Object.fromEntries(ids), minutes } };
  return {
    behaviour: 'C2',
    opportunity: null,
    at: [],
    minute: 3,
    points: 0,
    best: 1,
    worst: 0,
    missed: false,
    reason,
    source: '',
    contested: false,
  };
}

describe('Arabic', () => {
  const target = forms(arabic);
  const wanted = [...source.keys()];

  test('has every key of the interface and its reasons, and no other', () => {
    expect(wanted.filter((key) => key.startsWith('reason.')).length).toBeGreaterThan(200);
    expect([...target.keys()].sort()).toEqual(wanted.sort());
  });

  test('has its six plural forms wherever English has two, and never some of them', () => {
    const six = new Intl.PluralRules('ar').resolvedOptions().pluralCategories.sort();
    for (const key of wanted) {
      const counted = (source.get(key) ?? []).length > 0;
      const has = [...(target.get(key) ?? [])].sort();
      // Where English gets by with one form, Arabic may still need all.
      expect([key, has]).toEqual([key, counted || has.length > 0 ? six : []]);
    }
  });

  test('uses no placeholder that English does not fill, and leaves none out but a count in words', () => {
    const filled = new Map<string, (string | undefined)[]>();
    for (const [key, text] of Object.entries(english))
      filled.set(stem(key), [...(filled.get(stem(key)) ?? []), ...placeholders(text)]);
    for (const [key, text] of Object.entries(arabic)) {
      const given = filled.get(stem(key)) ?? [];
      const used = placeholders(text);
      // "Nobody" needs no list of names; the other forms leave out nothing but a number that they put in words.
      const spelt = (name = '') => counts.has(name) && inWords.test(key);
      const nobody = key.endsWith('_zero') && !key.startsWith('reason.');
      const missing = nobody ? [] : given.filter((name) => !used.includes(name) && !spelt(name));
      expect([key, used.filter((name) => !given.includes(name)), missing]).toEqual([key, [], []]);
    }
  });

  test('words a length of a reason as Arabic counts', async () => {
    const words = await wordsIn('ar');
    const timed = [...target].filter(([key, has]) => key.startsWith('reason.') && has.length > 0);
    expect(timed.length).toBeGreaterThan(10);
    for (const [key] of timed) {
      const told = [0, 1, 2, 3, 11, 100].map((minutes) => reasonText(finding(key, minutes), words) ?? '');
      expect([
        key,
        told.filter((text) => /\{\{|[A-Za-z]/.test(text.replaceAll(/\u2068[^\u2069]*/g, ''))),
      ]).toEqual([key, []]);
      expect([key, new Set(told).size]).toEqual([key, 6]);
    }
  });

  test('tells nobody in the debrief what they ought to have done', () => {
    const ought = /يجب|ينبغي|لا بد|يلزم|يُفترض|المفترض|المفروض|الأجدر|الأولى بك|كان عليك|وجب/;
    const texts = [
      ...Object.entries(arabic).filter(([key]) => ofDebrief.test(key)),
      ...Object.entries(weights),
    ];
    expect(texts.length).toBeGreaterThan(60);
    expect([...texts, ...explained('ar')].filter(([, text]) => ought.test(text))).toEqual([]);
  });

  test('gives no verb of one gender to a named person', () => {
    // A present verb after the name, or one of the past verbs that a log is made of before it.
    const gendered =
      /\{\{(who|person|other|by)\}\} ي|(^|\s)(عاد|غادر|جلس|وصل|ترك|طلب|قال) \{\{(who|person|other|by)\}\}/;
    expect(Object.entries(arabic).filter(([, text]) => gendered.test(text))).toEqual([]);
  });

  test('isolates Latin script, so that it cannot reorder the sentence around it', () => {
    const bare = Object.entries(arabic).filter(([key, text]) => {
      const outside = text.replaceAll(/\u2066[^\u2069]*\u2069|\{\{\w+\}\}/g, '');
      // The name of the game stands alone.
      return key !== 'app.name' && /[A-Za-z]/.test(outside);
    });
    expect(bare).toEqual([]);
  });
});

test('each text that a screen asks for by name is there', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? files(path) : [path];
    });
  const code = files(join(import.meta.dirname, '../../src/app')).map((path) => readFileSync(path, 'utf8'));
  const asked = code.flatMap((text) =>
    [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''),
  );
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((key) => !source.has(key))).toEqual([]);
});

test('the debrief tells nobody what they ought to have done', () => {
  const texts = Object.entries(english).filter(([key]) => ofDebrief.test(key));
  expect(texts.length).toBeGreaterThan(60);
  const ought = /\b(should|ought|must have)\b|\b(should|ought)n't\b/i;
  expect([...texts, ...explained('en')].filter(([, text]) => ought.test(text))).toEqual([]);
});

describe('pseudo-locales', () => {
  test.each(['en-XA', 'ar-XB'])('%s changes every text and keeps its placeholders', (tag) => {
    const texts = pseudoCatalogue(tag, english);
    for (const [key, text] of Object.entries(english)) {
      const changed = texts[key] ?? '';
      expect([key, placeholders(changed)]).toEqual([key, placeholders(text)]);
      if (/\p{L}/u.test(text.replace(/\{\{\w+\}\}/g, '')))
        expect([key, changed === text]).toEqual([key, false]);
    }
  });

  test('cover the texts of the night as well', async () => {
    const words = await wordsIn('en-XA');
    const plain = await wordsIn('en');
    for (const key of Object.keys(wrongTable.english.texts)) {
      expect([key, words.night(key) === plain.night(key)]).toEqual([key, false]);
    }
    expect(words.t('log.count', { count: 2 })).not.toBe(plain.t('log.count', { count: 2 }));
  });
});

describe('the night in other languages', () => {
  const translated = wrongTable.catalogues.filter(({ locale }) => locale !== 'en');

  test('is there for every language of the interface', () => {
    const offered = locales.filter(({ pseudo, tag }) => !pseudo && tag !== 'en').map(({ tag }) => tag);
    expect(translated.map(({ locale }) => locale)).toEqual(offered);
  });

  test.each(translated)('$locale has every text of the English one, in its order', ({ texts }) => {
    expect(Object.keys(texts)).toEqual(Object.keys(wrongTable.english.texts));
    for (const [key, text] of Object.entries(texts)) {
      const original = placeholders(wrongTable.english.texts[key] ?? '');
      expect([key, new Set(placeholders(text))]).toEqual([key, new Set(original)]);
      expect([key, placeholders(text).length]).toEqual([key, original.length]);
    }
  });

  test.each(translated)('$locale keeps every figure of the English one', ({ texts }) => {
    const figures = (text: string) => (text.match(/\d+(?:[:,]\d+)?/g) ?? []).sort();
    const different = Object.entries(texts).filter(([key, text]) => {
      const original = figures(wrongTable.english.texts[key] ?? '');
      return figures(text).join() !== original.join();
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test('Arabic is written in Arabic, and every name as its person has it', () => {
    const arabicNight = translated.find(({ locale }) => locale === 'ar')?.texts ?? {};
    const texts = Object.entries(arabicNight).map(([key, text]) => [
      key,
      text.replaceAll(/\{\{\w+\}\}/g, ''),
    ]);
    expect(texts.filter(([, text]) => /[A-Za-z\u0660-\u0669]/.test(text ?? ''))).toEqual([]);
    expect(texts.length).toBeGreaterThan(400);
    for (const id of ['june', 'rosa', 'mina', 'tomas', 'ade', 'ingrid', 'piotr', 'victor', 'helen', 'noor']) {
      const named = (text: string, catalogue: Readonly<Record<string, string>>) =>
        text.includes(catalogue[`person.${id}.name`] ?? '?');
      const lost = Object.entries(wrongTable.english.texts).filter(
        ([key, text]) => named(text, wrongTable.english.texts) && !named(arabicNight[key] ?? '', arabicNight),
      );
      expect([id, lost.map(([key]) => key)]).toEqual([id, []]);
    }
  });
});

describe('words', () => {
  test('fall back to English where the night does not speak the language, and say so', async () => {
    const language = await loadLanguage('ar', async (tag) => (tag === 'en' ? wrongTable.english : null));
    const words = createWords(language);
    expect([words.dir, words.nightLocale, words.nightDir]).toEqual(['rtl', 'en', 'ltr']);
    expect(words.night('title')).toBe(wrongTable.english.texts['title']);
    expect(language.gaps.nightInEnglish).toBe(true);
  });

  test('are those of the reader for the night as well, with names put into them', async () => {
    const catalogue = wrongTable.catalogues.find(({ locale }) => locale === 'ar') ?? null;
    const asked: string[] = [];
    const language = await loadLanguage('ar', async (tag) => {
      asked.push(tag);
      return tag === 'ar' ? catalogue : null;
    });
    const run = { params: { holder: 'ade' }, startClock: 187 };
    const words = createWords(language, () => run);
    expect([words.nightLocale, words.nightDir, asked]).toEqual(['ar', 'rtl', ['ar']]);
    expect(words.night('line.hint.waits')).toBe('\u2068آدي\u2069 يقف عند مكتبك.');
    expect(words.person('ade')).toBe('آدي');
    expect(language.gaps).toEqual({ nightInEnglish: false, unchecked: true });
  });

  test('count as Arabic counts', async () => {
    const { t } = await wordsIn('ar');
    const counted = [0, 1, 2, 3, 11, 100].map((count) => t('log.count', { count }));
    expect(new Set(counted).size).toBe(6);
  });

  test('isolate names in right-to-left sentences and leave the others alone', () => {
    expect(isolate('rtl', { who: 'Mina', count: 2 })).toEqual({ who: '\u2068Mina\u2069', count: 2 });
    expect(isolate('ltr', { who: 'Mina' })).toEqual({ who: 'Mina' });
  });

  test('write clock times of any day, money and lengths as the language does', () => {
    const { clock, money, minutes } = formats('en');
    expect([clock(187), clock(-65), clock(1440 + 5)]).toEqual(['03:07', '22:55', '00:05']);
    expect([money(412_300), minutes(6)]).toEqual(['$412,300', '6 min']);
  });
});

test.each([
  ['auto', ['ar-EG', 'en'], 'ar'],
  ['auto', ['fr-FR', 'de'], 'en'],
  ['auto', ['fr', 'en-GB'], 'en'],
  ['ar', ['en'], 'ar'],
  ['xx', ['ar'], 'ar'],
])('a visitor who set %s and reads %j gets %s', (set, wanted, tag) => {
  expect(chooseLocale(set, wanted)).toBe(tag);
  expect(localeInfo(tag).tag).toBe(tag);
});

test('no caption guesses at one person with they or their', () => {
  // Whoever is named is he or she in the night's own texts; a caption says it without either.
  const guesses = Object.entries(english).filter(
    ([, text]) => /\{\{(who|person|by|other)\}\}/.test(text) && /\b(they|their|them|theirs)\b/i.test(text),
  );
  expect(guesses).toEqual([]);
});
