/** Steps that need a decision: hear the risks first, then approve with a person, a time and a backup, or refuse. */
import { useState } from 'preact/hooks';
import { Night } from '../../Night.tsx';
import type { TaskView, View } from '../../../run/view.ts';
import { useBridge } from '../bridge-context.ts';
import { Choice } from '../parts/Choice.tsx';
import { MoveButton } from '../parts/MoveButton.tsx';
import { PersonChoice } from '../parts/PersonChoice.tsx';
import { Terms, type TermsValue } from '../parts/Terms.tsx';
import { decidable } from './undecided.ts';

/** What the room said when it was asked about a step: text ids. */
export function risksSaid(view: View, task: string): string[] {
  return view.log.flatMap((entry) => (entry.type === 'asked' && entry.task === task ? entry.texts : []));
}

export function Steps({ start }: { start: string | null }) {
  const { view, words } = useBridge();
  const steps = decidable(view.tasks);
  const [chosen, choose] = useState(start ?? steps[0]?.id ?? null);
  const step = steps.find((one) => one.id === chosen) ?? steps[0] ?? null;
  if (!step) return <p class="b-sheet-note">{words.t('bridge.decide.none')}</p>;
  return (
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
          onPick={choose}
        />
      )}
      <Step step={step} named={steps.length === 1} key={step.id} />
    </div>
  );
}

/** `named`: the step is not already named by the question above. */
function Step({ step, named }: { step: TaskView; named: boolean }) {
  const { view, words } = useBridge();
  const risks = risksSaid(view, step.id);
  return (
    <div class="b-step">
      {named && (
        <p class="b-sentence">
          <Night of={`task.${step.id}`} />
          {step.irreversible && <span class="b-step-mark">{words.t('bridge.decide.irreversible')}</span>}
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
      <Verdict step={step} />
    </div>
  );
}

function Verdict({ step }: { step: TaskView }) {
  const { session, view, words } = useBridge();
  const fixers = view.people.filter((one) => one.part === 'fixer' && one.here).map((one) => one.id);
  const [person, setPerson] = useState<string | null>(null);
  const [terms, setTerms] = useState<TermsValue>({ timebox: 15, readback: true });
  const [backup, setBackup] = useState<'yes' | 'no' | null>(null);
  const base = { type: 'decide', task: step.id, ...terms, backup: backup === 'yes' } as const;
  const approve = { ...base, choice: 'approve', person: person ?? '' } as const;
  const missing =
    person === null
      ? words.t('bridge.assign.pickPerson')
      : backup === null
        ? words.t('bridge.decide.pickBackup')
        : null;
  return (
    <>
      <div class="b-give-choices">
        <PersonChoice
          name="doer"
          legend={words.t('bridge.decide.who')}
          people={fixers}
          value={person}
          onPick={setPerson}
        />
        <Choice
          name="backup"
          legend={words.t('bridge.decide.backup')}
          options={(['yes', 'no'] as const).map((one) => ({
            value: one,
            label: words.t(`bridge.decide.backup.${one}`),
          }))}
          value={backup}
          onPick={setBackup}
        />
      </div>
      <Terms
        value={terms}
        onChange={setTerms}
        readbackPrice={session.price({ ...approve, readback: true })}
      />
      <div class="b-verdict">
        <MoveButton move={approve} look="main" missing={missing}>
          {words.t('bridge.decide.approve')}
          <Which step={step.id} />
        </MoveButton>
        <MoveButton move={{ ...base, choice: 'refuse', person: '', readback: false }} look="other">
          {words.t('bridge.decide.refuse')}
          <Which step={step.id} />
        </MoveButton>
      </div>
    </>
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
