/** What lies behind `more`: a list of parts, one of them open. */
import type { RunStore } from '../../../storage/types.ts';
import { useWords } from '../../context.tsx';
import { Causes } from '../Causes.tsx';
import { Competencies } from '../Competencies.tsx';
import { parts, useDebrief, type Part } from '../debrief-context.ts';
import { Guardrail } from '../Guardrail.tsx';
import { OutcomeFacts } from '../OutcomeFacts.tsx';
import { NightPart } from '../night/NightPart.tsx';
import { KeepPart } from './KeepPart.tsx';
import { MemoriesPart } from './MemoriesPart.tsx';
import { WhatIfsPart } from './WhatIfsPart.tsx';

interface Props {
  part: Part;
  store: RunStore;
  onAgain: ((skipConfrontations: boolean) => void) | null;
}

export function MorePart({ part, store, onAgain }: Props) {
  const { t } = useWords();
  const { go, isKept } = useDebrief();
  return (
    <>
      <h1>{t('debrief.more.heading')}</h1>
      <nav class="debrief-parts" aria-label={t('debrief.more')}>
        <ul>
          {parts
            .filter((one) => isKept || one !== 'keep')
            .map((one) => (
              <li key={one}>
                <button
                  type="button"
                  class="button"
                  aria-current={one === part ? 'page' : undefined}
                  onClick={() => go(one)}
                >
                  {t(`debrief.part.${one}`)}
                </button>
              </li>
            ))}
        </ul>
      </nav>
      <Shown part={part} store={store} onAgain={onAgain} />
    </>
  );
}

function Shown({ part, store, onAgain }: Props) {
  const { report, timeline, scenario, view } = useDebrief();
  switch (part) {
    case 'night':
      return <NightPart />;
    case 'whatif':
      return <WhatIfsPart />;
    case 'moments':
      return <Competencies report={report} timeline={timeline} scenario={scenario} />;
    case 'causes':
      return (
        <>
          <OutcomeFacts outcome={report.outcome} timeline={timeline} />
          <Causes outcome={report.outcome} />
          <Guardrail epilogue={view.epilogue} />
        </>
      );
    case 'memories':
      return <MemoriesPart />;
    case 'keep':
      return <KeepPart store={store} onAgain={onAgain} />;
  }
}
