/** Leads between the ballots, or gives it back to the deputy. */
import { useState } from 'preact/hooks';
import type { Line } from '../../../workshop/client/line.ts';
import { useWords } from '../../context.tsx';

/** @param on this seat leads now */
export function Volunteer({ line, on }: { line: Line; on: boolean }) {
  const { t } = useWords();
  const [refused, setRefused] = useState(false);
  const ask = async () => setRefused(!(await line.ask('volunteer', { on: !on })).ok);
  return (
    <div class="volunteer">
      <button type="button" class="button" onClick={() => void ask()}>
        {t(on ? 'shared.volunteer.back' : 'shared.volunteer')}
      </button>
      <span role="status">{refused && t('shared.volunteer.refused')}</span>
    </div>
  );
}
