/** The way through a debrief: three steps, and the rest. */
import { useWords } from '../context.tsx';
import { useShell } from '../shell.tsx';
import { parts, steps, type Place } from './debrief-context.ts';

export function StepsBar({ place, onGo }: { place: Place; onGo(place: Place): void }) {
  const { t } = useWords();
  const shell = useShell();
  const isMore = parts.some((one) => one === place);
  return (
    <header class="debrief-bar">
      <nav class="debrief-steps" aria-label={t('debrief.steps')}>
        <ol>
          {steps.map((step, at) => (
            <li key={step}>
              <button
                type="button"
                class="button"
                aria-current={step === place ? 'step' : undefined}
                onClick={() => onGo(step)}
              >
                <span class="debrief-step-n" aria-hidden="true">
                  {at + 1}
                </span>{' '}
                {t(`debrief.step.${step}`)}
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              class="button"
              aria-current={isMore ? 'step' : undefined}
              onClick={() => onGo(parts[0])}
            >
              {t('debrief.more')}
            </button>
          </li>
        </ol>
      </nav>
      <div class="debrief-ways">
        <button type="button" class="button button-plain" onClick={() => shell.open('settings')}>
          {t('bar.settings')}
        </button>
        <button type="button" class="button button-plain" onClick={shell.stepOut}>
          {t('bar.stepout')}
        </button>
      </div>
    </header>
  );
}
