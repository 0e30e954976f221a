/** The room: lines said live and met by faces, a question, then the public statement, put together as it is read. */
import { useState } from 'preact/hooks';
import { useSession, useWords } from '../context.tsx';
import { Face } from '../exchange/Face.tsx';
import { Middle } from './Middle.tsx';
import { Screen } from './Screen.tsx';
import { statementOf } from './statement.ts';

export function RoomScreen() {
  const { view, scenario } = useSession();
  const words = useWords();
  const [looked, setLooked] = useState<string | null>(null);
  const statement = statementOf(view, scenario);
  if (!statement) {
    return (
      <Screen act="room" picture={<div class="spots" />}>
        <Faces />
        <Middle />
      </Screen>
    );
  }
  return (
    <Screen act="room" picture={<div class="spots" />}>
      <div class="writing">
        <section class="statement" aria-label={words.t('room.statement')}>
          <h2>{words.t('room.statement')}</h2>
          <ol>
            {statement.map(({ slot, option, open }, at) => {
              const text = option ?? (open ? looked : null);
              return (
                <li
                  key={slot}
                  data-open={open || undefined}
                  data-looked={(open && looked !== null) || undefined}
                >
                  <span class="hidden">
                    {words.t('room.statement.slot', {
                      n: words.number(at + 1),
                      all: words.number(statement.length),
                    })}
                  </span>
                  {text === null ? (
                    <span class="statement-blank">{words.t('room.statement.open')}</span>
                  ) : (
                    <bdi lang={words.nightLocale} dir={words.nightDir}>
                      {words.night(`option.${text}`)}
                    </bdi>
                  )}
                </li>
              );
            })}
          </ol>
        </section>
        <Middle onLook={setLooked} heard={words.t('room.statement.read')} />
      </div>
    </Screen>
  );
}

/** The people who listen. What a face shows is also said. */
function Faces() {
  const { view, scenario } = useSession();
  const words = useWords();
  const cast = scenario.cast.map((person) => person.id);
  return (
    <ul class="faces" aria-label={words.t('room.faces')}>
      {view.people
        .filter((person) => person.here && person.part !== 'voice')
        .map(({ id, mood }) => (
          <li key={id}>
            <Face person={id} mood={mood} cast={cast} />
            <span>{words.t(`room.mood.${mood}`, { who: words.person(id) })}</span>
          </li>
        ))}
    </ul>
  );
}
