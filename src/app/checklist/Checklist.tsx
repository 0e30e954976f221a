/** Two minutes, 30 and 90 days later: what came of the one thing. All of it stays on this device. */
import { useState } from 'preact/hooks';
import { formats } from '../../i18n/format.ts';
import { competencies } from '../../scenario/vocabulary.ts';
import { openPlans, outcomes, type CheckOutcome, type Plan } from '../../storage/plans.ts';
import { useWords } from '../context.tsx';
import { Field } from '../debrief/Field.tsx';
import { usePageTop } from '../use-page-top.ts';
import { ShareCheck } from '../workshop/phone/ShareCheck.tsx';
import './checklist.css';

/** The id of the plan in an address such as `#checklist=1f3a`; null where it names none. */
export function planIn(hash: string): string | null {
  return /^#checklist=([0-9a-f]{1,64})$/.exec(hash)?.[1] ?? null;
}

export function Checklist({ onLeave }: { onLeave(): void }) {
  const words = useWords();
  const { t } = words;
  const [plans] = useState(() => openPlans());
  const [plan, setPlan] = useState<Plan | null>(() => plans.byId(planIn(location.hash) ?? ''));
  const [forgotten, setForgotten] = useState(false);
  const main = usePageTop();
  const forget = () => {
    if (plan) plans.remove(plan.id);
    setPlan(null);
    setForgotten(true);
  };
  return (
    <div class="checklist">
      <header class="checklist-bar">
        <button type="button" class="button button-plain" onClick={onLeave}>
          {t('app.close')}
        </button>
      </header>
      <main class="checklist-main" id="main" tabIndex={-1} ref={main}>
        <h1>{t('checklist.heading')}</h1>
        {plan ? (
          <PlanWords plan={plan} />
        ) : (
          <p role="status">{t(forgotten ? 'checklist.forgotten' : 'checklist.none')}</p>
        )}
        <Questions
          key={plan?.id ?? 'none'}
          plan={plan}
          onKeep={(check) => {
            if (!plan) return false;
            const kept = plans.check(plan.id, check);
            setPlan(plans.byId(plan.id));
            return kept;
          }}
        />
        {plan && <Before plan={plan} />}
        {plan && <ShareCheck plan={plan} />}
        {plan && (
          <button type="button" class="button button-plain" onClick={forget}>
            {t('checklist.forget')}
          </button>
        )}
      </main>
    </div>
  );
}

function PlanWords({ plan }: { plan: Plan }) {
  const { t, locale } = useWords();
  const rows = (['moment', 'sentence', 'witness'] as const).filter((one) => plan[one] !== '');
  return (
    <section class="checklist-plan" aria-labelledby="checklist-plan">
      <h2 id="checklist-plan">{t('checklist.plan', { date: formats(locale).date(plan.at) })}</h2>
      <dl>
        {rows.map((one) => (
          <div key={one}>
            <dt>{t(`debrief.plan.${one}`)}</dt>
            <dd dir="auto">{plan[one]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface QuestionsProps {
  plan: Plan | null;
  /** False when it can't be kept beyond this tab. */
  onKeep(check: { seen: string[]; came: CheckOutcome | null; note: string }): boolean;
}

function Questions({ plan, onKeep }: QuestionsProps) {
  const { t } = useWords();
  const [came, setCame] = useState<CheckOutcome | null>(null);
  const [note, setNote] = useState('');
  const [seen, setSeen] = useState<readonly string[]>([]);
  const [state, setState] = useState<'open' | 'kept' | 'unkept'>('open');
  const tick = (id: string, on: boolean) => {
    setSeen((now) => [...now.filter((one) => one !== id), ...(on ? [id] : [])]);
    setState('open');
  };
  return (
    <form
      class="checklist-form"
      onSubmit={(event) => {
        event.preventDefault();
        setState(onKeep({ seen: [...seen], came, note }) ? 'kept' : 'unkept');
      }}
    >
      {plan && (
        <>
          <fieldset class="ticks">
            <legend>{t('checklist.came')}</legend>
            {outcomes.map((one) => (
              <label key={one}>
                <input type="radio" name="came" checked={came === one} onChange={() => setCame(one)} />
                <span>{t(`checklist.came.${one}`)}</span>
              </label>
            ))}
          </fieldset>
          <Field id="checklist-note" text="checklist.note" value={note} lines={2} onInput={setNote} />
        </>
      )}
      <fieldset class="ticks">
        <legend>{t('checklist.incident')}</legend>
        {competencies.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={seen.includes(id)}
              onChange={(event) => tick(id, event.currentTarget.checked)}
            />
            <span>{t(`checklist.incident.${id}`)}</span>
          </label>
        ))}
      </fieldset>
      {plan && (
        <div class="row">
          <button type="submit" class="button button-main">
            {t('debrief.plan.keep')}
          </button>
          <p role="status">{state === 'open' ? '' : t(`debrief.plan.${state}`)}</p>
        </div>
      )}
    </form>
  );
}

function Before({ plan }: { plan: Plan }) {
  const words = useWords();
  const { t, locale } = words;
  if (plan.checks.length === 0) return null;
  return (
    <section aria-labelledby="checklist-before">
      <h2 id="checklist-before">{t('checklist.before')}</h2>
      <ul class="checklist-before">
        {plan.checks.toReversed().map(({ at, seen, came, note }) => (
          <li key={at}>
            <p class="note">{formats(locale).date(at)}</p>
            {came !== null && <p>{t(`checklist.came.${came}`)}</p>}
            {note !== '' && <p dir="auto">{note}</p>}
            <p>
              {t('checklist.before.seen', {
                seen: words.number(seen.length),
                of: words.number(competencies.length),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
