/** English words for a night on the command line: the same texts that the game shows. */
import type { Wording } from '../assessment/what-if/index.ts';
import { loadLanguage } from '../i18n/index.ts';
import { view, type Run } from '../run/index.ts';
import type { Loaded } from '../scenario/load/load.ts';

/** Minutes since midnight when the phone rang. */
function startClock({ scenario }: Loaded['compiled']): number {
  const [hours = 0, minutes = 0] = (scenario.chapters[0]?.clock ?? '0:0').split(':').map(Number);
  return hours * 60 + minutes;
}

/** Words for a run of a scenario, with its names filled in. */
export async function englishFor({ compiled, catalogues }: Loaded, run: Run): Promise<Wording> {
  const catalogue = catalogues.find(({ locale }) => locale === 'en') ?? null;
  const language = await loadLanguage('en', (locale) => Promise.resolve(locale === 'en' ? catalogue : null));
  const person = (id: string) =>
    language.knows(`person.${id}.name`) ? language.night(`person.${id}.name`) : id;
  const names = Object.fromEntries(
    Object.entries(view(run).params).map(([key, id]) => [key, person(id)] as const),
  );
  const start = startClock(compiled);
  const { formats } = language;
  return {
    t: (key, params) => language.t(key, params),
    night: (key) => (language.knows(key) ? language.night(key, names) : key),
    person,
    number: formats.number,
    money: formats.money,
    minutes: formats.minutes,
    at: (minute) => formats.clock(start + minute),
  };
}
