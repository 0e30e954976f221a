/** What the ringing phone says of its night, in the language of the first screen. */
import english from 'virtual:call/wrong-table/en';
import { pseudo } from '../../i18n/pseudo.ts';
import type { CallText } from './call.ts';

/** Languages that are fetched when they are asked for; English ones are in the chunk, as its words are. */
const others: Record<string, () => Promise<CallText>> = {
  ar: async () => (await import('virtual:call/wrong-table/ar')).default,
};

/** The call for a locale of the interface; in English where the night does not speak it. Rejects when fetching fails. */
export async function firstCall(tag: string): Promise<CallText> {
  const other = await others[tag]?.();
  return other ?? pseudoCall(tag);
}

/** The English call as a pseudo-locale shows it; unchanged in real ones. */
function pseudoCall(tag: string): CallText {
  const change = (text: string) => pseudo(tag, text);
  const { caller } = english;
  return {
    ...english,
    contentNote: change(english.contentNote),
    lines: english.lines.map(change),
    caller: { ...caller, name: change(caller.name) },
  };
}
