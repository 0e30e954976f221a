/** How somebody who begins to wait for the commander is said aloud: who, how they came, until when, and the key. */
import type { EntryOf } from '../../run/timeline.ts';
import type { ItemView, View } from '../../run/view.ts';
import { patienceText, trayOrder } from '../bridge/room/waiting.ts';
import type { Words } from '../session-types.ts';
import { logLine, plainLine } from './lines.ts';

/** Those who are reminded of after a long burst, at most. */
const most = 2;

/** The one who has just come and waits for the commander, or null when somebody else has them or nobody does. */
export function callerOf(entry: EntryOf<'arrived'>, view: View): ItemView | null {
  if (!view.live || view.act !== 'bridge') return null;
  return view.waiting.find(({ id, heldBy }) => id === entry.item && heldBy === null) ?? null;
}

/** Whether what they have to say follows by itself; whoever stands at the desk is said with it. */
export const saysMore = (item: ItemView): boolean => item.text !== null && item.channel !== 'visitor';

/**
 * "Doris calls: hangs up in 2 min." Each has a sentence of their own that begins with who it is; what whoever comes to
 * the desk is seen to do follows it.
 */
export function callerText(entry: EntryOf<'arrived'>, item: ItemView, words: Words): string {
  const line = saysMore(item) ? null : logLine(entry, words);
  const who = words.person(item.from);
  const until = patienceText(words, item);
  if (item.channel === 'visitor') {
    const seen = line !== null && words.knows(`line.${entry.text}`) ? ` ${plainLine(line)}` : '';
    return `${words.t('bridge.from.visitor', { person: who })}: ${until}.${seen}`;
  }
  const came = line ? plainLine(line) : words.t(`entry.arrived.${item.channel}`, { who });
  return `${came.replace(/\.$/u, '')}: ${until}.`;
}

/** Who of `called` still waits, the least patient first: "Ade still waits: goes back in 2 min." */
export function stillWaiting(called: ReadonlySet<string>, { waiting }: View, words: Words): string[] {
  return trayOrder(waiting)
    .filter(({ id, heldBy }) => heldBy === null && called.has(id))
    .slice(0, most)
    .map((item) => words.t('live.waits', { who: words.person(item.from), until: patienceText(words, item) }));
}
