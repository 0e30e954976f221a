/** When play and session end; changed at any time, also while a room plays. */
import { useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { Dialog } from '../../panels/Dialog.tsx';
import { fieldTime, nextAt } from '../parts/times.ts';
import { agendas, presets } from './agendas.ts';
import { useDesk } from './console-context.ts';

const minute = 60_000;

export function TimesDialog({ onClose }: { onClose(): void }) {
  const { t, minutes } = useWords();
  const { room, now, seen, ask } = useDesk();
  const local = (instant: number | null) => (instant === null ? null : instant - seen.ahead);
  const [play, setPlay] = useState(fieldTime(local(room.clock.playEndsAt)));
  const [session, setSession] = useState(fieldTime(local(room.clock.sessionEndsAt)));
  const here = now - seen.ahead;
  const [playAt, sessionAt] = [nextAt(play, here), nextAt(session, here)];
  const wrong = playAt !== null && sessionAt !== null && playAt >= sessionAt;
  const save = async () => {
    if (wrong) return;
    const server = (at: number | null) => (at === null ? null : at + seen.ahead);
    const answer = await ask('ends', { playEndsAt: server(playAt), sessionEndsAt: server(sessionAt) });
    if (answer.ok) onClose();
  };
  return (
    <Dialog heading={t('console.times')} onClose={onClose}>
      <form
        class="times"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label class="choice">
          <span>{t('console.times.play')}</span>
          <input type="time" value={play} onInput={({ currentTarget }) => setPlay(currentTarget.value)} />
        </label>
        <label class="choice">
          <span>{t('console.times.session')}</span>
          <input
            type="time"
            value={session}
            onInput={({ currentTarget }) => setSession(currentTarget.value)}
          />
        </label>
        <p>{t('console.times.from-now')}</p>
        <div class="row">
          {presets.map((preset) => (
            <button
              key={preset}
              type="button"
              class="button"
              onClick={() => {
                setPlay(fieldTime(here + agendas[preset].playEnds * minute));
                setSession(fieldTime(here + agendas[preset].session * minute));
              }}
            >
              {minutes(Number(preset))}
            </button>
          ))}
        </div>
        <p role="status">{wrong && t('console.times.wrong')}</p>
        <div class="row">
          <button type="submit" class="button button-main" aria-disabled={wrong}>
            {t('console.times.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
