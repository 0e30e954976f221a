/** The debrief of a run that was just played or is opened again: three steps, and the rest behind `more`. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WhatIfs } from '../../assessment/what-if/index.ts';
import { openEstimates, type Estimate } from '../../storage/estimates.ts';
import type { RunStore } from '../../storage/types.ts';
import { useSession, useWords } from '../context.tsx';
import { loadNight } from '../nights.ts';
import type { Session } from '../session-types.ts';
import { openWhatIfs, type WhatIfClient } from '../what-ifs.ts';
import { usePageTop } from '../use-page-top.ts';
import { DebriefProvider, parts, StepsProvider, type DebriefData, type Place } from './debrief-context.ts';
import { useEarlier } from './earlier.ts';
import { Honest } from './Honest.tsx';
import { MorePart } from './more/MorePart.tsx';
import { usePrintReport } from './print/use-print-report.tsx';
import { AnotherNight } from './steps/AnotherNight.tsx';
import { OneThing } from './steps/OneThing.tsx';
import { RevealStep } from './steps/RevealStep.tsx';
import { ViewStep } from './steps/ViewStep.tsx';
import { StepsBar } from './StepsBar.tsx';
import { useReport, type Made } from './use-report.ts';
import './debrief.css';
import './steps.css';
import './more.css';

interface Props {
  store: RunStore;
  /** Null where another night can't be begun from here: in a room. */
  onAgain: ((skipConfrontations: boolean) => void) | null;
  /** False for a night that several led together: it is not one of this device's. */
  isKept?: boolean;
}

export function Debrief({ store, onAgain, isKept = true }: Props) {
  const session = useSession();
  const { t } = useWords();
  const made = useReport(session);
  if (made === null) {
    return (
      <div class="debrief">
        <main class="debrief-main" id="main">
          <p role="status">{t('debrief.loading')}</p>
        </main>
      </div>
    );
  }
  return <Open session={session} made={made} store={store} onAgain={onAgain} isKept={isKept} />;
}

interface OpenProps extends Required<Props> {
  session: Session;
  made: Made;
}

/** Where a debrief was left for a page that lay over it. */
const places = new WeakMap<Session, Place>();

function Open({ session, made, store, onAgain, isKept }: OpenProps) {
  const [place, setPlace] = useState<Place>(() => places.get(session) ?? 'reveal');
  useEffect(() => void places.set(session, place), [place, session]);
  const earlier = useEarlier(store, session.id, isKept && onAgain !== null);
  const data = { ...useDebriefData(session, made, isKept, setPlace), earlier };
  usePrintReport(data);
  const main = usePageTop(place);
  const part = parts.find((one) => one === place);
  return (
    <DebriefProvider value={data}>
      <StepsProvider value={data}>
        <div class="debrief">
          <StepsBar place={place} onGo={setPlace} />
          <main class="debrief-main" id="main" tabIndex={-1} ref={main} data-place={place}>
            {place === 'reveal' && <RevealStep />}
            {place === 'view' && <ViewStep />}
            {place === 'thing' && (
              <OneThing earlier={earlier.sentence}>{onAgain && <AnotherNight onAgain={onAgain} />}</OneThing>
            )}
            {part && <MorePart part={part} store={store} onAgain={onAgain} />}
            <Honest />
          </main>
        </div>
      </StepsProvider>
    </DebriefProvider>
  );
}

/** What the screens share; its worker ends with the debrief. */
function useDebriefData(
  session: Session,
  { report, timeline }: OpenProps['made'],
  isKept: boolean,
  go: (place: Place) => void,
): Omit<DebriefData, 'earlier'> {
  const [picked, setPicked] = useState<WhatIfs | null>(null);
  const [estimate, setEstimate] = useState<Estimate | null>(() => openEstimates().of(session.id));
  const log = useMemo(() => session.log(), [session]);
  const compiled = useCallback(async () => {
    const night = await loadNight(log.scenario);
    if (!night) throw new Error('a debrief was opened without its night');
    return night;
  }, [log]);
  const client = useRef<Promise<WhatIfClient> | null>(null);
  const whatIfs = useCallback(() => {
    client.current ??= compiled().then((night) => openWhatIfs(night, log));
    return client.current;
  }, [compiled, log]);
  useEffect(() => () => void client.current?.then((open) => open.close()), []);
  return {
    run: session.id,
    log,
    isKept,
    report,
    timeline,
    scenario: session.scenario,
    view: session.view,
    compiled,
    whatIfs,
    picked,
    setPicked,
    estimate,
    setEstimate,
    go,
  };
}
