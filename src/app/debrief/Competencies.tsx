/** Six competencies in words, each with the moments that it was read from. No overall score. */
import type { CompetencyReport, Report } from '../../assessment/types.ts';
import type { Entry } from '../../run/timeline.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import { useWords } from '../context.tsx';
import { Band, seenText } from './Band.tsx';
import { LessonPair } from './Lessons.tsx';
import { lessonsOf } from './lessons.ts';

interface Props {
  report: Report;
  /** Empty for a stored report of another version. */
  timeline: readonly Entry[];
  scenario: Scenario | null;
  /** Moments are shown at once, without a click. */
  open?: boolean;
}

export function Competencies({ report, timeline, scenario, open = false }: Props) {
  const { t } = useWords();
  return (
    <section class="debrief-part" aria-labelledby="competencies">
      <h2 id="competencies">{t('debrief.competencies')}</h2>
      <p class="note">{t('debrief.competencies.intro')}</p>
      <ul class="competencies">
        {competencies.map((id) => (
          <CompetencyCard
            key={id}
            id={id}
            report={report.competencies[id]}
            timeline={timeline}
            scenario={scenario}
            open={open}
          />
        ))}
      </ul>
    </section>
  );
}

interface CardProps extends Pick<Props, 'timeline' | 'scenario'> {
  id: Competency;
  report: CompetencyReport;
  open: boolean;
}

function CompetencyCard({ id, report, timeline, scenario, open }: CardProps) {
  const words = useWords();
  const { t } = words;
  const { rating, score, band, findings } = report;
  const { helped, cost } = lessonsOf(findings);
  return (
    <li class="competency" data-rating={rating}>
      <div class="competency-head">
        <h3>
          {/* A space: without it Arabic letters join across the two. */}
          {t(`competency.${id}`)} <span class="competency-sub">{t(`competency.${id}.sub`)}</span>
        </h3>
        <p class="competency-rating">{t(`rating.${rating}`)}</p>
      </div>
      {score !== null && <Band score={score} band={band} />}
      <p class="note">{seenText(report, words)}</p>
      {helped.length + cost.length === 0 ? (
        <p class="note">{t('debrief.findings.none')}</p>
      ) : (
        <details class="moments" open={open}>
          <summary>{t('debrief.findings')}</summary>
          <LessonPair helped={helped} cost={cost} timeline={timeline} scenario={scenario} />
        </details>
      )}
    </li>
  );
}
