/** The whole night as a QR code, for a room that collects nights without a server. */
import { useMemo } from 'preact/hooks';
import type { RunLog } from '../../run/log.ts';
import { toFragment } from '../../storage/share.ts';
import { useWords } from '../context.tsx';
import { Dialog } from '../panels/Dialog.tsx';
import { Qr } from '../workshop/parts/Qr.tsx';
import './share.css';

/** Characters of a link up to which a code on a phone's screen has squares that a camera still tells apart. */
export const longestCode = 2_000;

export function QrDialog({ log, onClose }: { log: RunLog; onClose(): void }) {
  const { t } = useWords();
  const link = useMemo(() => {
    const made = toFragment(log);
    const text = made.ok ? `${location.href.replace(/[?#].*$/s, '')}${made.value}` : '';
    return text.length <= longestCode ? text : '';
  }, [log]);
  return (
    <Dialog heading={t('share.qr')} onClose={onClose}>
      {link === '' ? (
        <p role="status">{t('share.qr.too-long')}</p>
      ) : (
        <>
          <p>{t('share.qr.about')}</p>
          <Qr text={link} label={t('share.qr')} spare="L" />
        </>
      )}
    </Dialog>
  );
}
