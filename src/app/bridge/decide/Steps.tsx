/** Steps that need a decision: hear the risks first, then approve with a person, a time and a backup, or refuse. */
import { useState } from 'preact/hooks';
import { Night } from '../../Night.tsx';
import type { TaskView, View } from '../../../run/view.ts';
import { useBridge } from '../bridge-context.ts';
import type { Verdict } from '../drafts.ts';
import { orderText } from '../assign/Give.tsx';
import { Choice } from '../parts/Choice.tsx';
import { FormFrame } from '../parts/FormFrame.tsx';
import { MoveButton } from '../parts/MoveButton.tsx';
import { PersonChoice } from '../parts/PersonChoice.tsx';
import { Readback, Terms } from '../parts/Terms.tsx';
import { useForm } from '../use-form.ts';
import { decidable } from './undecided.ts';

/** What the room said when it was asked about a step: text ids. */
export function risksSaid(view: View, task: string): string[] {
  return view.log.flatMap((entry) => (entry.type === 'asked' && entry.task === task ? entry.texts : []));
}

const fresh: Verdict = { person: null, backup: null, terms: { timebox: 15, readback: true } };

export function Steps({ start }: { start: string | null }) {
  const { view, words, drafts } = useBridge();
  const steps = decidable(view.tasks);
  const form = useForm('decide', { step: null, verdicts: {} }, start === null ? {} : { step: start });
  const [first] = useState(steps[0]?.id ?? null);
  const chosen = form.value.step ?? first;
  const step = steps.find((one) => one.id === chosen) ?? steps[0] ?? null;
  if (!step) return <NoStep />;
  const fixers = view.people.filter((one) => one.part === 'fixer' && one.here).map((one) => one.id);
  const kept = form.value.verdicts[step.id] ?? fresh;
  const verdict = { ...kept, person: fixers.includes(kept.person ?? '') ? kept.person : null };
  const put = (change: Partial<Verdict>) =>
    form.put({
      step: step.id,
      verdicts: { ...form.value.verdicts, [step.id]: { ...verdict, ...change } },
    });
  // Said: what was begun for the other steps stays.
  const done = () =>
    drafts.keep('decide', (now) => {
      const others = Object.entries(now?.verdicts ?? {}).filter(([id]) => id !== step.id);
      return others.length === 0 ? null : { step: null, verdicts: Object.fromEntries(others) };
    });
  return (
    <FormFrame
      onClear={
        form.value.verdicts[step.id]
          ? () => {
              done();
              return () => put(verdict);
            }
          : null
      }
      holds={words.night(`task.${step.id}`)}
      foot={<Say step={step} verdict={verdict} put={put} done={done} />}
    >
      <div class="b-steps">
        {steps.length > 1 && (
          <Choice
            name="step"
            legend={words.t('bridge.decide.which')}
            options={steps.map((one) => ({
              value: one.id,
              label: words.night(`task.${one.id}`),
              ...(one.irreversible && {
                note: <span class="b-step-warn">{words.t('bridge.decide.irreversible')}</span>,
              }),
            }))}
            value={step.id}
            onPick={(id) => form.put({ step: id })}
          />
        )}
        <div class="b-step">
          <Risks step={step} named={steps.length === 1} />
          <div class="b-give-choices">
            <PersonChoice
              name="doer"
              legend={words.t('bridge.decide.who')}
              people={fixers}
              value={verdict.person}
              onPick={(person) => put({ person })}
            />
            <Choice
              name="backup"
              legend={words.t('bridge.decide.backup')}
              options={(['yes', 'no'] as const).map((one) => ({
                value: one,
                label: words.t(`bridge.decide.backup.${one}`),
              }))}
              value={verdict.backup}
              onPick={(backup) => put({ backup })}
            />
          </div>
          <Terms value={verdict.terms} onChange={(terms) => put({ terms })} />
        </div>
      </div>
    </FormFrame>
  );
}

