/** The review, two days later: facts on the wall, an empty pin where nobody dared to write, factors, actions. */
import { useSession, useWords } from '../context.tsx';
import { Middle } from './Middle.tsx';
import { Screen } from './Screen.tsx';
import { pinsOf, type Pin } from './wall.ts';

export function ReviewScreen() {
  const { view, scenario } = useSession();
  const words = useWords();
  const several = (view.middle?.pick.most ?? 1) > 1;
  // Behind a closed door nobody stands at the wall.
  const alone = view.middle?.hearers === 'private';
  const pins = pinsOf(view.log, scenario, words);
  const gap = !alone && pins.some(({ text }) => text === null);
  return (
    <Screen
      act="review"
      scene={alone ? 'door' : several ? 'cards' : undefined}
      picture={<div class="panes" />}
      change={(picture) => ({ ...picture, gap })}
    >
      {!alone && <Wall pins={pins} />}
      <Middle look={several ? 'cards' : 'sentences'} />
    </Screen>
  );
}

function Wall({ pins }: { pins: Pin[] }) {
  const words = useWords();
  return (
    <section class="wall" aria-label={words.t('review.wall')}>
      <h2>{words.t('review.wall')}</h2>
      {/* Scrolls sideways, so it takes the focus for the arrow keys. */}
      <ol class="pins" tabIndex={0} aria-label={words.t('review.wall')}>
        {pins.map((pin) => (
          <li class="pin" key={pin.id} data-empty={pin.text === null || undefined}>
            <time>{pin.time}</time>
            {pin.text === null ? (
              <p>{words.t('review.wall.empty.text')}</p>
            ) : (
              <p lang={words.nightLocale} dir={words.nightDir}>
                {pin.text}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
