/** One thing to try, in the player's own words, kept on this device alone, with a way to be reminded. */
import { useState } from 'preact/hooks';
import { openPlans, type Plan } from '../../storage/plans.ts';
import { useWords } from '../context.tsx';
import { offerFile } from '../offer-file.ts';
import { Field } from './Field.tsx';
import { reminderFile } from './reminder.ts';

interface Props {
  /** Id of the run that it comes from. */
  run: string;
  /** Told of what was kept. */
  onKept?: (plan: Plan) => void;
}

export function PlanForm({ run, onKept }: Props) {
  const { t } = useWords();
  const [plans] = useState(() => openPlans());
  const [plan, setPlan] = useState<Plan | null>(() => plans.of(run));
  const [moment, setMoment] = useState(plan?.moment ?? '');
  const [sentence, setSentence] = useState(plan?.sentence ?? '');
  const [witness, setWitness] = useState(plan?.witness ?? '');
  // Each time anew, so that it is said again.
  const [times, count] = useState(0);
  const [state, setState] = useState<'open' | 'kept' | 'unkept' | 'empty'>(plan ? 'kept' : 'open');
  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    setState('open');
  };
  const keep = (event: Event) => {
    event.preventDefault();
    count((n) => n + 1);
    if (sentence.trim() === '') return setState('empty');
    const written = plans.write(run, { moment, sentence, witness });
    setPlan(written.plan);
    onKept?.(written.plan);
    setState(written.kept ? 'kept' : 'unkept');
  };
  return (
    <>
      <form class="plan debrief-part" onSubmit={keep}>
        <Field
          id="plan-moment"
          text="debrief.plan.moment"
          value={moment}
          lines={2}
          onInput={change(setMoment)}
        />
        <Field
          id="plan-sentence"
          text="debrief.plan.sentence"
          value={sentence}
          onInput={change(setSentence)}
        />
        <Field id="plan-witness" text="debrief.plan.witness" value={witness} onInput={change(setWitness)} />
        <p class="note">{t('debrief.plan.private')}</p>
        <div class="row">
          <button type="submit" class="button button-main">
            {t('debrief.plan.keep')}
          </button>
          <p role="status">
            {state !== 'open' && (
              <span key={times}>
                {t(`debrief.plan.${state}`)}
                {state !== 'empty' && <span class="hidden"> {t('debrief.plan.below')}</span>}
              </span>
            )}
          </p>
        </div>
      </form>
      {plan && <Reminders plan={plan} />}
    </>
  );
}

function Reminders({ plan }: { plan: Plan }) {
  const { t } = useWords();
  const [made, count] = useState(0);
  // The game's own page, also from a room's.
  const link = new URL(`./#checklist=${plan.id}`, location.origin + location.pathname).href;
  const remind = () => {
    count((n) => n + 1);
    offerFile({
      name: 'hold-the-bridge.ics',
      type: 'text/calendar',
      text: reminderFile({
        id: plan.id,
        madeAt: plan.at,
        now: Date.now(),
        link,
        summary: t('debrief.plan.ics.summary'),
        description: t('debrief.plan.ics.description'),
      }),
    });
  };
  return (
    <section class="debrief-part" aria-labelledby="reminders">
      <h2 id="reminders">{t('debrief.plan.reminders')}</h2>
      <p class="note">{t('debrief.plan.remind.note')}</p>
      <div class="row">
        <button type="button" class="button" onClick={remind}>
          {t('debrief.plan.remind')}
        </button>
        <a class="button" href={link} target="_blank" rel="noreferrer">
          {t('debrief.plan.open')}
        </a>
        <p role="status">{made > 0 && <span key={made}>{t('debrief.plan.reminded')}</span>}</p>
      </div>
    </section>
  );
}
