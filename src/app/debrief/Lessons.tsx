/** Lessons with their moments: when, why, where it comes from, and where experts disagree. */
import { signOf } from '../../assessment/competency.ts';
import type { Finding } from '../../assessment/types.ts';
import type { Entry } from '../../run/timeline.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { useWords } from '../context.tsx';
import type { Words } from '../session-types.ts';
import type { Lesson, LessonLine } from './lessons.ts';
import { findingText, momentOf } from './wording.ts';

interface PairProps {
  helped: readonly Lesson[];
  cost: readonly Lesson[];
  /** Empty for a stored report of another version. */
  timeline: readonly Entry[];
  scenario: Scenario | null;
  /** Level of the two headings. */
  level?: 3 | 4;
}

/** What helped and what it cost, each with its heading; a side without a lesson is left out. */
export function LessonPair({ helped, cost, ...from }: PairProps) {
  const { t } = useWords();
  return (
    <>
      <Lessons heading={t('debrief.findings.helped')} lessons={helped} {...from} />
      <Lessons heading={t('debrief.findings.cost')} lessons={cost} {...from} />
    </>
  );
}

interface Props extends Pick<PairProps, 'timeline' | 'scenario' | 'level'> {
  heading: string;
  lessons: readonly Lesson[];
}

/** Lessons shown of each side before the rest is behind a click. */
const shownFirst = 3;

function Lessons({ heading, lessons, timeline, scenario, level = 4 }: Props) {
  const { t } = useWords();
  const Heading = `h${level}` as const;
  if (lessons.length === 0) return null;
  const list = (some: readonly Lesson[]) => (
    <ul>
      {some.map((lesson) => (
        <LessonItem key={lesson.behaviour} lesson={lesson} timeline={timeline} scenario={scenario} />
      ))}
    </ul>
  );
  const rest = lessons.slice(shownFirst);
  return (
    <div class="lessons">
      <Heading>{heading}</Heading>
      {list(lessons.slice(0, shownFirst))}
      {rest.length > 0 && (
        <details>
          <summary>{t('debrief.findings.more', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </div>
  );
}

/** Lines of a lesson shown before the rest is behind a click. */
const linesFirst = 4;

const keyOf = ({ finding }: LessonLine): string =>
  `${finding.opportunity} ${finding.minute} ${finding.at.join(',')}`;

function LessonItem({
  lesson,
  timeline,
  scenario,
}: Pick<Props, 'timeline' | 'scenario'> & { lesson: Lesson }) {
  const words = useWords();
  const { t } = words;
  const { behaviour, lines } = lesson;
  const [first] = lines;
  const contested = first?.finding.contested === true && words.has(`contested.${behaviour}`);
  const list = (some: readonly LessonLine[]) => (
    <ul>
      {some.map((line) => (
        <ReasonLine key={keyOf(line)} line={line} timeline={timeline} scenario={scenario} />
      ))}
    </ul>
  );
  const rest = lines.slice(linesFirst);
  return (
    <li class="lesson" data-side={lesson.side}>
      <strong class="lesson-behaviour">{behaviourText(lesson, words)}</strong>
      {list(lines.slice(0, linesFirst))}
      {rest.length > 0 && (
        <details>
          <summary>{t('debrief.findings.more', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
      {contested && (
        <p class="lesson-source">
          <em>{t('debrief.findings.contested')}</em> {t(`contested.${behaviour}`)}
        </p>
      )}
      {first && (
        <p class="lesson-source">
          {t('debrief.findings.source')} <bdi>{sourceOf(first.finding, words)}</bdi>
        </p>
      )}
    </li>
  );
}

function ReasonLine({
  line,
  timeline,
  scenario,
}: Pick<Props, 'timeline' | 'scenario'> & { line: LessonLine }) {
  const words = useWords();
  const { t } = words;
  const { finding, also } = line;
  const own = whenOf(finding, timeline, scenario, words);
  const others = [...new Set(also.map((one) => whenOf(one, timeline, scenario, words)))].filter(
    (one) => one !== own,
  );
  return (
    <li class="moment">
      <span class="moment-when">{own}</span>
      <span>
        {findingText(finding, timeline, scenario, words) ??
          t('debrief.findings.unworded', { behaviour: finding.behaviour })}
        {others.length > 0 && (
          <span class="moment-also">{t('debrief.findings.also', { times: words.list(others) })}</span>
        )}
      </span>
    </li>
  );
}

/** The clock time or the act of a finding; without a timeline its minute, or that it was the whole night. */
function whenOf(
  finding: Finding,
  timeline: readonly Entry[],
  scenario: Scenario | null,
  words: Words,
): string {
  const moment = momentOf(finding, timeline, scenario, words);
  if (moment) return moment.act ?? moment.time;
  return finding.minute === null ? words.t('debrief.findings.whole') : words.at(finding.minute);
}

/** The behaviour's name; of one that harms and was not there, that it was kept away. */
export function behaviourText({ behaviour, side }: Pick<Lesson, 'behaviour' | 'side'>, words: Words): string {
  if (!words.has(`behaviour.${behaviour}`)) return '';
  const name = words.t(`behaviour.${behaviour}`);
  if (signOf(behaviour) === '+' || side === 'cost') return name;
  return words.t('debrief.findings.avoided', { behaviour: name });
}

/** Where the behaviour comes from, in the player's language; the report's own words where there are none. */
function sourceOf(finding: Finding, words: Words): string {
  const key = `source.${finding.behaviour}`;
  return words.has(key) ? words.t(key) : finding.source;
}
