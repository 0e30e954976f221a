/** How people get in: code, short link, QR; the projector's window; and the links that this room has. */
import { useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { Qr } from '../parts/Qr.tsx';
import { siteBase } from '../ports.ts';
import { consoleLink, followLink, isLoopback, joinLink, projectorFragment, spoken } from './address.ts';
import { useDesk } from './console-context.ts';
import { Copy } from './Copy.tsx';
import { EndRehearsal } from './EndRehearsal.tsx';
import { PreflightDialog } from './PreflightDialog.tsx';
import { Switch } from './Switch.tsx';
import { TakeOverDialog } from './TakeOverDialog.tsx';

export function JoinCard() {
  const { t } = useWords();
  const { room, base, follow, secret, ask } = useDesk();
  const [open, setOpen] = useState<'preflight' | 'takeover' | null>(null);
  const { code } = room;
  // Once it is over nobody comes any more, and there is nothing left to show.
  const isOn = room.stage !== 'over';
  const projector = follow === null ? null : `${siteBase()}host${projectorFragment(follow)}`;
  return (
    <section class="desk-card join-card" aria-labelledby="join-card">
      <h2 id="join-card">{t('console.join')}</h2>
      {code === null ? (
        <p>{t('console.join.over')}</p>
      ) : (
        <>
          <p class="code" dir="ltr">
            {code}
          </p>
          <p class="join-link" dir="ltr">
            {spoken(`${base}join`)}
          </p>
          {isLoopback(new URL(base).hostname) && <p class="join-deaf">{t('console.join.loopback')}</p>}
          <Qr text={joinLink(base, code)} label={t('console.join.qr', { link: joinLink(base, code) })} />
          <Copy text={joinLink(base, code)} label={t('console.join.copy')} />
          <Switch
            on={room.locked}
            label={t('console.lock')}
            onAsk={async (locked) => (await ask('lock', { locked })).ok}
          />
        </>
      )}
      {isOn && projector !== null && (
        <a
          class={room.stage === 'lobby' ? 'button button-main' : 'button'}
          href={projector}
          target="projector"
          rel="noopener"
        >
          {t('console.projector')}
        </a>
      )}
      {isOn && follow !== null && <Copy text={followLink(base, follow)} label={t('console.follow')} />}
      {isOn && (
        <button type="button" class="button" onClick={() => setOpen('preflight')}>
          {t('console.preflight')}
        </button>
      )}
      <button type="button" class="button" onClick={() => setOpen('takeover')}>
        {t('console.takeover')}
      </button>
      <EndRehearsal />
      {open === 'preflight' && <PreflightDialog onClose={() => setOpen(null)} />}
      {open === 'takeover' && (
        <TakeOverDialog link={consoleLink(siteBase(), room.id, secret)} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
