/** The debrief as a document: for a folder, or for a talk. Black on white, everything unfolded, nothing to press. */
import { competencies } from '../../../scenario/vocabulary.ts';
import { openPlans } from '../../../storage/plans.ts';
import { formats } from '../../../i18n/format.ts';
import { useWords } from '../../context.tsx';
import { Night } from '../../Night.tsx';
import { Causes } from '../Causes.tsx';
import { Competencies } from '../Competencies.tsx';
import { useDebrief } from '../debrief-context.ts';
import { Guardrail } from '../Guardrail.tsx';
import { Honest } from '../Honest.tsx';
import { MemoriesPart } from '../more/MemoriesPart.tsx';
import { LuckOf, Picked } from '../more/WhatIfsPart.tsx';
import { OutcomeFacts } from '../OutcomeFacts.tsx';
import { Reveal } from '../Reveal.tsx';

/** `at`: when it is printed, in milliseconds since 1970. */
export function PrintReport({ at }: { at: number }) {
  const words = useWords();
  const { t, locale } = words;
  const { report, timeline, scenario, view, picked } = useDebrief();
  return (
    <article class="debrief print-report" dir={words.dir} lang={locale}>
      <header class="print-head">
        <p>
          <span lang="en">{t('app.name')}</span> · {words.knows('title') && <Night of="title" />} ·{' '}
          {formats(locale).date(at)}
        </p>
        <h1>{t('debrief.heading')}</h1>
        <Honest />
      </header>
      <OutcomeFacts outcome={report.outcome} />
      <Glance />
      <Reveal report={report} timeline={timeline} />
      <Competencies report={report} timeline={timeline} scenario={scenario} open />
      {picked && (
        <>
          <section class="debrief-part" aria-labelledby="print-whatif">
            <h2 id="print-whatif">{t('whatif.heading')}</h2>
            <p class="note">{t('whatif.intro')}</p>
            <Picked found={picked} />
          </section>
          <LuckOf luck={picked.luck} />
        </>
      )}
      <Causes outcome={report.outcome} />
      <Guardrail epilogue={view.epilogue} />
      <MemoriesPart />
      <OneThing />
    </article>
  );
}

/** Six words beside six words. */
function Glance() {
  const { t } = useWords();
  const { report, estimate } = useDebrief();
  const isGiven = estimate !== null && Object.keys(estimate).length > 0;
  return (
    <section class="debrief-part" aria-labelledby="print-glance">
      <h2 id="print-glance">{t(isGiven ? 'debrief.view.beside' : 'debrief.competencies')}</h2>
      <table class="print-glance">
        <tbody>
          {competencies.map((id) => {
            const mine = estimate?.[id];
            return (
              <tr key={id}>
                <th scope="row">{t(`competency.${id}`)}</th>
                {isGiven && <td>{mine ? t('debrief.view.yours', { word: t(`rating.${mine}`) }) : ''}</td>}
                <td>{t('debrief.view.ours', { word: t(`rating.${report.competencies[id].rating}`) })}</td>
                <td>{t('debrief.opportunities', { count: report.competencies[id].offered })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What was written down, or lines to write on. */
function OneThing() {
  const { t } = useWords();
  const plan = openPlans().of(useDebrief().run);
  return (
    <section class="debrief-part print-thing" aria-labelledby="print-thing">
      <h2 id="print-thing">{t('debrief.commit')}</h2>
      <dl>
        {(['moment', 'sentence', 'witness'] as const).map((one) => (
          <div key={one}>
            <dt>{t(`debrief.plan.${one}`)}</dt>
            <dd dir="auto">{plan?.[one] ?? ''}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
