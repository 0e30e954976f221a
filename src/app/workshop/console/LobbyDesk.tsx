/** Before play: what to say while people come in, a rehearsal, and the button that begins. */
import { useState } from 'preact/hooks';
import { modes } from '../../../workshop/protocol/words.ts';
import { useWords } from '../../context.tsx';
import { clockMinutes } from '../parts/times.ts';
import { useDesk } from './console-context.ts';
import { Notes } from './Notes.tsx';
import { TeamsPart } from './play/TeamsPart.tsx';
import { TimesDialog } from './TimesDialog.tsx';

/** Milliseconds of play below which the times are hardly meant. */
const leastPlay = 10 * 60_000;

export function LobbyDesk() {
  const { t, clock } = useWords();
  const { room, ask, seen, now } = useDesk();
  const [sure, setSure] = useState(false);
  const [times, setTimes] = useState(false);
  const ends = room.clock.playEndsAt;
  // The times count from when the room was opened, which may be yesterday.
  const late = ends !== null && ends - now < leastPlay;
  const simulated = room.rehearsal || seen.seats.some((seat) => seat.simulated);
  const begin = () => {
    // An empty room is hardly ever meant.
    if (room.seats === 0 && !sure) return setSure(true);
    void ask('stage', { to: 'play' });
  };
  return (
    <>
      <Notes of="open" />
      <section class="desk-card next" aria-labelledby="lobby">
        <h2 id="lobby">{t('console.lobby')}</h2>
        <p>{t(`console.lobby.${modes.find((one) => one === room.mode) ?? 'alone'}`)}</p>
        {room.mode === 'teams' && <TeamsPart />}
        {late && (
          <div class="lobby-late" role="status">
            <p>{t('console.lobby.late', { time: clock(clockMinutes(ends - seen.ahead)) })}</p>
            <button type="button" class="button" onClick={() => setTimes(true)}>
              {t('console.lobby.times')}
            </button>
          </div>
        )}
        {times && <TimesDialog onClose={() => setTimes(false)} />}
        <button type="button" class="button button-main button-big" onClick={begin}>
          {t(sure ? 'console.begin.empty' : 'console.begin')}
        </button>
        <div class="row">
          <button
            type="button"
            class="button"
            aria-pressed={simulated}
            onClick={() => void ask('rehearse', { on: !simulated })}
          >
            {t(simulated ? 'console.rehearse.end' : 'console.rehearse')}
          </button>
          <p class="note">{t('console.rehearse.about')}</p>
        </div>
      </section>
    </>
  );
}
