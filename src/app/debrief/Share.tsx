/** The whole night as a link. It is in the address's fragment, which browsers send to nobody. */
import { useState } from 'preact/hooks';
import type { RunLog } from '../../run/log.ts';
import { useWords } from '../context.tsx';
import type { Notice } from '../notice.ts';

interface Props {
  log(): RunLog;
  notify(notice: Notice): void;
}

export function Share({ log, notify }: Props) {
  const { t } = useWords();
  /** The link, where the browser does not let a page copy. */
  const [shown, setShown] = useState<string | null>(null);
  const share = async () => {
    const { toFragment } = await import('../../storage/share.ts');
    const made = toFragment(log());
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
    </>
  );
}
