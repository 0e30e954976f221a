/** The questionnaire in words: what an expert reads, in one language, and nothing that tells what is scored. */
import { createHash } from 'node:crypto';
import { situationsOf, type Situation } from '../../lab/panel/situations.ts';
import { loadLanguage, type Language } from '../../i18n/index.ts';
import { canonical, type Entry } from '../../run/index.ts';
import type { Loaded } from '../../scenario/load/load.ts';
import type { Item, Questionnaire } from './types.ts';

const seedOfOrder = 7;

/** SHA-256 over the texts of one language, lower-case hex; empty where there is no such language. */
export function textsHash({ catalogues }: Loaded, locale: string): string {
  const texts = catalogues.find((one) => one.locale === locale)?.texts;
  return texts === undefined ? '' : createHash('sha256').update(canonical(texts)).digest('hex');
}

/** Who says it before what they say, unless the text names them itself. */
function spoken<T extends string | null>(who: string | null, text: T): T | string {
  return text === null || who === null || text.includes(who) ? text : `${who}: ${text}`;
}

/** One entry as a line, or null when there is nothing to read in it. */
function lineOf(language: Language, params: Record<string, string>, entry: Entry): string | null {
  const night = (key: string) => (language.knows(key) ? language.night(key, params) : null);
  const name = (id: string) => night(`person.${id}.name`);
  const line = (id: string) =>
    night(`line.${id}`) ?? night(`answer.${id}`) ?? night(`tell.${id}`) ?? night(id);
  switch (entry.type) {
    case 'arrived':
    case 'told':
      return spoken(name(entry.from), line(entry.text));
    case 'opened':
      return spoken(name(entry.speaker), line(entry.text));
    case 'answered':
      return spoken(name(entry.speaker), night(`answer.${entry.text}`) ?? line(entry.text));
    case 'tell':
      return spoken(name(entry.person), night(`tell.${entry.text}`));
    case 'replied':
      return spoken(
        language.t('panel.you'),
        entry.options.flatMap((id) => night(`option.${id}`) ?? []).join(' '),
      );
    case 'said':
      return spoken(language.t('panel.you'), night(`say.${entry.line}`));
    case 'learned':
      return entry.how === 'flag' ? null : night(`fact.${entry.fact}`);
    case 'impact':
      return night(`impact.${entry.impact}`);
    case 'harm':
      return night(`harm.${entry.text}`);
    default:
      return null;
  }
}

function itemOf(language: Language, one: Situation): Item {
  const params = Object.fromEntries(
    Object.entries(one.params).map(([key, id]) => [
      key,
      language.knows(`person.${id}.name`) ? language.night(`person.${id}.name`) : id,
    ]),
  );
  const say = (key: string) => language.night(key, params);
  const speaker = one.speaker === 'narrator' ? null : say(`person.${one.speaker}.name`);
  const { t, formats } = language;
  const act = language.knows(`chapter.${one.act}`) ? say(`chapter.${one.act}`) : t(`act.${one.act}`);
  const live = one.act === 'bridge' || one.act === 'call';
  return {
    id: one.id,
    exchange: one.exchange,
    when: live
      ? `${act.replace(/[,،]?\s*[\d:٠-٩]+$/u, '') || t(`act.${one.act}`)}, ${formats.clock(one.clock)}`
      : act,
    again: one.id !== one.exchange,
    before: one.before.flatMap((entry) => lineOf(language, params, entry) ?? []),
    dayBefore: one.dayBefore.flatMap((entry) => lineOf(language, params, entry) ?? []),
    known: one.known.flatMap((id) => (language.knows(`fact.${id}`) ? say(`fact.${id}`) : [])),
    says: one.lines.map((line) => spoken(speaker, say(line.id))),
    conditions: [
      t(`panel.hearers.${one.hearers}`),
      ...(one.minutes > 0 ? [t('panel.minutes', { minutes: formats.minutes(one.minutes) })] : []),
      ...(one.pick.most > 1 ? [t('panel.pick', { number: one.pick.most })] : []),
    ],
    options: one.options.map((id) => ({ id, text: say(`option.${id}`) })),
  };
}

const uiKeys = [
  'rater', 'rater.id', 'rater.outlook', 'rater.standing', 'rater.independent', 'rater.desk', 'start', 'progress', 'again', 'before', 'day-before', 'known', 'question', 'least', 'middle',
  'most', 'depends', 'because', 'clear', 'previous', 'next', 'save', 'saved', 'end', 'unkept', 'notes', 'people',
] as const; // oxfmt-ignore

/** The moments that a questionnaire asks about: the same in every language. */
export const momentsOf = ({ compiled }: Loaded): Situation[] => situationsOf(compiled, seedOfOrder);

/** The whole questionnaire of a scenario in one language; the same input gives the same bytes. */
export async function questionnaireOf(
  loaded: Loaded,
  locale: string,
  moments: readonly Situation[] = momentsOf(loaded),
): Promise<Questionnaire> {
  const { compiled, catalogues } = loaded;
  const language = await loadLanguage(locale, (tag) =>
    Promise.resolve(catalogues.find((one) => one.locale === tag) ?? null),
  );
  const { t } = language;
  const hole = (name: string) => `{{${name}}}`;
  const holes = { n: hole('n'), all: hole('all'), rated: hole('rated'), options: hole('options') };
  return {
    format: 1,
    kind: 'panel-questionnaire',
    scenario: compiled.scenario.id,
    language: language.info.tag,
    dir: language.info.dir,
    contentHash: compiled.contentHash,
    texts: textsHash(loaded, language.info.tag),
    title: t('panel.title', { title: language.night('title') }),
    tagline: language.knows('tagline') ? language.night('tagline') : '',
    intro: [1, 2, 3, 4].map((n) => t(`panel.intro.${n}`)),
    people: compiled.scenario.cast
      .filter(({ id }) => language.knows(`person.${id}.name`))
      .map(({ id }) => `${language.night(`person.${id}.name`)}, ${language.night(`person.${id}.role`)}`),
    items: moments.map((one) => itemOf(language, one)),
    ui: Object.fromEntries(uiKeys.map((key) => [key, t(`panel.${key}`, key === 'progress' ? holes : {})])),
  };
}
