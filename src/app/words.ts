/** Words for the screens: a language, filled in with the names of the run that is on screen. */
import type { Language } from '../i18n/index.ts';
import type { TextRef } from '../run/view.ts';
import type { Words } from './session-types.ts';

/** What the words need to know of the run; nothing on the title. */
export interface RunNames {
  /** Names to put into texts: `holder`, `other`, and the cast; values are person ids. */
  params: Record<string, string>;
  /** Minutes since midnight when the phone rang. */
  startClock: number;
}

const nobody: RunNames = { params: {}, startClock: 187 };

/** Words in `language` for the run that `run` describes at each call. */
export function createWords(language: Language, run: () => RunNames = () => nobody): Words {
  const { formats, info, nightInfo } = language;
  const name = (id: string) => {
    const known = run().params[id] ?? id;
    const key = [`person.${id}.name`, `person.${known}.name`].find((one) => language.knows(one));
    return key ? language.night(key) : known;
  };
  const person = (id: string) => {
    if (id === 'player' || id === 'leader') return language.t('app.you');
    return info.dir === nightInfo.dir ? name(id) : `\u2068${name(id)}\u2069`;
  };
  const filled = (params: TextRef['params']): Record<string, string | number> => {
    const names = Object.entries(run().params).map(([key]) => [key, name(key)]);
    const given = Object.entries(params ?? {}).map(([key, value]) => [
      key,
      typeof value === 'string' && language.knows(`person.${value}.name`) ? name(value) : value,
    ]);
    return Object.fromEntries([...names, ...given]) as Record<string, string | number>;
  };
  return {
    locale: info.tag,
    dir: info.dir,
    nightLocale: nightInfo.tag,
    nightDir: nightInfo.dir,
    t: language.t,
    has: language.has,
    night: (ref) => {
      const { id, params } = typeof ref === 'string' ? { id: ref, params: {} } : ref;
      return language.night(id, filled(params));
    },
    knows: language.knows,
    person,
    role: (id) => (language.knows(`person.${id}.role`) ? language.night(`person.${id}.role`) : ''),
    list: formats.list,
    number: formats.number,
    money: formats.money,
    clock: formats.clock,
    at: (minute) => formats.clock(run().startClock + minute),
    minutes: formats.minutes,
  };
}
