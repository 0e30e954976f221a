/** Six competencies in words, each with the moments that it was read from. No overall score. */
import type { CompetencyReport, Finding, Report } from '../../assessment/types.ts';
import type { Entry } from '../../run/timeline.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import { useWords } from '../context.tsx';
import { moments } from '../when.ts';
import { reasonText } from './wording.ts';

interface Props {
  report: Report;
  /** Empty for a stored report of another version. */
  timeline: readonly Entry[];
  scenario: Scenario | null;
}

export function Competencies({ report, timeline, scenario }: Props) {
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
          />
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  id: Competency;
  report: CompetencyReport;
  timeline: readonly Entry[];
  scenario: Scenario | null;
}

/** Moments shown of each kind before the rest is behind a click. */
const shownFirst = 3;

function CompetencyCard({ id, report, timeline, scenario }: CardProps) {
  const words = useWords();
  const { t } = words;
  const { rating, score, band, offered, findings } = report;
  // Most points first: what weighed most is read first.
  const counted = findings.filter((one) => one.points !== 0 || one.opportunity !== null);
  const helped = counted.filter((one) => share(one) >= 0.5).sort((a, b) => b.best - a.best);
  const cost = counted.filter((one) => share(one) < 0.5).sort((a, b) => loss(b) - loss(a));
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
      <p class="note">
        {score !== null && `${bandText(score, band, words)} · `}
        {t('debrief.opportunities', { count: offered })}
      </p>
      {counted.length === 0 ? (
        <p class="note">{t('debrief.findings.none')}</p>
      ) : (
        <details class="moments">
          <summary>{t('debrief.findings')}</summary>
          <Moments
            heading={t('debrief.findings.helped')}
            findings={helped}
            timeline={timeline}
            scenario={scenario}
          />
          <Moments
            heading={t('debrief.findings.cost')}
            findings={cost}
            timeline={timeline}
            scenario={scenario}
          />
        </details>
      )}
    </li>
  );
}

/** 0..1 of what the moment could give; charges give nothing. */
function share(finding: Finding): number {
  const spread = finding.best - finding.worst;
  return spread === 0 ? 0 : (finding.points - finding.worst) / spread;
}

const loss = (finding: Finding) => finding.best - finding.points;

function bounds(score: number, band: number): [number, number] {
  return [Math.max(0, Math.round(score - band)), Math.min(100, Math.round(score + band))];
}

function bandText(score: number, band: number, words: ReturnType<typeof useWords>): string {
  const [low, high] = bounds(score, band);
  if (low === high) return words.t('debrief.band.one', { score: words.number(low) });
  return words.t('debrief.band', { low: words.number(low), high: words.number(high) });
}

/** Where the behaviour comes from, in the player's language; the report's own words where there are none. */
function sourceOf(finding: Finding, words: ReturnType<typeof useWords>): string {
  const key = `source.${finding.behaviour}`;
  return words.has(key) ? words.t(key) : finding.source;
}

/** The band as a stretch of a line from 0 to 100; the words beside it say the same. */
/** The least width of the mark, in points. */
const narrowest = 1.2;

function Band({ score, band }: { score: number; band: number }) {
  const [low, high] = bounds(score, band);
  return (
    <svg class="band" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="band-track" width="100" height="6" rx="1" />
      {[40, 60, 80].map((x) => (
        <rect key={x} class="band-mark" x={x - 0.15} width="0.3" height="6" />
      ))}
      {/* At least one wide, and within the track: the best of all scores is at its very end. */}
      <rect
        class="band-range"
        x={Math.min(low, 100 - narrowest)}
        width={Math.max(narrowest, high - low)}
        height="6"
        rx="1"
      />
    </svg>
  );
}

interface MomentsProps {
  heading: string;
  findings: Finding[];
  timeline: readonly Entry[];
  scenario: Scenario | null;
}

function Moments({ heading, findings, timeline, scenario }: MomentsProps) {
  const words = useWords();
  const { t } = words;
  if (findings.length === 0) return null;
  const rest = findings.slice(shownFirst);
  const list = (some: Finding[]) => (
    <ul>
      {some.map((finding, at) => (
        <MomentLine key={at} finding={finding} timeline={timeline} scenario={scenario} />
      ))}
    </ul>
  );
  // The moment and its reason come first; what they rest on stands once per behaviour, at the end.
  const sources = [...new Map(findings.map((finding) => [finding.behaviour, finding])).values()];
  return (
    <div class="moments-kind">
      <h4>{heading}</h4>
      {list(findings.slice(0, shownFirst))}
      {rest.length > 0 && (
        <details>
          <summary>{t('debrief.findings.more', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
      <details class="moments-sources">
        <summary>{t('debrief.findings.sources')}</summary>
        <ul>
          {sources.map((finding) => (
            <li key={finding.behaviour}>
              {words.has(`behaviour.${finding.behaviour}`) && `${t(`behaviour.${finding.behaviour}`)}: `}
              <bdi>{sourceOf(finding, words)}</bdi>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function MomentLine({
  finding,
  timeline,
  scenario,
}: Omit<MomentsProps, 'heading' | 'findings'> & { finding: Finding }) {
  const words = useWords();
  const { t } = words;
  const entry = timeline.find((one) => one.n === finding.at[0]);
  const moment = entry && scenario ? moments(timeline, scenario, words)(entry) : null;
  const reason = reasonText(finding, words, moment?.act ? moment.time : null);
  const behaviour = `behaviour.${finding.behaviour}`;
  return (
    <li class="moment">
      <span class="moment-when">{moment ? (moment.act ?? moment.time) : whenOf(finding, words)}</span>
      <span class="moment-what">
        {words.has(behaviour) && <strong class="moment-behaviour">{t(behaviour)}</strong>}
        {reason ?? t('debrief.findings.unworded', { behaviour: finding.behaviour })}
        {finding.contested && words.has(`contested.${finding.behaviour}`) && (
          <span class="moment-source">{t(`contested.${finding.behaviour}`)}</span>
        )}
      </span>
    </li>
  );
}

/** The clock time of a finding whose timeline is not here, or that it was the whole night. */
function whenOf(finding: Finding, words: ReturnType<typeof useWords>): string {
  return finding.minute === null ? words.t('debrief.findings.whole') : words.at(finding.minute);
}
