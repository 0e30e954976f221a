/** Before play: what to say while people come in, a rehearsal, and the button that begins. */
import { useState } from 'preact/hooks';
import { modes } from '../../../workshop/protocol/words.ts';
import { useWords } from '../../context.tsx';
import { useDesk } from './console-context.ts';
import { Notes } from './Notes.tsx';
import { TeamsPart } from './play/TeamsPart.tsx';

export function LobbyDesk() {
  const { t } = useWords();
  const { room, ask, seen } = useDesk();
  const [sure, setSure] = useState(false);
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
