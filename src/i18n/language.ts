/**
 * One language, ready to word things: the interface's texts, the night's texts, numbers and times. Texts that a
 * language lacks come in English, and `gaps` says so.
 */
import { createInstance, type i18n } from 'i18next';
import type { Catalogue } from '../scenario/compiled.ts';
import { isolate } from './bidi.ts';
import { loadInterface, type Part, type Texts } from './catalogue.ts';
import { formats, type Formats } from './format.ts';
import { localeInfo, type LocaleInfo } from './locales.ts';
import { pseudoCatalogue } from './pseudo.ts';

export type Params = Record<string, string | number>;

/** Finds the night's texts of a locale; null when the night has no such language. */
export type NightTexts = (locale: string) => Promise<Catalogue | null>;

export interface Language {
  info: LocaleInfo;
  formats: Formats;
  t(key: string, params?: Params): string;
  has(key: string): boolean;
  night(key: string, params?: Params): string;
  knows(key: string): boolean;
  /** The language that the night's texts are in. */
  nightInfo: LocaleInfo;
  /** What is missing for this reader: the night is in English, or nobody has checked a translation. */
  gaps: { nightInEnglish: boolean; unchecked: boolean };
}

/** Loads a language by tag (an unknown one is English) with the texts of one night, and of one part beside the game. */
export async function loadLanguage(
  tag: string,
  nightTexts: NightTexts,
  part: Part | null = null,
): Promise<Language> {
  const info = localeInfo(tag);
  const [ui, english, catalogue] = await Promise.all([
    loadInterface(info, part),
    info.tag === 'en' || info.pseudo ? null : loadInterface(localeInfo('en'), part),
    nightTexts(info.pseudo ? 'en' : info.tag),
  ]);
  const found = catalogue ?? (await nightTexts('en'));
  const nightInfo = info.pseudo ? info : localeInfo(found?.locale ?? 'en');
  const night = info.pseudo ? pseudoCatalogue(info.tag, found?.texts ?? {}) : (found?.texts ?? {});
  const instance = start(info, { ui, night, nightTag: nightInfo.tag }, english);
  const t = instance.getFixedT(null, 'ui');
  const say = instance.getFixedT(info.pseudo ? 'en' : nightInfo.tag, 'night');
  const made = formats(info.tag);
  const asItIs = { ui: plain(ui), night: plain(night) };
  return {
    info,
    formats: made,
    t: (key, params = {}) => asItIs.ui(key, params) ?? t(key, counted(made, isolate(info.dir, params))),
    has: (key) => instance.exists(key, { ns: 'ui' }),
    night: (key, params = {}) => asItIs.night(key, params) ?? say(key, isolate(nightInfo.dir, params)),
    knows: (key) => key in night,
    nightInfo,
    gaps: {
      nightInEnglish: nightInfo.tag === 'en' && info.tag !== 'en' && !info.pseudo,
      unchecked: !info.pseudo && (info.reviewed === 'machine' || catalogue?.reviewed === 'machine'),
    },
  };
}

/**
 * Most texts have nothing to fill in. A screen is drawn from hundreds of them at each move, and asking i18next for one
 * costs as much as drawing it, so they are taken as they are.
 * @returns the text, or null where it has a placeholder, refers to another text, may have plural forms, or is missing
 */
function plain(texts: Texts): (key: string, params: Record<string, unknown>) => string | null {
  const open = new Set<string>();
  for (const [key, text] of Object.entries(texts)) if (/\{\{|\$t\(/.test(text)) open.add(key);
  return (key, params) =>
    open.has(key) || 'count' in params || 'context' in params || !Object.hasOwn(texts, key)
      ? null
      : (texts[key] ?? null);
}

/** The plain number chooses the plural; what is read is the number as the language writes it. */
function counted({ number }: Formats, params: Record<string, string | number>): Record<string, unknown> {
  const { count } = params;
  return typeof count === 'number' ? { ...params, replace: { ...params, count: number(count) } } : params;
}

interface Loaded {
  ui: Texts;
  night: Texts;
  nightTag: string;
}

/**
 * An i18next of its own for each language, so that two can be alive while one is being changed. Pseudo-locales
 * pass as English, whose plural forms their texts have.
 */
function start(info: LocaleInfo, loaded: Loaded, english: Texts | null): i18n {
  const tag = info.pseudo ? 'en' : info.tag;
  const nightTag = info.pseudo ? 'en' : loaded.nightTag;
  const resources: Record<string, Record<string, Texts>> = { [tag]: { ui: loaded.ui } };
  if (english) resources['en'] = { ui: english };
  resources[nightTag] = { ...resources[nightTag], night: loaded.night };
  const instance = createInstance();
  void instance.init({
    lng: tag,
    fallbackLng: 'en',
    resources,
    ns: ['ui', 'night'],
    defaultNS: 'ui',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  } as Parameters<typeof instance.init>[0]);
  return instance;
}
