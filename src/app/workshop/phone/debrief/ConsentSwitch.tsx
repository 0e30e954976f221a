/** Whether this seat's own row may leave in the host's export: asked here, and answered nowhere else. */
import { useState } from 'preact/hooks';
import { useWords } from '../../../context.tsx';
import type { RoomDebrief } from './use-debrief-now.ts';

export function ConsentSwitch({ debrief: { mine, send } }: { debrief: RoomDebrief }) {
  const { t } = useWords();
  const [on, setOn] = useState<boolean | null>(null);
  const [failed, setFailed] = useState(false);
  const agree = async (wanted: boolean) => {
    setOn(wanted);
    const done = await send('consent', { on: wanted });
    setFailed(!done);
    // What the server has not heard does not hold.
    if (!done) setOn(!wanted);
  };
  return (
    <label class="switch after-switch">
      <input
        type="checkbox"
        checked={on ?? mine?.consent ?? false}
        onChange={(event) => void agree(event.currentTarget.checked)}
      />
      <span>
        {t('after.consent')} <span class="note">{t('after.consent.note')}</span>{' '}
        <span role="status">{failed && t('after.failed')}</span>
      </span>
    </label>
  );
}
