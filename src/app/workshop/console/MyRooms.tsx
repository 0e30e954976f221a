/** Rooms that were opened on this device. */
import { useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { titleOf } from '../../past/titles.ts';
import { usePages } from '../parts/pages-context.ts';
import { clockMinutes } from '../parts/times.ts';
import { consoleFragment } from './address.ts';
import { forgetRoom, myRooms } from './my-rooms.ts';

export function MyRooms() {
  const words = useWords();
  const { t } = words;
  const { go } = usePages();
  const [rooms, setRooms] = useState(() => myRooms());
  if (rooms.length === 0) return null;
  const day = (at: number) => new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium' }).format(at);
  return (
    <section class="door-part" aria-labelledby="door-rooms">
      <h2 id="door-rooms">{t('host.rooms')}</h2>
      <p class="note">{t('host.rooms.about')}</p>
      <ul class="door-rooms">
        {rooms.map(({ room, secret, code, scenario, mode, openedAt }) => (
          <li key={room}>
            <p>
              <strong class="code" dir="ltr">
                {code}
              </strong>{' '}
              <bdi>{titleOf(scenario, words)}</bdi>
              <span class="note">
                {t(`host.mode.${mode}`)} · {day(openedAt)} {words.clock(clockMinutes(openedAt))}
              </span>
            </p>
            <div class="row">
              <button type="button" class="button" onClick={() => go(consoleFragment(room, secret))}>
                {t('host.rooms.open')} <span class="hidden">{code}</span>
              </button>
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  forgetRoom(room);
                  setRooms(myRooms());
                }}
              >
                {t('host.rooms.forget')} <span class="hidden">{code}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
