/** The debrief on a participant's phone: the step that the room is at, and one's own night beside it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Line } from '../../../../workshop/client/line.ts';
import type { KeptSeat } from '../../../../workshop/client/seats.ts';
import { typedLimits } from '../../../../workshop/protocol/room.ts';
import type { Stage } from '../../../../workshop/protocol/words.ts';
import { useWords } from '../../../context.tsx';
import { Lazy } from '../../../Lazy.tsx';
import type { Services } from '../../../services.ts';
import type { Session } from '../../../session-types.ts';
import { useShell } from '../../../shell.tsx';
import { useScenario } from '../../parts/use-scenario.ts';
import { Calm } from '../Calm.tsx';
import { CommitStep } from './CommitStep.tsx';
import { ConsentSwitch } from './ConsentSwitch.tsx';
import { PredictStep } from './PredictStep.tsx';
import { SeeStep } from './SeeStep.tsx';
import { SharedDebrief } from './SharedDebrief.tsx';
import { SelfStep } from './SelfStep.tsx';
import { Typed } from './Typed.tsx';
import { useDebriefNow } from './use-debrief-now.ts';
import '../../../debrief/debrief.css';
import '../../../debrief/steps.css';
import '../../remote/remote.css';
import './debrief.css';

interface Props {
  services: Services;
  line: Line;
  seat: KeptSeat;
  stage: Stage;
  session: Session | null;
  /** The session is a night of one's own, with a report. */
  isOwn: boolean;
}

const ownDebrief = async () => (await import('../../../debrief/Debrief.tsx')).Debrief;

export function PhoneDebrief({ services, line, seat, stage, session, isOwn }: Props) {
  const { t } = useWords();
  const debrief = useDebriefNow(line);
  const [own, setOwn] = useState(false);
  const scenario = useScenario(seat.scenario);
  const step = debrief.now?.step ?? null;
  const hasOwn = isOwn && session !== null && session.view.ended && session.scenario.kind === 'night';
  // Of a night that is led together the server tells once the room sees what it did.
  const isOver = step === 'see' || step === 'us' || step === 'commit' || stage === 'over';
  const hasShared = seat.mode !== 'alone' && !seat.watches && isOver;
  const openOwn = hasOwn || hasShared ? () => setOwn(true) : null;
  const ownText = hasOwn ? 'after.own' : seat.mode === 'teams' ? 'after.ours.team' : 'after.ours.votes';
  if (own)
    return (
      <>
        <div class="team-bar">
          <button type="button" class="button" onClick={() => setOwn(false)}>
            {t('after.back')}
          </button>
        </div>
        {hasOwn ? (
          <Lazy load={ownDebrief} props={{ store: services.store, onAgain: null }} />
        ) : (
          <SharedDebrief services={services} line={line} />
        )}
      </>
    );
  if (stage === 'over')
    return (
      <Calm title={t('after.over')} text={t(seat.mode === 'alone' ? 'after.over.text' : 'after.over.shared')}>
        {openOwn && (
          <button type="button" class="button button-main" onClick={openOwn}>
            {t(ownText)}
          </button>
        )}
        <a class="button" href="./">
          {t('end.title')}
        </a>
        {!seat.watches && seat.mode === 'alone' && <ConsentSwitch debrief={debrief} />}
      </Calm>
    );
  if (step === null) return <Calm title={t('after.begins')} text={t('after.begins.text')} />;
  const { mine, now, send } = debrief;
  // Whoever watches sees what the room did, and nothing of their own.
  const see = step === 'see' && (
    <SeeStep
      debrief={debrief}
      line={line}
      scenario={scenario}
      session={seat.watches ? null : session}
      onOwn={seat.watches ? null : openOwn}
      ownText={ownText}
      compares={!seat.watches && seat.mode !== 'votes'}
    />
  );
  if (seat.watches)
    return (
      <StepFrame step={step} watches>
        <p class="note">{t('after.watching')}</p>
        {see}
        <Shown texts={[...(now?.words ?? []), ...(now?.recalls ?? [])]} />
      </StepFrame>
    );
  return (
    <StepFrame step={step}>
      {step === 'land' && (
        <Typed
          id="after-word"
          label={t('after.land')}
          note={t('after.typed')}
          most={typedLimits.word}
          given={mine?.word ?? ''}
          onSend={(text) => send('word', { text })}
        />
      )}
      {step === 'self' && <SelfStep debrief={debrief} session={session} />}
      {step === 'predict' && <PredictStep debrief={debrief} scenario={scenario} />}
      {see}
      {step === 'us' && (
        <Typed
          id="after-recall"
          label={t('after.us')}
          note={t('after.typed')}
          most={typedLimits.recall}
          given={mine?.recall ?? ''}
          lines={3}
          onSend={(text) => send('recall', { text })}
        />
      )}
      {step === 'commit' && (
        <CommitStep hasRow={seat.mode === 'alone'} debrief={debrief} run={session?.id ?? seat.seat} />
      )}
      {step === 'land' && <Shown texts={now?.words ?? []} />}
      {step === 'us' && <Shown texts={now?.recalls ?? []} />}
      {step === 'commit' && <Shown texts={now?.commitments.shared ?? []} />}
    </StepFrame>
  );
}

/** What the host let through, as it stands on the projector: whoever sits elsewhere has it here. */
function Shown({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul class="after-shown">
      {texts.map((text, at) => (
        // The same word may be given twice.
        <li key={`${at}-${text}`} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}

interface FrameProps {
  step: string;
  watches?: boolean;
  children: ComponentChildren;
}

function StepFrame({ step, watches = false, children }: FrameProps) {
  const { t } = useWords();
  const shell = useShell();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [step]);
  return (
    <main id="main" class="phone-page after" tabIndex={-1} ref={main} data-step={step}>
      <h1>{t(`after.step.${step}`)}</h1>
      {children}
      <div class="row watch-ways">
        <button type="button" class="button button-plain" onClick={() => shell.open('settings')}>
          {t('bar.settings')}
        </button>
        {!watches && (
          <button type="button" class="button button-plain" onClick={shell.stepOut}>
            {t('bar.stepout')}
          </button>
        )}
      </div>
      <p class="note">{t('app.learning-only')}</p>
    </main>
  );
}
