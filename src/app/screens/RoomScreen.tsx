/** The room: lines said live and met by faces, a question, then the public statement and what a paper makes of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mood, PersonView, View } from '../../run/view.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { StageView } from '../../stage/index.ts';
import { useSession, useWords } from '../context.tsx';
import { Face } from '../exchange/Face.tsx';
import type { Words } from '../session-types.ts';
import { useShell } from '../shell.tsx';
import { Middle } from './Middle.tsx';
import { Newspaper, newsIn } from './Newspaper.tsx';
import { faceOf, reactionTo, type Reaction } from './reactions.ts';
import { Screen } from './Screen.tsx';
import { Statement } from './Statement.tsx';
import { statementOf } from './statement.ts';

export function RoomScreen() {
  const { view, scenario } = useSession();
  const words = useWords();
  const [looked, setLooked] = useState<string | null>(null);
  const reaction = reactionTo(view, scenario);
  const taken = takenText(reaction, words);
  const statement = statementOf(view, scenario);
  const asker = askerIn(view, scenario);
  useTold(taken, statement ? null : facesText(view, reaction, asker, words), view);
  const change = (picture: StageView) => hall(picture, view, reaction, asker, words);
  if (!statement) {
    return (
      <Screen act="room" scene={asker ? 'question' : undefined} picture={<Lights />} change={change}>
        <Faces reaction={reaction} asker={asker} />
        <Middle scene={taken} />
      </Screen>
    );
  }
  const news = view.middle && newsIn(view.middle, words);
  return (
    <Screen act="room" scene={news ? 'news' : 'writing'} picture={<Lights />} change={change}>
      <div class="writing">
        <Statement slots={statement} looked={looked} />
        {news ? (
          <div class="news">
            <Newspaper news={news} />
            <Middle look="bare" />
            <OwnWay />
          </div>
        ) : (
          <Middle onLook={setLooked} scene={taken} heard={words.t('room.statement.read')} />
        )}
      </div>
    </Screen>
  );
}

/** The way to a statement of one's own, once the built one is out. */
function OwnWay() {
  const { t } = useWords();
  const { show } = useShell();
  return (
    <p class="own-way">
      <button type="button" class="button button-plain" onClick={() => show('own-words')}>
        {t('own-words.room')}
      </button>
      <span class="note">{t('own-words.room.note')}</span>
    </p>
  );
}

const Lights = () => <div class="spots" />;

/** What one hears and sees after a line. */
function takenText(reaction: Reaction | null, words: Words): string | undefined {
  if (!reaction) return undefined;
  return words.t(`room.taken.${reaction.taking}`, { who: words.person(reaction.asker ?? '') });
}

/**
 * Tells screen readers once of each line how the room took it, and what the faces show where that has changed; `faces`
 * is null while nobody is there to be seen.
 */
function useTold(taken: string | undefined, faces: string | null, view: View): void {
  const { announce } = useShell();
  const line = view.log.findLast((entry) => entry.type === 'replied')?.n;
  const seen = useRef<string | null>(null);
  useEffect(() => {
    // The room before the first line is on the screen; what is told is the change.
    const changed = faces !== null && seen.current !== null && seen.current !== faces ? faces : undefined;
    seen.current = faces;
    const told = [taken, changed].filter((text) => text !== undefined);
    if (told.length > 0) announce(told.join(' '), true);
  }, [announce, line, taken, faces]);
}

/** Who asks from the floor, or null while the leader speaks. */
function askerIn({ middle }: View, scenario: Scenario): string | null {
  const speaker = middle?.speaker ?? 'narrator';
  return scenario.cast.some(({ id }) => id === speaker) ? speaker : null;
}

/** Whoever listens: all but the voices, who are not in the building, and the one who has stood up. */
function listeners(view: View, asker: string | null): PersonView[] {
  return view.people.filter((one) => one.here && one.part !== 'voice' && one.id !== asker);
}

/** The hall on the stage: the first row with the faces that they make, and who stands up among them. */
function hall(
  picture: StageView,
  view: View,
  reaction: Reaction | null,
  asker: string | null,
  words: Words,
): StageView {
  const row = listeners(view, asker).map((one) => ({
    id: one.id,
    name: words.person(one.id),
    mood: faceOf(one, reaction, view.params['holder']),
  }));
  const all = asker ? [...row, { id: asker, name: words.person(asker), mood: 'calm' as const }] : row;
  return {
    ...picture,
    noise: [],
    people: all.map((one) => ({
      ...one,
      posture: 'still',
      focus: 0,
      lit: one.id === asker,
      interrupted: false,
      liaison: false,
      visitor: false,
    })),
  };
}

/** The faces that listeners make; with somebody asking from the floor they have none of their own. */
const facesIn = (view: View, reaction: Reaction | null, asker: string | null): { id: string; mood: Mood }[] =>
  listeners(view, asker).map((person) => ({
    id: person.id,
    mood: asker ? 'calm' : faceOf(person, reaction, view.params['holder']),
  }));

/** What they show, as a sentence; who only listens is not named. */
function facesText(view: View, reaction: Reaction | null, asker: string | null, words: Words): string {
  if (asker) return words.t('room.turn');
  const said = facesIn(view, reaction, asker)
    .filter(({ mood }) => mood !== 'calm')
    .map(({ id, mood }) => words.t(`room.mood.${mood}`, { who: words.person(id) }));
  return said.length === 0 ? words.t('room.listen') : `${words.list(said)}.`;
}

/** The people who listen. What a face shows is also said; who only listens is not named. */
function Faces({ reaction, asker }: { reaction: Reaction | null; asker: string | null }) {
  const { view, scenario } = useSession();
  const words = useWords();
  const cast = scenario.cast.map((person) => person.id);
  return (
    <div class="faces" role="group" aria-label={words.t('room.faces')}>
      <ul class="faces-row" aria-hidden="true">
        {facesIn(view, reaction, asker).map(({ id, mood }) => (
          // A face that changes is a new one, so that it can be seen to change.
          <li key={`${id} ${mood}`} data-mood={mood}>
            <Face person={id} mood={mood} cast={cast} />
          </li>
        ))}
      </ul>
      <p class="faces-said">{facesText(view, reaction, asker, words)}</p>
    </div>
  );
}
