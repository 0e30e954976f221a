/** The debrief from the host's side: six timed steps, the notes for each, and what is let through to the projector. */
import { debriefSteps, type DebriefStep } from '../../../../workshop/protocol/words.ts';
import { useWords } from '../../../context.tsx';
import { countdown } from '../../parts/times.ts';
import { useDesk } from '../console-context.ts';
import { Notes } from '../Notes.tsx';
import { PredictPart } from './PredictPart.tsx';
import { SeePart } from './SeePart.tsx';
import { TypedPart } from './TypedPart.tsx';

export function DebriefDesk() {
  const { t } = useWords();
  const { room, ask, seen, now, local } = useDesk();
  const step = room.agenda.step ?? 'land';
  const at = debriefSteps.indexOf(step);
  const next = debriefSteps[at + 1];
  const { debrief } = seen;
  const held = room.stage === 'held';
  return (
    <>
      <Steps step={step} onGo={(to) => void ask('step', { to })} />
      <Notes of={held ? 'held' : step} />
      <section class="desk-card next" aria-labelledby="step">
        <h2 id="step">{t(`debrief-step.${step}`)}</h2>
        {debrief && debrief.step === step && (
          <p class="step-time" role="timer" data-over={debrief.until !== null && now > debrief.until}>
            <strong class="number" dir="ltr">
              {debrief.until === null
                ? countdown(now - debrief.since)
                : countdown(Math.abs(debrief.until - now))}
            </strong>{' '}
            <span class="note">
              {t(
                debrief.until === null
                  ? 'console.step.since'
                  : now > debrief.until
                    ? 'console.step.over'
                    : 'console.step.left',
              )}
            </span>
          </p>
        )}
        {debrief && !local && step !== 'see' && <Sent />}
        {step === 'land' && <TypedPart kind="word" />}
        {step === 'predict' && <PredictPart />}
        {step === 'see' && <SeePart />}
        {step === 'us' && <TypedPart kind="recall" />}
        {step === 'commit' && <TypedPart kind="commitment" />}
        <div class="row">
          {next ? (
            <button type="button" class="button button-main" onClick={() => void ask('step', { to: next })}>
              {t('console.step.next', { step: t(`debrief-step.${next}`) })}
            </button>
          ) : (
            <button
              type="button"
              class="button button-main"
              onClick={() => void ask('stage', { to: 'over' })}
            >
              {t('console.finish')}
            </button>
          )}
        </div>
      </section>
    </>
  );
}

/** How many have sent what this step asks for. */
function Sent() {
  const { t, number } = useWords();
  const { debrief } = useDesk().seen;
  if (!debrief) return null;
  const { sent, players } = debrief;
  return (
    <p role="status">
      {sent === 'few'
        ? t('console.step.sent.few', { of: number(players) })
        : t('console.step.sent', { count: sent, of: number(players) })}
    </p>
  );
}

function Steps({ step, onGo }: { step: DebriefStep; onGo(step: DebriefStep): void }) {
  const { t } = useWords();
  return (
    <nav class="step-list" aria-label={t('debrief.steps')}>
      <ol>
        {debriefSteps.map((one, at) => (
          <li key={one}>
            <button
              type="button"
              class="button"
              aria-current={one === step ? 'step' : undefined}
              onClick={() => onGo(one)}
            >
              <span class="debrief-step-n" aria-hidden="true">
                {at + 1}
              </span>{' '}
              {t(`debrief-step.${one}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
