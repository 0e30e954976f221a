/** *Commit*: one thing to try, kept on this phone; shared with the room, and the own row in an export, only by a tap. */
import { useState } from 'preact/hooks';
import { openPlans } from '../../../../storage/plans.ts';
import { typedLimits } from '../../../../workshop/protocol/room.ts';
import { useWords } from '../../../context.tsx';
import { PlanForm } from '../../../debrief/PlanForm.tsx';
import { ConsentSwitch } from './ConsentSwitch.tsx';
import type { RoomDebrief } from './use-debrief-now.ts';

interface Props {
  debrief: RoomDebrief;
  /** There is a night of one's own, which may be a row of an export. */
  hasRow: boolean;
  /** What the plan is kept under: the own run, or the seat where a night was led together. */
  run: string;
}

export function CommitStep({ debrief, run, hasRow }: Props) {
  const { t } = useWords();
  const { mine, send } = debrief;
  const [made, setMade] = useState(() => openPlans().of(run) !== null);
  const [shares, setShares] = useState(mine?.commitment.shared !== null && mine !== null);
  const [failed, setFailed] = useState(false);
  const tell = async (on: boolean) => {
    const plan = openPlans().of(run);
    const text = plan && [plan.moment, plan.sentence].filter((part) => part !== '').join(' · ');
    const shared = on && text ? text.slice(0, typedLimits.commitment).replaceAll(/\s+/g, ' ') : null;
    setFailed(!(await send('commitment', { made: plan !== null, shared })));
  };
  return (
    <>
      <PlanForm
        run={run}
        onKept={() => {
          setMade(true);
          void tell(shares);
        }}
      />
      <label class="switch after-switch">
        <input
          type="checkbox"
          checked={shares}
          disabled={!made}
          onChange={(event) => {
            setShares(event.currentTarget.checked);
            void tell(event.currentTarget.checked);
          }}
        />
        <span>
          {t('after.share')} <span class="note">{t('after.share.note')}</span>
        </span>
      </label>
      {hasRow && <ConsentSwitch debrief={debrief} />}
      <p role="status">{failed && t('after.failed')}</p>
    </>
  );
}
