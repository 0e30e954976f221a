/** Always there: what time it is, when play and session end, and the one tap that blanks every screen. */
import { useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { Language } from '../parts/Language.tsx';
import { clockMinutes } from '../parts/times.ts';
import { useDesk } from './console-context.ts';
import { GuideDialog } from './GuideDialog.tsx';
import { TimesDialog } from './TimesDialog.tsx';

export function ConsoleBar({ title }: { title: string }) {
  const { t, clock } = useWords();
  const { room, now, seen } = useDesk();
  const [open, setOpen] = useState<'guide' | 'times' | null>(null);
  const { playEndsAt, sessionEndsAt } = room.clock;
  return (
    <header class="host-bar console-bar">
      <time class="console-clock" dir="ltr">
        {clock(clockMinutes(now - seen.ahead))}
      </time>
      <div class="console-what">
        <p>
          <strong>
            <bdi>{title}</bdi>
          </strong>{' '}
          <span class="note">{t(`host.mode.${room.mode}`)}</span>
          {room.rehearsal && <span class="console-mark">{t('console.rehearsal')}</span>}
        </p>
        <p class="note">
          {t('console.ends', {
            play: playEndsAt === null ? '–' : clock(clockMinutes(playEndsAt - seen.ahead)),
            session: sessionEndsAt === null ? '–' : clock(clockMinutes(sessionEndsAt - seen.ahead)),
          })}{' '}
          <button type="button" class="link" onClick={() => setOpen('times')}>
            {t('console.ends.change')}
          </button>
        </p>
      </div>
      <p class="console-line" data-state={seen.state} role="status">
        {t(`console.line.${seen.state}`)}
      </p>
      <div class="row">
        <Hold />
        <button type="button" class="button button-plain" onClick={() => setOpen('guide')}>
          {t('host.guide')}
        </button>
        <Language />
      </div>
      {open === 'guide' && <GuideDialog onClose={() => setOpen(null)} />}
      {open === 'times' && <TimesDialog onClose={() => setOpen(null)} />}
    </header>
  );
}

/** One tap, no question: whoever presses it is looking at a person and not at a screen. */
function Hold() {
  const { t } = useWords();
  const { room, ask } = useDesk();
  if (room.stage === 'lobby' || room.stage === 'over') return null;
  const held = room.stage === 'held';
  // A hold in the debrief goes back to the debrief.
  const back = room.agenda.step === null ? 'play' : 'debrief';
  return (
    <button
      type="button"
      class="button console-hold"
      aria-pressed={held}
      onClick={() => void ask('stage', { to: held ? back : 'held' })}
    >
      {t(held ? 'console.hold.end' : 'console.hold')}
    </button>
  );
}
