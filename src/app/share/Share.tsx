/** The whole night as a link or as a picture. A link's night is in the address's fragment, which browsers send to nobody. */
import { useState } from 'preact/hooks';
import type { Report } from '../../assessment/types.ts';
import type { RunLog } from '../../run/log.ts';
import { useWords } from '../context.tsx';
import { useShell } from '../shell.tsx';
import { Lazy } from '../Lazy.tsx';
import { CardDialog } from './CardDialog.tsx';

/** Its encoder is fetched when somebody asks for a code. */
const qr = async () => (await import('./QrDialog.tsx')).QrDialog;

/** @prop report of a night that has ended */
export function Share({ log, report }: { log: RunLog; report: Report }) {
  const { t } = useWords();
  const { notify } = useShell();
  /** The link, where the browser does not let a page copy. */
  const [shown, setShown] = useState<string | null>(null);
  const [open, setOpen] = useState<'card' | 'qr' | null>(null);
  const share = async () => {
    const { toFragment } = await import('../../storage/share.ts');
    const made = toFragment(log, report);
    if (!made.ok) return notify({ id: 'share', text: ['problem', made.problem.code] });
    const link = `${location.href.replace(/[?#].*$/s, '')}${made.value}`;
    try {
      await navigator.clipboard.writeText(link);
      notify({ id: 'share', text: 'debrief.share.done' });
    } catch {
      setShown(link);
    }
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void share()}>
        {t('debrief.share')}
      </button>
      {shown !== null && (
        <label class="choice share-link">
          <span>{t('debrief.share.by-hand')}</span>
          <input readOnly dir="ltr" value={shown} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
      <button type="button" class="button" onClick={() => setOpen('qr')}>
        {t('share.qr.open')}
      </button>
      <button type="button" class="button" onClick={() => setOpen('card')}>
        {t('share.card.open')}
      </button>
      {open === 'card' && <CardDialog report={report} onClose={() => setOpen(null)} />}
      {open === 'qr' && <Lazy load={qr} props={{ log, onClose: () => setOpen(null) }} />}
    </>
  );
}
