/** A drill's decisions, one under the other: what was said, what the moment called for and why here, where it comes from. */
import type { Finding } from '../../assessment/types.ts';
import type { Entry } from '../../run/timeline.ts';
import { useWords } from '../context.tsx';
import { Night } from '../Night.tsx';
import type { Scenario } from '../../scenario/schema.ts';
import { calledFor, decisionsOf, type Decision } from './decisions.ts';
import './practice.css';

interface Props {
  timeline: readonly Entry[];
  findings: readonly Finding[];
  scenario: Scenario;
}

export function Decisions({ timeline, findings, scenario }: Props) {
  const { t } = useWords();
  const decisions = decisionsOf(timeline, findings);
  if (decisions.length === 0) return <p class="note">{t('debrief.findings.none')}</p>;
  return (
    <ol class="decisions">
      {decisions.map((decision) => (
        <One key={decision.exchange} decision={decision} scenario={scenario} />
      ))}
    </ol>
  );
}

function One({ decision, scenario }: { decision: Decision; scenario: Scenario }) {
  const words = useWords();
  const { t } = words;
  const { exchange, options, met, findings } = decision;
  const why = `why.${exchange}`;
  // A form is played again to compare: it says what was there, and keeps its key.
  const called = scenario.kind === 'drill' && met !== 'full' ? calledFor(scenario, exchange) : [];
  return (
    <li class="decision" data-met={met}>
      <p class="decision-met">{t(`practice.met.${met}`)}</p>
      <div class="decision-said">
        {options.length === 0 ? (
          <p>{t('practice.silent')}</p>
        ) : (
          options.map((option) => (
            <blockquote key={option}>
              <Night of={`option.${option}`} />
            </blockquote>
          ))
        )}
      </div>
      {called.length > 0 && (
        <div class="decision-called">
          <p>{t('practice.called')}</p>
          {called.map((option) => (
            <blockquote key={option}>
              <Night of={`option.${option}`} />
            </blockquote>
          ))}
        </div>
      )}
      {words.knows(why) && (
        <p class="decision-why">
          <Night of={why} />
        </p>
      )}
      <details class="decision-sources">
        <summary>{words.list(findings.map(({ behaviour }) => t(`behaviour.${behaviour}`)))}</summary>
        {findings.map(({ behaviour, source, contested }) => (
          <p key={behaviour}>
            {t('debrief.findings.source')}{' '}
            <bdi dir={words.dir}>{words.has(`source.${behaviour}`) ? t(`source.${behaviour}`) : source}</bdi>
            {contested && words.has(`contested.${behaviour}`) && (
              <>
                {' '}
                <em>{t('debrief.findings.contested')}</em> {t(`contested.${behaviour}`)}
              </>
            )}
          </p>
        ))}
      </details>
    </li>
  );
}
