/** While a room plays: the landing clock, pause, what all wait for, what can be sent in, and the way to the debrief. */
import { playable } from '../../../../workshop/protocol/room.ts';
import { useWords } from '../../../context.tsx';
import { useDesk } from '../console-context.ts';
import { Sure } from '../../parts/Sure.tsx';
import { Notes } from '../Notes.tsx';
import { InjectsPart } from './InjectsPart.tsx';
import { LandingClock } from './LandingClock.tsx';
import { TeamsPart } from './TeamsPart.tsx';
import { VotesPart } from './VotesPart.tsx';

export function PlayDesk() {
  const { t } = useWords();
  const { room, ask } = useDesk();
  const held = room.stage === 'held';
  const { paused, land } = room.agenda;
  const over = land || (room.nights > 0 && room.through >= room.nights);
  return (
    <>
      <Notes of={held ? 'held' : room.mode === 'votes' ? 'votes' : 'play'} />
      {room.mode === 'votes' && !held && <VotesPart />}
      <section class="desk-card next" aria-labelledby="play">
        <h2 id="play">{t(held ? 'console.held' : paused ? 'console.paused' : 'console.play')}</h2>
        <LandingClock />
        <div class="row">
          <button
            type="button"
            class="button"
            aria-pressed={paused}
            onClick={() => void ask('pause', { on: !paused })}
          >
            {t(paused ? 'console.resume' : 'console.pause')}
          </button>
          {!over && (
            <Sure
              text={t('console.land')}
              about={t('console.land.about')}
              yes={t('console.land.sure')}
              onYes={() => void ask('land', {})}
            />
          )}
          {/* Nights that are not over would be by it. */}
          {over && (
            <button type="button" class="button button-main" onClick={() => void ask('step', { to: 'land' })}>
              {t('console.debrief')}
            </button>
          )}
        </div>
        {land && <p role="status">{t('console.landed')}</p>}
        <Parts />
        <Boundary />
      </section>
      {room.mode === 'teams' && <TeamsPart />}
      <InjectsPart />
    </>
  );
}

/** At the end of which act all wait for each other. */
function Boundary() {
  const { t } = useWords();
  const { room, ask, seen } = useDesk();
  const { acts, boundary } = room.agenda;
  const waiting = seen.seats.filter(({ waits }) => waits).length;
  // The last act ends in the debrief anyway.
  const choices = playable.filter((act) => acts.includes(act)).slice(0, -1);
  if (choices.length === 0) return null;
  return (
    <div class="boundary">
      <label class="choice">
        <span>{t('console.boundary')}</span>
        <select
          value={boundary ?? ''}
          onChange={({ currentTarget }) =>
            void ask('boundary', { at: choices.find((act) => act === currentTarget.value) ?? null })
          }
        >
          <option value="">{t('console.boundary.none')}</option>
          {choices.map((act) => (
            <option key={act} value={act}>
              {t('console.boundary.after', { act: t(`console.act.${act}`) })}
            </option>
          ))}
        </select>
      </label>
      {waiting > 0 && (
        <p class="row" role="status">
          {t('console.boundary.waiting', { count: waiting })}
          <button type="button" class="button" onClick={() => void ask('boundary', { at: null })}>
            {t('console.boundary.go')}
          </button>
        </p>
      )}
    </div>
  );
}

/** In a session with forms: which of its runs is played now. */
function Parts() {
  const { t } = useWords();
  const { room, ask } = useDesk();
  const { part } = room.agenda;
  if (!room.forms) return null;
  return (
    <fieldset class="parts">
      <legend>{t('console.part')}</legend>
      {(['before', 'night', 'after'] as const).map((one) => (
        <label key={one} class="part">
          <input
            type="radio"
            name="part"
            checked={part === one}
            onChange={() => void ask('part', { part: one })}
          />
          <span>{t(`console.part.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
