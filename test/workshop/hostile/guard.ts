/** What a socket may be told, whoever asks for what: looked at on each message that comes. */
import type { SharedNow } from '../../../src/workshop/protocol/shared.ts';
import { isFor, isSpokenTo, partOfAudience, partsOf } from '../../../src/workshop/server/conductor/parts.ts';

/** What an ear listens with. */
export interface Ear {
  who: string;
  /** Texts that must never reach it: what other rooms hold, tokens of others, seeds. */
  never: readonly string[];
  /** It looks on at a shared run: keys of a run's header have no business there. */
  shares: boolean;
}

const headerKeys = ['"seed":', '"variant":', '"header":', '"contentHash":', '"candour":', '"ledger":'];

/** What a seat gets of a night that was led together; the server gives it once the run is over. */
const overNight = 'the answer to our-night';
const isSeed = (text: string): boolean => /^\d+$/.test(text);

/** What is wrong with a message, in words; empty when nothing is. */
export function leaks({ who, never, shares }: Ear, event: string, body: unknown): string[] {
  const text = JSON.stringify(body) ?? '';
  // A night that is over is given whole to those who led it: its debrief is played back from its seed.
  const isOver = event === overNight;
  const hidden = isOver ? never.filter((one) => !isSeed(one)) : [...never, ...(shares ? headerKeys : [])];
  const found = hidden.filter((one) => text.includes(one));
  const roles = event === 'shared' ? beyondRole(body as SharedNow) : [];
  return [...found, ...roles].map((what) => `${who} was told ${what} in "${event}"`);
}

/** What of a shared run a team's role sees beyond what is its own or was handed over. */
function beyondRole({ you, view, said, handed, team }: SharedNow): string[] {
  if (you === null) return team === null ? [] : ['a team without roles'];
  const parts = partsOf(you);
  const spokenTo = isSpokenTo(you);
  const isTogether = view.act !== 'bridge';
  const given = (kind: string) =>
    new Set(spokenTo ? handed.filter((note) => note.kind === kind).map(({ id }) => id) : []);
  const [cards, tasks, entries, audiences] = ['lead', 'task', 'entry', 'audience'].map(given);
  const seesWork = parts.has('work');
  const rules: readonly [boolean, string][] = [
    [parts.has('leads') || view.leads.every(({ id }) => cards?.has(id)), 'a lead'],
    [seesWork || view.tasks.every(({ id }) => tasks?.has(id)), 'a task'],
    [seesWork || view.people.every(({ task }) => task === null || tasks?.has(task.id)), 'work'],
    [seesWork || view.people.every(({ tell, focus }) => tell === null && focus === 1), 'how work goes'],
    [parts.has('faces') || seesWork || view.people.every(({ mood }) => mood === 'calm'), 'a face'],
    [you.includes('commander') || view.says.length === 0, 'what the commander can say'],
    [you.includes('commander') || view.digs.length === 0, 'the terminal'],
    [spokenTo || isTogether || view.middle === null, 'a conversation'],
    [spokenTo || parts.has('callers') || (view.rule === null && view.liaison === null), 'the liaison'],
    [
      parts.has('callers') ||
        view.waiting.every(({ noise, heldBy }) => spokenTo && !noise && heldBy === null),
      'a caller',
    ],
    [
      view.audiences.every(
        ({ id, patience }) =>
          parts.has(partOfAudience(id)) || audiences?.has(id) || (parts.has('timeline') && patience === 1),
      ),
      'an audience',
    ],
    [
      view.log.every((entry) => isFor(entry, parts, spokenTo) || entries?.has(String(entry.n))),
      'an entry of the log',
    ],
    [
      spokenTo || isTogether || parts.has('timeline') || said.every(({ move }) => move.type !== 'reply'),
      'an answer',
    ],
    [spokenTo || handed.every(({ from }) => you.includes(from)), 'what others handed over'],
  ];
  return rules.filter(([holds]) => !holds).map(([, what]) => `${what} (${you.join(', ')})`);
}
