import type { Words } from '../../session-types.ts';
import type { Gone } from './gone.ts';

/** "Doris has hung up.", or whom she got through to instead. */
export function goneText({ channel, from, reached }: Gone, words: Words): string {
  const person = words.person(from);
  if (reached !== null) return words.t('bridge.gone.reached', { person, who: words.person(reached) });
  return words.t(`bridge.gone.${channel}`, { person });
}
