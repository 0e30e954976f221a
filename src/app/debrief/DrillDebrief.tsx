/**
 * The debrief of two minutes or of eight: findings and words of what was practised, again, and what next. A drill has
 * no number; a form has one where enough was seen, because it is there to compare.
 */
import type { Finding, Report } from '../../assessment/types.ts';
import type { Entry } from '../../run/timeline.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import { useWords } from '../context.tsx';
import { Night } from '../Night.tsx';
import { Band, seenText } from './Band.tsx';
import { Honest } from './Honest.tsx';
import { Decisions } from '../practice/Decisions.tsx';
import { besidesOf, decisionsOf } from '../practice/decisions.ts';
import { usePageTop } from '../use-page-top.ts';
import { LessonPair } from './Lessons.tsx';
import { isCounted, lessonsOf } from './lessons.ts';
import './debrief.css';

export interface DrillDebriefProps {
  report: Report;
  timeline: readonly Entry[];
  scenario: Scenario;
  /** What it practises; left out, every competency that a counted finding is about. */
  practised?: readonly Competency[];
  onRetry(): void;
  /** Back to where drills are chosen. */
  onLeave(): void;
  /** What is suggested next, with why, both already in words; null or left out: nothing. */
  next?: { title: string; why: string; onStart(): void } | null;
}

export function DrillDebrief(props: DrillDebriefProps) {
  const { report, timeline, scenario, practised, onRetry, onLeave, next = null } = props;
  const words = useWords();
  const { t } = words;
  const main = usePageTop();
  const shown =
    practised ?? competencies.filter((id) => report.competencies[id].findings.some((one) => isCounted(one)));
  return (
    <div class="debrief">
      <main class="debrief-main drill-debrief" id="main" tabIndex={-1} ref={main}>
        <h1>{words.knows('title') ? <Night of="title" /> : t('debrief.drill')}</h1>
        {shown.length === 0 && <p>{t('debrief.findings.none')}</p>}
        {shown.map((id) => (
          <Practised key={id} id={id} report={report} timeline={timeline} scenario={scenario} />
        ))}
        <div class="row debrief-next">
          <button type="button" class="button button-main" onClick={onRetry}>
            {t('debrief.drill.again')}
          </button>
          <button type="button" class="button" onClick={onLeave}>
            {t('debrief.drill.leave')}
          </button>
        </div>
        {next !== null && (
          <section class="debrief-part" aria-labelledby="drill-next">
            <h2 id="drill-next">{t('debrief.drill.next')}</h2>
            <p>{next.why}</p>
            <div class="row">
              <button type="button" class="button" onClick={next.onStart}>
                {next.title}
              </button>
            </div>
          </section>
        )}
        <Honest />
      </main>
    </div>
  );
}

/** What was said, and, where time passed, what was done: by the same findings as a night's, grouped as there. */
function Seen({
  report,
  timeline,
  scenario,
  findings,
}: Pick<DrillDebriefProps, 'report' | 'timeline' | 'scenario'> & { findings: readonly Finding[] }) {
  const words = useWords();
  const live = scenario.chapters.some((chapter) => chapter.live);
  if (!live) return <Decisions timeline={timeline} findings={findings} scenario={scenario} />;
  const why = `why.${report.variant}`;
  return (
    <>
      {words.knows(why) && (
        <p class="decision-why">
          <Night of={why} />
        </p>
      )}
      <LessonPair
        {...lessonsOf(besidesOf(timeline, findings))}
        timeline={timeline}
        scenario={scenario}
        level={3}
      />
      {decisionsOf(timeline, findings).length > 0 && (
        <Decisions timeline={timeline} findings={findings} scenario={scenario} />
      )}
    </>
  );
}

function Practised({
  id,
  report,
  timeline,
  scenario,
}: Pick<DrillDebriefProps, 'report' | 'timeline' | 'scenario'> & { id: Competency }) {
  const words = useWords();
  const { t } = words;
  const found = report.competencies[id];
  const { score, band, rating, offered } = found;
  // Two minutes show too little for a word about all of it: what was said speaks for itself.
  const drill = scenario.kind === 'drill';
  const numbered = !drill && score !== null;
  return (
    <section class="debrief-part competency" aria-labelledby={`practised-${id}`} data-rating={rating}>
      <div class="competency-head">
        <h2 id={`practised-${id}`}>
          {t(`competency.${id}`)} <span class="competency-sub">{t(`competency.${id}.sub`)}</span>
        </h2>
        {!drill && <p class="competency-rating">{t(`rating.${rating}`)}</p>}
      </div>
      {numbered && <Band score={score} band={band} />}
      <p class="note">{drill ? t('debrief.opportunities', { count: offered }) : seenText(found, words)}</p>
      <Seen report={report} timeline={timeline} scenario={scenario} findings={found.findings} />
    </section>
  );
}