/** No step is open: what the next one waits for, where the night says it, and what can be done until then. */
function NoStep() {
  const { view, words, open } = useBridge();
  const lies = view.tasks.some((task) => !task.decision && !task.done && task.people.length === 0);
  const free = view.people.find(({ here, part }) => here && part === 'fixer');
  return (
    <div class="b-no-step">
      <p class="b-sheet-note">{view.pending ? <Night of={view.pending} /> : words.t('bridge.decide.none')}</p>
      {lies ? (
        <button type="button" class="button" onClick={() => open({ verb: 'assign', tab: 'give' })}>
          {words.t('bridge.decide.none.give')}
        </button>
      ) : (
        free && (
          <button
            type="button"
            class="button"
            onClick={() => open({ verb: 'say', tab: 'person', person: free.id })}
          >
            {words.t('bridge.decide.none.ask')}
          </button>
        )
      )}
    </div>
  );
}

const approval = (task: string, { person, backup, terms }: Verdict) =>
  ({ type: 'decide', task, ...terms, backup: backup === 'yes', choice: 'approve', person: person ?? '' }) as const; // oxfmt-ignore

/** What the room says of a step, once it was asked. `named`: the step is not already named by the question above. */
function Risks({ step, named }: { step: TaskView; named: boolean }) {
  const { view, words } = useBridge();
  const risks = risksSaid(view, step.id);
  return (
    <div class="b-step-risks" data-lead>
      {named && (
        <p class="b-sentence">
          <Night of={`task.${step.id}`} />
          {step.irreversible && <span class="b-step-mark">{words.t('bridge.decide.irreversible')}</span>}
        </p>
      )}
      {words.knows(`why.${step.id}`) && (
        <p class="b-sheet-note">
          <Night of={`why.${step.id}`} />
        </p>
      )}
      {step.asked ? (
        <ul class="b-risks" aria-label={words.t('bridge.decide.risks')}>
          {risks.map((risk) => (
            <li key={risk}>
              <Night of={`risk.${risk}`} />
            </li>
          ))}
          {risks.length === 0 && <li>{words.t('bridge.decide.risks.none')}</li>}
        </ul>
      ) : (
        <MoveButton move={{ type: 'ask', task: step.id }} then="stay">
          {words.t('bridge.decide.ask')}
        </MoveButton>
      )}
    </div>
  );
}

interface SayProps {
  step: TaskView;
  verdict: Verdict;
  put: (change: Partial<Verdict>) => void;
  done: () => void;
}

/** The yes and the no. */
function Say({ step, verdict, put, done }: SayProps) {
  const { session, words } = useBridge();
  const approve = approval(step.id, verdict);
  const missing =
    verdict.person === null
      ? words.t('bridge.assign.pickPerson')
      : verdict.backup === null
        ? words.t('bridge.decide.pickBackup')
        : null;
  return (
    <div class="b-verdict">
      {verdict.person !== null && (
        <p class="b-sentence">{orderText(words, step.id, verdict.person, verdict.terms)}</p>
      )}
      <Readback
        value={verdict.terms}
        onChange={(terms) => put({ terms })}
        price={session.price({ ...approve, readback: true })}
      />
      <MoveButton move={approve} look="main" missing={missing} done={done}>
        {words.t('bridge.decide.approve')}
        {/* Once the sentence above the button says it, it is said here to the ear alone. */}
        <span class={verdict.person === null ? 'b-verdict-step' : 'hidden'} data-preview="">
          <span class="hidden">: </span>
          <Night of={`task.${step.id}`} />
          {step.irreversible && <span class="hidden">, {words.t('bridge.decide.irreversible')}</span>}
        </span>
      </MoveButton>
      <MoveButton
        move={{ ...approve, choice: 'refuse', person: '', readback: false }}
        look="other"
        missing={step.refused ? words.t('bridge.decide.refused') : null}
        done={done}
      >
        {words.t('bridge.decide.refuse')}
        <Which step={step.id} />
      </MoveButton>
    </div>
  );
}

/** Which step a yes or a no is for, where it cannot be seen from where the button stands. */
function Which({ step }: { step: string }) {
  return (
    <span class="hidden">
      : <Night of={`task.${step}`} />
    </span>
  );
}
